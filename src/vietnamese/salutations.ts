import { isIn, isPairIn, phraseAt, type Word } from './chat-words.ts';
import { isFullNameAt } from './name-extent.ts';
import { FAMILY_NAMES, SURE_FAMILY_NAMES } from './name-lists.ts';
import { BODIES, NOUNS, TITLES } from './offices.ts';
import { ORDINARY_COMPOUNDS } from './ordinary-compounds.ts';
import { isSyllable } from './syllables.ts';
import { listWords } from './word-list.ts';

/** What a name may follow. */
export interface Salutation {
  /** Index of the word after it. */
  next: number;
  /**
   * `sure`: hardly anything else ("chị", "ông"). `doubtful`: typed without marks it is a common word ("co", "thay").
   * `noun`: a person without an office ("mẹ", "bác sĩ"). `title`: an office ("bí thư"), which a place or a body follows as
   * well. `intro`: "tên", "tôi là".
   */
  kind: 'sure' | 'doubtful' | 'noun' | 'title' | 'intro';
  /** Typed without marks, the word before makes something else of it: "con ong", "khong co". */
  isOther?: boolean;
}

const SURE = listWords(
  'ông|bà|anh|chị|em|cháu|cụ|cô|chú|bác|dì|cậu|mợ|thím|thầy|vợ|chồng|đồng chí|đ c|anh trai|em gái|em trai|chị gái|mr|mrs|ms|bs|dượng|mệ|mự|sư thầy|sư cô|ni sư',
);
/** Folded words that without marks are everyday words. */
const DOUBTFUL = new Set('co chu bac cu cau di mo thay vo chong thim a c e dc me mu'.split(' '));
const INTROS = listWords(`
tên|tên là|tên cháu là|tên em là|tên tôi là|họ tên|họ và tên|tôi là|em là|mình là|cháu là|tôi tên|tôi tên là|em tên|em tên là|mình tên|cháu tên|ký tên|người gửi|con là|tên con là|tên bé là
tui là|tui tên|tui tên là|tên tui là|tau là|qua là|dạ em là|chúng tôi là|người nộp|người nộp đơn|người làm đơn|người đứng đơn|người khiếu nại|người phản ánh|họ tên chủ hộ|chủ tài khoản|chủ tk|chủ thẻ|tên thật là|tên thật|có tên|vợ là|chồng là|con trai là|con gái là|bố là|mẹ là|tên gọi|tên thường gọi
`);

/** Where the word before makes something else of it: "hình ảnh", "địa chỉ", "không có". Unmarked typing only. */
const NOT_AFTER = listWords(`
hình ảnh|phản ánh|phản ảnh|chụp ảnh|bức ảnh|tấm ảnh|kèm ảnh|đăng ảnh|gửi ảnh|gởi ảnh|xem ảnh|thêm ảnh|nhiều ảnh|mấy ảnh|quay ảnh|tiếng anh|nước anh|ánh ảnh|địa chỉ|tạp chí|báo chí|ý chí|tín chỉ|tiêu chí|chứng chỉ|kinh chi|thu chi|tham chí
thậm chí|quảng bá|truyền bá|thứ ba|thư ba|ngày ba|tháng ba|số ba|tổ ba|ngã ba|quý ba|đường ống|con ong|mật ong|nuôi ong|tổ ong|chưa có|không có|ko có|k có|cũng có|vẫn có|đang có|đã có|sẽ có|phải có
nếu có|chỉ có|mới có|còn có|lại có|rất có|có có|hay có|đều có|chẳng có|làm chủ|dân chủ|gia chủ|chính chủ|phía bắc|miền bắc|tây bắc|đông bắc|số cũ|đồ cũ|bầu cử|ứng cử|định cư|dân cư|nhà cũ|xã cũ
cây cầu|chân cầu|yêu cầu|nhu cầu|nhìn thấy|nghe thấy|cảm thấy|tìm thấy|tôi thấy|em thấy|dân thấy|chưa thấy|không thấy|ko thấy|k thấy|có chị|bờ ao|vẫn cứ|cứ cứ|đã di|tài chi|chợ cũ|đường cũ|cầu cũ
về chi|tự chi|mức chi|khoản chi|được chi|không chi|chưa chi|phải chi|đã chi|chậm chi|sẽ chi|chi chi|nên di|phải di|bị di|tự di
`);
const CHILDREN = listWords('trẻ em');
/** Words of place before a salutation that is written as a name: "chợ Bà Chiểu", "núi Bà Đen". */
const PLACE_BEFORE = listWords(
  'đình đền chợ cầu núi chùa đền miếu sông hồ đường phố suối đèo phường xã thôn ấp rạch kênh bến quán tiệm cơm phở bún chè bánh xôi trà café cafe cà-phê lẩu nem chả giếng dốc hẻm ngõ đập ao gò bãi vườn hang miễu lăng phủ am tượng sữa dầu thuốc hiệu nhãn',
);

