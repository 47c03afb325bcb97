import { FLAG_BITS, PHRASE_START } from './analyse-passage.ts';
import { MAX_TERMS, type Asked } from './asked.ts';
import { ARTICLE, CLAUSE, CLAUSE_PAIRS, FIELD_WEIGHT, PAIRS_WEIGHT } from './parameters.ts';
import { SLOT_MASK, type LiveSegment } from './live-segment.ts';

/** In `bits` of a hit: the term from 1, whether it is spelt as in the question, whether a phrase begins at it. */
export const HIT_SPELT = 1 << 8;
export const HIT_PHRASE = 1 << 9;

/** Where the body of a passage holds words of the question. */
export interface Hits {
  /** Range in the reader's `at` and `bits`. */
  from: number;
  to: number;
}

export interface Candidate {
  part: LiveSegment;
  passage: number;
  score: number;
  hits: Hits;
}

/**
 * Reads passages word by word for one question after the other: their exact score, and where they hold its words, for the second stage.
 * Works inside `withMarks` only.
 */
export class PassageReader {
  /** Of each hit: its place in the segment's tokens, and its bits. */
  at = new Int32Array(8192);
  bits = new Uint16Array(8192);
  #asked!: Asked;
  readonly #terms = new Counts(CLAUSE.k1 + 1);
  readonly #pairs = new Counts(CLAUSE_PAIRS.k1 + 1);
  #length = 0;

  /** Forgets what was read for the question before. */
  begin(asked: Asked): void {
    this.#asked = asked;
    this.#length = 0;
    this.#terms.begin(asked.idf);
    this.#pairs.begin(asked.pairWeights);
  }

  /** The sum of the four parts. Frequent terms were left out of `part.score`; they are counted here. */
  read(part: LiveSegment, passage: number): Candidate {
    const { segment, clauseNorm, clausePairNorm } = part;
    const terms = this.#terms;
    const pairs = this.#pairs;
    const heading = segment.start[passage]! + segment.codeCount[passage]!;
    const begin = this.#length;
    this.#count(this.#collect(part, segment.titleStart[passage]!, segment.titleEnd[passage]!));
    this.#count(this.#collect(part, heading, heading + segment.headingCount[passage]!));
    this.#length = begin;
    terms.keepAsBase();
    pairs.keepAsBase();
    let bestTerms = 0;
    let bestPairs = 0;
    const end = segment.clauseStart[passage + 1]!;
    for (let clause = segment.clauseStart[passage]!; clause < end; clause++) {
      const from = segment.clauseFrom[clause]!;
      this.#count(this.#collect(part, from, from + segment.clauseTokens[clause]!));
      bestTerms = Math.max(bestTerms, terms.score(clauseNorm[clause]!));
      bestPairs = Math.max(bestPairs, pairs.score(clausePairNorm[clause]!));
    }
    const article = part.score[passage]! + this.#scoreFrequent(part.norm[passage]!);
    terms.clear();
    pairs.clear();
    const score = article + PAIRS_WEIGHT * part.pairScore[passage]! + bestTerms + bestPairs;
    return { part, passage, score, hits: { from: begin, to: this.#length } };
  }

  /** Appends the hits of a stretch; returns where they begin. Writes every token and keeps the hits: no branch to guess. */
  #collect({ segment, slotOf }: LiveSegment, from: number, to: number): number {
    const { tokens } = segment;
    const begin = this.#length;
    if (begin + to - from >= this.at.length) this.#grow(begin + to - from);
    const { at: places, bits } = this;
    let length = begin;
    for (let at = from; at < to; at++) {
      const token = tokens[at]!;
      const word = slotOf[token >>> FLAG_BITS]!;
      places[length] = at;
      bits[length] = word | ((token & PHRASE_START) << 9);
      length += (word + 0xffff) >>> 16;
    }
    this.#length = length;
    return begin;
  }

  #grow(needed: number): void {
    const size = Math.max(needed + 1, this.at.length * 2);
    const at = new Int32Array(size);
    const bits = new Uint16Array(size);
    at.set(this.at);
    bits.set(this.bits);
    this.at = at;
    this.bits = bits;
  }

  /** Counts the hits from `begin` on. */
  #count(begin: number): void {
    const { at, bits } = this;
    const { pairAt, stride } = this.#asked;
    const terms = this.#terms;
    const pairs = this.#pairs;
    const end = this.#length;
    let before = 0;
    let expected = -1;
    for (let index = begin; index < end; index++) {
      const word = bits[index]!;
      const slot = word & SLOT_MASK;
      const place = at[index]!;
      terms.add(slot);
      if (place === expected && (word & HIT_PHRASE) === 0) {
        const pair = pairAt[before * stride + slot]!;
        if (pair !== 0) pairs.add(pair);
      }
      before = slot;
      expected = place + 1;
    }
  }

  #scoreFrequent(norm: number): number {
    const { frequent, idf } = this.#asked;
    let sum = 0;
    for (let index = 0; index < frequent.length; index++) {
      const term = frequent[index]!;
      const frequency = this.#terms.whole(term);
      if (frequency > 0) sum += (idf[term]! * (ARTICLE.k1 + 1) * frequency) / (frequency + norm);
    }
    return sum;
  }
}

/** Frequencies of terms (or pairs) in one khoản on top of those of title and heading, and in the whole passage. */
class Counts {
  #weights: Float64Array = new Float64Array(0);
  readonly #factor: number;
  readonly #base = new Uint16Array(MAX_TERMS + 1);
  readonly #counts = new Uint16Array(MAX_TERMS + 1);
  readonly #body = new Uint16Array(MAX_TERMS + 1);
  readonly #based = new Uint16Array(MAX_TERMS + 1);
  readonly #touched = new Uint16Array(MAX_TERMS + 1);
  #basedLength = 0;
  #touchedLength = 0;

  constructor(factor: number) {
    this.#factor = factor;
  }

  begin(weights: Float64Array): void {
    this.#weights = weights;
  }

  /** Forgets the passage. */
  clear(): void {
    this.#base.fill(0, 0, this.#weights.length);
    this.#body.fill(0, 0, this.#weights.length);
    this.#basedLength = 0;
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

  /** BM25 of base and what was counted since; moves the latter to the body. */
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
      const count = counts[term]!;
      const frequency = base[term]! + count;
      sum += (weights[term]! * frequency) / (frequency + norm);
      this.#body[term]! += count;
      counts[term] = 0;
    }
    this.#touchedLength = 0;
    return sum * this.#factor;
  }

  /** Weighted frequency in title, heading and body. */
  whole(term: number): number {
    return FIELD_WEIGHT * this.#base[term]! + this.#body[term]!;
  }
}
