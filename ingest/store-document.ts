import { createHash } from 'node:crypto';
import type { AccessLevel, KnowledgeDocument } from '../src/knowledge/document.ts';
import type { Passage } from '../src/knowledge/passage.ts';
import { AppError, toAppError } from '../src/errors.ts';
import { canonicalCode, identityOf, overrideKey } from '../src/knowledge/identity.ts';
import { withOverride } from '../src/knowledge/overrides.ts';
import type { IngestContext } from './ingest-context.ts';
import type { KnownDocuments } from './known-documents.ts';
import { readDocument, type ReadDocument } from './read-document.ts';
import type { FileRow, IngestOptions } from './outcome.ts';
import { judgeOther } from './same-document.ts';
import { keepInternal, refuseSecretSidecar } from './secrecy.ts';
import { parseSidecar, type Sidecar } from './sidecar.ts';

/** Part of the content hash: a reader that finds more in the same bytes reads them again. */
export const READER_VERSION = '3';

/** A document to store, whether it is a file or stands inside one. */
export interface Source {
  path: string;
  bytes: Uint8Array;
  /** Of the file, or of the one that holds it. */
  modifiedMs: number;
  /** See `FileRecord`; empty for what stands inside a file. */
  stamp: string;
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

/** Reads a document and puts it into the run, unless it is there already as it is. Throws AppError for what cannot be read. */
export async function storeDocument(source: Source, context: IngestContext): Promise<FileRow> {
  const { path, stamp } = source;
  const paged = context.options.pages === true && WORD.test(path);
  const contentHash = hashOf(source, paged);
  const existing = context.known.atPath(path);
  const sidecarOf = () => mergeSidecars(source, context.options);
  // Pages that are known already are not forgotten for want of the option.
  const same = stillSame(source, contentHash, context) ?? stillSame(source, hashOf(source, true), context);
  if (same !== undefined && (same.path !== path || keepsOptions(same, context, sidecarOf))) {
    context.ledger.note({
      path,
      stamp,
      contentHash: same.path === path ? same.contentHash : contentHash,
      documentId: same.id,
      documentHash: same.contentHash,
    });
    const back = same.path === path && same.contentHash !== contentHash ? [ROLLED_BACK] : [];
    return { path, outcome: 'unchanged', ...(back.length === 0 ? {} : { warnings: back }) };
  }
  if (isKeptOut(source, contentHash, context)) return { path, outcome: 'unchanged', warnings: [ROLLED_BACK] };
  const read = await readOpen(source, context);
  const draft = describe(read, { source, contentHash, sidecar: sidecarOf(), existing }, context);
  return settle(draft, { source, read, existing }, context);
}

/** Whatever bears a secrecy mark is remembered by its bytes for the rest of the run, and refused. */
async function readOpen(source: Source, { options, secrets }: IngestContext): Promise<ReadDocument> {
  try {
    for (const written of [source.beside, source.around]) refuseSecretSidecar(written?.text ?? '');
    return await readDocument(source.bytes, source.path, options);
  } catch (error) {
    const { path, stamp } = source;
    if (toAppError(error).code === 'state_secret') secrets.push({ path, stamp, hashes: possibleHashes(source) });
    throw error;
  }
}

/** Said of a file whose document a rollback has put back or taken out. */
export const ROLLED_BACK = 'Đã quay lại bản trước của văn bản này; tệp chỉ được nạp lại khi nó thay đổi.';

/** The document for which an unchanged file stands: its own, or the one it is a copy of. */
function stillSame({ path }: Source, contentHash: string, { known, ledger }: IngestContext) {
  const record = ledger.get(path);
  if (record?.contentHash === contentHash && ledger.stands(record)) return known.get(record.documentId);
  const existing = known.atPath(path);
  return existing?.contentHash === contentHash ? existing : undefined;
}

/** It was new in a run that was rolled back. */
function isKeptOut({ path }: Source, contentHash: string, { known, ledger }: IngestContext): boolean {
  const record = ledger.get(path);
  return (
    record?.contentHash === contentHash && record.documentHash === '' && known.get(record.documentId) === undefined
  );
}

interface Reading {
  source: Source;
  read: ReadDocument;
  existing: KnowledgeDocument | undefined;
}

/** Another file may be the same document: then one of the two counts. */
async function settle(
  draft: KnowledgeDocument,
  { source, read, existing }: Reading,
  context: IngestContext,
): Promise<FileRow> {
  const { known, ledger, run } = context;
  const { path, stamp } = source;
  const identity = identityOf(draft);
  const found = identity === undefined ? undefined : known.withIdentity(identity);
  const other = found?.id === existing?.id ? undefined : found;
  const verdict =
    other === undefined ? undefined : await judgeOther(other, { document: draft, modifiedMs: source.modifiedMs });
  if (other !== undefined && existing !== undefined) {
    await run.remove(existing.id);
    known.remove(existing.id);
  }
  const note = { path, stamp, contentHash: draft.contentHash };
  if (other !== undefined && verdict === 'stays') {
    ledger.note({ ...note, documentId: other.id, documentHash: other.contentHash });
    const kept = `Cùng một văn bản với ${other.path} (mới hơn hoặc rõ hơn); dùng tệp ấy, không nạp thêm tệp này.`;
    return { path, outcome: 'unchanged', warnings: [kept] };
  }
  const id = other?.id ?? existing?.id ?? freshId(path, known);
  const document = withOverride({ ...draft, id }, context.overrides.get(overrideKey({ ...draft, id })));
  const passages = read.passages.map((passage, position): Passage => ({
    ...passage,
    id: `${id}:${position}`,
    documentId: id,
    position,
  }));
  read.warnings.push(...keepInternal(document, read.internalOnly));
  const before = other ?? existing;
  const warnings = [
    ...read.warnings,
    ...(other === undefined ? [] : [takenOver(other, verdict!)]),
    ...sameCodeWarnings(document, known),
    ...accessWarning(document, before),
  ];
  await run.put(document, passages);
  known.put(document);
  context.onRead?.(document, passages);
  ledger.note({ ...note, documentId: id, documentHash: document.contentHash });
  const copy = other === undefined ? undefined : ledger.get(other.path);
  if (copy !== undefined && verdict === 'older')
    ledger.note({ ...copy, documentId: id, documentHash: document.contentHash });
  return {
    path,
    outcome: before === undefined ? 'added' : 'updated',
    passages: passages.length,
    ...(warnings.length === 0 ? {} : { warnings }),
  };
}

const takenOver = (other: KnowledgeDocument, verdict: string) =>
  verdict === 'gone'
    ? `Văn bản này trước ở ${other.path}; nay dùng tệp này.`
    : `Cùng một văn bản với ${other.path} (cũ hơn hoặc kém rõ hơn); dùng nội dung của tệp này.`;

/** Derived from the shown path, so that a document keeps its id when its text changes. */
function freshId(path: string, known: KnownDocuments): string {
  for (let attempt = 0; ; attempt++) {
    const seed = attempt === 0 ? path : `${path}#${attempt}`;
    const id = createHash('sha256').update(seed).digest('hex').slice(0, 16);
    if (known.get(id) === undefined) return id;
  }
}

function mergeSidecars({ beside, around }: Source, { units }: IngestOptions): Sidecar {
  const read = ({ text, name }: Beside) => {
    const sidecar = parseSidecar(text, name);
    checkUnit(
      sidecar.access,
      units,
      (unit) => `Tệp kèm ${name}: mục "access": organisation.yaml không có đơn vị "${unit}".`,
    );
    return sidecar;
  };
  const own = beside === undefined ? {} : read(beside);
  const outer = around === undefined ? {} : read(around);
  return { ...own, ...(outer.access === undefined ? {} : { access: outer.access }) };
}

function checkUnit(
  access: AccessLevel | undefined,
  units: ReadonlySet<string> | undefined,
  complain: (unit: string) => string,
): void {
  if (units === undefined || access?.startsWith('unit:') !== true) return;
  const unit = access.slice('unit:'.length);
  if (!units.has(unit)) throw new AppError('sidecar_invalid', complain(unit));
}

/** Options given by name change documents whose files did not change. */
function keepsOptions(
  existing: KnowledgeDocument,
  { options, overrides }: IngestContext,
  sidecarOf: () => Sidecar,
): boolean {
  if (options.access === undefined && options.kind === undefined) return true;
  const sidecar = sidecarOf();
  const decided = overrides.get(overrideKey(existing))?.access;
  return (
    (options.access === undefined || existing.access === (decided ?? sidecar.access ?? options.access)) &&
    (options.kind === undefined || existing.kind === (sidecar.kind ?? options.kind))
  );
}

interface DraftParts {
  source: Source;
  contentHash: string;
  sidecar: Sidecar;
  existing: KnowledgeDocument | undefined;
}

/** The document as text, options and sidecar say; its id is not settled yet. */
function describe(
  read: ReadDocument,
  { source, contentHash, sidecar, existing }: DraftParts,
  { options }: IngestContext,
): KnowledgeDocument {
  const { effectiveTo, ...given } = sidecar;
  const issuedOn = given.issuedOn ?? read.fields.issuedOn;
  // Where the text says "from the day of signing", a corrected day of issue moves the beginning too.
  const follows = read.fields.effectiveFrom === read.fields.issuedOn;
  const effectiveFrom = given.effectiveFrom ?? (follows ? issuedOn : read.fields.effectiveFrom);
  const low = read.passages.filter((passage) => passage.lowConfidence === true).length;
  return {
    id: existing?.id ?? '',
    path: source.path,
    contentHash,
    access: accessOf(existing, options),
    ...read.fields,
    ...(options.kind === undefined ? {} : { kind: options.kind }),
    ...(effectiveFrom === undefined ? {} : { effectiveFrom }),
    ...given,
    ...(effectiveTo === undefined ? {} : { effectiveTo, statedEnd: effectiveTo }),
    ...(low === 0 ? {} : { lowConfidence: low }),
  };
}

/** Documents whose pages LibreOffice can tell. */
const WORD = /\.(?:docx|docm|doc|rtf|odt)$/iu;

function hashOf({ bytes, beside, around }: Source, paged: boolean): string {
  const hash = createHash('sha256').update(READER_VERSION).update(bytes);
  if (beside !== undefined) hash.update('\0sidecar\0').update(beside.text);
  if (around !== undefined) hash.update('\0around\0').update(around.text);
  if (paged) hash.update('\0pages\0');
  return hash.digest('hex');
}

/** With and without what was written beside it, which may have kept its old name. */
function possibleHashes({ beside, around, ...bare }: Source): string[] {
  const sources = [bare, { ...bare, beside }, { ...bare, around }, { ...bare, beside, around }];
  return [...new Set(sources.flatMap((source) => [hashOf(source, false), hashOf(source, true)]))];
}

/** Where issuer or day is missing, nobody can say whether two files are one document. */
function sameCodeWarnings(document: KnowledgeDocument, known: KnownDocuments): string[] {
  const code = canonicalCode(document);
  if (code === undefined) return [];
  const same = known
    .withCode(code)
    .filter(
      (other) =>
        other.id !== document.id &&
        (identityOf(other) === undefined || identityOf(document) === undefined) &&
        (other.issuedOn === document.issuedOn || other.issuedOn === undefined || document.issuedOn === undefined),
    );
  return same.map(
    (other) =>
      `Cùng số, ký hiệu ${document.code} với ${other.path}; cả hai đều được nạp. Nếu là một văn bản, hãy bỏ bớt một tệp; nếu không, ghi issuer và issuedOn vào tệp kèm.`,
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
