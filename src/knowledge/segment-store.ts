import type { KnowledgeDocument } from './document.ts';

export interface IndexedDocument {
  document: KnowledgeDocument;
  /** The segment that holds the document's postings; what other segments say of the document is out of date. */
  segmentId: string;
}

/** What the index in this process reads of a store. Segments never change; which of them count is said by the documents. */
export interface SegmentStore {
  /** Grows with every change to documents or segments, whoever made it. */
  generation(): Promise<number>;
  /** All documents as of one moment. */
  indexedDocuments(): Promise<IndexedDocument[]>;
  /** The bytes of a segment, or undefined when it has been merged into another one meanwhile. */
  readSegment(segmentId: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
}
