import type { KnowledgeDocument } from '../document.ts';
import { FLAG_BITS, PHRASE_START } from './analyse-passage.ts';
import { fieldsOf, findPair, type Segment } from './segment.ts';

/** In `slotOf`. */
export const SLOT_MASK = 0xff;
export const SPELT = 0x100;

/** A segment with what depends on the documents that are alive and on the other segments. */
export interface LiveSegment {
  id: string;
  /** Its place in the view. */
  number: number;
  segment: Segment;
  /** For each document of the segment: the document, or undefined when this segment no longer speaks for it. */
  documents: (KnowledgeDocument | undefined)[];
  live: Uint8Array;
  /** For each folded syllable and each pair: passages of dead documents that hold it; absent when all live. */
  deadTerms?: Uint32Array;
  deadPairs?: Uint32Array;
  /** Length norms of BM25 for each passage and for each khoản. */
  norm: Float32Array;
  pairNorm: Float32Array;
  clauseNorm: Float32Array;
  clausePairNorm: Float32Array;
  /** For each passage, by what to multiply the article's score (of pairs) to guess the sum of all parts. */
  promise: Float32Array;
  pairPromise: Float32Array;
  /** Accumulators of one search. */
  score: Float32Array;
  pairScore: Float32Array;
  /** Inverse frequency of each folded syllable, filled when first asked for; 0 until then. */
  idf: Float32Array;
  /** Marked syllables grouped by folded syllable. */
  markedStart: Uint32Array;
  markedOf: Uint32Array;
  /**
   * For each marked syllable: the question's term that it is, counted from 1, and SPELT when it is spelt as there.
   * Cleared after every search.
   */
  slotOf: Uint16Array;
  /** Inverse frequency of the different syllables of each khoản, each line; filled when first asked for, -1 until then. */
  clauseIdf: Float32Array;
  lineIdf: Float32Array;
  /** For each folded syllable, the last stretch it was seen in when those were summed. */
  seenIn: Uint32Array;
  stretches: number;
}

/** `documents` are those for which the segment speaks. */
export function createLiveSegment(
  given: { id: string; number: number; segment: Segment; documents: ReadonlyMap<string, KnowledgeDocument> },
  previous?: LiveSegment,
): LiveSegment {
  const { id, number, segment } = given;
  const documents = segment.documentIds.map((documentId) => given.documents.get(documentId));
  const live = Uint8Array.from(documents, (document) => (document === undefined ? 0 : 1));
  const { passages } = segment;
  const clauses = segment.clauseFrom.length;
  return {
    id,
    number,
    segment,
    documents,
    live,
    ...countDead(segment, live, previous),
    norm: new Float32Array(passages),
    pairNorm: new Float32Array(passages),
    clauseNorm: new Float32Array(clauses),
    clausePairNorm: new Float32Array(clauses),
    promise: new Float32Array(passages),
    pairPromise: new Float32Array(passages),
    score: new Float32Array(passages),
    pairScore: new Float32Array(passages),
    idf: new Float32Array(segment.folded.length),
    ...(previous ? { markedStart: previous.markedStart, markedOf: previous.markedOf } : groupMarked(segment)),
    slotOf: new Uint16Array(segment.marked.length),
    clauseIdf: new Float32Array(clauses).fill(-1),
    lineIdf: new Float32Array(segment.lineFrom.length).fill(-1),
    seenIn: new Uint32Array(segment.folded.length),
    stretches: 0,
  };
}

function groupMarked({ foldOf, folded }: Segment): Pick<LiveSegment, 'markedStart' | 'markedOf'> {
  const markedStart = new Uint32Array(folded.length + 1);
  for (const id of foldOf) markedStart[id + 1]!++;
  for (let id = 0; id < folded.length; id++) markedStart[id + 1]! += markedStart[id]!;
  const next = markedStart.slice();
  const markedOf = new Uint32Array(foldOf.length);
  foldOf.forEach((id, marked) => (markedOf[next[id]!++] = marked));
  return { markedStart, markedOf };
}

/**
 * What the dead documents still add to the lengths of posting lists. A document never comes back to a segment it has
 * left, so only those that died since `previous` are read.
 */
function countDead(
  segment: Segment,
  live: Uint8Array,
  previous: LiveSegment | undefined,
): Pick<LiveSegment, 'deadTerms' | 'deadPairs'> {
  if (!live.includes(0)) return {};
  const deadTerms = previous?.deadTerms ?? new Uint32Array(segment.folded.length);
  const deadPairs = previous?.deadPairs ?? new Uint32Array(segment.pairSecond.length);
  for (let passage = 0; passage < segment.passages; passage++) {
    const document = segment.documentOf[passage]!;
    if (live[document] === 1 || previous?.live[document] === 0) continue;
    const found = { terms: new Set<number>(), pairs: new Set<number>() };
    for (const field of fieldsOf(segment, passage)) collectTerms(segment, field, found);
    for (const term of found.terms) deadTerms[term]!++;
    for (const pair of found.pairs) deadPairs[pair]!++;
  }
  return { deadTerms, deadPairs };
}

function collectTerms(
  segment: Segment,
  { from, to }: { from: number; to: number },
  { terms, pairs }: { terms: Set<number>; pairs: Set<number> },
): void {
  for (let at = from; at < to; at++) {
    const token = segment.tokens[at]!;
    const id = segment.foldOf[token >>> FLAG_BITS]!;
    terms.add(id);
    if (at > from && (token & PHRASE_START) === 0) {
      pairs.add(findPair(segment, segment.foldOf[segment.tokens[at - 1]! >>> FLAG_BITS]!, id));
    }
  }
}
