import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import type { AccessLevel, DocumentKind, KnowledgeDocument } from '../src/knowledge/document.ts';
import type { KnowledgeStore } from '../src/knowledge/knowledge-store.ts';
import type { Passage } from '../src/knowledge/passage.ts';
import { AppError, toAppError } from '../src/errors.ts';
import { findFiles, showPath, type Findings, type FoundFile } from './find-files.ts';
import { canonicalCode, createKnownDocuments, type KnownDocuments } from './known-documents.ts';
import { linkReplacements } from './link-replacements.ts';
import { readDocument, type ReadDocument, type ReadOptions } from './read-document.ts';
import { parseSidecar, type Sidecar } from './sidecar.ts';

/** A file larger than this is refused without being read. */
const MAX_FILE_BYTES = 50 << 20;
const MAX_SIDECAR_BYTES = 64 << 10;
/** Part of the content hash: a reader that finds more in the same bytes reads them again. */
const READER_VERSION = '1';
/** An empty folder under which the index knows more documents than this is taken for a share that is not there. */
const EMPTY_FOLDER_LIMIT = 5;

export interface IngestOptions extends ReadOptions {
  /** For documents whose sidecar does not say; unless given, as before where that was one unit, else `internal`. */
  access?: AccessLevel;
  kind?: DocumentKind;
  dryRun?: boolean;
  /** Removes documents below the paths whose file is gone. */
  prune?: boolean;
}

export type FileOutcome = 'added' | 'updated' | 'unchanged' | 'removed' | 'failed';

/** What became of one file. */
export interface FileRow {
  path: string;
  outcome: FileOutcome;
  passages?: number;
  code?: string;
  /** In Vietnamese, for a clerk. */
  reason?: string;
  warnings?: string[];
}

export interface IngestReport {
  start?(files: number): void;
  file(row: FileRow): void;
}

export interface IngestSummary {
  added: number;
  updated: number;
  unchanged: number;
  removed: number;
  failed: { path: string; code: string; reason: string }[];
  /** Passages of what was added and updated. */
  passages: number;
  ms: number;
}

interface IngestRequest {
  store: KnowledgeStore;
  /** Files and folders; relative to the working folder. */
  paths: readonly string[];
  options: IngestOptions;
  report: IngestReport;
  /** Told of every document that is, or in a dry run would be, written. */
  onRead?: (document: KnowledgeDocument, passages: readonly Passage[]) => void;
}

/**
 * Brings the store in line with the files at and below the paths, a transaction for each. A file that cannot be read
 * is reported and stops nothing; what the index had of it stays.
 */
export async function runIngest({ store, paths, options, report, onRead }: IngestRequest): Promise<IngestSummary> {
  const started = performance.now();
  const summary: IngestSummary = { added: 0, updated: 0, unchanged: 0, removed: 0, failed: [], passages: 0, ms: 0 };
  const take = (row: FileRow) => {
    if (row.outcome === 'failed') summary.failed.push({ path: row.path, code: row.code!, reason: row.reason! });
    else summary[row.outcome]++;
    if (row.outcome === 'added' || row.outcome === 'updated') summary.passages += row.passages ?? 0;
    report.file(row);
  };
  const found = await findFiles(paths);
  report.start?.(found.files.length);
  for (const trouble of found.troubles) take({ ...trouble, outcome: 'failed' });
  const known = createKnownDocuments(await store.listDocuments());
  for (const file of found.files) take(await ingestFile(file, { store, options, known, onRead }));
  if (options.prune === true) for (const row of await prune(paths, found, { store, options, known })) take(row);
  // Also when nothing changed: an earlier run may have been stopped before it came to this.
  if (options.dryRun !== true) await linkReplacements(store);
  summary.ms = Math.round(performance.now() - started);
  return summary;
}

interface Context {
  store: KnowledgeStore;
  options: IngestOptions;
  onRead?: IngestRequest['onRead'];
  /** Documents in the store by id; kept up to date while files are read. */
  known: KnownDocuments;
}

/** Derived from the shown path, so that a document keeps its id when its text changes. */
export const documentId = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 16);

async function ingestFile(file: FoundFile, context: Context): Promise<FileRow> {
  const { path } = file;
  try {
    return await readAndStore(file, context);
  } catch (error) {
    const { code, message } = explainError(error);
    // What must not be kept at all leaves the index too.
    if (code === 'state_secret' && context.options.dryRun !== true)
      await context.store.removeDocument(documentId(path));
    return { path, outcome: 'failed', code, reason: message };
  }
}

