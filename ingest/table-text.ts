import type { TableBlock } from './block.ts';
import { cleanLine } from './clean-text.ts';

/** Rows of a long table that stand in one passage. */
const ROWS_TOGETHER = 20;
const CHARACTERS_TOGETHER = 5000;

/**
 * The rows as lines, each with the headings of its columns ("Họ tên: …; Chức vụ: …"), so that a cell is found and
 * understood without the rest. A row over the whole width is kept and named in the rows below it.
 */
export function tableLines(table: TableBlock): string[] {
  let group = '';
  return table.rows.flatMap((row) => {
    if (row.group === true) {
      group = cellText(row.cells.find((cell) => cell !== '') ?? '');
      return [];
    }
    const cells = row.cells.flatMap((cell, column) => {
      const text = cellText(cell);
      const name = cleanLine(table.header[column] ?? '').replace(/[\s:]+$/u, '');
      if (
        text === '' ||
        (column > 0 && cell === row.cells[column - 1] && name === cleanLine(table.header[column - 1] ?? ''))
      )
        return [];
      return [name === '' || name === text ? text : `${name}: ${text}`];
    });
    if (cells.length === 0) return [];
    const number = rowNumber(table, row.cells);
    const line = [...(group === '' ? [] : [group]), ...(number === '' ? cells : cells.slice(1))].join('; ');
    return [number === '' || cells.length === 1 ? line : `${number}. ${line}`];
  });
}

/** The running number of a row, so that it reads, and is found, as item N of a list. */
function rowNumber(table: TableBlock, cells: readonly string[]): string {
  const counted = /^(?:stt|tt|số tt|số thứ tự|thứ tự|#|số)?\.?$/iu.test(cleanLine(table.header[0] ?? ''));
  return counted ? (/^(\d{1,4})[.)]?$/u.exec(cleanLine(cells[0] ?? ''))?.[1] ?? '') : '';
}

/** The table's lines in pieces short enough for a passage. */
export function tablePieces(table: TableBlock): string[][] {
  const pieces: string[][] = [];
  let size = 0;
  for (const line of tableLines(table)) {
    const last = pieces.at(-1);
    if (last === undefined || last.length >= ROWS_TOGETHER || size + line.length > CHARACTERS_TOGETHER) {
      pieces.push([line]);
      size = 0;
    } else last.push(line);
    size += line.length;
  }
  return pieces;
}

/** The lines of a cell on one; "/" where they were separate. */
function cellText(cell: string): string {
  return cell
    .split('\n')
    .map((line) => cleanLine(line))
    .filter((line) => line !== '')
    .reduce(
      (all, line) =>
        all === '' ? line : `${all}${/[.;:,]$/u.test(all) ? ' ' : /^\p{Ll}/u.test(line) ? ' ' : ', '}${line}`,
      '',
    );
}
