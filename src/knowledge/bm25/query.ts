import { expandAbbreviation } from '../../vietnamese/abbreviations.ts';
import { findTypedCodes, type DocumentCode } from '../../vietnamese/document-codes.ts';
import { tokenize } from '../../vietnamese/tokens.ts';
import type { SearchTerm } from '../knowledge-index.ts';
import { findNaming, type Naming } from './document-names.ts';
import { inverseFrequency } from './parameters.ts';
import { repairSyllable } from './repair.ts';
import { markScaffold } from './scaffold.ts';
import { codeTerm } from './segment.ts';
import { findTerm, findTermPair, type Found } from './vocabulary.ts';
import type { View } from './view.ts';

/** Of a longer question, only so many syllables are read; more say nothing new and cost time. */
const MAX_TOKENS = 200;

/** A syllable of the question, at its place. */
export interface QueryToken {
  typed: string;
  folded: string;
  /** As spelt, when it was not repaired or expanded. */
  marked?: string | undefined;
  phraseStart: boolean;
  scaffold: boolean;
  /** Number of the term, from 0; equal syllables share one. */
  slot: number;
}

export interface QueryTerm extends Found {
  folded: string;
  idf: number;
}

/** Two syllables that follow each other in the question. */
export interface QueryPair extends Found {
  first: number;
  second: number;
  idf: number;
}

export interface Query {
  tokens: QueryToken[];
  /** What is searched at each place. */
  words: string[];
  terms: QueryTerm[];
  pairs: QueryPair[];
  codes: (DocumentCode & { terms: QueryTerm[] })[];
  /** True when the question is typed with Vietnamese marks. */
  hasMarks: boolean;
  naming: Naming;
  /** In the order typed, for whoever asked. */
  searched: SearchTerm[];
}

/** Cuts, expands and repairs a question against what the index knows. */
export function parseQuery(view: View, text: string): Query {
  const found = /\d/.test(text) ? findTypedCodes(text) : [];
  const tokens = readTokens(text, found);
  const terms = numberTerms(view, tokens);
  markScaffold(tokens).forEach((scaffold, at) => (tokens[at]!.scaffold = scaffold && !tokens[at]!.inCode));
  const codes = found.map((code) => ({
    ...code,
    terms: [...new Set([code.canonical, code.partial])].map((name) => weighTerm(view, codeTerm(name))),
  }));
  const words = tokens.map((token) => token.folded);
  return {
    tokens,
    words,
    terms,
    pairs: pairUp(view, tokens, terms),
    codes,
    hasMarks: tokens.some((token) => token.marked !== undefined && token.marked !== token.folded),
    naming: findNaming(view.names(), words, codes),
    searched: listSearched(tokens, terms, codes),
  };
}

type ReadToken = QueryToken & { start: number; inCode: boolean };

function readTokens(text: string, codes: readonly DocumentCode[]): ReadToken[] {
  const tokens: ReadToken[] = [];
  for (const { folded, marked, start, end, phraseStart } of tokenize(text)) {
    if (tokens.length >= MAX_TOKENS) break;
    const inCode = codes.some((code) => start >= code.start && end <= code.end);
    const long = inCode ? undefined : expandAbbreviation(folded);
    const typed = text.slice(start, end);
    if (long === undefined) {
      tokens.push({ typed, folded, marked, phraseStart, scaffold: false, slot: 0, start, inCode });
      continue;
    }
    long.forEach((word, at) => {
      const starts = phraseStart && at === 0;
      tokens.push({ typed, folded: word, phraseStart: starts, scaffold: false, slot: 0, start, inCode });
    });
  }
  return tokens;
}

/** Repairs what no passage knows, and gives equal syllables one number. */
function numberTerms(view: View, tokens: readonly ReadToken[]): QueryTerm[] {
  const terms: QueryTerm[] = [];
  const slots = new Map<string, number>();
  tokens.forEach((token, at) => {
    let slot = slots.get(token.folded);
    if (slot === undefined) {
      let term = weighTerm(view, token.folded);
      if (term.holding === 0 && repairToken(view, tokens, at)) term = weighTerm(view, token.folded);
      slot = slots.get(token.folded) ?? terms.push(term) - 1;
      slots.set(token.folded, slot);
    }
    token.slot = slot;
  });
  return terms;
}

function repairToken(view: View, tokens: readonly ReadToken[], at: number): boolean {
  const token = tokens[at]!;
  if (token.inCode || view.passages === 0) return false;
  const before = token.phraseStart ? undefined : tokens[at - 1]?.folded;
  const next = tokens[at + 1];
  const after = next === undefined || next.phraseStart ? undefined : next.folded;
  const repaired = repairSyllable(view, token.folded, { before, after });
  if (repaired === undefined) return false;
  token.folded = repaired;
  token.marked = undefined;
  return true;
}

function weighTerm(view: View, folded: string): QueryTerm {
  const found = findTerm(view, folded);
  return { ...found, folded, idf: inverseFrequency(view.passages, found.holding) };
}

function pairUp(view: View, tokens: readonly QueryToken[], terms: readonly QueryTerm[]): QueryPair[] {
  const pairs = new Map<number, QueryPair>();
  tokens.forEach((token, index) => {
    const before = tokens[index - 1];
    if (before === undefined || token.phraseStart) return;
    const key = before.slot * tokens.length + token.slot;
    if (pairs.has(key)) return;
    const found = findTermPair(view, terms[before.slot]!, terms[token.slot]!);
    const idf = inverseFrequency(view.passages, found.holding);
    pairs.set(key, { ...found, first: before.slot, second: token.slot, idf });
  });
  return [...pairs.values()];
}

/** Syllables inside a code are told as the code. */
function listSearched(tokens: readonly ReadToken[], terms: readonly QueryTerm[], codes: Query['codes']): SearchTerm[] {
  const searched: SearchTerm[] = [];
  let nextCode = 0;
  for (const { inCode, start, typed, folded, scaffold, slot } of tokens) {
    const code = codes[nextCode];
    if (code !== undefined && start >= code.start) {
      const { idf, holding } = code.terms[0]!;
      searched.push({ typed: code.raw, folded: code.canonical, idf, passages: holding, scaffold: false });
      nextCode++;
    }
    if (inCode) continue;
    const { idf, holding } = terms[slot]!;
    searched.push({ typed, folded, idf, passages: holding, scaffold });
  }
  return searched;
}
