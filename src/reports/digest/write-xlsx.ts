import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import { setImmediate as breathe } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import { COMMITMENT_SECTION } from './commitment-section-texts.ts';
import { commitmentColumns, commitmentRows } from './commitment-sheet.ts';
import type { Digest, MatterLine, ReportRow } from './digest.ts';
import { DIGEST_TEXTS } from './digest-texts.ts';
import type { Figure, Tally } from './figure.ts';
import { LETTERHEAD_TEXTS } from './letterhead.ts';
import { safeCell } from './safe-cell.ts';
import { type CellFormat, day, type SheetColumn, type Value, yes } from './sheet-column.ts';
import { SHEET_TEXTS } from './sheet-texts.ts';

interface Sheet<Row> {
  name: string;
  columns: SheetColumn<Row>[];
  rows: readonly Row[];
}

const { columns: C, sheets } = SHEET_TEXTS;
/** Codes in one cell; more go on in the next row. */
const CODES_IN_CELL = 100;
/** Rows between which others in this process get their turn. */
const ROWS_AT_ONCE = 250;

/** The figures, the rows and the codes as a workbook without formulas, links or macros. */
export async function writeXlsx(digest: Digest, notes: readonly string[]): Promise<Uint8Array> {
  const title = SHEET_TEXTS.draft(digest.period.label);
  const collected = collect();
  // Row by row into the file: a workbook held whole takes three times as long.
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream: collected.stream,
    useStyles: true,
    useSharedStrings: false,
    zip: { zlib: { level: 6 } },
  });
  workbook.creator = LETTERHEAD_TEXTS.creator;
  workbook.title = title;
  await addSheet(workbook, { name: sheets.figures, columns: figureColumns, rows: digest.figures });
  await addSheet(workbook, { name: sheets.rows, columns: rowColumns, rows: digest.rows });
  await addSheet(workbook, { name: sheets.open, columns: matterColumns, rows: digest.openMatters });
  await addSheet(workbook, { name: sheets.growing, columns: matterColumns, rows: digest.growing });
  await addSheet(workbook, { name: sheets.proposals, columns: proposalColumns, rows: proposalRows(digest) });
  if (digest.commitments !== undefined) {
    await addSheet(workbook, {
      name: COMMITMENT_SECTION.sheet.name,
      columns: commitmentColumns,
      rows: commitmentRows(digest.commitments),
    });
  }
  await addSheet(workbook, {
    name: sheets.evidence,
    columns: evidenceColumns,
    rows: digest.figures.flatMap(evidenceRows),
  });
  const lines = [SHEET_TEXTS.compared(digest.before.label), DIGEST_TEXTS.counting, DIGEST_TEXTS.smallCells, ...notes];
  await addSheet(workbook, {
    name: sheets.notes,
    columns: [{ title, width: 120, value: (line) => line }],
    rows: lines,
  });
  await workbook.commit();
  return collected.bytes();
}

function collect() {
  const stream = new PassThrough();
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return {
    stream,
    async bytes(): Promise<Uint8Array> {
      if (!stream.readableEnded) await once(stream, 'end');
      return Buffer.concat(chunks);
    },
  };
}

const FONT = { name: 'Times New Roman', size: 12 };
const LINE = { style: 'thin', color: { argb: 'FFBFBFBF' } } as const;
const BORDER: Partial<ExcelJS.Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };
const HEAD_FILL: ExcelJS.Fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } };
/** Texts as text: a cell that somebody edits is not taken for a formula afterwards either. */
const FORMATS: Record<CellFormat, string> = { text: '@', number: '#,##0', day: 'dd/mm/yyyy' };

async function addSheet<Row>(
  workbook: ExcelJS.stream.xlsx.WorkbookWriter,
  { name, columns, rows }: Sheet<Row>,
): Promise<void> {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: {
      orientation: 'landscape',
      paperSize: 9,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
  });
  sheet.columns = columns.map(({ width }) => ({ width }));
  // One object for each column: the library looks a style up by identity, and builds every other one anew.
  const styles = columns.map(({ format = 'text' }): Partial<ExcelJS.Style> => ({
    font: FONT,
    alignment: { vertical: 'top', wrapText: true },
    numFmt: FORMATS[format],
    border: BORDER,
  }));
  if (rows.length > 0 && columns.length > 1) {
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } };
  }
  const head = sheet.addRow(columns.map(({ title }) => safeCell(title)));
  head.eachCell((cell) => {
    cell.style = {
      font: { ...FONT, bold: true },
      alignment: { vertical: 'middle', wrapText: true },
      numFmt: '@',
      border: BORDER,
      fill: HEAD_FILL,
    };
  });
  head.commit();
  let left = ROWS_AT_ONCE;
  for (const row of rows) {
    const values = columns.map(({ value }) => toCell(value(row)));
    const added = sheet.addRow(values);
    added.height = heightOf(values, columns);
    added.eachCell({ includeEmpty: true }, (cell, at) => {
      cell.style = styles[at - 1]!;
    });
    added.commit();
    if (--left > 0) continue;
    left = ROWS_AT_ONCE;
    await breathe();
  }
  sheet.commit();
}

const LINE_POINTS = 16;
/** Excel's own limit. */
const TALLEST_POINTS = 409;

/** Room for the cell that takes most lines: programs do not all look for themselves when a file is opened. */
function heightOf(values: readonly ExcelJS.CellValue[], columns: readonly { width: number }[]): number {
  const lines = values.map((value, at) =>
    typeof value === 'string' ? Math.ceil(value.length / (columns[at]!.width * 0.95)) : 1,
  );
  return Math.min(TALLEST_POINTS, LINE_POINTS * Math.max(1, ...lines));
}

