import { findDates } from '../vietnamese/dates.ts';
import { findDocumentCodes, findTypedCodes } from '../vietnamese/document-codes.ts';
import { fold } from '../vietnamese/fold.ts';
import { FUNCTION_WORDS } from '../vietnamese/function-words.ts';
import { holdsPersonName } from '../vietnamese/person-names.ts';
import { foldText } from './coverage.ts';
import type { Question } from './question.ts';
import { namesRole, wantsPerson } from './roles.ts';
import { isTableRow, type Unit } from './passage-units.ts';

const RECURRING =
  /(?:h[àằ]ng|m[ỗo]i|từng)\s+(?:ngày|tuần|tháng|quý|năm)|định kỳ|thường xuyên|(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)|(?:trước|sau|chậm nhất|vào|từ|đến|kể từ)\s+(?:là\s+)?(?:các\s+)?ngày|ngày\s+\d{1,2}\b|tháng\s+\d{1,2}\b|\d{1,2}\s?(?:giờ|h)\s?\d{0,2}|(?:buổi\s+)?(?:sáng|chiều|tối)\s+(?:ngày|thứ|mai|của|hằng)|ngày làm việc (?:tiếp theo|liền kề|đầu tiên|cuối cùng)|các trường hợp|tuần\s+(?:đầu|cuối|thứ)|đầu\s+(?:tháng|quý|năm)|cuối\s+(?:tháng|quý|năm)|quý\s+[IV\d]+|năm\s+\d{4}|kể từ|ngay\s+(?:khi|sau)/iu;

