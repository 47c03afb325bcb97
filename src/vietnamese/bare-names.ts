import { isIn, isPairIn, phraseAt, type Word } from './chat-words.ts';
import type { Run } from './called-names.ts';
import { capitalRun, isCapitalStart, isFullNameAt, isNameOfPlace, smallRun } from './name-extent.ts';
import { rightContext } from './name-context.ts';
import {
  CLAN_NAMES,
  EVERYDAY_FOLDED,
  EVERYDAY_GIVEN,
  FAMILY_NAMES,
  GIVEN_NAMES,
  MIDDLE_NAMES,
  SURE_FAMILY_NAMES,
  VERB_GIVEN,
} from './name-lists.ts';
import { ORDINARY_COMPOUNDS } from './ordinary-compounds.ts';
import { isSyllable } from './syllables.ts';
import { listWords } from './word-list.ts';

/** What bears the names of persons without being one. */
const PLACE_NOUNS = listWords(`
đường|phố|ngõ|ngách|hẻm|kiệt|trường|phường|xã|thôn|bản|làng|ấp|xóm|cầu|chợ|công ty|cty|doanh nghiệp|tập đoàn|bệnh viện|chùa|đền|đình|đài|siêu thị|khách sạn|nhà hàng|công viên|hồ|sông|quảng trường|tượng đài
giải|giải thưởng|quỹ|tượng|thpt|thcs|tiểu học|mầm non|mn|th|tòa nhà|chung cư|kđt|khu đô thị|khu|tổ|kp|tdp|khu phố|tổ dân phố|dự án|thành phố|tp|tỉnh|huyện|quận|thị xã|thị trấn|hàng|hãng|nhà máy|xí nghiệp|hợp tác xã|htx
ngã tư|ngã ba|đoạn|tuyến|dọc|giao|nút giao|góc|bến xe|nghĩa trang|tnhh|cp|mtv|cổ phần|xây dựng|thương mại|vận tải|dịch vụ|tiệm|cửa hàng|quán|trung học|đại học|cao đẳng|trung tâm|vườn hoa|rạp|sân vận động|cụm|địa bàn|ga
`);
const MEET = listWords(
  'gặp|hỏi|gọi|nhắn|báo|của|với|cho|liên hệ|lh|nhờ|tìm|thằng|con|cái|bé|cậu|mẹ|bố|vợ|chồng|con gái|con trai|nhà',
);

/** Full names without a salutation, and given names where only a person's name can stand. */
export function findBareNames(words: readonly Word[], isTaken: (at: number) => boolean): Run[] {
  const found: Run[] = [];
  for (let at = 0; at < words.length; at++) {
    if (isTaken(at) || !words[at]!.letters) continue;
    const to = fullNameEnd(words, at) ?? highlandNameEnd(words, at) ?? givenNameEnd(words, at);
    if (to === undefined || anyTaken(isTaken, at, to)) continue;
    found.push({ from: at, to });
    at = to - 1;
  }
  return found;
}

const anyTaken = (isTaken: (at: number) => boolean, from: number, to: number) =>
  Array.from({ length: to - from }, (_, offset) => from + offset).some(isTaken);

function fullNameEnd(words: readonly Word[], at: number): number | undefined {
  const word = words[at]!;
  if (!isIn(FAMILY_NAMES, word) || isAfterPlaceNoun(words, at)) return undefined;
  if (isFullNameAt(words, at)) {
    const to = word.capital && words[at + 1]?.capital === true ? capitalRun(words, at) : smallRun(words, at);
    return isNameOfPlace(words, at, to) ? undefined : Math.max(to, at + 3);
  }
  if (word.capital && isCapitalStart(words, at)) return capitalFullNameEnd(words, at);
  return pairEnd(words, at);
}

function capitalFullNameEnd(words: readonly Word[], at: number): number | undefined {
  const to = capitalRun(words, at);
  if (to - at < 2 || isNameOfPlace(words, at, to) || isNameOfPlace(words, at, at + 2)) return undefined;
  const last = words[to - 1]!;
  const isSure = isIn(SURE_FAMILY_NAMES, words[at]) && !words[at]!.loose;
  const isInitial = last.end - last.start === 1;
  const isLast = isIn(GIVEN_NAMES, last) || isInitial || isIn(CLAN_NAMES, last);
  if (to - at === 2) {
    const isBefore = rightContext(words, to) > 1 || phraseBefore(words, at);
    return isLast && (isSure || isBefore) ? to : undefined;
  }
  if (isIn(MIDDLE_NAMES, words[at + 1]) || words[at + 1]!.folded === 'a') return to;
  return isLast && (isSure || words[at + 1]!.end - words[at + 1]!.start <= 2) ? to : undefined;
}

