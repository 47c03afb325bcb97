import { isIn, isPairIn, phraseAt, type Word } from './chat-words.ts';
import type { Run } from './called-names.ts';
import { capitalRun, isCapitalStart, isFullNameAt, isNameOfPlace, smallRun } from './name-extent.ts';
import { rightContext } from './name-context.ts';
import {
  CAPITAL_CLANS,
  CLAN_NAMES,
  COUNTRIES,
  EVERYDAY_FOLDED,
  EVERYDAY_GIVEN,
  FAMILY_NAMES,
  GIVEN_NAMES,
  HIGHLAND_MIDDLE_NAMES,
  MIDDLE_NAMES,
  SURE_FAMILY_NAMES,
  VERB_GIVEN,
} from './name-lists.ts';
import { ORDINARY_COMPOUNDS } from './ordinary-compounds.ts';
import { isSyllable } from './syllables.ts';
import { listWords } from './word-list.ts';
import { isCountryName, isGivenName } from './given-names.ts';

/** What bears the names of persons without being one. */
const PLACE_NOUNS = listWords(`
đường|phố|ngõ|ngách|hẻm|kiệt|trường|phường|xã|thôn|bản|làng|ấp|xóm|cầu|chợ|công ty|cty|doanh nghiệp|tập đoàn|bệnh viện|chùa|đền|đình|đài|siêu thị|khách sạn|nhà hàng|công viên|hồ|sông|quảng trường|tượng đài
giải|giải thưởng|quỹ|tượng|thpt|thcs|tiểu học|mầm non|mn|th|tòa nhà|chung cư|kđt|khu đô thị|khu|tổ|kp|tdp|khu phố|tổ dân phố|dự án|thành phố|tp|tỉnh|huyện|quận|thị xã|thị trấn|hàng|hãng|nhà máy|xí nghiệp|hợp tác xã|htx
ngã tư|ngã ba|đoạn|tuyến|dọc|giao|nút giao|góc|bến xe|nghĩa trang|tnhh|cp|mtv|cổ phần|xây dựng|thương mại|vận tải|dịch vụ|tiệm|cửa hàng|quán|trung học|đại học|cao đẳng|trung tâm|vườn hoa|rạp|sân vận động|cụm|địa bàn|ga
cúp|tạp hóa|nhà may|salon|spa|gara|karaoke|nhà xe|nhà nghỉ|lò|trại|trang trại|hiệu|hiệu thuốc|hiệu sách|phòng khám|nhà thuốc|đội|câu lạc bộ|clb|xưởng|mỏ|đập|thủy điện|kênh|đèo|lễ hội|phim|tàu|đảo|động|ở|tại|thương hiệu|xe khách|bãi|kho|người|dân tộc|thành viên|sản xuất|đầu tư|tư vấn|du lịch|xuất khẩu|bất động sản|địa ốc|xuất nhập khẩu|làng nghề|nông trường|lâm trường|doanh trại|nghĩa địa|miếu|cổng|cụm công nghiệp|khu công nghiệp|kcn|vườn|thác|hang|núi|rừng|đồi|bến|phòng giao dịch|điểm trường|phân hiệu|viện|sân bóng|giáo xứ|nhà thờ
khu tập thể|tập thể|cư xá|ktx|ký túc xá|hãng xe|học bổng|quỹ học bổng|phong trào|cuộc thi|bến phà|phà|hầm|cảng|sân bay|nhà hát|bảo tàng|thư viện|khu di tích|di tích|đền thờ|lăng|trại giam|chi nhánh|xe buýt|chuỗi|nhãn hiệu|thẩm mỹ viện|nha khoa|phòng gym|anh ngữ|nội thất|điện máy|vàng bạc
tiệm vàng|bánh|bếp|nhà sách|nhà trẻ|mẫu giáo|nhóm trẻ|cơ sở|bia|cà phê|cafe|khu nhà|tòa|block|xã đảo|thôn văn hóa|huân chương|phân khu|giải bóng|giọng ca|ca khúc|bài hát|truyện|sách|tác phẩm|chân dung|ảnh bác|chi cục|phần mềm|ứng dụng|app|mỹ phẩm|sơn|xi măng|phân bón|gạo|giống|chữ|tiếng|chuyên cơ|bút|sữa|trà|rượu
đô thị|kiệt|phố đi bộ|bến đò|vịnh|bãi biển|bãi tắm|cánh đồng|trạm|trạm bơm|trạm y tế|điểm|nhà văn hóa|thung lũng|mương|đập|hồ chứa|khu vực|khu dân cư|kdc|khối|khối phố|buôn|làng văn hóa|cửa khẩu|tổng công ty|tập thể dục|nhà may|ảnh viện|áo cưới|hải sản|lẩu|phở|bún|cơm|chè|tuyến phố|tuyến đường|dự án khu
`);
const MEET = listWords(
  'gửi|gởi|kính gửi|mời|chuyển|giao|đưa|trả|cảm ơn|thăm|dặn|chờ|đón|gửi cho|giao cho|chuyển cho|nói với|gặp|hỏi|gọi|nhắn|báo|của|với|cho|liên hệ|lh|nhờ|tìm|nghe|nghe nói|hỏi thăm|thưa|chào|cùng|và|như|do|bị|nhà|theo lời|lời|tin|thằng|con|cái|bé|cậu|mẹ|bố|vợ|chồng|con gái|con trai|nhà',
);

