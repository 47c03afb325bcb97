import { randomUUID } from 'node:crypto';
import { QdrantClient } from '@qdrant/js-client-rest';
import { afterAll, beforeAll, describe } from 'vitest';
import { createMemoryStore } from '#src/knowledge/memory-knowledge.ts';
import { createQdrantIndex, type QdrantSettings } from '#src/providers/qdrant-index.ts';
import { describeKnowledge } from '../contract/knowledge-contract.ts';
import { type FakeQdrant, startFakeQdrant } from '../fakes/qdrant-server.ts';
import { checkExchanges } from './open-qdrant.ts';

async function openOver(settings: QdrantSettings) {
  const store = createMemoryStore();
  const index = await createQdrantIndex({ settings, store, pollMs: 0 });
  return { store, index, close: () => index.close() };
}

describe('over the wire-level fake', () => {
  let qdrant: FakeQdrant;
  let opened = 0;
  beforeAll(async () => {
    qdrant = await startFakeQdrant();
  });
  afterAll(async () => {
    await qdrant.close();
    checkExchanges(qdrant.exchanges);
  });

  describeKnowledge('in Qdrant', () => openOver({ url: qdrant.url, collection: `kho-${++opened}` }));
});

const { QDRANT_URL: url, QDRANT_API_KEY: apiKey } = process.env;

/** The fake proves the wire; only this proves Qdrant. */
describe.skipIf(url === undefined)('over a real server (skipped without QDRANT_URL)', () => {
  const run = `thu-${randomUUID().slice(0, 8)}`;
  let opened = 0;
  afterAll(async () => {
    const client = new QdrantClient({ url: url!, ...(apiKey && { apiKey }), checkCompatibility: false });
    for (const { name } of (await client.getCollections()).collections) {
      if (name.startsWith(run)) await client.deleteCollection(name);
    }
  });

  describeKnowledge('in Qdrant', () =>
    openOver({ url: url!, ...(apiKey && { apiKey }), collection: `${run}-${++opened}` }),
  );
});
