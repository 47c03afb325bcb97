import { fold } from '../../vietnamese/fold.ts';
import { findDates } from '../../vietnamese/dates.ts';
import { addDays, monthOf, type Period, parsePeriod, periodBefore, quarterOf, yearOf } from './period.ts';

/** From this day on, offices write the report of the running month; before it that of the month before. */
const RUNNING_MONTH_FROM_DAY = 20;
const ROMAN = ['i', 'ii', 'iii', 'iv'];

/**
 * The period that a person asks for in words: "10/2026", "tháng 10", "thang nay", "quý III", "năm 2025",
 * "từ 1/10/2026 đến 15/10/2026". Nothing said: the month whose report is due. Undefined when it is not understood.
 * Throws AppError `usage` for one that has not begun.
 */
export function readPeriodWords(text: string, today: string): Period | undefined {
  const words = fold(text).trim();
  if (words === '') return dueMonth(today);
  const spoken = readSpoken(words, today);
  if (spoken !== undefined) return spoken;
  const [first, second, ...more] = findDates(text).map(({ value }) => value);
  if (first === undefined || more.length > 0) return undefined;
  if (second !== undefined) {
    return isDay(first) && isDay(second) ? parsePeriod({ since: first, until: second }, today) : undefined;
  }
  if (isDay(first)) return parsePeriod({ since: first, until: first }, today);
  if (/^\d{4}-\d\d$/.test(first)) return parsePeriod({ month: first }, today);
  if (/^\d{4}-Q\d$/.test(first)) return parsePeriod({ quarter: first }, today);
  return /^\d{4}$/.test(first) ? parsePeriod({ year: first }, today) : undefined;
}

const isDay = (value: string) => /^\d{4}-\d\d-\d\d$/.test(value);

function dueMonth(today: string): Period {
  const running = monthOf(today.slice(0, 7));
  return Number(today.slice(8)) >= RUNNING_MONTH_FROM_DAY ? running : periodBefore(running);
}

function readSpoken(words: string, today: string): Period | undefined {
  const year = today.slice(0, 4);
  const month = monthOf(today.slice(0, 7));
  const quarter = quarterOf(`${year}-Q${Math.ceil(Number(today.slice(5, 7)) / 3)}`);
  const running = { thang: month, quy: quarter, nam: yearOf(year) };
  const relative = /^(thang|quy|nam) (nay|truoc|vua qua|vua roi)$/.exec(words);
  if (relative !== null) {
    const period = running[relative[1] as keyof typeof running];
    return relative[2] === 'nay' ? period : periodBefore(period);
  }
  const inMonth = /^(?:thang )?(1[0-2]|0?[1-9])$/.exec(words)?.[1];
  if (inMonth !== undefined) return lastBegun(monthOf(`${year}-${inMonth.padStart(2, '0')}`), today);
  // Before dates are looked for: "quý 3/2025" holds what looks like March.
  const [, inQuarter, ofYear] = /^(?:quy |q)([1-4]|iv|i{1,3})(?: ?[/-]? ?(?:nam )?((?:19|20)\d\d))?$/.exec(words) ?? [];
  if (inQuarter !== undefined) {
    const number = /\d/.test(inQuarter) ? Number(inQuarter) : ROMAN.indexOf(inQuarter) + 1;
    if (ofYear !== undefined) return parsePeriod({ quarter: `${ofYear}-Q${number}` }, today);
    return lastBegun(quarterOf(`${year}-Q${number}`), today);
  }
  return /^(?:19|20)\d\d$/.test(words) ? parsePeriod({ year: words }, today) : undefined;
}

/** "tháng 12" said in January is that of last year. */
function lastBegun(period: Period, today: string): Period {
  if (period.from <= today) return period;
  const yearBefore = String(Number(today.slice(0, 4)) - 1);
  return period.kind === 'month'
    ? monthOf(`${yearBefore}${period.key.slice(4)}`)
    : quarterOf(`${yearBefore}${period.key.slice(4)}`);
}

/** Stretches of a period for a chart, at most some fifteen: days, weeks from its first day, months, or years. */
export function slicePeriod(period: Pick<Period, 'from' | 'until'>): { from: string; until: string }[] {
  const days = (Date.parse(period.until) - Date.parse(period.from)) / 86_400_000;
  const slices: { from: string; until: string }[] = [];
  for (let from = period.from; from < period.until;) {
    const next = nextSlice(from, days);
    const until = next < period.until ? next : period.until;
    slices.push({ from, until });
    from = until;
  }
  return slices;
}

function nextSlice(from: string, days: number): string {
  if (days <= 14) return addDays(from, 1);
  if (days <= 100) return addDays(from, 7);
  return days <= 470 ? monthOf(from.slice(0, 7)).until : yearOf(from.slice(0, 4)).until;
}
