import { isSecrecyLabel, isTickedLevel, readStamp, type Stamp } from './secrecy-stamp.ts';
import { tellsOfSecretPaper } from './told-secrets.ts';

export interface SecrecyOptions {
  /** True for a person's message, which has no head: small letters are then no stamp. */
  message?: boolean;
  /** True for page margins and stamps apart from the text: every line counts as one of the head. */
  margin?: boolean;
}

/** Lines in which the head of a document ends. */
const HEAD_LINES = 40;
const TYPED_LEVEL =
  '(?:M|TM|TuM|TUM|[Mm]ật|MẬT|[Tt]ối [Mm]ật|TỐI MẬT|[Tt]uyệt [Mm]ật|TUYỆT MẬT|[Mm]at|MAT|TOI MAT|TUYET MAT)';
const NUMBER = '(?:\\d[\\d.a-z]{0,20}|[.…_]{1,20}|(?<!\\p{L})[Ss]ố:?)';
const CODE_BODY = '[-/]\\s?\\p{Lu}[\\p{L}\\d]{0,9}(?:\\s?[-/.]\\s?\\p{L}[\\p{L}\\d]{0,15}){0,4}';
const MARKED_CODE = new RegExp(`${NUMBER}\\s{0,3}${CODE_BODY}\\s{0,3}[-/]?\\s?[(\\[]\\s?${TYPED_LEVEL}\\s?[)\\]]`, 'u');
const OWN_CODE = new RegExp(`^\\W{0,3}[Ss]ố\\s?:?\\s{0,5}(?:\\d[\\d.a-z]{0,20}|[.…_]{1,20})?\\s{0,3}`, 'u');
/** "Số 12-BC/TU-M": number, type and issuer are all there, so that M is none of them. */
const OWN_CODE_ENDS_IN_M = new RegExp(
  `${OWN_CODE.source}[-/]\\s?\\p{Lu}\\p{L}{0,4}\\s?[-/]\\s?\\p{Lu}[\\p{Lu}\\d.]{1,15}\\s?[-/]\\s?(?:M|TuM)(?![\\p{L}\\d])`,
  'u',
);
/** Small letters may be metres: number, type and issuer have to be there. */
const OWN_CODE_SMALL_M = new RegExp(
  `${OWN_CODE.source}[-/]\\s?\\p{Lu}{2,5}\\s?[-/]\\s?\\p{Lu}[\\p{Lu}\\d.]{1,15}\\s{0,3}\\(m\\)`,
  'u',
);
const STATEMENT =
  /(?:tài liệu|văn bản|hồ sơ|báo cáo|công văn|nội dung|thông tin)\s(?:này|kèm theo|trên đây)(?<between>[^.;]{0,90}?)\s(?:độ mật:?|độ|mức|dấu|loại|cấp|là (?:tài liệu|văn bản))\s?(?<level>["“(]?(?:tuyệt mật|tối mật|mật))["”)]?(?=\s*(?:$|[.,;:)–-]|không|và không|theo|nên|cấm))/iu;
/** "Văn bản mật, cấm sao chụp", "độ mật: Tối mật" at the end of a line, "Số 7-BC/ĐU MẬT". */
const REMARKS: readonly RegExp[] = [
  /^\W*(?:tài liệu|văn bản|hồ sơ|báo cáo)\s(?:này\s)?(?:có |thuộc )?(?:độ mật |độ )?(?:tuyệt mật|tối mật|mật)\s?[-–—,;.:(]\s?(?:không|đề nghị|cấm|nghiêm cấm|chỉ |hạn chế|bản số)/iu,
  /(?<!\p{L})(?<!xác định )độ mật\s?:\s?["“(]?(?:tuyệt mật|tối mật|mật)["”)]?\s?[.;,)]*\s?(?:$|độ khẩn)/iu,
  /^\W*độ mật\s?:\s?["“(]?(?-i:[ABC])["”)]?\W*$/iu,
  /(?:\s[-–—|]\s?|[([])(?:TUYỆT |TỐI )?MẬT[)\]]?$/u,
  /^\W*(?:TUYỆT |TỐI )?MẬT\s?[-–—(]/u,
  /^\W{0,3}[Ss]ố\s?:?\s?\d[^\s]*\s(?:TUYỆT |TỐI )?MẬT$/u,
];
const SEVERAL_LEVELS = /tuyệt mật.*tối mật|tối mật.*(?<!tối |tuyệt )(?<!\p{L})mật|tối mật.*tuyệt mật/iu;
const INVISIBLE = /[\u200b-\u200f\u00ad\ufeff]/gu;
const NAMED_PERSON_ONLY = /^\W*chỉ người có tên mới được bóc bì\W*$/iu;

/** True when a text that is no document, such as a message, bears a secrecy mark. */
export const holdsSecrecyMark = (text: string): boolean =>
  findSecrecyMark(text.split(/\r?\n/u), { message: true }) !== undefined;

