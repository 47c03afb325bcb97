import { randomUUID } from 'node:crypto';
import { link, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../errors.ts';
import { FILE_TEXTS } from './file-texts.ts';
import type { MadeDigest } from './make-digest.ts';

const OWNER_ONLY = { file: 0o600, folder: 0o700 };
/** After so many drafts of one period something asks again and again. */
const MOST_COPIES = 200;

export interface SavedDigest {
  /** Full paths. */
  docx: string;
  xlsx: string;
  /** Without folder and ending: "tong-hop-2026-10", "tong-hop-2026-10-ban-2". */
  name: string;
}

/**
 * Writes both files whole into a folder, which is made when missing, under a name that is new there: nobody's corrected
 * draft is written over. Throws AppError `database_full` or `unreadable_file` (retryable) where it cannot be written.
 */
export async function saveDigest({ digest, docx, xlsx }: MadeDigest, folder: string): Promise<SavedDigest> {
  try {
    await mkdir(folder, { recursive: true, mode: OWNER_ONLY.folder });
    for (let copy = 1; copy <= MOST_COPIES; copy++) {
      const name = FILE_TEXTS.name(digest.period.key, copy);
      const paths = { docx: join(folder, `${name}.docx`), xlsx: join(folder, `${name}.xlsx`) };
      if (!(await writeNew(paths.docx, docx))) continue;
      if (await writeNew(paths.xlsx, xlsx)) return { ...paths, name };
      // The sheet of an older draft is there: a draft and a sheet of different days would not belong together.
      await rm(paths.docx);
    }
  } catch (error) {
    throw explainFailure(error);
  }
  throw new AppError('conflict', FILE_TEXTS.tooMany);
}

/** False when there is a file of this name. */
async function writeNew(path: string, bytes: Uint8Array): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`;
  try {
    const handle = await open(draft, 'wx', OWNER_ONLY.file);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await link(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

function explainFailure(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const isFull = ['ENOSPC', 'EDQUOT', 'EIO'].includes(String(codeOf(error)));
  return isFull
    ? new AppError('database_full', FILE_TEXTS.full, { retryable: true, cause: error })
    : new AppError('unreadable_file', FILE_TEXTS.notWritable, { retryable: true, cause: error });
}
