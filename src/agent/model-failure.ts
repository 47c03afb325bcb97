import { AppError } from '../errors.ts';
import type { ModelTrouble } from './llm.ts';

/** The error of a model that gave nothing. Its message names the trouble only: an endpoint's own words may repeat the question. */
export function modelFailure(trouble: ModelTrouble): AppError {
  return new AppError('model_failed', trouble, { retryable: false });
}

const TROUBLES: ReadonlySet<string> = new Set<ModelTrouble>([
  'unauthorised',
  'limited',
  'server',
  'unreachable',
  'timeout',
  'cut',
  'empty',
  'filtered',
  'unreadable',
  'rejected',
  'context_too_long',
  'no_tools',
  'too_many_calls',
  'cancelled',
]);

/** Why a model gave nothing; undefined for an error that is not of a model. */
export function troubleOf(error: unknown): ModelTrouble | undefined {
  if (!(error instanceof AppError) || error.code !== 'model_failed') return undefined;
  return TROUBLES.has(error.message) ? (error.message as ModelTrouble) : 'rejected';
}
