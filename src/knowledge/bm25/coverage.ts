import type { Asked } from './asked.ts';

/**
 * What of a question stands in a stretch of text: heading, khoản, line, passage. One object serves many stretches,
 * one after the other; `begin` empties it. "Beyond" is what stands in this stretch and not in `base`.
 */
export class Coverage {
  weight = 0;
  /** Weight of the terms that are spelt alike. */
  spelt = 0;
  beyond = 0;
  speltBeyond = 0;
  pairsBeyond = 0;
  readonly #asked: Asked;
  readonly #base: Coverage | undefined;
  readonly #terms: Uint32Array;
  readonly #speltTerms: Uint32Array;
  readonly #pairs: Uint32Array;
  #now = 1;

  constructor(asked: Asked, base?: Coverage) {
    this.#asked = asked;
    this.#base = base;
    this.#terms = new Uint32Array(asked.weights.length);
    this.#speltTerms = new Uint32Array(asked.weights.length);
    this.#pairs = new Uint32Array(asked.pairWeights.length);
  }

  begin(): void {
    this.#now++;
    this.weight = 0;
    this.spelt = 0;
    this.beyond = 0;
    this.speltBeyond = 0;
    this.pairsBeyond = 0;
  }

  has(term: number): boolean {
    return this.#terms[term] === this.#now;
  }

  /** False when it was there already. */
  add(term: number): boolean {
    if (this.#terms[term] === this.#now) return false;
    this.#terms[term] = this.#now;
    const weight = this.#asked.weights[term]!;
    this.weight += weight;
    if (this.#base === undefined || !this.#base.has(term)) this.beyond += weight;
    return true;
  }

  addSpelt(term: number): boolean {
    if (this.#speltTerms[term] === this.#now) return false;
    this.#speltTerms[term] = this.#now;
    const weight = this.#asked.weights[term]!;
    this.spelt += weight;
    if (this.#base === undefined || !this.#base.hasSpelt(term)) this.speltBeyond += weight;
    return true;
  }

  addPair(pair: number): void {
    if (this.#pairs[pair] === this.#now) return;
    this.#pairs[pair] = this.#now;
    if (this.#base === undefined || !this.#base.hasPair(pair)) this.pairsBeyond += this.#asked.pairWeights[pair]!;
  }

  hasSpelt(term: number): boolean {
    return this.#speltTerms[term] === this.#now;
  }

  hasPair(pair: number): boolean {
    return this.#pairs[pair] === this.#now;
  }
}
