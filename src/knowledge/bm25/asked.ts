import type { Query } from './query.ts';

/** A question has at most so many terms, and so many pairs. */
export const MAX_TERMS = 220;

/** The question in the form in which passages are read for it. Terms, pairs are counted from 1 here; 0 is none. */
export interface Asked {
  query: Query;
  /** Inverse frequency of each term. */
  idf: Float64Array;
  /** Terms so frequent that they are counted only in passages that are read. */
  frequent: number[];
  /** Weight of each term; 0 for words that frame the question or name the document. */
  weights: Float64Array;
  total: number;
  pairWeights: Float64Array;
  pairTotal: number;
  /** Pairs by their terms: `pairAt[first * stride + second]`. */
  pairAt: Uint16Array;
  stride: number;
  /** Places of each term in the question, last first: `places[placeStart[term]]` up to `placeStart[term + 1]`. */
  placeStart: Uint16Array;
  places: Uint16Array;
  placeWeights: Float64Array;
  placeTotal: number;
  /** The three heaviest terms. */
  rare: number[];
  rareTotal: number;
  /** The question asks what something is. */
  definition: boolean;
}

const DEFINITION =
  /\b(?:la gi|the nao la|khai niem|dinh nghia|duoc hieu|hieu the nao|hieu nhu the nao|nghia la|co nghia)\b/;

export function readAsked(query: Query, passages: number): Asked {
  const { tokens, terms, pairs, naming } = query;
  const weights = new Float64Array(terms.length + 1);
  const idf = new Float64Array(terms.length + 1);
  terms.forEach((term, index) => (idf[index + 1] = term.idf));
  const placeWeights = new Float64Array(tokens.length);
  tokens.forEach((token, at) => {
    if (token.scaffold || naming.words[at]!) return;
    weights[token.slot + 1] = terms[token.slot]!.idf;
    placeWeights[at] = terms[token.slot]!.idf;
  });
  const rare = heaviestThree(weights);
  const pairWeights = new Float64Array(pairs.length + 1);
  const stride = terms.length + 1;
  const pairAt = new Uint16Array(stride * stride);
  pairs.forEach(({ first, second, idf }, index) => {
    pairWeights[index + 1] = idf;
    pairAt[(first + 1) * stride + second + 1] = index + 1;
  });
  return {
    query,
    idf,
    frequent: frequentTerms(query, passages),
    weights,
    total: sum(weights) || 1,
    pairWeights,
    pairTotal: sum(pairWeights) || 1,
    pairAt,
    stride,
    ...groupPlaces(query),
    placeWeights,
    placeTotal: sum(placeWeights) || 1,
    rare,
    rareTotal: rare.reduce((total, term) => total + weights[term]!, 0) || 1,
    definition: DEFINITION.test(query.words.join(' ')),
  };
}

/** Held by more than this share of the passages, a term says little of which one is meant. */
const FREQUENT = 1 / 5;
/** With fewer other terms than this, the frequent ones are all there is to go by. */
const ENOUGH_RARE = 3;

function frequentTerms({ terms }: Query, passages: number): number[] {
  const isFrequent = (holding: number) => holding > passages * FREQUENT;
  const rare = terms.filter(({ holding }) => holding > 0 && !isFrequent(holding)).length;
  if (rare < ENOUGH_RARE) return [];
  return terms.flatMap(({ holding }, index) => (isFrequent(holding) ? [index + 1] : []));
}

function groupPlaces({ tokens, terms }: Query): Pick<Asked, 'placeStart' | 'places'> {
  const placeStart = new Uint16Array(terms.length + 2);
  for (const { slot } of tokens) placeStart[slot + 2]!++;
  for (let term = 1; term < placeStart.length; term++) placeStart[term]! += placeStart[term - 1]!;
  const next = placeStart.slice();
  const places = new Uint16Array(tokens.length);
  for (let at = tokens.length - 1; at >= 0; at--) places[next[tokens[at]!.slot + 1]!++] = at;
  return { placeStart, places };
}

function heaviestThree(weights: Float64Array): number[] {
  const best: number[] = [];
  for (let term = 1; term < weights.length; term++) {
    let at = best.length;
    while (at > 0 && weights[best[at - 1]!]! < weights[term]!) at--;
    if (at < 3) best.splice(at, 0, term);
    if (best.length > 3) best.pop();
  }
  return best;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
