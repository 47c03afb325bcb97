import { openDatabase } from '../../src/db/open-database.ts';
import { createSqlKnowledgeStore } from '../../src/db/sql-knowledge-store.ts';
import { openBm25Index } from '../../src/knowledge/bm25-index.ts';
import { describeKnowledge } from '../contract/knowledge-contract.ts';

describeKnowledge('in SQLite', async () => {
  const database = await openDatabase(':memory:');
  const store = createSqlKnowledgeStore(database);
  const index = await openBm25Index(store, { pollMs: 0 });
  return {
    store,
    index,
    async close() {
      await index.close();
      await database.destroy();
    },
  };
});
