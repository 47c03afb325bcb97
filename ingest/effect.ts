import type { UnclearWords } from '../src/knowledge/document.ts';
import { cutAtWord } from '../src/vietnamese/cut-at-word.ts';
import { findDates } from '../src/vietnamese/dates.ts';

const EXACT_DAY = /^\d{4}-\d\d-\d\d$/u;
const LONGEST_WORDS = 160;

/** The day from which the text says that it is in force: an ISO day, or "signing" for the day of issue. */
export function findEffectiveFrom(text: string): string | undefined {
  const says =
    /(?:này|luật|quyết định|quy chế|quy định)[^.;\n]{0,80}?có hiệu lực(?: thi hành| thực hiện)?[^.;\n]{0,20}?(?:kể )?từ\s+(?:ngày\s+(?:ký|ban hành|thông qua)|(ngày[^.;\n]{0,40}))/iu.exec(
      text,
    );
  if (says === null) return undefined;
  if (says[1] === undefined) return 'signing';
  return exactDay(says[1]);
}

/** The first day after its end, where the text says one: "có hiệu lực đến hết ngày 31/12/2026", "hết hiệu lực từ ngày …". */
export function findEndDay(text: string): string | undefined {
  const last =
    /này[^.;\n]{0,60}?(?:có hiệu lực|có giá trị|được thực hiện|áp dụng)[^.;\n]{0,60}?đến (?:hết )?(ngày[^.;\n]{0,40})/iu.exec(
      text,
    );
  const day = last === null ? undefined : exactDay(last[1]!);
  if (day !== undefined) return nextDay(day);
  const first =
    /(?:^|\n)[^\n]{0,80}?này[^.;,\n\d]{0,40}?hết hiệu lực(?: thi hành)?[^.;\n]{0,20}?(?:kể )?từ (ngày[^.;\n]{0,40})/iu.exec(
      text,
    );
  return first === null ? undefined : exactDay(first[1]!);
}

function exactDay(words: string): string | undefined {
  const day = findDates(words)[0]?.value;
  return day !== undefined && EXACT_DAY.test(day) ? day : undefined;
}

const UNCLEAR: readonly (readonly [UnclearWords['kind'], RegExp])[] = [
  [
    'ends_without_day',
    /này[^.;\n]{0,80}?(?:thực hiện|hiệu lực|áp dụng|giá trị)[^.;\n]{0,40}?(?:đến khi|cho đến khi|tới khi)\s[^.;\n]*/giu,
  ],
  [
    'begins_without_day',
    /này[^.;\n]{0,40}?có hiệu lực[^.;\n]{0,30}?(?:kể )?từ (?:ngày\s*(?:[.…_]{2,}|tháng)|khi|thời điểm)[^;\n]{0,80}/giu,
  ],
  [
    'repeals_unnamed',
    /(?:các |những |mọi )?(?:quy định|văn bản|quyết định)[^.;\n\d]{0,40}trước đây[^.;\n\d]{0,60}(?:trái|không phù hợp)[^.;\n\d]{0,80}(?:bãi bỏ|hủy bỏ|huỷ bỏ|hết hiệu lực|không còn hiệu lực)/giu,
  ],
];

/** What the text says of its force without a day, or of others without naming them. */
export function findUnclear(text: string): UnclearWords[] {
  return UNCLEAR.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].slice(0, 2).map((match) => ({ kind, words: cutAtWord(match[0], LONGEST_WORDS) })),
  );
}

/** Years of "giai đoạn 2021 - 2025", "nhiệm kỳ 2025 - 2030", "năm 2026" in a title. */
export function findPeriod(title: string): { from: number; to: number } | undefined {
  const span =
    /(?:giai đoạn|nhiệm kỳ|các năm|năm)\s+(?:từ\s+)?(?:năm\s+)?((?:19|20)\d\d)\s*(?:[-–—]|đến(?: năm)?)\s*((?:19|20)\d\d)/iu.exec(
      title,
    );
  if (span !== null && Number(span[1]) <= Number(span[2])) return { from: Number(span[1]), to: Number(span[2]) };
  const year = /năm\s+((?:19|20)\d\d)(?!\s*[-–]?\s*\d)/iu.exec(title);
  return year === null ? undefined : { from: Number(year[1]), to: Number(year[1]) };
}

/** The day after an ISO day. */
export function nextDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
