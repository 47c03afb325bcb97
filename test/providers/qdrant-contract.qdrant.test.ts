import { randomUUID } from 'node:crypto';
import { QdrantClient } from '@qdrant/js-client-rest';
import { afterAll, describe } from 'vitest';
import { describeKnowledge } from '../contract/knowledge-contract.ts';
import { openOver } from './open-qdrant.ts';

const { QDRANT_URL: url = '', QDRANT_API_KEY: apiKey } = process.env;

/** The fake proves the wire; only this proves Qdrant. Runs when `QDRANT_URL` is set, see vitest.config.ts. */
describe('over a real server', () => {
  const run = `thu-${randomUUID().slice(0, 8)}`;
  let opened = 0;
  afterAll(async () => {
    const client = new QdrantClient({ url, ...(apiKey && { apiKey }), checkCompatibility: false });
    for (const { name } of (await client.getCollections()).collections) {
      if (name.startsWith(run)) await client.deleteCollection(name);
    }
  });

  describeKnowledge('in Qdrant', () => openOver({ url, ...(apiKey && { apiKey }), collection: `${run}-${++opened}` }));
});
