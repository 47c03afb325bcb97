import { FLAG_BITS, PHRASE_START } from '../../knowledge/bm25/analyse-passage.ts';
import type { Asked } from '../../knowledge/bm25/asked.ts';
import { ARTICLE, ARTICLE_PAIRS, FIELD_WEIGHT, lengthNorm, PAIRS_WEIGHT } from '../../knowledge/bm25/parameters.ts';
import { fieldsOf, TF_MAX, type Segment } from '../../knowledge/bm25/segment.ts';
import { pairId, termId } from './term-ids.ts';

export interface SparseVector {
  indices: number[];
  values: number[];
}

/** Average lengths that term frequencies are measured against, in syllables and in pairs; one for a whole collection. */
export interface AverageLengths {
  length: number;
  pairLength: number;
}

/** The folded syllables of a segment as numbers, in the order of `segment.folded`. */
export const numberTerms = (segment: Pick<Segment, 'folded'>): Uint32Array => Uint32Array.from(segment.folded, termId);

/** Numbers that four decimals hold are shorter to send, and no ranking depends on the fifth. */
const round = (value: number) => Math.round(value * 10_000) / 10_000;

/**
 * What the server multiplies with its inverse frequency: the part of BM25 that a passage decides, over syllables,
 * codes and pairs, in the same fields and weights as the index in this process. `terms` are those of `numberTerms`.
 */
export function passageVector(
  segment: Segment,
  passage: number,
  { terms, averages }: { terms: Uint32Array; averages: AverageLengths },
): SparseVector {
  const { syllables, pairs } = countTerms(segment, passage, terms);
  const vector = new Map<number, number>();
  const addAll = (counts: ReadonlyMap<number, number>, part: typeof ARTICLE, norm: number) => {
    for (const [id, count] of counts) {
      const frequency = Math.min(count, TF_MAX);
      // The server refuses a vector that names a number twice.
      vector.set(id, round((vector.get(id) ?? 0) + ((part.k1 + 1) * frequency) / (frequency + norm)));
    }
  };
  addAll(syllables, ARTICLE, lengthNorm(ARTICLE, segment.length[passage]!, averages.length));
  addAll(pairs, ARTICLE_PAIRS, lengthNorm(ARTICLE_PAIRS, segment.pairLength[passage]!, averages.pairLength));
  return toSparse(vector);
}

/** Frequencies by number, as the postings of the segment hold them. */
function countTerms(segment: Segment, passage: number, terms: Uint32Array) {
  const syllables = new Map<number, number>();
  const pairs = new Map<number, number>();
  const count = (counts: Map<number, number>, id: number, weight: number) =>
    counts.set(id, (counts.get(id) ?? 0) + weight);
  const [title, codes, heading, body] = fieldsOf(segment, passage);
  const idAt = (at: number) => terms[segment.foldOf[segment.tokens[at]! >>> FLAG_BITS]!]!;
  for (let at = codes!.from; at < codes!.to; at++) count(syllables, idAt(at), 1);
  for (const [field, weight] of [
    [title!, FIELD_WEIGHT] as const,
    [heading!, FIELD_WEIGHT] as const,
    [body!, 1] as const,
  ]) {
    for (let at = field.from; at < field.to; at++) {
      const id = idAt(at);
      count(syllables, id, weight);
      const follows = at > field.from && (segment.tokens[at]! & PHRASE_START) === 0;
      if (follows) count(pairs, pairId(idAt(at - 1), id), weight);
    }
  }
  return { syllables, pairs };
}

/** What a question asks the server for: every term that a passage holds once, pairs with their weight in the sum. */
export function questionVector({ query, frequent }: Asked): SparseVector {
  const vector = new Map<number, number>();
  const add = (id: number, weight: number) => vector.set(id, (vector.get(id) ?? 0) + weight);
  query.terms.forEach((term, index) => {
    // Frequent terms are counted when the passages are read, here as in the index in this process.
    if (term.holding > 0 && !frequent.includes(index + 1)) add(termId(term.folded), 1);
  });
  for (const code of query.codes) for (const term of code.terms) if (term.holding > 0) add(termId(term.folded), 1);
  for (const { first, second, holding } of query.pairs) {
    const id = () => pairId(termId(query.terms[first]!.folded), termId(query.terms[second]!.folded));
    if (holding > 0) add(id(), PAIRS_WEIGHT);
  }
  return toSparse(vector);
}

function toSparse(vector: ReadonlyMap<number, number>): SparseVector {
  const sorted = [...vector].sort(([a], [b]) => a - b);
  return { indices: sorted.map(([id]) => id), values: sorted.map(([, value]) => value) };
}
