import { textBlock, type Block } from '../block.ts';
import { joinWords, lineText, type PdfLine } from './pdf-lines.ts';
import { buildTable, isLayoutTable, type RawCell } from './table-grid.ts';

/** White space between columns is at least this share of a line's height wide, on every line. */
const GUTTER = 0.35;

interface Column {
  left: number;
  right: number;
}

/** Runs of lines that stand in columns: index of the first line to the number of lines. */
export function findColumnRuns(lines: readonly PdfLine[]): Map<number, number> {
  const runs = new Map<number, number>();
  for (let at = 0; at < lines.length; at++) {
    if (lines[at]!.segments.length < 2) continue;
    const length = runLength(lines, at);
    if (length === 0) continue;
    runs.set(at, length);
    at += length - 1;
  }
  return runs;
}

/** How many lines from `at` on share columns; 0 when fewer than two lines stand in more than one. */
function runLength(lines: readonly PdfLine[], at: number): number {
  let columns: Column[] = lines[at]!.segments.map(({ left, right }) => ({ left, right }));
  let broken = 1;
  let end = at + 1;
  for (; end < lines.length; end++) {
    const line = lines[end]!;
    const turned = line.page !== lines[end - 1]!.page;
    if (turned ? line.segments.length === 1 : line.top - lines[end - 1]!.bottom > line.height * 2.5) break;
    const widened = widen(columns, line);
    if (widened === undefined) break;
    columns = widened.columns;
    if (widened.touched > 1) broken++;
  }
  return broken >= 2 ? end - at : 0;
}

/** The columns with a line's words; undefined when the line bridges the white space between two of them. */
function widen(columns: readonly Column[], line: PdfLine): { columns: Column[]; touched: number } | undefined {
  const gutter = line.height * GUTTER;
  const merged = columns.map((column) => ({ ...column }));
  const touched = new Set<Column>();
  for (const word of piecesOf(line, gutter)) {
    const near = merged.filter((column) => word.left < column.right + gutter && column.left < word.right + gutter);
    if (near.length > 1) return undefined;
    const own = near[0] ?? { left: word.left, right: word.right };
    if (near.length === 0) merged.push(own);
    own.left = Math.min(own.left, word.left);
    own.right = Math.max(own.right, word.right);
    touched.add(own);
  }
  return { columns: merged.toSorted((a, b) => a.left - b.left), touched: touched.size };
}

/** Words with less than a gutter between them, as one piece. */
function piecesOf(line: PdfLine, gutter: number): Column[] {
  const pieces: Column[] = [];
  for (const { left, right, follows } of line.words) {
    const last = pieces.at(-1);
    if (last !== undefined && (follows === true || left - last.right < gutter))
      last.right = Math.max(last.right, right);
    else pieces.push({ left, right });
  }
  return pieces;
}

/** Lines in columns as a table, or column after column where they only stand side by side. */
export function runBlocks(lines: readonly PdfLine[]): Block[] {
  const start: Column[] = lines[0]!.segments.map(({ left, right }) => ({ left, right }));
  const columns = lines.reduce((all, line) => widen(all, line)?.columns ?? all, start);
  const page = lines[0]!.page;
  const asLayout = columns.map((column) => linesText(lines, column, '\n'));
  if (isLayoutTable([asLayout.map(rawCell)])) {
    return asLayout.flatMap((cell) => cell.split('\n').map((text) => textBlock(text, { page })));
  }
  const rows = groupRows(lines, columns[0]!).map((row) => columns.map((column) => linesText(row, column, ' ')));
  const built = buildTable(rows.map((row) => row.map(rawCell)));
  if (built.rows.length === 0) return lines.map((line) => textBlock(lineText(line), { page }));
  // The heading row comes back on each page.
  const repeated = built.header.join('|').toLowerCase();
  const own = built.rows.filter((row) => row.cells.join('|').toLowerCase() !== repeated);
  return [{ kind: 'table', header: built.header, rows: own, page }];
}

const rawCell = (text: string): RawCell => ({ text, columns: 1, rows: 1, heading: false });

function cellText(line: PdfLine, column: Column): string {
  const words = line.words.filter((word) => word.left < column.right + 1 && column.left < word.right + 1);
  return joinWords(words, line.height);
}

const linesText = (lines: readonly PdfLine[], column: Column, between: string) =>
  lines
    .map((line) => cellText(line, column))
    .filter((text) => text !== '')
    .join(between);

/** Lines of the same row. A number or day in the first column starts one; else a wider gap does, else each line is one. */
function groupRows(lines: readonly PdfLine[], first: Column): PdfLine[][] {
  const counted = lines.filter((line) => /^(?:\d{1,4}[.)]?|[\d/.-]{6,10})$/u.test(cellText(line, first))).length;
  const gaps = lines.map((line, i) => (i > 0 && line.page === lines[i - 1]!.page ? line.top - lines[i - 1]!.top : 0));
  const known = gaps.filter((gap) => gap > 0).toSorted((a, b) => a - b);
  const pitch = known[0] ?? 0;
  const hasWide = known.some((gap) => gap > pitch * 1.2);
  const rows: PdfLine[][] = [];
  for (const [i, line] of lines.entries()) {
    const begins = cellText(line, first) !== '';
    const wide = gaps[i] === 0 || gaps[i]! > pitch * 1.2;
    const opens = counted >= 2 ? begins : hasWide ? wide : true;
    if (rows.length === 0 || opens) rows.push([line]);
    else rows.at(-1)!.push(line);
  }
  return rows;
}