/** Syllables that documents and people write with a capital though they name nobody. */
const CAPITALISED = listWords(
  'chương đoàn luật hội nam bắc đông tây tết tư xuân hạ thu dân công điều khoản điểm thành trung chính quốc năm hai ba sáu bảy tám chín mười ly liên mai sáng chiều toán văn lý hóa sinh sử địa anh',
);

const CAPITALISED_FOLDED = new Set(['chuong', 'dieu', 'khoan', 'diem', 'doan', 'hoi', 'luat', 'dan', 'cong']);

/** Given names of plants, colours and directions, and what persons do: "Dũng chụp ảnh", not "Lan bị phá". */
const THINGS = listWords(
  'ai hoa lan cúc mai đào sen mận quế hồng lúa sơn phượng liễu trúc bách hương yến nhung lụa gấm kim bạch tuyết sương xuân hạ thu đông hỏa thạch lý luật giá huệ',
);
const ACTS = listWords(
  'làm chụp lo đi gọi gửi viết ký trực họp nhận mua bán đến lên xuống về cũng vừa đã sẽ đang phụ soạn in đón dẫn nhắn hỏi bảo xin đưa mang lấy chuẩn kiểm theo nộp nghỉ ốm vắng không chưa phải 0 ko k biết lấy dặn chở trả chạy',
);

/** "Cho", "In" and "Ai" begin sentences, too: here only what is spelled as a name is one. */
const isActor = (word: Word) => (word.loose || GIVEN_NAMES.marked.has(word.marked)) && !isIn(THINGS, word);

