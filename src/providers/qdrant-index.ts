import { setTimeout as delay } from 'node:timers/promises';
import { AppError } from '../errors.ts';
import type { KnowledgeIndex } from '../knowledge/knowledge-index.ts';
import type { KnowledgeStore } from '../knowledge/knowledge-store.ts';
import type { SegmentStore } from '../knowledge/segment-store.ts';
import { connect, type QdrantSettings } from './qdrant/connection.ts';
import { createDenseVectors, type DenseOptions } from './qdrant/dense-vectors.ts';
import { createFollower } from './qdrant/follower.ts';
import { createLexiconReader, type Lexicon } from './qdrant/lexicon.ts';
import { createMirror } from './qdrant/mirror.ts';
import { createSegmentSource } from './qdrant/segment-source.ts';
import { createSearcher } from './qdrant/search.ts';

export type { QdrantSettings } from './qdrant/connection.ts';

export interface QdrantIndexOptions {
  settings: QdrantSettings;
  /** What Qdrant follows, and where the passages that it finds are read. */
  store: KnowledgeStore & SegmentStore;
  /** Opens what answers while Qdrant does not; called once, at the start, when the store is not too large for it. */
  openFallback?: () => Promise<KnowledgeIndex>;
  /** Passages with which the fallback is still opened. 200000 unless said. */
  fallbackPassages?: number;
  /** Vectors of meaning, which stand beside the words and are asked for in the same query. */
  dense?: DenseOptions;
  /** How often the store is asked for changes; 0 never. 500 unless said. */
  pollMs?: number;
  /** How long to wait after a failure, doubled at each further one up to 30 times as much. 1000 unless said. */
  retryMs?: number;
  /** How often to look whether Qdrant still holds what was written. 600000 unless said. */
  lookMs?: number;
  /** How long the start, and the end, wait for a server that hangs. 3000 unless said. */
  patienceMs?: number;
  /** Told of every failure; searching and following go on. */
  onError?: (error: unknown) => void;
  /** Told when Qdrant begins to answer searches, and when it ceases to. */
  onAvailable?: (available: boolean) => void;
}

/**
 * The index in Qdrant: it follows the store by itself, and answers like the index in this process. While Qdrant does not
 * answer, searches go to the fallback, or fail with AppError `search_unavailable` where there is none; nothing has to be
 * done when it is back. Resolves when the words of the store are known and Qdrant was asked once, whatever it said.
 */
export async function createQdrantIndex(options: QdrantIndexOptions): Promise<KnowledgeIndex> {
  const { settings, store, pollMs = 500, retryMs = 1000, lookMs = 600_000 } = options;
  const { onError = () => {}, onAvailable = () => {}, fallbackPassages = 200_000, patienceMs = 3000 } = options;
  const connection = connect(settings);
  const alias = settings.collection;
  const lexicon = await followLexicon(store);
  const dense = options.dense === undefined ? undefined : createDenseVectors(options.dense);
  const mirror = createMirror({ connection, segments: createSegmentSource(store), alias, dense });
  const searcher = createSearcher({ connection, alias, store, dense, denseShape: () => mirror.denseShape() });
  const follower = createFollower({
    mirror,
    readLexicon: lexicon.refresh,
    refreshDense: (when) => dense?.refresh(when) ?? Promise.resolve(),
    retryMs,
    lookMs,
    onError,
    onAvailable,
  });
  const isSmall = lexicon.current().totals.passages <= fallbackPassages;
  const fallback = isSmall ? await options.openFallback?.() : undefined;
  const inTurn = inOrder((work: () => Promise<void>) => work());
  // A server that hangs must not keep ours from starting.
  await Promise.race([inTurn(() => follower.begin()), delay(patienceMs, undefined, { ref: false })]);
  const timer = pollMs > 0 ? setInterval(poll, pollMs) : undefined;
  timer?.unref();
  if (pollMs > 0) poll();

  function poll(): void {
    // The words are followed on their own: a slow server must not make them old.
    if (!lexicon.refresh.busy()) void lexicon.refresh().catch(onError);
    // The follower has told of its failure itself.
    if (!inTurn.busy()) void inTurn(() => follower.follow()).catch(() => {});
  }

  return {
    async search(request) {
      const prepared = searcher.prepare(lexicon.current(), request);
      if ('hits' in prepared) return prepared;
      if (follower.available()) {
        try {
          return await searcher.find(prepared);
        } catch (error) {
          if (!(error instanceof AppError) || error.code !== 'search_unavailable') throw error;
          follower.searchFailed(error);
        }
      }
      if (fallback !== undefined) return fallback.search(request);
      throw new AppError('search_unavailable', 'Tạm thời không tra cứu được.', { retryable: true });
    },
    async refresh() {
      await fallback?.refresh();
      await inTurn(() => follower.follow({ now: true })).catch((error: unknown) => {
        if (fallback === undefined) throw error;
      });
    },
    async close() {
      follower.stop();
      clearInterval(timer);
      // A write to a server that hangs is not waited for: whoever comes next does it again.
      await Promise.race([
        Promise.allSettled([lexicon.refresh(), inTurn.settled()]),
        delay(patienceMs, undefined, { ref: false }),
      ]);
      await fallback?.close();
    },
  };
}

/** The words of the store, as of the last look at it. */
async function followLexicon(store: SegmentStore) {
  const reader = createLexiconReader(store);
  let current: Lexicon = await reader.read();
  const refresh = inOrder(async () => (current = await reader.read()));
  return { current: () => current, refresh };
}

interface InOrder<Given extends unknown[], Result> {
  (...given: Given): Promise<Result>;
  /** Whether a call is running or waiting. */
  busy(): boolean;
  /** When all calls so far have ended. */
  settled(): Promise<void>;
}

/** Calls run one after the other; a failed one does not stop the next. */
function inOrder<Given extends unknown[], Result>(work: (...given: Given) => Promise<Result>): InOrder<Given, Result> {
  let last: Promise<unknown> = Promise.resolve();
  let running = 0;
  const call = (...given: Given): Promise<Result> => {
    running++;
    const done = last.then(() => work(...given)).finally(() => running--);
    last = done.catch(() => {});
    return done;
  };
  return Object.assign(call, { busy: () => running > 0, settled: async () => void (await last) });
}
