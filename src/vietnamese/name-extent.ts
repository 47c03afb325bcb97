import { isIn, isPairIn, type Word } from './chat-words.ts';
import {
  BIRTH_ORDER,
  BY_NAMES,
  CLAN_NAMES,
  FAMILY_NAMES,
  GIVEN_NAMES,
  MIDDLE_NAMES,
  NAMES_OF_PLACES,
  PLACES,
  SUREST_FAMILY_NAMES,
  SURE_FAMILY_NAMES,
  SURE_MIDDLE_NAMES,
} from './name-lists.ts';
import { rightContext } from './name-context.ts';
import { ORDINARY_COMPOUNDS } from './ordinary-compounds.ts';
import { listWords } from './word-list.ts';

const LONGEST = 5;
/** Words written with a capital after a name, or instead of one, that belong to offices and bodies. */
const OFFICE_WORDS = listWords(`
phó chủ bí trưởng ủy uỷ ban hội tổ đảng chánh giám mặt tỉnh thị phường xã viện tòa phòng sở bộ đội khối khu thôn bản xóm ấp số ngõ đường phố chi cục trạm trường quận huyện
ubnd hđnd mttq tdp kp ở là và có đã bị nói nhà tại của không cho với được thì mà xin gửi kính chị anh ông bà cô chú bác em cháu cụ dì cậu thầy đồng
`);
const OFFICE_PAIRS = listWords(`
công an|công ty|công đoàn|thành phố|thành ủy|thành đoàn|trung tâm|trung ương|nhân dân|thanh niên|thanh tra|thường trực|thường vụ|hội đồng|văn phòng|đoàn thanh|đoàn phường|đoàn xã|quân sự|tư pháp|y tế
chính quyền|chính phủ|quốc hội|nông dân|phụ nữ|cựu chiến|việt nam|tuyên giáo|dân vận|dân phố|dân quân|điện lực|ngân hàng|giáo dục|trường học|địa chính|dân cư|kinh tế|văn hóa|tài chính|đại biểu
`);
/** Never a part of a name that is typed in small letters, though names hold these syllables. */
const NO_PART = listWords(
  'em anh chị ông bà cô chú bác cháu tôi mình nó họ ai gì này đó ấy kia là có không đã đang sẽ bị được và với cho của ở tại mà thì cũng nói bảo hay nữa rồi mới vừa chưa phản than báo phải đến đi về ra',
);

/** Whether a name typed with capitals can begin here: a capital, and not the word of an office, a body or a place. */
export function isCapitalStart(words: readonly Word[], at: number): boolean {
  const word = words[at]!;
  const next = words[at + 1];
  if (!word.capital || word.acronym || !word.letters) return false;
  if (isPairIn(OFFICE_PAIRS, word, next) || isPairIn(PLACES, word, next)) return false;
  if (isIn(OFFICE_WORDS, word)) return isIn(GIVEN_NAMES, word) && !isPairIn(ORDINARY_COMPOUNDS, word, next);
  // "Bình thường", "Hạnh phúc" at the beginning of a line.
  return next?.capital === true || !isPairIn(ORDINARY_COMPOUNDS, word, next);
}

/** The end, exclusive, of a run of capitalised words that may be one name. */
export function capitalRun(words: readonly Word[], from: number): number {
  let at = from + 1;
  for (; at < words.length && at < from + LONGEST; at++) {
    const word = words[at]!;
    const isInitial =
      /^\.\s?$/.test(word.gap) && (at - from < 3 || isLetter(words[at - 1]!)) && isShort(words[at - 1]!);
    if ((word.phraseStart && !isInitial) || !/^[ .]{1,2}$/.test(word.gap)) break;
    if (!word.capital || word.acronym || !word.letters) break;
    if (isIn(OFFICE_WORDS, word) && !isIn(GIVEN_NAMES, word) && !isIn(MIDDLE_NAMES, word)) break;
    if (isPairIn(OFFICE_PAIRS, word, words[at + 1]) || isOfficeStart(words, at)) break;
  }
  return at;
}

