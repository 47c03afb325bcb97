import { textBlock, type Block, type TextBlock } from '../block.ts';
import { cleanLine, normalizeText } from '../clean-text.ts';
import type { Span } from '../legacy-fonts/decode-paragraphs.ts';
import type { DocxNumbering } from './docx-numbering.ts';
import {
  addProperty,
  fontSpans,
  isDark,
  isHidden,
  mergeLooks,
  type DocumentLooks,
  type Look,
  type ThemeFonts,
} from './docx-looks.ts';
import type { ParagraphStyle } from './docx-styles.ts';
import { tableBlocks, type Table } from './docx-table.ts';
import type { Attribute, XmlHandler } from './xml-events.ts';

export interface DocxParts {
  styles: ReadonlyMap<string, ParagraphStyle>;
  looks: DocumentLooks;
  theme: ThemeFonts;
  numbering: DocxNumbering;
  /** Makes text of the runs of a paragraph. */
  decode: (spans: readonly Span[]) => string;
  /** Footnotes by "w:footnote:3". */
  notes: ReadonlyMap<string, string>;
}

interface Paragraph {
  spans: Span[];
  style: ParagraphStyle;
  look: Look;
  shaded?: boolean;
  /** The run that is open, as its style and its own properties say. */
  run?: { style: Look; own: Look };
  listId?: string;
  listDepth?: number;
  heading?: number;
  notes: string[];
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

/** These also stand in tables of text boxes, which stand in a run. */
const TABLE_PROPERTIES = new Set(['w:tblStyle', 'w:gridSpan', 'w:vMerge']);

/** Turns the events of word/document.xml into blocks. Tables, cells and text boxes nest, so everything sits on stacks. */
export class DocxWalker implements XmlHandler {
  #parts: DocxParts;
  #outputs: Block[][] = [[]];
  #paragraphs: Paragraph[] = [];
  #tables: Table[] = [];
  #skipping = 0;
  #inText = false;
  /** Text boxes and coloured pages have a background that is not known. */
  #onPaper = true;
  #textBoxes = 0;
  #hidden: string[] = [];
  #drawn: string[] = [];

  constructor(parts: DocxParts) {
    this.#parts = parts;
  }

  finish(): Block[] {
    return this.#outputs[0]!;
  }

  /** Text that nobody sees on paper. */
  get hidden(): readonly string[] {
    return this.#hidden;
  }

  /** Text of WordArt: watermarks and stamps. */
  get drawn(): readonly string[] {
    return this.#drawn;
  }

  open(name: string, attribute: Attribute): void {
    if (this.#skipping > 0 || SKIPPED.has(name)) {
      this.#skipping++;
      return;
    }
    const paragraph = this.#paragraphs.at(-1);
    switch (name) {
      case 'w:p':
        this.#paragraphs.push({ spans: [], style: {}, look: this.#parts.looks.normal, notes: [] });
        break;
      case 'w:r':
        if (paragraph !== undefined) paragraph.run = { style: {}, own: {} };
        break;
      case 'w:txbxContent':
        this.#textBoxes++;
        break;
      case 'w:background':
        this.#onPaper = /^(?:auto|F{6})?$/iu.test(attribute('w:color') ?? '');
        break;
      case 'v:textpath':
        this.#drawn.push(this.#parts.decode([{ text: attribute('string') ?? '' }]));
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
        if (paragraph === undefined || TABLE_PROPERTIES.has(name)) this.#tableProperty(name, attribute);
        else if (paragraph.run === undefined) this.#inParagraph(paragraph, name, attribute);
        else this.#inRun(paragraph, name, attribute);
    }
  }

  close(name: string): void {
    if (this.#skipping > 0) {
      this.#skipping--;
      return;
    }
    if (name === 'w:t') this.#inText = false;
    else if (name === 'w:r') delete this.#paragraphs.at(-1)?.run;
    else if (name === 'w:p') this.#endParagraph();
    else if (name === 'w:tc') this.#outputs.pop();
    else if (name === 'w:tbl') this.#endTable();
    else if (name === 'w:txbxContent') this.#textBoxes--;
  }

