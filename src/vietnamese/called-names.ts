import { isIn, isPairIn, type Word } from './chat-words.ts';
import { capitalRun, isCapitalStart, isFullNameAt, isNameOfPlace, smallRun } from './name-extent.ts';
import { rightContext } from './name-context.ts';
import {
  BIRTH_ORDER,
  CLAN_NAMES,
  BY_NAMES,
  EVERYDAY_FOLDED,
  EVERYDAY_GIVEN,
  FAMILY_NAMES,
  GIVEN_NAMES,
  HARD_NEVER_FOLDED,
  NEVER_FOLDED,
  MIDDLE_NAMES,
  VERB_FOLDED,
  VERB_GIVEN,
} from './name-lists.ts';
import { ORDINARY_COMPOUNDS } from './ordinary-compounds.ts';
import { BODIES, salutationAt, type Salutation } from './salutations.ts';
import { listWords } from './word-list.ts';
import { isCountryName, isGivenName } from './given-names.ts';

/** A run of words, the end exclusive. */
export interface Run {
  from: number;
  to: number;
}

const CALLS = listWords('ông bà chị chú thím cô cậu mợ dì cụ thầy');

const COUNTED = listWords(`
tháng ngày năm người con lần cái đứa giờ hộ triệu trăm mươi tuổi chục nghìn ngàn tỷ tỉ mét km cây bao xe nhà thằng chị anh em cháu bữa tuần hôm lượt phút suất vụ tổ thôn xã phường
`);

/** Typed without marks these are never a salutation and a name, whatever they are said to do. */
const FIRM_PAIRS = listWords(
  'cử tri|cơ quan|cư dân|có công|chủ tâm|di dân|đi học|vợ con|có bảo|có lẽ|thay mặt|có mặt|thấy bảo|thầy cô|có nhân|có dân|có đoàn|có đảng|có ai|ông bà|chủ nhân|công an|cơ sở|có thể|chủ nghĩa|chỉ những|ảnh hưởng|chỉ ra|bộ phận',
);

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
  if (isCapitalStart(words, next, kind === 'sure' || kind === 'doubtful'))
    return capitalNameEnd(words, next, { at, salutation });
  if (!word.letters || word.acronym || salutationAt(words, next)?.kind === 'sure') return undefined;
  if (isFullNameAt(words, next, true)) return smallRun(words, next);
  if (!isPossibleName(word, kind) || !isGivenHere(words, next, { at, salutation })) return undefined;
  return smallRun(words, next);
}

/** Names follow after a space; after "tên:" and "a." also after a sign. */
function joins(word: Word, first: Word, kind: Salutation['kind']): boolean {
  if (kind === 'intro') return /^\s{0,2}[:=-]?\s{0,2}$/.test(word.gap);
  if (first.end - first.start <= 2 && /^\.\s?$/.test(word.gap)) return true;
  if ((kind === 'noun' || kind === 'title') && word.capital && /^ ?: ?(?:\n?[-+*•] ?)?$/u.test(word.gap)) return true;
  return !word.phraseStart && /^[^\S\n]{1,3}$/u.test(word.gap);
}

/** After a sure salutation even "lua" and "lieu" may be names, if a person speaks. */
const isPossibleName = (word: Word, kind: Salutation['kind']) =>
  isGivenName(word) ||
  (kind === 'sure' && isCountryName(word)) ||
  (kind === 'sure' && word.loose && isIn(GIVEN_NAMES, word) && !HARD_NEVER_FOLDED.has(word.folded));

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
  kind !== 'doubtful' && /^[a-z]$/.test(words[at]!.folded) && !/^\d/.test(words[at + 1]?.folded ?? '');

/** Whether a small word after a salutation is a given name: what speaks against it asks for more that speaks for it. */
function isGivenHere(words: readonly Word[], next: number, before: Before): boolean {
  const word = words[next]!;
  if (isPairIn(ORDINARY_COMPOUNDS, word, words[next + 1])) return false;
  if (isIn(BIRTH_ORDER, word) && (isIn(COUNTED, words[next + 1]) || /^\d/.test(words[next + 1]?.folded ?? '')))
    return false;
  const context = Math.max(...endsOf(words, next).map((to) => rightContext(words, to)));
  return context >= needed(words, next, before);
}

/** A name of one syllable or, where the next is a given name as well, of two. */
function endsOf(words: readonly Word[], next: number): number[] {
  const to = smallRun(words, next);
  return to === next + 1 ? [to] : [next + 1, to];
}

function needed(words: readonly Word[], next: number, { at, salutation: { kind } }: Before): number {
  const word = words[next]!;
  const isPair = isPairIn(ORDINARY_COMPOUNDS, words[next - 1], word);
  if (isPair && kind === 'noun') return 4;
  const isSpeaker = /^(?:em|chau|con)$/.test(words[next - 1]!.folded);
  if (!isGivenName(word) && isCountryName(word)) return word.loose && isSpeaker ? 4 : word.loose || isPair ? 3 : 2;
  if (word.loose) {
    if (kind === 'title' && BODIES.folded.has(word.folded)) return 4;
    // "anh nhi" at the end is "nhỉ".
    if (word.folded === 'nhi' && words[next + 1]?.phraseStart !== false) return 4;
    if (VERB_FOLDED.has(word.folded) || NEVER_FOLDED.has(word.folded)) return 3;
    if ((kind === 'title' || kind === 'noun') && (isPair || next - at === 1)) return 4;
    if (isPairIn(FIRM_PAIRS, words[next - 1], word)) return 4;
    if (isPair) return kind === 'sure' ? 2 : 3;
    if (kind !== 'sure') return 2;
    // "em nam vien", "chau dang hoc": who speaks of themselves goes on with a verb.
    return (
      (EVERYDAY_FOLDED.has(word.folded) ? 1 : 0) +
      (isSpeaker ? 2 : 0) -
      (isSpeaker && !EVERYDAY_FOLDED.has(word.folded) ? 1 : 0)
    );
  }
  if (isIn(VERB_GIVEN, word)) return 3;
  if (isPair || kind === 'title' || kind === 'noun') return 2;
  if (kind === 'doubtful') return 2;
  return isIn(EVERYDAY_GIVEN, word) || kind === 'intro' ? 1 : 0;
}
