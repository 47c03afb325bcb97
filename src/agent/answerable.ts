import type { Evidence } from './evidence.ts';
import type { Question } from './question.ts';
import { ANSWERABLE, ANSWERABLE_BIAS, type Signals } from './ranking.ts';

/** Kinds that only a unit with the right kind of thing in it can answer, however many words it shares. */
const NEEDS_SLOT: ReadonlySet<Question['kind']> = new Set([
  'when',
  'duration',
  'count',
  'amount',
  'who',
  'contact',
  'place',
  'definition',
]);

/** Above it an answer is given: see test/answers/README.md. */
const BAR = 0.5;
/** A body that is not said to do what was asked, or a figure far from what is counted, counts for less than this. */
const LEAST_SLOT = { count: 0.5, other: 0.3 };

/** Probability that the unit carries the answer, 0 to 1. */
export function answerProbability({ signals }: Pick<Evidence, 'signals'>): number {
  const names = Object.keys(ANSWERABLE) as (keyof Signals)[];
  const logOdds = names.reduce((sum, name) => sum + ANSWERABLE[name] * signals[name], ANSWERABLE_BIAS);
  return 1 / (1 + Math.exp(-logOdds));
}

/** False when the unit lacks the kind of thing that is asked for. */
export function fitsKind(question: Question, { signals }: Evidence): boolean {
  if (!NEEDS_SLOT.has(question.kind)) return true;
  return signals.slot >= LEAST_SLOT[question.kind === 'count' ? 'count' : 'other'];
}

export function carriesAnswer(question: Question, evidence: Evidence): boolean {
  return fitsKind(question, evidence) && answerProbability(evidence) >= BAR;
}
