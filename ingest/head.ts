import { findDocumentCodes } from '../src/vietnamese/document-codes.ts';
import { findDates } from '../src/vietnamese/dates.ts';
import { endsSentence, isUpperCase } from './clean-text.ts';
import { findType, isLawTitle } from './document-types.ts';
import type { Line } from './line.ts';
import { capitalize } from '../src/vietnamese/capitalize.ts';
import { sentenceCase } from './letter-case.ts';
import { parseMarker } from './markers.ts';

/** What stands over the text of a document, of a regulation attached to it, or of an appendix. */
export interface Head {
  /** As written: "45-QĐ/ĐU". */
  code?: string;
  issuedOn?: string;
  place?: string;
  issuer?: string;
  typeName?: string;
  /** Without the type; empty when there is none. */
  title: string;
  /** "(ban hành kèm theo Quyết định số 45-QĐ/ĐU …)". */
  issuedWith?: string;
  /** Index of the line that the head starts with: a saved page may have lines above. */
  start: number;
  /** Index of the first line that is text. */
  end: number;
}

const NATIONAL =
  /^(?:ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|độc lập\s*[-–]\s*tự do\s*[-–]\s*hạnh phúc)\s*$/iu;
const CODE_LINE = /^số\s*:?\s*\S*\d|^(?:số|luật số)\s*:/iu;
const DATE_LINE = /^(.{2,60}?),\s*(ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})\.?$/iu;
const BLANK_DATE = /^(.{2,60}?),\s*ngày\s*[.…\s_]*\s*tháng\s*[.…\s_\d]*\s*năm\s*[\d.…]*$/iu;
const ISSUED_WITH = /^\(?\s*(?:được\s+)?(?:ban hành\s+)?kèm theo\s/iu;
const DRAFT = /^\(?dự thảo\)?$/iu;
const AUTHORITY =
  /^(?:(?:CHỦ TỊCH|PHÓ CHỦ TỊCH)\s+)?(?:BAN THƯỜNG VỤ|BAN CHẤP HÀNH|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|UBND|HĐND|ĐẢNG ỦY|BAN BÍ THƯ|BỘ CHÍNH TRỊ|THƯỜNG TRỰC|CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG BAN|BỘ TRƯỞNG|CHÍNH PHỦ|THỦ TƯỚNG|QUỐC HỘI)(?=\s|$)/u;
const OPENS_TEXT = /^[-–+]?\s*(?:căn cứ|xét đề nghị|theo đề nghị|thực hiện|kính gửi|thi hành)(?:\s|:)/iu;
const DECIDES = /(?:^|\s)(?:QUYẾT ĐỊNH|QUYẾT NGHỊ|NGHỊ QUYẾT|THÔNG BÁO|QUY ĐỊNH)\s*:?$/u;

/** "QUYẾT ĐỊNH:" and "BAN THƯỜNG VỤ ĐẢNG ỦY QUYẾT ĐỊNH", which only lead over to Điều 1. */
export const isDecidingLine = (text: string): boolean =>
  isUpperCase(text) && DECIDES.test(text) && (text.endsWith(':') || AUTHORITY.test(text)) && text.length < 120;

export const isIssuedWith = (text: string): boolean => ISSUED_WITH.test(text) && text.length < 300;

/** Reads the head of `lines`. `text` is the whole document, used for the spelling of titles in capitals. */
export function readHead(lines: readonly Line[], text = ''): Head {
  const start = officialStart(lines);
  const head: Head = { title: '', start, end: 0 };
  const issuer: string[] = [];
  let at = start;
  for (; at < Math.min(lines.length, start + 30); at++) {
    const line = lines[at]!;
    if (line.table !== undefined) break;
    if (readHeadLine(line.text, head, issuer)) continue;
    const type = typeOf(line);
    if (type !== undefined || isTitleLine(line, lines[at + 1], head)) {
      at = readTitle(lines, at, head, text);
      break;
    }
    if (isUpperCase(line.text) && line.text.length < 120 && !opensText(line)) issuer.push(line.text);
    else break;
  }
  const name = issuerName(issuer);
  if (name !== '' && isOffice(name)) head.issuer = sentenceCase(name, text);
  head.end = head.title === '' && head.typeName === undefined && head.code === undefined ? 0 : at;
  return head;
}

/** Where a letterhead starts below the lines of a web page; 0 where there is none, or text stands before it. */
function officialStart(lines: readonly Line[]): number {
  const fixed = lines
    .slice(0, 40)
    .findIndex(({ text }) => NATIONAL.test(text) || (CODE_LINE.test(text) && findDocumentCodes(text).length > 0));
  if (
    fixed <= 0 ||
    lines.slice(0, fixed).some((line) => line.text.length > 300 || parseMarker(line.text)?.level === 'article')
  )
    return 0;
  let start = fixed;
  while (start > 0 && isUpperCase(lines[start - 1]!.text) && lines[start - 1]!.text.length < 100) start--;
  // A title may stand over its number, as in Markdown.
  return lines.slice(0, start).some((line) => line.heading !== undefined || typeOf(line) !== undefined) ? 0 : start;
}

/** True when the line was one of the fixed lines of a head. */
function readHeadLine(text: string, head: Head, issuer: string[]): boolean {
  if (NATIONAL.test(text) || DRAFT.test(text)) return true;
  if (/^(?:hỏa tốc|thượng khẩn|khẩn|lưu hành nội bộ)$/iu.test(text)) return true;
  if (CODE_LINE.test(text) && text.length < 120) {
    const code = findDocumentCodes(text)[0]?.raw;
    if (code !== undefined && head.code === undefined) head.code = code.replace(/\s+/gu, '');
    const inline = /,?\s+(\p{Lu}[^,]{1,40}),\s*(ngày\s.*)$/iu.exec(text);
    if (inline !== null) setDate(head, inline[1]!, inline[2]!);
    return true;
  }
  const date = DATE_LINE.exec(text);
  if (date !== null) {
    setDate(head, date[1]!, date[2]!);
    return true;
  }
  const blank = BLANK_DATE.exec(text);
  if (blank !== null && text.length < 90) {
    head.place ??= blank[1]!;
    return true;
  }
  // "ĐẢNG ỦY PHƯỜNG MẪU SƠN - ĐẢNG CỘNG SẢN VIỆT NAM" on one line.
  const joined = /^(.+?)\s+(?:ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM)$/u.exec(text);
  if (joined !== null) issuer.push(joined[1]!);
  return joined !== null;
}

function setDate(head: Head, place: string, written: string): void {
  const value = findDates(written)[0]?.value;
  if (value !== undefined && /^\d{4}-\d\d-\d\d$/u.test(value)) head.issuedOn ??= value;
  head.place ??= place.replace(/^[\s*-]+/u, '');
}

function typeOf(line: Line): ReturnType<typeof findType> {
  const found = findType(line.text.replace(/^#+\s*/u, ''));
  if (found === undefined) return undefined;
  const asHeading =
    line.heading !== undefined || isUpperCase(line.text) || isUpperCase(line.text.slice(0, found.type.name.length));
  return asHeading && !isDecidingLine(line.text) ? found : undefined;
}

/** The first line of a text without a type: a heading, or short and without a full stop. */
function isTitleLine(line: Line, next: Line | undefined, head: Head): boolean {
  if (opensText(line) || line.text.length > 250) return false;
  if (line.heading === 1 || isLawTitle(line.text)) return !endsSentence(line.text);
  if (isUpperCase(line.text) && next !== undefined) {
    // In a head without a type ("DANH BẠ …"), a line in capitals that names no office is the title.
    return (
      !isOffice(line.text) &&
      !/^(?:phường|xã|tỉnh|thành phố|thị trấn|đặc khu|huyện|quận)\s/iu.test(line.text) &&
      (head.code !== undefined || !looksLikeHead(next))
    );
  }
  return head.code === undefined && head.issuedOn === undefined && line.text.length < 160 && !endsSentence(line.text);
}

const isOffice = (text: string) =>
  /^(?:đảng bộ|đảng ủy|tỉnh ủy|thành ủy|thị ủy|ủy ban|uỷ ban|ubnd|hội đồng|hđnd|ban|phòng|sở|bộ|công an|văn phòng|trung tâm|chi bộ|chi cục|mặt trận|mttq|đoàn|hội|trường|trạm|viện|tòa án|cục|tổng cục|quốc hội|chính phủ|thủ tướng|liên đoàn|huyện ủy|quận ủy|chi nhánh|tổ|công đoàn)(?=\s|$)/iu.test(
    text,
  );

const looksLikeHead = (line: Line) =>
  NATIONAL.test(line.text) || CODE_LINE.test(line.text) || DATE_LINE.test(line.text) || /^số\b/iu.test(line.text);

function opensText(line: Line): boolean {
  if (OPENS_TEXT.test(line.text)) return true;
  const marker = parseMarker(line.text);
  return marker !== undefined && marker.level !== 'appendix';
}

/** Takes the type and title that start at `at`; the index of the first line after them. */
function readTitle(lines: readonly Line[], at: number, head: Head, text: string): number {
  const first = lines[at]!;
  const type = typeOf(first);
  if (type !== undefined) head.typeName = capitalize(type.type.name);
  const parts = type === undefined ? [first.text] : type.rest === '' ? [] : [type.rest];
  let next = at + 1;
  for (; next < lines.length && parts.length < 8; next++) {
    const line = lines[next]!;
    if (line.table !== undefined) break;
    if (isIssuedWith(line.text)) head.issuedWith ??= line.text;
    else if (parts.length > 0 && isLateHeadLine(line.text, head)) continue;
    else if (head.issuedWith !== undefined || !continuesTitle(line, parts, type !== undefined, first)) break;
    else parts.push(line.text);
  }
  head.title = parts
    .map((part) => sentenceCase(part, text))
    .join(' ')
    .replace(/\s*[-–_*]+$/u, '');
  takeCodeFromTitle(head);
  return skipAuthority(lines, next);
}

/** Code and date that follow the title instead of standing before it, as in Markdown and saved pages. */
function isLateHeadLine(text: string, head: Head): boolean {
  if (!(CODE_LINE.test(text) || DATE_LINE.test(text)) || text.length > 110) return false;
  return readHeadLine(text, head, []);
}

function continuesTitle(line: Line, parts: readonly string[], typed: boolean, first: Line): boolean {
  if (opensText(line)) return false;
  // "# BÁO CÁO" / "## tình hình …" is one title, "# Nội quy" / "## Giờ làm việc" is not.
  const deeper = (line.heading ?? 0) > (first.heading ?? 6);
  if (deeper && (parts.length > 0 || !isUpperCase(first.text))) return false;
  if (line.text.length > 400 || (endsSentence(line.text) && !/[…"”]$/u.test(line.text))) return false;
  const last = parts.at(-1);
  if (last === undefined) return typed;
  if (isDecidingLine(line.text)) return false;
  const upper = isUpperCase(line.text);
  if (isUpperCase(last))
    return upper
      ? !AUTHORITY.test(line.text) || endsOpen(last)
      : /^(?:về|v\/v|giữa|của|trong|giai đoạn|năm|ban hành|triển khai|thực hiện|nhằm)\s/iu.test(line.text);
  // After a title in small letters, capitals name who decides.
  if (upper || (line.heading !== undefined && first.heading === undefined)) return false;
  return /^\p{Ll}/u.test(line.text) || endsOpen(last) || (typed && parts.length === 0);
}

/** A title broken in the middle ends with a word that cannot end one. */
const endsOpen = (text: string) =>
  /(?:\s(?:và|với|của|giữa|về|các|cho|trong|tại|theo|do|ở|là|việc|ủy ban|nhân dân)|[,–-])$/iu.test(text);

/** A title such as "Quyết định số 45-QĐ/ĐU ngày 12/3/2026: ban hành …" holds its own number and day. */
function takeCodeFromTitle(head: Head): void {
  const match =
    /^(?:số\s*:?\s*)?(\S*\d\S*)(?:[,\s]+(ngày\s+[\d/]+|ngày\s+\d+\s+tháng\s+\d+\s+năm\s+\d+))?\s*(?:[:,–-]|của|về|\s|$)\s*/iu.exec(
      head.title,
    );
  const code = match === null ? undefined : findDocumentCodes(match[1]!)[0];
  if (head.typeName === undefined || match === null || code === undefined) return;
  head.code ??= code.raw.replace(/\s+/gu, '');
  const day = match[2] === undefined ? undefined : findDates(match[2])[0]?.value;
  if (day !== undefined && day.length === 10) head.issuedOn ??= day;
  head.title = head.title.slice(match[0].length);
}

/** Passes over "BAN THƯỜNG VỤ ĐẢNG ỦY PHƯỜNG MẪU SƠN" between the title and "Căn cứ". */
function skipAuthority(lines: readonly Line[], at: number): number {
  const line = lines[at];
  return line !== undefined && isUpperCase(line.text) && AUTHORITY.test(line.text) && !isDecidingLine(line.text)
    ? at + 1
    : at;
}

/** The last office over the number; a name broken over two lines is put together. */
function issuerName(lines: readonly string[]): string {
  const clean = lines.map((line) => line.replace(/\s*[-–/*]+$/u, '').trim()).filter((line) => line !== '');
  const starts = clean
    .map((line, i) => (isOffice(line) && !(i > 0 && endsOpen(clean[i - 1]!)) ? i : -1))
    .filter((i) => i !== -1);
  const joint = lines.some((line) => /[-–]$/u.test(line)) && starts.length === 2;
  if (joint) return `${clean.slice(0, starts[1]).join(' ')} - ${clean.slice(starts[1]).join(' ')}`;
  return clean.slice(starts.at(-1) ?? 0).join(' ');
}
