import { AppError } from '../../src/errors.ts';
import { textBlock, type Block } from '../block.ts';
import { cleanLine } from '../clean-text.ts';
import { oldEncodingWarning } from '../reading-texts.ts';
import { MARGIN_PARTS, marginSpans } from './office-margins.ts';
import { buildTable, type RawCell } from './table-grid.ts';
import { readNumberFormats, showValue, type NumberFormats } from './xlsx-numbers.ts';
import { readSharedStrings, readSheet, type Sheet } from './xlsx-sheet.ts';
import { decodeCells, pageLineSpans, readCellFonts } from './xlsx-text.ts';
import { localName, walkXml } from './xml-events.ts';
import { readZipParts } from './zip-parts.ts';

export interface XlsxContent {
  blocks: Block[];
  /** Sheets that are not shown when the file is opened, and so not read. */
  hiddenSheets: number;
  /** What is no text of a sheet, where a stamp may stand: page headers, drawings, comments, hidden sheets. */
  margins: string[];
  warnings: string[];
}

const WANTED =
  /^xl\/(?:workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/[\w.-]+\.xml)$/u;
/** Text of all parts together; a workbook of this size has some 100,000 cells. */
const MAX_CHARACTERS = 32 << 20;

/** A workbook: its sheets in order, each as the lines above its table, the table with its headings, the lines below. */
export async function readXlsx(bytes: Uint8Array): Promise<XlsxContent> {
  let size = 0;
  const parts = await readZipParts(bytes, (name, partSize) => {
    if (!WANTED.test(name) && !MARGIN_PARTS.test(name)) return false;
    size += partSize;
    if (size > MAX_CHARACTERS) {
      throw new AppError('too_large', 'Bảng tính quá lớn để đọc. Hãy tách thành nhiều tệp, hoặc bỏ bớt trang tính.');
    }
    return true;
  });
  const part = (name: string) => parts.get(`xl/${name}`)?.toString('utf8');
  const workbook = readWorkbook(part('workbook.xml') ?? '');
  const targets = readTargets(part('_rels/workbook.xml.rels') ?? '');
  const formats = readNumberFormats(part('styles.xml'), workbook.since1904);
  const strings = readSharedStrings(part('sharedStrings.xml'));
  const sheets = workbook.sheets.map(({ relation, ...sheet }) => ({
    ...sheet,
    ...readSheet(part(targets.get(relation) ?? '') ?? '', strings),
  }));
  const { names, margins, encodings } = decodeSheets(sheets, parts);
  const shown = sheets.filter((sheet) => !sheet.hidden);
  const blocks = shown.flatMap((sheet) => {
    const name = names[sheets.indexOf(sheet)]!;
    const named = shown.length > 1 || !/^(?:sheet|trang_tính|trang tính)\s?\d*$/iu.test(name);
    const found = sheetBlocks(sheet, formats);
    return named && found.length > 0 ? [textBlock(cleanLine(name), { heading: 2 }), ...found] : found;
  });
  const hidden = sheets.filter((sheet) => sheet.hidden).flatMap((sheet) => sheetLines(sheet));
  return {
    blocks,
    hiddenSheets: sheets.length - shown.length,
    margins: [...margins, ...hidden],
    warnings: encodings.length === 0 ? [] : [oldEncodingWarning(encodings)],
  };
}

const sheetLines = ({ cells }: Sheet): string[] =>
  [...cells.values()]
    .flatMap((row) => [...row.values()].flatMap(({ type, value }) => (type === 'text' ? value.split('\n') : [])))
    .map(cleanLine);

function decodeSheets(sheets: readonly (Sheet & { name: string })[], parts: ReadonlyMap<string, Buffer>) {
  const names = sheets.map(({ name }) => [{ text: name }]);
  const around = [...sheets.flatMap(({ pageLines }) => pageLines.flatMap(pageLineSpans)), ...marginSpans(parts)];
  const fonts = readCellFonts(parts.get('xl/styles.xml')?.toString('utf8'));
  const { beside, encodings } = decodeCells(sheets, { fonts, beside: [...names, ...around] });
  return { names: beside, margins: beside.map(cleanLine), encodings };
}

interface Workbook {
  sheets: { name: string; relation: string; hidden: boolean }[];
  since1904: boolean;
}

