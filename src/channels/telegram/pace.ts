import { setTimeout as pause } from 'node:timers/promises';

/** Times in milliseconds; tests make them short. */
export interface TelegramPace {
  /** How long Telegram may hold a question for updates before it answers that there are none. */
  pollMs: number;
  /** How long the right to ask for updates outlives its process. */
  leaseMs: number;
  /** Wait while another process asks for updates. */
  standbyMs: number;
  /** Wait after Telegram said that another asks, or that a webhook is set. */
  conflictMs: number;
  /** First and longest wait after a failure. */
  backoffMs: number;
  maxBackoffMs: number;
  /** Deadline of getMe. */
  identityMs: number;
  /** Between two looks at the webhook: while it is right, and while it is not. */
  webhookOkMs: number;
  webhookWrongMs: number;
}

export const TELEGRAM_PACE: TelegramPace = {
  pollMs: 25_000,
  leaseMs: 30_000,
  standbyMs: 5000,
  conflictMs: 30_000,
  backoffMs: 1000,
  maxBackoffMs: 60_000,
  identityMs: 10_000,
  webhookOkMs: 10 * 60_000,
  webhookWrongMs: 60_000,
};

/** Doubles with each failure in a row (from 1), up to the longest; half of it is left to chance. */
export function backoffAfter(failures: number, { backoffMs, maxBackoffMs }: TelegramPace): number {
  return Math.min(maxBackoffMs, backoffMs * 2 ** Math.min(failures - 1, 30)) * (0.5 + Math.random() / 2);
}

/** Resolves after `ms`, or at once when `stop` aborts. */
export async function rest(ms: number, stop: AbortSignal): Promise<void> {
  await pause(ms, undefined, { signal: stop }).catch(() => {});
}
