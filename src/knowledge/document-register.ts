import type { AccessLevel } from './document.ts';

export const HISTORY_KINDS = ['added', 'updated', 'removed', 'access', 'retired', 'unretired', 'rolled_back'] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

/** Something that happened to a document. Holds no words of its text. */
export interface HistoryEvent {
  documentId: string;
  what: HistoryKind;
  code?: string;
  /** The file it came from. */
  path: string;
  /** "internal → unit:van-phong", a day, the beginning of a content hash. */
  detail?: string;
}

export interface PastEvent extends HistoryEvent {
  /** ISO time. */
  at: string;
}

/** What an admin decided by command; it counts before what text, sidecar and options say, also of later versions. */
export interface DocumentOverride {
  access?: AccessLevel;
  /** First day no longer in force, ISO. */
  endedOn?: string;
}

/** A file as it was when it was last dealt with. */
export interface FileRecord {
  path: string;
  /** Changes when the file or its sidecar changes, as far as the file system tells. */
  stamp: string;
  /** ISO time at which it was looked at. */
  seenAt: string;
  contentHash: string;
  /** The document for which it stands, under its own path or, as a second copy, another one's; empty for containers. */
  documentId: string;
  /** Content hash of that document then; empty when the file is kept out of the index. */
  documentHash: string;
  /** Paths of the documents inside, for a file that holds documents. */
  members?: string[];
}

/** The version of a document before the last run; without `hash` it was not there. */
export interface PreviousVersion {
  documentId: string;
  path: string;
  hash?: string;
}

/** What is known of documents beside their text. */
export interface DocumentRegister {
  listFiles(): Promise<FileRecord[]>;
  /** Writes these records and removes those of `gone`. */
  saveFiles(records: readonly FileRecord[], gone?: readonly string[]): Promise<void>;
  /** By key, see identity.ts. */
  listOverrides(): Promise<ReadonlyMap<string, DocumentOverride>>;
  setOverride(key: string, override: DocumentOverride): Promise<void>;
  /** Oldest first. */
  history(documentIds: readonly string[]): Promise<PastEvent[]>;
  /** Documents that ever bore the code (canonical) or came from the file, also those removed. */
  findPast(name: { code?: string | undefined; path: string }): Promise<string[]>;
  listPrevious(): Promise<PreviousVersion[]>;
}
