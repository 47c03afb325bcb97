import type { NearPassage } from './dense-search.ts';
import type { DocumentVersion, PassageVector, VectorReader, VectorSet } from './vector-store.ts';
import { startVectorThread, type VectorThread } from './vector-thread.ts';

/** The serving set's vectors in this process. */
export interface DenseIndex {
  /** What is searched; undefined while nothing is loaded. */
  serving(): VectorSet | undefined;
  /** The passages nearest to the vector, best first, of documents that `allows` lets through. */
  nearest(
    vector: Float32Array,
    request: { allows: (documentId: string) => boolean; limit: number },
  ): Promise<NearPassage[]>;
  /** Takes over what was stored before the call. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

interface LoadedDocument {
  version: string;
  /** As the thread knows it. */
  number: number;
  /** Whether every passage was either loaded or refused by the model. */
  complete: boolean;
  labels: number[];
}

interface Loaded {
  set: VectorSet;
  thread: VectorThread;
  documents: Map<string, LoadedDocument>;
  /** Numbers are kept for documents that left, should they come back. */
  numbers: Map<string, number>;
  passages: Map<number, { documentId: string; position: number }>;
  nextLabel: number;
}

/** Rows read at once: a megabyte of vectors of 1,024. */
const STEP = 256;

export function createDenseIndex(reader: VectorReader, onError: (error: unknown) => void): DenseIndex {
  let loaded: Loaded | undefined;
  let version: string | undefined;
  let updating: Promise<void> = Promise.resolve();
  let closed = false;

  async function update(): Promise<void> {
    if (closed) return;
    const current = await reader.version();
    if (current === version && loaded?.thread.alive !== false) return;
    const set = await reader.serving();
    const before = loaded;
    const goesOn = set !== undefined && before?.set.id === set.id && before.thread.alive;
    if (goesOn) {
      before.set = set;
      await loadChanges(before, reader);
    } else {
      // The old set answers until the new one is whole.
      const next = set === undefined ? undefined : await loadSet(set, { reader, onError });
      loaded = next;
      await before?.thread.close();
      if (closed) await next?.thread.close();
    }
    version = current;
  }

  return {
    serving: () => (loaded?.thread.alive === true ? loaded.set : undefined),
    async nearest(vector, { allows, limit }) {
      if (loaded === undefined) return [];
      const { documents, numbers, passages, thread } = loaded;
      const allowed = new Uint8Array(numbers.size);
      for (const [documentId, { number }] of documents) if (allows(documentId)) allowed[number] = 1;
      const { labels, similarities } = await thread.search(vector, { allowed, limit });
      return [...labels].flatMap((label, at) => {
        // A passage may have left while it was looked for.
        const passage = passages.get(label);
        return passage === undefined ? [] : [{ ...passage, similarity: similarities[at]! }];
      });
    },
    refresh() {
      updating = updating.then(update, update);
      return updating;
    },
    async close() {
      closed = true;
      await updating.catch(() => {});
      await loaded?.thread.close();
    },
  };
}

async function loadSet(
  set: VectorSet,
  { reader, onError }: { reader: VectorReader; onError: (error: unknown) => void },
): Promise<Loaded> {
  const thread = startVectorThread({ dimensions: set.dimensions, onError });
  const loaded: Loaded = {
    set,
    thread,
    documents: new Map(),
    numbers: new Map(),
    passages: new Map(),
    nextLabel: 0,
  };
  try {
    await loadChanges(loaded, reader);
    return loaded;
  } catch (error) {
    await thread.close();
    throw error;
  }
}

/** Brings what is loaded in line with the store; untouched documents cost nothing. */
async function loadChanges(loaded: Loaded, reader: VectorReader): Promise<void> {
  const present = await reader.documents();
  const ids = new Set(present.map(({ documentId }) => documentId));
  for (const documentId of loaded.documents.keys()) if (!ids.has(documentId)) forget(loaded, documentId);
  for (const document of present) {
    const known = loaded.documents.get(document.documentId);
    if (known?.version === document.version && known.complete) continue;
    const rows = await readVectors(reader, loaded.set, document.documentId);
    const vectors = rows.filter(({ vector }) => vector?.length === loaded.set.dimensions);
    if (known?.version === document.version && vectors.length === known.labels.length) continue;
    forget(loaded, document.documentId);
    take(loaded, document, { vectors, complete: rows.length >= document.passages });
  }
}

async function readVectors(reader: VectorReader, set: VectorSet, documentId: string): Promise<PassageVector[]> {
  const rows: PassageVector[] = [];
  for (;;) {
    const from = (rows.at(-1)?.position ?? -1) + 1;
    const step = await reader.vectors(set.id, { documentId, from, limit: STEP });
    rows.push(...step);
    if (step.length < STEP) return rows;
  }
}

function forget({ documents, passages, thread }: Loaded, documentId: string): void {
  const document = documents.get(documentId);
  if (document === undefined) return;
  for (const label of document.labels) passages.delete(label);
  if (document.labels.length > 0) thread.remove(Uint32Array.from(document.labels));
  documents.delete(documentId);
}

function take(
  loaded: Loaded,
  { documentId, version }: DocumentVersion,
  { vectors, complete }: { vectors: readonly PassageVector[]; complete: boolean },
): void {
  const { numbers, passages, set, thread } = loaded;
  const number = numbers.get(documentId) ?? numbers.size;
  numbers.set(documentId, number);
  const labels = vectors.map(() => loaded.nextLabel++);
  loaded.documents.set(documentId, { version, number, complete, labels });
  for (let from = 0; from < vectors.length; from += STEP) {
    const step = vectors.slice(from, from + STEP);
    const rows = {
      labels: Uint32Array.from(labels.slice(from, from + STEP)),
      documents: new Uint32Array(step.length).fill(number),
      vectors: new Float32Array(step.length * set.dimensions),
    };
    step.forEach(({ position, vector }, at) => {
      rows.vectors.set(vector!, at * set.dimensions);
      passages.set(labels[from + at]!, { documentId, position });
    });
    thread.add(rows);
  }
}
