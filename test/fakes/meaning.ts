import { createSqlKnowledgeStore } from '#src/db/sql-knowledge-store.ts';
import { createSqlVectorReader } from '#src/db/sql-vector-reader.ts';
import { createSqlVectorWriter } from '#src/db/sql-vectors.ts';
import { openDatabase } from '#src/db/open-database.ts';
import { embedMissing, type EmbedMissingRequest } from '#src/knowledge/dense/embed-missing.ts';
import { createOpenAiEmbedder } from '#src/providers/openai-embedder.ts';
import { makeDocument, makePassages, type PassageText } from './knowledge.ts';
import { startOpenAiServer } from './openai-server.ts';

/** A database in memory (or in a file) with vectors, and the wire-level server that makes them. */
export async function openMeaning(path = ':memory:') {
  const server = await startOpenAiServer();
  const database = await openDatabase(path);
  const writer = createSqlVectorWriter(database);
  const embedderOf = (set: { model: string }) =>
    createOpenAiEmbedder({ model: set.model, apiKey: 'sk-invented-key-0001', baseUrl: server.url });
  const store = createSqlKnowledgeStore(database);
  return {
    server,
    database,
    store,
    writer,
    reader: createSqlVectorReader(database),
    embedderOf,
    put: (
      id: string,
      texts: readonly (string | PassageText)[],
      fields: Parameters<typeof makeDocument>[0] | object = {},
    ) => store.replaceDocument(makeDocument({ id, ...fields }), makePassages(id, texts)),
    embed: (model = 'nhung-1', more: Partial<EmbedMissingRequest> = {}) =>
      embedMissing({
        writer,
        embedder: embedderOf({ model }),
        signal: new AbortController().signal,
        random: () => 0,
        ...more,
      }),
    async close() {
      await database.destroy();
      await server.close();
    },
  };
}

export type OpenMeaning = Awaited<ReturnType<typeof openMeaning>>;
