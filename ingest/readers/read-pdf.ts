import { AppError } from '../../src/errors.ts';
import type { Block } from '../block.ts';
import { LOW_CONFIDENCE, type OcrPage } from './ocr/ocr.ts';
import { pdfBlocks } from './pdf-blocks.ts';
import type { PdfPage } from './pdf-page.ts';
import { withPdfPictures, type PdfPictures } from './pdf-pictures.ts';
import { isTorn, isTornPage, lettersOf, looksUnread } from './pdf-text-quality.ts';
import { readWithPoppler } from './poppler.ts';
import type { ReaderTools } from './reader-tools.ts';
import { readWithUnpdf } from './unpdf-reader.ts';

/** More take over half an hour. */
const MAX_SCANNED_PAGES = 500;

export interface PdfContent {
  blocks: Block[];
  /** Pages that seem to hold something that could not be read. */
  unreadPages: number[];
  /** Pages read from a picture, surely or not. */
  scannedPages: number[];
  /** Those of them that may be misread. */
  lowPages: number[];
  /** Words in red, which are no text: a secrecy mark may be among them. */
  stamps: string[];
}

/**
 * A PDF, page by page: its text where it has some, else what can be recognised on the picture. Uses poppler where it is
 * installed, else npm packages. Refuses torn text, and files of which less than half can be read.
 */
export async function readPdf(bytes: Uint8Array, tools: ReaderTools): Promise<PdfContent> {
  refuseCutOff(bytes);
  const command = tools.commands.pdftotext;
  const poppler = command === undefined ? undefined : await readWithPoppler(bytes, { command, run: tools.run });
  const pages = poppler ?? (await readWithUnpdf(bytes));
  const read = holdsImages(bytes)
    ? await withPdfPictures(bytes, tools, (pictures) => readPictures(pages, pictures, tools))
    : { scans: new Map<number, OcrPage>(), unread: pages.filter((page) => lettersOf(page) < 20), stamps: [] };
  const unreadPages = read.unread.map((page) => page.number);
  if (unreadPages.length > pages.length / 2) throw unreadable(pages, read.unread, tools);
  const whole = pages.map((page) => read.scans.get(page.number)?.page ?? page);
  if (isTorn(whole)) throw torn(poppler === undefined);
  const scans = [...read.scans.values()];
  return {
    blocks: pdfBlocks(whole),
    unreadPages,
    scannedPages: scans.map(({ page }) => page.number),
    lowPages: scans.filter(({ confidence }) => confidence < LOW_CONFIDENCE).map(({ page }) => page.number),
    stamps: [...scans.flatMap((scan) => scan.stamps), ...read.stamps],
  };
}

/** A download that broke off lacks the end mark; what is left would be indexed as if it were all. */
function refuseCutOff(bytes: Uint8Array): void {
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-4096));
  if (!tail.includes('%%EOF') && !tail.includes('startxref')) {
    throw new AppError('damaged_file', 'PDF bị hỏng hoặc tải về chưa hết. Hãy tải hoặc xuất lại tệp rồi nạp lại.');
  }
}

/** Pictures are streams of their own, so that their kind always stands in the file uncompressed. */
const holdsImages = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('/Image');

interface PictureWords {
  /** By page number. */
  scans: Map<number, OcrPage>;
  unread: PdfPage[];
  /** Of pages that have text beside their pictures. */
  stamps: string[];
}

async function readPictures(
  pages: readonly PdfPage[],
  pictures: PdfPictures,
  tools: ReaderTools,
): Promise<PictureWords> {
  const wanted = pages.filter(
    (page) => lettersOf(page) < 20 || isTornPage(page) || (pictures.isScan(page) && looksUnread(page)),
  );
  if (wanted.length > MAX_SCANNED_PAGES) {
    throw new AppError(
      'too_large',
      `PDF có hơn ${MAX_SCANNED_PAGES} trang quét. Hãy tách thành nhiều tệp nhỏ hơn rồi nạp lại.`,
    );
  }
  const scans = new Map<number, OcrPage>();
  const unread: PdfPage[] = [];
  const queue = [...wanted];
  const readOn = async (): Promise<void> => {
    for (let page = queue.shift(); page !== undefined; page = queue.shift()) {
      const scan = await readScan(page, pictures, tools);
      if (scan === 'blank') continue;
      if (scan === undefined) unread.push(page);
      else scans.set(page.number, scan);
    }
  };
  await Promise.all(Array.from({ length: tools.ocr.parallel }, readOn));
  const first = pages[0];
  const besides = first !== undefined && !wanted.includes(first) && pictures.holdsPicture(first);
  const stamps = besides
    ? ((await pictures.of(first).then(async (picture) => picture && tools.ocr.readStamps(picture))) ?? [])
    : [];
  return {
    scans: new Map([...scans].sort(([a], [b]) => a - b)),
    unread: unread.sort((a, b) => a.number - b.number),
    stamps,
  };
}

/** Undefined where the page cannot be read; one page that is broken does not lose the others. */
async function readScan(
  page: PdfPage,
  pictures: PdfPictures,
  tools: ReaderTools,
): Promise<OcrPage | 'blank' | undefined> {
  try {
    const picture = await pictures.of(page);
    if (picture === undefined) return undefined;
    const scan = await tools.ocr.read(picture, page.number);
    if (scan.blank) return 'blank';
    return lettersOf(scan.page) === 0 ? undefined : scan;
  } catch (error) {
    if (error instanceof AppError && error.code !== 'internal') return undefined;
    throw error;
  }
}

function unreadable(pages: readonly PdfPage[], unread: readonly PdfPage[], tools: ReaderTools): AppError {
  if (unread.some((page) => lettersOf(page) >= 20)) return torn(tools.commands.pdftotext === undefined);
  const how =
    tools.commands.pdftoppm === undefined
      ? 'Hãy cài poppler-utils và tesseract-ocr-vie trên máy chủ, hoặc nạp tệp Word gốc.'
      : 'Hãy quét lại rõ hơn, hoặc nạp tệp Word gốc.';
  return new AppError(
    'scanned_file',
    `PDF này là bản quét (ảnh chụp); ${unread.length} trên ${pages.length} trang không nhận dạng được chữ. ${how}`,
  );
}

function torn(withoutPoppler: boolean): AppError {
  const how = withoutPoppler ? 'Hãy cài poppler-utils trên máy chủ, hoặc nạp tệp Word gốc.' : 'Hãy nạp tệp Word gốc.';
  return new AppError('torn_text', `Chữ trong PDF bị tách rời, không đọc đúng được. ${how}`);
}
