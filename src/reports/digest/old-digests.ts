import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../errors.ts';
import { FILE_TEXTS } from './file-texts.ts';

/** Full paths of digests in this folder, drafts that were left half written too, that nobody has changed since a moment. */
export async function findOldDigests(folder: string, before: Date): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw new AppError('unreadable_file', FILE_TEXTS.notReadable, { cause: error });
  });
  const old: string[] = [];
  for (const entry of entries) {
    if (!entry.isFile() || !FILE_TEXTS.isDigest.test(entry.name)) continue;
    const path = join(folder, entry.name);
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined && found.mtime < before) old.push(path);
  }
  return old.toSorted();
}

export async function removeDigests(paths: readonly string[]): Promise<void> {
  for (const path of paths) await rm(path, { force: true });
}
