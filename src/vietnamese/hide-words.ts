import { tokenize, type Token } from './tokens.ts';

/** Words to hide, and what stands for them. */
export interface HiddenWords {
  words: string;
  placeholder: string;
}

const PLACEHOLDER = /\[[^\][]{1,40}\]/gu;

/** Where words stand in a text; offsets in UTF-16 units of the text in NFC, the end exclusive. */
export interface Occurrence {
  start: number;
  end: number;
}

/** Whole syllables, with or without marks; one alone only with its marks, since without them it is many words. */
export function findWords(text: string, words: string): Occurrence[] {
  return occurrences(tokensOf(text), tokenize(words));
}

/** Hides them wherever they stand, the longest first; what is hidden already stays. Gives NFC. */
export function hideWords(text: string, hidden: readonly HiddenWords[]): string {
  const longestFirst = hidden.toSorted((one, other) => other.words.length - one.words.length);
  return longestFirst.reduce((kept, { words, placeholder }) => {
    const found = findWords(kept, words);
    return found.reduceRight((rest, { start, end }) => rest.slice(0, start) + placeholder + rest.slice(end), kept);
  }, text.normalize('NFC'));
}

/** Of what is not hidden already. */
const tokensOf = (text: string) =>
  tokenize(text.normalize('NFC').replace(PLACEHOLDER, (held) => `;${' '.repeat(held.length - 1)}`));

function occurrences(tokens: readonly Token[], wanted: readonly Token[]): Occurrence[] {
  if (wanted.length === 0) return [];
  const spelling = wanted.length === 1 ? 'marked' : 'folded';
  const found: Occurrence[] = [];
  for (let at = 0; at + wanted.length <= tokens.length; at++) {
    if (!wanted.every((word, index) => tokens[at + index]![spelling] === word[spelling])) continue;
    found.push({ start: tokens[at]!.start, end: tokens[at + wanted.length - 1]!.end });
    at += wanted.length - 1;
  }
  return found;
}
