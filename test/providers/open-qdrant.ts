import { expect } from 'vitest';
import { createMemoryStore, type MemoryStore } from '#src/knowledge/memory-knowledge.ts';
import { openBm25Index } from '#src/knowledge/bm25-index.ts';
import type { KnowledgeIndex, SearchFilter } from '#src/knowledge/knowledge-index.ts';
import { createQdrantIndex, type QdrantIndexOptions, type QdrantSettings } from '#src/providers/qdrant-index.ts';
import { makeDocument, makePassages, type PassageText } from '../fakes/knowledge.ts';
import { createOpenApiCheck, type Exchange, hasOpenApi } from '../fakes/qdrant-openapi.ts';
import { type FakeQdrant, startFakeQdrant } from '../fakes/qdrant-server.ts';

export interface OpenQdrant {
  qdrant: FakeQdrant;
  store: MemoryStore;
  /** What the index told of, in order. */
  errors: unknown[];
  availability: boolean[];
  /** Another index over the same store and server, as another process has one. */
  open(options?: Partial<QdrantIndexOptions>): Promise<KnowledgeIndex>;
  openHere: () => Promise<KnowledgeIndex>;
  put(id: string, texts: readonly (string | PassageText)[], fields?: object): Promise<void>;
  close(): Promise<void>;
}

export const API_KEY = 'khoa-bia-ra-0001';

/** The fake server with an empty store; closing checks every exchange against the official description. */
export async function openQdrant(): Promise<OpenQdrant> {
  const qdrant = await startFakeQdrant({ apiKey: API_KEY });
  const store = createMemoryStore();
  const indexes: KnowledgeIndex[] = [];
  const errors: unknown[] = [];
  const availability: boolean[] = [];
  return {
    qdrant,
    store,
    errors,
    availability,
    async open(options = {}) {
      const index = await createQdrantIndex({
        settings: { url: qdrant.url, apiKey: API_KEY, collection: 'kho', searchTimeoutMs: 300, writeTimeoutMs: 500 },
        store,
        pollMs: 0,
        retryMs: 10,
        onError: (error) => errors.push(error),
        onAvailable: (available) => availability.push(available),
        ...options,
      });
      indexes.push(index);
      return index;
    },
    openHere: () => openBm25Index(store, { pollMs: 0 }),
    put: (id, texts, fields = {}) => store.replaceDocument(makeDocument({ id, ...fields }), makePassages(id, texts)),
    async close() {
      for (const index of indexes) await index.close();
      await qdrant.close();
      checkExchanges(qdrant.exchanges);
    },
  };
}

/** An empty store and the index over it, as the contract wants them. */
export async function openOver(settings: QdrantSettings) {
  const store = createMemoryStore();
  const index = await createQdrantIndex({ settings, store, pollMs: 0 });
  return { store, index, close: () => index.close() };
}

let check: ((exchange: Exchange) => string[]) | undefined;

/** Expects nothing when the description is not there; `qdrant-wire.test.ts` says so. */
export function checkExchanges(exchanges: readonly Exchange[]): void {
  if (!hasOpenApi) return;
  check ??= createOpenApiCheck();
  expect(exchanges.flatMap(check)).toEqual([]);
}

export const findIn = async (index: KnowledgeIndex, text: string, filter?: SearchFilter): Promise<string[]> =>
  (await index.search({ text, ...(filter && { filter }) })).hits.map((hit) => hit.passageId);

/** Waits for what another turn of the event loop brings about. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  await expect.poll(condition, { timeout: 5000, interval: 10 }).toBe(true);
}
