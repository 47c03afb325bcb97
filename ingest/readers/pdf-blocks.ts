import { textBlock, type Block } from '../block.ts';
import { endsSentence, isUpperCase } from '../clean-text.ts';
import { joinLines } from '../join-lines.ts';
import { startsItem } from '../markers.ts';
import { pageLines, lineText, type PdfLine } from './pdf-lines.ts';
import { findColumnRuns, runBlocks } from './pdf-columns.ts';
import type { PdfPage } from './pdf-page.ts';

/** Pages of words as blocks: paragraphs put together over lines and pages, tables, columns side by side. */
export function pdfBlocks(pages: readonly PdfPage[]): Block[] {
  const lines = pageLines(pages);
  const body = measure(lines);
  const runs = findColumnRuns(lines);
  const blocks: Block[] = [];
  let open: Paragraph | undefined;
  const close = () => {
    if (open !== undefined) blocks.push(textBlock(open.text, { page: open.page }));
    open = undefined;
  };
  for (let at = 0; at < lines.length; at++) {
    const run = runs.get(at);
    if (run !== undefined) {
      close();
      blocks.push(...runBlocks(lines.slice(at, at + run)));
      at += run - 1;
      continue;
    }
    const line = lines[at]!;
    const text = lineText(line);
    if (open !== undefined && isContinued(open, line, body)) {
      open = { ...open, text: joinLines([open.text, text]), last: line };
    } else {
      close();
      open = { text, page: line.page, first: line, last: line };
    }
  }
  close();
  return blocks;
}

interface Paragraph {
  text: string;
  page: number;
  first: PdfLine;
  last: PdfLine;
}

interface Body {
  left: number;
  right: number;
  /** From the top of a line to the top of the next one inside paragraphs. */
  pitch: number;
  /** True when paragraphs start further right than their other lines. */
  indented: boolean;
}

function measure(lines: readonly PdfLine[]): Body {
  const wide = lines.filter((line) => line.segments.length === 1 && line.right - line.left > 200);
  const long = wide.length > 0 ? wide : lines;
  const left = percentile(
    long.map((line) => line.left),
    0.1,
  );
  const right = percentile(
    long.map((line) => line.right),
    0.95,
  );
  const pitches = lines
    .slice(1)
    .flatMap((line, i) => (line.page === lines[i]!.page && line.top > lines[i]!.top ? [line.top - lines[i]!.top] : []));
  const starts = long.filter((line) => startsItem(lineText(line)));
  const moved = starts.filter((line) => line.left > left + 8).length;
  return { left, right, pitch: percentile(pitches, 0.3), indented: starts.length > 2 && moved > starts.length * 0.7 };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** True when `line` goes on with the paragraph: its first word had no room on the line before. */
function isContinued(open: Paragraph, line: PdfLine, body: Body): boolean {
  const { last } = open;
  const text = lineText(line);
  const before = lineText(last);
  // "(ban hành kèm theo … của Ban Thường" goes on until its bracket closes.
  if (/^\([^)]{0,300}$/u.test(open.text)) return true;
  if (Math.abs(last.height - line.height) > last.height * 0.1 || isUpperCase(before) !== isUpperCase(text)) {
    // A name in capitals may stand alone on the last line of a paragraph.
    if (!(isUpperCase(text) && text.length < 12 && last.right > body.right - 40)) return false;
  }
  const firstWord = /^\S+/u.exec(text)![0];
  const wordWidth = ((line.right - line.left) / text.length) * (firstWord.length + 1);
  const fits = last.right + wordWidth < body.right - 2;
  if (isCentred(last, body) || isCentred(line, body)) {
    // The first line of a centred title may fill the width, so that it does not look centred.
    const room = body.right - body.left - (last.right - last.left);
    return (isCentred(last, body) || wordWidth > room) && goesOnCentred(last, line, body);
  }
  if (fits) return false;
  const flush = line.left < body.left + 6;
  if (body.indented && flush && !endsSentence(before)) return true;
  if (startsItem(text)) return false;
  if (body.indented && !flush && line.left > last.left + 6) return false;
  if (/^\p{Ll}/u.test(text)) return true;
  if (last.page !== line.page) return !endsSentence(before);
  // The heading of an article stands a little further from its text than lines of a paragraph from each other.
  const heading = open.first === last && /^điều\s+\d/iu.test(before);
  return line.top - last.top <= body.pitch * (heading ? 1.1 : 1.3);
}

function isCentred(line: PdfLine, body: Body): boolean {
  const leftGap = line.left - body.left;
  const rightGap = body.right - line.right;
  return leftGap > 20 && rightGap > 20 && Math.abs(leftGap - rightGap) < 12;
}

/** A centred title goes on where its next word had no room in the width of its longest line. */
function goesOnCentred(last: PdfLine, line: PdfLine, body: Body): boolean {
  const text = lineText(line);
  if (
    startsItem(text) ||
    text.startsWith('(') ||
    endsSentence(lineText(last)) ||
    line.top - last.top > body.pitch * 1.6
  )
    return false;
  if (/^\p{Ll}/u.test(text)) return true;
  return last.right - last.left > (body.right - body.left) * 0.6;
}
