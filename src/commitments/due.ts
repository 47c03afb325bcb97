import type { DueRule, Period } from './commitment.ts';
import { dayInMonth } from './period-days.ts';

/** Moves a day that is no working day to the one that counts; the office's calendar is its caller's to know. */
export type Settle = (day: string) => string;

export interface DueDay {
  /** As the rule says; names the occurrence whatever the calendar. ISO. */
  day: string;
  /** The last day in time, a working day. ISO. */
  lastDay: string;
}

const MOST_REMEMBERED = 10_000;

/** Asks for each day once: calendars are slow, and the same days come up in every list. */
export function rememberDays(settle: Settle): Settle {
  const known = new Map<string, string>();
  return (day) => {
    const before = known.get(day);
    if (before !== undefined) return before;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const moved = settle(day);
    known.set(day, moved);
    return moved;
  };
}

interface DueRange {
  /** First and last day that the rule may give, ISO, both included. */
  from: string;
  to: string;
  settle?: Settle;
}

const DAY_MS = 86_400_000;
const MONTHS: Record<Exclude<Period, 'week'>, number> = { month: 1, quarter: 3, half_year: 6, year: 12 };
/** A range that is longer is a mistake, not a plan. */
const LONGEST_YEARS = 50;

/** The days on which a rule is due within a range, in order; those of what recurs are moved to working days. What has no day of its own (ongoing, so long after an event) has none. */
export function dueDays(rule: DueRule, { from, to, settle = (day) => day }: DueRange): DueDay[] {
  if (from > to || Number(to.slice(0, 4)) - Number(from.slice(0, 4)) > LONGEST_YEARS) return [];
  const days = rule.kind === 'dates' ? rule.days : rule.kind === 'recurring' ? recurringDays(rule, from, to) : [];
  return (
    [...new Set(days)]
      .filter((day) => from <= day && day <= to)
      .sort()
      // A day that is written out is meant as it stands.
      .map((day) => ({ day, lastDay: rule.kind === 'dates' ? day : settle(day) }))
  );
}

function recurringDays({ every, on }: DueRule & { kind: 'recurring' }, from: string, to: string): string[] {
  if (every === 'week') return on.flatMap(({ day }) => weekdays(day, from, to));
  const length = MONTHS[every];
  const days: string[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    for (let start = 0; start < 12; start += length) {
      for (const { month = 1, day } of on) {
        if (month <= length) days.push(dayInMonth(year, start + month, day));
      }
    }
  }
  return days;
}

/** ISO weekday, 1 is Monday. */
function weekdays(weekday: number, from: string, to: string): string[] {
  const first = Date.parse(`${from}T00:00:00Z`);
  const offset = (weekday - (new Date(first).getUTCDay() || 7) + 7) % 7;
  const days: string[] = [];
  for (let at = first + offset * DAY_MS; at <= Date.parse(`${to}T00:00:00Z`); at += 7 * DAY_MS) days.push(isoDay(at));
  return days;
}

/** The day on which "trong thời hạn 05 ngày làm việc" ends for what happened on `day`. `addWorkingDays` is the office's calendar. */
export function termEnd(
  { count, unit }: DueRule & { kind: 'within' },
  day: string,
  addWorkingDays: (day: string, count: number) => string,
): string {
  const at = Date.parse(`${day}T00:00:00Z`);
  switch (unit) {
    case 'working_day':
      return addWorkingDays(day, count);
    case 'day':
      return isoDay(at + count * DAY_MS);
    case 'hour':
      return isoDay(at + Math.ceil(count / 24) * DAY_MS);
    case 'week':
      return isoDay(at + count * 7 * DAY_MS);
    case 'month': {
      const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
      return dayInMonth(Math.floor(months / 12), (months % 12) + 1, Number(day.slice(8)));
    }
  }
}

const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);