/**
 * The number of the first line that marks the document as a state secret; undefined when none does. Lines in reading order,
 * cells of tables as lines of their own. Urgency, "lưu hành nội bộ" and talk about secrecy are no marks.
 */
export function findSecrecyMark(lines: readonly string[], options: SecrecyOptions = {}): number | undefined {
  const texts = lines.map((line) => line.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/gu, ' ').trim());
  const about = options.margin === true ? undefined : formsBegin(texts);
  for (const [at, line] of texts.entries()) {
    if (!isPossible(line)) continue;
    if (about !== undefined && at >= about) return undefined;
    if (hasMarkedCode(line) || NAMED_PERSON_ONLY.test(line) || isTickedLevel(line)) return at;
    const pieces = [line, ...lines[at]!.split(/\t|\s{3,}/u)];
    if (pieces.some((piece) => isStamp(piece, { at, texts, options })) || isStatement(line, texts)) return at;
  }
  return undefined;
}

/** Cheap: most lines have neither the word nor a marked code. */
const isPossible = (line: string) =>
  /m[\s.·_-]*[ậâạặa][\s.·_-]*t|bóc bì/iu.test(line) ||
  /[([]\s?\p{L}{1,3}\s?[)\]]|[-/]\s?(?:M|TuM)(?!\p{L})/u.test(line);

const hasMarkedCode = (line: string) =>
  MARKED_CODE.test(line) || OWN_CODE_ENDS_IN_M.test(line) || OWN_CODE_SMALL_M.test(line);

interface Place {
  at: number;
  texts: readonly string[];
  options: SecrecyOptions;
}

function isStamp(piece: string, place: Place): boolean {
  const stamp = readStamp(piece);
  return stamp !== undefined && isMark(stamp, place);
}

function isMark(stamp: Stamp, place: Place): boolean {
  if (stamp.levels.length > 1 || isOneOfAList(stamp, place)) return false;
  if (stamp.form === 'labelled') return true;
  if (isBrokenTitle(stamp, place)) return false;
  const { at, texts, options } = place;
  const before = texts[at - 1] ?? '';
  if (stamp.form === 'bare' && isSecrecyLabel(before)) return true;
  const inHead = options.margin === true || at < HEAD_LINES;
  const plain = stamp.levels[0] === 'mật';
  if (stamp.capitals && (stamp.accented || !plain)) return true;
  if (!inHead || options.message === true) return false;
  // "MẶT" before "TRẬN" is no misread stamp.
  return stamp.capitals ? texts[at + 1]?.startsWith('TRẬN') !== true : stamp.accented && !/[.,;]$/u.test(texts[at]!);
}

/** Stamps of several levels close together show what stamps look like. */
function isOneOfAList(stamp: Stamp, { at, texts }: Place): boolean {
  for (let i = Math.max(0, at - 3); i <= at + 3; i++) {
    const other = i === at ? undefined : readStamp(texts[i] ?? '');
    if (other !== undefined && other.levels.some((level) => !stamp.levels.includes(level))) return true;
  }
  return false;
}

/** "LUẬT BẢO VỆ BÍ" / "MẬT", "QUY ĐỊNH VỀ QUẢN LÝ" / "TÀI LIỆU MẬT": the line goes on with the one before. */
function isBrokenTitle(stamp: Stamp, { at, texts }: Place): boolean {
  const before = texts[at - 1] ?? '';
  if (stamp.form === 'bare') return /(?<!\p{L})(?:bí|bảo|cơ|nước độ|các độ|danh mục)$/iu.test(before);
  return /(?<!\p{L})(?:về|việc|quản lý|bảo vệ|giao nhận|tiêu hủy|tiêu huỷ|sao chụp|lưu giữ|sử dụng|các|và|công tác|xác định|danh mục|hồ sơ|thu hồi|vận chuyển)$/iu.test(
    before,
  );
}

function isStatement(line: string, texts: readonly string[]): boolean {
  if (line.length < 200 && !SEVERAL_LEVELS.test(line) && REMARKS.some((remark) => remark.test(line)))
    return titleAbout(texts) === undefined;
  const { between = '', level = '' } = (line.length < 2000 ? STATEMENT.exec(line)?.groups : undefined) ?? {};
  // "việc xác định độ mật" names no level; "độ Mật" does.
  if (level === '' || level === 'mật' || SEVERAL_LEVELS.test(line)) return false;
  return !/(?<!\p{L})(?:không|chưa|nếu|khi|hoặc)(?!\p{L})/iu.test(between) && titleAbout(texts) === undefined;
}

/**
 * Where the forms begin in a law or rule about secrecy, which shows stamps that are not its own; undefined in other texts.
 * A report about the protection of secrets may be a secret: its head counts like any other.
 */
function formsBegin(texts: readonly string[]): number | undefined {
  const title = titleAbout(texts);
  if (title === undefined) return undefined;
  const found = texts.findIndex(
    (line, at) =>
      at > title && at > 5 && /^(?:phụ lục|mẫu|biểu mẫu|mẫu số|biểu số|hình)(?!\p{L})(?!.*(?:sơn|số bản))/iu.test(line),
  );
  return found === -1 ? undefined : found;
}

