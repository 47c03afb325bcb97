import { isIn, isPairIn, phraseAt, type Word } from './chat-words.ts';
import { capitalRun, isCapitalStart, isFullNameAt, isNameOfPlace, smallRun } from './name-extent.ts';
import { rightContext } from './name-context.ts';
import {
  BIRTH_ORDER,
  BY_NAMES,
  CLAN_NAMES,
  FAMILY_NAMES,
  GIVEN_NAMES,
  MIDDLE_NAMES,
  VERB_GIVEN,
} from './name-lists.ts';
import { ORDINARY_COMPOUNDS } from './ordinary-compounds.ts';
import { FIRM_PAIRS, scoreCalledName, type CalledWord } from './called-name-score.ts';
import { BODIES, TITLES } from './offices.ts';
import { salutationAt, type Salutation } from './salutations.ts';
import { listWords } from './word-list.ts';
import { isCountryName, isGivenName } from './given-names.ts';

/** Below even odds: a name that is told is worse than a word that is hidden. */
const ENOUGH = -0.5;

/** A run of words, the end exclusive. */
export interface Run {
  from: number;
  to: number;
}

const CALLS = listWords('ông bà chị chú thím cô cậu mợ dì cụ thầy');

const COUNTED = listWords(`
tháng ngày năm người con lần cái đứa giờ hộ triệu trăm mươi tuổi chục nghìn ngàn tỷ tỉ mét km cây bao xe nhà thằng chị anh em cháu bữa tuần hôm lượt phút suất vụ tổ thôn xã phường
`);

/** Names after a salutation, an office or "tên": "chị Hạnh", "bi thu Thanh", "tôi tên Lan". */
export function findCalledNames(words: readonly Word[]): Run[] {
  const found: Run[] = [];
  for (let at = 0; at < words.length; at++) {
    const salutation = salutationAt(words, at);
    if (salutation === undefined) continue;
    const to = nameEnd(words, at, salutation);
    if (to === undefined) continue;
    found.push({ from: salutation.next, to });
    at = to - 1;
  }
  return found;
}

function nameEnd(words: readonly Word[], at: number, salutation: Salutation): number | undefined {
  const { next, kind } = salutation;
  const word = words[next];
  if (word === undefined || !joins(word, words[at]!, kind)) return undefined;
  // "ông bà", "nhà Thím Năm", "em gái chị Lan": the name comes after the next salutation.
  if (CALLS.marked.has(word.marked) && words[next + 1]?.capital === true && !words[next + 1]!.phraseStart)
    return undefined;
  if (isCapitalStart(words, next, kind === 'sure' || (kind === 'doubtful' && words[at]!.folded.length > 1)))
    return capitalNameEnd(words, next, { at, salutation });
  if (!word.letters || word.acronym || salutationAt(words, next)?.kind === 'sure') return undefined;
  if (isFullNameAt(words, next, isSurely(salutation))) return smallRun(words, next);
  const called = calledWordAt(words, at, salutation);
  return called !== undefined && scoreCalledName(words, called) > ENOUGH ? called.to : undefined;
}

/** "hai tổ", not "anh Hai tổ 5". */
const isCounted = (words: readonly Word[], at: number) =>
  isIn(COUNTED, words[at]) && !/^\d/.test(words[at + 1]?.folded ?? '');

const isSurely = ({ kind, isOther }: Salutation) =>
  isOther === true ? false : kind === 'sure' || kind === 'intro' ? 'surely' : true;

/** A word in small letters that may be a name, to be weighed; undefined when it can be none. */
export function calledWordAt(words: readonly Word[], at: number, salutation: Salutation): CalledWord | undefined {
  const { next, kind } = salutation;
  const word = words[next];
  if (word === undefined || !joins(word, words[at]!, kind) || !word.letters || word.acronym || word.capital)
    return undefined;
  if (isIn(BIRTH_ORDER, word) && (isCounted(words, next + 1) || /^\d/.test(words[next + 1]?.folded ?? '')))
    return undefined;
  if (isOrdinaryPair(words, next, kind)) return undefined;
  if (salutationAt(words, next)?.kind === 'sure' || isParticle(words, at, next)) return undefined;
  if (kind === 'title' && isIn(BODIES, word)) return undefined;
  // "Cô Nga hiệu phó bảo": who holds it has been named already.
  if (
    (kind === 'noun' || kind === 'title') &&
    !word.loose &&
    words[at - 1]?.capital === true &&
    !words[at]!.phraseStart
  )
    return undefined;
  // "ong truong ban", "anh can bo".
  if (word.loose && phraseAt(TITLES, words, next) > 1) return undefined;
  if (isTwoNames(words, next)) return { at, salutation, to: next + 2 };
  return isPossibleName(word) ? { at, salutation, to: givenEnd(words, next) } : undefined;
}

const NEVER_PAIRS = listWords(
  'có điện|có nước|có đường|có thể|có thai|cố ý|có ý|cố tình|cố gắng|chủ quyền|cụ thể|chi phí|chi tiết|mẹ con',
);

/** "anh hùng", "chú ý", "ảnh hưởng": two words that are one, unless what follows only a person does. */
function isOrdinaryPair(words: readonly Word[], next: number, kind: Salutation['kind']): boolean {
  const [before, word] = [words[next - 1], words[next]!];
  const isFirm = isPairIn(FIRM_PAIRS, before, word);
  const isPair = isFirm || isPairIn(ORDINARY_COMPOUNDS, before, word);
  if (isPairIn(NEVER_PAIRS, before, word) || (isFirm && (!word.loose || kind === 'noun'))) return true;
  if (kind === 'noun' && isPair) return true;
  if (
    !word.loose &&
    (kind === 'noun' || kind === 'title' || isIn(VERB_GIVEN, word)) &&
    rightContext(words, smallRun(words, next)) < 2
  )
    return true;
  return (isFirm || (!word.loose && isPair)) && rightContext(words, next + 1) < 2;
}

