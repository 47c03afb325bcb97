import { decodeParagraphs, type OldEncoding, type Span } from '../legacy-fonts/decode-paragraphs.ts';
import { fontEncoding } from '../legacy-fonts/font-encoding.ts';
import type { Sheet, SheetCell } from './xlsx-sheet.ts';
import { localName, walkXml } from './xml-events.ts';

/** Fonts by the style of a cell, as far as they are of an old code. */
type CellFonts = readonly (string | undefined)[];

export function readCellFonts(styles: string | undefined): CellFonts {
  const fonts: (string | undefined)[] = [];
  const cells: (string | undefined)[] = [];
  let inside = '';
  walkXml(styles ?? '', {
    open: (name, attribute) => {
      const local = localName(name);
      if (local === 'fonts' || local === 'cellXfs') inside = local;
      else if (local === 'font' && inside === 'fonts') fonts.push(undefined);
      else if (local === 'name' && inside === 'fonts') fonts[fonts.length - 1] = oldFont(attribute('val'));
      else if (local === 'xf' && inside === 'cellXfs') cells.push(fonts[Number(attribute('fontId')) || 0]);
    },
    close: (name) => {
      if (/^(?:fonts|cellXfs)$/u.test(localName(name))) inside = '';
    },
    text: () => undefined,
  });
  return cells;
}

const oldFont = (font: string | undefined) => (/^(?:unicode)?$/u.test(fontEncoding(font) ?? '') ? undefined : font);

/**
 * Texts beside the cells, in Unicode; those of the cells are put right where they are. All are read together, since one
 * alone is too short to tell its code by its spelling.
 */
export function decodeCells(
  sheets: readonly Sheet[],
  { fonts, beside }: { fonts: CellFonts; beside: readonly (readonly Span[])[] },
): { beside: string[]; encodings: OldEncoding[] } {
  const cells = sheets.flatMap((sheet) =>
    [...sheet.cells.values()].flatMap((row) => [...row.values()].filter(({ type }) => type === 'text')),
  );
  const { texts, encodings } = decodeParagraphs([...beside, ...cells.map((cell) => spansOf(cell, fonts[cell.style]))]);
  for (const [at, cell] of cells.entries()) cell.value = texts[beside.length + at]!;
  return { beside: texts.slice(0, beside.length), encodings };
}

function spansOf({ value, spans = [{ text: value }] }: SheetCell, font: string | undefined): readonly Span[] {
  return font === undefined ? spans : spans.map((span) => ({ font, ...span }));
}

/** The lines of a page header or footer without its codes for place, font, size, page numbers. */
export const pageLineSpans = (line: string): Span[][] =>
  line.split(/&[LCR]|\n/u).map((part) => {
    let font: string | undefined;
    return part.split(/(&"[^"]*")/u).flatMap((piece): Span[] => {
      const named = /^&"([^",]*)/u.exec(piece)?.[1];
      if (named !== undefined) {
        font = named;
        return [];
      }
      const text = piece.replace(/&(?:\d+|K[\dA-F]{6}|K\d\d[+-]\d{3}|[A-Z])/gu, '').replaceAll('&&', '&');
      return [{ text, ...(font === undefined ? {} : { font }) }];
    });
  });
