/*
 * The thread that holds the vectors of one set and searches them. Alone in its memory: what is added and removed comes
 * in the order of the messages, so a search never sees half a document.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { createVectorMatrix } from './vector-matrix.ts';
import type { WorkerAnswer, WorkerRequest } from './worker-messages.ts';

const { dimensions } = workerData as { dimensions: number };
const matrix = createVectorMatrix(dimensions);
let full = false;

function say(answer: WorkerAnswer, transfer: ArrayBuffer[] = []): void {
  parentPort?.postMessage(answer, transfer);
}

function handle(request: WorkerRequest): void {
  switch (request.does) {
    case 'add':
      if (matrix.add(request) || full) return;
      full = true;
      return say({ says: 'full' });
    case 'remove':
      return matrix.remove(request.labels);
    case 'search': {
      const { labels, similarities } = matrix.search(request.query, request);
      const answer: WorkerAnswer = { says: 'found', id: request.id, labels, similarities };
      return say(answer, [labels.buffer, similarities.buffer]);
    }
  }
}

parentPort?.on('message', handle);