const RULES = /^(?:bộ luật|luật|pháp lệnh|nghị định|thông tư|quyết định|quy chế|quy định|hướng dẫn|sổ tay)(?!\p{L})/iu;
const ABOUT = /bí mật nhà nước|danh mục bí mật|tài liệu mật|văn bản mật|mẫu (?:con )?dấu|xác định độ mật/iu;

function titleAbout(texts: readonly string[]): number | undefined {
  const at = texts.slice(0, HEAD_LINES).findIndex((line, i) => {
    const isTitle = line.length < 250 && ABOUT.test(line) && !/^(?:căn cứ|theo|thực hiện|xét|\d|[a-zđ]\))/iu.test(line);
    return isTitle && texts.slice(Math.max(0, i - 3), i + 1).some((other) => RULES.test(other));
  });
  return at === -1 ? undefined : at;
}

const PAPER_WORD =
  '(?:văn bản|tài liệu|công văn|báo cáo|hồ sơ|quyết định|kế hoạch|thông báo|tờ trình|kết luận|chỉ thị|biên bản|bản|file|giấy)';
const PLAIN_PAPER_WORD =
  '(?:van ban|tai lieu|cong van|bao cao|ho so|quyet dinh|ke hoach|thong bao|to trinh|ket luan|chi thi|bien ban|file)';
const HANDS_OVER =
  '(?:gửi|chuyển|đính kèm|kèm|nhờ|chụp|đăng|up|scan|forward|trình|nhận được|vừa nhận|(?<!không |chưa )có|đây là)';
const LEVEL_NOT_TALK = '(?!\\s(?:khẩu|độ|ong|thiết|ngọt|vụ|mã|danh|phục|thám|nghị|thư|báo|gấu|mía))';
const SPOKEN_SECRETS: readonly RegExp[] = [
  new RegExp(
    `${PAPER_WORD}\\s(?:đóng dấu |có dấu |dấu |độ |thuộc loại |loại )?(?:TUYỆT MẬT|TỐI MẬT|MẬT)(?!\\p{L})`,
    'u',
  ),
  new RegExp(
    `(?<!\\p{L})${HANDS_OVER}(?!\\p{L})[^.;?!\\n]{0,60}?${PAPER_WORD}\\s(?:đóng dấu |có dấu |dấu |độ |thuộc loại |loại )?(?:tuyệt mật|tối mật|mật)(?!\\p{L})${LEVEL_NOT_TALK}`,
    'iu',
  ),
  new RegExp(`${PAPER_WORD}\\s(?:tuyệt mật|tối mật|mật)\\s(?:số\\s)?\\d`, 'iu'),
  new RegExp(`${PLAIN_PAPER_WORD}\\s(?:dong dau )?(?:TUYET MAT|TOI MAT|MAT)(?![a-zA-Z])`, 'u'),
  new RegExp(
    `(?:gui|chuyen|kem|chup|scan)\\s[^.;?!\\n]{0,50}?${PLAIN_PAPER_WORD}\\s(?:tuyet mat|toi mat|mat)\\s(?:so\\s)?\\d`,
    'iu',
  ),
  new RegExp(
    `(?:gui|chuyen|kem|chup|scan)\\s[^.;?!\\n]{0,50}?${PLAIN_PAPER_WORD}\\s(?:dong dau )?(?:tuyet mat|toi mat)(?!\\p{L})`,
    'iu',
  ),
];
const ASKS_ABOUT_SECRETS =
  /(?<!\p{L})(?:là gì|thế nào|như nào|cho ai|gửi ai|ở đâu|có được|được không|quy định|quy chế|quản lý|bảo vệ|ra sao|thời hạn|làm gì|khi nào|không được|cấm|nghiêm cấm|la gi|the nao|cho ai|co duoc|duoc khong|quy dinh|khong duoc|cam)(?!\p{L})/iu;

/**
 * True when a message says that it hands over or holds a classified document ("Gửi anh chị văn bản MẬT số 12-BC/TU") or tells
 * of one. A question about such documents, "bí mật", "mật khẩu" and "mật ong" are none.
 */
export function mentionsSecretDocument(text: string): boolean {
  const plain = text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[^\S\n]+/gu, ' ');
  if (plain.split(/[;!\n]|\.(?=\s|$)|(?<=\?)(?=\s|$)/u).some((part) => tellsOfSecretPaper(part.trim()))) return true;
  return plain
    .split(/[;!\n]|[.?](?=\s|$)/u)
    .some((part) => !ASKS_ABOUT_SECRETS.test(part) && SPOKEN_SECRETS.some((pattern) => pattern.test(part)));
}

/** True for what a person writes or says of a state secret: neither kept nor answered. */
export const tellsSecret = (text: string): boolean => holdsSecrecyMark(text) || mentionsSecretDocument(text);
