import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  ImageRun,
  type IRunOptions,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Block } from './blocks.ts';
import { headBlocks, millimetres, signatureBlocks, titleBlocks } from './docx-letterhead.ts';
import type { Inline } from './inline.ts';
import { type Letterhead, LETTERHEAD_TEXTS } from './letterhead.ts';
import type { Picture } from './rasterise.ts';

export interface DocxInput {
  letterhead: Letterhead;
  /** Of the period: "tháng 10 năm 2026". */
  label: string;
  /** ISO day in Việt Nam on which it is written. */
  day: string;
  blocks: readonly Block[];
  appendix: readonly Block[];
  /** One for each chart among the blocks, in their order; undefined: without charts. */
  pictures: readonly Picture[] | undefined;
}

const FONT = 'Times New Roman';
/** In half points. */
const SIZE = { body: 28, table: 24, small: 20, note: 22, reference: 22 };
const MARGIN = { top: 20, bottom: 20, left: 30, right: 15 };
const TEXT_WIDTH_MM = 210 - MARGIN.left - MARGIN.right;
const GREY = '595959';

/** A draft in the form of Party documents: A4, Times New Roman 14, the page number above from the second page on. */
export async function writeDocx(input: DocxInput): Promise<Uint8Array> {
  const { letterhead, label, day, blocks, appendix, pictures } = input;
  const queue = pictures === undefined ? undefined : [...pictures];
  const toElements = (list: readonly Block[]) => list.flatMap((block) => element(block, queue));
  const document = new Document({
    creator: LETTERHEAD_TEXTS.creator,
    lastModifiedBy: LETTERHEAD_TEXTS.creator,
    title: `${LETTERHEAD_TEXTS.draft}: ${LETTERHEAD_TEXTS.subject(label)}`,
    styles: { default: { document: { run: { font: FONT, size: SIZE.body, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: millimetres(210), height: millimetres(297) },
            margin: {
              top: millimetres(MARGIN.top),
              bottom: millimetres(MARGIN.bottom),
              left: millimetres(MARGIN.left),
              right: millimetres(MARGIN.right),
              header: millimetres(10),
            },
          },
        },
        headers: { first: new Header({ children: [new Paragraph({})] }), default: pageHeader() },
        children: [
          ...headBlocks(letterhead, day),
          ...titleBlocks(label),
          ...toElements(blocks),
          ...signatureBlocks(letterhead),
          ...(appendix.length === 0 ? [] : [new Paragraph({ pageBreakBefore: true }), ...toElements(appendix)]),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function pageHeader(): Header {
  const [before = '', after = ''] = LETTERHEAD_TEXTS.page('|').split('|');
  const children = [new TextRun({ size: SIZE.body, children: [before, PageNumber.CURRENT, after] })];
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] });
}

function element(block: Block, pictures: Picture[] | undefined): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block)];
    case 'paragraph':
      return [paragraph(block)];
    case 'table':
      return [...caption(block.caption), dataTable(block), new Paragraph({ spacing: { after: 60 } })];
    case 'chart': {
      const picture = pictures?.shift();
      return picture === undefined ? [] : [chart(picture)];
    }
    case 'page_break':
      return [new Paragraph({ pageBreakBefore: true })];
  }
}

function heading({ level, text }: Extract<Block, { kind: 'heading' }>): Paragraph {
  return new Paragraph({
    keepNext: true,
    spacing: { before: level === 1 ? 240 : 120, after: 80 },
    indent: { firstLine: millimetres(10) },
    outlineLevel: level - 1,
    children: [new TextRun({ text, bold: true })],
  });
}

const LOOKS: Record<Extract<Block, { kind: 'paragraph' }>['style'], IRunOptions> = {
  body: {},
  item: {},
  gap: { italics: true, highlight: 'yellow' },
  note: { italics: true, size: SIZE.note },
};

function paragraph({ style, runs, leads = false }: Extract<Block, { kind: 'paragraph' }>): Paragraph {
  return new Paragraph({
    keepNext: leads,
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: millimetres(10) },
    spacing: { before: 60, after: 60, line: 264, lineRule: LineRuleType.AUTO },
    children: [...(style === 'item' ? [new TextRun('- ')] : []), ...runs.flatMap((run) => textRuns(run, LOOKS[style]))],
  });
}

/** The number of the figure stands small and raised beside what it counts. */
function textRuns(run: Inline, look: IRunOptions): TextRun[] {
  if (typeof run === 'string') return [new TextRun({ ...look, text: run })];
  const text = new TextRun({ ...look, text: run.text, ...(run.bold === true ? { bold: true } : {}) });
  if (run.figure === undefined) return [text];
  return [text, new TextRun({ text: run.figure, superScript: true, size: SIZE.reference, color: GREY })];
}

function caption(text: string): Paragraph[] {
  if (text === '') return [];
  const children = [new TextRun({ text, bold: true, italics: true, size: SIZE.table + 2 })];
  return [
    new Paragraph({ keepNext: true, alignment: AlignmentType.CENTER, spacing: { before: 120, after: 60 }, children }),
  ];
}

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };

/** Tables of so many rows are not torn apart by the end of a page. */
const KEPT_TOGETHER = 11;

function dataTable({ columns, rows, small = false }: Extract<Block, { kind: 'table' }>): Table {
  const widths = columns.map(({ width }) => Math.round((millimetres(TEXT_WIDTH_MM) * width) / 100));
  const look: IRunOptions = { size: small ? SIZE.small : SIZE.table };
  // Nor does a last line stand alone on the next page.
  const isKept = (index: number) =>
    index < rows.length - 1 && (rows.length <= KEPT_TOGETHER || index >= rows.length - 3);
  const cell = (runs: readonly Inline[], at: number, { head = false, keepNext = false }) =>
    new TableCell({
      width: { size: widths[at]!, type: WidthType.DXA },
      verticalAlign: head ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
      margins: { top: 30, bottom: 30, left: 70, right: 70 },
      ...(head ? { shading: { fill: 'EDEDED' } } : {}),
      children: [
        new Paragraph({
          keepNext,
          alignment: head ? AlignmentType.CENTER : ALIGN[columns[at]!.align],
          children: runs.flatMap((run) => textRuns(run, head ? { ...look, bold: true } : look)),
        }),
      ],
    });
  return new Table({
    width: { size: millimetres(TEXT_WIDTH_MM), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, at) => cell([title], at, { head: true, keepNext: true })),
      }),
      ...rows.map(
        (row, index) =>
          new TableRow({
            cantSplit: true,
            children: row.map((runs, at) => cell(runs, at, { keepNext: isKept(index) })),
          }),
      ),
    ],
  });
}

function chart({ png, width, height, title }: Picture): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 120, after: 120 },
    children: [
      new ImageRun({
        type: 'png',
        data: png,
        transformation: { width, height },
        altText: { title, description: title, name: title },
      }),
    ],
  });
}
