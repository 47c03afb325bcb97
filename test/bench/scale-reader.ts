import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../../src/db/open-database.ts';
import { createSqlKnowledgeStore } from '../../src/db/sql-knowledge-store.ts';
import { openBm25Index } from '../../src/knowledge/bm25-index.ts';

/** Started by `scale.ts`: opens the index, says when it is ready, then says when the word "tansinh" is found. */
const database = await openDatabase(process.argv[2]!);
const index = await openBm25Index(createSqlKnowledgeStore(database));
await index.search({ text: 'quy định về thời hạn trả lời phản ánh' });
const { rss, arrayBuffers } = process.memoryUsage();
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`);
say({
  start_to_ready_ms: Math.round(performance.now()),
  memory_mb: Math.round(rss / 1e6),
  index_mb: Math.round(arrayBuffers / 1e6),
});

for (let found = false; !found; await sleep(10)) {
  const { terms, hits } = await index.search({ text: 'tansinh' });
  found = terms[0]!.passages > 0 && hits.length > 0;
}
say({ at: Date.now() });
await index.close();
await database.destroy();
