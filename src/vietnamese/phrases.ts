import { readTyped, type TypedText, type TypedWord } from './typed-words.ts';

interface Phrase<Label> {
  label: Label;
  folded: readonly string[];
  marked: readonly string[];
  /** As it was given. */
  text: string;
}

/** Phrases by their first folded syllable, longest first. */
export type PhraseBook<Label> = ReadonlyMap<string, readonly Phrase<Label>[]>;

export interface PhraseHit<Label> {
  label: Label;
  /** The phrase of the book. */
  text: string;
  /** Words from `at`, so many as `length`. */
  at: number;
  length: number;
  /** A single syllable typed without marks in a message without marks, which is mostly another word ("roi", "cho"). */
  weak: boolean;
}

/** Folded syllables that are mostly another, more frequent word than the one a phrase means. */
const FREQUENT = new Set(
  'roi cho do hoi bi dau lau kho mat het sai tang so lo can dich nga con den mui to tre may nao cong chay khoi luong truong treo chui thap dat da la ma ban an am om doi chua thu mua nuoc dien noi tu ra vao bay than thieu gay cat ung khe tran bui lan phap benh sot thoi loi cau chet yeu mung buc che trach cam de lai hui lua luc lu cay thue lung xe ho khoan bien day le keo thit tiem kham gia cong om cuop sua lan oi ao ca nghe ngan van ve vo'.split(
    ' ',
  ),
);

/** Makes a book of `[label, phrases]`, the phrases with their marks. */
export function makePhraseBook<Label>(entries: Iterable<readonly [Label, readonly string[]]>): PhraseBook<Label> {
  const book = new Map<string, Phrase<Label>[]>();
  for (const [label, phrases] of entries) {
    for (const text of phrases) {
      const tokens = readTyped(text).words;
      if (tokens.length === 0) continue;
      const phrase = { label, text, folded: tokens.map((t) => t.folded), marked: tokens.map((t) => t.marked) };
      const first = phrase.folded[0]!;
      book.set(first, [...(book.get(first) ?? []), phrase]);
    }
  }
  for (const phrases of book.values()) phrases.sort((one, other) => other.folded.length - one.folded.length);
  return book;
}

/**
 * Phrases of the book in a message, in order and without overlaps, the longest at each place. A phrase typed without
 * marks is found; one typed with other marks ("đường"/"dương", "cầu"/"câu") is not. A phrase may stand under several labels.
 */
export function findPhrases<Label>(typed: TypedText, book: PhraseBook<Label>): PhraseHit<Label>[] {
  const hits: PhraseHit<Label>[] = [];
  for (let at = 0; at < typed.words.length;) {
    const found = book.get(typed.words[at]!.folded)?.filter((phrase) => fitsAt(typed, phrase, at)) ?? [];
    const length = found[0]?.folded.length ?? 0;
    for (const { label, text } of found.filter((phrase) => phrase.folded.length === length)) {
      hits.push({ label, text, at, length, weak: length === 1 && isWeak(typed, at) });
    }
    at += Math.max(length, 1);
  }
  return hits;
}

/** Phrases of the book wherever they stand, also within and over each other. */
export function findAllPhrases<Label>(typed: TypedText, book: PhraseBook<Label>): PhraseHit<Label>[] {
  return typed.words.flatMap((word, at) =>
    (book.get(word.folded) ?? [])
      .filter((phrase) => fitsAt(typed, phrase, at))
      .map(({ label, text, folded: { length } }) => ({
        label,
        text,
        at,
        length,
        weak: length === 1 && isWeak(typed, at),
      })),
  );
}

function isWeak(typed: TypedText, at: number): boolean {
  const { folded, marked } = typed.words[at]!;
  return !typed.accented && marked === folded && FREQUENT.has(folded);
}

function fitsAt<Label>(typed: TypedText, phrase: Phrase<Label>, at: number): boolean {
  const { folded, marked } = phrase;
  // Letters first: most phrases that begin alike go on otherwise, and marks take longer to compare.
  for (let offset = 1; offset < folded.length; offset++) {
    const word = typed.words[at + offset];
    if (word === undefined || word.folded !== folded[offset] || word.phraseStart) return false;
  }
  let other = 0;
  for (let offset = 0; offset < folded.length; offset++) {
    if (!sameMarks(typed.words[at + offset]!, marked[offset]!, typed.accented && folded.length === 1)) other++;
  }
  // A slip in one mark of a long phrase does not make it another phrase.
  return other <= Math.floor((folded.length - 1) / 2);
}

const TONE = /[\u0300-\u036f]$/;
/** Hook and tilde count as one: many people write them as they speak. */
const spoken = (tone: string) => tone.replace('\u0303', '\u0309');
const toneOf = (marked: string) => spoken(TONE.exec(marked)?.[0] ?? '');

/** True when no mark was typed that the phrase does not have; when `strict`, also none left out. */
function sameMarks(word: TypedWord, marked: string, strict: boolean): boolean {
  if (word.marked === marked) return true;
  const [typed, wanted] = [word.marked.replace(TONE, ''), marked.replace(TONE, '')];
  const [typedTone, wantedTone] = [toneOf(word.marked), toneOf(marked)];
  if (strict) return word.marked === marked;
  if (typedTone !== '' && typedTone !== wantedTone) return false;
  return Array.from(typed).every((letter, at) => letter === wanted[at] || letter === word.folded[at]);
}
