import { expandAbbreviation, expandTypedText } from '../../vietnamese/abbreviations.ts';
import { findTypedCodes } from '../../vietnamese/document-codes.ts';
import { PAPER } from '../follow-up/phrases.ts';
import { tokenize } from '../../vietnamese/tokens.ts';

interface Word {
  folded: string;
  /** With its marks; absent for what stands in place of other words. */
  marked?: string;
}

/** A question reduced to what it asks of what, in order. */
export interface AskedQuestion {
  words: Word[];
  /** Codes as far as they were typed. */
  codes: { canonical: string; partial: string; hasIssuer: boolean }[];
  withMarks: boolean;
}

/** Ways to ask the same thing, folded; a capital word stands for each. Longer ones first. */
const ASKING: readonly (readonly [string, string])[] = [
  [
    'WHEN',
    'ngay thang nao|ngay bao nhieu|thoi gian nao|thoi diem nao|ngay nao|ngay may|khi nao|bao gio|luc nao|hom nao',
  ],
  ['HOWLONG', 'trong vong bao lau|trong bao lau|bao lau'],
  ['COUNT', 'trong vong bao nhieu|trong bao nhieu|bao nhieu|trong vong may|trong may|may'],
  ['WHO', 'do dong chi nao|dong chi nao|do nguoi nao|nguoi nao|do ai|la ai|ai'],
  ['WHERE', 'o dia diem nao|tai dia diem nao|dia diem nao|o cho nao|cho nao|o noi nao|noi nao|o dau|tai dau|dau'],
  ['HOW', 'nhu the nao|the nao|ra sao|lam sao|thi sao'],
  ['WHY', 'vi sao|tai sao|ly do gi'],
  ['WHAT', 'nhung gi|cai gi|la gi|gi|nhung nao|nao'],
];

/** Words that say the same thing wherever they stand. Stricter than what search takes for alike. */
const ALIKE: readonly string[] = [
  'moi thang|hang thang',
  'moi quy|hang quy',
  'moi nam|hang nam',
  'moi tuan|hang tuan',
  'nop|gui',
  'boi thuong|den bu',
  'tiep cong dan|tiep dan',
  'qua han|tre han',
  'toi da|nhieu nhat|khong qua',
  'toi thieu|it nhat',
  'so dien thoai|dien thoai|so may',
  'nguoi dan|ba con|nhan dan',
];

/** Words that change nothing. Every other word counts, also small ones: "trên", "chưa", "không", "từ", "đến". */
const FILLERS: ReadonlySet<string> = new Set(
  'thi la ma va phai duoc se dang cac nhung cua cho o tai ve theo trong a ah vay the nhi nhe voi co xin oi em anh chi ban dong chi da'.split(
    ' ',
  ),
);
const FILLER_PHRASES =
  /(?<= )(?:cho (?:toi|em|minh) (?:hoi|biet)|cho hoi|cho biet|xin hoi|em hoi|toi hoi|muon hoi|hien nay|hien hanh|theo quy dinh|duoc quy dinh|quy dinh|vui long|lam on|phai khong|dung khong|tro ly)(?= )/g;

/** The place of a code, with the kind of document before it: codes are compared apart. */
const CODE = new RegExp(`(?<= )(?:${PAPER} (?:so )?)?codex(?= )`, 'g');

export function readAsked(question: string): AskedQuestion {
  const text = expandTypedText(question.normalize('NFC'));
  const codes = findTypedCodes(text);
  const bare = codes.reduceRight((rest, code) => `${rest.slice(0, code.start)} codex ${rest.slice(code.end)}`, text);
  const tokens = tokenize(bare);
  const words = tokens.flatMap(({ folded, marked }): Word[] => {
    const long = expandAbbreviation(folded);
    return long === undefined
      ? [{ folded, marked: marked.replace('\u0303', '\u0309') }]
      : long.map((word) => ({ folded: word }));
  });
  const marks = tokens.filter(({ folded, marked }) => folded !== marked).length;
  return {
    words: dropFillers(replaceAsking(words)),
    codes: codes.map(({ canonical, partial, issuer }) => ({ canonical, partial, hasIssuer: issuer !== undefined })),
    withMarks: marks * 3 >= tokens.length && marks > 0,
  };
}

/** Replaces phrases by one word each; what a phrase is made of is in the order of the table. */
function replaceAsking(words: Word[]): Word[] {
  let current = dropPhrases(dropPhrases(words, CODE), FILLER_PHRASES);
  for (const phrases of ALIKE) {
    const [first, ...others] = phrases.split('|');
    for (const other of [first!, ...others]) current = replacePhrase(current, other, `=${first!.replaceAll(' ', '-')}`);
  }
  for (const [name, phrases] of ASKING) {
    for (const phrase of phrases.split('|')) current = replacePhrase(current, phrase, `?${name}`);
  }
  // "… không", "… chưa" at the end ask; elsewhere they deny.
  const last = current.at(-1)?.folded;
  if (last === 'khong' || last === 'chua') current = [...current.slice(0, -1), { folded: '?YES' }];
  return current;
}

function replacePhrase(words: Word[], phrase: string, by: string): Word[] {
  const parts = phrase.split(' ');
  const result: Word[] = [];
  for (let at = 0; at < words.length;) {
    if (parts.every((part, offset) => words[at + offset]?.folded === part)) {
      result.push({ folded: by });
      at += parts.length;
    } else result.push(words[at++]!);
  }
  return result;
}

function dropPhrases(words: Word[], phrases: RegExp): Word[] {
  const plain = ` ${words.map(({ folded }) => folded).join(' ')} `;
  const gone = new Set<number>();
  for (const match of plain.matchAll(phrases)) {
    const from = plain.slice(0, match.index).split(' ').length - 2;
    match[0].split(' ').forEach((_, offset) => gone.add(from + offset));
  }
  return words.filter((_, index) => !gone.has(index));
}

const dropFillers = (words: Word[]) => words.filter(({ folded }) => !FILLERS.has(folded));

/** What is asked of must have at least so many words, or anything would be the same. */
const LEAST_WORDS = 3;

/**
 * True when both ask the same: the same words in the same order, whichever end the question begins at, with the same
 * numbers, codes and names. When in doubt they differ.
 */
export function isSameQuestion(a: AskedQuestion, b: AskedQuestion): boolean {
  if (a.words.length !== b.words.length || a.words.length < LEAST_WORDS || !sameCodes(a, b)) return false;
  const compareMarks = a.withMarks && b.withMarks;
  const same = (one: Word, other: Word) =>
    one.folded === other.folded &&
    (!compareMarks || one.marked === undefined || other.marked === undefined || one.marked === other.marked);
  return a.words.some((_, shift) =>
    b.words.every((word, index) => same(a.words[(index + shift) % a.words.length]!, word)),
  );
}

function sameCodes(a: AskedQuestion, b: AskedQuestion): boolean {
  if (a.codes.length !== b.codes.length) return false;
  return a.codes.every((code) =>
    b.codes.some((other) =>
      code.hasIssuer && other.hasIssuer ? code.canonical === other.canonical : code.partial === other.partial,
    ),
  );
}

/** The same for questions that ask the same in the same order: they are listed as one. */
export function questionKey(question: string): string {
  const { words, codes } = readAsked(question);
  return [...codes.map(({ partial }) => partial), ...words.map(({ folded }) => folded)].join(' ').slice(0, 500);
}
