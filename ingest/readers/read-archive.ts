import { getFileNameLowLevel, type Entry } from 'yauzl';
import { AppError } from '../../src/errors.ts';
import { listEntries, unpack, withZip } from './zip-parts.ts';

/** What an archive may unpack to, all that is nested in it together. */
export const ARCHIVE_LIMITS = { files: 2000, totalBytes: 1 << 30, fileBytes: 50 << 20, ratio: 100 };

/** Small files of one line over and over compress better than any limit. */
const RATIO_FROM = 1 << 20;

/** A file in an archive. Its name is made harmless: folders and name, without "..", drives or a leading "/". */
export interface ArchiveFile {
  name: string;
  /** In bytes, as the archive says. */
  size: number;
  /** Throws AppError when it is locked, damaged or too large. */
  read(): Promise<Buffer>;
}

/**
 * Hands the files of a zip archive to `take`, one after the other, without unpacking those that are not read. Throws
 * AppError `too_large` before unpacking anything when the archive passes a limit, or packs more tightly than documents can.
 */
export async function eachArchiveFile(
  bytes: Uint8Array,
  take: (files: readonly ArchiveFile[]) => Promise<void>,
): Promise<void> {
  await withZip(bytes, async (zip) => {
    const { files: entries, totalBytes } = ARCHIVE_LIMITS;
    const all = await listEntries(zip, { entries, totalBytes, partBytes: ARCHIVE_LIMITS.fileBytes });
    const total = all.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
    if (total > Math.max(RATIO_FROM, bytes.length * ARCHIVE_LIMITS.ratio)) throw tooTight();
    const files = all.flatMap((entry): ArchiveFile[] => {
      const name = safeName(entry);
      if (name === undefined) return [];
      return [
        {
          name,
          size: entry.uncompressedSize,
          read: async () => {
            try {
              return await unpack(zip, entry, ARCHIVE_LIMITS.fileBytes);
            } catch (error) {
              if (error instanceof AppError) throw error;
              throw new AppError('damaged_file', 'Tệp này trong tệp nén bị hỏng. Hãy nén lại rồi nạp lại.', {
                cause: error,
              });
            }
          },
        },
      ];
    });
    await take(files);
  });
}

/** Undefined for folders and for names of which nothing is left. */
function safeName(entry: Entry): string | undefined {
  const raw = decodeName(entry);
  if (/[\\/]$/u.test(raw)) return undefined;
  const steps = raw
    .normalize('NFC')
    .replace(/\p{Cc}/gu, '')
    .split(/[\\/]/u)
    .map((step) => step.trim())
    .filter((step) => step !== '' && !/^\.{1,2}$/u.test(step) && !/^[a-z]:$/iu.test(step));
  return steps.length === 0 ? undefined : steps.join('/');
}

function decodeName(entry: Entry): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(entry.fileNameRaw);
  } catch {
    return getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
  }
}

const tooTight = () =>
  new AppError(
    'too_large',
    'Tệp nén bung ra lớn hơn 100 lần, không giống tệp chứa văn bản. Hãy kiểm tra nguồn của tệp.',
  );
