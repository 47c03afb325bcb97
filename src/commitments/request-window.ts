import { dayInMonth, lastOfMonth } from './period-days.ts';

/** Days of a calendar period, both included, ISO, and how it is called: "trong tháng 11". */
export interface Window {
  from: string;
  to: string;
  label: string;
}

const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, 1: 1, 2: 2, 3: 3, 4: 4 };
const DAY_MS = 86_400_000;

/** "tháng này", "tuần sau", "quý IV", "tháng 11", "năm nay": which days are meant, with the words that say so. */
export function findWindow(words: string, today: string): { window: Window; words: RegExp } | undefined {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  for (const [pattern, make] of WINDOWS) {
    const match = pattern.exec(words);
    const window = match === null ? undefined : make(match, { today, year, month });
    if (window !== undefined) return { window, words: pattern };
  }
  return undefined;
}

interface Now {
  today: string;
  year: number;
  month: number;
}

/** A month by its number of all months since year 0. */
function monthWindow(index: number, now: Now): Window {
  const year = Math.floor((index - 1) / 12);
  const month = ((index - 1) % 12) + 1;
  const label = `trong tháng ${month}${year === now.year ? '' : `/${year}`}`;
  return { from: dayInMonth(year, month, 1), to: dayInMonth(year, month, 31), label };
}

function quarterWindow(index: number, now: Now): Window {
  const year = Math.floor((index - 1) / 4);
  const quarter = ((index - 1) % 4) + 1;
  const last = quarter * 3;
  const label = `trong quý ${['I', 'II', 'III', 'IV'][quarter - 1]}${year === now.year ? '' : `/${year}`}`;
  return { from: dayInMonth(year, last - 2, 1), to: dayInMonth(year, last, lastOfMonth(year, last)), label };
}

function weekWindow(offset: number, { today }: Now): Window {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay() || 7;
  const monday = Date.parse(today) + (1 - weekday + 7 * offset) * DAY_MS;
  const iso = (at: number) => new Date(at).toISOString().slice(0, 10);
  const label = offset === 0 ? 'trong tuần này' : offset > 0 ? 'trong tuần tới' : 'trong tuần trước';
  return { from: iso(monday), to: iso(monday + 6 * DAY_MS), label };
}

const monthIndex = ({ year, month }: Now) => year * 12 + month;
const quarterIndex = ({ year, month }: Now) => year * 4 + Math.ceil(month / 3);

const OF_YEAR = '(?: nam (20\\d\\d|nay|sau|toi|truoc|ngoai)|/(20\\d\\d)| nay)?';
const YEARS: Record<string, number> = { sau: 1, toi: 1, truoc: -1, ngoai: -1 };
/** "2027", "năm sau"; this one where nothing is said. */
const yearOf = (match: RegExpExecArray, { year }: Now): number =>
  /^\d/.test(match[2] ?? match[3] ?? '') ? Number(match[2] ?? match[3]) : year + (YEARS[match[2] ?? ''] ?? 0);

const whole = (body: string) => new RegExp(`(?<=^| )(?:trong )?${body}(?= |$)`);
const WINDOWS: readonly (readonly [RegExp, (match: RegExpExecArray, now: Now) => Window | undefined])[] = [
  [whole('thang nay'), (_, now) => monthWindow(monthIndex(now), now)],
  [whole('thang (?:sau|toi)'), (_, now) => monthWindow(monthIndex(now) + 1, now)],
  [whole('thang (?:truoc|vua roi|vua qua)'), (_, now) => monthWindow(monthIndex(now) - 1, now)],
  [
    whole(`thang (1[0-2]|0?[1-9])${OF_YEAR}`),
    (match, now) => monthWindow(yearOf(match, now) * 12 + Number(match[1]), now),
  ],
  [whole('tuan nay'), (_, now) => weekWindow(0, now)],
  [whole('tuan (?:sau|toi)'), (_, now) => weekWindow(1, now)],
  [whole('tuan (?:truoc|vua roi)'), (_, now) => weekWindow(-1, now)],
  [whole('quy nay'), (_, now) => quarterWindow(quarterIndex(now), now)],
  [whole('quy (?:sau|toi)'), (_, now) => quarterWindow(quarterIndex(now) + 1, now)],
  [whole('quy (?:truoc|vua roi)'), (_, now) => quarterWindow(quarterIndex(now) - 1, now)],
  [
    whole(`quy (iv|iii|ii|i|[1-4])${OF_YEAR}`),
    (match, now) => quarterWindow(yearOf(match, now) * 4 + ROMAN[match[1]!]!, now),
  ],
  [whole('(?:hom nay|ngay hom nay)'), (_, { today }) => ({ from: today, to: today, label: 'trong hôm nay' })],
  [
    whole('nam (?:nay|sau|toi|truoc|ngoai|20\\d\\d)'),
    (match, { year }) => {
      const word = match[0].split(' ').at(-1)!;
      const asked = /^\d/.test(word) ? Number(word) : year + (YEARS[word] ?? 0);
      return { from: `${asked}-01-01`, to: `${asked}-12-31`, label: `trong năm ${asked}` };
    },
  ],
];