/** Full names without a salutation, and given names where only a person's name can stand. */
export function findBareNames(words: readonly Word[], isTaken: (at: number) => boolean): Run[] {
  const found: Run[] = [];
  const isName = (at: number) => isTaken(at) || (found.length > 0 && at >= found.at(-1)!.from && at < found.at(-1)!.to);
  for (let at = 0; at < words.length; at++) {
    if (isTaken(at) || !words[at]!.letters) continue;
    const to =
      fullNameEnd(words, at) ??
      highlandNameEnd(words, at) ??
      nextInList(words, at, isName) ??
      firstInList(words, at, isTaken) ??
      givenNameEnd(words, at);
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
  // "Chu Văn An" of a school: its end is no name either.
  if (words[at - 1]?.capital === true && !word.phraseStart && word.gap === ' ' && !isIn(MEET, words[at - 1]))
    return undefined;
  if (isFullNameAt(words, at, false)) {
    const to = word.capital && words[at + 1]?.capital === true ? capitalRun(words, at) : smallRun(words, at);
    return isNameOfPlace(words, at, to) ? undefined : Math.max(to, at + 3);
  }
  if (word.capital && isCapitalStart(words, at)) return capitalFullNameEnd(words, at);
  return pairEnd(words, at);
}

function capitalFullNameEnd(words: readonly Word[], at: number): number | undefined {
  const to = capitalRun(words, at);
  // "Nghe Tùng nói": a verb at the beginning, no family Nghê.
  if (isIn(MEET, words[at]) && !FAMILY_NAMES.marked.has(words[at]!.marked) && !words[at]!.loose) return undefined;
  if (to - at < 2 || isNameOfPlace(words, at, to) || isNameOfPlace(words, at, at + 2)) return undefined;
  const last = words[to - 1]!;
  const isSure = isIn(SURE_FAMILY_NAMES, words[at]) && !words[at]!.loose;
  const isInitial = last.end - last.start === 1;
  const isLast = isGivenName(last) || isInitial || isIn(CLAN_NAMES, last);
  if (to - at === 2) {
    if (isNounBefore(words, at) && rightContext(words, to) < 3) return undefined;
    const isBefore = rightContext(words, to) > 1 || phraseBefore(words, at);
    return isLast && (isSure || isBefore) ? to : undefined;
  }
  if (isIn(MIDDLE_NAMES, words[at + 1]) || isIn(HIGHLAND_MIDDLE_NAMES, words[at + 1])) return to;
  return isLast && (isSure || words[at + 1]!.end - words[at + 1]!.start <= 2) ? to : undefined;
}

/** "cầm đồ Kim Phát", "khu nhà Hoàng Mai": of two syllables behind a word that leads to no person, a body or a place. */
const isNounBefore = (words: readonly Word[], at: number) =>
  words[at - 1] !== undefined &&
  !words[at]!.phraseStart &&
  !words[at - 1]!.capital &&
  !isIn(LIST_LEADS, words[at - 1]) &&
  !phraseBefore(words, at);

/** "nguyen hanh o to 4": family name and given name in small letters, where a person follows. */
function pairEnd(words: readonly Word[], at: number): number | undefined {
  const next = words[at + 1];
  if (!isIn(SURE_FAMILY_NAMES, words[at]) || next === undefined || next.phraseStart || !isGivenName(next))
    return undefined;
  if (words[at]!.marked === 'duong') return undefined;
  if (isPairIn(ORDINARY_COMPOUNDS, words[at], next) || isPairIn(ORDINARY_COMPOUNDS, next, words[at + 2]))
    return undefined;
  if (isNameOfPlace(words, at, at + 2)) return undefined;
  return rightContext(words, at + 2) >= (words[at]!.loose ? 3 : 2) ? at + 2 : undefined;
}

/** "Y Blang Niê", "y blang nie", "Rơ Châm Hùng". */
function highlandNameEnd(words: readonly Word[], at: number): number | undefined {
  if (isAfterPlaceNoun(words, at)) return undefined;
  const isShortFirst =
    /^[yhk]$/.test(words[at]!.folded) ||
    (words[at]!.folded === 'a' && isStrange(words[at + 1]) && isLetter(words[at]!)) ||
    (words[at]!.folded === 'thi' && words[at]!.capital && isStrange(words[at + 1]) && words[at + 1]!.capital);
  if (!isShortFirst && !isClan(words[at])) return undefined;
  let to = at + 1;
  let clan = isShortFirst ? 0 : 1;
  while (to < at + 4 && words[to]?.letters === true && !words[to]!.phraseStart) {
    const word = words[to]!;
    if (!word.capital && !isStrange(word) && !isClan(word) && !(isShortFirst && isClan(words[to + 1]))) break;
    if (isClan(word) || (isStrange(word) && word.capital)) clan++;
    to++;
  }
  return clan > 0 && to - at >= 2 && (words[at]!.capital || to - at > 2) ? to : undefined;
}

const isStrange = (word: Word | undefined) =>
  word !== undefined && !isSyllable(word.folded) && word.end - word.start > 3 && !word.acronym;

/** The "A" of the Xơ Đăng and Ba Na is written with a capital. */
const isLetter = (word: Word) => word.capital && word.end - word.start === 1;

/** "Điểu K'Rang", "Thị Brốt" of the S'tiêng. */
const isClan = (word: Word | undefined) =>
  word !== undefined && isIn(CLAN_NAMES, word) && (word.capital || !CAPITAL_CLANS.has(word.folded));

/** "các anh Hùng, Dũng và Tuấn": what follows a name in a list. */
function nextInList(words: readonly Word[], at: number, isTaken: (at: number) => boolean): number | undefined {
  const word = words[at]!;
  const isListed = isTaken(at - 1) && /^\s?[,/+&;-]\s?$|^\s?\n\s?(?:[-+*•]|\d{1,2}[.)])?\s?$/.test(word.gap);
  const isJoined = at > 1 && isTaken(at - 2) && isIn(AND, words[at - 1]) && !word.phraseStart;
  if ((!isListed && !isJoined) || !isCapitalStart(words, at)) return undefined;
  return listedEnd(words, at);
}

