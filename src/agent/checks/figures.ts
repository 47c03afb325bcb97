import { findDates } from '../../vietnamese/dates.ts';
import { findDocumentCodes, findTypedCodes } from '../../vietnamese/document-codes.ts';
import { type Token, tokenize } from '../../vietnamese/tokens.ts';
import { contentWords } from './words.ts';

/** Words that say on which side of a figure something lies. */
const COMPARING = new Set(
  tokenize('trước sau quá dưới trên hơn từ đến ngoài khoảng gần nhất tối đa thiểu đầu cuối kém').map(
    ({ marked }) => marked,
  ),
);
const NEAR = 3;

interface Figure {
  value: string;
  /** The marked word right after it: what is counted; absent at the end of a clause. */
  unit?: string;
  comparing: string[];
  start: number;
}

/** "05", "5" and "5,0" are one; dots that part thousands do not count. */
const plainNumber = (digits: string) => digits.replace(/^0+(?=\d)/, '');

/** "1.500.000" is one figure, "40 (bốn mươi)" says it once more in words. */
const GROUPED = /(?<=\d)[.](?=\d{3}(?!\d))/g;
const SPELT_OUT = /(?<=\d)\s*\([^()\n]{1,60}\)/g;

/** Days and codes are held against the source as such; their parts are no figures. */
function withoutDaysAndCodes(text: string): string {
  let plain = text;
  for (const { start, end } of [...findDates(text), ...findDocumentCodes(text)]) {
    plain = plain.slice(0, start) + plain.slice(start, end).replace(/\d/g, ' ') + plain.slice(end);
  }
  return plain;
}

/** Figures in reading order, those of one number that is written in groups ("1.500.000") as one. */
export function findFigures(text: string): Figure[] {
  const tokens = tokenize(withoutDaysAndCodes(text).replace(GROUPED, '').replace(SPELT_OUT, ''));
  return tokens.flatMap((token, index) => {
    const digits = /^\d+/.exec(token.folded)?.[0];
    if (digits === undefined || digits.length !== token.folded.length) return [];
    const next = tokens[index + 1];
    const unit = next === undefined || next.phraseStart || /^\d/.test(next.folded) ? undefined : next.marked;
    return [
      {
        value: plainNumber(digits),
        start: token.start,
        comparing: comparingBefore(tokens, index),
        ...(unit === undefined ? {} : { unit }),
      },
    ];
  });
}

function comparingBefore(tokens: readonly Token[], index: number): string[] {
  const before: string[] = [];
  for (let at = index - 1; at >= Math.max(0, index - NEAR); at--) {
    if (/^\d+$/.test(tokens[at]!.folded)) break;
    if (COMPARING.has(tokens[at]!.marked)) before.push(tokens[at]!.marked);
    if (tokens[at]!.phraseStart) break;
  }
  return before;
}

/** True when each figure of the sentence stands in the source with the same unit and on the same side. */
export function figuresAgree(sentence: string, source: string): boolean {
  const known = findFigures(source);
  return findFigures(sentence).every((figure) => {
    const same = known.filter((other) => other.value === figure.value && fitsUnit(figure, other));
    return same.some((other) => figure.comparing.every((word) => other.comparing.includes(word)));
  });
}

/** Without a unit in the sentence any will do; a unit that the source does not give is invented. */
const fitsUnit = (said: Figure, known: Figure) => said.unit === undefined || said.unit === known.unit;

/** True when the days, months and years that the sentence names are named by the source. */
export function datesAgree(sentence: string, source: string): boolean {
  const known = new Set(findDates(source).flatMap(({ value }) => [value, ...partsOf(value)]));
  return findDates(sentence).every(({ value }) => known.has(value));
}

/** "2026-03-12" also names its month, its year, and the day without the year. */
function partsOf(value: string): string[] {
  const [, year, month, day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(value) ?? [];
  if (year === undefined || month === undefined) return [];
  return [year, `${year}-${month}`, ...(day === undefined ? [] : [`--${month}-${day}`])];
}

/** True when each document that the sentence names by code is named by the source. */
export function codesAgree(sentence: string, source: string): boolean {
  const known = findDocumentCodes(source);
  return findTypedCodes(sentence).every((code) =>
    known.some((other) =>
      code.issuer === undefined ? other.partial === code.partial : other.canonical === code.canonical,
    ),
  );
}

/**
 * False when the sentence takes a figure from the wrong half of a clause: "5 ngày; vụ việc phức tạp 10 ngày" says of
 * the complicated case 10, not 5. Of the parts with a figure of the same unit the one nearest in words has to hold it.
 */
export function figuresFromRightPart(sentence: string, line: string): boolean {
  const parts = clausesOf(line).map((text) => ({ figures: findFigures(text), words: wordSet(text) }));
  return clausesOf(sentence).every((clause) => {
    const words = wordSet(clause);
    return findFigures(clause).every(({ value, unit }) => {
      if (unit === undefined) return true;
      const rivals = parts.filter(({ figures }) => figures.some((figure) => figure.unit === unit));
      const own = rivals.filter(({ figures }) =>
        figures.some((figure) => figure.value === value && figure.unit === unit),
      );
      if (own.length === 0 || own.length === rivals.length) return true;
      const share = (part: (typeof parts)[number]) => [...words].filter((word) => part.words.has(word)).length;
      const others = rivals.filter((part) => !own.includes(part));
      return Math.max(...own.map(share)) >= Math.max(...others.map(share));
    });
  });
}

/** Parts of a text that speak of one case each: at semicolons, at commas only where both sides have a figure. */
function clausesOf(text: string): string[] {
  const parts = text.split(/;\s|\.\s|\n/u).filter((part) => part.trim() !== '');
  return parts.flatMap((part) => (findFigures(part).length > 1 ? joinFigureless(part.split(/,\s/u)) : [part]));
}

/** "đối với vụ việc phức tạp, 10 ngày": what has no figure belongs to what follows. */
function joinFigureless(pieces: readonly string[]): string[] {
  const joined: string[] = [];
  let waiting = '';
  for (const piece of pieces) {
    const text = waiting === '' ? piece : `${waiting}, ${piece}`;
    if (findFigures(piece).length > 0) {
      joined.push(text);
      waiting = '';
    } else waiting = text;
  }
  return waiting === '' ? joined : [...joined, waiting];
}

const wordSet = (text: string) => new Set(contentWords(text).map(({ marked }) => marked));
