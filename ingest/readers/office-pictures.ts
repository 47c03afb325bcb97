import { AppError } from '../../src/errors.ts';
import type { Block } from '../block.ts';
import { LOW_CONFIDENCE, type OcrPage } from './ocr/ocr.ts';
import { pdfBlocks } from './pdf-blocks.ts';
import { marginTexts } from './pdf-lines.ts';
import { lettersOf } from './pdf-text-quality.ts';
import type { ReaderTools } from './reader-tools.ts';
import { readZipParts } from './zip-parts.ts';

const PICTURE = /^(?:word|xl|ppt)\/media\/[^/]+\.(?:png|jpe?g|tiff?|gif|webp)$/iu;
/** A stamp is small, a logo too; what is smaller, in bytes, holds no words. */
const LEAST_BYTES = 1500;
const MOST_PICTURES = 10;
/** Of all pictures together; a file that claims more is made to fill the memory. */
const MOST_BYTES = 100 << 20;
const MOST_PAGES = 200;
/** A document with fewer letters than this may be a scan pasted into Word. */
const FEW_LETTERS = 200;

export interface OfficePictures {
  /** What the pictures say, where they are the document. */
  blocks: Block[];
  /** Lines on pictures beside the text: a secrecy mark may stand there. */
  marks: string[];
  scannedPages: number[];
  lowPages: number[];
}

/** Looks at the pictures in an Office document of which the text is known. Pictures that cannot be read are passed over. */
export async function readOfficePictures(
  bytes: Uint8Array,
  text: readonly Block[],
  tools: ReaderTools,
): Promise<OfficePictures> {
  const found: OfficePictures = { blocks: [], marks: [], scannedPages: [], lowPages: [] };
  let total = 0;
  const fits = (size: number) => size >= LEAST_BYTES && (total += size) <= MOST_BYTES;
  const parts = await readZipParts(bytes, (name, size) => PICTURE.test(name) && fits(size));
  const pictures = [...parts.entries()].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  const whole = lettersIn(text) < FEW_LETTERS;
  const scans: OcrPage[] = [];
  for (const [, picture] of pictures.slice(0, whole ? Math.min(MOST_PAGES, tools.mostScans) : MOST_PICTURES)) {
    if (whole) scans.push(...(await attempt(() => tools.ocr.read({ bytes: picture }, scans.length + 1))));
    else found.marks.push(...(await attempt(() => tools.ocr.readLines({ bytes: picture }))).flat());
  }
  const readable = scans.filter((scan) => lettersOf(scan.page) >= 20);
  found.marks.push(...scans.flatMap((scan) => scan.stamps));
  if (readable.length === 0) return found;
  return {
    blocks: pdfBlocks(readable.map((scan) => scan.page)),
    marks: [...found.marks, ...marginTexts(readable.map((scan) => scan.page))],
    scannedPages: readable.map((scan) => scan.page.number),
    lowPages: readable.filter((scan) => scan.confidence < LOW_CONFIDENCE).map((scan) => scan.page.number),
  };
}

async function attempt<T>(work: () => Promise<T>): Promise<T[]> {
  try {
    return [await work()];
  } catch (error) {
    if (error instanceof AppError && error.code !== 'internal') return [];
    throw error;
  }
}

const lettersIn = (blocks: readonly Block[]) =>
  blocks.reduce((sum, block) => {
    const text = block.kind === 'text' ? block.text : block.rows.map((row) => row.cells.join(' ')).join(' ');
    return sum + (text.match(/\p{L}/gu)?.length ?? 0);
  }, 0);
