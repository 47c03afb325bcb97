import { findDates } from '../vietnamese/dates.ts';
import { fold } from '../vietnamese/fold.ts';

/** Of which time a question wants to know the rules. */
export type TimeAsked =
  /** "theo quy định hiện hành": only what is in force. */
  | { kind: 'current'; rest: string }
  /** "tại thời điểm 5/2024": what was in force then; first and last day, ISO, and how the time is called. */
  | { kind: 'at'; from: string; to: string; label: string; rest: string }
  /** "theo quy chế cũ", "trước khi sửa đổi": what has ended. */
  | { kind: 'former'; rest: string };

const CURRENT =
  /(?:theo\s+)?(?:các\s+)?(?:quy định|quy dinh|văn bản|van ban|quy chế|quy che)\s+(?:hiện hành|hien hanh|hiện nay|hien nay|đang có hiệu lực|dang co hieu luc)/iu;
const DATE =
  '(?:ngày\\s+\\d{1,2}\\s*(?:[/.-]\\s*\\d{1,2}\\s*[/.-]\\s*\\d{4}|tháng\\s+\\d{1,2}\\s*,?\\s*năm\\s+\\d{4})|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|(?:tháng\\s+)?\\d{1,2}\\s*/\\s*\\d{4}|tháng\\s+\\d{1,2}\\s*,?\\s*năm\\s+\\d{4}|quý\\s+(?:iv|i{1,3}|[1-4])\\s*(?:/|năm)?\\s*\\d{4}|(?:năm\\s+)?(?<![\\d/–-])(?:19|20)\\d\\d(?!\\d)(?!\\s*[-–/]\\s*\\d))';
/** Where a time stands for the rules of that time, and is not part of a title or of what is asked for. */
const AT: readonly RegExp[] = [
  new RegExp(`(?:ở |vào |tại )?(?:thời điểm|thời gian)\\s+(?:là\\s+)?(${DATE})`, 'iu'),
  new RegExp(`(?:theo\\s+)?(?:các\\s+)?quy định\\s+(?:của\\s+|hồi\\s+|vào\\s+|trong\\s+|tại\\s+)?(${DATE})`, 'iu'),
  new RegExp(`(?<!\\p{L})(?:hồi|vào|khoảng)\\s+(${DATE})`, 'iu'),
  new RegExp(`^\\s*(?:trong\\s+|thời\\s+)?(${DATE})\\s*,?(?=.*(?:quy định|quy chế|thế nào|ra sao))`, 'iu'),
  new RegExp(
    `(${DATE})\\s*,?\\s*(?:thì\\s+)?(?:được\\s+)?(?=quy định\\s+(?:thế nào|như thế nào|ra sao|gì|là|bao|mấy))`,
    'iu',
  ),
];
const FORMER: readonly RegExp[] = [
  /trước (?:khi|lúc) (?:được |bị )?(?:sửa đổi(?:,? bổ sung)?|thay thế|bãi bỏ|có (?:quy chế|quy định|quyết định|văn bản) (?:mới|hiện hành))/iu,
  /(?:theo |trong |ở )?(?:quy chế|quy định|quyết định|văn bản|kế hoạch|chương trình|hướng dẫn|bản) (?:cũ|trước đây|trước kia)(?!\p{L})/iu,
  /trước (?:đây|kia) (?:thì )?(?=quy định|quy chế)/iu,
  /truoc (?:khi|luc) (?:duoc |bi )?(?:sua doi(?:,? bo sung)?|thay the|bai bo)/iu,
  /(?:theo |trong |o )?(?:quy che|quy dinh|quyet dinh|van ban|ban) (?:truoc day|truoc kia|cu(?=\s*(?:$|[?.,;:!]|quy dinh|noi|thi |nhu |the nao|ve |co |la |may |bao |ngay )))/iu,
];

/** The time of which a question asks, and the question without the words that say so; undefined when it says none. */
export function findTimeAsked(question: string, today: string): TimeAsked | undefined {
  const at = findAt(question, today);
  if (at !== undefined) return at;
  for (const pattern of FORMER) {
    const match = pattern.exec(question);
    if (match !== null) return { kind: 'former', rest: without(question, match) };
  }
  const current = CURRENT.exec(question);
  return current === null ? undefined : { kind: 'current', rest: without(question, current) };
}

function findAt(question: string, today: string): TimeAsked | undefined {
  // Marks are added to the words of time only, so that offsets stay.
  const marked = withMarks(question);
  for (const pattern of AT) {
    const match = pattern.exec(marked);
    if (match === null) continue;
    const span = spanOf(match[1]!);
    // The rules of today, and of a year that still goes on, are those in force.
    if (span === undefined || span.to >= today) continue;
    return { kind: 'at', ...span, label: labelOf(match[1]!), rest: without(question, match) };
  }
  return undefined;
}

/** Words of time typed without marks, letter for letter. */
const PLAIN_WORDS =
  /(?<!\p{L})(?:nam|thang|ngay|quy|thoi diem|thoi gian|hoi|vao|tai|theo|dinh|che|the nao|ra sao|nhu the nao|gi|la|thi)(?!\p{L})/giu;
const MARKED: Readonly<Record<string, string>> = {
  nam: 'năm',
  thang: 'tháng',
  ngay: 'ngày',
  'thoi diem': 'thời điểm',
  'thoi gian': 'thời gian',
  hoi: 'hồi',
  vao: 'vào',
  tai: 'tại',
  dinh: 'định',
  che: 'chế',
  'the nao': 'thế nào',
  'nhu the nao': 'như thế nào',
  gi: 'gì',
  la: 'là',
  thi: 'thì',
};

function withMarks(question: string): string {
  // A question with marks means what it says.
  if (fold(question) !== question.toLowerCase()) return question;
  return question.replace(PLAIN_WORDS, (word) => MARKED[word.toLowerCase()] ?? word);
}

/** First and last day of "2019", "5/2024", "quý II/2024", "12/3/2024". */
function spanOf(words: string): { from: string; to: string } | undefined {
  const value = findDates(/^\d{4}$/u.test(words) ? `năm ${words}` : words)[0]?.value;
  const [, year, rest = ''] = /^(\d{4})(?:-(.+))?$/u.exec(value ?? '') ?? [];
  if (year === undefined) return undefined;
  if (rest === '') return { from: `${year}-01-01`, to: `${year}-12-31` };
  const quarter = /^Q(\d)$/u.exec(rest)?.[1];
  if (quarter !== undefined) return months(year, Number(quarter) * 3 - 2, Number(quarter) * 3);
  if (/^\d\d$/u.test(rest)) return months(year, Number(rest), Number(rest));
  return { from: value!, to: value! };
}

function months(year: string, first: number, last: number): { from: string; to: string } {
  const end = new Date(Date.UTC(Number(year), last, 0)).toISOString().slice(0, 10);
  return { from: `${year}-${String(first).padStart(2, '0')}-01`, to: end };
}

const labelOf = (words: string) =>
  /^\d{4}$/u.test(words) ? `năm ${words}` : words.toLowerCase().replace(/\s+/gu, ' ');

function without(question: string, { index, 0: { length } }: RegExpExecArray): string {
  return `${question.slice(0, index)} ${question.slice(index + length)}`
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,;:]+|\s+(?=[?.,;:!])/gu, '')
    .trim();
}
