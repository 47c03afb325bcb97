import type { ModelCall } from './llm.ts';
import type { Fault } from './verify-answer.ts';

/**
 * What became of a question while a model is configured: the model's answer was given; the model found nothing; its
 * answer did not hold and the rules' was given; the model failed; rules decided without it; the person called it off.
 */
export type AnswerRoute = 'model' | 'model_found_nothing' | 'unsupported' | 'failed' | 'rules' | 'cancelled';

/** Told of what happens to answers, for metrics. */
export interface AnswerCounts {
  answer(route: AnswerRoute): void;
  sentence(result: 'kept' | 'repaired' | Fault): void;
  call(call: ModelCall): void;
}

export const COUNT_NOTHING: AnswerCounts = { answer() {}, sentence() {}, call() {} };

/** A call as it is kept: never with what was asked or answered. */
export interface ModelCallRecord extends ModelCall {
  prompt: string;
  /** Ids of the passages that lay before the model. */
  passageIds: string[];
}
