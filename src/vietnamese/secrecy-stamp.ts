export type SecrecyLevel = 'mật' | 'tối mật' | 'tuyệt mật';

/** What a line says that consists of nothing but a secrecy stamp and what stands beside one. */
export interface Stamp {
  /** Different levels; more than one is a list of levels, not a stamp. */
  levels: SecrecyLevel[];
  /** `bare`: the level alone. `labelled`: "Độ mật: Mật". `named`: "Tài liệu mật". */
  form: 'bare' | 'labelled' | 'named';
  /** Whether the level itself is written so. */
  capitals: boolean;
  /** False for "TOI MAT" and for what OCR makes of a stamp ("MẶT"). */
  accented: boolean;
}

const LONGEST = 90;
/** Compared without spaces, so that letters set wide ("M Ậ T") are the same. Misread and unaccented forms count too. */
const LEVEL = 'TUY[ỆÊẸEẾ]TM[ẬÂẠẶA]T|T[ỐÔOÓỒ]IM[ẬÂẠẶA]T|M[ẬÂẠẶA]T';
const LABEL =
  '(?:DẤU|ĐÓNGDẤU)?(?:CHỈ)?(?:MỨC|CẤP)?(?:ĐỘ|DO)M[ẬA]T(?:LÀ)?|MỨCMẬT|CẤPMẬT|(?:MỨCĐỘ|CẤPĐỘ|ĐỘ|CHẾĐỘ)BẢOMẬT|(?:PHÂN|XẾP)LOẠI(?:ĐỘMẬT)?|LOẠI(?:VĂNBẢN|TÀILIỆU)';
const NAME =
  '(?:TÀILIỆU|VĂNBẢN|HỒSƠ|CÔNGVĂN|BÁOCÁO|TAILIEU|VANBAN|BÍMẬTNHÀNƯỚC|BIMATNHANUOC)(?:NÀY)?(?:THUỘC)?(?:CÓ)?(?:LOẠI)?(?:ĐỘMẬT|ĐỘ|CẤP)?';
const BESIDE =
  'THƯỢNGKHẨN|HỎATỐC|HOẢTỐC|HẸNGIỜ|KHẨN|BẢNSỐ|SỐBẢN|BẢNSAOSỐ|BẢNSAO|BẢN|SỐ|DẤU|LƯUHÀNHNỘIBỘ|TÀILIỆUTHUHỒI|ĐÓNGDẤU|TRANG|TOPSECRET|SECRET|CONFIDENTIAL';
const STAMP = new RegExp(
  `^(?:${BESIDE})*(?:(?<label>${LABEL})|(?<name>${NAME}))?(?<levels>(?:(?:${LEVEL})(?:VÀ|HOẶC)?)+)(?:${BESIDE})*$`,
  'u',
);
const LABEL_ONLY = new RegExp(`^(?:${LABEL})$`, 'u');

const compact = (line: string) =>
  line
    .normalize('NFC')
    .toUpperCase()
    .replace(/[^\p{L}]/gu, '');

/** Reads a line as a stamp; undefined when it says anything else. "Độ mật" alone is a label, not a stamp. */
export function readStamp(raw: string): Stamp | undefined {
  if (raw.length > LONGEST) return undefined;
  // Single small letters beside a stamp are what OCR makes of its frame.
  const line = raw.replace(/(?<=^|\s)\p{Ll}(?=\s|$)/gu, '');
  const text = compact(line);
  if (text.length > 60) return undefined;
  const groups = STAMP.exec(text)?.groups;
  if (groups === undefined) return undefined;
  const found = (groups['levels']!.match(new RegExp(LEVEL, 'gu')) ?? []).map(levelOf);
  return {
    levels: [...new Set(found)],
    form: groups['label'] !== undefined ? 'labelled' : groups['name'] !== undefined ? 'named' : 'bare',
    capitals: /M[\s.·_-]*[ẬÂẠẶA][\s.·_-]*T/u.test(line.normalize('NFC')),
    accented: /MẬT/u.test(groups['levels']!),
  };
}

const levelOf = (text: string): SecrecyLevel =>
  text.startsWith('TU') ? 'tuyệt mật' : text.startsWith('T') ? 'tối mật' : 'mật';

/** "Độ mật:" without a value. */
export const isSecrecyLabel = (line: string): boolean => line.length < 40 && LABEL_ONLY.test(compact(line));

const BOX = '[☒☑☐✓✔✗□■]|\\[[ xX✓]?\\]';
const TICKED = /^(?:[☒☑✓✔✗■]|\[[xX✓]\])$/u;

/** True for a choice of levels in which one is ticked: "☐ Tuyệt mật ☒ Mật". */
export function isTickedLevel(line: string): boolean {
  if (line.length > 200) return false;
  const tokens = [
    ...line.normalize('NFC').matchAll(new RegExp(`(${BOX})|(tuyệt mật|tối mật|(?<!\\p{L})mật)(?!\\p{L})`, 'giu')),
  ];
  const boxes = tokens.filter(([, box]) => box !== undefined);
  if (boxes.length === 0 || boxes.length === tokens.length) return false;
  // The box stands before its level, or after it, all along the line.
  const step = tokens[0]![1] === undefined ? -1 : 1;
  return tokens.some(([, box], i) => box !== undefined && TICKED.test(box) && tokens[i + step]?.[2] !== undefined);
}
