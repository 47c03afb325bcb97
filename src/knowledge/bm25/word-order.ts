import type { Asked } from './asked.ts';
import type { PassageReader } from './passage-reader.ts';
import { SLOT_MASK } from './view.ts';

/** Compares the order of a question's words with that of a khoản. */
export class WordOrder {
  /** Weights of the heaviest run of equal words and of the heaviest common subsequence. */
  run = 0;
  subsequence = 0;
  readonly #asked: Asked;
  /** For each place of the question: weight of the run that ends there, and where in the khoản it ended. */
  readonly #runs: Float64Array;
  readonly #runEnds: Int32Array;
  /** `best[n]`: heaviest common subsequence with the first n places. */
  readonly #best: Float64Array;

  constructor(asked: Asked) {
    this.#asked = asked;
    this.#runs = new Float64Array(asked.placeWeights.length);
    this.#runEnds = new Int32Array(asked.placeWeights.length);
    this.#best = new Float64Array(asked.placeWeights.length + 1);
  }

  /** Finds `run` and `subsequence` among the hits of one khoản. */
  compare({ at: places, bits }: PassageReader, from: number, to: number): void {
    const { placeStart, places: asked, placeWeights } = this.#asked;
    const runs = this.#runs;
    const runEnds = this.#runEnds;
    const best = this.#best.fill(0);
    runEnds.fill(-2);
    let longest = 0;
    for (let hit = from; hit < to; hit++) {
      const at = places[hit]!;
      const slot = bits[hit]! & SLOT_MASK;
      // Places come last first, so that what this word adds is not built on by itself.
      for (let index = placeStart[slot]!; index < placeStart[slot + 1]!; index++) {
        const place = asked[index]!;
        const weight = placeWeights[place]!;
        const continues = place > 0 && runEnds[place - 1] === at - 1;
        const run = weight + (continues ? runs[place - 1]! : 0);
        runs[place] = run;
        runEnds[place] = at;
        if (run > longest) longest = run;
        if (weight === 0) continue;
        const reached = best[place]! + weight;
        for (let after = place + 1; after < best.length && best[after]! < reached; after++) best[after] = reached;
      }
    }
    this.run = longest;
    this.subsequence = best[best.length - 1]!;
  }
}
