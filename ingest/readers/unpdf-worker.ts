import { parentPort, workerData } from 'node:worker_threads';
import { extractImages, getDocumentProxy } from 'unpdf';
import { z } from 'zod';
import type { Picture } from './ocr/prepare-picture.ts';
import type { PdfPage, PdfWord } from './pdf-page.ts';
import type { UnpdfAnswer, UnpdfJob } from './unpdf-reader.ts';

const Item = z.object({
  str: z.string(),
  transform: z.array(z.number()).length(6),
  width: z.number(),
  height: z.number(),
});

/** Runs in its own thread, so that a file that takes forever can be given up. */
async function read(bytes: Uint8Array): Promise<PdfPage[]> {
  const document = await getDocumentProxy(bytes);
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const content = await page.getTextContent();
    const words = content.items.flatMap((item) => {
      const parsed = Item.safeParse(item);
      return parsed.success ? toWords(parsed.data, height) : [];
    });
    pages.push({ number, width, height, words });
    page.cleanup();
  }
  return pages;
}

/** A run of text as words; a letter's width is taken as the mean of the run's. */
function toWords(item: z.infer<typeof Item>, pageHeight: number): PdfWord[] {
  const [, , , , x = 0, y = 0] = item.transform;
  const size = item.height || Math.abs(item.transform[3] ?? 0) || 10;
  const each = item.str.length === 0 ? 0 : item.width / item.str.length;
  return [...item.str.matchAll(/\S+/gu)].map((match) => ({
    text: match[0],
    left: x + match.index * each,
    right: x + (match.index + match[0].length) * each,
    top: pageHeight - y - size,
    bottom: pageHeight - y + size * 0.25,
    ...(/\S $/u.test(item.str.slice(0, match.index)) ? { follows: true } : {}),
  }));
}

/** The largest picture of a page, where it is most of what is drawn there. */
async function readPicture(bytes: Uint8Array, number: number): Promise<Picture | undefined> {
  const document = await getDocumentProxy(bytes);
  const { rotate } = await document.getPage(number);
  const images = await extractImages(document, number);
  const areas = images.map((image) => image.width * image.height);
  const largest = images[areas.indexOf(Math.max(...areas))];
  if (largest === undefined || largest.width * largest.height < areas.reduce((sum, area) => sum + area, 0) * 0.6)
    return undefined;
  const { width, height, channels } = largest;
  const turn = ([90, 180, 270] as const).find((degrees) => degrees === rotate);
  const pixels = new Uint8Array(largest.data.buffer, largest.data.byteOffset, largest.data.byteLength);
  return { bytes: pixels, raw: { width, height, channels }, ...(turn === undefined ? {} : { turn }) };
}

async function answer({ bytes, picture }: UnpdfJob): Promise<UnpdfAnswer> {
  return picture === undefined ? { pages: await read(bytes) } : { picture: await readPicture(bytes, picture) };
}

answer(workerData as UnpdfJob).then(
  (found) => parentPort?.postMessage(found, []),
  (error: unknown) =>
    parentPort?.postMessage({ error: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }, []),
);
