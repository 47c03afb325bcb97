import { stat } from 'node:fs/promises';
import type { DocumentRegister, FileRecord } from '../src/knowledge/document-register.ts';
import { stampOf, type FoundFile } from './find-files.ts';
import type { KnownDocuments } from './known-documents.ts';

/** File systems keep times this coarsely at worst: a file changed so shortly before it was read may have changed since. */
const COARSE_MS = 2000;

/** Which files stand for which documents, so that what did not change need not be read. */
export interface FileLedger {
  get(path: string): FileRecord | undefined;
  /** The record of a file that neither changed nor lost what it stands for; undefined when it must be read. */
  untouched(file: FoundFile): Promise<FileRecord | undefined>;
  /** True while the document for which a file stands is as it was then. */
  stands(record: FileRecord): boolean;
  note(record: Omit<FileRecord, 'seenAt'>): void;
  forget(path: string): void;
  /** Records of files that stand for the document. */
  of(documentId: string): FileRecord[];
  /** Writes what was noted; call it after the documents were published. */
  save(): Promise<void>;
}

export async function createFileLedger(
  register: DocumentRegister | undefined,
  known: KnownDocuments,
  readerVersion: string,
): Promise<FileLedger> {
  const records = new Map(((await register?.listFiles()) ?? []).map((record) => [record.path, record]));
  const noted = new Set<string>();
  const seenAt = new Date().toISOString();

  function stands({ documentId, documentHash, members }: FileRecord): boolean {
    if (members !== undefined) {
      return members.every((path) => {
        const member = records.get(path);
        return member !== undefined && member.members === undefined && stands(member);
      });
    }
    return known.get(documentId)?.contentHash === (documentHash === '' ? undefined : documentHash);
  }

  return {
    get: (path) => records.get(path),
    stands,
    async untouched(file) {
      const record = records.get(file.path);
      if (record === undefined || file.modifiedMs + COARSE_MS > Date.parse(record.seenAt)) return undefined;
      return record.stamp === (await fullStamp(file, readerVersion)) && stands(record) ? record : undefined;
    },
    note(record) {
      records.set(record.path, { ...record, seenAt });
      noted.add(record.path);
    },
    forget(path) {
      records.delete(path);
      noted.add(path);
    },
    of: (documentId) => [...records.values()].filter((record) => record.documentId === documentId),
    async save() {
      const paths = [...noted];
      const kept = paths.map((path) => records.get(path)).filter((record) => record !== undefined);
      if (paths.length > 0)
        await register?.saveFiles(
          kept,
          paths.filter((path) => !records.has(path)),
        );
      noted.clear();
    },
  };
}

/** Of the file and of what is written beside it; a program that reads more reads again. */
export async function fullStamp(file: FoundFile, readerVersion: string): Promise<string> {
  const beside = file.sidecar === undefined ? '' : stampOf(await stat(file.sidecar));
  return `${readerVersion}|${file.stamp}|${beside}`;
}
