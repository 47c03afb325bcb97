import { describe } from 'vitest';
import { createSqlKnowledgeStore } from '#src/db/sql-knowledge-store.ts';
import { openBm25Index } from '#src/knowledge/bm25-index.ts';
import { describeKnowledge } from '../contract/knowledge-contract.ts';
import { hasPostgres, openTestDatabase } from '../fakes/postgres-database.ts';

describe.runIf(hasPostgres)('contract', () => {
  describeKnowledge('in PostgreSQL', async () => {
    const { database, close } = await openTestDatabase();
    const store = createSqlKnowledgeStore(database);
    const index = await openBm25Index(store, { pollMs: 0 });
    return {
      store,
      index,
      async close() {
        await index.close();
        await close();
      },
    };
  });
});
