import type { Block } from '../block.ts';
import { buildTable, isLayoutTable, type RawCell } from './table-grid.ts';

export interface Cell {
  blocks: Block[];
  columns: number;
  merge?: 'start' | 'continue';
  /** True with a background on which white letters can be read. */
  shaded?: boolean;
}

export interface Table {
  rows: { cells: Cell[]; heading: boolean }[];
  /** True when a table style may give cells a background. */
  styled?: boolean;
}

/** A table as one block, or as the blocks of its cells where it only places text side by side. */
export function tableBlocks(table: Table): Block[] {
  const raw = table.rows.map((row, r) =>
    row.cells.filter((cell) => cell.merge !== 'continue').map((cell) => rawCell(table, r, cell)),
  );
  if (isLayoutTable(raw)) return table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks));
  const built = buildTable(raw);
  return built.header.length > 0 || built.rows.length > 0 ? [{ kind: 'table', ...built }] : [];
}

function rawCell(table: Table, row: number, cell: Cell): RawCell {
  const rows = cell.merge === 'start' ? 1 + mergedBelow(table, row, cell) : 1;
  const lines = cell.blocks.flatMap((block) =>
    block.kind === 'text'
      ? [block.text]
      : block.rows.map(({ cells }) => cells.filter((text) => text !== '').join(' | ')),
  );
  return { text: lines.join('\n'), columns: cell.columns, rows, heading: table.rows[row]!.heading };
}

/** How many rows below continue this merged cell; columns are compared by where they start. */
function mergedBelow(table: Table, row: number, cell: Cell): number {
  const startOf = (at: number, wanted: Cell) => {
    let start = 0;
    for (const other of table.rows[at]!.cells) {
      if (other === wanted) return start;
      start += other.columns;
    }
    return -1;
  };
  const start = startOf(row, cell);
  let count = 0;
  for (let r = row + 1; r < table.rows.length; r++) {
    const below = table.rows[r]!.cells.find((other) => startOf(r, other) === start);
    if (below?.merge !== 'continue') break;
    count++;
  }
  return count;
}
