import type { PdfPage } from '../pdf-page.ts';
import type { RunTool } from '../run-tool.ts';
import { preparePicture, type Picture, type Prepared } from './prepare-picture.ts';
import { correctWords } from './correct-words.ts';
import { parseTsv, toPage } from './tsv.ts';
import type { Vocabulary } from './vocabulary.ts';
import { createTesseract, type Recognise } from './tesseract.ts';
import { createTesseractJs } from './tesseract-js.ts';

/**
 * Below this mean confidence of its words a page is taken for misread. Measured on blurred pages: at 91 some 4 % of the
 * characters are wrong, at 85 some 8 %, at 74 some 15 %.
 */
export const LOW_CONFIDENCE = 85;
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
  /** Lines of a picture beside a text, whatever their colour, as it stands. */
  readLines(picture: Picture): Promise<string[]>;
  close(): void;
}

interface OcrOptions {
  /** Tesseract with Vietnamese; the npm package does the same, slower, where it is absent. */
  command: string | undefined;
  run: RunTool;
  /** Words that doubtful ones are put right by. */
  vocabulary?: () => Promise<Vocabulary>;
}

/** Starts nothing before the first picture. */
export function createOcr({ command, run, vocabulary }: OcrOptions): Ocr {
  const engine = command === undefined ? createTesseractJs() : createTesseract({ command, run });
  return {
    parallel: engine.parallel,
    async read(picture, number) {
      const prepared = await preparePicture(picture);
      const { blank } = prepared;
      const upright = await readPrepared(prepared, number, engine.recognise);
      const best =
        (upright.confidence >= TURNED_CONFIDENCE && !upright.sideways) || blank
          ? upright
          : await readTurned(picture, { number, best: upright }, engine.recognise);
      const { confidence } = best;
      const known = await vocabulary?.();
      const page = known === undefined ? best.page : { ...best.page, words: correctWords(best.page.words, known) };
      return { page, confidence, blank, stamps: await stampsOf(best.prepared, engine.recognise) };
    },
    async readLines(picture) {
      const prepared = await preparePicture(picture);
      const black = prepared.blank ? [] : linesOf(await engine.recognise(prepared.png, 'scattered'));
      return [...black, ...(await stampsOf(prepared, engine.recognise))];
    },
    close: () => engine.close(),
  };
}

interface Read extends Pick<OcrPage, 'page' | 'confidence'> {
  /** True when Tesseract read lines that run up or down. */
  sideways: boolean;
  prepared: Prepared;
}

async function readPrepared(prepared: Prepared, number: number, recognise: Recognise): Promise<Read> {
  if (prepared.blank)
    return { prepared, sideways: false, page: toPage([], { ...prepared.size, number }), confidence: 100 };
  const words = parseTsv(await recognise(prepared.png, 'page'));
  const page = toPage(words, { ...prepared.size, number });
  const known = words.filter((word) => /[\p{L}\p{N}]/u.test(word.text));
  const letters = known.reduce((sum, word) => sum + word.text.length, 0);
  const confidence =
    letters === 0 ? 0 : known.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / letters;
  const long = known.filter((word) => word.text.length > 2);
  const upright = long.filter((word) => word.right - word.left > word.bottom - word.top);
  return { prepared, page, confidence, sideways: long.length > 4 && upright.length < long.length / 2 };
}

/** The best of the other three ways round. */
async function readTurned(
  picture: Picture,
  { number, best }: { number: number; best: Read },
  recognise: Recognise,
): Promise<Read> {
  for (const turn of best.sideways ? ([90, 270] as const) : ([180, 90, 270] as const)) {
    const read = await readPrepared(await preparePicture({ ...picture, turn }), number, recognise);
    const longer = read.page.words.length >= best.page.words.length * 0.5;
    const surer = read.confidence > best.confidence + 10 || best.sideways;
    if (longer && surer && !read.sideways) best = read;
    if (best.confidence >= LOW_CONFIDENCE && !best.sideways) break;
  }
  return best;
}

async function stampsOf({ red }: Prepared, recognise: Recognise): Promise<string[]> {
  return red === undefined ? [] : linesOf(await recognise(red, 'scattered'));
}

function linesOf(tsv: string): string[] {
  const words = parseTsv(tsv).filter((word) => /\p{L}/u.test(word.text));
  return [...Map.groupBy(words, (word) => word.line).values()].map((line) => line.map((word) => word.text).join(' '));
}
