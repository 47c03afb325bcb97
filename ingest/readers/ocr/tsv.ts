import { cleanLine } from '../../clean-text.ts';
import type { PdfPage } from '../pdf-page.ts';

/** A word as Tesseract found it; boxes in pixels of the picture it was given. */
export interface OcrWord {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
  /** 0 to 100. */
  confidence: number;
  /** The same for words of one line. */
  line: string;
}

/** Words of Tesseract's TSV, without what only draws: frames of tables, scratches, scribble. */
export function parseTsv(tsv: string): OcrWord[] {
  const words = tsv.split('\n').flatMap((row): OcrWord[] => {
    const cells = row.split('\t');
    const [level, page, block, paragraph, line] = cells;
    const [left, top, width, height, confidence] = cells.slice(6, 11).map(Number);
    const text = cleanLine(cells.slice(11).join(' '));
    if (level !== '5' || text === '' || confidence === undefined || !Number.isFinite(confidence)) return [];
    const box = { left: left!, top: top!, right: left! + width!, bottom: top! + height! };
    return [{ text, ...box, confidence, line: [page, block, paragraph, line].join('.') }];
  });
  const lines = Map.groupBy(words, (word) => word.line);
  return [...lines.values()].flatMap((line) => (isScribble(line) ? [] : line.filter((word) => !isMark(word))));
}

/** Strokes taken for letters. Numbers of a table are often alone in their line and short, but sure. */
function isScribble(line: readonly OcrWord[]): boolean {
  const best = Math.max(...line.map((word) => word.confidence));
  const letters = line.reduce((sum, word) => sum + (word.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
  return best < 35 || letters === 0 || (letters <= 2 && best < 50);
}

const isMark = (word: OcrWord) =>
  /^[|¦¬_\][{}~=—―–'"‘’“”`´^*°¡!<>«»‹›\\/.,:;-]+$/u.test(word.text) && !/^[-–—]$/u.test(word.text)
    ? true
    : /^[-–—]$/u.test(word.text) && word.confidence < 60;

interface PageSize {
  /** Pixels of the picture. */
  width: number;
  height: number;
  /** Points for one pixel. */
  scale: number;
  number: number;
}

/** Words as a page of a PDF has them: all of a line with one height, since letters with and without tails differ. */
export function toPage(words: readonly OcrWord[], { width, height, scale, number }: PageSize): PdfPage {
  const lines = [...Map.groupBy(words, (word) => word.line).values()].map((line) => ({ line, ...boxOf(line) }));
  const usual = median(lines.map(({ size }) => size));
  return {
    number,
    width: width * scale,
    height: height * scale,
    words: lines.flatMap(({ line, size, base }) => {
      const even = Math.abs(size - usual) < usual * 0.3 ? usual : size;
      return line.map((word) => ({
        text: word.text,
        left: word.left * scale,
        right: word.right * scale,
        top: (base - even * 0.8) * scale,
        bottom: (base + even * 0.2) * scale,
        confidence: word.confidence,
      }));
    }),
  };
}

/** Where the letters of a line stand, and how high the line is. */
function boxOf(line: readonly OcrWord[]): { base: number; size: number } {
  const standing = line.filter((word) => !/[gjpqy,;()/ạặậẹệịọộợụựỵ]/iu.test(word.text));
  const tallest = Math.max(...line.map((word) => word.bottom - word.top));
  const base =
    standing.length > 0
      ? median(standing.map((word) => word.bottom))
      : median(line.map((word) => word.bottom)) - tallest * 0.2;
  return { base, size: Math.max(1, median(line.map((word) => word.bottom - word.top))) * 1.15 };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 1;
}
