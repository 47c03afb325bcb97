import type { KnowledgeDocument } from '../document.ts';
import type { IndexedDocument } from '../segment-store.ts';
import { FLAG_BITS, PHRASE_START } from './analyse-passage.ts';
import { ARTICLE, ARTICLE_PAIRS, CLAUSE, CLAUSE_PAIRS, lengthNorm, PAIRS_WEIGHT } from './parameters.ts';
import { createNameIndex, type NameIndex } from './document-names.ts';
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

/** Everything a search needs, as of one moment. */
export interface View {
  segments: LiveSegment[];
  documents: ReadonlyMap<string, KnowledgeDocument>;
  passages: number;
  averageClause: number;
  averagePairClause: number;
  /** By what names the documents are cited; made when first asked for. */
  names(): NameIndex;
}

/** Of what a khoản can at most add to the article's score, it adds about this share. */
const USUAL_SHARE = 0.45;

/** Joins segments and documents. `segments` must hold every segment that a document names. */
export function createView(documents: readonly IndexedDocument[], segments: ReadonlyMap<string, Segment>): View {
  const bySegment = new Map<string, Map<string, KnowledgeDocument>>();
  for (const { document, segmentId } of documents) {
    const group = bySegment.get(segmentId) ?? new Map<string, KnowledgeDocument>();
    bySegment.set(segmentId, group.set(document.id, document));
  }
  const live = [...bySegment].map(([id, group], number) => ({
    number,
    ...createLiveSegment(id, segments.get(id)!, group),
  }));
  const totals = addTotals(live);
  let names: NameIndex | undefined;
  const view: View = {
    segments: live,
    documents: new Map(documents.map(({ document }) => [document.id, document])),
    passages: totals.passages,
    averageClause: totals.clauseLengths / Math.max(1, totals.clauses),
    averagePairClause: totals.clausePairLengths / Math.max(1, totals.clauses),
    names() {
      names ??= createNameIndex(
        view.documents.values(),
        live.map((part) => part.segment),
      );
      return names;
    },
  };
  const average = totals.lengths / Math.max(1, totals.passages);
  const pairAverage = totals.pairLengths / Math.max(1, totals.passages);
  for (const part of live) setNorms(part, view, { average, pairAverage });
  return view;
}

function createLiveSegment(
  id: string,
  segment: Segment,
  group: ReadonlyMap<string, KnowledgeDocument>,
): Omit<LiveSegment, 'number'> {
  const documents = segment.documentIds.map((documentId) => group.get(documentId));
  const live = Uint8Array.from(documents, (document) => (document === undefined ? 0 : 1));
  const { passages } = segment;
  const clauses = segment.clauseFrom.length;
  return {
    id,
    segment,
    documents,
    live,
    ...(live.includes(0) ? countDead(segment, live) : {}),
    norm: new Float32Array(passages),
    pairNorm: new Float32Array(passages),
    clauseNorm: new Float32Array(clauses),
    clausePairNorm: new Float32Array(clauses),
    promise: new Float32Array(passages),
    pairPromise: new Float32Array(passages),
    score: new Float32Array(passages),
    pairScore: new Float32Array(passages),
    idf: new Float32Array(segment.folded.length),
    ...groupMarked(segment),
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

/** What the dead documents still add to the lengths of posting lists. */
function countDead(segment: Segment, live: Uint8Array): Required<Pick<LiveSegment, 'deadTerms' | 'deadPairs'>> {
  const deadTerms = new Uint32Array(segment.folded.length);
  const deadPairs = new Uint32Array(segment.pairSecond.length);
  for (let passage = 0; passage < segment.passages; passage++) {
    if (live[segment.documentOf[passage]!] === 1) continue;
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

function addTotals(live: readonly LiveSegment[]) {
  const totals = { passages: 0, lengths: 0, pairLengths: 0, clauses: 0, clauseLengths: 0, clausePairLengths: 0 };
  for (const { segment, live: alive } of live) {
    for (let passage = 0; passage < segment.passages; passage++) {
      if (alive[segment.documentOf[passage]!] === 0) continue;
      totals.passages++;
      totals.lengths += segment.length[passage]!;
      totals.pairLengths += segment.pairLength[passage]!;
      const fixed = fixedTokens(segment, passage);
      for (let clause = segment.clauseStart[passage]!; clause < segment.clauseStart[passage + 1]!; clause++) {
        totals.clauses++;
        totals.clauseLengths += fixed + segment.clauseTokens[clause]!;
        totals.clausePairLengths += segment.fixedPairs[passage]! + segment.clausePairs[clause]!;
      }
    }
  }
  return totals;
}

function setNorms(part: LiveSegment, view: View, averages: { average: number; pairAverage: number }): void {
  const { segment } = part;
  for (let passage = 0; passage < segment.passages; passage++) {
    const norm = lengthNorm(ARTICLE, segment.length[passage]!, averages.average);
    const pairNorm = lengthNorm(ARTICLE_PAIRS, segment.pairLength[passage]!, averages.pairAverage);
    const shortest = setClauseNorms(part, view, passage);
    part.norm[passage] = norm;
    part.pairNorm[passage] = pairNorm;
    // A khoản holds a term at most as often as the article, so this is what it can at most add, as a share.
    const ratio = ((CLAUSE.k1 + 1) / (ARTICLE.k1 + 1)) * Math.max(1, (1 + norm) / (1 + shortest.norm));
    const pairRatio =
      ((CLAUSE_PAIRS.k1 + 1) / (ARTICLE_PAIRS.k1 + 1)) * Math.max(1, (1 + pairNorm) / (1 + shortest.pairNorm));
    part.promise[passage] = 1 + USUAL_SHARE * ratio;
    part.pairPromise[passage] = PAIRS_WEIGHT + USUAL_SHARE * pairRatio;
  }
}

/** Returns the smallest norms of the passage's khoản. */
function setClauseNorms(part: LiveSegment, view: View, passage: number): { norm: number; pairNorm: number } {
  const { segment } = part;
  const fixed = fixedTokens(segment, passage);
  const shortest = { norm: Infinity, pairNorm: Infinity };
  for (let clause = segment.clauseStart[passage]!; clause < segment.clauseStart[passage + 1]!; clause++) {
    const norm = lengthNorm(CLAUSE, fixed + segment.clauseTokens[clause]!, view.averageClause);
    const pairs = segment.fixedPairs[passage]! + segment.clausePairs[clause]!;
    const pairNorm = lengthNorm(CLAUSE_PAIRS, pairs, view.averagePairClause);
    part.clauseNorm[clause] = norm;
    part.clausePairNorm[clause] = pairNorm;
    if (norm < shortest.norm) shortest.norm = norm;
    if (pairNorm < shortest.pairNorm) shortest.pairNorm = pairNorm;
  }
  return shortest;
}

/** Syllables of title and heading: they stand in every khoản. */
const fixedTokens = (segment: Segment, passage: number) =>
  segment.titleEnd[passage]! - segment.titleStart[passage]! + segment.headingCount[passage]!;
