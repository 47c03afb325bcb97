import { findDates } from '../vietnamese/dates.ts';
import { fold } from '../vietnamese/fold.ts';
import type { Question, QuestionKind } from './question.ts';
import type { Unit } from './passage-units.ts';

const RECURRING =
  /(?:h[àằ]ng|m[ỗo]i|từng)\s+(?:ngày|tuần|tháng|quý|năm)|định kỳ|thường xuyên|(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)|(?:trước|sau|chậm nhất|vào|từ|đến|kể từ)\s+(?:là\s+)?(?:các\s+)?ngày|ngày\s+\d{1,2}\b|tháng\s+\d{1,2}\b|\d{1,2}\s?(?:giờ|h)\s?\d{0,2}|(?:buổi\s+)?(?:sáng|chiều|tối)\s+(?:ngày|thứ|mai)|tuần\s+(?:đầu|cuối|thứ)|đầu\s+(?:tháng|quý|năm)|cuối\s+(?:tháng|quý|năm)|quý\s+[IV\d]+|năm\s+\d{4}|kể từ|ngay\s+(?:khi|sau)/iu;

const NUMBER_WORD = '(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mươi|nửa)';
const AMOUNT_OF_TIME = new RegExp(
  `(?:\\d+|${NUMBER_WORD})\\s*(?:\\([^)]*\\)\\s*)?(?:ngày|giờ|phút|tháng|năm|tuần|h\\b)|giai đoạn\\s+\\d{4}|\\d{4}\\s*[-–]\\s*\\d{4}|nhiệm kỳ`,
  'iu',
);
const FIGURE = new RegExp(`(?<![\\p{L}\\d])(?:\\d[\\d.,]*|${NUMBER_WORD})(?![\\p{L}\\d])`, 'giu');
const MONEY =
  /\d[\d.,]*\s*(?:%|phần trăm|đồng|nghìn|triệu|tỷ|tỉ|lần|mức)|(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)\s+(?:lần|triệu|tỷ)/iu;

/** Titles that a name follows. */
const TITLE =
  '(?:[Đđ]ồng chí|[Đđ]/c|[Ôô]ng|[Bb]à|Chủ tịch|Phó Chủ tịch|Bí thư|Phó Bí thư|Trưởng [Bb]an|Phó Trưởng [Bb]an|Trưởng phòng|Chánh Văn phòng|Giám đốc|Tổ trưởng|Tổ phó|Đội trưởng|Thư ký)';
const NAME = '\\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}\\p{Ll}*){1,4}';
const FAMILY =
  '(?:Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Lương|Đào|Đinh|Trịnh|Mai|Lâm|Đoàn|Tô|Hà|Cao|Chu|Tạ|Thái|Lưu|Triệu|Nông|Vi|Lò|Quách|Vương|Tăng|Kiều|Lục|Ma|Hứa|Giàng|Thào|Sùng|Vàng|La|Bế|Hầu|Mùa|Cầm|Phùng|Khuất|Thân|Ninh|Nghiêm|Từ|Tống|Bạch|Cù|Đàm|Mạc|Âu|Lù|Chẩu)';
const PERSON = new RegExp(
  `${TITLE}[^.;:\\n]{0,60}?[\\s:-]${NAME}|(?<!\\p{L})${FAMILY}\\s\\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}\\p{Ll}+){0,3}`,
  'u',
);
const ROLE =
  /(?:chủ tịch|bí thư|trưởng ban|phó trưởng|trưởng phòng|giám đốc|tổ trưởng|người đứng đầu|cán bộ|công chức|thủ trưởng|lãnh đạo|trưởng công an|cộng tác viên|thành viên|người|cá nhân|công dân|hộ)/iu;
