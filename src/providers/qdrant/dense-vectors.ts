import type { NearPassage } from '../../knowledge/dense/dense-search.ts';
import type { DenseSearchOptions } from '../../knowledge/dense/create-dense-search.ts';
import { createQueryVectors } from '../../knowledge/dense/query-vectors.ts';
import type { VectorSet } from '../../knowledge/dense/vector-store.ts';
import { scrubText } from '../../logger.ts';

/** The same as for the search by meaning in this process; only the polling is the index's own. */
export type DenseOptions = Pick<DenseSearchOptions, 'reader' | 'embedderOf' | 'deadlineMs' | 'count' | 'onNotice'>;

/** Vectors of one model in one length. */
export interface DenseShape {
  model: string;
  size: number;
}

/** The vectors of the store and of questions. */
export interface DenseVectors {
  /** Takes over what the store says; seldom, unless `now` is set. */
  refresh(options: { now: boolean }): Promise<void>;
  /** Differs from what it was before whenever vectors were added. */
  version(): string;
  /** What the store's vectors are; undefined while none are served. */
  shape(): DenseShape | undefined;
  /** Whether vectors of this shape have shown that they find what is meant. */
  isTrusted(shape: DenseShape | undefined): boolean;
  /** Whether all passages of a document seem to have been with the model. A guess from its last one. */
  isRipe(document: Passages): Promise<boolean>;
  /** By position; undefined while some passages have not been with the model. */
  vectorsOf(document: Passages): Promise<ReadonlyMap<number, number[]> | undefined>;
  /** Of length one; undefined when there is none in time, or no model of this shape. */
  vectorOf(question: string, shape: DenseShape): Promise<number[] | undefined>;
}

interface Passages {
  documentId: string;
  positions: readonly number[];
}

/** Every batch that is embedded changes the store's version; looking at each would cost more than it brings. */
const REFRESH_MS = 5000;
const ROWS_AT_ONCE = 256;
const NEAREST = 30;
const DEADLINE_MS = 1500;

export function createDenseVectors(options: DenseOptions): DenseVectors {
  const { reader, embedderOf, deadlineMs = DEADLINE_MS, count = () => {}, onNotice = () => {} } = options;
  const questions = createQueryVectors({
    deadlineMs,
    now: () => performance.now(),
    count,
    onChange: ({ reachable, error }) => onNotice(reachable ? { what: 'reachable' } : { what: 'unreachable', error }),
  });
  let set: VectorSet | undefined;
  let version = '';
  let refreshedAt = -Infinity;
  return {
    async refresh({ now }) {
      if (!now && performance.now() - refreshedAt < REFRESH_MS) return;
      const current = await reader.version();
      set = await reader.serving();
      version = set === undefined ? '' : current;
      refreshedAt = performance.now();
    },
    version: () => version,
    shape: () => set && { model: set.model, size: set.dimensions },
    isTrusted: (shape) => set?.trusted === true && set.model === shape?.model && set.dimensions === shape.size,
    async isRipe({ documentId, positions }) {
      const last = positions.at(-1);
      if (set === undefined || last === undefined) return false;
      return (await reader.vectors(set.id, { documentId, from: last, limit: 1 })).length > 0;
    },
    async vectorsOf({ documentId, positions }) {
      if (set === undefined) return undefined;
      const vectors = new Map<number, number[]>();
      const seen = new Set<number>();
      for (let from = 0; ;) {
        const rows = await reader.vectors(set.id, { documentId, from, limit: ROWS_AT_ONCE });
        for (const { position, vector } of rows) {
          seen.add(position);
          if (vector?.length === set.dimensions) vectors.set(position, toUnit(vector));
        }
        if (rows.length < ROWS_AT_ONCE) break;
        from = rows.at(-1)!.position + 1;
      }
      return positions.every((position) => seen.has(position)) ? vectors : undefined;
    },
    async vectorOf(question, shape) {
      const embedder = embedderOf({ model: shape.model, dimensions: shape.size });
      if (embedder === undefined || question.trim() === '') {
        count('unprepared');
        return undefined;
      }
      // Numbers of phones, papers and accounts are no part of what is meant, and stay in the house.
      const vector = await questions.vectorOf(embedder, scrubText(question));
      if (vector === undefined) return undefined;
      if (vector.length === shape.size) return toUnit(vector);
      count('other_length');
      onNotice({ what: 'other_length', expected: shape.size, got: vector.length });
      return undefined;
    },
  };
}

/** Of length one, in six decimals: shorter to send, and no nearness depends on the seventh. */
function toUnit(vector: Float32Array): number[] {
  const length = Math.hypot(...vector) || 1;
  return Array.from(vector, (value) => Math.round((value / length) * 1_000_000) / 1_000_000);
}

export interface DenseHit {
  documentId: string;
  position: number;
  /** Absent: the passage has none. */
  vector?: readonly number[] | undefined;
}

/** The passages nearest to the question, best first; of equals the one that stands first. */
export function nearest(question: readonly number[], hits: readonly DenseHit[]): NearPassage[] {
  const found = hits.flatMap(({ documentId, position, vector }): NearPassage[] => {
    if (vector?.length !== question.length) return [];
    const similarity = question.reduce((sum, value, at) => sum + value * vector[at]!, 0);
    return [{ documentId, position, similarity }];
  });
  return found.sort((a, b) => b.similarity - a.similarity || compareIds(a, b)).slice(0, NEAREST);
}

function compareIds(a: NearPassage, b: NearPassage): number {
  if (a.documentId !== b.documentId) return a.documentId < b.documentId ? -1 : 1;
  return a.position - b.position;
}
