import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { AppError } from '../../src/errors.ts';

/** What a document may unpack to. Real ones are far below. */
export const ZIP_LIMITS = { entries: 10_000, partBytes: 64 << 20, totalBytes: 512 << 20 };

const DAMAGED = 'Tệp bị hỏng hoặc tải về chưa hết. Hãy mở bằng phần mềm đã tạo ra nó, lưu lại rồi nạp lại.';

/** What a zip file is by the parts in it; `archive` when it is no document. */
export type ZipKind = 'docx' | 'xlsx' | 'pptx' | 'odt' | 'ods' | 'odp' | 'archive';

const MAIN_PARTS: [RegExp, ZipKind][] = [
  [/^word\/document\d*\.xml$/u, 'docx'],
  [/^xl\/workbook\.xml$/u, 'xlsx'],
  [/^ppt\/presentation\.xml$/u, 'pptx'],
];
const OPEN_DOCUMENT: [string, ZipKind][] = [
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/vnd.oasis.opendocument.presentation', 'odp'],
];

/** Throws AppError `damaged_file` for what is no whole zip file. */
export async function zipKind(bytes: Uint8Array): Promise<ZipKind> {
  return withZip(bytes, async (zip) => {
    const entries = await listEntries(zip);
    const names = entries.map((entry) => nameOf(entry));
    const main = MAIN_PARTS.find(([pattern]) => names.some((name) => pattern.test(name)));
    if (main !== undefined) return main[1];
    const declared = entries.find((entry) => nameOf(entry) === 'mimetype');
    if (declared === undefined || declared.uncompressedSize > 200) return 'archive';
    const type = (await unpack(zip, declared)).toString('latin1').trim();
    return OPEN_DOCUMENT.find(([mime]) => type.startsWith(mime))?.[1] ?? 'archive';
  });
}

/**
 * The parts of a zip file whose names are wanted, as bytes. Refuses, before unpacking anything, a file that says it is
 * larger than the limits, and stops unpacking one that lied.
 */
export async function readZipParts(bytes: Uint8Array, wanted: (name: string) => boolean): Promise<Map<string, Buffer>> {
  return withZip(bytes, async (zip) => {
    const parts = new Map<string, Buffer>();
    for (const entry of await listEntries(zip)) {
      if (wanted(nameOf(entry))) parts.set(nameOf(entry), await unpack(zip, entry));
    }
    return parts;
  });
}

/** Opens a zip for the time of `work`. Names are left as bytes: what they say is for the caller to judge. */
export async function withZip<T>(bytes: Uint8Array, work: (zip: ZipFile) => Promise<T>): Promise<T> {
  let zip: ZipFile | undefined;
  try {
    zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      lazyEntries: true,
      autoClose: false,
      decodeStrings: false,
    });
    return await work(zip);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('damaged_file', DAMAGED, { cause: error });
  } finally {
    zip?.close();
  }
}

/** Names inside Office documents are plain ASCII. */
const nameOf = (entry: Entry) => entry.fileNameRaw.toString('latin1');

/** The zip's directory. Throws AppError `too_large` when it passes a limit. */
export async function listEntries(zip: ZipFile, limits = ZIP_LIMITS): Promise<Entry[]> {
  if (zip.entryCount > limits.entries) throw tooLarge();
  const entries: Entry[] = [];
  let total = 0;
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', resolve);
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      total += entry.uncompressedSize;
      if (total > limits.totalBytes || entries.length > limits.entries) reject(tooLarge());
      else zip.readEntry();
    });
    zip.readEntry();
  });
  return entries;
}

/** One entry. Throws AppError when it is locked, larger than the limit, or lied about its size. */
export async function unpack(zip: ZipFile, entry: Entry, partBytes = ZIP_LIMITS.partBytes): Promise<Buffer> {
  if ((entry.generalPurposeBitFlag & 1) !== 0) {
    throw new AppError('encrypted_file', 'Tệp có mật khẩu nên không đọc được. Hãy gỡ mật khẩu rồi nạp lại.');
  }
  if (entry.uncompressedSize > partBytes) throw tooLarge();
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    chunks.push(chunk as Buffer);
    length += (chunk as Buffer).length;
    if (length > partBytes) throw tooLarge();
  }
  return Buffer.concat(chunks);
}

const tooLarge = () =>
  new AppError(
    'too_large',
    'Tệp giải nén ra quá lớn, không giống một văn bản. Hãy kiểm tra lại tệp, hoặc tách thành nhiều tệp nhỏ hơn.',
  );
