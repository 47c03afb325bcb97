import { AppError } from '../src/errors.ts';
import type { PdfPage } from './readers/pdf-page.ts';
import { decodePages } from './readers/pdf-text.ts';
import type { ReaderTools } from './readers/reader-tools.ts';
import { readWithPoppler } from './readers/poppler.ts';
import { readWithUnpdf } from './readers/unpdf-reader.ts';
import type { WordFormat } from './readers/office.ts';

/** Letters and digits of a passage that are looked for; fewer would be found on the wrong page. */
const SAMPLE = 60;
const LEAST = 16;

/** The text of each page of a Word document as LibreOffice prints it. Undefined without LibreOffice. */
export async function printedPages(
  bytes: Uint8Array,
  from: WordFormat,
  tools: ReaderTools,
): Promise<string[] | undefined> {
  const { office, run, commands } = tools;
  if (office === undefined) return undefined;
  const pdf = await office.convert(bytes, from, 'pdf');
  const command = commands.pdftotext;
  const pages =
    (command === undefined ? undefined : await readWithPoppler(pdf, { command, run })) ?? (await readWithUnpdf(pdf));
  return readable(pages)?.map((page) => page.words.map((word) => word.text).join(' '));
}

/** Undefined for pages whose old code can only be told by the fonts, which are not known here. */
function readable(pages: readonly PdfPage[]): PdfPage[] | undefined {
  try {
    return decodePages(pages).pages;
  } catch (error) {
    if (error instanceof AppError && error.code === 'unsupported_format') return undefined;
    throw error;
  }
}

/** Passages, in reading order, with the page on which each begins; without one where it is not found. */
export function placeOnPages<P extends { text: string; heading: string; page?: number }>(
  passages: readonly P[],
  pages: readonly string[],
): P[] {
  const squeezed = pages.map(squeeze);
  const ends: number[] = [];
  for (const page of squeezed) ends.push((ends.at(-1) ?? 0) + page.length);
  const all = squeezed.join('');
  let from = 0;
  return passages.map((passage) => {
    const at = findSample(all, squeeze(passage.text), from);
    if (at === undefined) return passage;
    from = at;
    // The heading stands above the text, maybe at the foot of the page before.
    const heading = squeeze(passage.heading);
    const start = heading.length > 0 && all.startsWith(heading, at - heading.length) ? at - heading.length : at;
    return { ...passage, page: ends.findIndex((end) => start < end) + 1 };
  });
}

/** Where the text begins; what stands in the text more than once counts from where the last passage was found. */
function findSample(all: string, text: string, from: number): number | undefined {
  for (const skip of [0, SAMPLE, SAMPLE * 2]) {
    const sample = text.slice(skip, skip + SAMPLE);
    if (sample.length < LEAST) return undefined;
    const at = all.indexOf(sample, from);
    if (at !== -1) return at;
  }
  return undefined;
}

const squeeze = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
