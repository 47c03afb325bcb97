import type { Asked } from './asked.ts';

/**
 * What of a question stands in a stretch of text: heading, khoản, line, passage. One object serves many stretches,
 * one after the other; `begin` empties it.
 */
export class Coverage {
  /** Weight of the question's terms in it. */
  weight = 0;
  /** The same, counting only terms that are spelt alike. */
  spelt = 0;
  /** Weight of the question's pairs in it. */
  pairs = 0;
  /** Inverse frequency of all its different syllables. */
  idf = 0;
  tokens = 0;
  readonly #asked: Asked;
  readonly #terms: Uint32Array;
  readonly #speltTerms: Uint32Array;
  readonly #pairs: Uint32Array;
  #now = 1;

  constructor(asked: Asked) {
    this.#asked = asked;
    this.#terms = new Uint32Array(asked.weights.length);
    this.#speltTerms = new Uint32Array(asked.weights.length);
    this.#pairs = new Uint32Array(asked.query.pairs.length);
  }

  begin(): void {
    this.#now++;
    this.weight = 0;
    this.spelt = 0;
    this.pairs = 0;
    this.idf = 0;
    this.tokens = 0;
  }

  has(term: number): boolean {
    return this.#terms[term] === this.#now;
  }

  addTerm(term: number, spelt: boolean): void {
    if (this.#terms[term] !== this.#now) {
      this.#terms[term] = this.#now;
      this.weight += this.#asked.weights[term]!;
    }
    if (spelt && this.#speltTerms[term] !== this.#now) {
      this.#speltTerms[term] = this.#now;
      this.spelt += this.#asked.weights[term]!;
    }
  }

  addPair(pair: number): void {
    if (this.#pairs[pair] === this.#now) return;
    this.#pairs[pair] = this.#now;
    this.pairs += this.#asked.query.pairs[pair]!.idf;
  }

  /** Adds what the other one holds. */
  addAll(other: Coverage): void {
    for (let term = 0; term < this.#terms.length; term++) {
      if (other.has(term)) this.addTerm(term, other.#speltTerms[term] === other.#now);
    }
    for (let pair = 0; pair < this.#pairs.length; pair++) {
      if (other.#pairs[pair] === other.#now) this.addPair(pair);
    }
  }
}