const AGENCY =
  /(?:ban (?:tuyên giáo|thường vụ|xây dựng|chấp hành|chỉ đạo|tổ chức|bí thư|dân vận|chỉ huy|quản lý)|thường trực|ủy ban|uỷ ban|ubnd|hđnd|hội đồng|mặt trận|mttq|công an|quân sự|phòng|trung tâm|văn phòng|đảng ủy|thành ủy|tỉnh ủy|thị ủy|chi bộ|chi ủy|tổ |hội |đoàn |sở |bộ |cơ quan|đơn vị|tòa án|viện kiểm sát|trạm|nhà trường|trường|chính phủ|quốc hội|thanh tra|công ty|ngân hàng|thôn|khu phố|\bban\b)/iu;
const PLACE =
  /(?:\btại\b|\bở\b|trụ sở|nhà văn hóa|hội trường|phòng (?:họp|tiếp|số|\d)|địa chỉ|trên địa bàn|nơi|số \d+[, ]|đường|tầng|nhà sinh hoạt|xã|phường|thị xã|thành phố|tỉnh|về\s)/iu;

/** 1 when the unit holds the kind of thing that is asked for, 0 when not; 0.5 when only what hangs on it does. */
export function slotMatch(question: Question, unit: Unit): number {
  if (holds(question.kind, unit.text, question)) return 1;
  const around = [...unit.children, unit.sentence].join('\n');
  return around.length > unit.text.length && holds(question.kind, around, question) ? 0.5 : 0;
}

function holds(kind: QuestionKind, text: string, question: Question): boolean {
  switch (kind) {
    case 'when':
      return RECURRING.test(text) || findDates(text).some((date) => !asked(question, date.raw));
    case 'duration':
      return AMOUNT_OF_TIME.test(text);
    case 'count':
      return countedFigure(question, text) > 0;
    case 'amount':
      return MONEY.test(text);
    case 'who':
      return PERSON.test(text) || ROLE.test(text) || AGENCY.test(text);
    case 'agency':
      return AGENCY.test(text);
    case 'place':
      return PLACE.test(text);
    case 'definition':
      return /\slà\s|được hiểu|bao gồm|gồm/iu.test(text);
    case 'list':
      return isEnumeration(text);
    case 'item':
    case 'clause':
    case 'open':
      return true;
  }
}

export function isEnumeration(text: string): boolean {
  return /:\s*$|\(\d\)|\n|(?:[^;]*;){1}|(?:[^,]*,){2}/u.test(text);
}

export function holdsPerson(text: string): boolean {
  return PERSON.test(text);
}

/**
 * How surely the text holds the number of what is counted: 2 when a figure stands right before it ("22 văn bản"),
 * 1 when there is a figure that is neither date, code, clause number nor already in the question, else 0.
 */
export function countedFigure(question: Question, text: string): number {
  let best = 0;
  const busy = [...findDates(text).map(({ start, end }) => ({ start, end })), ...clauseNumbers(text)];
  for (const match of text.matchAll(FIGURE)) {
    const start = match.index;
    const end = start + match[0].length;
    if (busy.some((span) => start < span.end && span.start < end) || asked(question, match[0])) continue;
    const after =
      fold(text.slice(end, end + 40))
        .match(/[a-z0-9]+/g)
        ?.slice(0, 4) ?? [];
    const counted = question.counted?.filter((syllable) => syllable.length > 1) ?? [];
    if (counted.length > 0 && after.includes(counted[0]!)) return 2;
    best = 1;
  }
  return best;
}

function clauseNumbers(text: string): { start: number; end: number }[] {
  const pattern =
    /^(?:\d{1,3}(?:\.\d+)*[.)/-]|\(\d+\))\s|(?:Điều|khoản|điểm|số|Chương|Phần|Mục)\s+\d+\S*|\d+\s?[-/]\s?\p{L}+\S*|\d+\/\d+/giu;
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

function asked(question: Question, raw: string): boolean {
  return question.folded.includes(` ${(fold(raw).match(/[a-z0-9]+/g) ?? []).join(' ')} `);
}
