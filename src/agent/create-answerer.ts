import { type AnswerDependencies, answerQuestion, type AnswerRequest } from './answer-question.ts';
import type { Answer } from './answer.ts';
import { answerWithModel, type ModelDependencies, type ModelHabits } from './answer-with-model.ts';
import { troubleOf } from './model-failure.ts';
import { MODEL_TEXTS } from './model-texts.ts';

export interface Question extends AnswerRequest {
  /** Aborts when the answer is no longer wanted; the promise then rejects with its reason. */
  signal?: AbortSignal;
  /** What the person typed and asked before, where the question is made of it: what it hides of people is hidden here too. */
  before?: readonly string[];
  /** When the message came under way, by `performance.now()`: of several ways to read it all share the model's time. */
  since?: number;
}

/** Answers from the documents; throws AppError when the store or the index fails. */
export type Answerer = (question: Question) => Promise<Answer>;

export interface AnswererOptions {
  knowledge: AnswerDependencies;
  /** Absent: answers are quoted by rules alone. */
  model?: Omit<ModelDependencies, keyof AnswerDependencies>;
  /** Told of what goes wrong in the program itself; the person gets the quoted answer then. */
  onError?: (error: unknown) => void;
}

/**
 * One way in for whoever asks. The rules read the documents first, in milliseconds; a model, where there is one, then
 * writes the answer unless the rules are certain that there is none. When it fails, theirs is given and says so.
 */
export function createAnswerer({ knowledge, model, onError }: AnswererOptions): Answerer {
  const habits: ModelHabits = { toolless: false };
  return async ({
    question,
    access,
    signal = new AbortController().signal,
    before = [],
    since = performance.now(),
  }) => {
    const extractive = await answerQuestion({ question, access }, knowledge);
    if (model === undefined) return extractive;
    const { count } = model;
    if (extractive.outcome !== 'answered' && extractive.open !== true) {
      count.answer('rules');
      return extractive;
    }
    try {
      const answer = await answerWithModel(
        { question, access, extractive, signal, before, since },
        { ...knowledge, ...model },
        habits,
      );
      count.answer(typeof answer === 'string' ? answer : 'model');
      return typeof answer === 'string' ? extractive : answer;
    } catch (error) {
      count.answer(signal.aborted ? 'cancelled' : 'failed');
      signal.throwIfAborted();
      if (troubleOf(error) === undefined) onError?.(error);
      return sayFailed(extractive);
    }
  };
}

function sayFailed(extractive: Answer): Answer {
  const note = extractive.outcome === 'answered' ? MODEL_TEXTS.modelFailed : MODEL_TEXTS.modelFailedRefusal;
  return { ...extractive, text: `${extractive.text}\n${note}`, notes: [...(extractive.notes ?? []), note] };
}
