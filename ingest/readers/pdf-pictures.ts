import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../src/errors.ts';
import type { Picture } from './ocr/prepare-picture.ts';
import { OCR_DPI } from './ocr/tesseract.ts';
import type { PdfPage } from './pdf-page.ts';
import type { ReaderTools } from './reader-tools.ts';
import { readPictureWithUnpdf } from './unpdf-reader.ts';

/** Pictures of the pages of one PDF. */
export interface PdfPictures {
  /** The page as it would be printed. Undefined where it cannot be had. */
  of(page: PdfPage): Promise<Picture | undefined>;
  /** True when the page holds a picture, so that a stamp may be one. */
  holdsPicture(page: PdfPage): boolean;
  /** True when a picture covers most of the page. */
  isScan(page: PdfPage): boolean;
}

/** Runs `work` with the pictures of a PDF; its file is kept in a private folder meanwhile. */
export async function withPdfPictures<T>(
  bytes: Uint8Array,
  tools: ReaderTools,
  work: (pictures: PdfPictures) => Promise<T>,
): Promise<T> {
  const { pdfimages, pdftoppm } = tools.commands;
  if (pdftoppm === undefined) {
    return work({ of: (page) => readPictureWithUnpdf(bytes, page), holdsPicture: () => false, isScan: () => false });
  }
  return tools.within(async (folder) => {
    const file = join(folder, 'tep.pdf');
    await writeFile(file, bytes, { mode: 0o600 });
    const listed = pdfimages === undefined ? [] : await listImages(file, { pdfimages, tools });
    const imagesOf = (page: PdfPage) => listed.filter((image) => image.page === page.number);
    return work({
      holdsPicture: (page) => imagesOf(page).length > 0,
      isScan: (page) => imagesOf(page).some((image) => image.width * image.height > page.width * page.height * 0.6),
      of: async (page) => {
        const images = imagesOf(page);
        const only = images.length === 1 ? images[0] : undefined;
        if (pdfimages !== undefined && only?.type === 'image' && overflows(only, page)) {
          const bytes = await extractImage(page.number, { file, folder, pdfimages, tools });
          if (bytes !== undefined) return { bytes, pageWidth: page.width };
        }
        return render(page, images, { file, pdftoppm, tools });
      },
    });
  });
}

interface ListedImage {
  page: number;
  /** "image", or what only covers or tints one: "smask", "mask", "stencil". */
  type: string;
  /** Points on the page. */
  width: number;
  height: number;
  dpi: number;
}

async function listImages(
  file: string,
  { pdfimages, tools }: { pdfimages: string; tools: ReaderTools },
): Promise<ListedImage[]> {
  const result = await tools.run({ command: pdfimages, args: ['-list', file] });
  if (result?.code !== 0) return [];
  return result.output
    .toString('latin1')
    .split('\n')
    .flatMap((row) => {
      const cells = row.trim().split(/\s+/u);
      const [page, width, height, x, y] = [0, 3, 4, 12, 13].map((at) => Number(cells[at]));
      if (!(page! > 0 && x! > 0 && y! > 0)) return [];
      return [{ page: page!, type: cells[2]!, width: (width! / x!) * 72, height: (height! / y!) * 72, dpi: x! }];
    });
}

/** Some programs put a scan on a page smaller than itself; printed, what hangs over the edge is lost. */
const overflows = (image: ListedImage, page: PdfPage) =>
  image.width > page.width * 1.03 || image.height > page.height * 1.03;

async function extractImage(
  page: number,
  { file, folder, pdfimages, tools }: { file: string; folder: string; pdfimages: string; tools: ReaderTools },
): Promise<Buffer | undefined> {
  const root = `trang-${page}`;
  const args = ['-png', '-f', String(page), '-l', String(page), file, join(folder, root)];
  await tools.run({ command: pdfimages, args, folder });
  const name = (await readdir(folder)).find((entry) => entry.startsWith(`${root}-`));
  return name === undefined ? undefined : readFile(join(folder, name));
}

/** Largest side of a rendered page, in pixels: a poster is not rendered at the size it is printed. */
const MAX_SIDE = 5000;

async function render(
  page: PdfPage,
  images: readonly ListedImage[],
  { file, pdftoppm, tools }: { file: string; pdftoppm: string; tools: ReaderTools },
): Promise<Picture> {
  const finest = Math.max(0, ...images.map((image) => image.dpi));
  const wanted = Math.min(OCR_DPI, Math.max(200, finest || OCR_DPI));
  const dpi = Math.min(wanted, (MAX_SIDE / Math.max(page.width, page.height)) * 72);
  const number = String(page.number);
  const args = ['-r', String(Math.round(dpi)), '-f', number, '-l', number, '-singlefile', file];
  const result = await tools.run({ command: pdftoppm, args });
  if (result?.code !== 0) {
    throw new AppError('damaged_file', `Trang ${page.number} của PDF bị hỏng. Hãy tải hoặc xuất lại tệp rồi nạp lại.`);
  }
  return { ...parsePixmap(result.output), pageWidth: page.width };
}

/** A portable pixmap (P6), eight bits a colour, as pdftoppm writes it. */
function parsePixmap(output: Buffer): Picture {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/u.exec(output.subarray(0, 64).toString('latin1'));
  if (head === null) throw new AppError('damaged_file', 'PDF bị hỏng. Hãy tải hoặc xuất lại tệp rồi nạp lại.');
  const [width, height] = [Number(head[1]), Number(head[2])];
  return { bytes: output.subarray(head[0].length), raw: { width, height, channels: 3 } };
}
