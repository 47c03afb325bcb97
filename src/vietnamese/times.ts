import { findDates } from './dates.ts';
import type { TypedText } from './typed-words.ts';

/** A time named in a message, by date or in words ("tối qua", "từ tháng 8", "3 ngày nay"). */
export interface TimeMention {
  /** As typed. */
  raw: string;
  /** Offsets in UTF-16 units of `TypedText.text`. */
  start: number;
  end: number;
  /** First and last ISO day; a month as its days. Absent when the words name no day ("mấy hôm nay"). */
  from?: string;
  to?: string;
  /** Days that something has gone on: "5 ngày nay", "2 tuần". */
  days?: number;
}

const DAY = 86_400_000;
const PART = '(?:(?:sang|trua|chieu|toi|dem|khuya|rang) ?(?:som )?)?';
const NUMBER_WORDS = new Map(
  'mot hai ba bon nam sau bay tam chin muoi'.split(' ').map((word, at) => [word, at + 1] as const),
);
const COUNT = '(\\d{1,3}|mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi)';

type Days = { from: number; to: number };
type Rule = readonly [
  pattern: RegExp,
  read: (match: RegExpExecArray, today: Today) => Partial<Days> & { days?: number },
];

interface Today {
  /** UTC milliseconds of midnight. */
  at: number;
  year: number;
  month: number;
  /** 0 is Monday. */
  weekday: number;
}

const single = (at: number): Days => ({ from: at, to: at });
const countOf = (text: string) => NUMBER_WORDS.get(text) ?? Number(text);

const RULES: readonly Rule[] = [
  [/ may (?:hom|ngay|bua|tuan|thang)(?: nay| roi| qua)?(?= )/, () => ({ days: 3 })],
  [/ (?:ca|suot|may) (tuan|thang)(?: nay| roi)?(?= )/, (match) => ({ days: match[1] === 'tuan' ? 7 : 30 })],
  [new RegExp(` ${PART}(?:ngay )?hom kia(?= )`), (_, { at }) => single(at - 2 * DAY)],
  [
    new RegExp(` (?:(?:sang|trua|chieu|dem|toi) (?:hom )?qua|${PART}(?:ngay )?hom qua)(?= )`),
    (_, { at }) => single(at - DAY),
  ],
  [
    new RegExp(` (?:(?:sang|trua|chieu|dem|toi) (?:hom )?nay|${PART}hom nay|ngay hom nay)(?= )`),
    (_, { at }) => single(at),
  ],
  [
    // "mai" alone only where a sentence begins: "Bạch Mai", "mái", "mãi" look the same.
    new RegExp(
      `(?: (?:sang|trua|chieu|dem|toi) (?:som )?(?:ngay )?mai| ngay mai| hom mai|(?<=^|\\|) mai)(?= (?!(?:moi|sau|mot|ton|nha)\\b))`,
    ),
    (_, { at }) => single(at + DAY),
  ],
  [
    / thu (hai|ba|tu|nam|sau|bay|[2-7])(?: (?:tuan )?(nay|toi|sau))(?= )/,
    (match, t) => single(weekdayAt(match[1]!, match[2]!, t)),
  ],
  [/ chu nhat (?:tuan )?(nay|toi|sau)(?= )/, (match, t) => single(weekdayAt('8', match[1]!, t))],
  [/ ngay kia(?= )/, (_, { at }) => single(at + 2 * DAY)],
  [/ hom kia(?= )/, (_, { at }) => single(at - 2 * DAY)],
  [/ (?:cuoi )?tuan (?:truoc|vua roi|vua qua)(?= )/, (_, t) => week(t, -1)],
  [/ (?:trong )?tuan (?:nay)(?= )/, (_, t) => week(t, 0)],
  [/ (?:dau |cuoi )?tuan (?:sau|toi)(?= )/, (_, t) => week(t, 1)],
  [/ (?:dau |giua |cuoi )?thang (?:truoc|vua roi|vua qua)(?= )/, (_, t) => month(t.year, t.month - 1)],
  [/ (?:dau |giua |cuoi |trong |ca )?thang nay(?= )/, (_, t) => month(t.year, t.month)],
  [/ (?:dau |giua |cuoi )?thang (?:sau|toi)(?= )/, (_, t) => month(t.year, t.month + 1)],
  [
    new RegExp(
      ` (?:hon |gan |da |suot |khoang |may )?${COUNT} (ngay|hom|bua|tuan|thang|nam)(?: lien)?(?: nay| roi| qua| lien tiep)?(?= )`,
    ),
    (match) => {
      const unit = { ngay: 1, hom: 1, bua: 1, tuan: 7, thang: 30, nam: 365 }[match[2]!] ?? 1;
      return { days: countOf(match[1]!) * unit };
    },
  ],
  [
    / (?:tu )?(?:dau nam|cuoi nam ngoai|nam ngoai|dao nay|gan day|thoi gian qua|lau nay|bay lau nay|hom truoc|dot truoc)(?= )/,
    () => ({}),
  ],
  [
    / (?:tu |dau |cuoi |giua |trong |het )*thang (1[0-2]|0?[1-9])(?= (?!nam \d|\d))/,
    (match, t) => pastMonth(Number(match[1]), t),
  ],
];

