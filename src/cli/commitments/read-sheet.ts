import type { CellValue } from 'exceljs';
import { listEntries, unpack, withZip, ZIP_LIMITS } from '../../../ingest/readers/zip-parts.ts';
import { AppError } from '../../errors.ts';
import { COLUMNS } from './commitments-texts.ts';

export type SheetColumn = keyof typeof COLUMNS;

export interface SheetRow {
  /** As the spreadsheet counts. */
  row: number;
  /** Text of the cells, NFC and trimmed; empty where there is none. Days are ISO. */
  cells: Record<SheetColumn, string>;
  /** Columns that the sheet has at all. */
  has: ReadonlySet<SheetColumn>;
}

const MAX_BYTES = 20 << 20;
const MAX_UNPACKED = 100 << 20;
/** Real sheets, even with every row alike, stay below. */
const MAX_RATIO = 200;
const MAX_ROWS = 50_000;
const COLUMN_KEYS = Object.keys(COLUMNS) as SheetColumn[];

/** The rows of an edited register. Throws AppError `unreadable_file` when it is no such sheet. */
export async function readSheet(bytes: Uint8Array): Promise<SheetRow[]> {
  if (bytes.length > MAX_BYTES) throw unreadable('Bảng tính lớn hơn 20 MB.');
  await refuseBomb(bytes);
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  try {
    // Its types want an ArrayBuffer and name it Buffer.
    const copy = new ArrayBuffer(bytes.length);
    new Uint8Array(copy).set(bytes);
    await book.xlsx.load(copy);
  } catch (error) {
    throw notRead(error);
  }
  const sheet = book.worksheets[0];
  if (sheet === undefined) throw unreadable('Bảng tính không có trang nào.');
  if (sheet.rowCount > MAX_ROWS) throw unreadable('Bảng tính có quá nhiều dòng.');
  const places = new Map<SheetColumn, number>();
  sheet.getRow(1).eachCell((cell, column) => {
    const name = textOf(cell.value);
    const key = COLUMN_KEYS.find((each) => COLUMNS[each].toLowerCase() === name.toLowerCase());
    if (key !== undefined && !places.has(key)) places.set(key, column);
  });
  if (!places.has('number') || !places.has('action')) {
    throw unreadable(`Dòng đầu phải có cột ${COLUMNS.number} và cột ${COLUMNS.action}, như tệp do export ghi ra.`);
  }
  const rows: SheetRow[] = [];
  sheet.eachRow((row, number) => {
    if (number === 1) return;
    const entries = COLUMN_KEYS.map((key) => {
      const place = places.get(key);
      return [key, place === undefined ? '' : textOf(row.getCell(place).value)] as const;
    });
    if (entries.every(([, text]) => text === '')) return;
    rows.push({ row: number, cells: Object.fromEntries(entries) as SheetRow['cells'], has: new Set(places.keys()) });
  });
  return rows;
}

/** The library unpacks whatever it gets into memory. A part that lies about its size is no sheet either. */
async function refuseBomb(bytes: Uint8Array): Promise<void> {
  const isBomb = await withZip(bytes, async (zip) => {
    const entries = await listEntries(zip, { ...ZIP_LIMITS, totalBytes: Number.MAX_SAFE_INTEGER });
    const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
    if (total > MAX_UNPACKED || total > bytes.length * MAX_RATIO) return true;
    for (const entry of entries) await unpack(zip, entry, MAX_UNPACKED);
    return false;
  }).catch((error: unknown) => {
    throw notRead(error);
  });
  if (isBomb) {
    throw unreadable(
      'Bảng tính giải nén ra quá lớn (trên 100 MB hoặc trên 200 lần), không giống bảng cam kết. Đồng chí xuất lại bằng export rồi sửa trên tệp đó.',
    );
  }
}

/** Whatever a spreadsheet holds, as text. */
function textOf(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value).normalize('NFC').trim();
  if ('richText' in value) return textOf(value.richText.map((run) => run.text).join(''));
  if ('result' in value) return textOf(value.result);
  if ('text' in value) return textOf(value.text);
  return '';
}

const notRead = (cause: unknown) =>
  new AppError('unreadable_file', 'Không đọc được bảng tính; hãy lưu lại dạng .xlsx.', { cause });
const unreadable = (reason: string) => new AppError('unreadable_file', reason);
