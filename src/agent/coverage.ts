import { expandAbbreviation } from '../vietnamese/abbreviations.ts';
import { findTypedCodes } from '../vietnamese/document-codes.ts';
import { FUNCTION_WORDS } from '../vietnamese/function-words.ts';
import { LONGEST_SYNONYM, synonymsOf } from '../vietnamese/synonyms.ts';
import { tokenize } from '../vietnamese/tokens.ts';
import type { QuestionTerm } from './question-terms.ts';

/** A syllable or document code of the question that an answer has to account for. */
export interface ContentTerm {
  folded: string;
  weight: number;
  /** How far a match is to be trusted: below 1 where search only guessed what was typed. */
  trust: number;
  /** Folded phrases that stand for this syllable and its neighbours just as well. */
  synonyms: string[];
  /** The folded syllable right before it in the question, function word or not. */
  before?: string;
}

/** Folded syllables of a stretch of text, ready to be asked for syllables, pairs and phrases. */
export interface FoldedText {
  syllables: ReadonlySet<string>;
  /** " a b c " for phrase look-up. */
  joined: string;
}

export const NO_TEXT: FoldedText = { syllables: new Set(), joined: ' ' };

/** Weight of a word that no document knows: as heavy as the rarest that one knows. */
const UNKNOWN_WEIGHT = 4;

export function foldText(text: string): FoldedText {
  const tokens = tokenize(text).flatMap((token) => expandAbbreviation(token.folded) ?? [token.folded]);
  tokens.forEach((token, index) => void (tokens[index] = plainFigure(token, tokens[index - 1])));
  const codes = /\d/.test(text) ? findTypedCodes(text).flatMap((code) => [code.canonical, code.partial]) : [];
  return { syllables: new Set([...tokens, ...codes]), joined: ` ${tokens.join(' ')} ` };
}

/** The terms of the question that carry its matter, weighted by how rare they are. */
export function contentTerms(terms: readonly QuestionTerm[]): ContentTerm[] {
  const folded = terms.map((term) => term.folded);
  const synonyms = synonymsAt(folded);
  folded.forEach((token, index) => void (folded[index] = plainFigure(token, folded[index - 1])));
  const all = terms.map((term, index): ContentTerm => {
    const guessed = term.instead !== undefined;
    return {
      folded: folded[index]!,
      weight: guessed ? UNKNOWN_WEIGHT : Math.min(term.idf, UNKNOWN_WEIGHT),
      trust: guessed ? 0.4 : 1,
      synonyms: synonyms[index]!,
      ...(index > 0 ? { before: folded[index - 1]! } : {}),
    };
  });
  const content = all.filter((term, index) => !terms[index]!.scaffold && !FUNCTION_WORDS.has(term.folded));
  // "Ai?" or "Bao nhiêu?" alone: whatever there is has to do.
  return content.length > 0 ? content : all;
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
export const NUMBERED: ReadonlySet<string> = new Set([
  'quy',
  'muc',
  'phan',
  'chuong',
  'khoa',
  'luc',
  'so',
  'thang',
  'ngay',
  'dot',
  'lan',
]);

/** Figures as one compares them: "05" is 5, and "quý IV" is quarter 4. */
function plainFigure(token: string, before: string | undefined): string {
  if (/^0\d+$/.test(token)) return token.replace(/^0+(?=\d)/, '');
  return before !== undefined && NUMBERED.has(before) ? (ROMAN[token] ?? token) : token;
}
