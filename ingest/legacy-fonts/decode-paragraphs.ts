import { AppError } from '../../src/errors.ts';
import { LETTERS_LOST_REASON, OLD_ENCODING_REASON } from '../reading-texts.ts';
import { refuseTooLong } from '../text-limit.ts';
import { restoreCapitals, startsWithToned } from './capitals.ts';
import { findReadings } from './find-readings.ts';
import { fontEncoding } from './font-encoding.ts';
import { createUnicodeCheck } from './plain-unicode.ts';
import { findWords, toPieces, type Paragraph, type Span, type Word } from './paragraph-words.ts';
import {
  MISSPELLED,
  READINGS,
  readWord,
  REMEMBERED_WORDS,
  type Piece,
  type Reading,
  type ReadWord,
} from './readings.ts';

export type { Span } from './paragraph-words.ts';
export type OldEncoding = 'TCVN3' | 'VNI';

export interface DecodedText {
  /** One for each paragraph, in their order. */
  texts: string[];
  /** The old codes that were met, for a warning. */
  encodings: OldEncoding[];
}

/** Of so many words in TCVN3, some have a plain "ư"; where none has, its byte (a soft hyphen) was lost on the way. */
const ENOUGH_WORDS = 250;

/** Where so many words are wrong after decoding, the code was another one. */
const DOUBTFUL_SHARE = 0.15;
/** Texts are read in parts of so many characters, so that a book takes no more memory than a chapter. */
const PART_LENGTH = 400_000;

/**
 * Paragraphs in Unicode, TCVN3 or VNI, or a mixture, as Unicode. Fonts decide where they are known, unless the spelling of
 * many words contradicts them; the spelling alone decides elsewhere. Text without any old code comes back as it was.
 * Throws AppError `unsupported_format` when letters were lost before, or when the code can only be guessed, `too_large`
 * when there is more than is read at once.
 */
export function decodeParagraphs(paragraphs: readonly (readonly Span[])[]): DecodedText {
  refuseTooLong(paragraphs.reduce((sum, spans) => spans.reduce((length, span) => length + span.text.length, sum), 0));
  if (isPlainUnicode(paragraphs)) return { texts: paragraphs.map(joinSpans), encodings: [] };
  const read = createWordReader();
  const counts: Counts = { TCVN3: 0, VNI: 0, horned: 0, guessed: 0, misspelled: 0 };
  const texts: string[] = [];
  let part: Piece[][] = [];
  let length = 0;
  for (const [i, spans] of paragraphs.entries()) {
    const pieces = toPieces(spans);
    part.push(pieces);
    length += pieces.reduce((sum, piece) => sum + piece.text.length, 0);
    if (length < PART_LENGTH && i < paragraphs.length - 1) continue;
    texts.push(...decodePart(part, read, counts));
    part = [];
    length = 0;
  }
  if (counts.TCVN3 >= ENOUGH_WORDS && counts.horned === 0)
    throw new AppError('unsupported_format', LETTERS_LOST_REASON);
  if (counts.guessed >= 20 && counts.misspelled > counts.guessed * DOUBTFUL_SHARE)
    throw new AppError('unsupported_format', OLD_ENCODING_REASON);
  return { texts, encodings: (['TCVN3', 'VNI'] as const).filter((name) => counts[name] > 0) };
}

export const joinSpans = (spans: readonly Span[]): string => spans.map((span) => span.text).join('');

function isPlainUnicode(paragraphs: readonly (readonly Span[])[]): boolean {
  const check = createUnicodeCheck();
  const modern = new Map<string, boolean>();
  const isModern = (font: string | undefined) => {
    if (font === undefined) return true;
    const known = modern.get(font) ?? /^(?:unicode)?$/u.test(fontEncoding(font) ?? '');
    modern.set(font, known);
    return known;
  };
  return paragraphs.every((spans) => spans.every(({ font }) => isModern(font)) && check(joinSpans(spans)));
}

/** One text without fonts, a paragraph a line. */
export function decodePlainText(text: string): { text: string; encodings: OldEncoding[] } {
  refuseTooLong(text.length);
  if (createUnicodeCheck()(text)) return { text, encodings: [] };
  const { texts, encodings } = decodeParagraphs(text.split('\n').map((line) => [{ text: line }]));
  return { text: encodings.length === 0 ? text : texts.join('\n'), encodings };
}

