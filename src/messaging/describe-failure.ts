import { AppError } from '../errors.ts';
import type { Failure } from './inbox.ts';

/**
 * An error as it may be stored and shown. Foreign errors like to quote their input in the message, which may be what
 * a person wrote: of them only the kind and the place are kept.
 */
export function describeFailure(error: unknown): Failure {
  if (error instanceof AppError) return { code: error.code, message: error.message };
  if (!(error instanceof Error)) return { code: 'internal', message: `thrown ${typeof error}` };
  const place = /\/((?:[\w.-]+\/){0,2}[\w.-]+:\d+):\d+\)?$/m.exec(error.stack ?? '')?.[1];
  return { code: 'internal', message: place === undefined ? error.name : `${error.name} at ${place}` };
}
