import { MAX_TERMS, type Asked } from './asked.ts';

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
  #weights: Float64Array = new Float64Array(0);
  #pairWeights: Float64Array = new Float64Array(0);
  readonly #base: Coverage | undefined;
  /** For each term, in which stretch it was last seen, by `now`. Open to the loop that takes most of a search. */
  readonly terms = new Uint32Array(MAX_TERMS + 1);
  readonly speltTerms = new Uint32Array(MAX_TERMS + 1);
  readonly #pairs = new Uint32Array(MAX_TERMS + 1);
  now = 1;

  constructor(base?: Coverage) {
    this.#base = base;
  }

  ask({ weights, pairWeights }: Asked): void {
    this.#weights = weights;
    this.#pairWeights = pairWeights;
  }

  begin(): void {
    // After four milliards of stretches the count begins again, with nothing seen.
    if (this.now === 0xffffffff) {
      for (const stamps of [this.terms, this.speltTerms, this.#pairs]) stamps.fill(0);
      this.now = 0;
    }
    this.now++;
    this.weight = 0;
    this.spelt = 0;
    this.beyond = 0;
    this.speltBeyond = 0;
    this.pairsBeyond = 0;
  }

  has(term: number): boolean {
    return this.terms[term] === this.now;
  }

  /** False when it was there already. */
  add(term: number): boolean {
    if (this.terms[term] === this.now) return false;
    this.terms[term] = this.now;
    const weight = this.#weights[term]!;
    this.weight += weight;
    if (this.#base === undefined || !this.#base.has(term)) this.beyond += weight;
    return true;
  }

  addSpelt(term: number): boolean {
    if (this.speltTerms[term] === this.now) return false;
    this.speltTerms[term] = this.now;
    const weight = this.#weights[term]!;
    this.spelt += weight;
    if (this.#base === undefined || !this.#base.hasSpelt(term)) this.speltBeyond += weight;
    return true;
  }

  addPair(pair: number): void {
    if (this.#pairs[pair] === this.now) return;
    this.#pairs[pair] = this.now;
    if (this.#base === undefined || !this.#base.hasPair(pair)) this.pairsBeyond += this.#pairWeights[pair]!;
  }

  hasSpelt(term: number): boolean {
    return this.speltTerms[term] === this.now;
  }

  hasPair(pair: number): boolean {
    return this.#pairs[pair] === this.now;
  }
}
