import { findDates } from '../vietnamese/dates.ts';
import type { Due, DueRule } from './commitment.ts';
import { findRhythm } from './find-rhythm.ts';
import { dayInMonth, lastDayOf, resolveYear } from './period-days.ts';

export interface DueContext {
  /** ISO day of the document; years that a text leaves out follow from it. */
  issuedOn?: string;
  /** The text is a cell or line for the term alone, so that every date in it counts. */
  termOnly?: boolean;
}

interface Mention {
  day: string;
  start: number;
  end: number;
  /** "từ ngày …": when it begins, not when it ends. */
  opens: boolean;
}

const CUE =
  /(?:trước|chậm nhất|muộn nhất|xong|hết|đến|tới|vào|trong|từ|(?<!quá\s)hạn|cuối|nửa đầu|giữa)(?:\s+(?:là|vào|ngày|hết|trước|đến|cuối|đầu|giữa|nửa|nửa đầu|mới|các|nay|\d{1,2}\s?(?:giờ|h|g)\s?\d{0,2}(?:\s?phút)?))*\s*[:(]?\s*$/iu;
/** A meeting that bears its month or quarter: "cuộc họp tổ dân phố tháng 10". */
const MEETING = /(?:họp|giao ban|hội nghị|phiên|kỳ)(?:\s+[\p{L}]+){0,5}\s*$/iu;
const CONJOINED = /^\s*(?:,|và|;|-|–)\s*(?:ngày\s+|trước\s+|quý\s+|tháng\s+)*$/iu;
const BARE_MONTH = /(?<!\p{L})tháng\s+(1[0-2]|0?[1-9])(?![\d/]|\s*[/,]?\s*(?:năm\s+)?\d{4}|\s*\/)/giu;
const WITHIN =
  /(?<!\p{L})(?:trong (?:thời hạn|thời gian|vòng)|trong(?=\s+\d{1,3}\s+(?:ngày làm việc|(?:ngày|giờ|tuần|tháng),?\s+(?:kể\s+)?(?:từ|sau)(?!\p{L})))|(?:chậm nhất|muộn nhất|không quá|ít nhất)(?: là)?|sau(?:\s+[\p{L}]+){0,10}?)\s+(\d{1,3})\s+(ngày làm việc|ngày|giờ|tuần|tháng)(?!\p{L})(?!\s+(?:đầu|cuối))/iu;
/** "Ít nhất 02 ngày trong một tháng" says how much, not when. */
const AHEAD_ONLY = /^ít nhất/iu;
const ONGOING =
  /(?<!chi |kinh phí |nội dung |nhiệm vụ |sinh hoạt )(?<!\p{L})(?:thường xuyên(?!\s+(?:hơn|xảy ra|nhất))|liên tục|hằng ngày|hàng ngày|trong suốt (?:năm|quá trình))(?!\p{L})/iu;
const UNITS = { 'ngày làm việc': 'working_day', ngày: 'day', giờ: 'hour', tuần: 'week', tháng: 'month' } as const;

/** The term of one commitment; the most exact reading wins. Dates that only name another document are left out. */
export function findDue(text: string, context: DueContext = {}): Due | undefined {
  const rhythm = findRhythm(text);
  if (rhythm?.exact === true) return rhythm.due;
  const dates = findTerms(text, context);
  // "Mỗi quý một buổi, bắt đầu từ quý I" says when it begins.
  const opens =
    /^từ(?!\p{L})/iu.test(dates?.words ?? '') && /^(?:hằng|hàng|mỗi|từng|định kỳ)/iu.test(rhythm?.due.words ?? '');
  if (dates !== undefined && !opens) return dates;
  if (rhythm !== undefined) return rhythm.due;
  const within = WITHIN.exec(text);
  const ahead = within !== null && AHEAD_ONLY.test(within[0]);
  if (within !== null && (!ahead || /^\s+trước/u.test(text.slice(within.index + within[0].length)))) {
    const unit = UNITS[within[2]!.toLowerCase() as keyof typeof UNITS];
    return { words: within[0], rule: { kind: 'within', count: Number(within[1]), unit } };
  }
  const ongoing = ONGOING.exec(text);
  return ongoing === null ? undefined : { words: ongoing[0], rule: { kind: 'ongoing' } };
}

function findTerms(text: string, context: DueContext): Due | undefined {
  const mentions = readMentions(text, context);
  const closing = mentions.filter((mention) => !mention.opens);
  const counted = closing.length > 0 ? closing : mentions;
  if (counted.length === 0) return undefined;
  const rule: DueRule = { kind: 'dates', days: [...new Set(counted.map(({ day }) => day))].sort() };
  const start = Math.min(...counted.map((mention) => mention.start));
  const end = Math.max(...counted.map((mention) => mention.end));
  return { words: text.slice(start, end).trim(), rule };
}

function readMentions(text: string, context: DueContext): Mention[] {
  const weeks = weeksOfMonths(text);
  const others = [...findDates(text), ...bareMonths(text)].filter(
    ({ start }) => !weeks.some((week) => week.start <= start && start < week.end),
  );
  const found = [...weeks, ...others].sort((a, b) => a.start - b.start);
  const mentions: Mention[] = [];
  let last: { end: number } | undefined;
  for (const [index, date] of found.entries()) {
    const before = text.slice(Math.max(0, date.start - 40), date.start);
    const cue = CUE.exec(before);
    const meeting = /^tháng|^quý/iu.test(date.raw) ? MEETING.exec(before) : null;
    const goesOn = last !== undefined && CONJOINED.test(text.slice(last.end, date.start));
    if (cue === null && meeting === null && !goesOn && context.termOnly !== true) continue;
    const year = found.slice(index + 1).map((later) => /^(\d{4})/.exec(later.value)?.[1])[0];
    const day = dayOf(date.value, { cue: cue?.[0] ?? '', year, issuedOn: context.issuedOn });
    if (day === undefined) continue;
    const start = cue === null ? date.start : date.start - cue[0].length;
    mentions.push({ day, start, end: date.end, opens: /^từ/iu.test(cue?.[0] ?? '') });
    last = date;
  }
  return mentions;
}

function bareMonths(text: string) {
  return [...text.matchAll(BARE_MONTH)]
    .filter((match) => !/ngày\s+(?:mồng\s+|mùng\s+)?\d{1,2}\s*$/iu.test(text.slice(0, match.index)))
    .map((match) => {
      const end = match.index + match[0].length;
      return { raw: match[0], value: `--M${match[1]!.padStart(2, '0')}`, start: match.index, end };
    });
}

const WEEK_OF_MONTH =
  /(?<!\p{L})tuần\s+(?:thứ\s+)?([1-4]|nhất|hai|ba|tư|đầu|cuối)(?:\s+của)?\s+tháng\s+(1[0-2]|0?[1-9])(?:(?:\/|\s+năm\s+)(\d{4}))?(?!\d)/giu;
const WEEK_ENDS: Record<string, number> = { nhất: 7, đầu: 7, hai: 14, ba: 21, tư: 28, cuối: 31 };

/** "Tuần 2 tháng 10/2026" ends on the 14th. */
function weeksOfMonths(text: string) {
  return [...text.matchAll(WEEK_OF_MONTH)].map((match) => {
    const word = match[1]!.toLowerCase();
    const month = Number(match[2]);
    const year = match[3] ?? '2000';
    const day = dayInMonth(Number(year), month, WEEK_ENDS[word] ?? Number(word) * 7);
    const value = match[3] === undefined ? `-${day.slice(4)}` : day;
    return { raw: match[0], value, start: match.index, end: match.index + match[0].length };
  });
}

interface DayContext {
  cue: string;
  /** Of the next date in the text: "quý II và quý IV/2026". */
  year: string | undefined;
  issuedOn: string | undefined;
}

/** The last day that is in time. */
function dayOf(value: string, { cue, year, issuedOn }: DayContext): string | undefined {
  const dated = value.startsWith('--') ? resolveYear(value, { year, issuedOn }) : value;
  if (dated === undefined || /^\d{4}-\d\d-\d\d$/.test(dated)) return dated;
  // "Trước tháng 11" is over when it begins; "trước ngày" never stands before a month.
  if (/trước\s*$/iu.test(cue)) return lastDayOf(dated, { before: true });
  if (/^\d{4}-\d\d$/.test(dated)) {
    if (/nửa đầu\s*$/iu.test(cue)) return `${dated}-15`;
    if (/giữa\s*$/iu.test(cue)) return `${dated}-20`;
    if (/đầu\s*$/iu.test(cue)) return `${dated}-10`;
  }
  return lastDayOf(dated);
}
