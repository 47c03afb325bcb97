import { scrubText } from '../../logger.ts';
import { createDenseIndex } from './dense-index.ts';
import type { DenseSearch } from './dense-search.ts';
import type { Embedder } from './embedder.ts';
import { createQueryVectors, type QueryOutcome } from './query-vectors.ts';
import type { VectorReader } from './vector-store.ts';

/** How a question was searched; for metrics. */
export type DenseOutcome = QueryOutcome | 'unprepared' | 'other_length' | 'broken';

/** What somebody who watches the service should hear. */
export type DenseNotice =
  | { what: 'unreachable'; error: unknown }
  | { what: 'reachable' }
  | { what: 'other_length'; expected: number; got: number }
  | { what: 'failed'; error: unknown };

export interface DenseSearchOptions {
  reader: VectorReader;
  /** The embedder that made a set; while models change that is the old one. Undefined: its questions cannot be embedded. */
  embedderOf: (set: { model: string; dimensions: number }) => Embedder | undefined;
  /** How often the store is asked for changes; 0 never. 1,000 unless said. */
  pollMs?: number;
  /** How long a question may wait for its vector; 1,500 unless said. */
  deadlineMs?: number;
  count?: (outcome: DenseOutcome) => void;
  onNotice?: (notice: DenseNotice) => void;
  now?: () => number;
}

/** So many passages are near; more say nothing of the question. */
const NEAREST = 30;

/**
 * The search by meaning in this process. Returns at once and loads in the background: until the vectors are there, and
 * whenever the endpoint does not answer in time, words alone decide.
 */
export function createDenseSearch(options: DenseSearchOptions): DenseSearch {
  const { reader, embedderOf, pollMs = 1000, deadlineMs = 1500 } = options;
  const { count = () => {}, onNotice = () => {}, now = () => performance.now() } = options;
  const index = createDenseIndex(reader, (error) => onNotice({ what: 'failed', error }));
  const queries = createQueryVectors({
    deadlineMs,
    now,
    count,
    onChange: ({ reachable, error }) => onNotice(reachable ? { what: 'reachable' } : { what: 'unreachable', error }),
  });
  const refresh = () => index.refresh().catch((error: unknown) => onNotice({ what: 'failed', error }));
  const timer = pollMs > 0 ? setInterval(() => void refresh(), pollMs) : undefined;
  timer?.unref();
  if (pollMs > 0) void refresh();
  let mismatched = 0;
  return {
    async nearest({ text, allows }) {
      const set = index.serving();
      const embedder = set && embedderOf(set);
      if (set === undefined || embedder === undefined || text.trim() === '') {
        count('unprepared');
        return undefined;
      }
      // Numbers of phones, papers and accounts are no part of what is meant, and stay in the house.
      const vector = await queries.vectorOf(embedder, scrubText(text));
      if (vector === undefined) return undefined;
      if (vector.length !== set.dimensions) {
        count('other_length');
        if (mismatched !== vector.length) {
          onNotice({ what: 'other_length', expected: set.dimensions, got: vector.length });
        }
        mismatched = vector.length;
        return undefined;
      }
      mismatched = 0;
      try {
        return { passages: await index.nearest(vector, { allows, limit: NEAREST }), trusted: set.trusted };
      } catch (error) {
        count('broken');
        onNotice({ what: 'failed', error });
        void refresh();
        return undefined;
      }
    },
    refresh: () => index.refresh(),
    async close() {
      clearInterval(timer);
      await index.close();
    },
  };
}
