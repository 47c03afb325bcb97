import { fontEncoding, type FontEncoding } from './font-encoding.ts';
import { BEYOND_ONE_BYTE, decodePiece, type Piece } from './readings.ts';

/** A run of a paragraph. */
export interface Span {
  text: string;
  /** Name of the font, where the format knows it. */
  font?: string;
}

export interface Word {
  raw: string;
  pieces: Piece[];
  /** What stands between the word before and this one. */
  before: string;
}

export interface Paragraph {
  words: Word[];
  /** What follows the last word; the whole text where no word needs reading. */
  rest: string;
}

/** Letters and marks, and the signs that are letters in the old codes. */
const WORD = /[\p{L}\p{M}\u00a1-\u00bf\u00d7\u00f7\uf0a1-\uf0ff]+/gu;

/** Runs with one encoding as one piece each: Word cuts words anywhere. */
export function toPieces(spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { text, font } of spans) {
    if (text === '') continue;
    const encoding = believable(text, fontEncoding(font));
    const last = pieces.at(-1);
    if (last !== undefined && last.encoding === encoding) last.text += text;
    else pieces.push({ text, encoding });
  }
  return pieces;
}

/** Unicode letters typed over a run that kept its old font: another font draws them. */
function believable(text: string, encoding: FontEncoding | undefined): FontEncoding | undefined {
  const old = encoding === 'tcvn3' || encoding === 'tcvn3-capitals' || encoding === 'vni';
  return old && BEYOND_ONE_BYTE.test(text) && !/\p{L}[¡-¿]|[¡-¿]\p{L}/u.test(text) ? 'unicode' : encoding;
}

/** The words of a paragraph with their pieces. A paragraph that is ASCII in plain fonts is left whole. */
export function findWords(pieces: readonly Piece[]): Paragraph {
  const whole = pieces.map((piece) => piece.text).join('');
  const drawn = pieces.some(({ encoding }) => encoding === 'tcvn3-capitals' || isSymbol(encoding));
  if (/^[\0-~]*$/u.test(whole) && !drawn) return { words: [], rest: whole };
  const cut = createCutter(pieces);
  const words: Word[] = [];
  let at = 0;
  for (const match of whole.matchAll(WORD)) {
    const before = between(cut(at, match.index));
    at = match.index + match[0].length;
    words.push({ raw: match[0], pieces: cut(match.index, at), before });
  }
  return { words, rest: between(cut(at, whole.length)) };
}

const isSymbol = (encoding: FontEncoding | undefined): encoding is 'symbol' | 'pictures' =>
  encoding === 'symbol' || encoding === 'pictures';

/** Digits, spaces and punctuation are the same in all codes but those of symbol fonts. */
const between = (pieces: readonly Piece[]) =>
  pieces.map(({ text, encoding }) => (isSymbol(encoding) ? decodePiece({ text }, encoding) : text)).join('');

/** Gives the pieces between two places of the joined text; the places may only grow. */
function createCutter(pieces: readonly Piece[]): (start: number, end: number) => Piece[] {
  let first = 0;
  let offset = 0;
  return (start, end) => {
    while (first < pieces.length && offset + pieces[first]!.text.length <= start)
      offset += pieces[first++]!.text.length;
    const parts: Piece[] = [];
    for (let i = first, at = offset; i < pieces.length && at < end; at += pieces[i++]!.text.length) {
      const { text, encoding } = pieces[i]!;
      const part = text.slice(Math.max(0, start - at), end - at);
      if (part !== '') parts.push({ text: part, encoding });
    }
    return parts;
  };
}