/** What may be one of several names side by side: one to three given names with capitals. */
function listedEnd(words: readonly Word[], at: number): number | undefined {
  if (!isCapitalStart(words, at, true)) return undefined;
  const to = capitalRun(words, at);
  const isListed = words
    .slice(at, to)
    .every(
      (word, index) =>
        isGivenName(word) ||
        (to - at === 1 && isCountryName(word)) ||
        (index < to - at - 1 && isIn(MIDDLE_NAMES, word)),
    );
  return to - at <= 3 && isListed && !isNameOfPlace(words, at, to) && !isOneOfBody(words, at, to) ? to : undefined;
}

const isOneOfBody = (words: readonly Word[], at: number, to: number) =>
  isPairIn(ORDINARY_COMPOUNDS, words[to - 1], words[to]) || words.slice(at, to).every((word) => isIn(COUNTRIES, word));

const LIST_LEADS = listWords(
  'gồm các có là như nhà hộ bạn em anh chị của với cho gặp và hỏi do giữa tên dân thấy bởi vợ chồng cháu nhờ mời cùng báo gọi thì mà con',
);

/** "gồm các hộ: Hải, Tuyết và Bình", a name a line: two names side by side vouch for each other. */
function firstInList(words: readonly Word[], at: number, isTaken: (at: number) => boolean): number | undefined {
  const word = words[at]!;
  const before = words[at - 1];
  if (before !== undefined && (/^ ?[,/&+]/.test(word.gap) || (before.capital && !word.phraseStart))) return undefined;
  const to = listedEnd(words, at);
  if (to === undefined || isAfterPlaceNoun(words, at, true)) return undefined;
  const joined = words[to];
  if (joined === undefined) return undefined;
  const isComma = /^ ?[,/&+] ?$/.test(joined.gap) || (/\n/.test(joined.gap) && /\n|: *$/.test(word.gap));
  const next = isComma ? to : isIn(AND, joined) && !joined.phraseStart ? to + 1 : undefined;
  if (next === undefined || words[next] === undefined) return undefined;
  if (isComma && before !== undefined && !word.phraseStart && !isIn(LIST_LEADS, before)) return undefined;
  // "…, ông Bảy": the next is called.
  const isNextCalled = [1, 2].some((offset) => isTaken(next + offset)) && !words[next].capital;
  return isTaken(next) || isNextCalled || listedEnd(words, next) !== undefined ? to : undefined;
}

