/** Time as the product sees it; tests pass a clock that they move by hand. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** The calendar day in Việt Nam (UTC+7 all year), as `YYYY-MM-DD`. */
export function localDay(date: Date): string {
  return new Date(date.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}
