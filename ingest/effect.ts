import type { DocumentReference } from '../src/knowledge/document.ts';
import { findDates } from '../src/vietnamese/dates.ts';
import { findDocumentCodes } from '../src/vietnamese/document-codes.ts';

const EXACT_DAY = /^\d{4}-\d\d-\d\d$/u;

/** The day from which the text says that it is in force: an ISO day, or "signing" for the day of issue. */
export function findEffectiveFrom(text: string): string | undefined {
  const says =
    /(?:này|luật|quyết định|quy chế|quy định)[^.;\n]{0,80}?có hiệu lực(?: thi hành| thực hiện)?[^.;\n]{0,20}?(?:kể )?từ\s+(?:ngày\s+(?:ký|ban hành|thông qua)|(ngày[^.;\n]{0,40}))/iu.exec(
      text,
    );
  if (says === null) return undefined;
  if (says[1] === undefined) return 'signing';
  const day = findDates(says[1])[0]?.value;
  return day !== undefined && EXACT_DAY.test(day) ? day : undefined;
}

/** The day after which the text says that it ends: "có hiệu lực đến hết ngày 31/12/2026". */
export function findEndDay(text: string): string | undefined {
  const says =
    /này[^.;\n]{0,60}?(?:có hiệu lực|được thực hiện|áp dụng)[^.;\n]{0,60}?đến (?:hết )?(ngày[^.;\n]{0,40})/iu.exec(
      text,
    );
  const day = says === null ? undefined : findDates(says[1]!)[0]?.value;
  return day !== undefined && EXACT_DAY.test(day) ? nextDay(day) : undefined;
}

const TYPES =
  'quyết định|quy chế|quy định|chương trình|kế hoạch|thông báo|hướng dẫn|nghị quyết|chỉ thị|đề án|văn bản|nội quy|kết luận';
const REPLACES = new RegExp(
  `(?:thay thế(?: cho)?|thay cho|bãi bỏ|hủy bỏ|huỷ bỏ)(?: toàn bộ)?\\s+(?:các\\s+)?(?:${TYPES})\\s`,
  'giu',
);
const ENDS = new RegExp(
  `(?:${TYPES})\\s(?:số\\s*)?:?\\s*\\d[^.\\n]{0,250}?\\s(?:hết hiệu lực|được thay thế bởi (?:${TYPES}) này|chấm dứt hiệu lực)`,
  'giu',
);

/** Documents that the text says it replaces or repeals as a whole. Reasons ("Căn cứ …") are passed over. */
export function findReplaced(lines: readonly string[]): DocumentReference[] {
  const found = new Map<string, DocumentReference>();
  for (const line of lines) {
    if (/^[-–+\s]*căn cứ\s/iu.test(line) || !/này|bãi bỏ|hết hiệu lực/iu.test(line)) continue;
    for (const match of line.matchAll(REPLACES)) {
      for (const reference of referencesIn(clauseFrom(line, match.index))) found.set(reference.code, reference);
    }
    for (const match of line.matchAll(ENDS)) {
      for (const reference of referencesIn(match[0])) found.set(reference.code, reference);
    }
  }
  return [...found.values()];
}

/** From the verb to the end of its sentence; dots inside dates and numbers do not end one. */
const clauseFrom = (line: string, at: number): string => /^.*?(?:\.(?=\s\p{Lu}|$)|;|$)/su.exec(line.slice(at))![0];

function referencesIn(clause: string): DocumentReference[] {
  const codes = findDocumentCodes(clause);
  return codes.map((code, i) => {
    const until = codes[i + 1]?.start ?? clause.length;
    const after = clause.slice(code.end, Math.min(until, code.end + 40));
    const day = /^[,\s]*ngày/iu.test(after) ? findDates(after)[0]?.value : undefined;
    return day !== undefined && EXACT_DAY.test(day)
      ? { code: code.canonical, issuedOn: day }
      : { code: code.canonical };
  });
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
