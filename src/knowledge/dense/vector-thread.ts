import { Worker } from 'node:worker_threads';
import { AppError } from '../../errors.ts';
import type { Found, Rows } from './vector-matrix.ts';
import type { WorkerAnswer, WorkerRequest } from './worker-messages.ts';

/** A `VectorMatrix` in a thread of its own. */
export interface VectorThread {
  /** False once the thread has died; what it held is lost. */
  readonly alive: boolean;
  /** Takes the buffers of `rows` away from the caller. */
  add(rows: Rows): void;
  remove(labels: Uint32Array<ArrayBuffer>): void;
  /** Throws AppError `internal` (retryable) when the thread dies. */
  search(query: Float32Array, request: { allowed: Uint8Array; limit: number }): Promise<Found>;
  close(): Promise<void>;
}

export interface VectorThreadOptions {
  dimensions: number;
  /** Told when the thread dies by itself, or has no room for more vectors. */
  onError: (error: unknown) => void;
}

export function startVectorThread({ dimensions, onError }: VectorThreadOptions): VectorThread {
  const worker = new Worker(new URL('./dense-worker.ts', import.meta.url), { workerData: { dimensions } });
  const waiting = new Map<number, PromiseWithResolvers<Found>>();
  let next = 0;
  let alive = true;
  // A process that has nothing else to do must be able to end.
  worker.unref();
  worker.on('message', (answer: WorkerAnswer) => {
    if (answer.says === 'full') {
      onError(new AppError('too_large', 'no room for more vectors in this process; use an outside index'));
      return;
    }
    waiting.get(answer.id)?.resolve(answer);
    settle(answer.id);
  });
  worker.on('error', onError);
  worker.on('exit', () => {
    alive = false;
    const error = new AppError('internal', 'the thread that searches vectors has ended', { retryable: true });
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  });

  function post(request: WorkerRequest, transfer: ArrayBuffer[] = []): void {
    worker.postMessage(request, transfer);
  }

  function settle(id: number): void {
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
  }

  return {
    get alive() {
      return alive;
    },
    add(rows) {
      const buffers = [rows.labels, rows.documents, rows.vectors].map((array) => array.buffer as ArrayBuffer);
      post({ does: 'add', ...rows }, buffers);
    },
    remove: (labels) => post({ does: 'remove', labels }),
    search(query, { allowed, limit }) {
      if (!alive) {
        return Promise.reject(new AppError('internal', 'no thread to search vectors', { retryable: true }));
      }
      const id = next++;
      const answer = Promise.withResolvers<Found>();
      waiting.set(id, answer);
      worker.ref();
      post({ does: 'search', id, query, allowed, limit });
      return answer.promise;
    },
    async close() {
      await worker.terminate();
    },
  };
}
