import { FLAG_BITS, PHRASE_START } from './analyse-passage.ts';
import type { Asked } from './asked.ts';
import { CLAUSE, CLAUSE_PAIRS } from './parameters.ts';
import type { LiveSegment } from './view.ts';

/**
 * Scores the khoản of single passages from their stored syllables; for the few passages where they can still matter.
 * Works inside `withMarks` only. Terms and pairs are numbered from 1 here, 0 is none.
 */
export class ClauseScorer {
  readonly #terms: Counts;
  readonly #pairs: Counts;
  readonly #pairAt: Uint16Array;
  readonly #stride: number;

  constructor({ query, pairAt, stride }: Asked) {
    this.#terms = new Counts(query.terms, CLAUSE.k1 + 1);
    this.#pairs = new Counts(query.pairs, CLAUSE_PAIRS.k1 + 1);
    this.#pairAt = pairAt;
    this.#stride = stride;
  }

  /** Best khoản by syllables plus best khoản by pairs, title and heading counted once in each. */
  best(part: LiveSegment, passage: number): number {
    const { segment, clauseNorm, clausePairNorm } = part;
    const heading = segment.start[passage]! + segment.codeCount[passage]!;
    this.#read(part, segment.titleStart[passage]!, segment.titleEnd[passage]!);
    this.#read(part, heading, heading + segment.headingCount[passage]!);
    this.#terms.keepAsBase();
    this.#pairs.keepAsBase();
    let bestTerms = 0;
    let bestPairs = 0;
    const end = segment.clauseStart[passage + 1]!;
    for (let clause = segment.clauseStart[passage]!; clause < end; clause++) {
      const from = segment.clauseFrom[clause]!;
      this.#read(part, from, from + segment.clauseTokens[clause]!);
      bestTerms = Math.max(bestTerms, this.#terms.score(clauseNorm[clause]!));
      bestPairs = Math.max(bestPairs, this.#pairs.score(clausePairNorm[clause]!));
    }
    this.#terms.dropBase();
    this.#pairs.dropBase();
    return bestTerms + bestPairs;
  }

  #read({ segment, slotOf }: LiveSegment, from: number, to: number): void {
    const { tokens } = segment;
    const terms = this.#terms;
    const pairs = this.#pairs;
    const pairAt = this.#pairAt;
    const stride = this.#stride;
    let before = 0;
    for (let at = from; at < to; at++) {
      const token = tokens[at]!;
      const slot = slotOf[token >>> FLAG_BITS]!;
      if (slot !== 0) {
        terms.add(slot);
        if (before !== 0 && (token & PHRASE_START) === 0) {
          const pair = pairAt[before * stride + slot]!;
          if (pair !== 0) pairs.add(pair);
        }
      }
      before = slot;
    }
  }
}

/** Frequencies of the question's terms in one khoản on top of those of title and heading. */
class Counts {
  readonly #weights: Float64Array;
  readonly #base: Uint16Array;
  readonly #counts: Uint16Array;
  readonly #based: Uint16Array;
  readonly #touched: Uint16Array;
  #basedLength = 0;
  #touchedLength = 0;

  constructor(terms: readonly { idf: number }[], factor: number) {
    this.#weights = new Float64Array(terms.length + 1);
    terms.forEach((term, index) => (this.#weights[index + 1] = term.idf * factor));
    this.#base = new Uint16Array(terms.length + 1);
    this.#counts = new Uint16Array(terms.length + 1);
    this.#based = new Uint16Array(terms.length + 1);
    this.#touched = new Uint16Array(terms.length + 1);
  }

  add(term: number): void {
    if (this.#counts[term] === 0) this.#touched[this.#touchedLength++] = term;
    this.#counts[term]!++;
  }

  /** What was counted so far stays in every following score. */
  keepAsBase(): void {
    for (let index = 0; index < this.#touchedLength; index++) {
      const term = this.#touched[index]!;
      this.#based[index] = term;
      this.#base[term] = this.#counts[term]!;
      this.#counts[term] = 0;
    }
    this.#basedLength = this.#touchedLength;
    this.#touchedLength = 0;
  }

  dropBase(): void {
    for (let index = 0; index < this.#basedLength; index++) this.#base[this.#based[index]!] = 0;
    this.#basedLength = 0;
  }

  /** BM25 of base and what was counted since; forgets the latter. */
  score(norm: number): number {
    const weights = this.#weights;
    const base = this.#base;
    const counts = this.#counts;
    let sum = 0;
    for (let index = 0; index < this.#basedLength; index++) {
      const term = this.#based[index]!;
      if (counts[term] !== 0) continue;
      const frequency = base[term]!;
      sum += (weights[term]! * frequency) / (frequency + norm);
    }
    for (let index = 0; index < this.#touchedLength; index++) {
      const term = this.#touched[index]!;
      const frequency = base[term]! + counts[term]!;
      sum += (weights[term]! * frequency) / (frequency + norm);
      counts[term] = 0;
    }
    this.#touchedLength = 0;
    return sum;
  }
}
