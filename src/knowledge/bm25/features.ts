/**
 * Weights of what headings and khoản say about a passage: a listwise softmax on a public set of 520 questions over four
 * laws, cross-validated, signs constrained. Each feature is between 0 and about 1.
 */
export const WEIGHTS = {
  /** First-stage score over the best one. */
  base: 8.02,
  /** Heading (title where there is none): share of the question in it, of it in the question, all of it, by Dice. */
  covH: 0.57,
  preH: 0.84,
  hFull: 1.69,
  diceH: 1.23,
  /** Best khoản with the heading: share of the question's terms, of its pairs. */
  covKH: 1.82,
  covKHB: 2.39,
  /** Best khoản alone, best line alone. */
  diceK: 1.18,
  covLine: 1.1,
  diceLine: 1.04,
  /** Heaviest common run, heaviest common subsequence with one khoản. */
  run: 1.34,
  lcs: 1.01,
  /** The three heaviest terms in the passage, in one khoản with the heading. */
  rare3: 0.5,
  rareK3: 0.44,
  /** A khoản defines what is asked: in an article of definitions, elsewhere. */
  defG: 8.32,
  defA: 4.32,
  /** The document, the article that the question names is this one, is another one. */
  lawHit: 0.25,
  lawMiss: -1.62,
  citeHit: 2.58,
  citeMiss: -0.55,
  /** What coverage loses when the marks must agree: best khoản, passage. */
  accK: 1,
  accA: 1.22,
  lenK: -0.49,
};

export type Features = Record<keyof typeof WEIGHTS, number>;

export function noFeatures(): Features {
  return {
    base: 0,
    covH: 0,
    preH: 0,
    hFull: 0,
    diceH: 0,
    covKH: 0,
    covKHB: 0,
    diceK: 0,
    covLine: 0,
    diceLine: 0,
    run: 0,
    lcs: 0,
    rare3: 0,
    rareK3: 0,
    defG: 0,
    defA: 0,
    lawHit: 0,
    lawMiss: 0,
    citeHit: 0,
    citeMiss: 0,
    accK: 0,
    accA: 0,
    lenK: 0,
  };
}

const NAMES = Object.keys(WEIGHTS) as (keyof Features)[];

export function weigh(features: Features): number {
  let score = 0;
  for (const name of NAMES) score += WEIGHTS[name] * features[name];
  return score;
}