/** "gặp Hạnh", "Hạnh nói", "Lan 0912…": one or two given names, written as names. */
function givenNameEnd(words: readonly Word[], at: number): number | undefined {
  const word = words[at]!;
  if (!isGivenName(word) || (isAfterPlaceNoun(words, at) && !isAfterPhone(words, at))) return undefined;
  // The end of a longer name that was left: a street's, a school's.
  if (words[at - 1]?.capital === true && !word.phraseStart && !isIn(MEET, words[at - 1])) return undefined;
  const isEveryday =
    isIn(EVERYDAY_GIVEN, word) || isIn(VERB_GIVEN, word) || (word.loose && EVERYDAY_FOLDED.has(word.folded));
  if (!word.capital) return beforePhone(words, at, isEveryday);
  if (!isCapitalStart(words, at) || isIn(COUNTRIES, word)) return undefined;
  const to = capitalRun(words, at);
  if (to - at > 3 || isNameOfPlace(words, at, to) || words.slice(at, to).some((part) => !isGivenName(part)))
    return undefined;
  const context = rightContext(words, to);
  if (isAfterPhone(words, at)) return to;
  if (to - at > 1 && context < 3 && isNounBefore(words, at)) return undefined;
  if (isFirstOfSentence(words, at) && context === 2) return isEveryday ? undefined : to;
  if (isFirstOfSentence(words, at) && to - at === 1 && !isEveryday && isActor(word) && isIn(ACTS, words[to]))
    return words[to]!.phraseStart || isPairIn(ORDINARY_COMPOUNDS, word, words[to]) ? undefined : to;
  if (isFirstOfSentence(words, at))
    return context === 3 && (!isEveryday || to - at > 1 || isPhoneAt(words, to)) ? to : undefined;
  if (context === 3) return to;
  const isCapitalised =
    to - at === 1 && (CAPITALISED.marked.has(word.marked) || (word.loose && CAPITALISED_FOLDED.has(word.folded)));
  return !isCapitalised && (phraseBefore(words, at) || (context > 0 && !isEveryday && words[to]?.phraseStart === false))
    ? to
    : undefined;
}

/** "0912… - Thủy", "0912… (Thủy)". */
function isAfterPhone(words: readonly Word[], at: number): boolean {
  if (!/^\s?[-–(,:/]?\s?$/u.test(words[at]!.gap)) return false;
  let digits = '';
  for (let before = at - 1; before >= 0 && digits.length < 9 && /^\d+$/.test(words[before]!.folded); before--)
    digits = words[before]!.folded + digits;
  return /^(?:0|84|[35789])\d{8,}$/.test(digits);
}

const isPhoneAt = (words: readonly Word[], at: number) =>
  /^(?:0[235789]|84)/.test(words[at]?.folded ?? '') && rightContext(words, at) === 3;

function beforePhone(words: readonly Word[], at: number, isEveryday: boolean): number | undefined {
  if (!isPhoneAt(words, at + 1) || isPairIn(ORDINARY_COMPOUNDS, words[at - 1], words[at])) return undefined;
  return !isEveryday || phraseBefore(words, at) ? at + 1 : undefined;
}

const isFirstOfSentence = (words: readonly Word[], at: number) => at === 0 || /[.!?\n:"“]/u.test(words[at]!.gap);

/** "gặp", "liên hệ", "của": what a name often follows. */
function phraseBefore(words: readonly Word[], at: number): boolean {
  if (words[at]!.phraseStart) return false;
  if (isIn(IS, words[at - 1]) && isIn(SELF, words[at - 2]) && !words[at - 1]!.phraseStart) return true;
  return [1, 2].some((length) => at >= length && phraseAt(MEET, words, at - length) === length);
}

/** "e là Hằng, ctv tổ 4". */
const SELF = listWords('em e tôi t mình m cháu con tớ');
const IS = listWords('là');

const AND = listWords('và với va vs cùng');

/** "goi cho Thanh": no market. */
const SAYS_TO = listWords('gọi nhắn gửi báo nói đưa nhờ giao trả chuyển hỏi');

/** "đường Nguyễn Trãi", "Công ty TNHH Hoàng Long", "15 Lê Lợi". */
export function isAfterPlaceNoun(words: readonly Word[], at: number, overColon = false): boolean {
  const before = words[at - 1];
  if (
    before === undefined ||
    (!(overColon && /^ ?: /.test(words[at]!.gap)) && words[at]!.phraseStart && !/^\s?[-–"“]\s?$/u.test(words[at]!.gap))
  )
    return false;
  if (/^\d{1,4}[a-z]?$/.test(before.folded)) return true;
  if (before.acronym && /^(?:tnhh|cp|mtv|xd|tm|dv|thpt|thcs|th|mn|kcn|kdt|ubnd)$/.test(before.folded)) return true;
  if (before.loose && before.folded === 'cho' && isIn(SAYS_TO, words[at - 2])) return false;
  return [1, 2, 3].some((length) => at >= length && phraseAt(PLACE_NOUNS, words, at - length) === length);
}
