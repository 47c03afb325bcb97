import { joinSpans, type Span } from '../legacy-fonts/decode-paragraphs.ts';
import { localName, walkXml } from './xml-events.ts';

/** A cell as the file holds it. */
export interface SheetCell {
  /** Text, or a number where `type` is "n". */
  value: string;
  /** "n": a number to be shown by its style; anything else is shown as it is. */
  type: 'n' | 'text' | 'boolean';
  style: number;
  /** The text by its runs, where it is one that cells share. */
  spans?: readonly Span[];
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
  /** Page headers and footers as the file codes them: `&L&".VnTime,Bold"&12 …`. */
  pageLines: string[];
}

/** A table for people ends long before. */
const MAX_ROWS = 20_000;
const MAX_COLUMNS = 200;
const MAX_MERGES = 2000;

/** Texts that cells refer to by their number, without the reading aids of East Asian scripts. */
export function readSharedStrings(xml: string | undefined): Span[][] {
  const strings: Span[][] = [];
  if (xml === undefined) return strings;
  let spans: Span[] = [];
  let font: string | undefined;
  let inText = false;
  let aids = 0;
  walkXml(xml, {
    open: (name, attribute) => {
      const local = localName(name);
      if (local === 'si') spans = [];
      else if (local === 'rPh') aids++;
      else if (local === 'rFont') font = attribute('val');
      inText = local === 't' && aids === 0;
    },
    close: (name) => {
      const local = localName(name);
      if (local === 'rPh') aids--;
      else if (local === 'si') strings.push(spans);
      else if (local === 'r') font = undefined;
      inText = false;
    },
    text: (piece) => {
      if (inText) spans.push({ text: piece, ...(font === undefined ? {} : { font }) });
    },
  });
  return strings;
}

export function readSheet(xml: string, strings: readonly (readonly Span[])[]): Sheet {
  const sheet: Sheet = { cells: new Map(), merges: [], pageLines: [] };
  let row = 0;
  let column = 0;
  let cell = { kind: '', style: 0, value: '' };
  let inValue = false;
  let pageLine: string | undefined;
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
      } else if (/^(?:odd|even|first)(?:Header|Footer)$/u.test(local)) pageLine = '';
      inValue = local === 'v' || local === 't';
    },
    close: (name) => {
      inValue = false;
      if (pageLine !== undefined) sheet.pageLines.push(pageLine);
      pageLine = undefined;
      if (localName(name) !== 'c' || cell.value === '' || row > MAX_ROWS || column > MAX_COLUMNS) return;
      const cells = sheet.cells.get(row) ?? new Map<number, SheetCell>();
      sheet.cells.set(row, cells.set(column, toCell(cell, strings)));
    },
    text: (piece) => {
      if (inValue) cell.value += piece;
      else if (pageLine !== undefined) pageLine += piece;
    },
  });
  return sheet;
}

function toCell(
  { kind, style, value }: { kind: string; style: number; value: string },
  strings: readonly (readonly Span[])[],
): SheetCell {
  if (kind === 's') {
    const spans = strings[Number(value)] ?? [];
    return { type: 'text', style, value: joinSpans(spans), spans };
  }
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