const OFFICE_STARTS = listWords(
  'chủ tịch|phó chủ|tổ trưởng|tổ dân|trưởng thôn|trưởng ban|bí thư|mặt trận|đảng ủy|đảng viên|ủy ban|uỷ ban|hội nông|hội phụ|phường trưởng|khu phố|chi bộ',
);
const isOfficeStart = (words: readonly Word[], at: number) => isPairIn(OFFICE_STARTS, words[at], words[at + 1]);

const isLetter = (word: Word) => word.letters && word.end - word.start === 1;
/** "Ng.", "Tr.", "V.": what stands for a part of a name. */
const isShort = (word: Word) => word.letters && word.end - word.start <= 2;

/** The end of a name typed in small letters or in capitals throughout, given that one begins here. */
export function smallRun(words: readonly Word[], from: number): number {
  const first = words[from]!;
  if (isIn(BIRTH_ORDER, first) && isFollower(words, from + 1) && isIn(BY_NAMES, words[from + 1])) return from + 2;
  let at = from + 1;
  const isFamily = isIn(FAMILY_NAMES, first);
  while (at < words.length && at < from + 4 && isFollower(words, at)) {
    const word = words[at]!;
    const before = words[at - 1]!;
    const afterSure =
      isIn(SURE_MIDDLE_NAMES, before) && (at - 1 > from || isIn(GIVEN_NAMES, word) || /^thi$/.test(before.folded));
    if (afterSure && !isPairIn(ORDINARY_COMPOUNDS, before, word)) {
      at++;
      continue;
    }
    const isPart = isIn(GIVEN_NAMES, word) || (isFamily && isIn(MIDDLE_NAMES, word)) || isIn(CLAN_NAMES, word);
    if (!isPart || isPairIn(ORDINARY_COMPOUNDS, word, words[at + 1]) || rightContext(words, at) === 3) break;
    // "anh tuan tinh hinh", "chi lan to": without marks a second part has to leave something that goes on like a sentence.
    if (word.loose && !isFamily && rightContext(words, at + 1) === 0) break;
    at++;
  }
  return at;
}

const isFollower = (words: readonly Word[], at: number) => {
  const word = words[at];
  return (
    word !== undefined &&
    !word.phraseStart &&
    word.letters &&
    /^[ ]{1,2}$/.test(word.gap) &&
    (isIn(SURE_MIDDLE_NAMES, word) || !isIn(NO_PART, word))
  );
};

/** Whether family name, middle name and given name stand here in small letters: "nguyen thi hanh", "lò văn tám", "vang a pao". */
export function isFullNameAt(words: readonly Word[], at: number): boolean {
  const [family, middle, given] = [words[at]!, words[at + 1], words[at + 2]];
  if (!isIn(FAMILY_NAMES, family) || given === undefined) return false;
  if (!isFollower(words, at + 1) || !isFollower(words, at + 2)) return false;
  if (isPairIn(ORDINARY_COMPOUNDS, family, middle)) return false;
  if (isIn(SURE_MIDDLE_NAMES, middle) && isIn(SUREST_FAMILY_NAMES, family)) return true;
  if (isPairIn(ORDINARY_COMPOUNDS, middle, given)) return false;
  const sure = !family.loose || isIn(SURE_FAMILY_NAMES, family);
  if (isIn(SURE_MIDDLE_NAMES, middle)) return sure || isIn(GIVEN_NAMES, given) || !isIn(GIVEN_NAMES, family);
  if (middle!.folded === 'a')
    return isIn(GIVEN_NAMES, given) || given.loose !== family.loose || /^(?:[pstdlcmkn]).{1,4}$/.test(given.folded);
  if (isPairIn(ORDINARY_COMPOUNDS, given, words[at + 3])) return false;
  return sure && isIn(SURE_FAMILY_NAMES, family) && isIn(MIDDLE_NAMES, middle) && isIn(GIVEN_NAMES, given);
}

/** Whether the words are the name of a person that streets and schools bear. */
export function isNameOfPlace(words: readonly Word[], from: number, to: number): boolean {
  const run = words.slice(from, to);
  const marked = run.map((word) => word.marked).join(' ');
  if (NAMES_OF_PLACES.marked.has(marked) || PLACES.marked.has(marked)) return true;
  if (run.some((word) => word.marked !== word.folded)) return false;
  const folded = run.map((word) => word.folded).join(' ');
  return NAMES_OF_PLACES.folded.has(folded) || PLACES.folded.has(folded);
}
