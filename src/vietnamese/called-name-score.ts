import { CALLED_NAME_WEIGHTS } from './called-name-weights.ts';
import { isIn, isPairIn, phraseAt, type Word } from './chat-words.ts';
import { isCountryName, isGivenName } from './given-names.ts';
import { isSpeechAt, rightContext } from './name-context.ts';
import {
  BIRTH_ORDER,
  EVERYDAY_FOLDED,
  EVERYDAY_GIVEN,
  FAMILY_NAMES,
  HARD_NEVER_FOLDED,
  MIDDLE_NAMES,
  NEVER_FOLDED,
  VERB_FOLDED,
  VERB_GIVEN,
} from './name-lists.ts';
import { ORDINARY_COMPOUNDS } from './ordinary-compounds.ts';
import { salutationAt, type Salutation } from './salutations.ts';
import { BODIES, JOBS, TITLES } from './offices.ts';
import { listWords } from './word-list.ts';

/** A word in small letters behind a salutation, which may be a name or go on with the sentence. */
export interface CalledWord {
  /** Where the salutation begins. */
  at: number;
  salutation: Salutation;
  /** The end, exclusive, of the name that it would be. */
  to: number;
}

/** What a person stands behind: "gặp chị", "nhà ông", "và cô". */
const TOWARDS = listWords(
  'gặp|hỏi|gọi|gọi cho|nhắn|nhắn cho|báo|báo cho|của|với|vs|cho|liên hệ|lh|nhờ|tìm|nghe|nghe nói|thưa|chào|kính gửi|gửi|gửi cho|cùng|và|như|do|bị|nhà|hộ|theo|theo lời|lời|thằng|con|cái|bé|cậu|mẹ|bố|vợ|chồng|con gái|con trai|em gái|em trai|cháu|gần|cạnh|bên|là|tên|tên là|có|thấy|tới|đến|sang|từ|mời|giúp|cảm ơn|khen|chê|kiện|tố|giao cho|trả|đưa|vợ chồng|gia đình|gđ|nhà của|bên nhà',
);
/** Never a salutation and a name in small letters, whatever they are said to do. */
export const FIRM_PAIRS = listWords(
  'cử tri|cơ quan|cư dân|có công|chủ tâm|di dân|đi học|vợ con|có bảo|có lẽ|thay mặt|có mặt|thấy bảo|thầy cô|có nhân|có dân|có đoàn|có đảng|có ai|ông bà|chủ nhân|công an|cơ sở|có thể|chủ nghĩa|chỉ những|ảnh hưởng|cậu bé|cô bé|em bé|chú bé|ông trời|công dân|vợ chồng|có quyền|có tội|có lỗi|có tên|chi trả|chi phí|chi tiêu|chi cục|chi nhánh|chi bộ|chi tiết|chi hội|chi đoàn|chi viện|chi thường|chi tiền|nhà mình|nhà ta|nhà dân|nhà trường|nhà nước|hộ dân|con dân|con nhỏ|con người|bà mụ|ông tổ|chỉ ra|bộ phận',
);

const SELF = listWords('em cháu con chau');

/** How surely the word is a name, in natural logarithms of the odds. */
export function scoreCalledName(words: readonly Word[], called: CalledWord): number {
  let score = 0;
  for (const feature of featuresOf(words, called)) score += CALLED_NAME_WEIGHTS.get(feature) ?? 0;
  return score;
}

