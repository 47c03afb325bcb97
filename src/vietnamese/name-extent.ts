import { isIn, isPairIn, phraseAt, type Word } from './chat-words.ts';
import {
  BIRTH_ORDER,
  BY_NAMES,
  CLAN_NAMES,
  EVERYDAY_FOLDED,
  FAMILY_NAMES,
  GIVEN_NAMES,
  HIGHLAND_FAMILY_NAMES,
  HIGHLAND_MIDDLE_NAMES,
  MIDDLE_NAMES,
  NAMES_OF_PLACES,
  PLACES,
  SUREST_FAMILY_NAMES,
  SURE_FAMILY_NAMES,
  SURE_MIDDLE_NAMES,
} from './name-lists.ts';
import { mayFollow, rightContext } from './name-context.ts';
import { JOBS, TITLES } from './offices.ts';
import { ORDINARY_COMPOUNDS } from './ordinary-compounds.ts';
import { listWords } from './word-list.ts';
import { isCountryName, isGivenName } from './given-names.ts';

const LONGEST = 5;
/** Words written with a capital after a name, or instead of one, that belong to offices and bodies. */
const OFFICE_WORDS = listWords(`
phó chủ bí trưởng ủy uỷ ban hội tổ đảng chánh giám mặt tỉnh thị phường xã viện tòa phòng sở bộ đội khối khu thôn bản xóm ấp số ngõ đường phố chi cục trạm trường quận huyện
ubnd hđnd mttq tdp kp ở là và có đã bị nói nhà tại của không cho với được thì mà xin gửi kính chị anh ông bà cô chú bác em cháu cụ dì cậu thầy đồng
`);
const OFFICE_PAIRS = listWords(`
công an|công ty|công đoàn|thành phố|thành ủy|thành đoàn|trung tâm|trung ương|nhân dân|thanh niên|thanh tra|thường trực|thường vụ|hội đồng|văn phòng|đoàn thanh|đoàn phường|đoàn xã|quân sự|tư pháp|y tế
chính quyền|chính phủ|quốc hội|nông dân|phụ nữ|cựu chiến|việt nam|tuyên giáo|dân vận|dân phố|dân quân|điện lực|ngân hàng|giáo dục|trường học|địa chính|dân cư|kiểm lâm|bảo vệ|chính trị|hành chính|tham mưu|quốc phòng|quân khu|điều tra|trung đoàn|thông tin|kinh tế|văn hóa|tài chính|đại biểu
`);
/** Never a part of a name that is typed in small letters, though names hold these syllables. */
const NO_PART = listWords(
  'em anh chị ông bà cô chú bác cháu tôi mình nó họ ai gì này đó ấy kia là có không đã đang sẽ bị được và với cho của ở tại mà thì cũng nói bảo hay nữa rồi mới vừa chưa phản than báo phải đến đi về ra theo sửa sẽ để lấy mua',
);

const BEFORE_ANH = listWords(
  'Lan Ngọc Tuấn Quỳnh Vân Mai Kim Hoàng Đức Việt Minh Phương Thế Hải Trâm Kiều Thùy Nhật Hồng Quang Bảo Diệu Châu Hà Tú Duy Nam Thục Vy Linh',
);

const PERSONS = listWords('ông bà anh chị em cô chú bác cháu');

/** "Van Phong" with both capitals and no marks may be the end of a name, "Van phong" and "Văn Phòng" not. */
const isOffice = (words: readonly Word[], at: number) =>
  isPairIn(OFFICE_PAIRS, words[at], words[at + 1]) &&
  !(words[at]!.loose && words[at + 1]!.capital && words[at - 1]?.capital === true);

/** Whether a name typed with capitals can begin here: a capital, and not the word of an office, a body or a place. */
export function isCapitalStart(words: readonly Word[], at: number, called = false): boolean {
  const word = words[at]!;
  const next = words[at + 1];
  if (!word.capital || word.acronym || !word.letters) return false;
  if (isOffice(words, at) || (next?.capital === true && isPairIn(PLACES, word, next))) return false;
  if (called && isGivenName(word)) return true;
  if (isIn(OFFICE_WORDS, word)) return isGivenName(word) && !isPairIn(ORDINARY_COMPOUNDS, word, next);
  // "Bình thường", "Hạnh phúc" at the beginning of a line.
  return next?.capital === true || isIn(PERSONS, next) || !isPairIn(ORDINARY_COMPOUNDS, word, next);
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
    // Behind "Thị" and "Văn" anything is the given name: "Phan Thị Em".
    if (at - from > 1 && isIn(SURE_MIDDLE_NAMES, words[at - 1]) && !isOffice(words, at - 1)) continue;
    if (isIn(OFFICE_WORDS, word) && !isGivenName(word) && !isIn(MIDDLE_NAMES, word)) break;
    if (isOffice(words, at) || isOfficeStart(words, at)) break;
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
  if (isAnhName(words, from)) return from + 2;
  while (at < words.length && at < from + 4 && isFollower(words, at)) {
    const word = words[at]!;
    if (isAfterSureMiddle(words, at, from) || isHighlandMiddle(words, at)) {
      at++;
      continue;
    }
    const isPart = isGivenName(word) || (isFamily && isIn(MIDDLE_NAMES, word)) || isIn(CLAN_NAMES, word);
    if (!isGivenHere(words, at) && (!isPart || isOrdinary(words, at) || rightContext(words, at) === 3)) break;
    if (word.loose && !isGivenHere(words, at) && (phraseAt(TITLES, words, at) > 1 || phraseAt(JOBS, words, at) > 1))
      break;
    // "chi ha ben mat tran", "ong dinh tien thieu giay".
    if (word.loose && mayFollow(word) && words[at + 1]?.phraseStart === false && endsBefore(words, from, at)) break;
    // "anh tuan tinh hinh", "chi lan to": without marks a second part has to leave something that goes on like a sentence.
    if (word.loose && (!isFamily || isAfterVan(words, at)) && rightContext(words, at + 1) === 0) break;
    at++;
  }
  return at;
}