  text(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (this.#skipping === 0 && this.#inText && paragraph !== undefined) this.#write(paragraph, text);
  }

  #write(paragraph: Paragraph, text: string): void {
    const { style, own } = paragraph.run ?? { style: {}, own: {} };
    const look = mergeLooks([this.#parts.looks.defaults, paragraph.look, style, own]);
    const spans = fontSpans(text, look);
    if (isHidden(look, this.#isPaper(paragraph))) this.#hidden.push(text);
    else paragraph.spans.push(...spans);
  }

  /** True where nothing but white can lie behind the text. */
  #isPaper(paragraph: Paragraph): boolean {
    const shaded = this.#tables.some(
      (table) => table.styled === true || table.rows.at(-1)?.cells.at(-1)?.shaded === true,
    );
    return this.#onPaper && this.#textBoxes === 0 && !shaded && paragraph.shaded !== true;
  }

  #markHeading(value: string | undefined): void {
    const row = this.#tables.at(-1)?.rows.at(-1);
    if (row !== undefined) row.heading = !/^(?:0|false|off)$/u.test(value ?? '');
  }

  #tableProperty(name: string, attribute: Attribute): void {
    const table = this.#tables.at(-1);
    const cell = table?.rows.at(-1)?.cells.at(-1);
    if (name === 'w:tblStyle' && table !== undefined)
      table.styled = !/^(?:table ?grid|table ?normal)?$/iu.test(attribute('w:val') ?? '');
    if (cell === undefined) return;
    if (name === 'w:gridSpan') cell.columns = Math.min(100, Number(attribute('w:val')) || 1);
    else if (name === 'w:vMerge') cell.merge = attribute('w:val') === 'restart' ? 'start' : 'continue';
    else if (name === 'w:shd') cell.shaded = isDark(attribute);
  }

  #inParagraph(paragraph: Paragraph, name: string, attribute: Attribute): void {
    const value = attribute('w:val') ?? '';
    if (name === 'w:pStyle') {
      paragraph.style = this.#parts.styles.get(value) ?? {};
      paragraph.look = this.#parts.looks.styles.get(value) ?? this.#parts.looks.normal;
    } else if (name === 'w:numId') paragraph.listId = value;
    else if (name === 'w:ilvl') paragraph.listDepth = Number(value) || 0;
    else if (name === 'w:outlineLvl' && Number(value) < 6) paragraph.heading = Number(value) + 1;
    else if (name === 'w:shd') paragraph.shaded = isDark(attribute);
  }

  #inRun(paragraph: Paragraph, name: string, attribute: Attribute): void {
    // The first tab after a typed number is a space; wide ones place text side by side.
    if (name === 'w:tab') this.#write(paragraph, '\t');
    else if (name === 'w:br' || name === 'w:cr') this.#write(paragraph, '\n');
    else if (name === 'w:noBreakHyphen') this.#write(paragraph, '-');
    // In TCVN3 the byte of the soft hyphen is a letter.
    else if (name === 'w:softHyphen') this.#write(paragraph, '\u00ad');
    else if (name === 'w:sym') this.#writeSymbol(paragraph, attribute);
    else if (name === 'w:rStyle') paragraph.run!.style = this.#parts.looks.styles.get(attribute('w:val') ?? '') ?? {};
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
      const note = this.#parts.notes.get(`${name.replace('Reference', '')}:${attribute('w:id')}`);
      if (note !== undefined) paragraph.notes.push(note);
    } else addProperty(paragraph.run!.own, name, { attribute, theme: this.#parts.theme });
  }

  #writeSymbol(paragraph: Paragraph, attribute: Attribute): void {
    const code = Number.parseInt(attribute('w:char') ?? '', 16);
    const font = attribute('w:font');
    if (code > 0x20 && code <= 0xffff && font !== undefined)
      paragraph.spans.push({ text: String.fromCodePoint(code), font });
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph === undefined) return;
    const heading = paragraph.heading ?? paragraph.style.heading;
    const blocks = this.#outputs.at(-1)!;
    const lines = paragraphLines(this.#parts.decode(paragraph.spans));
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
    this.#outputs.at(-1)!.push(...tableBlocks(table));
  }
}

function paragraphLines(text: string): string[] {
  return normalizeText(text)
    .split('\n')
    .flatMap((line) => (/\t\t| {6}/u.test(line.trim()) ? line.split(/\t\t+| {6,}/u) : [line]))
    .map(cleanLine)
    .filter((line) => line !== '');
}
