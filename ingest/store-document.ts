import { createHash } from 'node:crypto';
import type { AccessLevel, DocumentKind, KnowledgeDocument } from '../src/knowledge/document.ts';
import type { KnowledgeStore } from '../src/knowledge/knowledge-store.ts';
import type { Passage } from '../src/knowledge/passage.ts';
import { canonicalCode, type KnownDocuments } from './known-documents.ts';
import { readDocument, type ReadDocument } from './read-document.ts';
import type { FileRow, IngestOptions } from './outcome.ts';
import { parseSidecar, type Sidecar } from './sidecar.ts';

/** Part of the content hash: a reader that finds more in the same bytes reads them again. */
const READER_VERSION = '2';
/** Derived from the shown path, so that a document keeps its id when its text changes. */
export const documentId = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 16);

/** A document to store, whether it is a file or stands inside one. */
export interface Source {
  path: string;
  bytes: Uint8Array;
  /** What is written beside it. */
  beside?: Beside;
  /** What is written beside the file that holds it: only who may see it counts for what is inside. */
  around?: Beside;
}

export interface Beside {
  text: string;
  /** Named in errors. */
  name: string;
}

interface Shelf {
  store: KnowledgeStore;
  options: IngestOptions;
  /** Documents in the store by id; kept up to date while files are read. */
  known: KnownDocuments;
}

/** Reads a document and stores it, unless it is there already as it is. Throws AppError for what cannot be read. */
export async function storeDocument(source: Source, { store, options, known }: Shelf): Promise<FileRow> {
  const { path, bytes } = source;
  const id = documentId(path);
  const existing = known.get(id);
  const contentHash = hashOf(source);
  const sidecarOf = () => mergeSidecars(source);
  if (existing?.contentHash === contentHash && keepsOptions(existing, options, sidecarOf))
    return { path, outcome: 'unchanged' };
  const sidecar = sidecarOf();
  const read = await readDocument(bytes, path, options);
  const access = accessOf(existing, options);
  const document = buildDocument(read, { id, path, contentHash, sidecar, kind: options.kind, access });
  const passages = read.passages.map((passage, position): Passage => ({
    ...passage,
    id: `${id}:${position}`,
    documentId: id,
    position,
  }));
  const warnings = [...read.warnings, ...sameCodeWarnings(document, known), ...accessWarning(document, existing)];
  if (options.dryRun !== true) await store.replaceDocument(document, passages);
  known.put(document);
  return {
    path,
    outcome: existing === undefined ? 'added' : 'updated',
    passages: passages.length,
    ...(warnings.length === 0 ? {} : { warnings }),
  };
}

function mergeSidecars({ beside, around }: Source): Sidecar {
  const own = beside === undefined ? {} : parseSidecar(beside.text, beside.name);
  const outer = around === undefined ? {} : parseSidecar(around.text, around.name);
  return { ...own, ...(outer.access === undefined ? {} : { access: outer.access }) };
}

/** Options given by name change documents whose files did not change. */
function keepsOptions(existing: KnowledgeDocument, options: IngestOptions, sidecarOf: () => Sidecar): boolean {
  if (options.access === undefined && options.kind === undefined) return true;
  const sidecar = sidecarOf();
  return (
    (options.access === undefined || existing.access === (sidecar.access ?? options.access)) &&
    (options.kind === undefined || existing.kind === (sidecar.kind ?? options.kind))
  );
}

interface DocumentParts extends Pick<KnowledgeDocument, 'id' | 'path' | 'contentHash' | 'access'> {
  sidecar: Sidecar;
  kind: DocumentKind | undefined;
}

function buildDocument(read: ReadDocument, { sidecar, kind, ...parts }: DocumentParts): KnowledgeDocument {
  const { effectiveTo, ...given } = sidecar;
  const issuedOn = given.issuedOn ?? read.fields.issuedOn;
  // Where the text says "from the day of signing", a corrected day of issue moves the beginning too.
  const follows = read.fields.effectiveFrom === read.fields.issuedOn;
  const effectiveFrom = given.effectiveFrom ?? (follows ? issuedOn : read.fields.effectiveFrom);
  return {
    ...parts,
    ...read.fields,
    ...(kind === undefined ? {} : { kind }),
    ...(effectiveFrom === undefined ? {} : { effectiveFrom }),
    ...given,
    ...(effectiveTo === undefined ? {} : { effectiveTo, statedEnd: effectiveTo }),
  };
}

function hashOf({ bytes, beside, around }: Source): string {
  const hash = createHash('sha256').update(READER_VERSION).update(bytes);
  if (beside !== undefined) hash.update('\0sidecar\0').update(beside.text);
  if (around !== undefined) hash.update('\0around\0').update(around.text);
  return hash.digest('hex');
}

function sameCodeWarnings(document: KnowledgeDocument, known: KnownDocuments): string[] {
  const code = canonicalCode(document);
  if (code === undefined) return [];
  const same = known
    .withCode(code)
    .filter(
      (other) =>
        other.id !== document.id &&
        (other.issuedOn === document.issuedOn || other.issuedOn === undefined || document.issuedOn === undefined),
    );
  return same.map(
    (other) =>
      `Cùng số, ký hiệu ${document.code} với ${other.path}; cả hai đều được nạp. Nếu là một văn bản, hãy bỏ bớt một tệp.`,
  );
}

function accessWarning(document: KnowledgeDocument, existing: KnowledgeDocument | undefined): string[] {
  if (existing === undefined || existing.access === document.access) return [];
  return [`Quyền xem đổi từ ${existing.access} thành ${document.access}.`];
}

/** What was kept to one unit is not opened to others because a later run, or a sidecar that is gone, does not say so. */
function accessOf(existing: KnowledgeDocument | undefined, options: IngestOptions): AccessLevel {
  if (options.access !== undefined) return options.access;
  return existing?.access.startsWith('unit:') === true ? existing.access : 'internal';
}
