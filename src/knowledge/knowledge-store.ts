import type { KnowledgeDocument } from './document.ts';
import type { HistoryEvent } from './document-register.ts';
import type { Passage } from './passage.ts';

/** Where documents and their passages are kept. What is written here becomes searchable as a whole or not at all. */
export interface KnowledgeStore {
  /** Adds the document, or replaces it with all its passages and postings, in one transaction. */
  replaceDocument(document: KnowledgeDocument, passages: readonly Passage[]): Promise<void>;
  /**
   * Removes the document, every version kept of it, everything derived from it, and its number from what is told of it
   * later: for what must never have been there. True when it was there.
   */
  removeDocument(documentId: string): Promise<boolean>;
  /** All documents, ordered by path. */
  listDocuments(): Promise<KnowledgeDocument[]>;
  /** The passages with these ids, in the order asked; ids that are gone are left out. */
  findPassages(passageIds: readonly string[]): Promise<Passage[]>;
  /** All passages of a document in reading order. */
  documentPassages(documentId: string): Promise<Passage[]>;
  /** Begins to gather changes. What an earlier run left behind unpublished is cleared away: one run at a time. */
  startRun(): Promise<KnowledgeRun>;
}

/** Changes that are gathered aside and then count all at once; until `publish`, questions see what was before. */
export interface KnowledgeRun {
  /** Adds the document, or a new version of it. */
  put(document: KnowledgeDocument, passages: readonly Passage[]): Promise<void>;
  /** What is said of the document changes, its text does not. For a document put in this run or there before. */
  change(document: KnowledgeDocument): Promise<void>;
  /** The document goes with all that was kept of it. */
  remove(documentId: string): Promise<void>;
  /** All documents as they will be, ordered by path. */
  documents(): Promise<KnowledgeDocument[]>;
  /**
   * Makes the changes count, in one transaction, and takes removed text out of the files. Throws AppError `conflict`
   * when another run was started meanwhile; then nothing has changed.
   */
  publish(options?: PublishOptions): Promise<void>;
  /** Forgets them. */
  discard(): Promise<void>;
}

export interface PublishOptions {
  /** False: versions before this run are not kept for `rollback`. */
  keepPrevious?: boolean;
  /** Written into the history beside what the changes themselves say. */
  events?: readonly HistoryEvent[];
}
