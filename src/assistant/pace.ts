import { z } from 'zod';

const window = z.object({ from: z.number(), count: z.number(), told: z.boolean() });
/** How many messages of one person there were, in the minute and in the hour that run. Times in ms. */
export const pace = z.object({ minute: window, hour: window });
type Window = z.infer<typeof window>;
type Pace = z.infer<typeof pace>;
/** By person; in a group several. */
export type Paces = Record<string, Pace>;

export interface PaceLimits {
  perMinute: number;
  perHour: number;
}

export const PACE_LIMITS: PaceLimits = { perMinute: 20, perHour: 150 };

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export interface PaceCheck {
  paces: Paces;
  /** Absent: go on. */
  over?: {
    /** True once in each window that is full. */
    tell: boolean;
    /** Until the window is over, from 1. */
    minutes: number;
  };
}

/** Counts one message of `who`. Windows begin with their first message, and what is not answered counts too. */
export function keepPace(
  before: Paces,
  { who, at, limits }: { who: string; at: number; limits: PaceLimits },
): PaceCheck {
  const own = before[who];
  const minute = countIn(own?.minute, at, MINUTE_MS);
  const hour = countIn(own?.hour, at, HOUR_MS);
  const full = [
    ...(minute.count > limits.perMinute ? [{ window: minute, endsAt: minute.from + MINUTE_MS }] : []),
    ...(hour.count > limits.perHour ? [{ window: hour, endsAt: hour.from + HOUR_MS }] : []),
  ];
  const tell = full.some(({ window }) => !window.told);
  for (const { window } of full) window.told = true;
  const others = Object.entries(before).filter(([id, { hour }]) => id !== who && at - hour.from < HOUR_MS);
  const paces = { ...Object.fromEntries(others), [who]: { minute, hour } };
  if (full.length === 0) return { paces };
  const end = Math.max(...full.map(({ endsAt }) => endsAt));
  return { paces, over: { tell, minutes: Math.max(1, Math.ceil((end - at) / MINUTE_MS)) } };
}

function countIn(before: Window | undefined, at: number, length: number): Window {
  if (before === undefined || at - before.from >= length) return { from: at, count: 1, told: false };
  return { ...before, count: before.count + 1 };
}

/**
 * When a message counts as written, in ms: what waited while we were down was not written all at once. A time that
 * cannot be is not believed.
 */
export function writtenAt(sentAt: string, now: Date): number {
  const sent = Date.parse(sentAt);
  if (Number.isNaN(sent)) return now.getTime();
  return Math.min(Math.max(sent, now.getTime() - DAY_MS), now.getTime());
}
