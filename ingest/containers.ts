import { basename, dirname, extname } from 'node:path';
import { AppError, toAppError } from '../src/errors.ts';
import { findSidecar, isDocument, isPassedOver, namesOf } from './find-files.ts';
import { detectFormat } from './readers/detect-format.ts';
import { ARCHIVE_LIMITS, eachArchiveFile, type ArchiveFile } from './readers/read-archive.ts';
import { readMail } from './readers/read-mail.ts';
import { zipKind } from './readers/zip-parts.ts';

/** A document inside a file: an entry of an archive, an attachment of a letter, or the letter itself. */
export interface Member {
  /** "a.zip/muc/b.docx", "thu.eml/dinh-kem.docx"; the path of the letter for what is written in it. */
  path: string;
  content: Uint8Array | AppError;
  /** What a sidecar beside it in the archive says. */
  sidecar?: string;
}

export type ContainerKind = 'archive' | 'mail';

/** How deep documents are looked for: an archive, and one inside it. */
const DEPTH = 2;

/** Undefined for a file that is a document itself, or not readable at all. */
export async function containerKind(bytes: Uint8Array, path: string): Promise<ContainerKind | undefined> {
  try {
    const format = detectFormat(bytes, path);
    if (format === 'mail') return 'mail';
    if (format !== 'zip' || extname(path).toLowerCase() !== '.zip') return undefined;
    return (await zipKind(bytes)) === 'archive' ? 'archive' : undefined;
  } catch {
    return undefined;
  }
}

interface Opening {
  kind: ContainerKind;
  path: string;
  take: (member: Member) => Promise<void>;
}

/**
 * Hands the documents inside to `take`, one at a time. One that cannot be read comes as an error; throws AppError when
 * the container itself cannot be opened, or is beyond what offices pack.
 */
export async function openContainer(bytes: Uint8Array, { kind, path, take }: Opening): Promise<void> {
  await open(bytes, { kind, path, depth: 1, walk: { take, seen: new Set(), files: 0, bytes: 0 } });
}

interface Walk {
  take: (member: Member) => Promise<void>;
  /** Paths that were handed over. */
  seen: Set<string>;
  files: number;
  bytes: number;
}

interface Place {
  kind: ContainerKind;
  path: string;
  depth: number;
  walk: Walk;
}

const open = (bytes: Uint8Array, place: Place): Promise<void> =>
  place.kind === 'mail' ? openMail(bytes, place) : openArchive(bytes, place);

async function openMail(bytes: Uint8Array, place: Place): Promise<void> {
  const { blocks, attachments } = await readMail(bytes);
  const documents = attachments.filter((attachment) => isDocument(safeName(attachment.name), attachment.bytes.length));
  // A letter without words is only the envelope of what it carries.
  if (blocks.length > 0 || documents.length === 0) await hand({ path: place.path, content: bytes }, place.walk);
  for (const { name, bytes: content } of documents) {
    await handOrOpen({ path: `${place.path}/${safeName(name)}`, content }, place);
  }
}

/** Attachments have names, not paths. */
const safeName = (name: string) =>
  basename(
    name
      .replaceAll('\\', '/')
      .normalize('NFC')
      .replace(/\p{Cc}/gu, ''),
  ).trim() || 'dinh-kem';

async function openArchive(bytes: Uint8Array, place: Place): Promise<void> {
  await eachArchiveFile(bytes, async (files) => {
    const folders = Map.groupBy(files, (file) => dirname(file.name));
    const documents = files.filter(
      (file) => isDocument(file.name, file.size) && !file.name.split('/').some((step) => isPassedOver(step)),
    );
    if (documents.length === 0) throw new AppError('empty_file', 'Tệp nén không có văn bản nào đọc được ở trong.');
    for (const file of documents) {
      const content = await file.read().catch(toAppError);
      const sidecar = await sidecarOf(file, folders.get(dirname(file.name)) ?? []);
      await handOrOpen({ path: `${place.path}/${file.name}`, content, ...sidecar }, place);
    }
  });
}

async function sidecarOf(file: ArchiveFile, beside: readonly ArchiveFile[]): Promise<{ sidecar?: string }> {
  const name = findSidecar(basename(file.name), namesOf(beside.map((other) => basename(other.name))));
  const found = beside.find((other) => basename(other.name) === name);
  return found === undefined ? {} : { sidecar: (await found.read()).toString('utf8') };
}

async function handOrOpen(member: Member, { depth, walk }: Place): Promise<void> {
  const { content, path } = member;
  const kind = content instanceof AppError ? undefined : await containerKind(content, path);
  if (content instanceof AppError || kind === undefined || depth >= DEPTH) return hand(member, walk);
  try {
    await open(content, { kind, path, depth: depth + 1, walk });
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'internal') throw error;
    await hand({ path, content: error }, walk);
  }
}

async function hand(member: Member, walk: Walk): Promise<void> {
  walk.files++;
  walk.bytes += member.content instanceof AppError ? 0 : member.content.length;
  if (walk.files > ARCHIVE_LIMITS.files || walk.bytes > ARCHIVE_LIMITS.totalBytes) {
    throw new AppError('too_large', 'Tệp chứa quá nhiều văn bản. Hãy giải nén ra thư mục, tách nhỏ rồi nạp lại.');
  }
  if (walk.seen.has(member.path)) {
    const twice = new AppError('unsupported_format', 'Có hai tệp cùng tên trong tệp này. Hãy đổi tên một tệp.');
    // The first one stands; this one is only named.
    return walk.take({ path: `${member.path} (trùng tên)`, content: twice });
  }
  walk.seen.add(member.path);
  await walk.take(member);
}
