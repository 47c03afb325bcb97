import type { TableRow } from '../block.ts';

/** A cell as its format gives it, before merged cells are spread out. */
export interface RawCell {
  /** Lines separated by "\n". */
  text: string;
  columns: number;
  rows: number;
  heading: boolean;
}

/**
 * True for a table that only places text side by side: the head of a document, recipients beside the signature,
 * a frame around everything.
 */
export function isLayoutTable(rows: readonly (readonly RawCell[])[]): boolean {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width <= 1) return true;
  const text = rows
    .flat()
    .map((cell) => cell.text)
    .join('\n');
  if (rows.some((row) => row.some((cell) => cell.text.length > 4000))) return true;
  if (rows.length <= 4 && /ĐẢNG CỘNG SẢN VIỆT NAM|CỘNG H[ÒO][AÀ] XÃ HỘI|Độc lập\s*[-–]\s*Tự do/u.test(text))
    return true;
  return (
    rows.length <= 6 &&
    width <= 3 &&
    /^\s*nơi nhận\s*:?|(?:^|\n)\s*(?:T\/M|TM\.|KT\.|TL\.|TUQ\.|T\/L|K\/T)\s|\(đã ký\)/imu.test(text)
  );
}

/** Spreads merged cells and finds the heading rows. */
export function buildTable(raw: readonly (readonly RawCell[])[]): { header: string[]; rows: TableRow[] } {
  const grid = spread(raw).filter((row) => row.cells.some((cell) => cell !== ''));
  const headings = headingRows(grid);
  const columns = Math.max(0, ...grid.map((row) => row.cells.length));
  const header = Array.from({ length: headings === 0 ? 0 : columns }, (_, column) =>
    [...new Set(grid.slice(0, headings).map((row) => row.cells[column] ?? ''))]
      .filter((cell) => cell !== '')
      .map((cell) => cell.replaceAll('\n', ' '))
      .join(' - '),
  );
  return { header, rows: grid.slice(headings).map(({ cells, group }) => ({ cells, ...(group ? { group } : {}) })) };
}

interface GridRow {
  cells: string[];
  group: boolean;
  heading: boolean;
  /** True when a cell of this row reaches into the next one. */
  reaches: boolean;
}

function spread(raw: readonly (readonly RawCell[])[]): GridRow[] {
  const carried: { text: string; left: number }[] = [];
  return raw.slice(0, 20_000).map((row) => {
    const cells: string[] = [];
    const place = (text: string, left: number) => {
      carried[cells.length] = { text, left };
      cells.push(text);
    };
    const takeCarried = () => {
      for (let above = carried[cells.length]; above !== undefined && above.left > 0; above = carried[cells.length]) {
        place(above.text, above.left - 1);
      }
    };
    for (const cell of row) {
      takeCarried();
      for (let i = 0; i < cell.columns && cells.length < 200; i++) place(cell.text, cell.rows - 1);
    }
    takeCarried();
    const filled = row.filter((cell) => cell.text !== '');
    return {
      cells,
      group: cells.length > 1 && filled.length === 1 && filled[0]!.columns >= cells.length,
      heading: row.length > 0 && row.every((cell) => cell.heading),
      reaches: row.some((cell) => cell.rows > 1),
    };
  });
}

/** How many rows at the top name the columns. */
function headingRows(grid: readonly GridRow[]): number {
  let marked = 0;
  while (marked < grid.length && marked < 3 && grid[marked]!.heading) marked++;
  if (marked > 0) return marked;
  const first = grid[0];
  if (first === undefined || grid.length < 2) return 0;
  const names = first.cells.every((cell) => cell.length < 60 && !/\d{3,}|[.;]$/u.test(cell)) && !first.group;
  const filled = first.cells.filter((cell) => cell !== '').length;
  if (!names || filled < first.cells.length * 0.6) return 0;
  // "STT, Họ tên, Điện thoại (Cơ quan, Di động)": the merged heading reaches over the second row.
  return first.reaches && new Set(first.cells).size < first.cells.length && grid.length > 2 ? 2 : 1;
}
