import { AppError } from '../../src/errors.ts';
import type { Block } from '../block.ts';
import { normalizeText } from '../clean-text.ts';
import { pdfBlocks } from './pdf-blocks.ts';
import { HIDDEN_TEXT_WARNING, oldEncodingWarning } from '../reading-texts.ts';
import { marginTexts } from './pdf-lines.ts';
import type { PdfPage } from './pdf-page.ts';
import { readableText } from './pdf-text.ts';
import { readWithPoppler } from './poppler.ts';
import { readWithUnpdf } from './unpdf-reader.ts';

/** Above this share of torn words a text is not worth indexing; clean ones stay below 4 %. */
const TORN_SHARE = 0.05;

export interface PdfContent {
  blocks: Block[];
  /** Pages without text in a file whose other pages have some. */
  emptyPages: number[];
  /** Lines near the edges of pages and what stands side by side on the first: no paragraphs, but a stamp may stand there. */
  margins: string[];
  warnings: string[];
}

/** Single tiny words are marks of programs that made the file. */
const ENOUGH_WORDS = 3;

/** A PDF with text, by poppler where it is installed, else by the npm package. Refuses scans and torn text. */
export async function readPdf(bytes: Uint8Array, pdftotext = 'pdftotext'): Promise<PdfContent> {
  refuseCutOff(bytes);
  const poppler = await readWithPoppler(bytes, pdftotext);
  const { pages, encodings, hidden } = readableText(poppler ?? (await readWithUnpdf(bytes)));
  const emptyPages = pages.filter((page) => lettersOf(page) < 20).map((page) => page.number);
  if (emptyPages.length > pages.length / 2) {
    throw new AppError(
      'scanned_file',
      'PDF này là bản quét (ảnh chụp), không có chữ để đọc. Hãy nạp tệp Word gốc, hoặc PDF xuất thẳng từ Word.',
    );
  }
  if (isTorn(pages)) {
    const how =
      poppler === undefined ? 'Hãy cài poppler-utils trên máy chủ, hoặc nạp tệp Word gốc.' : 'Hãy nạp tệp Word gốc.';
    throw new AppError('torn_text', `Chữ trong PDF bị tách rời, không đọc đúng được. ${how}`);
  }
  const warnings = [
    ...(encodings.length === 0 ? [] : [oldEncodingWarning(encodings)]),
    ...(hidden.length < ENOUGH_WORDS ? [] : [HIDDEN_TEXT_WARNING]),
  ];
  return { blocks: pdfBlocks(pages), emptyPages, margins: [...marginTexts(pages), ...hidden], warnings };
}

/** A download that broke off lacks the end mark; what is left would be indexed as if it were all. */
function refuseCutOff(bytes: Uint8Array): void {
  const tail = new TextDecoder('latin1').decode(bytes.subarray(-4096));
  if (!tail.includes('%%EOF') && !tail.includes('startxref')) {
    throw new AppError('damaged_file', 'PDF bị hỏng hoặc tải về chưa hết. Hãy tải hoặc xuất lại tệp rồi nạp lại.');
  }
}

const lettersOf = (page: PdfPage) =>
  page.words.reduce((sum, word) => sum + (word.text.match(/\p{L}/gu)?.length ?? 0), 0);

/** Vietnamese letters that stand as words of their own: "QUY T Đ NHẾ Ị". */
function isTorn(pages: readonly PdfPage[]): boolean {
  const words = pages.flatMap((page) => joinTouching(page));
  const torn = words.filter((word) => /^[\u1ea0-\u1ef9ơưƠƯ]+$/u.test(word)).length;
  return words.length > 40 && torn > words.length * TORN_SHARE;
}

/** Font changes cut words into pieces that touch each other; only what stands apart is torn. */
function joinTouching(page: PdfPage): string[] {
  const words: string[] = [];
  for (const [i, word] of page.words.entries()) {
    const last = page.words[i - 1];
    const touches =
      last !== undefined &&
      Math.abs(word.left - last.right) < (word.bottom - word.top) * 0.09 &&
      Math.abs(word.top - last.top) < 4;
    const text = normalizeText(word.text).trim();
    if (touches && words.length > 0) words[words.length - 1] += text;
    else words.push(text);
  }
  return words;
}
