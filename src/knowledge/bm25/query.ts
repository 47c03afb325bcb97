import { expandAbbreviation } from '../../vietnamese/abbreviations.ts';
import { findTypedCodes, type DocumentCode } from '../../vietnamese/document-codes.ts';
import { tokenize } from '../../vietnamese/tokens.ts';
import type { SearchTerm } from '../knowledge-index.ts';
import { findNaming, type Naming } from './document-names.ts';
import { inverseFrequency } from './parameters.ts';
import { repairSyllable } from './repair.ts';
import { markScaffold } from './scaffold.ts';
import { codeTerm } from './segment.ts';
import { countHolding, countPair, type View } from './view.ts';

/** Of a longer question, only so many syllables are read; more say nothing new and cost time. */
const MAX_TOKENS = 200;

/** A syllable of the question, at its place. */
export interface QueryToken {
  typed: string;
  folded: string;
  /** As spelt, when it was not repaired or expanded. */
  marked?: string;
  phraseStart: boolean;
  scaffold: boolean;
  /** Number of the term, from 0; equal syllables share one. */
  slot: number;
}

export interface QueryTerm {
  folded: string;
  idf: number;
  holding: number;
}

/** Two syllables that follow each other in the question. */
export interface QueryPair {
  first: number;
  second: number;
  idf: number;
}

export interface Query {
  tokens: QueryToken[];
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
  repairTokens(view, tokens);
  const scaffold = markScaffold(tokens);
  const terms: QueryTerm[] = [];
  const slots = new Map<string, number>();
  tokens.forEach((token, index) => {
    token.scaffold = scaffold[index]! && !token.inCode;
    const slot = slots.get(token.folded) ?? terms.push(weighTerm(view, token.folded)) - 1;
    slots.set(token.folded, slot);
    token.slot = slot;
  });
  const codes = found.map((code) => ({
    ...code,
    terms: [...new Set([code.canonical, code.partial])].map((name) => weighTerm(view, codeTerm(name))),
  }));
  return {
    tokens,
    terms,
    pairs: pairUp(view, tokens, terms),
    codes,
    hasMarks: tokens.some((token) => token.marked !== undefined && token.marked !== token.folded),
    naming: findNaming(
      view.names(),
      tokens.map((token) => token.folded),
      codes,
    ),
    searched: listSearched(tokens, terms, codes),
  };
}

type ReadToken = QueryToken & { start: number; inCode: boolean };

function readTokens(text: string, codes: readonly DocumentCode[]): ReadToken[] {
  const tokens: ReadToken[] = [];
  for (const token of tokenize(text)) {
    if (tokens.length >= MAX_TOKENS) break;
    const { folded, marked, start, phraseStart } = token;
    const inCode = codes.some((code) => start >= code.start && token.end <= code.end);
    const shared = { typed: text.slice(start, token.end), scaffold: false, slot: 0, start, inCode };
    const long = inCode ? undefined : expandAbbreviation(folded);
    if (long === undefined) tokens.push({ ...shared, folded, marked, phraseStart });
    else long.forEach((word, at) => tokens.push({ ...shared, folded: word, phraseStart: phraseStart && at === 0 }));
  }
  return tokens;
}

function repairTokens(view: View, tokens: ReadToken[]): void {
  if (view.passages === 0) return;
  tokens.forEach((token, index) => {
    if (token.inCode || countHolding(view, token.folded) > 0) return;
    const before = token.phraseStart ? undefined : tokens[index - 1]?.folded;
    const next = tokens[index + 1];
    const after = next === undefined || next.phraseStart ? undefined : next.folded;
    const repaired = repairSyllable(view, token.folded, { before, after });
    if (repaired === undefined) return;
    token.folded = repaired;
    delete token.marked;
  });
}

function weighTerm(view: View, folded: string): QueryTerm {
  const holding = countHolding(view, folded);
  return { folded, holding, idf: inverseFrequency(view.passages, holding) };
}

function pairUp(view: View, tokens: readonly QueryToken[], terms: readonly QueryTerm[]): QueryPair[] {
  const pairs = new Map<number, QueryPair>();
  tokens.forEach((token, index) => {
    const before = tokens[index - 1];
    if (before === undefined || token.phraseStart) return;
    const key = before.slot * MAX_TOKENS * 2 + token.slot;
    if (pairs.has(key)) return;
    const holding = countPair(view, terms[before.slot]!.folded, terms[token.slot]!.folded);
    pairs.set(key, { first: before.slot, second: token.slot, idf: inverseFrequency(view.passages, holding) });
  });
  return [...pairs.values()];
}

/** Syllables inside a code are told as the code. */
function listSearched(tokens: readonly ReadToken[], terms: readonly QueryTerm[], codes: Query['codes']): SearchTerm[] {
  const listed: (SearchTerm & { start: number })[] = [];
  for (const token of tokens) {
    if (token.inCode) continue;
    const { idf, holding } = terms[token.slot]!;
    const { typed, folded, scaffold, start } = token;
    listed.push({ typed, folded, idf, passages: holding, scaffold, start });
  }
  for (const code of codes) {
    const exact = code.terms[0]!;
    const { raw, canonical, start } = code;
    listed.push({ typed: raw, folded: canonical, idf: exact.idf, passages: exact.holding, scaffold: false, start });
  }
  return listed.sort((a, b) => a.start - b.start).map(({ start: _start, ...term }) => term);
}
