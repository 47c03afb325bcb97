import { expandAbbreviation } from '../vietnamese/abbreviations.ts';
import { findDates } from '../vietnamese/dates.ts';
import { findTypedCodes } from '../vietnamese/document-codes.ts';
import { markFunctionWords } from '../vietnamese/function-words.ts';
import { LONGEST_SYNONYM, synonymsOf } from '../vietnamese/synonyms.ts';
import { tokenize } from '../vietnamese/tokens.ts';
import type { QuestionTerm } from './question-terms.ts';
import { rememberRecent } from './remember-recent.ts';

/** A syllable or document code of the question that an answer has to account for. */
export interface ContentTerm {
  folded: string;
  weight: number;
  /** How far a match is to be trusted: below 1 where search only guessed what was typed. */
  trust: number;
  /** Folded phrases that stand for this syllable and its neighbours just as well. */
  synonyms: string[];
  /** As spelt, when the question is typed with marks and this syllable was read as typed. */
  marked?: string;
  /** The folded syllables right before and after it in the question, function words or not. */
  before?: string;
  after?: string;
}

/** Folded syllables of a stretch of text, ready to be asked for syllables, pairs and phrases. */
export interface FoldedText {
  syllables: ReadonlySet<string>;
  /** With their marks, see `vietnamese/tokens.ts`. */
  marked: ReadonlySet<string>;
  /** In order. */
  words: readonly string[];
  /** " a b c " for phrase look-up, then the days it names in other words. */
  joined: string;
}

export const NO_TEXT: FoldedText = { syllables: new Set(), marked: new Set(), words: [], joined: ' ' };

/** Weight of a word that no document knows: as heavy as the rarest that one knows. */
const UNKNOWN_WEIGHT = 4;
/** Least weight of a word that no passage found has as spelt; it may be another way to say what is there. */
const UNSPELT_WEIGHT = 2.5;

/** About 20 MB of results: the passages that people ask for come again and again. */
const REMEMBERED_CHARS = 400_000;

/** The result is shared: not to be changed. */
export const foldText = rememberRecent(foldNow, REMEMBERED_CHARS);

function foldNow(text: string): FoldedText {
  const cut = tokenize(text);
  const tokens = cut.flatMap((token) => expandAbbreviation(token.folded) ?? [token.folded]);
  tokens.forEach((token, index) => void (tokens[index] = plainFigure(token, tokens[index - 1])));
  const codes = /\d/.test(text) ? findTypedCodes(text).flatMap((code) => [code.canonical, code.partial]) : [];
  const marked = new Set(cut.map((token) => levelTone(token.marked)));
  const days = /\d/.test(text) ? findDates(text).flatMap(({ value }) => spellOut(value)) : [];
  return {
    syllables: new Set([...tokens, ...codes]),
    marked,
    words: tokens,
    joined: ` ${tokens.join(' ')} |${days.join('|')}`,
  };
}

/** "Chiều 22/7" is also ngày 22/7, and in tháng 7: the phrases that a question may use. */
function spellOut(value: string): string[] {
  const [, year, month, day] = /^(\d{4}|-)-(\d\d)(?:-(\d\d))?$/.exec(value) ?? [];
  if (month === undefined) return [];
  const [m, d] = [Number(month), Number(day)];
  const years = year === '-' ? [] : [` thang ${m} nam ${year} `, ` ${m} ${year} `];
  const days = day === undefined ? [] : [` ngay ${d} ${m} `, ` hom ${d} ${m} `, ` ngay ${d} thang ${m} `];
  return [` thang ${m} `, ...days, ...years];
}

