import { isSyllable } from './syllables.ts';
import { decodeTyping } from './telex.ts';
import { tokenize, type Token } from './tokens.ts';
import type { WordList } from './word-list.ts';

/** A syllable of a message, with what its writing tells. */
export interface Word extends Token {
  /** Begins with a capital where capitals mean something. */
  capital: boolean;
  /** Two or more capitals: an abbreviation, unless all is written in capitals. */
  acronym: boolean;
  /** Consists of letters only. */
  letters: boolean;
  /** Typed without marks where nobody types marks, so that it may stand for any marking. */
  loose: boolean;
  /** What stands between the word before and this one. */
  gap: string;
}

const MARKED_SHARE = 0.2;

/** The words of a message, line by line: one line may be typed without marks and the next with them. */
export function readWords(plain: string): Word[] {
  const tokens = tokenize(plain);
  const all = styleOf(tokens, plain);
  const words: Word[] = [];
  let from = 0;
  while (from < tokens.length) {
    const lineEnd = endOfLine(plain, tokens[from]!.start);
    let to = from + 1;
    while (to < tokens.length && tokens[to]!.start < lineEnd) to++;
    const line = tokens.slice(from, to);
    const style = line.length < 4 ? all : styleOf(line, plain);
    for (const token of line) words.push(readWord(plain, token, { ...style, before: words.at(-1)?.end ?? 0 }));
    from = to;
  }
  return words;
}

function endOfLine(plain: string, from: number): number {
  const end = plain.indexOf('\n', from);
  return end === -1 ? plain.length : end;
}

interface Style {
  unmarked: boolean;
  /** Some words begin with a capital and most do not. */
  capitals: boolean;
}

function styleOf(tokens: readonly Token[], plain: string): Style {
  let letters = 0;
  let marked = 0;
  let capitals = 0;
  let upper = 0;
  for (const token of tokens) {
    const first = plain[token.start]!;
    if (!/\p{L}/u.test(first)) continue;
    letters++;
    if (token.marked !== token.folded) marked++;
    if (first === first.toLowerCase()) continue;
    capitals++;
    if (/^\p{Lu}{2}/u.test(plain.slice(token.start, token.start + 2))) upper++;
  }
  // "chủ thẻ NGUYEN TRUONG SON": some words in small letters and the rest in capitals throughout.
  const isName = letters - capitals > 1 && upper > capitals / 2;
  return { unmarked: marked < letters * MARKED_SHARE, capitals: capitals < letters * 0.7 || letters < 4 || isName };
}

function readWord(plain: string, token: Token, style: Style & { before: number }): Word {
  const raw = plain.slice(token.start, token.end);
  const letters = /^[\p{L}\p{M}]+$/u.test(raw);
  const isCapital = /^\p{Lu}/u.test(raw);
  const isUpper = style.capitals && /^\p{Lu}{2}/u.test(raw);
  // "chị NGA" is a name in capitals, "CA" and "UBND" are abbreviations.
  const acronym = isUpper && !(raw.length > 2 && isSyllable(token.folded));
  const base = {
    ...token,
    letters,
    acronym,
    capital: style.capitals && isCapital,
    loose: style.unmarked && token.marked === token.folded,
    gap: plain.slice(style.before, token.start),
  };
  // Keys of Telex or VNI left standing: "Hanhj", "tha62y".
  if (acronym || isSyllable(token.folded) || !/^\p{L}/u.test(raw) || raw.length > 9) return base;
  const reading = decodeTyping(token.folded).find((typed) => isSyllable(typed));
  return reading === undefined ? base : { ...base, folded: reading, marked: reading, letters: true, loose: true };
}

/** Whether a list holds the word. Without marks any marking will do; a capital makes up for forgotten marks. */
export function isIn(list: WordList, word: Word | undefined): boolean {
  if (word === undefined) return false;
  if (list.marked.has(word.marked)) return true;
  const forgotten = word.loose || (word.capital && word.marked === word.folded);
  return forgotten && list.folded.has(word.folded);
}

/** Whether a list of pairs holds two words that stand side by side. */
export function isPairIn(list: WordList, first: Word | undefined, second: Word | undefined): boolean {
  if (first === undefined || second === undefined || second.phraseStart || !list.firsts.has(first.folded)) return false;
  if (list.marked.has(`${first.marked} ${second.marked}`)) return true;
  return (first.loose || second.loose) && list.folded.has(`${first.folded} ${second.folded}`);
}

/** How many words from `at` on make one of the phrases of two to four words; 0 when none does. */
export function phraseAt(list: WordList, words: readonly Word[], at: number): number {
  if (!list.firsts.has(words[at]?.folded ?? '')) return 0;
  let longest = 0;
  let marked = '';
  let folded = '';
  let isLoose = false;
  for (let length = 1; length <= 4; length++) {
    const word = words[at + length - 1];
    if (word === undefined || (length > 1 && word.phraseStart)) break;
    marked += length === 1 ? word.marked : ` ${word.marked}`;
    folded += length === 1 ? word.folded : ` ${word.folded}`;
    isLoose ||= word.loose;
    if (list.marked.has(marked) || (isLoose && list.folded.has(folded))) longest = length;
  }
  return longest;
}
