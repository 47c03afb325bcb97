import { MAX_TERMS, type Asked } from './asked.ts';
import type { Hits, PassageReader } from './passage-reader.ts';
import { SLOT_MASK } from './live-segment.ts';

/** Compares the order of a question's words with that of a khoản. */
export class WordOrder {
  /** Weights of the heaviest run of equal words and of the heaviest common subsequence. */
  run = 0;
  subsequence = 0;
  /** For each place of the question: weight of the run that ends there, and where in the khoản it ended. */
  readonly #runs = new Float64Array(MAX_TERMS);
  readonly #runEnds = new Int32Array(MAX_TERMS);
  /** `best[n]`: heaviest common subsequence with the first n places. */
  readonly #best = new Float64Array(MAX_TERMS + 1);

  /** Finds `run` and `subsequence` among the hits of one khoản. */
  compare({ placeStart, places: asked, placeWeights }: Asked, hits: PassageReader, { from, to }: Hits): void {
    const { at: places, bits } = hits;
    const last = placeWeights.length;
    const runs = this.#runs;
    const runEnds = this.#runEnds;
    const best = this.#best.fill(0, 0, last + 1);
    runEnds.fill(-2, 0, last);
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
        for (let after = place + 1; after <= last && best[after]! < reached; after++) best[after] = reached;
      }
    }
    this.run = longest;
    this.subsequence = best[last]!;
  }
}
