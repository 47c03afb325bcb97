import type { Found, Rows } from './vector-matrix.ts';

/** To the worker that holds one set of vectors, in order. */
export type WorkerRequest =
  | ({ does: 'add' } & Rows)
  | { does: 'remove'; labels: Uint32Array }
  | { does: 'search'; id: number; query: Float32Array; allowed: Uint8Array; limit: number };

/** `full`: there was no room for rows; they are left out. */
export type WorkerAnswer = ({ says: 'found'; id: number } & Found) | { says: 'full' };
