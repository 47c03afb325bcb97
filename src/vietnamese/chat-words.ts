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
    const lineEnd = plain.indexOf('\n', tokens[from]!.start);
    let to = from + 1;
    while (to < tokens.length && (lineEnd === -1 || tokens[to]!.start < lineEnd)) to++;
    const line = tokens.slice(from, to);
    const style = line.length < 4 ? all : styleOf(line, plain);
    for (const token of line) words.push(readWord(plain, token, { ...style, before: words.at(-1)?.end ?? 0 }));
    from = to;
  }
  return words;
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
  for (const token of tokens) {
    const first = plain[token.start]!;
    if (!/\p{L}/u.test(first)) continue;
    letters++;
    if (token.marked !== token.folded) marked++;
    if (first !== first.toLowerCase()) capitals++;
  }
  return { unmarked: marked < letters * MARKED_SHARE, capitals: capitals < letters * 0.7 || letters < 4 };
}

function readWord(plain: string, token: Token, style: Style & { before: number }): Word {
  const raw = plain.slice(token.start, token.end);
  const letters = /^[\p{L}\p{M}]+$/u.test(raw);
  const isCapital = /^\p{Lu}/u.test(raw);
  const acronym = style.capitals && /^\p{Lu}{2}/u.test(raw);
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
  if (first === undefined || second === undefined || second.phraseStart) return false;
  if (list.marked.has(`${first.marked} ${second.marked}`)) return true;
  return (first.loose || second.loose) && list.folded.has(`${first.folded} ${second.folded}`);
}

/** How many words from `at` on make one of the phrases of two to four words; 0 when none does. */
export function phraseAt(list: WordList, words: readonly Word[], at: number): number {
  for (let length = 4; length >= 1; length--) {
    const run = words.slice(at, at + length);
    if (run.length < length || run.some((word, offset) => offset > 0 && word.phraseStart)) continue;
    const marked = run.map((word) => word.marked).join(' ');
    if (list.marked.has(marked)) return length;
    if (run.some((word) => word.loose) && list.folded.has(run.map((word) => word.folded).join(' '))) return length;
  }
  return 0;
}
