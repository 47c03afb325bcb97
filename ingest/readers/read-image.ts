import sharp from 'sharp';
import { AppError } from '../../src/errors.ts';
import type { Block } from '../block.ts';
import { LOW_CONFIDENCE, type OcrPage } from './ocr/ocr.ts';
import { pdfBlocks } from './pdf-blocks.ts';
import { lettersOf } from './pdf-text-quality.ts';
import type { ReaderTools } from './reader-tools.ts';

const MAX_PARTS = 200;

export interface ImageContent {
  blocks: Block[];
  scannedPages: number[];
  lowPages: number[];
  stamps: string[];
}

/** The writing on a picture; each part of a TIFF is a page. Throws AppError `empty_file` for a picture of something else. */
export async function readImage(bytes: Uint8Array, tools: ReaderTools): Promise<ImageContent> {
  const parts = await countParts(bytes);
  const scans: OcrPage[] = [];
  for (let part = 0; part < parts; part++) {
    const scan = await tools.ocr.read({ bytes, ...(parts > 1 ? { part } : {}) }, part + 1);
    if (!scan.blank) scans.push(scan);
  }
  const stamps = scans.flatMap((scan) => scan.stamps);
  if (scans.every((scan) => lettersOf(scan.page) < 20) && stamps.length === 0) {
    throw new AppError(
      'empty_file',
      'Ảnh không có chữ đọc được. Nếu là ảnh chụp thường thì chuyển khỏi thư mục này; nếu là văn bản, hãy chụp hoặc quét lại rõ hơn.',
    );
  }
  return {
    blocks: pdfBlocks(scans.map((scan) => scan.page)),
    scannedPages: scans.map((scan) => scan.page.number),
    lowPages: scans.filter((scan) => scan.confidence < LOW_CONFIDENCE).map((scan) => scan.page.number),
    stamps,
  };
}

async function countParts(bytes: Uint8Array): Promise<number> {
  const info = await sharp(bytes)
    .metadata()
    .catch(() => undefined);
  const parts = info?.format === 'tiff' ? (info.pages ?? 1) : 1;
  if (parts > MAX_PARTS)
    throw new AppError('too_large', `Ảnh có hơn ${MAX_PARTS} trang. Hãy tách thành nhiều tệp nhỏ hơn.`);
  return parts;
}
