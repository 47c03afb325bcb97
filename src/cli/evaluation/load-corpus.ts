import type { KnowledgeIndex } from '../../knowledge/knowledge-index.ts';
import type { KnowledgeStore } from '../../knowledge/knowledge-store.ts';
import { createMemoryKnowledge } from '../../knowledge/memory-knowledge.ts';
import type { CorpusEntry } from './read-set.ts';

export interface LoadedCorpus {
  index: KnowledgeIndex;
  /** Corpus id of each passage id. */
  corpusIds: ReadonlyMap<string, string>;
  buildMs: number;
}

/** A store and the index over it, both forgotten in the end. */
export interface CorpusKnowledge {
  store: KnowledgeStore;
  index: KnowledgeIndex;
  /** Makes everything that was written searchable. */
  ready: () => Promise<void>;
}

async function openWords(): Promise<CorpusKnowledge> {
  const { store, index } = await createMemoryKnowledge();
  return {
    store,
    index,
    async ready() {
      await store.compact();
      await index.refresh();
    },
  };
}

/**
 * The corpus in memory, searched by the product's own index. Entries with one title are the articles of one document;
 * an id that ends in "@7" says that the entry is its Điều 7.
 */
export async function loadCorpus(corpus: readonly CorpusEntry[], open = openWords): Promise<LoadedCorpus> {
  const start = performance.now();
  const { store, index, ready } = await open();
  const corpusIds = new Map<string, string>();
  const documents = Map.groupBy(corpus, ({ id, title }) => `${title}\n${/^(.*)@[^@]*$/.exec(id)?.[1] ?? ''}`);
  let number = 0;
  for (const entries of documents.values()) {
    const documentId = `d${number++}`;
    const passages = entries.map((entry, position) => {
      const id = `${documentId}:${position}`;
      corpusIds.set(id, entry.id);
      const article = /@(\d{1,4}[a-zđ]?)$/.exec(entry.id)?.[1];
      const locator = article === undefined ? [] : [{ level: 'article' as const, label: article }];
      return { id, documentId, position, locator, heading: entry.article, text: entry.text.normalize('NFC') };
    });
    const { title } = entries[0]!;
    const fixed = { kind: 'regulation' as const, access: 'public' as const, replaces: [], contentHash: '' };
    await store.replaceDocument({ id: documentId, path: documentId, title, ...fixed }, passages);
  }
  await ready();
  return { index, corpusIds, buildMs: performance.now() - start };
}
