import { fold } from '../vietnamese/fold.ts';
import { FUNCTION_WORDS } from '../vietnamese/function-words.ts';
import { findWords, type HiddenWords, type Occurrence } from '../vietnamese/hide-words.ts';
import { PLACEHOLDER_NAMES } from '../vietnamese/personal-data.ts';
import { findPhrases, type PhraseBook } from '../vietnamese/phrases.ts';
import { readTyped, type TypedText } from '../vietnamese/typed-words.ts';
import type { ReportRules } from './extract-report.ts';
import { findArea } from './find-area.ts';
import { MATTER_WORDS, PEOPLE_WORDS, REQUEST_WORDS } from './kind-words.ts';
import { GROUP_WORDS } from './opinion-words.ts';

export interface PersonGuard {
  rules: ReportRules;
  /** Names of the office's places and bodies, which are never persons. */
  keep: readonly string[];
}

const MOST_PERSONS = 8;
const LONGEST = 80;
/** What is left of a message has to say something still. */
const MOST_HIDDEN = 0.3;
const FEW_SYLLABLES = 6;

/**
 * Of the words that a model says identify somebody, those that stand in the text and may be hidden: no place and no body
 * of the office, no words of the matter itself. All are refused when that would hide much of the text.
 */
export function findPersons(text: string, said: readonly string[], guard: PersonGuard): HiddenWords[] {
  const typed = readTyped(text);
  const places = spansOf(typed, findArea(typed, guard.rules.gazetteer).spans);
  const plain = plainWords(typed, guard.rules);
  const kept = new Set(guard.keep.map(fold));
  const taken = [...new Set(said.map((one) => one.normalize('NFC').trim()))]
    .filter((one) => one.length <= LONGEST && !kept.has(fold(one)))
    .filter((one) => mayBeHidden(findWords(typed.text, one), { typed, places, plain }))
    .slice(0, MOST_PERSONS);
  const hidden = new Set(
    taken.flatMap((one) => findWords(typed.text, one)).flatMap((span) => wordsWithin(typed, span)),
  );
  if (hidden.size > Math.max(FEW_SYLLABLES, typed.words.length * MOST_HIDDEN)) return [];
  return numbered(taken, typed.text);
}

interface Reading {
  typed: TypedText;
  places: readonly Occurrence[];
  /** Words that say what happens, to whom, about what. */
  plain: ReadonlySet<number>;
}

function mayBeHidden(found: readonly Occurrence[], { typed, places, plain }: Reading): boolean {
  if (found.length === 0) return false;
  return found.every((span) => {
    if (places.some((place) => span.start < place.end && place.start < span.end)) return false;
    const within = wordsWithin(typed, span);
    const isNamed = within.every((at) => /^\p{Lu}/u.test(typed.text.slice(typed.words[at]!.start)));
    if (within.length === 1) return isNamed && !plain.has(within[0]!);
    return within.length > 0 && (isNamed || within.some((at) => !plain.has(at)));
  });
}

const wordsWithin = ({ words }: TypedText, { start, end }: Occurrence) =>
  words.flatMap((word, at) => (word.start >= start && word.end <= end ? [at] : []));

const spansOf = ({ words }: TypedText, spans: readonly { at: number; length: number }[]): Occurrence[] =>
  spans.map(({ at, length }) => ({ start: words[at]!.start, end: words[at + length - 1]!.end }));

function plainWords(typed: TypedText, { topics }: ReportRules): ReadonlySet<number> {
  const books: PhraseBook<unknown>[] = [MATTER_WORDS, PEOPLE_WORDS, REQUEST_WORDS, GROUP_WORDS, topics.phrases];
  const covered = books.flatMap((book) =>
    findPhrases(typed, book).flatMap(({ at, length }) => Array.from({ length }, (_, index) => at + index)),
  );
  const bare = typed.words.flatMap(({ folded }, at) => (FUNCTION_WORDS.has(folded) ? [at] : []));
  return new Set([...covered, ...bare]);
}

/** Numbered on from those that stand in the text. "Tám Lúa" and "ông Tám Lúa" are one. */
function numbered(taken: readonly string[], text: string): HiddenWords[] {
  const held = [...text.matchAll(new RegExp(`\\[${PLACEHOLDER_NAMES.name} (\\d{1,6})\\]`, 'gu'))];
  let last = Math.max(0, ...held.map(([, number]) => Number(number)));
  const hidden: HiddenWords[] = [];
  for (const words of taken.toSorted((one, other) => other.length - one.length)) {
    const same = hidden.find((longer) => findWords(longer.words, words).length > 0);
    hidden.push({ words, placeholder: same?.placeholder ?? `[${PLACEHOLDER_NAMES.name} ${++last}]` });
  }
  return hidden;
}
