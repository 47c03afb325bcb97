import { openSegment, type Segment } from './bm25/segment.ts';
import { createSearch } from './bm25/search-view.ts';
import { createView, type View } from './bm25/view.ts';
import { passesFilter } from './bm25/filter.ts';
import type { DenseSearch } from './dense/dense-search.ts';
import type { KnowledgeIndex, SearchRequest, SearchResult } from './knowledge-index.ts';
import type { SegmentStore } from './segment-store.ts';

export interface Bm25IndexOptions {
  /** How often the store is asked for changes that another process made; 0 never. 500 unless said. */
  pollMs?: number;
  /** Told when a look at the store fails; the index goes on with what it has. */
  onError?: (error: unknown) => void;
  /** Searches by meaning beside the words; closed with the index. */
  dense?: DenseSearch;
}

/**
 * The index in this process over a store's segments. Resolves when everything committed so far is searchable.
 * A change is taken over between two searches, whole: no search sees half a document.
 */
export async function openBm25Index(store: SegmentStore, options: Bm25IndexOptions = {}): Promise<KnowledgeIndex> {
  const { pollMs = 500, onError = () => {}, dense } = options;
  const search = createSearch();
  let view: View = createView([], new Map());
  let segments: ReadonlyMap<string, Segment> = new Map();
  let generation = -1;
  let updating: Promise<void> = Promise.resolve();

  async function update(): Promise<void> {
    const current = await store.generation();
    if (current === generation) return;
    const loaded = await loadConsistent(store, segments);
    view = createView(loaded.documents, loaded.segments, view);
    segments = loaded.segments;
    generation = current;
  }

  /** One update after the other; a failed one does not stop the next. */
  function refresh(): Promise<void> {
    updating = updating.then(update, update);
    return updating;
  }

  async function searchBoth(request: SearchRequest, by: DenseSearch): Promise<SearchResult> {
    const { documents } = view;
    const allows = (documentId: string) => {
      const document = documents.get(documentId);
      return document !== undefined && passesFilter(document, request.filter ?? {});
    };
    const near = await by.nearest({ text: request.text, allows });
    return search(view, request, near);
  }

  await refresh();
  const timer = pollMs > 0 ? setInterval(() => void refresh().catch(onError), pollMs) : undefined;
  timer?.unref();
  return {
    search: (request) => (dense === undefined ? Promise.resolve(search(view, request)) : searchBoth(request, dense)),
    async refresh() {
      await refresh();
      await dense?.refresh();
    },
    async close() {
      clearInterval(timer);
      await updating.catch(() => {});
      await dense?.close();
    },
  };
}

const ATTEMPTS = 20;

/** The documents and every segment that they name; starts over when a segment was merged away in between. */
async function loadConsistent(store: SegmentStore, known: ReadonlyMap<string, Segment>) {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const documents = await store.indexedDocuments();
    const segments = new Map<string, Segment>();
    for (const id of new Set(documents.map((document) => document.segmentId))) {
      const segment = known.get(id) ?? (await loadSegment(store, id));
      if (segment === undefined) break;
      segments.set(id, segment);
    }
    if (documents.every((document) => segments.has(document.segmentId))) return { documents, segments };
  }
  throw new Error('segments are being merged faster than they can be read');
}

async function loadSegment(store: SegmentStore, id: string): Promise<Segment | undefined> {
  const bytes = await store.readSegment(id);
  return bytes === undefined ? undefined : openSegment(bytes);
}
