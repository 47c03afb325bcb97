import type { PdfPage } from '../pdf-page.ts';
import type { RunTool } from '../run-tool.ts';
import { preparePicture, type Picture, type Prepared } from './prepare-picture.ts';
import { parseTsv, toPage } from './tsv.ts';
import { createTesseract, type Recognise } from './tesseract.ts';
import { createTesseractJs } from './tesseract-js.ts';

/** Below this mean confidence of its words a page is taken for misread. */
export const LOW_CONFIDENCE = 75;
/** Below this a page may lie on its side or upside down. */
const TURNED_CONFIDENCE = 55;

/** A page as it was read from a picture. */
export interface OcrPage {
  page: PdfPage;
  /** 0 to 100: mean over its words, longer ones counting more. */
  confidence: number;
  /** True when there is nothing on it. */
  blank: boolean;
  /** What is printed in red: stamps. Not part of the text, but a secrecy mark may stand there. */
  stamps: string[];
}

export interface Ocr {
  /** How many pictures may be read at once. */
  parallel: number;
  /** Throws AppError `damaged_file` for what is no picture. */
  read(picture: Picture, number: number): Promise<OcrPage>;
  /** Only what is printed in red. */
  readStamps(picture: Picture): Promise<string[]>;
  close(): void;
}

interface OcrOptions {
  /** Tesseract with Vietnamese; the npm package does the same, slower, where it is absent. */
  command: string | undefined;
  run: RunTool;
}

/** Starts nothing before the first picture. */
export function createOcr({ command, run }: OcrOptions): Ocr {
  const engine = command === undefined ? createTesseractJs() : createTesseract({ command, run });
  return {
    parallel: engine.parallel,
    async read(picture, number) {
      const prepared = await preparePicture(picture);
      const { blank } = prepared;
      const upright = await readPrepared(prepared, number, engine.recognise);
      const best =
        upright.confidence >= TURNED_CONFIDENCE || blank
          ? upright
          : await readTurned(picture, { number, best: upright }, engine.recognise);
      const { page, confidence } = best;
      return { page, confidence, blank, stamps: await stampsOf(best.prepared, engine.recognise) };
    },
    readStamps: async (picture) => stampsOf(await preparePicture(picture), engine.recognise),
    close: () => engine.close(),
  };
}

interface Read extends Pick<OcrPage, 'page' | 'confidence'> {
  prepared: Prepared;
}

async function readPrepared(prepared: Prepared, number: number, recognise: Recognise): Promise<Read> {
  if (prepared.blank) return { prepared, page: toPage([], { ...prepared.size, number }), confidence: 100 };
  const words = parseTsv(await recognise(prepared.png, 'page'));
  const page = toPage(words, { ...prepared.size, number });
  const known = words.filter((word) => /[\p{L}\p{N}]/u.test(word.text));
  const letters = known.reduce((sum, word) => sum + word.text.length, 0);
  const confidence =
    letters === 0 ? 0 : known.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / letters;
  return { prepared, page, confidence };
}

/** The best of the other three ways round. */
async function readTurned(
  picture: Picture,
  { number, best }: { number: number; best: Read },
  recognise: Recognise,
): Promise<Read> {
  for (const turn of [180, 90, 270] as const) {
    const read = await readPrepared(await preparePicture({ ...picture, turn }), number, recognise);
    const longer = read.page.words.length >= best.page.words.length * 0.5;
    if (longer && read.confidence > best.confidence + 10) best = read;
    if (best.confidence >= LOW_CONFIDENCE) break;
  }
  return best;
}

async function stampsOf({ red }: Prepared, recognise: Recognise): Promise<string[]> {
  if (red === undefined) return [];
  const lines = new Map<string, string[]>();
  for (const word of parseTsv(await recognise(red, 'scattered'))) {
    if (!/\p{L}/u.test(word.text)) continue;
    lines.set(word.line, [...(lines.get(word.line) ?? []), word.text]);
  }
  return [...lines.values()].map((words) => words.join(' ').normalize('NFC'));
}
