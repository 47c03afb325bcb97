import type { Evidence } from './evidence.ts';
import type { Question } from './question.ts';

/** Weights of the evidence for "this unit answers the question"; fitted, see `test/answers/README.md`. */
const WEIGHTS = {
  bias: -6.2,
  covered: 5,
  weighted: 3,
  inUnit: 1,
  pairs: 1.5,
  missing: -4,
  slot: 1.2,
  missingFigures: -2.5,
} as const;

/** Above it the answer is given. */
const BAR = 0.5;

/** Probability that the unit carries the answer, 0 to 1. */
export function answerProbability(question: Question, evidence: Evidence): number {
  const slot = question.kind === 'open' ? 1 : evidence.slot;
  const sum =
    WEIGHTS.bias +
    WEIGHTS.covered * evidence.covered +
    WEIGHTS.weighted * evidence.weighted +
    WEIGHTS.inUnit * evidence.inUnit +
    WEIGHTS.pairs * evidence.pairs +
    WEIGHTS.missing * evidence.missing +
    WEIGHTS.slot * slot +
    WEIGHTS.missingFigures * Math.min(evidence.missingFigures, 2);
  return 1 / (1 + Math.exp(-sum));
}

export function carriesAnswer(question: Question, evidence: Evidence): boolean {
  // Asked for a number, a day or a sum, a unit without one is no answer however many words it shares.
  const needsSlot = !['open', 'list', 'definition', 'item', 'clause', 'who', 'agency', 'place'].includes(question.kind);
  if (needsSlot && evidence.slot === 0) return false;
  return answerProbability(question, evidence) >= BAR;
}
