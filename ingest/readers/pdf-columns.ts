import { textBlock, type Block } from '../block.ts';
import { lineText, type PdfLine } from './pdf-lines.ts';
import { buildTable, isLayoutTable, type RawCell } from './table-grid.ts';

/** Runs of lines that stand in columns: index of the first line to the number of lines. */
export function findColumnRuns(lines: readonly PdfLine[]): Map<number, number> {
  const runs = new Map<number, number>();
  for (let at = 0; at < lines.length; at++) {
    if (lines[at]!.segments.length < 2) continue;
    const length = runLength(lines, at);
    if (length === 0) continue;
    // A line above the first broken one may be the upper part of a cell.
    runs.set(at, length);
    at += length - 1;
  }
  return runs;
}

/** How many lines from `at` on share columns; 0 when there are fewer than two that show them. */
function runLength(lines: readonly PdfLine[], at: number): number {
  let columns = lines[at]!.segments.map(({ left, right }) => ({ left, right }));
  let end = at + 1;
  let broken = 1;
  for (let i = at + 1; i < lines.length; i++) {
    const line = lines[i]!;
    const turned = line.page !== lines[i - 1]!.page;
    if (turned && line.segments.length === 1) break;
    const gap = turned ? 0 : line.top - lines[i - 1]!.bottom;
    if (gap > line.height * 2.5) break;
    const merged = mergeColumns(columns, line);
    if (merged === undefined) break;
    columns = merged;
    if (line.segments.length > 1) {
      broken++;
      end = i + 1;
    } else if (isInside(line, columns)) end = i + 1;
    else break;
  }
  return broken >= 2 ? end - at : 0;
}

interface Column {
  left: number;
  right: number;
}

/** The columns widened by a line's segments; undefined when a segment bridges what were two columns. */
function mergeColumns(columns: readonly Column[], line: PdfLine): Column[] | undefined {
  let merged = columns.map((column) => ({ ...column }));
  for (const segment of line.segments) {
    const touched = merged.filter((column) => segment.left < column.right && column.left < segment.right);
    if (touched.length > 1) return undefined;
    const own = touched[0];
    if (own === undefined)
      merged = [...merged, { left: segment.left, right: segment.right }].toSorted((a, b) => a.left - b.left);
    else {
      own.left = Math.min(own.left, segment.left);
      own.right = Math.max(own.right, segment.right);
    }
  }
  return merged.length < 2 ? undefined : merged;
}

/** A line of one segment belongs to a table when it stays within a column, narrower than the text. */
const isInside = (line: PdfLine, columns: readonly Column[]) => {
  const width = columns.at(-1)!.right - columns[0]!.left;
  return line.right - line.left < width * 0.62;
};

/** Lines in columns as a table, or column after column where they only stand side by side. */
export function runBlocks(lines: readonly PdfLine[]): Block[] {
  const columns = lines.reduce<Column[]>(
    (all, line) =>
      mergeColumns(all, line) ?? (all.length === 0 ? line.segments.map(({ left, right }) => ({ left, right })) : all),
    [],
  );
  const cellAt = (line: PdfLine, column: Column) =>
    line.segments
      .filter((segment) => segment.left < column.right + 1 && column.left < segment.right + 1)
      .map((segment) => segment.text)
      .join(' ');
  const page = lines[0]!.page;
  const asLayout = [
    columns.map((column) =>
      lines
        .map((line) => cellAt(line, column))
        .filter((text) => text !== '')
        .join('\n'),
    ),
  ];
  const raw = asLayout.map((row) => row.map(rawCell));
  if (isLayoutTable(raw)) {
    return asLayout[0]!.flatMap((cell) => cell.split('\n').map((text) => textBlock(text, { page })));
  }
  const rows = groupRows(lines, columns[0]!).map((row) =>
    columns.map((column) =>
      row
        .map((line) => cellAt(line, column))
        .filter((text) => text !== '')
        .join(' '),
    ),
  );
  const built = buildTable(rows.map((row) => row.map(rawCell)));
  if (built.rows.length === 0) return lines.map((line) => textBlock(lineText(line), { page }));
  return [{ kind: 'table', ...built, page }];
}

const rawCell = (text: string): RawCell => ({ text, columns: 1, rows: 1, heading: false });

/** Lines of the same table row: a wider gap, or something in the first column, starts a new one. */
function groupRows(lines: readonly PdfLine[], first: Column): PdfLine[][] {
  const gaps = lines.slice(1).map((line, i) => (line.page === lines[i]!.page ? line.top - lines[i]!.top : Number.NaN));
  const known = gaps.filter((gap) => gap > 0).toSorted((a, b) => a - b);
  const pitch = known[0] ?? 0;
  const wide = known.filter((gap) => gap > pitch * 1.2).length;
  const byGap = wide > 0 && wide < known.length;
  const rows: PdfLine[][] = [];
  for (const [i, line] of lines.entries()) {
    const gap = gaps[i - 1];
    const begins = line.segments.some((segment) => segment.left < first.right && first.left < segment.right);
    const opens = byGap ? gap === undefined || Number.isNaN(gap) || gap > pitch * 1.2 : begins;
    if (rows.length === 0 || opens) rows.push([line]);
    else rows.at(-1)!.push(line);
  }
  return rows;
}
