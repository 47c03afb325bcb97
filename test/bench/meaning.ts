import { startVectorThread } from '../../src/knowledge/dense/vector-thread.ts';
import { watchLoop } from './loop-watch.ts';
import { createRandom } from './search.ts';

const PASSAGES = 100_000;
const DIMENSIONS = 1024;
const PER_DOCUMENT = 200;
const STEP = 500;
const SEARCHES = 200;
const LIMIT = 30;

/**
 * Exact search over 100,000 vectors of 1,024 in the thread that holds them, while vectors still come in, seen from the
 * thread that asks: with all documents and with half of them allowed.
 */
export async function benchMeaning(): Promise<Record<string, number>> {
  const random = createRandom(17);
  const thread = startVectorThread({
    dimensions: DIMENSIONS,
    onError: (error) => {
      throw error;
    },
  });
  const invent = (rows: number) => Float32Array.from({ length: rows * DIMENSIONS }, () => random() * 2 - 1);
  // The same numbers again and again would be as fast; drawn once because drawing takes longer than searching.
  const pool = invent(STEP);
  const add = (from: number, rows: number) =>
    thread.add({
      labels: Uint32Array.from({ length: rows }, (_, row) => from + row),
      documents: Uint32Array.from({ length: rows }, (_, row) => Math.floor((from + row) / PER_DOCUMENT)),
      vectors: pool.slice(0, rows * DIMENSIONS),
    });
  for (let from = 0; from < PASSAGES; from += STEP) add(from, STEP);
  const documents = PASSAGES / PER_DOCUMENT;
  const all = new Uint8Array(documents + SEARCHES).fill(1);
  const half = all.map((_, document) => document % 2);
  await thread.search(invent(1), { allowed: all, limit: LIMIT });
  const loop = watchLoop();
  const times: Record<'all' | 'half', number[]> = { all: [], half: [] };
  for (let search = 0; search < SEARCHES; search++) {
    const query = invent(1);
    for (const [name, allowed] of [
      ['all', all],
      ['half', half],
    ] as const) {
      const start = performance.now();
      await thread.search(query, { allowed, limit: LIMIT });
      times[name].push(performance.now() - start);
    }
    add(PASSAGES + search * 10, 10);
  }
  loop.stop();
  await thread.close();
  return {
    passages: PASSAGES,
    dimensions: DIMENSIONS,
    p50_ms: percentile(times.all, 0.5),
    p95_ms: percentile(times.all, 0.95),
    half_allowed_p95_ms: percentile(times.half, 0.95),
    loop_held_ms: loop.longestMs(),
    loop_computed_ms: loop.longestCpuMs(),
  };
}

function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.floor((sorted.length - 1) * share)]! * 10) / 10;
}