/** The terms of the question that carry its matter, weighted by how rare they are; none for small talk. */
export function contentTerms(terms: readonly QuestionTerm[]): ContentTerm[] {
  const folded = terms.map((term) => term.folded);
  const synonyms = synonymsAt(folded);
  // What was typed, not what search made of it: "tất cả" stays "tất cả".
  const typed = terms.map((term, index) => term.instead ?? folded[index]!);
  const carriesOnly = markFunctionWords(typed).map(
    // "bao nhiêu tiền" asks for an amount; the text says "35.000 đồng".
    (only, index) =>
      only || terms[index]!.scaffold || /^(?:.* )?bao nhieu tien$/.test(typed.slice(0, index + 1).join(' ')),
  );
  const spelling = readSpelling(terms);
  folded.forEach((token, index) => void (folded[index] = plainFigure(token, folded[index - 1])));
  const all = terms.map((term, index): ContentTerm => {
    const guessed = term.instead !== undefined;
    return {
      folded: folded[index]!,
      weight: guessed ? UNKNOWN_WEIGHT : Math.min(term.idf, UNKNOWN_WEIGHT),
      trust: guessed ? 0.4 : 1,
      synonyms: synonyms[index]!,
      ...(spelling[index] === undefined ? {} : { marked: spelling[index] }),
      ...(index > 0 ? { before: folded[index - 1]! } : {}),
      ...(index + 1 < folded.length ? { after: folded[index + 1]! } : {}),
    };
  });
  return all.filter((_, index) => !carriesOnly[index]);
}

/** Each syllable with its marks, where the question is typed with marks at all and the syllable was taken as typed. */
function readSpelling(terms: readonly QuestionTerm[]): (string | undefined)[] {
  const spelt = terms.map(({ typed, folded }) => {
    const [token, ...more] = tokenize(typed);
    return more.length === 0 && token?.folded === folded ? levelTone(token.marked) : undefined;
  });
  const withMarks = spelt.filter((marked, index) => marked !== undefined && marked !== terms[index]!.folded).length;
  return withMarks * 3 >= terms.length ? spelt : terms.map(() => undefined);
}

/** Hỏi and ngã are mixed up by half the country. */
function levelTone(marked: string): string {
  return marked.replace('\u0303', '\u0309');
}

/**
 * A word that nothing found has as spelt is another word, however common its letters are without marks ("tuyển" beside
 * "tuyên giáo"): it weighs as much as an unknown one, and its unmarked likeness counts for little.
 */
export function distrustUnspelt(terms: readonly ContentTerm[], found: readonly FoldedText[]): ContentTerm[] {
  return terms.map((term) => {
    if (term.marked === undefined || term.marked === term.folded) return term;
    const spelt = found.some((text) => text.marked.has(term.marked!));
    const said = term.synonyms.some((phrase) => found.some((text) => text.joined.includes(` ${phrase} `)));
    return spelt || said
      ? term
      : { ...term, weight: Math.max(term.weight, UNSPELT_WEIGHT), trust: Math.min(term.trust, 0.3) };
  });
}

/** For each position, the phrases that may stand in for the phrase of the question that covers it. */
function synonymsAt(tokens: readonly string[]): string[][] {
  const found: string[][] = tokens.map(() => []);
  for (let start = 0; start < tokens.length; start++) {
    for (let length = 1; length <= LONGEST_SYNONYM && start + length <= tokens.length; length++) {
      const others = synonymsOf(tokens.slice(start, start + length).join(' '));
      for (let at = start; at < start + length; at++) found[at]!.push(...others);
    }
  }
  return found;
}

/** 1 when the term stands there, 0.8 when a synonym of its phrase does, else 0; less where the term is a guess. */
export function termMatch(term: ContentTerm, text: FoldedText): number {
  if (text.syllables.has(term.folded)) return term.trust;
  return term.synonyms.some((phrase) => text.joined.includes(` ${phrase} `)) ? 0.8 * term.trust : 0;
}

const ROMAN: Record<string, string> = {
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  v: '5',
  vi: '6',
  vii: '7',
  viii: '8',
  ix: '9',
  x: '10',
};
/** Words that a number belongs to, folded. */
export const NUMBERED: ReadonlySet<string> = new Set(
  'quy muc phan chuong khoa luc thang ngay dot lan pho to khu thon doi dieu khoan diem'.split(' '),
);

/** Figures as one compares them: "05" is 5, and "quý IV" is quarter 4. */
function plainFigure(token: string, before: string | undefined): string {
  if (/^0\d+$/.test(token)) return token.replace(/^0+(?=\d)/, '');
  return before !== undefined && NUMBERED.has(before) ? (ROMAN[token] ?? token) : token;
}