const NUMBER_WORD = '(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|nửa)';
/** Without "năm", which is a year far more often than five. */
const COUNT_WORD = '(?:một|hai|ba|bốn|sáu|bảy|tám|chín|mười)';
const AMOUNT_OF_TIME = new RegExp(
  `(?<![\\p{L}\\d])(?:\\d+|${NUMBER_WORD})\\s*(?:\\([^)]*\\)\\s*)?(?:ngày|giờ|phút|tháng|năm|tuần|h\\b)(?!\\p{L})|giai đoạn\\s+\\d{4}|\\d{4}\\s*[-–]\\s*\\d{4}|nhiệm kỳ`,
  'iu',
);
/** How often something is done. */
const RHYTHM = /(?<!\p{L})(?:m[ỗo]i|h[ằà]ng)\s+(?:ngày|tuần|tháng|quý|năm)(?!\p{L})|định kỳ|thường xuyên/iu;
const FIGURE = new RegExp(`(?<![\\p{L}\\d])(?:\\d[\\d.,]*|${COUNT_WORD})(?![\\p{L}\\d])`, 'giu');
const MONEY =
  /\d(?:[\d.,]*\d)?\s*(?:đồng(?!\s*chí)|nghìn|triệu|tỷ|tỉ)(?!\p{L})|(?<!\p{L})(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+(?:triệu|tỷ)(?!\p{L})/iu;
/** A number to call, an address to write to. */
const CONTACT = /(?<!\d[/.-]?)(?:\d[\s.]?){8,}(?![/.-]?\d)|(?:số|gọi|máy|tổng đài)\s+(?:\p{L}+\s){0,3}\d{3,}|\S@\S/iu;
const SHARE = /\d\s*(?:%|phần trăm)|\d\/\d/u;

/** How a text says that somebody signed. */
const SIGNED = /ký (?:ban hành|thay|quyết định|văn bản)|người ký|\(đã ký\)|(?:T\/M|TM\.|KT\.|TL\.|TUQ\.)/iu;
const ROLE =
  /(?<!\p{L})(?:chủ tịch|bí thư|trưởng ban|phó trưởng|trưởng phòng|giám đốc|tổ trưởng|người đứng đầu|cán bộ|công chức|thủ trưởng|lãnh đạo|trưởng công an|cộng tác viên|thành viên|người|cá nhân|công dân|hộ|chồng|vợ|cha|mẹ|con)(?!\p{L})/iu;
const AGENCY =
  /(?<!\p{L})(?:ban (?:tuyên giáo|thường vụ|xây dựng|chấp hành|chỉ đạo|tổ chức|bí thư|dân vận|chỉ huy|quản lý)|thường trực|ủy ban|uỷ ban|ubnd|hđnd|hội đồng|mặt trận|mttq|công an|quân sự|phòng|trung tâm|văn phòng|đảng ủy|thành ủy|tỉnh ủy|thị ủy|chi bộ|chi ủy|tổ (?!chức)|hội (?!nghị|trường|thảo)|đoàn |sở |bộ |cơ quan|đơn vị|tòa án|viện kiểm sát|trạm|nhà trường|trường (?!hợp)|chính phủ|quốc hội|thanh tra|công ty|ngân hàng|thôn|khu phố|ban(?! hành))(?!\p{L})/iu;
const PLACE =
  /(?<!\p{L})(?:tại|ở|trụ sở|nhà văn hóa|hội trường|phòng (?:họp|tiếp|số|\d)|địa chỉ|nhà sinh hoạt|tầng \d|số \d+,? (?:đường|phố)|(?:vào|trong) tài khoản)(?!\p{L})/giu;

/** How surely the unit holds the kind of thing that is asked for: 1, 0, or between when only what hangs on it does. */
export function slotMatch(question: Question, unit: Unit): number {
  const named = unit.passage.locator.map((step) => step.label);
  const around = [unit.passage.heading, ...named, ...unit.leads, unit.sentence].join('\n');
  const own = holds(question, unit.text, around);
  // Where a list is asked for, an item of one stands for all of it.
  if (question.kind === 'list' && unit.locator.length > unit.passage.locator.length) return 1;
  if (own === 1 || unit.children.length === 0) return own;
  return Math.max(own, 0.6 * holds(question, unit.children.join('\n'), around));
}

/** Units of time that a question may ask for by name, folded, and how a text gives them. */
const TIME_UNITS: readonly (readonly [RegExp, RegExp])[] = [
  [/ quy (?:nao|may) /, /quý\s+(?:[IV]+|\d)/iu],
  [/ thang (?:nao|may) /, /tháng\s+\d|\d\/\d{4}/iu],
  [/ nam nao /, /\d{4}/u],
  [/ (?:gio nao|may gio|luc may) /, /\d\s?(?:giờ|h)/iu],
  [/ thu may /, /thứ\s+\S+|chủ nhật/iu],
  [/ truoc ngay /, /trước\s+ngày|chậm nhất|muộn nhất|hạn/iu],
];

/** "Giám hộ là việc …": what is asked for comes first, then "là". */
function definesTerm({ anchors }: Question, text: string): number {
  const start = foldText(text.slice(0, 120)).joined;
  const is = start.search(/ (?:la|gom|bao gom|duoc hieu la|co nghia la) /);
  // A row of a table says of its first cell what the others are.
  if (isTableRow(text)) return 0.7;
  if (is === -1) return /\slà\s|được hiểu|gồm/iu.test(text) ? 0.4 : 0;
  const defined = start
    .slice(0, is + 1)
    .trim()
    .split(' ')
    .filter((word) => !/^\d+$|^.$/.test(word));
  const named = defined.filter((word) => anchors.has(word)).length;
  return named > 0 && named >= Math.min(anchors.size, defined.length) - 1 && defined.length <= anchors.size + 3
    ? 1
    : 0.4;
}

function holdsTime(question: Question, text: string): number {
  const there = RECURRING.test(text) || findDates(text).some((date) => !asked(question, date.raw));
  if (!there) return 0;
  const issued = / (?:ban hanh|(?<!dinh )ky|ra doi|ra ngay)(?: [a-z0-9]+){0,3} (?:nao|may|gio|khi|thang|ngay) /.test(
    question.folded,
  );
  if (issued && question.codes.length > 0) return datesCode(question.codes, text) ? 1.5 : 0;
  const unit = TIME_UNITS.find(([wanted]) => wanted.test(question.folded));
  return unit === undefined || unit[1].test(text) ? 1 : 0.5;
}

/** "Quyết định số 45-QĐ/ĐU, ngày 12/3/2026": the day right after a code is that document's. */
function datesCode(codes: readonly string[], text: string): boolean {
  const days = findDates(text);
  return findTypedCodes(text)
    .filter((code) => codes.includes(code.canonical) || codes.includes(code.partial))
    .some((code) => days.some((day) => day.start >= code.end && day.start - code.end <= 12));
}

/** A place that the question does not name itself; "hội trường nào" wants a hall. */
function holdsPlace(question: Question, text: string): boolean {
  const noun = / (hoi truong|phong hop|nha van hoa|duong|thon|ban|to dan pho) nao /.exec(question.folded)?.[1];
  if (noun !== undefined && !foldText(text).joined.includes(` ${noun} `)) return false;
  return [...text.matchAll(PLACE)].some((match) => {
    const words = foldText(text.slice(match.index, match.index + match[0].length + 40))
      .joined.trim()
      .split(' ')
      .slice(1, 5);
    return words.some((word) => !/^\d+$|^(?:va|cac|nhung|cua)$/.test(word) && !question.folded.includes(` ${word} `));
  });
}

function withoutDates(text: string): string {
  return findDates(text).reduceRight((rest, date) => rest.slice(0, date.start) + rest.slice(date.end), text);
}

/** The letters of a code name its issuer, not who does something. */
function withoutCodes(text: string): string {
  return findDocumentCodes(text).reduceRight((rest, code) => rest.slice(0, code.start) + rest.slice(code.end), text);
}

function holds(question: Question, text: string, around: string): number {
  switch (question.kind) {
    case 'when':
      return holdsTime(question, text);
    case 'duration':
      return AMOUNT_OF_TIME.test(withoutDates(text)) || RHYTHM.test(text) ? 1 : 0;
    case 'count':
      return [0, 0.4, 1][countedFigure(question, text)]!;
    case 'contact':
      return CONTACT.test(withoutDates(withoutCodes(text))) ? 1 : 0;
    case 'reason':
      return /(?<!\p{L})(?:do|vì|bởi|nguyên nhân|nhờ|lý do|nhằm)(?!\p{L})/iu.test(text) ? 1 : 0;
    case 'amount':
      return (/ (?:phan tram|ty le|chi tieu) /.test(question.folded) ? SHARE : MONEY).test(withoutDates(text)) ? 1 : 0;
    case 'who':
      return holdsHolder(question, text, around);
    case 'agency':
      return AGENCY.test(withoutCodes(text)) ? 1 : 0;
    case 'place':
      return holdsPlace(question, text) ? 1 : 0;
    case 'definition':
      return definesTerm(question, text);
    case 'list':
      return isEnumeration(text) ? 1 : 0;
    case 'item':
    case 'clause':
    case 'open':
      return 1;
  }
}

/** A person by name best, an office next, a body last; when an office is asked for, nothing without that very office. */
function holdsHolder(question: Question, text: string, around: string): number {
  const { role, folded, anchors } = question;
  if (role !== undefined && !namesRole(text, around, role)) return 0;
  const { syllables, joined } = foldText(`${text}\n${around}`);
  if (/ (?:ai|nguoi|dong chi nao) (?:da |la nguoi )?ky /.test(folded) && !SIGNED.test(`${text}\n${around}`)) return 0;
  const words = [...anchors];
  const phrase = ` ${words.slice(-2).join(' ')} `;
  const beside =
    words.length === 0 || joined.includes(phrase) ? 1 : words.some((word) => syllables.has(word)) ? 0.7 : 0.4;
  // Who holds an office is said beside the office, wherever the rest of the question stands.
  if (holdsPersonName(text)) return role === undefined ? 1.5 * beside : 1.5;
  // "Tên gì" and "ai ký" want a name; "ai chủ trì" may be answered by an office.
  if (/ (?:ten|ho ten|ai ky|ai da ky|nguoi ky) /.test(folded) || (role !== undefined && wantsPerson(role))) return 0;
  return beside * (ROLE.test(text) ? 0.7 : AGENCY.test(withoutCodes(text)) ? 0.4 : 0);
}

export function isEnumeration(text: string): boolean {
  return /:\s*$|\(\d\)/u.test(text) || text.includes('\n') || text.includes(';') || text.split(',', 3).length > 2;
}

/**
 * How surely the text holds the number of what is counted: 2 when a figure stands before it ("22 văn bản", "16 tập thể, cá nhân"),
 * 1 when there is a figure and what is counted, but apart, else 0. Dates, codes, clause numbers and figures of the question do not count.
 */
function countedFigure(question: Question, text: string): 0 | 1 | 2 {
  const busy = [...findDates(text).map(({ start, end }) => ({ start, end })), ...clauseNumbers(text)];
  const counted = question.counted?.filter((syllable) => !FUNCTION_WORDS.has(syllable))[0];
  let found = false;
  for (const match of text.matchAll(FIGURE)) {
    const start = match.index;
    const end = start + match[0].length;
    if (busy.some((span) => start < span.end && span.start < end)) continue;
    const after =
      fold(text.slice(end, end + 40))
        .match(/[a-z0-9]+/g)
        ?.slice(0, 5) ?? [];
    // "6 tháng" of the question is no answer to it; "6 nội dung" may be.
    if (asked(question, `${match[0]} ${after[0] ?? ''}`)) continue;
    const people = counted !== undefined && PEOPLE.has(counted) && after.some((word) => PEOPLE.has(word));
    if (counted === undefined || people || after.includes(counted)) return 2;
    found = true;
  }
  if (!found) return 0;
  return counted !== undefined && foldText(text).syllables.has(counted) ? 1 : 0;
}

/** Ways to count people, folded. */
const PEOPLE = new Set('nguoi chi vien bo vien'.split(' '));

function clauseNumbers(text: string): { start: number; end: number }[] {
  const pattern =
    /^(?:\d{1,3}(?:\.\d+)*[.)/-]|\(\d+\))\s|(?:Điều|khoản|điểm|số|Chương|Phần|Mục)\s+\d+\S*|\d+\s?[-/]\s?\p{L}+\S*|\d+\/\d+/giu;
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function asked(question: Question, raw: string): boolean {
  return question.folded.includes(` ${(fold(raw).match(/[a-z0-9]+/g) ?? []).join(' ')} `);
}
