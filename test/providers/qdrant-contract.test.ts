import { afterAll, beforeAll, describe } from 'vitest';
import { describeKnowledge } from '../contract/knowledge-contract.ts';
import { type FakeQdrant, startFakeQdrant } from '../fakes/qdrant-server.ts';
import { checkExchanges, openOver } from './open-qdrant.ts';

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
