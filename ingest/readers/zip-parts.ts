import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { AppError } from '../../src/errors.ts';

/** What a document may unpack to. Real ones are far below. */
export const ZIP_LIMITS = { entries: 10_000, partBytes: 64 << 20, totalBytes: 512 << 20 };

const DAMAGED = 'Tệp Word bị hỏng hoặc tải về chưa hết. Hãy mở bằng Word, lưu lại rồi nạp lại.';

/**
 * The parts of a zip file whose names are wanted, as bytes. Refuses, before unpacking anything, a file that says it is
 * larger than the limits, and stops unpacking one that lied.
 */
export async function readZipParts(bytes: Uint8Array, wanted: (name: string) => boolean): Promise<Map<string, Buffer>> {
  const parts = new Map<string, Buffer>();
  let zip: ZipFile | undefined;
  try {
    zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      autoClose: false,
    });
    const entries = await listEntries(zip);
    for (const entry of entries) {
      if (wanted(entry.fileName)) parts.set(entry.fileName, await unpack(zip, entry));
    }
    return parts;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('damaged_file', DAMAGED, { cause: error });
  } finally {
    zip?.close();
  }
}

async function listEntries(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > ZIP_LIMITS.entries) throw tooLarge();
  const entries: Entry[] = [];
  let total = 0;
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      total += entry.uncompressedSize;
      if (total > ZIP_LIMITS.totalBytes || entries.length > ZIP_LIMITS.entries) reject(tooLarge());
      else zip.readEntry();
    });
    zip.readEntry();
  });
  return entries;
}

async function unpack(zip: ZipFile, entry: Entry): Promise<Buffer> {
  if ((entry.generalPurposeBitFlag & 1) !== 0) {
    throw new AppError('encrypted_file', 'Tệp có mật khẩu nên không đọc được. Hãy gỡ mật khẩu rồi nạp lại.');
  }
  if (entry.uncompressedSize > ZIP_LIMITS.partBytes) throw tooLarge();
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length > ZIP_LIMITS.partBytes) throw tooLarge();
  }
  return Buffer.concat(chunks);
}

const tooLarge = () =>
  new AppError(
    'too_large',
    'Tệp giải nén ra quá lớn, không giống một văn bản. Hãy kiểm tra lại tệp, hoặc tách thành nhiều tệp nhỏ hơn.',
  );
