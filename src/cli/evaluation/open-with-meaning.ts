import { parseConfig } from '../../config.ts';
import { openDatabase } from '../../db/open-database.ts';
import { createSqlKnowledgeStore } from '../../db/sql-knowledge-store.ts';
import { createSqlVectorReader } from '../../db/sql-vector-reader.ts';
import { createSqlVectorWriter } from '../../db/sql-vectors.ts';
import { readEnvironment } from '../../environment.ts';
import { AppError } from '../../errors.ts';
import { openBm25Index } from '../../knowledge/bm25-index.ts';
import { createDenseSearch } from '../../knowledge/dense/create-dense-search.ts';
import { embedMissing } from '../../knowledge/dense/embed-missing.ts';
import { createOpenAiEmbedder } from '../../providers/openai-embedder.ts';
import type { CorpusKnowledge } from './load-corpus.ts';

/** Nobody waits for an answer here, and a question that is not embedded would spoil the figures. */
const DEADLINE_MS = 60_000;

/**
 * A database in memory whose passages are embedded with EMBEDDING_MODEL. Throws AppError `usage` when none is set, and
 * whatever the endpoint fails with.
 */
export async function openWithMeaning(): Promise<CorpusKnowledge> {
  const { embedding } = parseConfig(readEnvironment());
  if (embedding === undefined) throw new AppError('usage', '--meaning cần EMBEDDING_MODEL trong cấu hình.');
  const database = await openDatabase(':memory:');
  const store = createSqlKnowledgeStore(database);
  const embedder = createOpenAiEmbedder(embedding);
  let failure: unknown;
  const dense = createDenseSearch({
    reader: createSqlVectorReader(database),
    embedderOf: () => embedder,
    pollMs: 0,
    deadlineMs: DEADLINE_MS,
    onNotice: (notice) => (failure ??= 'error' in notice ? notice.error : undefined),
  });
  const index = await openBm25Index(store, { pollMs: 0, dense });
  return {
    store,
    index: {
      ...index,
      async search(request) {
        const result = await index.search(request);
        // Figures of words alone must not pass for those of both.
        if (failure !== undefined) throw failure;
        return result;
      },
      async close() {
        await index.close();
        await database.destroy();
      },
    },
    async ready() {
      const writer = createSqlVectorWriter(database);
      await embedMissing({ writer, embedder, signal: new AbortController().signal, random: Math.random });
      await index.refresh();
    },
  };
}
