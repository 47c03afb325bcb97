import { isSyllable } from './syllables.ts';
import { readShorthand } from './phone-shorthand.ts';
import { decodeTyping } from './telex.ts';
import { tokenize, type Token } from './tokens.ts';

/** A syllable of a message as it was meant: typing keys left standing are read, shorthand is written out. */
export interface TypedWord {
  folded: string;
  /** With its marks (see `Token.marked`); equal to `folded` when it was typed without. */
  marked: string;
  /** Offsets of what was typed, in UTF-16 units of `TypedText.text`; words of one shorthand share them. */
  start: number;
  end: number;
  phraseStart: boolean;
}

export interface TypedText {
  /** NFC. */
  text: string;
  words: readonly TypedWord[];
  /** True when most of it was typed with marks, so that a missing mark means something. */
  accented: boolean;
  /** The folded words for patterns: " to 4 dan keu | de nghi xu ly ", a bar where a phrase ends. */
  joined: string;
  /** The word at an offset of `joined`. */
  wordAt(offset: number): number;
}

/** "tdp4", "to4", "ngo12": letters of a place with its number. */
const NUMBERED = /^(to|tdp|kp|khu|thon|ban|xom|ngo|duong|so|lop|ap|ql|tl)(\d{1,3})$/;
const PLACEHOLDER = /\[[^\][]{1,40}\]/gu;
const TAG = /<\/?[a-z!][^<>]{0,200}>/giu;
const LINK = /\b(?:https?:\/\/|www\.)\S+/giu;

/**
 * Reads what people type on a phone: no accents, Telex and VNI keys left standing, shorthand, "tdp4".
 * Placeholders of hidden personal data, HTML tags and links count as nothing.
 */
export function readTyped(raw: string): TypedText {
  const text = raw.normalize('NFC');
  const blanked = [PLACEHOLDER, TAG, LINK].reduce(
    (rest, pattern) => rest.replace(pattern, (found) => `${' '.repeat(found.length - 1)};`),
    text,
  );
  const words = tokenize(blanked).flatMap((token, at, all) => readToken(blanked, token, all[at - 1]));
  const letters = words.filter((word) => /[a-z]{2}/.test(word.folded));
  const marked = letters.filter((word) => word.marked !== word.folded).length;
  return { text, words, accented: marked * 2 >= letters.length && marked > 0, ...join(words) };
}

function readToken(text: string, token: Token, before: Token | undefined): TypedWord[] {
  const { start, end, phraseStart } = token;
  const make = (folded: string, marked: string, first: boolean): TypedWord => ({
    folded,
    marked,
    start,
    end,
    phraseStart: first && phraseStart,
  });
  const numbered = NUMBERED.exec(token.folded);
  if (numbered !== null) {
    const before = tokenize(readShorthand(numbered[1]!) ?? numbered[1]!);
    return [
      ...before.map((part, at) => make(part.folded, part.marked, at === 0)),
      make(numbered[2]!, numbered[2]!, false),
    ];
  }
  const isAmount = before !== undefined && /^\d+$/.test(before.folded) && before.end + 1 >= start;
  const raw = text.slice(start, end);
  // "a" and "e" in capitals are letters of a name or a list.
  const long = isAmount && token.folded.length === 1 ? undefined : readShorthand(raw);
  if (long !== undefined && (token.marked === token.folded || /^[đĐ]?[a-zđ]*$/iu.test(raw))) {
    return tokenize(long).map((part, at) => make(part.folded, part.marked, at === 0));
  }
  if (isSyllable(token.folded) || /^\d/.test(token.folded)) return [make(token.folded, token.marked, true)];
  const reading = decodeTyping(token.folded).find(isSyllable);
  return reading === undefined
    ? [make(token.folded, token.marked, true)]
    : [make(reading, token.marked === token.folded ? reading : token.marked, true)];
}

function join(words: readonly TypedWord[]): Pick<TypedText, 'joined' | 'wordAt'> {
  const offsets: number[] = [];
  let joined = ' ';
  words.forEach((word, at) => {
    if (word.phraseStart && at > 0) joined += '| ';
    offsets.push(joined.length);
    joined += `${word.folded} `;
  });
  const wordAt = (offset: number): number => {
    let [low, high] = [0, offsets.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (offsets[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { joined, wordAt };
}
