import type { Query } from './query.ts';

/** The question as the second stage reads it. */
export interface Asked {
  query: Query;
  /** Weight of each term; 0 for words that frame the question or name the document. */
  weights: Float64Array;
  total: number;
  pairTotal: number;
  /** Places of each term in the question, last first. */
  places: number[][];
  placeWeights: Float64Array;
  placeTotal: number;
  /** The three heaviest terms. */
  rare: number[];
  rareTotal: number;
  /** The question asks what something is. */
  definition: boolean;
  /** Pair number + 1 by first and second term, `first * terms + second`. */
  pairAt: Uint16Array;
}

const DEFINITION =
  /\b(?:la gi|the nao la|khai niem|dinh nghia|duoc hieu|hieu the nao|hieu nhu the nao|nghia la|co nghia)\b/;

export function readAsked(query: Query): Asked {
  const { tokens, terms, pairs, naming } = query;
  const weights = new Float64Array(terms.length);
  const placeWeights = new Float64Array(tokens.length);
  const places: number[][] = terms.map(() => []);
  tokens.forEach((token, at) => {
    places[token.slot]!.unshift(at);
    if (token.scaffold || naming.words[at]!) return;
    weights[token.slot] = terms[token.slot]!.idf;
    placeWeights[at] = terms[token.slot]!.idf;
  });
  const rare = [...weights.keys()].sort((a, b) => weights[b]! - weights[a]!).slice(0, 3);
  const pairAt = new Uint16Array(terms.length * terms.length);
  pairs.forEach(({ first, second }, index) => (pairAt[first * terms.length + second] = index + 1));
  return {
    query,
    weights,
    total: sum(weights) || 1,
    pairTotal: sum(pairs.map((pair) => pair.idf)) || 1,
    places,
    placeWeights,
    placeTotal: sum(placeWeights) || 1,
    rare,
    rareTotal: sum(rare.map((slot) => weights[slot]!)) || 1,
    definition: DEFINITION.test(tokens.map((token) => token.folded).join(' ')),
    pairAt,
  };
}

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);
