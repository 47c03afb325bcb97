import { isSpelledRight } from '../../src/vietnamese/spelling.ts';
import { decodePictures, decodeSymbols, type FontEncoding } from './font-encoding.ts';
import { decodeTcvn3 } from './tcvn3.ts';
import { decodeVni } from './vni.ts';

/** A piece of text with what its font says; undefined where the font is not known. */
export interface Piece {
  text: string;
  encoding: FontEncoding | undefined;
}

/** How a word is read: as its fonts say, or against them. */
export const READINGS = ['declared', 'unicode', 'tcvn3', 'vni'] as const;
export type Reading = (typeof READINGS)[number];

export interface ReadWord {
  text: string;
  /** 0 for a word spelled right, up to 4 for one that cannot be read this way. */
  cost: number;
}

/** What only stands in words of the old codes: signs between letters. */
const SIGNS = /[\u00a1-\u00bf\u00d7\u00f7\ue000-\uf8ff]/u;
/** Letters that only Unicode has. */
export const BEYOND_ONE_BYTE = /[\u0102-\u01b0\u1ea0-\u1ef9]|\p{M}/u;
/** Office texts have some thousands of different words; a memory of them is emptied beyond this. */
export const REMEMBERED_WORDS = 20_000;
const CONTRADICTED = 4;
export const MISSPELLED = 3;
/** A word that its font garbles and that is right as it stands. */
const KEPT_RAW = 1.5;
const ABBREVIATION = 0.5;

/** One word, its pieces glued, in one of the readings. Pieces of symbol fonts are always read as such. */
export function readWord(pieces: readonly Piece[], reading: Reading): ReadWord {
  const raw = pieces.map((piece) => piece.text).join('');
  const text = pieces.map((piece) => decodePiece(piece, encodingFor(piece, reading))).join('');
  // "3 × 4": a sign that stands alone is no letter, unless its font says so.
  if (reading === 'tcvn3' && /^[×÷°±·²³]$/u.test(raw)) return { text: raw, cost: 0 };
  const overruled = (reading === 'tcvn3' || reading === 'vni') && BEYOND_ONE_BYTE.test(raw);
  const cost = spellingCost(text) + (overruled ? KEPT_RAW : 0);
  if (cost < MISSPELLED || text === raw) return { text, cost };
  return spellingCost(raw) === 0 ? { text: raw.normalize('NFC'), cost: KEPT_RAW } : { text, cost };
}

function encodingFor(piece: Piece, reading: Reading): FontEncoding {
  const declared = piece.encoding ?? 'unicode';
  if (reading === 'declared' || declared === 'symbol' || declared === 'pictures') return declared;
  return reading === 'tcvn3' && declared === 'tcvn3-capitals' ? declared : reading;
}

export function decodePiece({ text }: Pick<Piece, 'text'>, encoding: FontEncoding): string {
  switch (encoding) {
    case 'tcvn3':
      return decodeTcvn3(text);
    case 'tcvn3-capitals':
      return decodeTcvn3(text).toUpperCase();
    case 'vni':
      return decodeVni(text);
    case 'symbol':
      return decodeSymbols(text);
    case 'pictures':
      return decodePictures(text);
    case 'unicode':
      return text;
  }
}

/** 0 for ASCII and for what is spelled right. */
function spellingCost(word: string): number {
  const composed = word.normalize('NFC');
  const letters = composed.replace(/^[«§·¿¡"']+|[»°²³ºª·"']+$/gu, '');
  if (/^[\0-~]*$/u.test(letters)) return 0;
  if (SIGNS.test(letters)) return CONTRADICTED;
  // Items are numbered with single letters: "đ)".
  if (letters.length === 1 || isSpelledRight(letters)) return 0;
  return /^[A-ZĐĂÂÊÔƠƯ]{1,8}$/u.test(letters) ? ABBREVIATION : MISSPELLED;
}
