import { existsSync } from 'node:fs';
import { runIngest } from '#ingest/run-ingest.ts';
import { syncRegister } from '#ingest/sync-register.ts';
import { systemClock } from '../clock.ts';
import type { Config } from '../config.ts';
import { runAlone } from '../db/run-alone.ts';
import type { Database } from '../db/open-database.ts';
import { createSqlDocumentRegister } from '../db/sql-document-register.ts';
import { createSqlKnowledgeStore } from '../db/sql-knowledge-store.ts';
import { createSqlVectorReader } from '../db/sql-vector-reader.ts';
import { createSqlVectorWriter } from '../db/sql-vectors.ts';
import type { DenseNotice, DenseOutcome, DenseSearchOptions } from '../knowledge/dense/create-dense-search.ts';
import { type EmbeddingKeeper, startEmbeddingKeeper, type Turns } from '../knowledge/dense/embedding-keeper.ts';
import type { DocumentRegister } from '../knowledge/document-register.ts';
import type { KnowledgeIndex } from '../knowledge/knowledge-index.ts';
import type { KnowledgeStore } from '../knowledge/knowledge-store.ts';
import type { Logger } from '../logger.ts';
import { createOpenAiEmbedder } from '../providers/openai-embedder.ts';
import { loadOrganisation } from '../organisation.ts';
import { openIndex } from './open-index.ts';

export const SAMPLES = { organisation: 'samples/organisation.yaml', documents: 'samples/documents' };

export interface Knowledge {
  store: KnowledgeStore;
  index: KnowledgeIndex;
  close(): Promise<void>;
}

interface KnowledgeOptions {
  config: Config;
  leases: Turns;
  logger: Logger;
  /** Plain words for the person at the terminal. */
  say: (text: string) => void;
  /** Told how each question was searched beside the words. */
  countMeaning: (outcome: DenseOutcome) => void;
}

/**
 * The documents and what searches them. Where an embedding model is set up, passages without a vector of it get one in
 * the background until `close`.
 */
export async function openKnowledge(database: Database, options: KnowledgeOptions): Promise<Knowledge> {
  const { config, leases, logger, countMeaning } = options;
  const store = createSqlKnowledgeStore(database);
  const register = createSqlDocumentRegister(database, { clock: systemClock });
  await runAlone(database, { name: 'ingest' }, async () => {
    await indexSamples({ store, register }, options);
    const organisation = loadOrganisation(config.organisationFile);
    await syncRegister(database, { knowledge: store, organisation, clock: systemClock });
  });
  if (config.embedding === undefined) {
    const index = await openIndex({ config, store, logger });
    return { store, index, close: () => index.close() };
  }
  const reader = createSqlVectorReader(database);
  const { embedder, dense } = createMeaning(config.embedding, reader);
  let keeper: EmbeddingKeeper | undefined;
  const onNotice = (notice: DenseNotice) => {
    logNotice(logger, notice);
    // The model gives vectors of another length than those that are stored: it is another one under its name.
    if (notice.what === 'other_length') keeper?.wake();
  };
  const index = await openIndex({ config, store, logger, dense: { ...dense, count: countMeaning, onNotice } });
  keeper = startEmbeddingKeeper({
    writer: createSqlVectorWriter(database),
    reader,
    embedder,
    turns: leases,
    onDone: ({ embedded, refused }) => logger.info({ embedded, refused }, 'passages embedded'),
    onError: (error) => logger.warn({ err: error }, 'passages not embedded'),
  });
  return {
    store,
    index,
    async close() {
      await keeper.stop();
      await index.close();
    },
  };
}

/** What search by meaning needs. Vectors of an earlier model serve until those of this one are whole. */
export function createMeaning(embedding: NonNullable<Config['embedding']>, reader: DenseSearchOptions['reader']) {
  const embedder = createOpenAiEmbedder(embedding);
  const earlier = new Map<string, typeof embedder>();
  const embedderOf: DenseSearchOptions['embedderOf'] = ({ model, dimensions }) => {
    if (model === embedding.model) return embedder;
    const key = `${model}/${dimensions}`;
    const known = earlier.get(key);
    if (known !== undefined) return known;
    const shape = embedding.dimensions === undefined ? {} : { dimensions };
    const made = createOpenAiEmbedder({ ...embedding, model, ...shape });
    earlier.set(key, made);
    return made;
  };
  return { embedder, dense: { reader, embedderOf } };
}

function logNotice(logger: Logger, notice: DenseNotice): void {
  if (notice.what === 'reachable') return logger.info('questions are embedded again');
  if (notice.what === 'other_length') {
    return logger.warn({ expected: notice.expected, got: notice.got }, 'the embedding model changed its dimensions');
  }
  logger.warn({ err: notice.error }, notice.what === 'unreachable' ? 'questions are not embedded' : 'vectors');
}

/** On the first run of the sample office its documents are indexed, so that there is something to ask. */
async function indexSamples(
  { store, register }: { store: KnowledgeStore; register: DocumentRegister },
  { config, logger, say }: KnowledgeOptions,
): Promise<void> {
  if (config.organisationFile !== SAMPLES.organisation || !existsSync(SAMPLES.documents)) return;
  if ((await store.listDocuments()).length > 0) return;
  say('Chưa có văn bản nào: đang nạp văn bản mẫu …');
  const request = { store, register, paths: [SAMPLES.documents], options: {}, report: { file: () => {} } };
  const summary = await runIngest(request);
  for (const failure of summary.failed) logger.warn({ path: failure.path, code: failure.code }, 'sample not indexed');
}
