import ExcelJS from 'exceljs';
import { expect, test, describe, it } from 'vitest';
import { readZipParts } from '#ingest/readers/zip-parts.ts';
import type { DigestReport } from '#src/reports/digest/digest-report.ts';
import { safeCell } from '#src/reports/digest/safe-cell.ts';
import { writeXlsx } from '#src/reports/digest/write-xlsx.ts';
import { aReport, digestOf, someReports } from './office-digest.ts';

async function sheetsOf(
  reports: readonly DigestReport[],
  notes: string[] = [],
  change: Parameters<typeof digestOf>[1] = {},
) {
  const bytes = await writeXlsx(await digestOf(reports, change), notes);
  const workbook = new ExcelJS.Workbook();
  // oxlint-disable-next-line typescript/no-explicit-any -- its types know the Buffer of an older Node only
  await workbook.xlsx.load(Buffer.from(bytes) as any);
  const rowsOf = (name: string) => {
    const rows: string[][] = [];
    workbook.getWorksheet(name)!.eachRow((row) => {
      const values = row.values as ExcelJS.CellValue[];
      rows.push(Array.from({ length: values.length - 1 }, (_, at) => textOf(values[at + 1])));
    });
    return rows;
  };
  const parts = await readZipParts(bytes, () => true);
  return { workbook, rowsOf, xml: [...parts.values()].map(String).join('\n'), names: [...parts.keys()] };
}

const textOf = (value: ExcelJS.CellValue | undefined) =>
  value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '');

const HOSTILE = [
  `=cmd|' /C calc'!A0`,
  '=HYPERLINK("http://example.test","xem")',
  '+1+cmd|calc',
  '-2+3+cmd|calc',
  '@SUM(A1:A9)',
  '\t=1+1',
  '＝1+1',
  '<script>alert(1)</script> & "x"',
  'http://example.test/x',
  'mailto:a@example.test',
  '001234',
  '\u0000\u0008\uD800 lỗi \uFFFF',
];

test('nothing that people write becomes a formula, a link, a number or broken XML', async () => {
  const reports = HOSTILE.map((text) => aReport({ summary: text, proposal: text, addressee: text, groups: [text] }));
  const { workbook, xml, names, rowsOf } = await sheetsOf(reports);
  expect(xml).not.toMatch(/<f[ >]|<hyperlink/);
  expect(names.filter((name) => /externalLink|vba|macro/i.test(name))).toEqual([]);
  const cells: ExcelJS.Cell[] = [];
  workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => void cells.push(cell))));
  const { String: text, Number: number, Date: day } = ExcelJS.ValueType;
  expect(new Set(cells.map(({ type }) => type))).toEqual(new Set([text, number, day]));
  const texts = cells.filter(({ type }) => type === text);
  expect(texts.map(({ value }) => String(value)).filter((value) => /^\s*[=+@＝]/.test(value))).toEqual([]);
  expect(new Set(texts.map(({ numFmt }) => numFmt))).toEqual(new Set(['@']));
  const summaries = rowsOf('Phản ánh').map((row) => row[4]);
  expect(summaries).toContain(`'=cmd|' /C calc'!A0`);
  expect(summaries).toContain('<script>alert(1)</script> & "x"');
  expect(summaries).toContain('001234');
  expect(summaries).toContain('lỗi');
});

test('a cell never holds more than a cell can, and a dash of a list is left alone', () => {
  expect(safeCell('x'.repeat(40_000)).length).toBeLessThan(32_767);
  expect(safeCell('- đề nghị sửa đường')).toBe('- đề nghị sửa đường');
  expect(safeCell('Đường = lối đi')).toBe('Đường = lối đi');
  expect(safeCell('')).toBe('');
});