/** Times in a message, in reading order, without overlaps. `today` is the ISO day in Việt Nam on which it was written. */
export function findTimes(typed: TypedText, today: string): TimeMention[] {
  const at = Date.parse(`${today}T00:00:00Z`);
  const date = new Date(at);
  const now = { at, year: date.getUTCFullYear(), month: date.getUTCMonth(), weekday: (date.getUTCDay() + 6) % 7 };
  const found: TimeMention[] = [];
  const add = (mention: TimeMention) => {
    if (!found.some((other) => mention.start < other.end && other.start < mention.end)) found.push(mention);
  };
  for (const { raw, start, end, value } of findDates(typed.text)) add({ raw, start, end, ...readDate(value, now) });
  for (const [pattern, read] of RULES) {
    for (const match of typed.joined.matchAll(new RegExp(pattern, 'g'))) {
      const words = match[0]
        .trim()
        .split(' ')
        .filter((word) => word !== '|');
      const first = typed.wordAt(match.index + 1);
      const [start, end] = [typed.words[first]!.start, typed.words[first + words.length - 1]!.end];
      // "tôi qua" is no evening, "ngày Mai" and "mái" no morrow.
      if (/^t[ôớơ]i |m[áàãạảâă]i$|M[aáàãạả]i$/u.test(typed.text.slice(start, end))) continue;
      const { from, to, days } = read(match, now);
      add({
        raw: typed.text.slice(start, end),
        start,
        end,
        ...(from === undefined ? {} : { from: iso(from) }),
        ...(to === undefined ? {} : { to: iso(to) }),
        ...(days === undefined ? {} : { days }),
      });
    }
  }
  return found.toSorted((one, other) => one.start - other.start);
}

const iso = (at: number) => new Date(at).toISOString().slice(0, 10);

function week({ at, weekday }: Today, offset: number): Days {
  const monday = at + (7 * offset - weekday) * DAY;
  return { from: monday, to: monday + 6 * DAY };
}

const WEEKDAYS = ['hai', 'ba', 'tu', 'nam', 'sau', 'bay'];

/** "thứ năm này": of this week, or the next one when it is past; "tuần sau" is next week. */
function weekdayAt(name: string, which: string, { at, weekday }: Today): number {
  const wanted = /\d/.test(name) ? Number(name) - 2 : WEEKDAYS.indexOf(name);
  const ahead = wanted - weekday;
  return at + (ahead + (ahead < 0 || which === 'sau' ? 7 : 0)) * DAY;
}

function month(year: number, index: number): Days {
  return { from: Date.UTC(year, index, 1), to: Date.UTC(year, index + 1, 0) };
}

function quarter(year: number, number: number): Days {
  return { from: Date.UTC(year, 3 * (number - 1), 1), to: Date.UTC(year, 3 * number, 0) };
}

/** A month without a year is the last one that has begun. */
function pastMonth(number: number, { year, month: current }: Today): Days {
  return month(number - 1 <= current ? year : year - 1, number - 1);
}

/** A value of `findDates` as days; a day without a year is the one nearest to today, a quarter the last one begun. */
function readDate(value: string, today: Today): { from?: string; to?: string } {
  const whole = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(value);
  if (whole !== null) {
    if (whole[3] !== undefined) return { from: value, to: value };
    const days = month(Number(whole[1]), Number(whole[2]) - 1);
    return { from: iso(days.from), to: iso(days.to) };
  }
  const part = /^(\d{4}|-)-Q([1-4])$/.exec(value);
  if (part !== null) {
    const number = Number(part[2]);
    const hasBegun = 3 * (number - 1) <= today.month;
    const days = quarter(part[1] === '-' ? today.year - (hasBegun ? 0 : 1) : Number(part[1]), number);
    return { from: iso(days.from), to: iso(days.to) };
  }
  const yearless = /^--(\d\d)-(\d\d)$/.exec(value);
  if (yearless === null) return {};
  const [index, day] = [Number(yearless[1]) - 1, Number(yearless[2])];
  const nearest = [-1, 0, 1]
    .map((offset) => Date.UTC(today.year + offset, index, day))
    .filter((at) => new Date(at).getUTCMonth() === index)
    .toSorted((one, other) => Math.abs(one - today.at) - Math.abs(other - today.at))[0];
  return nearest === undefined ? {} : { from: iso(nearest), to: iso(nearest) };
}
