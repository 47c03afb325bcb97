import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Clock } from '../clock.ts';
import { AppError } from '../errors.ts';

/** Bytes by their hash: the same bytes are kept once. */
export interface FileStore {
  /** Keeps bytes durably and tells their SHA-256 in hex. Throws AppError (retryable) where they cannot be written. */
  put(bytes: Uint8Array): Promise<string>;
  /** Undefined when they are not kept any more. */
  get(sha256: string): Promise<Uint8Array | undefined>;
  /** Hashes of what was put before a moment and not again since. */
  listBefore(moment: Date): Promise<string[]>;
  /** Removes what was not put again since the moment; false when it was, or is gone. */
  removeBefore(sha256: string, moment: Date): Promise<boolean>;
  /** Removes what broken-off writing left behind before a moment. */
  removeLeftovers(moment: Date): Promise<number>;
}

export interface FileStoreOptions {
  /** Made when it is missing; nobody but the server's own user may read it. */
  directory: string;
  clock: Clock;
}

const HASH = /^[0-9a-f]{64}$/;
const FOLDER = /^[0-9a-f]{2}$/;
const OWNER_ONLY = { file: 0o600, folder: 0o700 };

/** Throws AppError for what is no hash. */
export function filePath(directory: string, sha256: string): string {
  if (!HASH.test(sha256)) throw new AppError('internal', 'not a SHA-256');
  return join(directory, sha256.slice(0, 2), sha256);
}

/** Files `<aa>/<sha256>` below a folder, each there whole or not at all. */
export function createFileStore({ directory, clock }: FileStoreOptions): FileStore {
  const pathOf = (sha256: string) => filePath(directory, sha256);
  return {
    put: (bytes) =>
      mapFailure(async () => {
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        const path = pathOf(sha256);
        // A sweep spares what was put lately.
        if (await touch(path, clock.now())) return sha256;
        await mkdir(dirname(path), { recursive: true, mode: OWNER_ONLY.folder });
        await writeWhole(path, bytes, clock.now());
        return sha256;
      }),
    get: (sha256) => mapFailure(() => unlessMissing(readFile(pathOf(sha256)))),
    listBefore: (moment) => mapFailure(async () => (await list(directory, moment)).filter((name) => HASH.test(name))),
    removeBefore: (sha256, moment) => mapFailure(() => removeUntouched(pathOf(sha256), moment)),
    removeLeftovers: (moment) =>
      mapFailure(async () => {
        const leftovers = (await list(directory, moment)).filter((name) => !HASH.test(name));
        for (const name of leftovers) await rm(join(directory, name.slice(0, 2), name), { force: true });
        return leftovers.length;
      }),
  };
}

async function touch(path: string, now: Date): Promise<boolean> {
  return (await unlessMissing(utimes(path, now, now).then(() => true))) ?? false;
}

async function writeWhole(path: string, bytes: Uint8Array, now: Date): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  try {
    const handle = await open(draft, 'wx', OWNER_ONLY.file);
    try {
      await handle.writeFile(bytes);
      await handle.utimes(now, now);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Without it the name may be gone after a power cut although the bytes are there. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Moved away first: who puts the same bytes meanwhile finds them gone and writes them anew, or has touched them before. */
async function removeUntouched(path: string, moment: Date): Promise<boolean> {
  const away = `${path}.${randomUUID()}`;
  const moved = await unlessMissing(rename(path, away).then(() => true));
  if (moved === undefined) return false;
  const { mtime } = await stat(away);
  if (mtime >= moment) {
    await rename(away, path);
    return false;
  }
  await rm(away);
  return true;
}

/** Names in the folders `<aa>` of what was last touched before a moment. */
async function list(directory: string, moment: Date): Promise<string[]> {
  const folders = ((await unlessMissing(readdir(directory))) ?? []).filter((name) => FOLDER.test(name));
  const found: string[] = [];
  for (const folder of folders) {
    for (const name of await readdir(join(directory, folder))) {
      const state = await unlessMissing(stat(join(directory, folder, name)));
      if (name.startsWith(folder) && state !== undefined && state.mtime < moment) found.push(name);
    }
  }
  return found;
}

async function unlessMissing<Result>(work: Promise<Result>): Promise<Result | undefined> {
  try {
    return await work;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

async function mapFailure<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof AppError ? error : explainStorageFailure(error);
  }
}

const FULL = new Set<unknown>(['ENOSPC', 'EDQUOT', 'EIO']);

/** A failure of the disk, to be tried again when somebody has mended it. */
export function explainStorageFailure(error: unknown): AppError {
  const options = { retryable: true, cause: error };
  if (FULL.has(codeOf(error))) {
    return new AppError('database_full', 'Không ghi được tệp đính kèm: ổ đĩa đầy hoặc hỏng.', options);
  }
  return new AppError('unreadable_file', 'Không ghi hoặc đọc được thư mục tệp đính kèm trong DATA_DIR.', options);
}
