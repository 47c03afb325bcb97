import { openBm25Index } from './bm25-index.ts';
import { buildSegment, chooseMerge, mergeSegments } from './bm25/merge-segments.ts';
import type { Segment } from './bm25/segment.ts';
import type { KnowledgeDocument } from './document.ts';
import type { KnowledgeIndex } from './knowledge-index.ts';
import type { KnowledgeRun, KnowledgeStore } from './knowledge-store.ts';
import type { Passage } from './passage.ts';
import type { SegmentStore } from './segment-store.ts';

interface Entry {
  document: KnowledgeDocument;
  passages: Passage[];
  segmentId: string;
}

export interface MemoryStore extends KnowledgeStore, SegmentStore {
  /** Merges all segments into one. */
  compact(): Promise<void>;
}

/** A store that forgets everything when the process ends: for evaluation and tests. */
export function createMemoryStore(): MemoryStore {
  const entries = new Map<string, Entry>();
  const segments = new Map<string, Segment>();
  let generation = 0;
  let nextSegment = 1;

  function addSegment(segment: Segment): string {
    const id = `s${nextSegment++}`;
    segments.set(id, segment);
    return id;
  }

  function liveOf(segmentId: string): Set<string> {
    return new Set([...entries.values()].filter((entry) => entry.segmentId === segmentId).map((e) => e.document.id));
  }

  function merge(ids: readonly string[]): void {
    if (ids.length === 0) return;
    const merged = mergeSegments(ids.map((id) => ({ segment: segments.get(id)!, live: liveOf(id) })));
    const mergedId = addSegment(merged);
    for (const entry of entries.values()) if (ids.includes(entry.segmentId)) entry.segmentId = mergedId;
    for (const id of ids) segments.delete(id);
    generation++;
  }

  function listSegments() {
    for (const id of segments.keys()) if (liveOf(id).size === 0) segments.delete(id);
    return [...segments].map(([id, { passages }]) => {
      const own = [...entries.values()].filter((entry) => entry.segmentId === id);
      return { id, passages, live: own.reduce((sum, entry) => sum + entry.passages.length, 0) };
    });
  }

  const store: MemoryStore = {
    startRun: () => Promise.resolve(startMemoryRun(store)),
    replaceDocument(document, passages) {
      const segmentId = addSegment(buildSegment(document, passages));
      entries.set(document.id, { document, passages: [...passages], segmentId });
      generation++;
      merge(chooseMerge(listSegments()));
      return Promise.resolve();
    },
    removeDocument(documentId) {
      const removed = entries.delete(documentId);
      if (removed) generation++;
      return Promise.resolve(removed);
    },
    listDocuments() {
      const documents = [...entries.values()].map((entry) => entry.document);
      return Promise.resolve(documents.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)));
    },
    findPassages(passageIds) {
      const found = passageIds.map((id) => {
        const entry = entries.get(id.slice(0, id.lastIndexOf(':')));
        return entry?.passages.find((passage) => passage.id === id);
      });
      return Promise.resolve(found.filter((passage) => passage !== undefined));
    },
    documentPassages(documentId) {
      const passages = entries.get(documentId)?.passages ?? [];
      return Promise.resolve([...passages].sort((a, b) => a.position - b.position));
    },
    generation: () => Promise.resolve(generation),
    indexedDocuments: () =>
      Promise.resolve([...entries.values()].map(({ document, segmentId }) => ({ document, segmentId }))),
    readSegment: (segmentId) => Promise.resolve(segments.get(segmentId)?.bytes),
    compact() {
      merge([...segments.keys()]);
      return Promise.resolve();
    },
  };
  return store;
}

/** Gathers changes; nothing is kept of what was before. */
function startMemoryRun(store: MemoryStore): KnowledgeRun {
  const staged = new Map<string, { document: KnowledgeDocument; passages?: readonly Passage[] } | undefined>();
  return {
    put: (document, passages) => Promise.resolve(void staged.set(document.id, { document, passages })),
    change(document) {
      staged.set(document.id, { ...staged.get(document.id), document });
      return Promise.resolve();
    },
    remove: (documentId) => Promise.resolve(void staged.set(documentId, undefined)),
    async documents() {
      const all = new Map((await store.listDocuments()).map((document) => [document.id, document]));
      for (const [id, draft] of staged) {
        if (draft === undefined) all.delete(id);
        else all.set(id, draft.document);
      }
      return [...all.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    },
    async publish() {
      for (const [id, draft] of staged) {
        if (draft === undefined) await store.removeDocument(id);
        else await store.replaceDocument(draft.document, draft.passages ?? (await store.documentPassages(id)));
      }
      staged.clear();
    },
    discard: () => Promise.resolve(staged.clear()),
  };
}

/** Store and index in memory; the index follows the store on `refresh` only. */
export async function createMemoryKnowledge(): Promise<{ store: MemoryStore; index: KnowledgeIndex }> {
  const store = createMemoryStore();
  return { store, index: await openBm25Index(store, { pollMs: 0 }) };
}
