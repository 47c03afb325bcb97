import type { DocumentReference } from '../src/knowledge/document.ts';
import { findDates } from '../src/vietnamese/dates.ts';
import { findDocumentCodes } from '../src/vietnamese/document-codes.ts';

/** What a document says of others. */
export interface Edges {
  replaces: DocumentReference[];
  repeals: DocumentReference[];
  amends: DocumentReference[];
  implements: DocumentReference[];
}

const EXACT_DAY = /^\d{4}-\d\d-\d\d$/u;
const TYPES =
  'quyết định|quy chế|quy định|chương trình|kế hoạch|thông báo|hướng dẫn|nghị quyết|chỉ thị|đề án|văn bản|nội quy|kết luận|nghị định|thông tư|luật';
const WHOLE = `(?: toàn bộ)?\\s+(?:các\\s+)?(?:${TYPES})\\s`;
const REPLACES = new RegExp(`(?:thay thế(?: cho)?|thay cho)${WHOLE}`, 'giu');
const REPEALS = new RegExp(`(?:bãi bỏ|hủy bỏ|huỷ bỏ)${WHOLE}`, 'giu');
const NAMED = `(?:${TYPES})\\s(?:số\\s*)?:?\\s*\\d[^.\\n]{0,250}?\\s`;
const REPLACED_BY = new RegExp(`${NAMED}được thay thế bởi (?:${TYPES}) này`, 'giu');
const ENDS = new RegExp(`${NAMED}(?:hết hiệu lực|chấm dứt hiệu lực)`, 'giu');
/** At the beginning of a title, article or item: what others have changed is told in other places. */
const AMENDS =
  /^(?:[-–+]\s*|điều \d+[.:]?\s*|\d+(?:\.\d+)*[.)]\s*|[a-zđ]\)\s*)?(?:về việc\s+|(?:quyết định|quy định|thông báo|hướng dẫn|nghị quyết|kế hoạch)(?: này)?\s+(?:về việc\s+)?)?(?:sửa đổi|bổ sung|điều chỉnh|bãi bỏ|thay thế|thay)(?:\s*,\s*(?:bổ sung|thay thế|bãi bỏ|sửa đổi))*\s+(?:một số|các|nội dung|một phần|cụm từ|từ|khoản|điểm|điều|mục|phụ lục|tên|đoạn|biểu|mẫu|quyết định|quy chế|quy định|chương trình|kế hoạch|nghị quyết|hướng dẫn)/iu;
const MARKER = /^(?:[-–+]\s*|điều \d+[.:]?\s*|\d+(?:\.\d+)*[.)]\s*|[a-zđ]\)\s*)/iu;
const PART_VERBS =
  /(?:này|trên)?\s*(?:sửa đổi|bổ sung|bãi bỏ|thay thế)[^.;\n]{0,40}?\s(?:khoản|điểm|điều|mục|phụ lục)\s+[\dIVXa-zđ]/iu;
const REASON = /^[-–+*\s]*(?:căn cứ|thực hiện|triển khai|thi hành|để thực hiện)\s/iu;

/** Replacements and repeals of the whole, changes of a part, and what it rests on. Reasons ("Căn cứ …") only rest. */
export function findEdges(lines: readonly string[], title = ''): Edges {
  const found = { replaces: new Found(), repeals: new Found(), amends: new Found(), implements: new Found() };
  for (const line of lines) {
    if (REASON.test(line)) {
      found.implements.add(referencesIn(beforeChange(line)));
      if (/^[-–+*\s]*căn cứ\s/iu.test(line)) continue;
    }
    if (/này|bãi bỏ|hết hiệu lực/iu.test(line)) {
      for (const match of line.matchAll(REPLACES)) found.replaces.add(referencesIn(clauseFrom(line, match.index)));
      for (const match of line.matchAll(REPLACED_BY)) found.replaces.add(referencesIn(match[0]));
      for (const match of line.matchAll(REPEALS)) found.repeals.add(referencesIn(clauseFrom(line, match.index)));
      for (const match of line.matchAll(ENDS)) found.repeals.add(referencesIn(match[0]));
    }
  }
  for (const line of [title, ...lines]) {
    const part = AMENDS.test(line)
      ? line.replace(MARKER, '')
      : PART_VERBS.exec(line)?.[0] === undefined
        ? ''
        : partOf(line);
    if (part !== '') found.amends.add(referencesIn(clauseFrom(part, 0)).slice(0, 1));
  }
  const whole = [...found.replaces.codes(), ...found.repeals.codes()];
  return {
    replaces: found.replaces.all(),
    repeals: found.repeals.all(found.replaces.codes()),
    amends: found.amends.all(whole),
    implements: found.implements.all(),
  };
}

/** References by code; of two to one code the one that says more counts. */
class Found {
  readonly #byCode = new Map<string, DocumentReference>();

  add(references: readonly DocumentReference[]): void {
    for (const reference of references) {
      const known = this.#byCode.get(reference.code);
      this.#byCode.set(reference.code, { ...reference, ...known });
    }
  }

  codes(): string[] {
    return [...this.#byCode.keys()];
  }

  all(except: readonly string[] = []): DocumentReference[] {
    return [...this.#byCode.values()].filter((reference) => !except.includes(reference.code));
  }
}

/** Only a document that speaks of itself changes others: "Quyết định này sửa đổi, bổ sung khoản 2 Điều 5 Quyết định số …". */
function partOf(line: string): string {
  const match = PART_VERBS.exec(line)!;
  const before = line.slice(Math.max(0, match.index - 60), match.index + 6);
  return /này/iu.test(before) && !/(?:được|đã)\s*$/iu.test(line.slice(0, match.index)) ? line.slice(match.index) : '';
}

/** What a reason says others have changed is no reason of its own. */
const beforeChange = (line: string) => line.split(/\s(?:thay thế|sửa đổi|bãi bỏ|được sửa đổi)\s/iu)[0]!;

/** From the verb to the end of its sentence; dots inside dates and numbers do not end one. */
const clauseFrom = (line: string, at: number): string => /^.*?(?:\.(?=\s\p{Lu}|$)|;|$)/su.exec(line.slice(at))![0];

function referencesIn(clause: string): DocumentReference[] {
  const codes = findDocumentCodes(clause);
  return codes.map((code, i) => {
    const until = codes[i + 1]?.start ?? clause.length;
    const after = clause.slice(code.end, Math.min(until, code.end + 140));
    const day = /^[,\s]*ngày/iu.test(after) ? findDates(after.slice(0, 40))[0]?.value : undefined;
    const issuer =
      /^[^;.]{0,45}?\scủa\s+([^,;.()]{4,80}?)(?=\s+(?:về|ban hành|quy định|và|hết hiệu lực|sửa đổi|đã|được)\s|[,;.()]|\s*$)/iu.exec(
        after,
      )?.[1];
    return {
      code: code.canonical,
      ...(day !== undefined && EXACT_DAY.test(day) ? { issuedOn: day } : {}),
      ...(issuer === undefined ? {} : { issuer }),
    };
  });
}
