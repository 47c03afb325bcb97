import { isIn, isPairIn, phraseAt, type Word } from './chat-words.ts';
import { isFullNameAt } from './name-extent.ts';
import { FAMILY_NAMES, SURE_FAMILY_NAMES } from './name-lists.ts';
import { ORDINARY_COMPOUNDS } from './ordinary-compounds.ts';
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
}

const SURE = listWords(
  'ông|bà|anh|chị|em|cháu|cụ|cô|chú|bác|dì|cậu|mợ|thím|thầy|vợ|chồng|đồng chí|đ c|anh trai|em gái|em trai|chị gái|mr|mrs|ms|bs',
);
/** Folded words that without marks are everyday words. */
const DOUBTFUL = new Set('co chu bac cu cau di mo thay vo chong thim a c e dc'.split(' '));
const NOUNS = listWords(`
mẹ|bố|con|bé|cu|cái|con gái|con trai|nhà|hộ|hộ ông|bạn|gia đình|gđ|bác sĩ|bác sỹ|y tá|y sĩ|cô giáo|thầy giáo|hiệu trưởng|hiệu phó|kế toán|thủ quỹ|luật sư|kỹ sư|hàng xóm|nhà báo|chủ quán
chủ nhà|chủ hộ|chủ thầu|lái xe|tài xế|bệnh nhân|nạn nhân|học sinh|sinh viên|liệt sĩ|liệt sỹ|thương binh|cháu ngoại|cháu nội|sếp|thằng|em họ|chị họ|anh họ|mế|bu|bạn tôi|lão|mụ|đứa
`);
const TITLES = listWords(`
chủ tịch|phó chủ tịch|bí thư|phó bí thư|trưởng thôn|trưởng bản|trưởng ấp|trưởng khu|trưởng xóm|tổ trưởng|tổ phó|giám đốc|phó giám đốc|trưởng phòng|phó phòng|công an viên|địa chính|cán bộ|công an
trung úy|thượng úy|đại úy|thiếu tá|trung tá|thượng tá|đại tá|chuyên viên|đại biểu|đối tượng|nghi phạm|ct|pct|trưởng công an|trưởng ban|phó ban|công dân|trưởng trạm|già làng|thượng sĩ|bí thư chi bộ
`);
const INTROS = listWords(`
tên|tên là|tên cháu là|tên em là|tên tôi là|họ tên|họ và tên|tôi là|em là|mình là|cháu là|tôi tên|tôi tên là|em tên|em tên là|mình tên|cháu tên|ký tên|người gửi|con là|tên con là|tên bé là
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
const PLACE_BEFORE = listWords('chợ cầu núi chùa đền miếu sông hồ đường phố suối đèo phường xã thôn ấp rạch kênh bến');

/** The salutation that ends before word `at`, read from its first word on; undefined when none begins at `from`. */
export function salutationAt(words: readonly Word[], from: number): Salutation | undefined {
  const word = words[from]!;
  const intro = phraseAt(INTROS, words, from);
  if (intro > 0) return { next: from + intro, kind: 'intro' };
  const noun = nounAt(words, from);
  const title = Math.max(noun, phraseAt(TITLES, words, from));
  const sure = phraseAt(SURE, words, from);
  const before = words[from - 1];
  // "Lê Anh Quân", "le anh quan": a part of the name.
  if (before !== undefined && !word.phraseStart && isNamePart(words, from)) return undefined;
  if (sure === 0 || title > sure) {
    if (title > 0) return { next: from + title, kind: title === noun ? 'noun' : 'title' };
    return isShort(word) || isForgotten(words, from) ? { next: from + 1, kind: 'doubtful' } : undefined;
  }
  const isPlaceName = before !== undefined && word.capital && PLACE_BEFORE.marked.has(before.marked);
  if (isPlaceName || isPairIn(CHILDREN, before, word)) return undefined;
  if (sure > 1 || !word.loose)
    return { next: from + sure, kind: sure === 1 && isUnmarkedTyping(word) ? 'doubtful' : 'sure' };
  const isOther = isPairIn(NOT_AFTER, before, word) || isPairIn(ORDINARY_COMPOUNDS, before, word);
  if (isOther && words[from + 1]?.capital !== true) return undefined;
  return { next: from + 1, kind: DOUBTFUL.has(word.folded) ? 'doubtful' : 'sure' };
}

const isNamePart = (words: readonly Word[], at: number) =>
  words[at]!.capital
    ? words[at - 1]!.capital && isIn(FAMILY_NAMES, words[at - 1])
    : isIn(SURE_FAMILY_NAMES, words[at - 1]) && isFullNameAt(words, at - 1, true);

/** Nouns of one letter or without their marks are too much like other words: "u", "o", "ho". */
function nounAt(words: readonly Word[], from: number): number {
  const length = phraseAt(NOUNS, words, from);
  return length === 1 &&
    words[from]!.loose &&
    words[from + 1]?.capital !== true &&
    words[from]!.end - words[from]!.start < 2
    ? 0
    : length;
}

/** "c Lan", "a.Hùng", "e Hoa", "ô Tư". */
const isShort = (word: Word) => /^(?:[ace]|ô|dc|đc)$/u.test(word.marked.normalize('NFC'));

/** "ba Chín" in a text that has its marks otherwise. */
const isForgotten = (words: readonly Word[], at: number) =>
  (!words[at]!.capital || words[at]!.phraseStart) &&
  words[at]!.marked === words[at]!.folded &&
  SURE.folded.has(words[at]!.folded) &&
  words[at + 1]?.capital === true &&
  !NOT_AFTER.folded.has(`${words[at - 1]?.folded ?? ''} ${words[at]!.folded}`);

/** Nothing but a capital tells that "co" in a text with marks is "cô". */
const isUnmarkedTyping = (word: Word) => word.marked === word.folded && DOUBTFUL.has(word.folded);
