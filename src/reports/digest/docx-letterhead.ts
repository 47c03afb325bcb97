import {
  AlignmentType,
  BorderStyle,
  type IRunOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { type Letterhead, LETTERHEAD_TEXTS as TEXTS } from './letterhead.ts';

/** Twentieths of a point. */
export const millimetres = (length: number): number => Math.round((length * 1440) / 25.4);

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
const CENTER = AlignmentType.CENTER;

const line = (
  text: string,
  look: IRunOptions,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = CENTER,
) => new Paragraph({ alignment, children: [new TextRun({ ...look, text })] });

function sideBySide(left: Paragraph[], right: Paragraph[], widths: [number, number]): Table {
  const sizes = widths.map(millimetres);
  const cell = (children: Paragraph[], at: number) =>
    new TableCell({ children, borders: NO_BORDERS, width: { size: sizes[at]!, type: WidthType.DXA } });
  return new Table({
    width: { size: sizes[0]! + sizes[1]!, type: WidthType.DXA },
    columnWidths: sizes,
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    rows: [new TableRow({ cantSplit: true, children: [cell(left, 0), cell(right, 1)] })],
  });
}

/** Left: who writes, a star, the number, that it is a draft. Right: the Party, ruled; place and date below. */
export function headBlocks({ superior, issuer, place, symbol }: Letterhead, day: string): (Table | Paragraph)[] {
  const [year, month] = day.split('-') as [string, string];
  const left = [
    ...(superior === undefined ? [] : [line(superior.toUpperCase(), { size: 28 })]),
    line(issuer.toUpperCase(), { size: 28, bold: true }),
    line('*', { size: 28, bold: true }),
    line(TEXTS.number(symbol), { size: 28 }),
    line(TEXTS.draft, {
      size: 28,
      bold: true,
      border: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' },
    }),
  ];
  const ruled = { style: BorderStyle.SINGLE, size: 8, space: 1, color: '000000' };
  const right = [
    new Paragraph({
      alignment: CENTER,
      indent: { left: millimetres(4), right: millimetres(4) },
      border: { bottom: ruled },
      children: [new TextRun({ text: TEXTS.party, size: 30, bold: true })],
    }),
    new Paragraph({}),
    line(TEXTS.date(place, year, officialMonth(month)), { size: 28, italics: true }),
  ];
  return [sideBySide(left, right, [80, 85]), new Paragraph({})];
}

/** Months 1 and 2 keep their zero, so that nobody can write another figure before them. */
const officialMonth = (month: string) => (Number(month) < 3 ? month : String(Number(month)));

export function titleBlocks(label: string): Paragraph[] {
  return [
    line(TEXTS.type, { size: 32, bold: true }),
    line(TEXTS.subject(label), { size: 30, bold: true }),
    new Paragraph({ alignment: CENTER, spacing: { after: 200 }, children: [new TextRun({ text: '-----' })] }),
  ];
}

/** Recipients on the left, who signs on the right; kept on one page. */
export function signatureBlocks({ recipients, signer }: Letterhead): (Table | Paragraph)[] {
  const names = [...recipients, TEXTS.file];
  const left = [
    new Paragraph({ children: [new TextRun({ text: TEXTS.recipients, size: 28, underline: {} })] }),
    ...names.map((name, index) =>
      line(TEXTS.recipient(name, index === names.length - 1), { size: 24 }, AlignmentType.LEFT),
    ),
  ];
  const right = [
    line(signer.title.toUpperCase(), { size: 28, bold: true }),
    ...Array.from({ length: 4 }, () => new Paragraph({})),
    line(signer.name ?? '', { size: 28, bold: true }),
  ];
  return [new Paragraph({ keepNext: true }), sideBySide(left, right, [85, 80])];
}