/** The names of what speaks for and against it, as the weights know them; `test/vietnamese/fit-called-names.ts` fits those. */
export function featuresOf(words: readonly Word[], { at, salutation, to }: CalledWord): string[] {
  const { next, kind } = salutation;
  const word = words[next]!;
  const style = word.loose ? 'loose' : 'marked';
  const isPair = isPairIn(ORDINARY_COMPOUNDS, words[next - 1], word);
  const isSelf = next - at === 1 && isIn(SELF, words[at]);
  const right = rightOf(words, to);
  const self = isSelf ? 'self' : 'other';
  return [
    'bias',
    `kind ${kind} ${style}`,
    `word ${classOf(word)} ${style}`,
    `right ${right} ${style}`,
    `right ${right} ${self}`,
    `left ${leftOf(words, at)} ${style}`,
    `${self} ${style}`,
    `called ${words[next - 1]!.folded} ${style}`,
    ...(word.loose ? [`is ${word.folded}`] : []),
    ...(words[to]?.phraseStart === false ? [`then ${words[to].folded}`] : []),
    ...(words[at]!.phraseStart || at === 0 ? [] : [`behind ${words[at - 1]!.folded}`]),
    ...(salutation.isOther === true ? ['other', `other ${right}`, `other ${words[at - 1]!.folded}`] : []),
    ...(isPair ? [`pair before ${style}`, `pair before ${right}`] : []),
    ...(isPairIn(FIRM_PAIRS, words[next - 1], word) ? ['firm pair'] : []),
    ...(isPairIn(ORDINARY_COMPOUNDS, word, words[next + 1]) ? [`pair after ${style}`] : []),
    ...(kind === 'title' && word.loose && BODIES.folded.has(word.folded) ? ['body'] : []),
    ...(word.loose && word.folded === 'nhi' && words[to]?.phraseStart !== false ? ['nhỉ'] : []),
    ...(to - next > 1 ? [`two ${style}`] : []),
    ...(isIn(BIRTH_ORDER, word) ? [`birth order ${style}`] : []),
    ...(isCalledAgain(words, at, to) ? ['called again'] : []),
    ...(isSpokenOf(words, to) ? [`speech soon ${style}`] : []),
  ];
}

function classOf(word: Word): string {
  if (!isGivenName(word)) return isCountryName(word) ? 'country' : isIn(FAMILY_NAMES, word) ? 'family' : 'never';
  if (!word.loose) return isIn(VERB_GIVEN, word) ? 'verb' : isIn(EVERYDAY_GIVEN, word) ? 'everyday' : 'given';
  if (HARD_NEVER_FOLDED.has(word.folded)) return 'hard';
  if (NEVER_FOLDED.has(word.folded)) return 'never';
  if (VERB_FOLDED.has(word.folded)) return 'verb';
  return EVERYDAY_FOLDED.has(word.folded) ? 'everyday' : 'given';
}

function rightOf(words: readonly Word[], to: number): string {
  const word = words[to];
  if (word === undefined) return 'end';
  const context = rightContext(words, to);
  if (context === 3) return '3';
  if (word.phraseStart) return 'sign';
  if (isAreaAt(words, to)) return 'area';
  if (phraseAt(JOBS, words, to) > 0 || phraseAt(TITLES, words, to) > 1) return 'job';
  if (context === 2) return '2';
  if (isIn(AND, word)) return salutationAt(words, to + 1) === undefined ? 'and' : 'and person';
  if (/^\d/.test(word.folded)) return 'figure';
  return salutationAt(words, to)?.kind === 'sure' ? 'person' : String(context);
}

const AREAS = listWords('tổ|khu|kp|tdp|thôn|xóm|ấp|khu phố|khu vực|đội|khối|hẻm|ngõ|bản|buôn|tổ dân phố');

/** "tổ 3", "khu phố 2": where a person of that name lives. */
function isAreaAt(words: readonly Word[], at: number): boolean {
  const length = phraseAt(AREAS, words, at);
  return length > 0 && /^\d{1,2}[a-z]?$/.test(words[at + length]?.folded ?? '');
}

const AND = listWords('và với vs');

function leftOf(words: readonly Word[], at: number): string {
  if (words[at]!.phraseStart) return 'start';
  for (const length of [2, 1]) if (at >= length && phraseAt(TOWARDS, words, at - length) === length) return 'towards';
  return isGivenName(words[at - 1]) || isIn(MIDDLE_NAMES, words[at - 1]) ? 'name' : 'other';
}

/** "chị mơ chị ấy nói", "ông hùng ông ấy". */
const isCalledAgain = (words: readonly Word[], at: number, to: number) =>
  words[to]?.folded === words[at]!.folded && !words[to]?.phraseStart;

/** A verb of speaking within the next words. */
function isSpokenOf(words: readonly Word[], to: number): boolean {
  for (let next = to; next < to + 6 && words[next]?.phraseStart === false; next++)
    if (isSpeechAt(words, next)) return true;
  return false;
}
