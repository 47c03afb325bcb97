import type { LanguageModel, ModelTrouble } from './llm.ts';
import { modelFailure, troubleOf } from './model-failure.ts';

export interface PauseOptions {
  /** Milliseconds of a clock that only goes on. */
  now: () => number;
  firstPauseMs: number;
  longestPauseMs: number;
  /** Told when the model stops or begins again to answer; once for each change. */
  onChange: (change: { answers: true } | { answers: false; trouble: ModelTrouble }) => void;
}

/** Not the model's fault, and no sign for the next request. */
const SAYS_NOTHING: ReadonlySet<ModelTrouble> = new Set([
  'cancelled',
  'filtered',
  'rejected',
  'context_too_long',
  'no_tools',
]);

/**
 * A model that is left alone for a while after it failed, longer each time, so that nobody waits for one that is away.
 * Meanwhile requests fail at once; afterwards one tries, while the others still do without.
 */
export function createPausingModel(model: LanguageModel, options: PauseOptions): LanguageModel {
  const { now, firstPauseMs, longestPauseMs, onChange } = options;
  let failures = 0;
  let pausedUntil = 0;
  let probing = false;

  function fail(trouble: ModelTrouble): void {
    if (failures === 0) onChange({ answers: false, trouble });
    pausedUntil = now() + Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(failures, 10));
    failures++;
  }

  return {
    local: model.local,
    async run(run) {
      if (failures > 0 && (probing || now() < pausedUntil)) throw modelFailure('unreachable');
      probing = failures > 0;
      try {
        const result = await model.run(run);
        if (failures > 0) onChange({ answers: true });
        failures = 0;
        return result;
      } catch (error) {
        const trouble = troubleOf(error);
        if (trouble !== undefined && !SAYS_NOTHING.has(trouble)) fail(trouble);
        throw error;
      } finally {
        probing = false;
      }
    },
  };
}
