import { open, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { KnowledgeDocument } from '../src/knowledge/document.ts';
import type { DocumentRegister, FileRecord } from '../src/knowledge/document-register.ts';
import type { KnowledgeStore } from '../src/knowledge/knowledge-store.ts';
import type { Passage } from '../src/knowledge/passage.ts';
import { AppError } from '../src/errors.ts';
import { containerKind, openContainer, type Member } from './containers.ts';
import { findFiles, showPath, type FoundFile } from './find-files.ts';
import { explainError } from './explain-error.ts';
import { createFileLedger, fullStamp } from './file-ledger.ts';
import { createDryRun, type IngestContext } from './ingest-context.ts';
import { createKnownDocuments } from './known-documents.ts';
import { linkReplacements } from './link-replacements.ts';
import type { FileRow, IngestOptions } from './outcome.ts';
import { prune } from './prune.ts';
import { CONTAINER_EXTENSIONS } from './readers/detect-format.ts';
import { removeAtOnce, removeRenamed } from './remove-secret.ts';
import { READER_VERSION, ROLLED_BACK, storeDocument, type Beside } from './store-document.ts';

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
  /** Without it every file is read each time, and decisions of admins are not known. */
  register?: DocumentRegister;
  /** Files and folders; relative to the working folder. */
  paths: readonly string[];
  options: IngestOptions;
  report: IngestReport;
  /** Told of every document that is, or in a dry run would be, written. */
  onRead?: (document: KnowledgeDocument, passages: readonly Passage[]) => void;
}

/**
 * Brings the store in line with the files at and below the paths, all of it at once when the last is read: until then
 * questions see what was before, and a run that is broken off changes nothing. A file that cannot be read is reported
 * and stops nothing; what the index had of it stays. One run at a time, see `runAlone`.
 */
export async function runIngest(request: IngestRequest): Promise<IngestSummary> {
  const { store, register, paths, options, report, onRead } = request;
  const started = performance.now();
  const summary: IngestSummary = { added: 0, updated: 0, unchanged: 0, removed: 0, failed: [], passages: 0, ms: 0 };
  const take = (row: FileRow) => {
    if (row.outcome === 'failed') summary.failed.push({ path: row.path, code: row.code!, reason: row.reason! });
    else summary[row.outcome]++;
    if (row.outcome === 'added' || row.outcome === 'updated') summary.passages += row.passages ?? 0;
    report.file(row);
  };
  const found = await findFiles(paths);
  const files = found.files.filter((file) => options.leaveOut?.has(file.path) !== true);
  report.start?.(files.length);
  for (const trouble of found.troubles) take({ ...trouble, outcome: 'failed' });
  const run = options.dryRun === true ? createDryRun() : await store.startRun();
  const known = createKnownDocuments(await store.listDocuments());
  const context: IngestContext = {
    store,
    run,
    options,
    known,
    onRead,
    take,
    ledger: await createFileLedger(register, known, READER_VERSION),
    overrides: (await register?.listOverrides()) ?? new Map(),
    present: new Set(),
    unknown: [...found.unknown, ...(options.leaveOut ?? [])],
    secrets: [],
  };
  try {
    for (const file of files) await ingestFile(file, context);
    await readAbandoned(files, context);
    await removeRenamed(files, context);
    if (options.prune === true) await prune(paths, { files, again: (file) => ingestFile(file, context) }, context);
    // Also when nothing changed: a sidecar or a command may have changed what follows from what.
    await linkReplacements(run);
    await run.publish();
  } catch (error) {
    await run.discard().catch(() => undefined);
    throw error;
  }
  if (options.dryRun !== true) await context.ledger.save();
  summary.ms = Math.round(performance.now() - started);
  return summary;
}

/** A second copy of a document comes in when the first turned out to be another document in this run. */
async function readAbandoned(files: readonly FoundFile[], context: IngestContext): Promise<void> {
  const { ledger } = context;
  for (const file of files) {
    const record = ledger.get(file.path);
    if (record === undefined || record.members !== undefined || ledger.stands(record)) continue;
    if (context.unknown.includes(file.path)) continue;
    await ingestFile(file, context);
  }
}

async function ingestFile(file: FoundFile, context: IngestContext): Promise<void> {
  const { path } = file;
  const { options, ledger } = context;
  context.present.add(path);
  await guard(path, context, async () => {
    const asBefore = options.access === undefined && options.kind === undefined && options.pages !== true;
    const record = asBefore ? await ledger.untouched(file) : undefined;
    if (record !== undefined) return takeUntouched(record, context);
    const bytes = await readLimited(file);
    const beside = file.sidecar === undefined ? undefined : await readSidecar(file.sidecar);
    const kind = await containerKind(bytes, path);
    const stamp = await fullStamp(file, READER_VERSION);
    const { modifiedMs } = file;
    if (kind === undefined) {
      const source = { path, bytes, modifiedMs, stamp, ...(beside === undefined ? {} : { beside }) };
      return context.take(await storeDocument(source, context));
    }
    const members: string[] = [];
    const trouble = context.unknown.length;
    const take = (member: Member) => {
      members.push(member.path);
      return ingestMember(member, { around: beside, holder: path, modifiedMs }, context);
    };
    await openContainer(bytes, { kind, path, take });
    // What failed is tried again by the next run; a letter stands for itself beside what it holds.
    if (context.unknown.length > trouble || members.includes(path)) return;
    ledger.note({ path, stamp, contentHash: '', documentId: '', documentHash: '', members });
  });
}

function takeUntouched(record: FileRecord, { known, present, take }: IngestContext): void {
  const document = known.get(record.documentId);
  const isCopy = document !== undefined && document.path !== record.path;
  const rolledBack = record.members === undefined && !isCopy && document?.contentHash !== record.contentHash;
  for (const path of record.members ?? [record.path]) {
    present.add(path);
    take({ path, outcome: 'unchanged', ...(rolledBack ? { warnings: [ROLLED_BACK] } : {}) });
  }
}

interface Holder {
  around: Beside | undefined;
  holder: string;
  modifiedMs: number;
}

async function ingestMember(
  { path, content, sidecar }: Member,
  { around, holder, modifiedMs }: Holder,
  context: IngestContext,
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
    context.take(await storeDocument({ path, bytes: content, modifiedMs, stamp: '', ...besides }, context));
  });
}

/** A document that fails is named, and what the index had of it stays, unless it must not be kept at all. */
async function guard(path: string, context: IngestContext, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { code, message } = explainError(error);
    // What it held may still be there.
    context.unknown.push(path);
    if (code === 'state_secret' && context.options.dryRun !== true) await removeAtOnce(path, context);
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