/** "ly van hung lan kenh": behind "văn" one given name is the rule. */
const isAfterVan = (words: readonly Word[], at: number) => words[at - 2]?.folded === 'van';

/** One given name behind a salutation or "văn", two behind "thị", and a middle name between a family name and another. */
function endsBefore(words: readonly Word[], from: number, at: number): boolean {
  const isFamily = isIn(FAMILY_NAMES, words[from]);
  if (isFamily && isIn(SURE_MIDDLE_NAMES, words[at])) return false;
  if (at - from === 1) return !isFamily || !isIn(MIDDLE_NAMES, words[at]) || !isGivenName(words[at + 1]);
  return at - from > 2 && words[from + 1]!.folded !== 'thi';
}

const isOrdinary = (words: readonly Word[], at: number) =>
  isPairIn(ORDINARY_COMPOUNDS, words[at], words[at + 1]) && !(isIn(MIDDLE_NAMES, words[at]) && isMiddleHere(words, at));

/** Whatever comes after "Thị", "Văn" and, in the highlands, "A", "Seo", is the given name. */
function isAfterSureMiddle(words: readonly Word[], at: number, from: number): boolean {
  const [family, middle, word] = [words[at - 2], words[at - 1]!, words[at]!];
  if (at - 1 > from && isHighlandMiddle(words, at - 1)) return !isIn(NO_PART, word);
  if (!isIn(SURE_MIDDLE_NAMES, middle)) return false;
  if (at - 1 > from && (isIn(SUREST_FAMILY_NAMES, family) || (isIn(SURE_FAMILY_NAMES, family) && isGivenName(word))))
    return true;
  const isKnown = at - 1 > from || isGivenName(word) || (middle.folded === 'thi' && !isIn(NO_PART, word));
  return isKnown && !isPairIn(ORDINARY_COMPOUNDS, middle, word);
}

const isHighlandMiddle = (words: readonly Word[], at: number) =>
  isIn(HIGHLAND_MIDDLE_NAMES, words[at]) && isIn(HIGHLAND_FAMILY_NAMES, words[at - 1]);

/** "chị lan anh nói": the second syllable is a salutation only when a name follows. */
const isAnhName = (words: readonly Word[], from: number) =>
  words[from + 1]?.marked === 'anh' &&
  !words[from + 1]!.phraseStart &&
  isIn(BEFORE_ANH, words[from]) &&
  !isGivenName(words[from + 2]) &&
  rightContext(words, from + 2) > 0;

const isFollower = (words: readonly Word[], at: number) => {
  const word = words[at];
  return (
    word !== undefined &&
    !word.phraseStart &&
    word.letters &&
    /^[ ]{1,2}$/.test(word.gap) &&
    (isMiddleHere(words, at) || !isIn(NO_PART, word) || isGivenHere(words, at))
  );
};

/** "bảo" behind "Trần Quốc" is no verb. */
const isGivenHere = (words: readonly Word[], at: number) =>
  isIn(GIVEN_NAMES, words[at]) && isIn(MIDDLE_NAMES, words[at - 1]) && isIn(SURE_FAMILY_NAMES, words[at - 2]);

/** "ba" between "Hoàng" and "Nam" is no salutation. */
const isMiddleHere = (words: readonly Word[], at: number) =>
  isIn(SURE_MIDDLE_NAMES, words[at]) ||
  (isIn(MIDDLE_NAMES, words[at]) && isIn(SURE_FAMILY_NAMES, words[at - 1]) && isGivenName(words[at + 1])) ||
  isHighlandMiddle(words, at);

/**
 * Whether family name, middle name and given name stand here in small letters: "nguyen thi hanh", "lò văn tám", "vang a pao".
 * `called` when a salutation stands before; without one, words that may be others need a sentence about a person.
 */
