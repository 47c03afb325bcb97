import { capitalize } from '../src/vietnamese/capitalize.ts';
import { isUpperCase } from './clean-text.ts';

const PLACES =
  'phường|xã|thị trấn|thị xã|thành phố|tỉnh|huyện|quận|đặc khu|thôn|bản|buôn|làng|ấp|khu phố|tổ dân phố|TP';

/** Names whose capitals are the same everywhere. */
const NAMES = [
  'Đảng Cộng sản Việt Nam',
  'Đảng bộ',
  'Đảng ủy',
  'Đảng',
  'Ban Chấp hành',
  'Ban Thường vụ',
  'Thường trực',
  'Ban Tuyên giáo và Dân vận',
  'Ban Tuyên giáo',
  'Ban Dân vận',
  'Ban Xây dựng Đảng',
  'Ban Tổ chức',
  'Ban Chỉ đạo',
  'Ban Chỉ huy Quân sự',
  'Ủy ban Kiểm tra',
  'Ủy ban nhân dân',
  'Hội đồng nhân dân',
  'Ủy ban Mặt trận Tổ quốc',
  'Mặt trận Tổ quốc',
  'Việt Nam',
  'Nhân dân',
  'Nhà nước',
  'Chính phủ',
  'Quốc hội',
  'Trung ương',
  'Tỉnh ủy',
  'Thành ủy',
  'Thị ủy',
  'Huyện ủy',
  'Quận ủy',
  'Công an',
  'UBND',
  'HĐND',
  'MTTQ',
  'Bộ Chính trị',
  'Ban Bí thư',
  'Trung tâm Phục vụ hành chính công',
  'Trung tâm',
  'Văn phòng',
  'Tổ quốc',
  'Chủ tịch',
  'Bí thư',
  'Phòng Văn hóa - Xã hội',
  'Phòng Kinh tế, Hạ tầng và Đô thị',
  'Phòng Kinh tế',
  'Hội Cựu chiến binh',
  'Hội Nông dân',
  'Hội Liên hiệp Phụ nữ',
  'Đoàn Thanh niên',
] as const;

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
const NAME_PATTERN = new RegExp(
  `(?<!\\p{L})(?:${[...NAMES]
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|')})(?!\\p{L})`,
  'giu',
);
const CANONICAL = new Map(NAMES.map((name) => [name.toLowerCase(), name]));
const PLACE_PATTERN = new RegExp(`(?<!\\p{L})(${PLACES})((?:\\s\\p{L}+){1,3})`, 'giu');
const NOT_A_NAME =
  /^(?:và|với|của|về|năm|trong|các|cho|giai|theo|số|thuộc|tại|do|là|để|khi|từ|đến|ở|có|ban|khóa|lần|quý|tháng|ngày|nhiệm|hội|ủy|đảng|quyết|quy|trên|giữa|trực|thực|triển|nhằm|trước|sau|không|được|này|đó)$/iu;

/**
 * A line in capitals as it would stand in a sentence: "ĐẢNG ỦY PHƯỜNG MẪU SƠN" becomes "Đảng ủy phường Mẫu Sơn".
 * Where the text writes the same words elsewhere in small letters, that spelling is taken.
 */
export function sentenceCase(line: string, text = ''): string {
  if (!isUpperCase(line)) return line;
  const lower = line.toLowerCase();
  const seen = spelledInText(lower, text);
  if (seen !== undefined) return seen;
  const abbreviations = new Set(['tw', 'đu', 'tu', 'ubnd', 'hđnd', 'mttq', 'covid', 'gpmb']);
  const law = /^(?:bộ luật|luật|pháp lệnh) /u.exec(lower)?.[0] ?? '';
  return (law + capitalize(lower.slice(law.length), law !== ''))
    .replace(/\p{L}+/gu, (word) => (abbreviations.has(word) || /^[ivx]{2,}$/u.test(word) ? word.toUpperCase() : word))
    .replace(PLACE_PATTERN, (_, kind: string, name: string) => `${kind}${capitalizeName(name)}`)
    .replace(NAME_PATTERN, (name) => CANONICAL.get(name.toLowerCase())!);
}

function spelledInText(lower: string, text: string): string | undefined {
  if (lower.length < 12 || text.length > 400_000) return undefined;
  const lowerText = text.toLowerCase();
  if (lowerText.length !== text.length) return undefined;
  for (let at = lowerText.indexOf(lower); at !== -1; at = lowerText.indexOf(lower, at + 1)) {
    const spelled = text.slice(at, at + lower.length);
    if (!isUpperCase(spelled)) return spelled;
  }
  return undefined;
}

function capitalizeName(words: string): string {
  let naming = true;
  return words.replace(/\p{L}+/gu, (word) => {
    if (NOT_A_NAME.test(word)) naming = false;
    return naming ? capitalize(word) : word;
  });
}
