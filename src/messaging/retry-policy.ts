export interface RetryPolicy {
  /** Milliseconds to wait after the failure of attempt number `attempt` (from 1); undefined: no more attempts. */
  delayAfter(attempt: number): number | undefined;
}

export interface RetryOptions {
  maxAttempts: number;
  baseMs: number;
  maxMs: number;
  /** A number from 0 up to 1. */
  random: () => number;
}

/** Exponential backoff with full jitter: what failed together does not come back together. */
export function createRetryPolicy({ maxAttempts, baseMs, maxMs, random }: RetryOptions): RetryPolicy {
  return {
    delayAfter(attempt) {
      if (attempt >= maxAttempts) return undefined;
      return Math.round(random() * Math.min(maxMs, baseMs * 2 ** (attempt - 1)));
    },
  };
}
