export const DOCUMENT_KINDS = ['regulation', 'meeting_summary', 'programme'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Who may see a document: everybody invited, the office's own people, or the people of one unit. */
export type AccessLevel = 'public' | 'internal' | `unit:${string}`;

/** A document named by another one, as its text names it. */
export interface DocumentReference {
  /** Canonical code, see `vietnamese/document-codes.ts`. */
  code: string;
  /** ISO day, when the text gives one. Codes repeat between terms, so the day tells them apart. */
  issuedOn?: string;
}

/** What search filters and citations need to know of a document. All days are ISO `YYYY-MM-DD`. */
export interface KnowledgeDocument {
  /** Stable over re-indexing: derived from the path. */
  id: string;
  /** As shown to people: relative to the working folder when inside it, `/` as separator, NFC. */
  path: string;
  kind: DocumentKind;
  /** Full name, for instance "Quy chế phối hợp giữa …", without the type when the type is in `typeName`. */
  title: string;
  /** Type as written in the text: "Quyết định", "Quy chế", "Chương trình", "Thông báo"; absent for news. */
  typeName?: string;
  /** As written: "45-QĐ/ĐU". */
  code?: string;
  issuer?: string;
  issuedOn?: string;
  place?: string;
  signer?: string;
  /** Years of "giai đoạn 2021 - 2025". */
  period?: { from: number; to: number };
  access: AccessLevel;
  /** Its passages are handed only to a model on the office's own machines; absent: to any that the office configures. */
  model?: 'local-only';
  /** First day in force; absent when the text does not say and there is no date of issue. */
  effectiveFrom?: string;
  /** First day no longer in force; absent while in force. The earlier of `statedEnd` and the replacing document's start. */
  effectiveTo?: string;
  /** First day no longer in force by the document's own words, its period or its sidecar, whatever replaced it. */
  statedEnd?: string;
  /** Documents this one says it replaces. */
  replaces: DocumentReference[];
  /** Id of the document that replaced this one, when it is in the index. */
  supersededBy?: string;
  /** SHA-256 of the file's bytes and its sidecar, hex. */
  contentHash: string;
}