function readWorkbook(xml: string): Workbook {
  const workbook: Workbook = { sheets: [], since1904: false };
  walkXml(xml, {
    open: (name, attribute) => {
      if (localName(name) === 'sheet') {
        const relation = attribute('r:id') ?? attribute('ns0:id') ?? '';
        workbook.sheets.push({
          name: attribute('name') ?? '',
          relation,
          hidden: /hidden/iu.test(attribute('state') ?? ''),
        });
      } else if (localName(name) === 'workbookPr')
        workbook.since1904 = /^(?:1|true)$/u.test(attribute('date1904') ?? '');
    },
    close: () => undefined,
    text: () => undefined,
  });
  return workbook;
}

/** Parts of the workbook by relation: "worksheets/sheet1.xml". */
function readTargets(xml: string): Map<string, string> {
  const targets = new Map<string, string>();
  walkXml(xml, {
    open: (name, attribute) => {
      if (localName(name) !== 'Relationship') return;
      targets.set(attribute('Id') ?? '', (attribute('Target') ?? '').replace(/^\/?xl\//u, ''));
    },
    close: () => undefined,
    text: () => undefined,
  });
  return targets;
}

function sheetBlocks(sheet: Sheet, formats: NumberFormats): Block[] {
  const rows = rawRows(sheet, formats);
  const lone = (row: readonly RawCell[]) => row.filter((cell) => cell.text !== '').length <= 1;
  const first = rows.findIndex((row) => !lone(row));
  if (first === -1) return rows.flatMap(asLines);
  const last = rows.findLastIndex((row) => !lone(row));
  const built = buildTable(groupLoneRows(rows.slice(first, last + 1)));
  return [
    ...rows.slice(0, first).flatMap(asLines),
    { kind: 'table', ...built },
    ...rows.slice(last + 1).flatMap(asLines),
  ];
}

const asLines = (row: readonly RawCell[]): Block[] =>
  row
    .flatMap((cell) => cell.text.split('\n'))
    .map(cleanLine)
    .filter((line) => line !== '')
    .map((line) => textBlock(line));

/** A row with one text at its left names the rows below it, whether its cells were merged or not. */
function groupLoneRows(rows: RawCell[][]): RawCell[][] {
  const width = Math.max(...rows.map((row) => row.reduce((sum, cell) => sum + cell.columns, 0)));
  return rows.map((row, at) => {
    const filled = row.filter((cell) => cell.text !== '');
    const only = filled.length === 1 ? filled[0] : undefined;
    const place = row.findIndex((cell) => cell.text !== '');
    if (at === 0 || width < 3 || only === undefined || only.rows > 1 || place > 1 || !/\p{L}{2}/u.test(only.text))
      return row;
    return [{ ...only, columns: width }];
  });
}

/** Rows that hold anything, from the first used column to the last, merged cells once. */
function rawRows({ cells, merges }: Sheet, formats: NumberFormats): RawCell[][] {
  const columns = [...cells.values()].flatMap((row) => [...row.keys()]);
  const left = columns.reduce((least, column) => Math.min(least, column), Number.POSITIVE_INFINITY);
  const right = columns.reduce((most, column) => Math.max(most, column), 0);
  const used = [...cells.keys()].toSorted((a, b) => a - b);
  const kept = used.filter((row) =>
    [...cells.get(row)!.values()].some((cell) => showValue(cell, formats).trim() !== ''),
  );
  return kept.map((row) => {
    const raw: RawCell[] = [];
    for (let column = left; column <= right; column++) {
      const merge = merges.find(
        (area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
      );
      if (merge !== undefined && (merge.top !== row || merge.left !== column)) {
        // Rows between that hold nothing else are not there any more.
        if (merge.top !== row && merge.left === column && !kept.includes(merge.top)) raw.push(emptyCell());
        continue;
      }
      const cell = cells.get(row)?.get(column);
      raw.push({
        text: cell === undefined ? '' : showValue(cell, formats),
        columns: merge === undefined ? 1 : Math.min(merge.right, right) - column + 1,
        rows: merge === undefined ? 1 : kept.filter((other) => other >= row && other <= merge.bottom).length,
        heading: false,
      });
    }
    return raw;
  });
}

const emptyCell = (): RawCell => ({ text: '', columns: 1, rows: 1, heading: false });
