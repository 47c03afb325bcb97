import { localName, walkXml } from './xml-events.ts';

/** A cell as the file holds it. */
export interface SheetCell {
  /** Text, or a number where `type` is "n". */
  value: string;
  /** "n": a number to be shown by its style; anything else is shown as it is. */
  type: 'n' | 'text' | 'boolean';
  style: number;
}

export interface Area {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export interface Sheet {
  /** By row and column, from 1. */
  cells: Map<number, Map<number, SheetCell>>;
  merges: Area[];
}

/** A table for people ends long before. */
const MAX_ROWS = 20_000;
const MAX_COLUMNS = 200;
const MAX_MERGES = 2000;

/** Texts that cells refer to by their number, without the reading aids of East Asian scripts. */
export function readSharedStrings(xml: string | undefined): string[] {
  const strings: string[] = [];
  if (xml === undefined) return strings;
  let text = '';
  let inText = false;
  let aids = 0;
  walkXml(xml, {
    open: (name) => {
      const local = localName(name);
      if (local === 'si') text = '';
      else if (local === 'rPh') aids++;
      inText = local === 't' && aids === 0;
    },
    close: (name) => {
      const local = localName(name);
      if (local === 'rPh') aids--;
      else if (local === 'si') strings.push(text);
      inText = false;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
  });
  return strings;
}

export function readSheet(xml: string, strings: readonly string[]): Sheet {
  const sheet: Sheet = { cells: new Map(), merges: [] };
  let row = 0;
  let column = 0;
  let cell = { kind: '', style: 0, value: '' };
  let inValue = false;
  walkXml(xml, {
    open: (name, attribute) => {
      const local = localName(name);
      if (local === 'row') {
        row = Number(attribute('r')) || row + 1;
        column = 0;
      } else if (local === 'c') {
        column = columnOf(attribute('r') ?? '') || column + 1;
        cell = { kind: attribute('t') ?? 'n', style: Number(attribute('s')) || 0, value: '' };
      } else if (local === 'mergeCell' && sheet.merges.length < MAX_MERGES) {
        const area = areaOf(attribute('ref') ?? '');
        if (area !== undefined) sheet.merges.push(area);
      }
      inValue = local === 'v' || local === 't';
    },
    close: (name) => {
      inValue = false;
      if (localName(name) !== 'c' || cell.value === '' || row > MAX_ROWS || column > MAX_COLUMNS) return;
      const cells = sheet.cells.get(row) ?? new Map<number, SheetCell>();
      sheet.cells.set(row, cells.set(column, toCell(cell, strings)));
    },
    text: (piece) => {
      if (inValue) cell.value += piece;
    },
  });
  return sheet;
}

function toCell(
  { kind, style, value }: { kind: string; style: number; value: string },
  strings: readonly string[],
): SheetCell {
  if (kind === 's') return { type: 'text', style, value: strings[Number(value)] ?? '' };
  // What a formula could not work out ("#REF!") says nothing.
  if (kind === 'e') return { type: 'text', style, value: '' };
  if (kind === 'b') return { type: 'boolean', style, value };
  return { type: kind === 'n' ? 'n' : 'text', style, value };
}

/** 28 for "AB7". */
function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}/u.exec(reference)?.[0] ?? '';
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function areaOf(reference: string): Area | undefined {
  const match = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/u.exec(reference);
  if (match === null) return undefined;
  return { left: columnOf(match[1]!), top: Number(match[2]), right: columnOf(match[3]!), bottom: Number(match[4]) };
}