/** "đúng không anh nhi": "nhỉ" at the end, where no woman's name is called. */
const isParticle = (words: readonly Word[], at: number, next: number) =>
  words[next]!.loose &&
  words[next]!.folded === 'nhi' &&
  words[next + 1]?.phraseStart !== false &&
  !/^(?:chi|em|chau|co|be|c|e)$/.test(words[at]!.folded);

/** "gia bảo", "bảo an": a middle name that is no given name by itself. */
const isTwoNames = (words: readonly Word[], at: number) =>
  isIn(MIDDLE_NAMES, words[at]) &&
  !isGivenName(words[at]) &&
  words[at + 1]?.phraseStart === false &&
  isGivenName(words[at + 1]) &&
  !isPairIn(ORDINARY_COMPOUNDS, words[at], words[at + 1]) &&
  !isPairIn(ORDINARY_COMPOUNDS, words[at + 1], words[at + 2]);

/** Names follow after a space; after "tên:" and "a." also after a sign. */
function joins(word: Word, first: Word, kind: Salutation['kind']): boolean {
  if (kind === 'intro') return /^\s{0,2}[:=-]?\s{0,2}$/.test(word.gap);
  if (first.end - first.start <= 2 && /^\.\s?$/.test(word.gap)) return true;
  if ((kind === 'noun' || kind === 'title') && word.capital && /^ ?: ?(?:\n?[-+*•] ?)?$/u.test(word.gap)) return true;
  return !word.phraseStart && /^[^\S\n]{1,3}$/u.test(word.gap);
}

/** "chau phuc nga xe": typed without marks a second part is one only if the sentence goes on from it as well. */
function givenEnd(words: readonly Word[], next: number): number {
  const to = smallRun(words, next);
  const isShorter = words[next]!.loose && to === next + 2 && !isIn(BIRTH_ORDER, words[next]);
  return isShorter && rightContext(words, next + 1) > rightContext(words, to) ? next + 1 : to;
}

const isPossibleName = (word: Word) => isGivenName(word) || isCountryName(word) || isIn(GIVEN_NAMES, word);

interface Before {
  at: number;
  salutation: Salutation;
}

function capitalNameEnd(words: readonly Word[], next: number, { at, salutation }: Before): number | undefined {
  const word = words[next]!;
  const to = Math.max(capitalRun(words, next), next + 1);
  const length = to - next;
  const { kind } = salutation;
  const isKnown =
    isGivenName(word) ||
    (isCountryName(word) && (length === 1 || kind !== 'noun')) ||
    isIn(FAMILY_NAMES, word) ||
    isIn(MIDDLE_NAMES, word);
  const isLetter = word.end - word.start === 1;
  if (kind === 'title' || kind === 'intro') return knownCapitalName(words, { from: next, to }, kind);
  if (isNameOfPlace(words, at, to) || (at > 0 && isNameOfPlace(words, at - 1, to))) return undefined;
  if (isLetter && length === 1) return isInitialOf(words, next, kind) ? to : undefined;
  // "có Nhà văn hóa", "Ba Vì": a doubtful salutation takes known names only.
  if (kind === 'noun' && !isKnown && !isGivenName(words[to - 1])) return undefined;
  if (kind === 'doubtful' && !isKnown && !isGivenName(words[to - 1]) && rightContext(words, to) < 2) return undefined;
  if (!isKnown && length === 1 && isPairIn(ORDINARY_COMPOUNDS, words[at], word)) return undefined;
  return length === 1 ? Math.max(to, smallByName(words, next)) : to;
}

/** "Tư râu", "Ba đen": the by-name may be in small letters. */
const smallByName = (words: readonly Word[], next: number) =>
  isIn(BIRTH_ORDER, words[next]) ? smallRun(words, next) : 0;

function knownCapitalName(
  words: readonly Word[],
  { from: next, to }: Run,
  kind: 'title' | 'intro',
): number | undefined {
  const length = to - next;
  const first = words[next]!;
  const last = words[to - 1];
  if (isNameOfPlace(words, next, to) && rightContext(words, to) < 3) return undefined;
  // "già làng A Blong", "trưởng buôn Y Thuyên".
  if (/^[aykh]$/.test(first.folded) && length === 2) return to;
  if (first.end - first.start === 1 && length === 1)
    return kind === 'intro' && isInitialOf(words, next, kind) ? to : undefined;
  const isGiven = isGivenName(last) || (last !== undefined && isCountryName(last));
  if (length === 1) return isGiven && !isIn(COUNTED, words[to]) ? to : undefined;
  if (isIn(BIRTH_ORDER, first) && isIn(BY_NAMES, words[next + 1])) return next + 2;
  if (length > 1 && isIn(CLAN_NAMES, last)) return to;
  if (isIn(FAMILY_NAMES, first) || isIn(MIDDLE_NAMES, words[next + 1])) return to;
  return isGiven && isGivenName(first) && (kind === 'intro' || rightContext(words, to) > 1) ? to : undefined;
}

/** "ông A cán bộ": a letter that stands for a person, not "lớp A", not the English article. */
const isInitialOf = (words: readonly Word[], at: number, kind: Salutation['kind']) =>
  kind !== 'doubtful' &&
  !/^(?:nha|ho|can)$/.test(words[at - 1]!.folded) &&
  /^[a-z]$/.test(words[at]!.folded) &&
  !/^\d/.test(words[at + 1]?.folded ?? '');