function decodePart(part: readonly Piece[][], read: WordReader, counts: Counts): string[] {
  const all = part.map(findWords);
  const candidates = all.map(({ words }) => words.map((word) => read(word.pieces)));
  const readings = findReadings(candidates.map((words) => words.map((word) => word?.map(({ cost }) => cost))));
  return all.map((paragraph, i) => {
    const chosen = candidates[i]!.map((word, at) => choose(word, readings[i]![at]!));
    return writeParagraph(paragraph, chosen, counts);
  });
}

type WordReader = (pieces: readonly Piece[]) => readonly ReadWord[] | undefined;
/** All readings of a word, in the order of READINGS; undefined for one that none of them changes. */
function createWordReader(): WordReader {
  const seen = new Map<string, readonly ReadWord[]>();
  return (pieces) => {
    const [only] = pieces;
    const plain = pieces.every(({ text }) => /^[\0-~]*$/u.test(text));
    const drawn = pieces.some(({ encoding }) => /^(?:tcvn3-capitals|symbol|pictures)$/u.test(encoding ?? ''));
    if (only === undefined || (plain && !drawn)) return undefined;
    const key = pieces.length === 1 && only.text.length < 40 ? `${only.encoding} ${only.text}` : undefined;
    const known = key === undefined ? undefined : seen.get(key);
    if (known !== undefined) return known;
    const all = READINGS.map((reading) => readWord(pieces, reading));
    if (seen.size >= REMEMBERED_WORDS) seen.clear();
    if (key !== undefined) seen.set(key, all);
    return all;
  };
}

interface Chosen extends ReadWord {
  reading: Reading;
}

const choose = (word: readonly ReadWord[] | undefined, reading: Reading): Chosen | undefined =>
  word === undefined ? undefined : { ...word[READINGS.indexOf(reading)]!, reading };

interface Counts extends Record<OldEncoding, number> {
  /** Words in TCVN3 with a plain "ư". */
  horned: number;
  /** Words of old codes told by their spelling, and those of them that are spelled wrong all the same. */
  guessed: number;
  misspelled: number;
}

/** The paragraph with its words as chosen; counts the words of old codes. */
function writeParagraph({ words, rest }: Paragraph, chosen: (Chosen | undefined)[], counts: Counts): string {
  const decoded = words.map((word, i) => ({ raw: word.raw, text: chosen[i]?.text ?? word.raw }));
  const old = words.map((word, i) => oldEncoding(word, chosen[i]));
  const texts = old.includes('TCVN3') ? restoreCapitals(decoded) : decoded.map((word) => word.text);
  const parts: string[] = [];
  let before = '';
  for (const [i, word] of words.entries()) {
    const own = texts[i]!;
    const encoding = old[i];
    if (encoding !== undefined) counts[encoding]++;
    if (encoding !== undefined && chosen[i]!.reading !== 'declared') {
      counts.guessed++;
      if (chosen[i]!.cost >= MISSPELLED) counts.misspelled++;
    }
    if (encoding === 'TCVN3' && /[\u00ad\uf0ad]/u.test(word.raw)) counts.horned++;
    before = `${before.slice(-4)}${word.before}`;
    const first = parts.length === 0 && before.trim() === '';
    const opens =
      encoding === 'TCVN3' &&
      startsWithToned(own) &&
      (first ? chosen[i]!.reading === 'declared' : /[.!?]["”)]?\s+$/u.test(before));
    before = opens ? own[0]!.toUpperCase() + own.slice(1) : own;
    parts.push(word.before, before);
  }
  return parts.join('') + rest;
}

function oldEncoding(word: Word, chosen: Chosen | undefined): OldEncoding | undefined {
  if (chosen === undefined || /^[\0-~]*$/u.test(word.raw) || chosen.text === word.raw.normalize('NFC'))
    return undefined;
  if (chosen.reading === 'tcvn3') return 'TCVN3';
  if (chosen.reading === 'vni') return 'VNI';
  if (chosen.reading === 'unicode') return undefined;
  const declared = word.pieces.map(({ encoding }) => encoding);
  if (declared.some((encoding) => encoding === 'tcvn3' || encoding === 'tcvn3-capitals')) return 'TCVN3';
  return declared.includes('vni') ? 'VNI' : undefined;
}
