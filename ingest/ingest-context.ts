import type { KnowledgeDocument } from '../src/knowledge/document.ts';
import type { DocumentOverride } from '../src/knowledge/document-register.ts';
import type { KnowledgeRun, KnowledgeStore } from '../src/knowledge/knowledge-store.ts';
import type { Passage } from '../src/knowledge/passage.ts';
import type { FileLedger } from './file-ledger.ts';
import type { KnownDocuments } from './known-documents.ts';
import type { FileRow, IngestOptions } from './outcome.ts';

/** What the steps of one run share. */
export interface IngestContext {
  store: KnowledgeStore;
  run: KnowledgeRun;
  options: IngestOptions;
  /** Documents as they will be; kept up to date while files are read. */
  known: KnownDocuments;
  ledger: FileLedger;
  /** What admins decided by command, by key. */
  overrides: ReadonlyMap<string, DocumentOverride>;
  /** Told of every document that is, or in a dry run would be, written. */
  onRead?: (document: KnowledgeDocument, passages: readonly Passage[]) => void;
  take: (row: FileRow) => void;
  /** Shown paths of the documents that were found, also of those inside files. */
  present: Set<string>;
  /** Shown paths below which nothing may be taken for gone. */
  unknown: string[];
  /** What was refused for a secrecy mark in this run. */
  secrets: SecretFile[];
}

/** Tells a file again that was read under another name. */
export interface SecretFile {
  path: string;
  /** See `FileRecord`; empty for what stands inside a file. */
  stamp: string;
  /** Content hashes that a document made of it could have. */
  hashes: readonly string[];
}

/** A run that only looks. */
export function createDryRun(): KnowledgeRun {
  const nothing = () => Promise.resolve();
  return {
    put: nothing,
    change: nothing,
    remove: nothing,
    documents: () => Promise.resolve([]),
    publish: nothing,
    discard: nothing,
  };
}
