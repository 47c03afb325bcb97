import { cleanLine } from '../clean-text.ts';
import type { PdfPage, PdfWord } from './pdf-page.ts';

/** Words that stand close together on one height. */
export interface PdfSegment {
  text: string;
  left: number;
  right: number;
}

/** What stands on one height of a page, left to right; several segments where columns stand side by side. */
export interface PdfLine {
  page: number;
  segments: PdfSegment[];
  /** Left to right. */
  words: PdfWord[];
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Height of the letters' boxes. */
  height: number;
}

/** Words as lines, top to bottom, without page numbers and running heads. */
export function pageLines(pages: readonly PdfPage[]): PdfLine[] {
  const lines = pages.map((page) => linesOf(page));
  const running = runningHeads(pages, lines);
  return lines.flatMap((own, i) => own.filter((line) => !isMargin(line, pages[i]!, running)));
}

/** What the lines above leave out or join: running heads, and the pieces of lines on the first page that stand side by side. */
export function marginTexts(pages: readonly PdfPage[]): string[] {
  const lines = pages.map((page) => linesOf(page));
  const running = runningHeads(pages, lines);
  const texts = lines.flatMap((own, i) =>
    own
      .filter((line) => isMargin(line, pages[i]!, running) || (i === 0 && line.segments.length > 1))
      .flatMap((line) => line.segments.map((segment) => segment.text)),
  );
  return [...new Set(texts)];
}

function linesOf(page: PdfPage): PdfLine[] {
  const rows: PdfWord[][] = [];
  const sorted = page.words.filter((word) => cleanLine(word.text) !== '').toSorted((a, b) => middle(a) - middle(b));
  for (const word of sorted) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    // Words of one line may differ in size; their middles stay close.
    if (
      row !== undefined &&
      last !== undefined &&
      middle(word) - middle(row[0]!) < Math.min(heightOf(word), heightOf(row[0]!)) * 0.45
    )
      row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => toLine(row, page.number));
}

const middle = (word: PdfWord) => (word.top + word.bottom) / 2;
const heightOf = (word: PdfWord) => Math.max(1, word.bottom - word.top);

function toLine(words: readonly PdfWord[], page: number): PdfLine {
  const sorted = words.toSorted((a, b) => a.left - b.left);
  const heights = sorted.map(heightOf).toSorted((a, b) => a - b);
  const height = heights[Math.floor(heights.length / 2)]!;
  const segments: PdfSegment[] = [];
  for (const word of sorted) {
    const last = segments.at(-1);
    const gap = last === undefined ? 0 : word.left - last.right;
    if (last === undefined || (gap > height * 1.1 && word.follows !== true))
      segments.push({ text: word.text, left: word.left, right: word.right });
    else {
      last.text += touches(gap, height) && word.follows !== true ? word.text : ` ${word.text}`;
      last.right = Math.max(last.right, word.right);
    }
  }
  for (const segment of segments) segment.text = cleanLine(segment.text);
  return {
    page,
    segments,
    words: sorted,
    height,
    left: segments[0]!.left,
    right: segments.at(-1)!.right,
    top: Math.min(...sorted.map((word) => word.top)),
    bottom: Math.max(...sorted.map((word) => word.bottom)),
  };
}

/** A font change inside a word makes two words without a gap. */
const touches = (gap: number, height: number) => gap < height * 0.09;

/** Words of one line as text. */
export function joinWords(words: readonly PdfWord[], height: number): string {
  let text = '';
  for (const [i, word] of words.entries()) {
    const before = words[i - 1];
    text +=
      before === undefined || (touches(word.left - before.right, height) && word.follows !== true)
        ? word.text
        : ` ${word.text}`;
  }
  return cleanLine(text);
}

export const lineText = (line: PdfLine): string => line.segments.map((segment) => segment.text).join(' ');

const inMargin = (line: PdfLine, page: PdfPage) => line.bottom < page.height * 0.11 || line.top > page.height * 0.9;

/** Lines that come back on most pages near the edge; digits count as equal. */
function runningHeads(pages: readonly PdfPage[], lines: readonly (readonly PdfLine[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const [i, own] of lines.entries()) {
    const keys = new Set(own.filter((line) => inMargin(line, pages[i]!)).map(keyOf));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const needed = Math.max(3, pages.length * 0.5);
  return new Set([...counts].filter(([, count]) => count >= needed).map(([key]) => key));
}

const keyOf = (line: PdfLine) => lineText(line).replace(/\d+/gu, '#').toLowerCase();

function isMargin(line: PdfLine, page: PdfPage, running: ReadonlySet<string>): boolean {
  if (!inMargin(line, page)) return false;
  return /^[-–\s]*(?:trang\s*)?\d{1,4}(?:\s*\/\s*\d{1,4})?[-–\s]*$/iu.test(lineText(line)) || running.has(keyOf(line));
}