/** "nguyen hanh o to 4": family name and given name in small letters, where a person follows. */
function pairEnd(words: readonly Word[], at: number): number | undefined {
  const next = words[at + 1];
  if (!isIn(SURE_FAMILY_NAMES, words[at]) || next === undefined || next.phraseStart || !isIn(GIVEN_NAMES, next))
    return undefined;
  if (isPairIn(ORDINARY_COMPOUNDS, words[at], next) || isPairIn(ORDINARY_COMPOUNDS, next, words[at + 2]))
    return undefined;
  if (isNameOfPlace(words, at, at + 2)) return undefined;
  return rightContext(words, at + 2) >= (words[at]!.loose ? 3 : 2) ? at + 2 : undefined;
}

/** "Y Blang Niê", "y blang nie", "Rơ Châm Hùng". */
function highlandNameEnd(words: readonly Word[], at: number): number | undefined {
  if (isAfterPlaceNoun(words, at)) return undefined;
  const isShortFirst = /^[yhk]$/.test(words[at]!.folded);
  if (!isShortFirst && !isIn(CLAN_NAMES, words[at])) return undefined;
  let to = at + 1;
  let clan = isShortFirst ? 0 : 1;
  while (to < at + 4 && words[to]?.letters === true && !words[to]!.phraseStart) {
    const word = words[to]!;
    const isStrange = !isSyllable(word.folded) && word.end - word.start > 3;
    if (!word.capital && !isStrange && !isIn(CLAN_NAMES, word) && !(isShortFirst && isIn(CLAN_NAMES, words[to + 1])))
      break;
    if (isIn(CLAN_NAMES, word) || (isStrange && word.capital)) clan++;
    to++;
  }
  return clan > 0 && to - at >= 2 && (words[at]!.capital || to - at > 2) ? to : undefined;
}

/** "gặp Hạnh", "Hạnh nói", "Lan 0912…": one or two given names, written as names. */
function givenNameEnd(words: readonly Word[], at: number): number | undefined {
  const word = words[at]!;
  if (!isIn(GIVEN_NAMES, word) || isAfterPlaceNoun(words, at)) return undefined;
  const isEveryday =
    isIn(EVERYDAY_GIVEN, word) || isIn(VERB_GIVEN, word) || (word.loose && EVERYDAY_FOLDED.has(word.folded));
  if (!word.capital) return beforePhone(words, at, isEveryday);
  if (!isCapitalStart(words, at)) return undefined;
  const to = capitalRun(words, at);
  if (to - at > 3 || isNameOfPlace(words, at, to) || words.slice(at, to).some((part) => !isIn(GIVEN_NAMES, part)))
    return undefined;
  const context = rightContext(words, to);
  if (isFirstOfSentence(words, at)) return context === 3 && (!isEveryday || to - at > 1) ? to : undefined;
  return context === 3 || (phraseBefore(words, at) && !isEveryday) ? to : undefined;
}

function beforePhone(words: readonly Word[], at: number, isEveryday: boolean): number | undefined {
  const next = words[at + 1];
  const isPhone = next !== undefined && /^(?:0[235789]|\+?84)/.test(next.folded) && rightContext(words, at + 1) === 3;
  if (!isPhone || isPairIn(ORDINARY_COMPOUNDS, words[at - 1], words[at])) return undefined;
  return !isEveryday || phraseBefore(words, at) ? at + 1 : undefined;
}

const isFirstOfSentence = (words: readonly Word[], at: number) => at === 0 || /[.!?\n:"“]/u.test(words[at]!.gap);

/** "gặp", "liên hệ", "của": what a name often follows. */
function phraseBefore(words: readonly Word[], at: number): boolean {
  if (words[at]!.phraseStart) return false;
  return [1, 2].some((length) => at >= length && phraseAt(MEET, words, at - length) === length);
}

/** "đường Nguyễn Trãi", "Công ty TNHH Hoàng Long", "15 Lê Lợi". */
export function isAfterPlaceNoun(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (before === undefined || (words[at]!.phraseStart && !/^\s?[-–"“]\s?$/u.test(words[at]!.gap))) return false;
  if (/^\d{1,4}[a-z]?$/.test(before.folded)) return true;
  if (before.acronym && /^(?:tnhh|cp|mtv|xd|tm|dv|thpt|thcs|th|mn|kcn|kdt|ubnd)$/.test(before.folded)) return true;
  return [1, 2, 3].some((length) => at >= length && phraseAt(PLACE_NOUNS, words, at - length) === length);
}