async function readAndStore(file: FoundFile, { store, options, known, onRead }: Context): Promise<FileRow> {
  const { path } = file;
  const id = documentId(path);
  const existing = known.get(id);
  const bytes = await readLimited(file);
  const beside = file.sidecar === undefined ? undefined : await readSidecar(file.sidecar);
  const contentHash = hashOf(bytes, beside);
  if (existing?.contentHash === contentHash && keepsOptions(existing, options, beside, file))
    return { path, outcome: 'unchanged' };
  const sidecar = beside === undefined ? {} : parseSidecar(beside, showPath(file.sidecar!));
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
  onRead?.(document, passages);
  return {
    path,
    outcome: existing === undefined ? 'added' : 'updated',
    passages: passages.length,
    ...(warnings.length === 0 ? {} : { warnings }),
  };
}

/** Options given by name change documents whose files did not change. */
function keepsOptions(
  existing: KnowledgeDocument,
  options: IngestOptions,
  beside: string | undefined,
  file: FoundFile,
): boolean {
  if (options.access === undefined && options.kind === undefined) return true;
  const sidecar = beside === undefined ? {} : parseSidecar(beside, showPath(file.sidecar!));
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

async function readLimited(file: FoundFile): Promise<Uint8Array> {
  const tooLarge = () =>
    new AppError(
      'too_large',
      `Tệp lớn hơn ${MAX_FILE_BYTES >> 20} MB. Hãy tách thành nhiều tệp nhỏ hơn, hoặc bỏ bớt ảnh.`,
    );
  if (file.size > MAX_FILE_BYTES) throw tooLarge();
  const handle = await open(file.file);
  try {
    // One byte more than allowed shows a file that grew since it was found.
    const { size } = await handle.stat();
    if (size > MAX_FILE_BYTES) throw tooLarge();
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

async function readSidecar(path: string): Promise<string> {
  const bytes = await readFile(path);
  if (bytes.length > MAX_SIDECAR_BYTES) throw new AppError('sidecar_invalid', `Tệp kèm ${showPath(path)} quá dài.`);
  return bytes.toString('utf8').replace(/^\ufeff/u, '');
}

function hashOf(bytes: Uint8Array, sidecar: string | undefined): string {
  const hash = createHash('sha256').update(READER_VERSION).update(bytes);
  if (sidecar !== undefined) hash.update('\0sidecar\0').update(sidecar);
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

/** Removes documents at or below the paths that no file stands for any more. */
async function prune(
  paths: readonly string[],
  found: Findings,
  { store, options, known }: Context,
): Promise<FileRow[]> {
  const present = new Set(found.files.map((file) => file.path));
  const isBelow = (path: string, folder: string) =>
    folder === '' ? !path.startsWith('/') : path === folder || path.startsWith(`${folder}/`);
  const rows: FileRow[] = [];
  for (const folder of new Set(paths.map((path) => showPath(path)))) {
    if (found.unknown.includes(folder)) continue;
    const gone = known
      .all()
      .filter(
        (document) =>
          isBelow(document.path, folder) &&
          !present.has(document.path) &&
          !found.unknown.some((unknown) => isBelow(document.path, unknown)),
      );
    if (gone.length > EMPTY_FOLDER_LIMIT && ![...present].some((path) => isBelow(path, folder))) {
      const reason = `Thư mục trống trong khi kho còn ${gone.length} văn bản của nó, nên không xóa gì. Kiểm tra ổ mạng đã được kết nối.`;
      rows.push({ path: folder, outcome: 'failed', code: 'not_found', reason });
      continue;
    }
    for (const document of gone) {
      if (options.dryRun !== true) await store.removeDocument(document.id);
      known.remove(document.id);
      rows.push({ path: document.path, outcome: 'removed' });
    }
  }
  return rows;
}

function explainError(error: unknown): { code: string; message: string } {
  if (error instanceof AppError) return error;
  if (error instanceof RangeError) {
    return {
      code: 'too_large',
      message: 'Tệp quá phức tạp để đọc. Hãy tách thành nhiều tệp nhỏ hơn, hoặc lưu lại đơn giản hơn.',
    };
  }
  const code = (error as { code?: unknown }).code;
  if (code === 'EACCES' || code === 'EPERM')
    return {
      code: 'unreadable_file',
      message: 'Không có quyền đọc tệp. Kiểm tra quyền của tệp, hoặc tệp đang bị khóa.',
    };
  if (/database is locked/iu.test(toAppError(error).message))
    return { code: 'database_busy', message: 'Kho văn bản đang bận. Hãy nạp lại sau ít phút.' };
  if (code === 'ENOENT')
    return { code: 'not_found', message: 'Tệp vừa bị xóa hoặc đổi tên trong khi nạp. Hãy nạp lại.' };
  if (code === 'EIO' || code === 'EBUSY')
    return { code: 'unreadable_file', message: 'Không đọc được tệp (lỗi ổ đĩa hoặc ổ mạng). Hãy thử lại.' };
  return {
    code: toAppError(error).code,
    message: `Lỗi khi đọc tệp: ${toAppError(error).message}. Hãy báo bộ phận kỹ thuật.`,
  };
}
