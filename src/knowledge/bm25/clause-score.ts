import { CLAUSE_START, FLAG_BITS, PHRASE_START } from './analyse-passage.ts';
import { CLAUSE, CLAUSE_PAIRS, lengthNorm } from './parameters.ts';
import type { Query } from './query.ts';
import type { LiveSegment, View } from './view.ts';

export interface ClauseScorer {
  /** Best khoản by syllables plus best khoản by pairs, title and heading counted once in each. */
  best(passage: number): number;
  /** Whether `best` was asked for this passage since the scorer was made. */
  scored(passage: number): boolean;
}

/**
 * Reads khoản of single passages from the stored syllables; for the few passages where they can still matter.
 * Works inside `withMarks` only.
 */
export function createClauseScorer(view: View, part: LiveSegment, query: Query): ClauseScorer {
  const { segment, slotOf } = part;
  const { tokens } = segment;
  const slots = query.terms.length + 1;
  const pairOf = new Uint16Array(slots * slots);
  query.pairs.forEach(({ first, second }, index) => (pairOf[(first + 1) * slots + second + 1] = index + 1));
  const terms = createCounter(query.terms.map((term) => term.idf * (CLAUSE.k1 + 1)));
  const pairs = createCounter(query.pairs.map((pair) => pair.idf * (CLAUSE_PAIRS.k1 + 1)));
  const seen = new Set<number>();

  let length = 0;
  let pairLength = 0;
  function read(from: number, to: number): void {
    let before = 0;
    for (let at = from; at < to; at++) {
      const token = tokens[at]!;
      const slot = slotOf[token >>> FLAG_BITS]!;
      length++;
      if ((token & PHRASE_START) === 0 && at > from) {
        pairLength++;
        if (slot !== 0 && before !== 0) {
          const pair = pairOf[before * slots + slot]!;
          if (pair !== 0) pairs.add(pair - 1);
        }
      }
      if (slot !== 0) terms.add(slot - 1);
      before = slot;
    }
  }

  function best(passage: number): number {
    seen.add(passage);
    length = 0;
    pairLength = 0;
    read(segment.titleStart[passage]!, segment.titleEnd[passage]!);
    const heading = segment.start[passage]! + segment.codeCount[passage]!;
    const body = heading + segment.headingCount[passage]!;
    const end = segment.end[passage]!;
    read(heading, body);
    terms.setBase();
    pairs.setBase();
    const fixed = length;
    const fixedPairs = pairLength;
    let bestTerms = 0;
    let bestPairs = 0;
    for (let from = body; from < end || from === body;) {
      let to = from + 1;
      while (to < end && (tokens[to]! & CLAUSE_START) === 0) to++;
      read(from, Math.min(to, end));
      bestTerms = Math.max(bestTerms, terms.score(lengthNorm(CLAUSE, length, view.averageClause)));
      bestPairs = Math.max(bestPairs, pairs.score(lengthNorm(CLAUSE_PAIRS, pairLength, view.averagePairClause)));
      length = fixed;
      pairLength = fixedPairs;
      from = to;
    }
    terms.reset();
    pairs.reset();
    return bestTerms + bestPairs;
  }

  return {
    best,
    scored: (passage) => seen.has(passage),
  };
}

/** Frequencies of the query's terms in one khoản on top of those of title and heading. */
function createCounter(weights: readonly number[]) {
  const base = new Uint16Array(weights.length);
  const counts = new Uint16Array(weights.length);
  let based: number[] = [];
  let touched: number[] = [];
  return {
    add(term: number): void {
      if (counts[term] === 0) touched.push(term);
      counts[term]!++;
    },
    /** What was counted so far stays in every following score. */
    setBase(): void {
      for (const term of touched) {
        base[term] = counts[term]!;
        counts[term] = 0;
      }
      based = touched;
      touched = [];
    },
    /** BM25 of base and what was counted since; forgets the latter. */
    score(norm: number): number {
      let sum = 0;
      for (const term of based) {
        const frequency = base[term]! + counts[term]!;
        sum += (weights[term]! * frequency) / (frequency + norm);
      }
      for (const term of touched) {
        if (base[term] === 0) sum += (weights[term]! * counts[term]!) / (counts[term]! + norm);
        counts[term] = 0;
      }
      touched = [];
      return sum;
    },
    reset(): void {
      for (const term of based) base[term] = 0;
      based = [];
    },
  };
}
