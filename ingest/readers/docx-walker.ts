import { textBlock, type Block, type TextBlock } from '../block.ts';
import { cleanLine, normalizeText } from '../clean-text.ts';
import type { DocxNumbering } from './docx-numbering.ts';
import type { ParagraphStyle } from './docx-styles.ts';
import { buildTable, isLayoutTable, type RawCell } from './table-grid.ts';
import type { XmlHandler } from './xml-events.ts';

interface DocxParts {
  styles: ReadonlyMap<string, ParagraphStyle>;
  numbering: DocxNumbering;
  /** Footnotes by "w:footnote:3". */
  notes: ReadonlyMap<string, string>;
}

interface Paragraph {
  text: string;
  style: ParagraphStyle;
  listId?: string;
  listDepth?: number;
  heading?: number;
  notes: string[];
}

interface Cell {
  blocks: Block[];
  columns: number;
  merge?: 'start' | 'continue';
}

interface Table {
  rows: { cells: Cell[]; heading: boolean }[];
}

/** Elements whose text is not shown: deleted text, field codes, the second form of a drawing. */
const SKIPPED = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'mc:Fallback',
  'w:rPrChange',
  'w:pPrChange',
  'w:tblPrChange',
  'w:delText',
]);

/** Turns the events of word/document.xml into blocks. Tables, cells and text boxes nest, so everything sits on stacks. */
export class DocxWalker implements XmlHandler {
  #parts: DocxParts;
  #outputs: Block[][] = [[]];
  #paragraphs: Paragraph[] = [];
  #tables: Table[] = [];
  #skipping = 0;
  #inText = false;
  #inRun = false;
  #hidden = false;

  constructor(parts: DocxParts) {
    this.#parts = parts;
  }

  finish(): Block[] {
    return this.#outputs[0]!;
  }

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (this.#skipping > 0 || SKIPPED.has(name)) {
      this.#skipping++;
      return;
    }
    const paragraph = this.#paragraphs.at(-1);
    switch (name) {
      case 'w:p':
        this.#paragraphs.push({ text: '', style: {}, notes: [] });
        break;
      case 'w:r':
        this.#inRun = true;
        this.#hidden = false;
        break;
      case 'w:vanish':
        this.#hidden = this.#inRun && !/^(?:0|false|off)$/u.test(attribute('w:val') ?? '');
        break;
      case 'w:t':
        this.#inText = true;
        break;
      case 'w:tbl':
        this.#tables.push({ rows: [] });
        break;
      case 'w:tr':
        this.#tables.at(-1)?.rows.push({ cells: [], heading: false });
        break;
      case 'w:tblHeader':
        this.#markHeading(attribute('w:val'));
        break;
      case 'w:tc':
        this.#outputs.push([]);
        this.#tables
          .at(-1)
          ?.rows.at(-1)
          ?.cells.push({ blocks: this.#outputs.at(-1)!, columns: 1 });
        break;
      default:
        if (paragraph === undefined || /^w:(?:gridSpan|vMerge)$/u.test(name)) this.#cellProperty(name, attribute);
        else this.#inParagraph(paragraph, name, attribute);
    }
  }

  close(name: string): void {
    if (this.#skipping > 0) {
      this.#skipping--;
      return;
    }
    if (name === 'w:t') this.#inText = false;
    else if (name === 'w:r') this.#inRun = false;
    else if (name === 'w:p') this.#endParagraph();
    else if (name === 'w:tc') this.#outputs.pop();
    else if (name === 'w:tbl') this.#endTable();
  }

  text(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (this.#skipping === 0 && this.#inText && !this.#hidden && paragraph !== undefined) paragraph.text += text;
  }

  #markHeading(value: string | undefined): void {
    const row = this.#tables.at(-1)?.rows.at(-1);
    if (row !== undefined) row.heading = !/^(?:0|false|off)$/u.test(value ?? '');
  }

  #cellProperty(name: string, attribute: (name: string) => string | undefined): void {
    const cell = this.#tables.at(-1)?.rows.at(-1)?.cells.at(-1);
    if (cell === undefined) return;
    if (name === 'w:gridSpan') cell.columns = Math.min(100, Number(attribute('w:val')) || 1);
    else if (name === 'w:vMerge') cell.merge = attribute('w:val') === 'restart' ? 'start' : 'continue';
  }

  #inParagraph(paragraph: Paragraph, name: string, attribute: (name: string) => string | undefined): void {
    const value = attribute('w:val') ?? '';
    if (name === 'w:pStyle') paragraph.style = this.#parts.styles.get(value) ?? {};
    else if (name === 'w:numId') paragraph.listId = value;
    else if (name === 'w:ilvl') paragraph.listDepth = Number(value) || 0;
    else if (name === 'w:outlineLvl' && Number(value) < 6) paragraph.heading = Number(value) + 1;
    // The first tab after a typed number is a space; wide ones place text side by side.
    else if (name === 'w:tab' && this.#inRun) paragraph.text += '\t';
    else if (name === 'w:br' || name === 'w:cr') paragraph.text += '\n';
    else if (name === 'w:noBreakHyphen') paragraph.text += '-';
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
      const note = this.#parts.notes.get(`${name.replace('Reference', '')}:${attribute('w:id')}`);
      if (note !== undefined) paragraph.notes.push(note);
    }
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph === undefined) return;
    const heading = paragraph.heading ?? paragraph.style.heading;
    const blocks = this.#outputs.at(-1)!;
    const lines = paragraphLines(paragraph.text);
    if (lines.length > 0) {
      lines[0] = cleanLine(`${this.#number(paragraph)}${lines[0]}`);
      blocks.push(...lines.map((line): TextBlock => textBlock(line, heading === undefined ? {} : { heading })));
    }
    blocks.push(...paragraph.notes.map((note) => textBlock(`(Chú thích: ${cleanLine(note)})`)));
  }

  #number(paragraph: Paragraph): string {
    const listId = paragraph.listId ?? paragraph.style.listId;
    if (listId === undefined || listId === '0') return '';
    return this.#parts.numbering.next(listId, paragraph.listDepth ?? paragraph.style.listDepth ?? 0);
  }

  #endTable(): void {
    const table = this.#tables.pop();
    if (table === undefined) return;
    const raw = table.rows.map((row, r) =>
      row.cells.filter((cell) => cell.merge !== 'continue').map((cell) => rawCell(table, r, cell)),
    );
    const blocks = this.#outputs.at(-1)!;
    if (isLayoutTable(raw)) blocks.push(...table.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks)));
    else {
      const built = buildTable(raw);
      if (built.header.length > 0 || built.rows.length > 0) blocks.push({ kind: 'table', ...built });
    }
  }
}

function paragraphLines(text: string): string[] {
  return normalizeText(text)
    .split('\n')
    .flatMap((line) => (/\t\t| {6}/u.test(line.trim()) ? line.split(/\t\t+| {6,}/u) : [line]))
    .map(cleanLine)
    .filter((line) => line !== '');
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
