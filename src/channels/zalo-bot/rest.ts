import { setTimeout as pause } from 'node:timers/promises';

/** Waits, or returns at once when `stop` is given. Never throws. */
export async function rest(ms: number, stop: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal: stop }).catch(() => undefined);
}

/** The pause after so many failures in a row (from 1): doubled each time, up to the longest. */
export function pauseAfter(failures: number, { firstMs, longestMs }: { firstMs: number; longestMs: number }): number {
  return Math.min(longestMs, firstMs * 2 ** Math.min(failures - 1, 30));
}
