import type { KnowledgeDocument } from '../document.ts';
import type { IndexedDocument } from '../segment-store.ts';
import { ARTICLE, ARTICLE_PAIRS, CLAUSE, CLAUSE_PAIRS, lengthNorm, PAIRS_WEIGHT } from './parameters.ts';
import { createNameIndex, type NameIndex } from './document-names.ts';
import { createLiveSegment, type LiveSegment } from './live-segment.ts';
import type { Segment } from './segment.ts';

/** Everything a search needs, as of one moment. */
export interface View {
  segments: LiveSegment[];
  documents: ReadonlyMap<string, KnowledgeDocument>;
  passages: number;
  averageClause: number;
  averagePairClause: number;
  /** By what names the documents are cited; made when first asked for. */
  names(): NameIndex;
  /** Where a passage stands: made for a document when first asked for. Undefined when the view does not hold it. */
  find(documentId: string, position: number): PassagePlace | undefined;
}

export interface PassagePlace {
  part: LiveSegment;
  /** Its number in the segment. */
  passage: number;
}

/** Of what a khoản can at most add to the article's score, it adds about this share. */
const USUAL_SHARE = 0.45;

/**
 * Joins segments and documents. `segments` must hold every segment that a document names. What `previous` counted
 * is taken over, so that view must not be searched any more.
 */
export function createView(
  documents: readonly IndexedDocument[],
  segments: ReadonlyMap<string, Segment>,
  previous?: View,
): View {
  const bySegment = new Map<string, Map<string, KnowledgeDocument>>();
  for (const { document, segmentId } of documents) {
    const group = bySegment.get(segmentId) ?? new Map<string, KnowledgeDocument>();
    bySegment.set(segmentId, group.set(document.id, document));
  }
  const before = new Map(previous?.segments.map((part) => [part.id, part]));
  const live = [...bySegment].map(([id, documents], number) =>
    createLiveSegment({ id, number, segment: segments.get(id)!, documents }, before.get(id)),
  );
  let names: NameIndex | undefined;
  const byId = new Map(documents.map(({ document }) => [document.id, document]));
  return assembleView(live, {
    documents: byId,
    totals: addTotals(live),
    names() {
      names ??= createNameIndex(
        byId.values(),
        live.map((part) => part.segment),
      );
      return names;
    },
  });
}

/** A view over parts that may be only some of all passages: `totals` are those of all, and the norms follow from them. */
export function assembleView(
  live: LiveSegment[],
  { documents, totals, names }: Pick<View, 'documents' | 'names'> & { totals: Totals },
): View {
  const view: View = {
    segments: live,
    documents,
    passages: totals.passages,
    averageClause: totals.clauseLengths / Math.max(1, totals.clauses),
    averagePairClause: totals.clausePairLengths / Math.max(1, totals.clauses),
    names,
    find: createFinder(live),
  };
  const average = totals.lengths / Math.max(1, totals.passages);
  const pairAverage = totals.pairLengths / Math.max(1, totals.passages);
  for (const part of live) setNorms(part, view, { average, pairAverage });
  return view;
}

function createFinder(live: readonly LiveSegment[]): View['find'] {
  const places = new Map<string, { part: LiveSegment; index: number }>();
  return (documentId, position) => {
    if (places.size === 0) {
      for (const part of live) {
        part.documents.forEach((document, index) => document && places.set(document.id, { part, index }));
      }
    }
    const place = places.get(documentId);
    if (place === undefined) return undefined;
    const { segment } = place.part;
    const end = segment.documentStart[place.index + 1]!;
    for (let passage = segment.documentStart[place.index]!; passage < end; passage++) {
      if (segment.position[passage] === position) return { part: place.part, passage };
    }
    return undefined;
  };
}

/** Sums over all living passages. */
export interface Totals {
  passages: number;
  lengths: number;
  pairLengths: number;
  clauses: number;
  clauseLengths: number;
  clausePairLengths: number;
}

export function addTotals(live: readonly Pick<LiveSegment, 'segment' | 'live'>[]): Totals {
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
  for (let passage = 0; passage < part.norm.length; passage++) {
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
