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

export type FeatureName = keyof typeof WEIGHTS;
const FEATURE_NAMES = Object.keys(WEIGHTS) as FeatureName[];

/** Place of each feature in a list of features. */
export const AT = Object.fromEntries(FEATURE_NAMES.map((name, place) => [name, place])) as Record<FeatureName, number>;

/** Values in the order of FEATURE_NAMES. */
export type Features = Float64Array;

export const createFeatures = (): Features => new Float64Array(FEATURE_NAMES.length);

const weights = Float64Array.from(FEATURE_NAMES, (name) => WEIGHTS[name]);

export function weigh(features: Features): number {
  let score = 0;
  for (let place = 0; place < weights.length; place++) score += weights[place]! * features[place]!;
  return score;
}
