import { formatDay } from './vietnamese/dates.ts';
import { lunarHolidays } from './lunar-holidays.ts';
import { localDay } from './clock.ts';

/** The part of organisation.yaml that says when the office works. All days are ISO `YYYY-MM-DD`. */
export interface OfficeDays {
  /** First to last day off, both included. */
  holidays: readonly { from: string; to: string }[];
  /** Saturdays and Sundays on which the office works instead of a day off. */
  makeUpDays?: readonly string[];
}

export interface WorkingDays {
  isWorkingDay(day: string): boolean;
  /** The n-th working day after `day`, which itself does not count; with 0 the day itself or the next working day. */
  add(day: string, count: number): string;
  /** Working days after `from` up to and including `to`; negative when `to` comes first. */
  between(from: string, to: string): number;
  /** When a term of `count` working days ends for what came in at `received`: 17:00 in Việt Nam on its last day. */
  deadline(received: Date, count: number): Deadline;
}

export interface Deadline {
  /** ISO day in Việt Nam. */
  day: string;
  at: Date;
  /** "17 giờ ngày 24/11", with the year when it is another than that of receipt. */
  text: string;
}

const DAY_MS = 86_400_000;
const CLOSES_AT = 17;
/** Longest term in working days; also bounds the walk through a calendar that has no working day. */
const LONGEST = 1_000;
const LONGEST_WALK = 10 * LONGEST;

/**
 * Counts working days, Monday to Friday. A year for which the office names holidays has those and no others; for other
 * years those of Điều 112 Bộ luật Lao động 2019 are taken, with the day after for each that falls on a weekend.
 * @throws RangeError for counts that are not whole, below 0 or above 1,000, and for days that are none.
 */
export function createWorkingDays(office: OfficeDays): WorkingDays {
  const named = new Set(office.holidays.flatMap(({ from, to }) => [from.slice(0, 4), to.slice(0, 4)]));
  const makeUp = new Set(office.makeUpDays);
  const statutory = new Map<string, ReadonlySet<string>>();

  const isHoliday = (day: string): boolean => {
    const year = day.slice(0, 4);
    if (named.has(year)) return office.holidays.some(({ from, to }) => from <= day && day <= to);
    if (!statutory.has(year)) statutory.set(year, statutoryHolidays(Number(year)));
    return statutory.get(year)!.has(day);
  };
  const isWorkingDay = (day: string) => makeUp.has(day) || (!isWeekend(checked(day)) && !isHoliday(day));

  const add = (day: string, count: number): string => {
    if (!Number.isInteger(count) || count < 0 || count > LONGEST) throw new RangeError(`Not a count of days: ${count}`);
    let at = checked(day);
    for (let left = count; left > 0 || !isWorkingDay(at);) {
      at = nextDay(at);
      if (isWorkingDay(at)) left--;
      if (Date.parse(at) - Date.parse(day) > LONGEST_WALK * DAY_MS) throw new RangeError(`No working day after ${day}`);
    }
    return at;
  };

  const between = (from: string, to: string): number => {
    if (checked(to) < checked(from)) return -between(to, from);
    let count = 0;
    for (let at = from; at < to;) {
      at = nextDay(at);
      if (isWorkingDay(at)) count++;
    }
    return count;
  };

  return {
    isWorkingDay,
    add,
    between,
    deadline(received, count) {
      const from = localDay(received);
      const day = add(from, count);
      return { day, at: new Date(`${day}T${CLOSES_AT}:00:00+07:00`), text: describeDeadline(day, from) };
    },
  };
}

function describeDeadline(day: string, from: string): string {
  const written = formatDay(day);
  return `${CLOSES_AT} giờ ngày ${day.slice(0, 4) === from.slice(0, 4) ? written.replace(/\/\d{4}$/, '') : written}`;
}

/** New Year 1; Tết 5, from the day before it; Hùng Vương 1; 30/4 and 1/5; 2/9 and one day beside it. */
function statutoryHolidays(year: number): ReadonlySet<string> {
  const lunar = lunarHolidays(year);
  // The neighbour that makes the longer rest: after a Sunday, Monday or Thursday the next day.
  const national = [0, 1, 4].includes(weekday(`${year}-09-02`)) ? `${year}-09-03` : `${year}-09-01`;
  const runs = [
    [`${year}-01-01`],
    ...(lunar === undefined ? [] : [[-1, 0, 1, 2, 3].map((offset) => shift(lunar.newYear, offset)), [lunar.hungKings]]),
    [`${year}-04-30`, `${year}-05-01`],
    [`${year}-09-02`, national],
  ];
  const off = new Set(runs.flat());
  for (const day of runs.flat().filter(isWeekend)) {
    let instead = nextDay(day);
    while (off.has(instead) || isWeekend(instead)) instead = nextDay(instead);
    off.add(instead);
  }
  return off;
}

/** 0 is Sunday. */
const weekday = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();
const isWeekend = (day: string) => [0, 6].includes(weekday(day));

function shift(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

const nextDay = (day: string) => shift(day, 1);

function checked(day: string): string {
  const time = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) throw new RangeError('Not a day');
  return day;
}
