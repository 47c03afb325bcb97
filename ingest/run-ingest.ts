import { open, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { KnowledgeStore } from '../src/knowledge/knowledge-store.ts';
import { AppError } from '../src/errors.ts';
import { containerKind, openContainer, type Member } from './containers.ts';
import { findFiles, showPath, type FoundFile } from './find-files.ts';
import { explainError } from './explain-error.ts';
import { createKnownDocuments, type KnownDocuments } from './known-documents.ts';
import { linkReplacements } from './link-replacements.ts';
import type { FileRow, IngestOptions } from './outcome.ts';
import { prune } from './prune.ts';
import { CONTAINER_EXTENSIONS } from './readers/detect-format.ts';
import { documentId, storeDocument, type Beside } from './store-document.ts';

export type { FileOutcome, FileRow, IngestOptions } from './outcome.ts';

/** A file larger than this is refused without being read. */
const MAX_FILE_BYTES = 50 << 20;
/** Archives and letters hold many documents; each of them has the limit above. */
const MAX_CONTAINER_BYTES = 100 << 20;
const MAX_SIDECAR_BYTES = 64 << 10;

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
}

/**
 * Brings the store in line with the files at and below the paths, a transaction for each. A file that cannot be read
 * is reported and stops nothing; what the index had of it stays.
 */
export async function runIngest({ store, paths, options, report }: IngestRequest): Promise<IngestSummary> {
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
  const context: Context = { store, options, known, take, present: new Set(), unknown: [...found.unknown] };
  for (const file of found.files) await ingestFile(file, context);
  if (options.prune === true) for (const row of await prune(paths, context)) take(row);
  // Also when nothing changed: an earlier run may have been stopped before it came to this.
  if (options.dryRun !== true) await linkReplacements(store);
  summary.ms = Math.round(performance.now() - started);
  return summary;
}

interface Context {
  store: KnowledgeStore;
  options: IngestOptions;
  /** Documents in the store by id; kept up to date while files are read. */
  known: KnownDocuments;
  take: (row: FileRow) => void;
  /** Shown paths of the documents that were found, also of those inside files. */
  present: Set<string>;
  /** Shown paths below which nothing may be taken for gone. */
  unknown: string[];
}

async function ingestFile(file: FoundFile, context: Context): Promise<void> {
  const { path } = file;
  context.present.add(path);
  await guard(path, context, async () => {
    const bytes = await readLimited(file);
    const beside = file.sidecar === undefined ? undefined : await readSidecar(file.sidecar);
    const kind = await containerKind(bytes, path);
    if (kind === undefined) {
      return context.take(await storeDocument({ path, bytes, ...(beside === undefined ? {} : { beside }) }, context));
    }
    try {
      const take = (member: Member) => ingestMember(member, { around: beside, holder: path }, context);
      await openContainer(bytes, { kind, path, take });
    } catch (error) {
      // What it held may still be there.
      context.unknown.push(path);
      throw error;
    }
  });
}

async function ingestMember(
  { path, content, sidecar }: Member,
  { around, holder }: { around: Beside | undefined; holder: string },
  context: Context,
): Promise<void> {
  context.present.add(path);
  await guard(path, context, async () => {
    if (content instanceof AppError) throw content;
    if (content.length > MAX_FILE_BYTES) throw tooLarge(MAX_FILE_BYTES);
    const own =
      path === holder ? around : sidecar === undefined ? undefined : { text: sidecar, name: `trong ${holder}` };
    const above = path === holder ? undefined : around;
    const besides = {
      ...(own === undefined ? {} : { beside: own }),
      ...(above === undefined ? {} : { around: above }),
    };
    context.take(await storeDocument({ path, bytes: content, ...besides }, context));
  });
}

/** A document that fails is named, and what the index had of it stays, unless it must not be kept at all. */
async function guard(path: string, context: Context, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { code, message } = explainError(error);
    if (code === 'state_secret' && context.options.dryRun !== true)
      await context.store.removeDocument(documentId(path));
    context.take({ path, outcome: 'failed', code, reason: message });
  }
}

async function readLimited(file: FoundFile): Promise<Uint8Array> {
  const limit = CONTAINER_EXTENSIONS.has(extname(file.path).toLowerCase()) ? MAX_CONTAINER_BYTES : MAX_FILE_BYTES;
  if (file.size > limit) throw tooLarge(limit);
  const handle = await open(file.file);
  try {
    // A file may have grown since it was found.
    const { size } = await handle.stat();
    if (size > limit) throw tooLarge(limit);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

const tooLarge = (limit: number) =>
  new AppError('too_large', `Tệp lớn hơn ${limit >> 20} MB. Hãy tách thành nhiều tệp nhỏ hơn, hoặc bỏ bớt ảnh.`);

async function readSidecar(path: string): Promise<Beside> {
  const bytes = await readFile(path);
  const name = showPath(path);
  if (bytes.length > MAX_SIDECAR_BYTES) throw new AppError('sidecar_invalid', `Tệp kèm ${name} quá dài.`);
  return { text: bytes.toString('utf8').replace(/^\ufeff/u, ''), name };
}