describe('the workbook', () => {
  it('has the rows, the figures with their change, and all codes behind them', async () => {
    const reports = [
      ...someReports(250, { dueAt: '2026-10-20T10:00:00.000Z' }),
      ...someReports(2, { receivedAt: '2026-09-10T02:00:00.000Z', state: 'closed' }),
    ];
    const { rowsOf, workbook } = await sheetsOf(reports, ['một ghi chú']);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Số liệu',
      'Phản ánh',
      'Chưa trả lời',
      'Nhiều phản ánh',
      'Kiến nghị',
      'Căn cứ',
      'Ghi chú',
    ]);
    expect(rowsOf('Số liệu')[1]).toEqual(['S1', 'Phản ánh tiếp nhận trong kỳ', '250', '250', '2', '2', '248']);
    const [head, first] = rowsOf('Phản ánh');
    expect(head!.slice(0, 5)).toEqual(['Mã', 'Ngày nhận', 'Lĩnh vực', 'Địa bàn', 'Nội dung']);
    expect(first!.slice(0, 4)).toEqual([
      reports[0]!.code,
      '2026-10-10',
      'Đất đai, giải phóng mặt bằng',
      'Tổ dân phố 4',
    ]);
    expect(rowsOf('Chưa trả lời')).toHaveLength(251);
    const evidence = rowsOf('Căn cứ').filter(([id, , period]) => id === 'S1' && period === 'kỳ này');
    expect(evidence.flatMap((row) => row[3]!.split(', '))).toEqual(reports.slice(0, 250).map(({ code }) => code));
    expect(rowsOf('Ghi chú').flat()).toContain('một ghi chú');
  });

  it('gives a long text the room of its lines, up to what Excel allows', async () => {
    const { workbook } = await sheetsOf([
      aReport({ summary: 'ngắn' }),
      aReport({ summary: 'dài '.repeat(50) }),
      aReport({ summary: 'dài '.repeat(5_000) }),
    ]);
    const heights = [2, 3, 4].map((at) => workbook.getWorksheet('Phản ánh')!.getRow(at).height);
    expect(heights).toEqual([32, 48, 409]);
  });

  it('has a sheet of commitments where there is a register, in words only', async () => {
    const line = {
      number: 12,
      owners: '@x',
      source: '+1',
      due: '2026-10-15',
      state: 'late',
      restricted: true,
    } as const;
    const late = HOSTILE.map((action) => ({ ...line, action, missed: 2 }));
    const commitments = () =>
      Promise.resolve({ due: [{ ...line, action: 'a', doneOn: '2026-10-09' }], late, next: [] });
    const { rowsOf, xml } = await sheetsOf([aReport()], [], { commitments });
    const [head, first, second] = rowsOf('Cam kết');
    expect(head!.slice(0, 3)).toEqual(['Phần', 'Việc số', 'Nội dung']);
    expect(first).toEqual([
      'Đến hạn trong kỳ',
      '12',
      'a',
      "'@x",
      '2026-10-15',
      '2026-10-09',
      'quá hạn',
      '',
      "'+1",
      'có',
    ]);
    expect(second!.slice(0, 3)).toEqual(['Quá hạn chưa xong', '12', `'=cmd|' /C calc'!A0`]);
    expect(rowsOf('Cam kết')).toHaveLength(2 + HOSTILE.length);
    expect(xml).not.toMatch(/<f[ >]|<hyperlink/);
    expect((await sheetsOf([aReport()])).workbook.getWorksheet('Cam kết')).toBeUndefined();
  });

  it('cuts a register that nobody reads to its end, and says so', async () => {
    const line = {
      action: 'a',
      owners: 'b',
      source: 'c',
      due: '2026-10-15',
      state: 'open',
      restricted: false,
    } as const;
    const due = Array.from({ length: 5_200 }, (_, at) => ({ ...line, number: at + 1 }));
    const commitments = () => Promise.resolve({ due, late: [], next: due.slice(0, 1) });
    const rows = (await sheetsOf([], [], { commitments })).rowsOf('Cam kết');
    expect(rows).toHaveLength(1 + 5_000 + 1 + 1);
    expect(rows.at(-2)![2]).toBe('… và 200 dòng khác, xem sổ cam kết.');
  });

  it('says only draft, machine and office of itself', async () => {
    const { workbook, rowsOf } = await sheetsOf([]);
    expect(workbook.creator).toBe('Trợ lý phối hợp');
    expect(rowsOf('Ghi chú')[0]![0]).toMatch(/^DỰ THẢO/);
    expect(rowsOf('Phản ánh')).toHaveLength(1);
  });
});