/** The salutation that ends before word `at`, read from its first word on; undefined when none begins at `from`. */
export function salutationAt(words: readonly Word[], from: number): Salutation | undefined {
  const word = words[from]!;
  const intro = phraseAt(INTROS, words, from);
  if (intro > 0) return { next: from + intro, kind: 'intro' };
  const noun = nounAt(words, from);
  const title = Math.max(noun, phraseAt(TITLES, words, from));
  // "duong" is "đường" far more often than "dượng".
  const sure = word.folded === 'duong' && word.marked === 'duong' ? 0 : phraseAt(SURE, words, from);
  const before = words[from - 1];
  // "Lê Anh Quân", "le anh quan": a part of the name.
  if (before !== undefined && !word.phraseStart && isNamePart(words, from)) return undefined;
  if (sure === 0 || title > sure) {
    if (title > 0) return title === noun ? { next: from + title, kind: 'noun' } : titleAt(words, from + title);
    if (before !== undefined && word.capital && !word.phraseStart && isIn(PLACE_BEFORE, before)) return undefined;
    return isShort(words, from) || isForgotten(words, from) ? { next: from + 1, kind: 'doubtful' } : undefined;
  }
  const isPlaceName = before !== undefined && word.capital && !word.phraseStart && isIn(PLACE_BEFORE, before);
  if (isPlaceName || isPairIn(CHILDREN, before, word)) return undefined;
  if (sure > 1 || !word.loose)
    return { next: from + sure, kind: sure === 1 && isUnmarkedTyping(word) ? 'doubtful' : 'sure' };
  const isOther = isPairIn(NOT_AFTER, before, word) || isPairIn(ORDINARY_COMPOUNDS, before, word);
  const kind = DOUBTFUL.has(word.folded) ? 'doubtful' : 'sure';
  return { next: from + 1, kind, ...(isOther && words[from + 1]?.capital !== true ? { isOther } : {}) };
}

/** "chủ tịch hội phụ nữ Hà", "tổ trưởng tổ 4 Hải": the body stands between the office and the name. */
function titleAt(words: readonly Word[], from: number): Salutation {
  let next = from;
  while (next < from + 6 && words[next]?.phraseStart === false) {
    const body = phraseAt(BODIES, words, next) || (next > from && /^\d{1,2}$/.test(words[next]!.folded) ? 1 : 0);
    if (body === 0) break;
    next += body;
  }
  return { next: words[next]?.capital === true && !words[next]!.phraseStart ? next : from, kind: 'title' };
}

const isNamePart = (words: readonly Word[], at: number) =>
  words[at]!.capital
    ? words[at - 1]!.capital && isIn(FAMILY_NAMES, words[at - 1])
    : isIn(SURE_FAMILY_NAMES, words[at - 1]) && isFullNameAt(words, at - 1, true);

/** "sử", "cải", "cha" that is "chả", "nhỏ". */
const LIKE_OTHERS = new Set('su cai cha tia nho ma mu lao'.split(' '));

/** Nouns of one letter or without their marks are too much like other words: "u", "o", "ho". */
function nounAt(words: readonly Word[], from: number): number {
  const length = phraseAt(NOUNS, words, from);
  const word = words[from]!;
  const isLike =
    word.loose && words[from + 1]?.capital !== true && (word.end - word.start < 2 || LIKE_OTHERS.has(word.folded));
  return length === 1 && isLike ? 0 : length;
}

/** "c Lan", "a.Hùng", "e Hoa", "ô Tư", of the centre "o Liễu"; "A Blong" of the highlands is a whole name. */
function isShort(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at]!, words[at + 1]];
  const letter = word.marked.normalize('NFC');
  if (letter === 'o') return !word.loose && next?.capital === true;
  if (letter === 'a' && word.capital && next?.capital === true && !isSyllable(next.folded) && !next.loose) return false;
  return /^(?:[ace]|ô|dc|đc)$/u.test(letter);
}

/** "ba Chín" in a text that has its marks otherwise. */
const isForgotten = (words: readonly Word[], at: number) =>
  (!words[at]!.capital || words[at]!.phraseStart) &&
  words[at]!.marked === words[at]!.folded &&
  words[at]!.folded !== 'duong' &&
  SURE.folded.has(words[at]!.folded) &&
  words[at + 1]?.capital === true &&
  !NOT_AFTER.folded.has(`${words[at - 1]?.folded ?? ''} ${words[at]!.folded}`);

/** Nothing but a capital tells that "co" in a text with marks is "cô". */
const isUnmarkedTyping = (word: Word) => word.marked === word.folded && DOUBTFUL.has(word.folded);
