/**
 * Tables over UTF-16 units, so that cutting a text into syllables costs one look-up a character instead of a regular expression a word.
 * Only Latin is in the tables; everything else is told apart by Unicode properties, once per character.
 */
export const UNKNOWN = 0;
/** Parts words but not phrases: space, hyphen, slash, underscore. */
const SPACE = 1;
/** Ends a phrase: no pair of syllables is made across it. */
export const BREAK = 2;
export const WORD = 3;
/** A combining mark: belongs to the letter before it. */
export const MARK = 4;

const PHRASE_ENDS = '.;:,()"\'“”‘’«»„‟`´?!\n\r–—…•*|[]{}';
const TABLE_SIZE = 0x1f00;
const D_LOOKALIKES = 'đðĐÐɖƉ';

export interface LetterTables {
  /** UNKNOWN, SPACE, BREAK, WORD or MARK for every unit; UNKNOWN is settled by `classOf`. */
  classes: Uint8Array;
  /** Lower case without any mark; 0 where the tables do not know. */
  folded: Uint16Array;
  /** Lower case with circumflex, breve, horn and the bar of đ, without the tone. */
  quality: Uint16Array;
  /** The combining tone mark, or 0. */
  tone: Uint16Array;
}

const QUALITY_MARKS = '\u0302\u0306\u031b';
const TONE_MARKS = '\u0300\u0301\u0303\u0309\u0323';

function buildTables(): LetterTables {
  const tables: LetterTables = {
    classes: new Uint8Array(0x10000),
    folded: new Uint16Array(TABLE_SIZE),
    quality: new Uint16Array(TABLE_SIZE),
    tone: new Uint16Array(TABLE_SIZE),
  };
  for (const character of PHRASE_ENDS) tables.classes[character.charCodeAt(0)] = BREAK;
  for (let code = 0x30; code < 0x250; code++) addLetter(tables, code);
  for (let code = 0x1e00; code < 0x1f00; code++) addLetter(tables, code);
  for (const character of D_LOOKALIKES) {
    tables.folded[character.charCodeAt(0)] = 'd'.charCodeAt(0);
    tables.quality[character.charCodeAt(0)] = 'đ'.charCodeAt(0);
  }
  return tables;
}

function addLetter(tables: LetterTables, code: number): void {
  const character = String.fromCharCode(code);
  if (!/[\p{L}\p{N}]/u.test(character)) return;
  const lower = character.toLowerCase();
  const decomposed = lower.normalize('NFD');
  const base = decomposed.replace(/\p{M}/gu, '');
  // A letter that lower-cases or decomposes to several units is left to the slow way.
  if (base.length !== 1) return;
  let quality = base;
  let tone = 0;
  for (const mark of decomposed.slice(1)) {
    if (QUALITY_MARKS.includes(mark)) quality += mark;
    else if (TONE_MARKS.includes(mark)) tone = mark.charCodeAt(0);
  }
  tables.classes[code] = WORD;
  tables.folded[code] = base.charCodeAt(0);
  tables.quality[code] = quality.normalize('NFC').charCodeAt(0);
  tables.tone[code] = tone;
}

export const LETTERS: LetterTables = buildTables();

/** The class of a unit that the tables leave open; remembers what it finds. */
export function classOf(code: number): number {
  const known = LETTERS.classes[code]!;
  if (known !== UNKNOWN) return known;
  const character = String.fromCharCode(code);
  const found = /\p{M}/u.test(character) ? MARK : /[\p{L}\p{N}]/u.test(character) ? WORD : SPACE;
  LETTERS.classes[code] = found;
  return found;
}
