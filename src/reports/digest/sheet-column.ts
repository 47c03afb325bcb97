import { SHEET_TEXTS } from './sheet-texts.ts';

/** A text, a number, or a `Date` at midnight UTC for a day. */
export type Value = string | number | Date | undefined;

export type CellFormat = 'text' | 'number' | 'day';

export interface SheetColumn<Row> {
  title: string;
  /** In letters. */
  width: number;
  /** Absent: text. */
  format?: CellFormat;
  value: (row: Row) => Value;
}

export const day = (iso: string | undefined): Value => (iso === undefined ? undefined : new Date(`${iso}T00:00:00Z`));
export const yes = (value: boolean): Value => (value ? SHEET_TEXTS.yes : undefined);
