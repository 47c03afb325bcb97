import { afterAll, beforeAll } from 'vitest';
import { createMemoryStore } from '#src/knowledge/memory-knowledge.ts';
import { createQdrantIndex } from '#src/providers/qdrant-index.ts';
import { describeKnowledge } from '../contract/knowledge-contract.ts';
import { type FakeQdrant, startFakeQdrant } from '../fakes/qdrant-server.ts';

let qdrant: FakeQdrant;
let opened = 0;
beforeAll(async () => {
  qdrant = await startFakeQdrant();
});
afterAll(() => qdrant.close());

describeKnowledge('in Qdrant', async () => {
  const store = createMemoryStore();
  const settings = { url: qdrant.url, collection: `contract-${++opened}` };
  const index = await createQdrantIndex({ settings, store, pollMs: 0 });
  return { store, index, close: () => index.close() };
});
