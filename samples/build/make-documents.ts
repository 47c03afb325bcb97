/**
 * Makes the .docx and .pdf samples out of the sources beside this file:
 *   node samples/build/make-documents.ts [WORD]   only those with WORD in the name; .pdf needs LibreOffice's `soffice`
 * The source of `documents/NAME.docx` is `build/NAME.docx.txt`. A line is a paragraph; a line that starts with @ is:
 *   @party ISSUER | CODE | PLACE, DATE    head of a Party document (`/` breaks a line)
 *   @state ISSUER | CODE | PLACE, DATE    head of a State document
 *   @title, @subtitle, @center, @bold, @italic TEXT, @rule, @pagebreak
 *   @table 10,50,40                       widths in percent; then rows "| a | b | c |"; the first is the heading
 *   @sign LEFT | RIGHT                    recipients and signature, side by side (`/` breaks a line)
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { IRunOptions } from 'docx';

const documents = join(import.meta.dirname, '..', 'documents');
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
const HEADS = {
  '@party': ['ĐẢNG CỘNG SẢN VIỆT NAM'],
  '@state': ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'],
};

type Alignment = (typeof AlignmentType)[keyof typeof AlignmentType];

function paragraph(text: string, run: IRunOptions = {}, alignment: Alignment = AlignmentType.JUSTIFIED): Paragraph {
  const indent = alignment === AlignmentType.JUSTIFIED ? { firstLine: 567 } : undefined;
  return new Paragraph({ alignment, indent, spacing: { after: 100 }, children: [new TextRun({ ...run, text })] });
}

function lines(text: string, run: (line: string) => IRunOptions, alignment: Alignment): Paragraph[] {
  return text
    .split(/ ?\/(?: |$)/)
    .map((line) => new Paragraph({ alignment, children: [new TextRun({ ...run(line), text: line.trim() })] }));
}

function sideBySide(left: Paragraph[], right: Paragraph[], widths: [number, number]): Table {
  const cell = (children: Paragraph[], size: number) =>
    new TableCell({ children, borders: noBorders, width: { size, type: WidthType.PERCENTAGE } });
  const width = { size: 100, type: WidthType.PERCENTAGE };
  return new Table({
    width,
    borders: noBorders,
    rows: [new TableRow({ children: [cell(left, widths[0]), cell(right, widths[1])] })],
  });
}

function head(kind: keyof typeof HEADS, text: string): Table {
  const [issuer = '', code = '', date = ''] = text.split('|').map((part) => part.trim());
  const size = kind === '@party' ? 26 : 24;
  const bold = () => ({ bold: true, size });
  const left = [
    ...lines(issuer, bold, AlignmentType.CENTER),
    ...(kind === '@party' ? lines('*', bold, AlignmentType.CENTER) : []),
    ...lines(code, () => ({ size }), AlignmentType.CENTER),
  ];
  const widths: [number, number] = kind === '@party' ? [48, 52] : [40, 60];
  const right = HEADS[kind].flatMap((line) => lines(line, bold, AlignmentType.CENTER));
  return sideBySide(left, [...right, ...lines(date, () => ({ italics: true, size }), AlignmentType.CENTER)], widths);
}

function signature(text: string): Table {
  const [left = '', right = ''] = text.split('|').map((part) => part.trim());
  const recipients = left.startsWith('Nơi nhận');
  return sideBySide(
    lines(
      left,
      () => (recipients ? { size: 22 } : { bold: true }),
      recipients ? AlignmentType.LEFT : AlignmentType.CENTER,
    ),
    lines(right, () => ({ bold: true }), AlignmentType.CENTER),
    [50, 50],
  );
}

function dataTable(widths: string, rows: string[]): Table {
  const sizes = widths.split(',').map(Number);
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((row, index) => {
      const cells = row.split('|').slice(1, -1);
      const children = cells.map(
        (cell, column) =>
          new TableCell({
            width: { size: sizes[column] ?? 10, type: WidthType.PERCENTAGE },
            children: [new Paragraph({ children: [new TextRun({ text: cell.trim(), bold: index === 0, size: 24 })] })],
          }),
      );
      return new TableRow({ tableHeader: index === 0, cantSplit: true, children });
    }),
  });
}

function block(line: string): Paragraph | Table | (Paragraph | Table)[] {
  const [, directive = '', text = ''] = /^(@\w+)? ?(.*)$/su.exec(line) ?? [];
  switch (directive) {
    case '@party':
    case '@state':
      return [head(directive, text), new Paragraph({})];
    case '@title':
      return paragraph(text, { bold: true, size: 32 }, AlignmentType.CENTER);
    case '@subtitle':
    case '@center':
      return paragraph(text, { bold: true }, AlignmentType.CENTER);
    case '@italic':
      return paragraph(text, { italics: true }, AlignmentType.CENTER);
    case '@rule':
      return paragraph('-----', {}, AlignmentType.CENTER);
    case '@bold':
      return paragraph(text, { bold: true });
    case '@pagebreak':
      return new Paragraph({ pageBreakBefore: true });
    case '@sign':
      return signature(text);
    default:
      return paragraph(line, /^Điều \d+\. (?!.*[.;:]$)/u.test(line) ? { bold: true } : {});
  }
}

function blocks(source: string): (Paragraph | Table)[] {
  const all = source.trimEnd().split('\n');
  const out: (Paragraph | Table)[] = [];
  for (let at = 0; at < all.length; at++) {
    const line = all[at] ?? '';
    if (line.startsWith('@table ')) {
      const rows = all.slice(at + 1, all.findIndex((other, i) => i > at && !other.startsWith('|')) >>> 0);
      out.push(dataTable(line.slice(7), rows), new Paragraph({}));
      at += rows.length;
    } else if (line !== '') out.push(...[block(line)].flat());
  }
  return out;
}

async function makeDocx(source: string, font: string): Promise<Buffer> {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  const page = { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1701, right: 1134 } };
  const headers = { default: new Header({ children: [number] }), first: new Header({ children: [] }) };
  return Packer.toBuffer(
    new Document({
      styles: { default: { document: { run: { font, size: 28 } } } },
      sections: [{ properties: { titlePage: true, page }, headers, children: blocks(source) }],
    }),
  );
}

const wanted = process.argv[2] ?? '';
const work = mkdtempSync(join(tmpdir(), 'samples-'));
for (const file of readdirSync(import.meta.dirname).filter(
  (name) => /\.(?:docx|pdf)\.txt$/u.test(name) && name.includes(wanted),
)) {
  const target = join(documents, basename(file, '.txt'));
  const source = readFileSync(join(import.meta.dirname, file), 'utf8').normalize('NFC');
  if (target.endsWith('.docx')) {
    writeFileSync(target, await makeDocx(source, 'Times New Roman'));
  } else {
    // Liberation Serif 2 has every Vietnamese letter, so no word mixes two fonts (look with `pdffonts`).
    const docx = join(work, 'sample.docx');
    writeFileSync(docx, await makeDocx(source, 'Liberation Serif'));
    const profile = `-env:UserInstallation=file://${work}/profile`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', work, docx], {
      stdio: 'ignore',
    });
    copyFileSync(join(work, 'sample.pdf'), target);
  }
  console.log(basename(target));
}
rmSync(work, { recursive: true });
