import type { KnowledgeDocument } from './document.ts';
import type { Passage } from './passage.ts';

/** Where documents and their passages are kept. What is written here becomes searchable as a whole or not at all. */
export interface KnowledgeStore {
  /** Adds the document, or replaces it with all its passages and postings, in one transaction. */
  replaceDocument(document: KnowledgeDocument, passages: readonly Passage[]): Promise<void>;
  /** Removes the document and everything derived from it. True when it was there. */
  removeDocument(documentId: string): Promise<boolean>;
  /** All documents, ordered by path. */
  listDocuments(): Promise<KnowledgeDocument[]>;
  /** The passages with these ids, in the order asked; ids that are gone are left out. */
  findPassages(passageIds: readonly string[]): Promise<Passage[]>;
  /** All passages of a document in reading order. */
  documentPassages(documentId: string): Promise<Passage[]>;
}
