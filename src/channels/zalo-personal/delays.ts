/** How long things may take and how long they wait, in milliseconds; a pair is a range to draw from. */
export interface ZaloPersonalDelays {
  /** Longest login, and longest wait for the socket to open after it. */
  loginMs: number;
  /** Longest single request. */
  requestMs: number;
  /** Between two looks for a session that a person has to make. */
  lookAgainMs: number;
  /** How long the right to listen lasts, also after a crash; renewed three times within it. */
  leaseMs: number;
  /** Between reconnections: the first, and the longest. */
  backoffMs: readonly [number, number];
  /** A connection that lasted this long was a good one: the next failure counts as the first. */
  stableMs: number;
  /** After another session took the account over. */
  kickedMs: readonly [number, number];
  /** Three take-overs within this time: somebody else uses the account. */
  kickWindowMs: number;
  tickMs: number;
  /** Two ticks further apart than this: the machine slept. */
  sleptMs: number;
  keepAliveMs: number;
  /** How long messages are gathered to be put in order. */
  gatherMs: number;
  /** Between attempts to store a message; the last one repeats. */
  storeRetryMs: readonly number[];
  /** Longest wait for the socket to close. */
  closeMs: number;
  /** How long a message to send waits for a connection that is being made. */
  connectWaitMs: number;
  /** Between two messages sent. */
  paceMs: readonly [number, number];
  /** Between a message stored and the sign that it was seen. */
  acknowledgeMs: readonly [number, number];
  /** Longest delay of writing down how far messages are stored. */
  positionMs: number;
}

/** Connecting, pace and request together stay below the 30 s after which the relay takes a send for lost. */
export const ZALO_PERSONAL_DELAYS: ZaloPersonalDelays = {
  loginMs: 20_000,
  requestMs: 20_000,
  lookAgainMs: 60_000,
  leaseMs: 15_000,
  backoffMs: [5000, 300_000],
  stableMs: 60_000,
  kickedMs: [30_000, 60_000],
  kickWindowMs: 600_000,
  tickMs: 30_000,
  sleptMs: 90_000,
  keepAliveMs: 120_000,
  gatherMs: 50,
  storeRetryMs: [100, 300, 1000, 3000, 10_000],
  closeMs: 5000,
  connectWaitMs: 5000,
  paceMs: [1200, 2000],
  acknowledgeMs: [800, 2500],
  positionMs: 10_000,
};

/** A whole number from a range, both ends included; `random` gives 0 up to 1. */
export function drawFrom([from, to]: readonly [number, number], random: () => number): number {
  return Math.round(from + (to - from) * random());
}
