import type { Config } from '../config.ts';
import { openBm25Index } from '../knowledge/bm25-index.ts';
import { createDenseSearch, type DenseSearchOptions } from '../knowledge/dense/create-dense-search.ts';
import type { KnowledgeIndex } from '../knowledge/knowledge-index.ts';
import type { KnowledgeStore } from '../knowledge/knowledge-store.ts';
import type { SegmentStore } from '../knowledge/segment-store.ts';
import type { Logger } from '../logger.ts';

interface OpenIndexOptions {
  config: Pick<Config, 'qdrant'>;
  store: KnowledgeStore & SegmentStore;
  logger: Logger;
  /** Search by meaning beside the words, where a model is set up. */
  dense?: DenseSearchOptions;
}

/** What is searched: Qdrant when it is set up, with the index in this process for when it fails; else that index alone. */
export async function openIndex({ config, store, logger, dense }: OpenIndexOptions): Promise<KnowledgeIndex> {
  const onError = (error: unknown) => logger.error({ err: error }, 'index refresh');
  if (config.qdrant === undefined) {
    return openBm25Index(store, { onError, ...(dense && { dense: createDenseSearch(dense) }) });
  }
  // Its client takes time and memory that only those who use it should give.
  const { createQdrantIndex } = await import('../providers/qdrant-index.ts');
  return createQdrantIndex({
    settings: config.qdrant,
    store,
    // By words alone: all vectors a second time would be too much to keep for a bad day.
    openFallback: () => openBm25Index(store, { onError }),
    ...(dense && { dense }),
    onError: (error) => logger.warn({ err: error }, 'qdrant'),
    onAvailable: (available) =>
      available ? logger.info('searches go to qdrant') : logger.warn('searches do without qdrant'),
  });
}