export function isFullNameAt(words: readonly Word[], at: number, called: boolean | 'surely'): boolean {
  const [family, middle, given] = [words[at]!, words[at + 1], words[at + 2]];
  if (middle === undefined || given === undefined) return false;
  if (!isIn(FAMILY_NAMES, family) && !(called === 'surely' && family.folded === 'thich')) return false;
  // "truong Le Quy Don": the small word is none of the name.
  if (!family.capital && middle.capital) return false;
  if (!isFollower(words, at + 1) || !isFollower(words, at + 2)) return false;
  // "duong le loi": typed without marks "đường" is what it is far more often than "Dương".
  if (family.marked === 'duong' && !isIn(SURE_MIDDLE_NAMES, middle)) return false;
  if (family.marked === 'duong' && !called && rightContext(words, at + 3) < 2) return false;
  // "vo anh dong", "ho ba yen": somebody's wife, somebody's household.
  if (family.loose && /^(?:vo|ho)$/.test(family.folded) && isIn(PERSONS, middle)) return false;
  const isThiVan = isIn(SURE_MIDDLE_NAMES, middle);
  if (called === 'surely' && isNameLike(words, at)) return true;
  // "vi pham thi …", "hop dong thi …": the end of another word.
  if (!called && family.loose && !family.capital && isPairIn(ORDINARY_COMPOUNDS, words[at - 1], family)) return false;
  // "nguyen van" is "nguyên văn" as well, "nguyen van nam" is not.
  const isSurest = isThiVan && isIn(SUREST_FAMILY_NAMES, family);
  if (isPairIn(ORDINARY_COMPOUNDS, family, middle) && !(isSurest && isGivenName(given))) return false;
  if (isSurest) return true;
  if (called && isThiVan && isIn(SURE_FAMILY_NAMES, family) && isGivenName(given)) return true;
  if (isPairIn(ORDINARY_COMPOUNDS, middle, given)) return false;
  const isHighland = isIn(HIGHLAND_MIDDLE_NAMES, middle) && isIn(HIGHLAND_FAMILY_NAMES, family);
  if (isHighland) return isGivenName(given) || !family.loose || !isSyllableOfTalk(given);
  if (isThiVan && !isGivenName(given)) {
    const isKnown = isIn(HIGHLAND_FAMILY_NAMES, family) || (!family.loose && isIn(SURE_FAMILY_NAMES, family));
    return isKnown && (!family.loose || rightContext(words, at + 3) > 1);
  }
  if (!isThiVan && !(isIn(SURE_FAMILY_NAMES, family) && isIn(MIDDLE_NAMES, middle) && isGivenName(given))) return false;
  if (isPairIn(ORDINARY_COMPOUNDS, given, words[at + 3])) return false;
  return (
    called !== false ||
    !family.loose ||
    family.capital ||
    isIn(SUREST_FAMILY_NAMES, family) ||
    speaksOfPerson(words, at)
  );
}

/** Behind "anh" or "tên là" family name, middle name and given name are a name, whatever pairs they make: "anh do minh hoang". */
function isNameLike(words: readonly Word[], at: number): boolean {
  const [family, middle, given] = [words[at], words[at + 1], words[at + 2]];
  // What monks are called.
  if (family?.folded === 'thich' && isGivenName(middle) && isGivenName(given)) return true;
  if (!isIn(SURE_FAMILY_NAMES, family) && !isIn(SURE_MIDDLE_NAMES, middle)) return false;
  if (!isIn(MIDDLE_NAMES, middle)) return false;
  if (isIn(SURE_MIDDLE_NAMES, middle) && isIn(SURE_FAMILY_NAMES, family) && given !== undefined && isCountryName(given))
    return true;
  if (!isIn(GIVEN_NAMES, given)) return false;
  return !isPairIn(ORDINARY_COMPOUNDS, middle, given) || isIn(SURE_MIDDLE_NAMES, middle);
}

/** Stands alone between two signs, or does what persons do. */
function speaksOfPerson(words: readonly Word[], at: number): boolean {
  const fourth = words[at + 3];
  const to = isGivenName(fourth) && !fourth!.phraseStart && rightContext(words, at + 3) < 2 ? at + 4 : at + 3;
  const context = rightContext(words, to);
  const isAlone = words[at]!.phraseStart && (words[to] === undefined || words[to].phraseStart);
  return isAlone || context > 1 || (context === 1 && !EVERYDAY_FOLDED.has(words[at + 2]!.folded));
}

/** "vang a em xin …": what follows "vâng ạ". */
const isSyllableOfTalk = (word: Word) => isIn(NO_PART, word);

/** Whether the words are the name of a person that streets and schools bear. */
export function isNameOfPlace(words: readonly Word[], from: number, to: number): boolean {
  const run = words.slice(from, to);
  const marked = run.map((word) => word.marked).join(' ');
  if (NAMES_OF_PLACES.marked.has(marked) || PLACES.marked.has(marked)) return true;
  if (run.some((word) => word.marked !== word.folded)) return false;
  const folded = run.map((word) => word.folded).join(' ');
  return NAMES_OF_PLACES.folded.has(folded) || PLACES.folded.has(folded);
}
