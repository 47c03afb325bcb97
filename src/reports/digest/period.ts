import { AppError } from '../../errors.ts';
import { formatDay } from '../../vietnamese/dates.ts';
import { PERIOD_TEXTS } from './period-texts.ts';

/** A stretch of calendar days in Việt Nam. */
export interface Period {
  /** "2026-10", "2026-Q3", "2026", "2026-10-01..2026-10-15"; also names files and records. */
  key: string;
  kind: 'month' | 'quarter' | 'year' | 'range';
  /** ISO days `YYYY-MM-DD`; `until` is the day after the last. */
  from: string;
  until: string;
  /** "tháng 10 năm 2026". */
  label: string;
}

const DAY_MS = 86_400_000;
const LONGEST_RANGE_DAYS = 3_660;

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;
/** The first moment of a day in Việt Nam (UTC+7 all year). */
export const startOfDay = (day: string): Date => new Date(`${day}T00:00:00+07:00`);

export interface PeriodWords {
  month?: string;
  quarter?: string;
  year?: string;
  /** First and last day, both included; without `until` up to `today`. */
  since?: string;
  until?: string;
}

/** Exactly one of month, quarter, year, since–until. Throws AppError `usage` that says how each is written. */
export function parsePeriod(words: PeriodWords, today: string): Period {
  const { month, quarter, year, since, until } = words;
  const ways = [month, quarter, year, since ?? until].filter((way) => way !== undefined);
  if (ways.length !== 1) throw new AppError('usage', PERIOD_TEXTS.oneOf);
  const period = since === undefined && until === undefined ? named(ways[0]!, words) : range(since, until ?? today);
  if (period.from > today) throw new AppError('usage', PERIOD_TEXTS.notYet(period.label));
  return period;
}

function named(text: string, { month, quarter }: PeriodWords): Period {
  if (month !== undefined) {
    if (!/^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/.test(text)) throw new AppError('usage', PERIOD_TEXTS.month);
    return monthOf(text);
  }
  if (quarter !== undefined) {
    if (!/^(?:19|20)\d\d-Q[1-4]$/.test(text)) throw new AppError('usage', PERIOD_TEXTS.quarter);
    return quarterOf(text);
  }
  if (!/^(?:19|20)\d\d$/.test(text)) throw new AppError('usage', PERIOD_TEXTS.year);
  return yearOf(text);
}

function range(since: string | undefined, last: string): Period {
  if (since === undefined || !isDay(since) || !isDay(last)) throw new AppError('usage', PERIOD_TEXTS.range);
  if (last < since) throw new AppError('usage', PERIOD_TEXTS.backwards);
  const until = addDays(last, 1);
  if (daysBetween(since, until) > LONGEST_RANGE_DAYS) throw new AppError('usage', PERIOD_TEXTS.tooLong);
  return rangeOf(since, until);
}

const isDay = (text: string) =>
  /^(?:19|20)\d\d-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);

/** `key` is "2026-10". */
export function monthOf(key: string): Period {
  const [year, month] = key.split('-').map(Number) as [number, number];
  const from = `${key}-01`;
  return { key, kind: 'month', from, until: firstDay(year, month), label: PERIOD_TEXTS.monthLabel(month, year) };
}

/** `key` is "2026-Q3". */
export function quarterOf(key: string): Period {
  const [year, quarter] = [Number(key.slice(0, 4)), Number(key.slice(-1))];
  const from = firstDay(year, (quarter - 1) * 3);
  return {
    key,
    kind: 'quarter',
    from,
    until: firstDay(year, quarter * 3),
    label: PERIOD_TEXTS.quarterLabel(quarter, year),
  };
}

export function yearOf(key: string): Period {
  const year = Number(key);
  return {
    key,
    kind: 'year',
    from: firstDay(year, 0),
    until: firstDay(year, 12),
    label: PERIOD_TEXTS.yearLabel(year),
  };
}

/** `until` is the day after the last. */
function rangeOf(from: string, until: string): Period {
  const last = addDays(until, -1);
  const label = PERIOD_TEXTS.rangeLabel(formatDay(from), formatDay(last));
  return { key: `${from}..${last}`, kind: 'range', from, until, label };
}

/** `monthIndex` from 0; 12 is January of the next year. */
const firstDay = (year: number, monthIndex: number) =>
  new Date(Date.UTC(year, monthIndex, 1)).toISOString().slice(0, 10);

/** The period of the same kind before; for a range, as many days before it. */
export function periodBefore(period: Period): Period {
  const lastDay = addDays(period.from, -1);
  const year = lastDay.slice(0, 4);
  switch (period.kind) {
    case 'month':
      return monthOf(lastDay.slice(0, 7));
    case 'quarter':
      return quarterOf(`${year}-Q${Math.ceil(Number(lastDay.slice(5, 7)) / 3)}`);
    case 'year':
      return yearOf(year);
    case 'range':
      return rangeOf(addDays(period.from, -daysBetween(period.from, period.until)), period.from);
  }
}

/** The period of the same kind after; for a range, as many days after it. */
export function periodAfter({ kind, from, until }: Period): Period {
  const year = until.slice(0, 4);
  switch (kind) {
    case 'month':
      return monthOf(until.slice(0, 7));
    case 'quarter':
      return quarterOf(`${year}-Q${Math.ceil(Number(until.slice(5, 7)) / 3)}`);
    case 'year':
      return yearOf(year);
    case 'range':
      return rangeOf(until, addDays(until, daysBetween(from, until)));
  }
}

/**
 * What a period is compared with: the one before, and while a period still runs only as many days of it as have gone
 * by, for a part against a whole would always look like a fall.
 */
export function comparedPeriod(period: Period, today: string): Period {
  const before = periodBefore(period);
  const tomorrow = addDays(today, 1);
  if (tomorrow >= period.until) return before;
  const until = addDays(before.from, Math.max(1, daysBetween(period.from, tomorrow)));
  if (until >= before.until) return before;
  return { ...before, until, label: PERIOD_TEXTS.partLabel(before.label, formatDay(addDays(until, -1))) };
}
