import { tokenize } from './tokens.ts';
import type { Stretch } from './find-person-names.ts';

/** Mobile numbers, fixed lines and the numbers of eleven figures of before 2018; with 84 in place of the zero as well. */
const NUMBER = /^(?:0|84|0084)(?:[35789]\d{8}|1[2689]\d{8}|2\d{9})$/;
const LONGEST = 14;
/** What people put between the figures of one number, at most three at a time. */
const SEPARATOR = /^(?:[\s._\-–—()/*,:;|•·…~'’]|\p{Extended_Pictographic}|[\u{1f3fb}-\u{1f3ff}])$/u;
const DATE = /(?<!\d)(?:[12]\d|3[01]|0?[1-9])\s?[/.-]\s?(?:1[0-2]|0?[1-9])\s?[/.-]\s?(?:19|20)\d\d(?!\d)/gu;
/** "0912xxx678": the sender has hidden a part; the rest still leads to the person. */
const HALF_HIDDEN = /(?<![\p{L}\d])0[35789]\d[\d.\s]{0,4}[x*•]{2,6}[\d.\s]{2,6}(?![\p{L}\d])/giu;
const NINE_FIGURES =
  /(?:sđt|sdt|số đt|so dt|điện thoại|dien thoai|đt|dt|zalo|gọi|goi|liên hệ|lien he|lh|phone|tel)[\s:.\-–]{0,4}(?:số\s|so\s)?(?<number>[35789]\d{2}[\s.-]?\d{3}[\s.-]?\d{3})(?![\p{L}\d]|[.,]\d)/giu;
const NO_PERSONAL = /^(?:1[89]00|069)/;

/** Phone numbers in figures with whatever between them, in words, half hidden. */
export function findPhoneNumbers(plain: string): Stretch[] {
  const found: Stretch[] = [...figures(plain), ...spoken(plain)];
  for (const match of plain.matchAll(HALF_HIDDEN))
    found.push({ start: match.index, end: match.index + match[0].trimEnd().length });
  for (const match of plain.matchAll(NINE_FIGURES)) {
    const end = match.index + match[0].length;
    found.push({ start: end - match.groups!['number']!.length, end });
  }
  return found;
}

/** The figures of a phone number from whatever it was written as, so that two spellings of one number are the same. */
export function readPhoneNumber(written: string): string {
  const figures = written.replace(/(?<=[\doO])[oO]|[oO](?=\d)/g, '0').replace(/(?<=\d)[lI]|[lI](?=\d)/g, '1');
  const spokenDigits = tokenize(figures).flatMap((token) => spokenFigure(token.folded) ?? []);
  const digits = spokenDigits.join('').replace(/^00?84|^84(?=\d{9})/, '0');
  return digits.startsWith('0') ? digits : `0${digits}`;
}

interface Figure {
  digit: string;
  start: number;
  end: number;
}

function figures(plain: string): Stretch[] {
  const dates = [...plain.matchAll(DATE)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const inDate = (at: number) => dates.some((date) => at >= date.start && at < date.end);
  const found: Stretch[] = [];
  let run: Figure[] = [];
  const close = () => {
    found.push(...numbersIn(run, plain));
    run = [];
  };
  let gap = 0;
  for (let at = 0; at < plain.length;) {
    const character = String.fromCodePoint(plain.codePointAt(at)!);
    const digit = figureAt(plain, at, run.length > 0 && gap === 0);
    if (digit !== undefined && !(dates.length > 0 && inDate(at))) {
      run.push({ digit, start: at, end: at + 1 });
      gap = 0;
    } else if (run.length > 0 && gap < 4 && SEPARATOR.test(character) && character !== '\n') gap++;
    else if (run.length > 0) {
      close();
      gap = 0;
    }
    at += character.length;
  }
  close();
  return found;
}

/** A figure, or the letter that is typed for one beside a figure: O for 0, l and I for 1. */
function figureAt(plain: string, at: number, after: boolean): string | undefined {
  const unit = plain[at]!;
  if (unit >= '0' && unit <= '9') return unit;
  if (!/[oOlI]/.test(unit)) return undefined;
  const next = plain[at + 1] ?? '';
  const isBetween = /[\doOlI]/.test(next) || (!/\p{L}/u.test(next) && after);
  const isAtStart = !after && !/[\p{L}\d]/u.test(plain[at - 1] ?? '');
  if (!isBetween || (!after && !isAtStart) || (!after && !/\d/.test(next))) return undefined;
  return /[oO]/.test(unit) ? '0' : '1';
}

/** Every phone number in a run of figures; two numbers may stand side by side. */
function numbersIn(run: readonly Figure[], plain: string): Stretch[] {
  const found: Stretch[] = [];
  for (let at = 0; at + 9 < run.length; at++) {
    if (at > 0 && run[at - 1]!.end === run[at]!.start) continue;
    const end = numberEnd(run, at);
    if (end === undefined) continue;
    const plus = plain[run[at]!.start - 1] === '+' ? 1 : 0;
    found.push({ start: run[at]!.start - plus, end: run[end - 1]!.end });
    at = end - 1;
  }
  return found;
}

function numberEnd(run: readonly Figure[], at: number): number | undefined {
  for (let length = Math.min(LONGEST, run.length - at); length >= 10; length--) {
    const last = run[at + length];
    if (last !== undefined && run[at + length - 1]!.end === last.start) continue;
    const digits = run
      .slice(at, at + length)
      .map((figure) => figure.digit)
      .join('');
    // "+84 (0) 912…": the zero in brackets is not dialled.
    const dialled = digits.replace(/^(00)?840/, '84');
    if (NUMBER.test(dialled) && !NO_PERSONAL.test(digits)) return at + length;
  }
  return undefined;
}

const SPOKEN: Readonly<Record<string, string>> = {
  khong: '0',
  ko: '0',
  zero: '0',
  linh: '0',
  mot: '1',
  hai: '2',
  ba: '3',
  bon: '4',
  tu: '4',
  nam: '5',
  lam: '5',
  sau: '6',
  bay: '7',
  tam: '8',
  chin: '9',
  o: '0',
  k: '0',
  mot1: '1',
};

const spokenFigure = (folded: string): string | undefined => (/^\d+$/.test(folded) ? folded : SPOKEN[folded]);

/** "không chín một hai ba …": at least six figures in words, the whole a phone number. */
function spoken(plain: string): Stretch[] {
  const tokens = tokenize(plain);
  const found: Stretch[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!/^(?:0|00?84|84|09|03|08|07|05)|^(?:khong|ko|zero|k|o|tam)$/.test(tokens[at]!.folded)) continue;
    let digits = '';
    let words = 0;
    let to = at;
    for (; to < tokens.length && digits.length < LONGEST; to++) {
      const token = tokens[to]!;
      const figure = spokenFigure(token.folded);
      if (figure === undefined || (to > at && /\n/.test(plain.slice(tokens[to - 1]!.end, token.start)))) break;
      if (!/^\d/.test(token.folded)) words++;
      digits += figure;
      if (words > 2 && NUMBER.test(digits) && !continues(tokens[to + 1]?.folded)) {
        found.push({ start: tokens[at]!.start, end: token.end });
        at = to;
        break;
      }
    }
  }
  return found;
}

const continues = (folded: string | undefined) => folded !== undefined && spokenFigure(folded) !== undefined;