/** Texts stay texts: nothing that looks like a formula, a link or a number becomes one. */
const toCell = (value: Value): ExcelJS.CellValue => (typeof value === 'string' ? safeCell(value) : (value ?? null));

const figureColumns: SheetColumn<Figure>[] = [
  { title: C.figure, width: 8, value: ({ id }) => id },
  { title: C.what, width: 60, value: ({ label }) => label },
  { title: C.reports, width: 12, format: 'number', value: ({ reports }) => reports },
  { title: C.matters, width: 12, format: 'number', value: ({ matters }) => matters },
  { title: C.before, width: 12, format: 'number', value: ({ before }) => before?.reports },
  { title: C.mattersBefore, width: 12, format: 'number', value: ({ before }) => before?.matters },
  {
    title: C.change,
    width: 12,
    format: 'number',
    value: ({ reports, before }) => (before === undefined ? undefined : reports - before.reports),
  },
];

const rowColumns: SheetColumn<ReportRow>[] = [
  { title: C.code, width: 16, value: ({ code }) => code },
  { title: C.received, width: 12, format: 'day', value: ({ received }) => day(received) },
  { title: C.topic, width: 24, value: ({ topic }) => topic },
  { title: C.area, width: 24, value: ({ areas }) => areas.join(', ') },
  { title: C.summary, width: 70, value: ({ summary }) => summary },
  { title: C.breadth, width: 12, value: ({ breadth }) => breadth },
  { title: C.tendency, width: 13, value: ({ tendency }) => tendency },
  { title: C.groups, width: 18, value: ({ groups }) => groups?.join(', ') },
  { title: C.urgent, width: 8, value: ({ urgent }) => yes(urgent) },
  { title: C.state, width: 22, value: ({ state }) => DIGEST_TEXTS.states[state] },
  { title: C.agency, width: 30, value: ({ agency }) => agency },
  { title: C.due, width: 12, format: 'day', value: ({ due }) => day(due) },
  { title: C.answered, width: 12, format: 'day', value: ({ answered }) => day(answered) },
  { title: C.proposal, width: 50, value: ({ proposal }) => proposal },
  { title: C.addressee, width: 30, value: ({ addressee }) => addressee },
  { title: C.joinedTo, width: 16, value: ({ joinedTo }) => joinedTo },
];

const matterColumns: SheetColumn<MatterLine>[] = [
  { title: C.code, width: 16, value: ({ code }) => code },
  { title: C.received, width: 12, format: 'day', value: ({ received }) => day(received) },
  { title: C.topic, width: 24, value: ({ topic }) => topic },
  { title: C.area, width: 24, value: ({ areas }) => areas.join(', ') },
  { title: C.summary, width: 70, value: ({ summary }) => summary },
  { title: C.urgent, width: 8, value: ({ urgent }) => yes(urgent) },
  { title: C.state, width: 22, value: ({ state }) => DIGEST_TEXTS.states[state] },
  { title: C.agency, width: 30, value: ({ agency }) => agency },
  { title: C.due, width: 12, format: 'day', value: ({ due }) => day(due) },
  { title: C.overdue, width: 9, value: ({ overdue }) => yes(overdue) },
  { title: C.carriedOver, width: 9, value: ({ carriedOver }) => yes(carriedOver) },
  { title: C.reports, width: 10, format: 'number', value: ({ codes }) => codes.length },
  { title: C.codes, width: 50, value: ({ codes }) => codes.join(', ') },
];

interface ProposalRow {
  addressee: string;
  text: string;
  areas: string[];
  codes: string[];
}
const proposalRows = ({ proposals }: Digest): ProposalRow[] =>
  proposals.flatMap(({ addressee, items }) => items.map((item) => ({ addressee, ...item })));
const proposalColumns: SheetColumn<ProposalRow>[] = [
  { title: C.addressee, width: 36, value: ({ addressee }) => addressee },
  { title: C.proposal, width: 80, value: ({ text }) => text },
  { title: C.area, width: 24, value: ({ areas }) => areas.join(', ') },
  { title: C.reports, width: 10, format: 'number', value: ({ codes }) => codes.length },
  { title: C.codes, width: 50, value: ({ codes }) => codes.join(', ') },
];

interface EvidenceRow {
  figure: string;
  label: string;
  period: string;
  codes: string;
}
const evidenceColumns: SheetColumn<EvidenceRow>[] = [
  { title: C.figure, width: 8, value: ({ figure }) => figure },
  { title: C.what, width: 50, value: ({ label }) => label },
  { title: C.period, width: 12, value: ({ period }) => period },
  { title: C.codes, width: 110, value: ({ codes }) => codes },
];

/** Each code behind a figure, a hundred to a row. */
function evidenceRows({ id, label, before, ...now }: Figure): EvidenceRow[] {
  const rows = ({ codes, unnamed = 0 }: Tally, period: string) => {
    const chunks = Array.from({ length: Math.ceil(codes.length / CODES_IN_CELL) }, (_, at) =>
      codes.slice(at * CODES_IN_CELL, (at + 1) * CODES_IN_CELL).join(', '),
    );
    if (unnamed > 0) chunks.push(DIGEST_TEXTS.appendix.unnamed(String(unnamed)));
    return chunks.map((text) => ({ figure: id, label, period, codes: text }));
  };
  return [...rows(now, SHEET_TEXTS.now), ...(before === undefined ? [] : rows(before, SHEET_TEXTS.before))];
}
