/** All in milliseconds but `pollSeconds`. */
export interface ZaloBotTimings {
  /** A call without an answer by then has failed. */
  callMs: number;
  /** How long the platform holds a poll while there is nothing new, in seconds. */
  pollSeconds: number;
  pollAbortMs: number;
  /** After an error: from the first to the longest pause, doubled each time. */
  firstPauseMs: number;
  longestPauseMs: number;
  /** Somebody else polls with our token. */
  conflictPauseMs: number;
  /** How soon the bot and its webhook are looked at again: while something is wrong, and while nothing is. */
  lookAgainMs: number;
  healthyLookMs: number;
  /** Between two polls that brought nothing although the platform did not wait. */
  idleGapMs: number;
  leaseMs: number;
  leaseRetryMs: number;
  /** An update in our hands that cannot be stored: from the first to the longest pause. */
  acceptFirstMs: number;
  acceptLongestMs: number;
  /** How long after `stop` that is still tried. */
  holdMs: number;
  quotaMs: number;
}

export const ZALO_BOT_TIMINGS: ZaloBotTimings = {
  callMs: 25_000,
  pollSeconds: 30,
  pollAbortMs: 35_000,
  firstPauseMs: 5_000,
  longestPauseMs: 60_000,
  conflictPauseMs: 30_000,
  lookAgainMs: 60_000,
  healthyLookMs: 600_000,
  idleGapMs: 1_000,
  leaseMs: 15_000,
  leaseRetryMs: 5_000,
  acceptFirstMs: 100,
  acceptLongestMs: 5_000,
  holdMs: 10_000,
  quotaMs: 600_000,
};
