import type { AccessLevel, DocumentKind } from './document.ts';

/** Every condition must hold; an absent one does not restrict. Applied inside the search, never after it. */
export interface SearchFilter {
  /** Levels the person may see. Absent only for tools that run as the office itself (eval, ingest). */
  access?: readonly AccessLevel[];
  kinds?: readonly DocumentKind[];
  documentIds?: readonly string[];
  /** ISO day: only documents in force on that day. */
  inForceOn?: string;
  /** ISO day: only documents no longer in force on that day. */
  endedOn?: string;
  /** ISO days, inclusive, on the day of issue; a document without one does not match. */
  issuedFrom?: string;
  issuedTo?: string;
}

export interface SearchRequest {
  text: string;
  filter?: SearchFilter;
  /** At most this many hits; 20 unless said. */
  limit?: number;
}

export interface SearchHit {
  passageId: string;
  documentId: string;
  /** Comparable only within one answer of one index. */
  score: number;
}

/** One syllable (or document code) of the query, in order. */
export interface SearchTerm {
  /** As typed. */
  typed: string;
  /** What was searched: folded, after telex decoding, typing repair and abbreviations. */
  folded: string;
  /** Inverse document frequency over all passages; the highest possible one when the corpus does not know the term. */
  idf: number;
  /** How many passages hold it. */
  passages: number;
  /** True for words that only frame a question ("là gì", "bao nhiêu", "quy định như thế nào"). */
  scaffold: boolean;
}

export interface SearchResult {
  hits: SearchHit[];
  terms: SearchTerm[];
}

/** What is searched over. The index in this process is one implementation; Qdrant will be another. */
export interface KnowledgeIndex {
  search(request: SearchRequest): Promise<SearchResult>;
  /** Waits until what was committed to the store before the call is searchable here. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}
