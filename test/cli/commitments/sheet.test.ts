import { randomBytes } from 'node:crypto';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { COLUMNS } from '#src/cli/commitments/commitments-texts.ts';
import type { Office } from '#src/cli/commitments/describe-commitments.ts';
import { planImport } from '#src/cli/commitments/plan-import.ts';
import { readSheet } from '#src/cli/commitments/read-sheet.ts';
import { writeSheet } from '#src/cli/commitments/write-sheet.ts';
import type { Commitment } from '#src/commitments/commitment.ts';
import { makeCommitment } from '../../fakes/commitments.ts';
import { makeDocument } from '../../fakes/knowledge.ts';
import { makeZip } from '../../ingest/make-zip.ts';

const TODAY = '2026-11-22';
const office: Office = {
  documents: new Map([['d1', makeDocument({ id: 'd1', code: '12-CTr/ĐU-UBND' })]]),
  today: TODAY,
  settle: (day) => day,
};
const options = {
  resolve: (name: string) => (name === 'Công an phường' ? 'agency:cong-an' : undefined),
  today: TODAY,
  by: 'cli',
};
const monthly = makeCommitment({ startsOn: '2026-11-01', partners: [{ name: 'Văn phòng' }, { name: 'các chi bộ' }] });
const proposed = makeCommitment({
  number: 2,
  decision: 'proposed',
  due: { words: 'trước ngày 15/12/2026', rule: { kind: 'dates', days: ['2026-12-15'] } },
});
const kept = [monthly, proposed];

type Cells = Partial<Record<keyof typeof COLUMNS, ExcelJS.CellValue>>;
const KEYS = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];

/** The exported sheet with cells changed, by row number, and rows added behind. */
async function edited(changes: Record<number, Cells>, more: Cells[] = []): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const bytes = await writeSheet(kept, office);
  await book.xlsx.load(Uint8Array.from(bytes).buffer);
  const sheet = book.worksheets[0]!;
  const write = (row: number, cells: Cells) => {
    for (const [key, value] of Object.entries(cells))
      sheet.getRow(row).getCell(KEYS.indexOf(key as keyof typeof COLUMNS) + 1).value = value;
  };
  for (const [row, cells] of Object.entries(changes)) write(Number(row), cells);
  for (const [index, cells] of more.entries()) write(kept.length + 2 + index, cells);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const plan = async (changes: Record<number, Cells>, more: Cells[] = []) =>
  planImport(await readSheet(await edited(changes, more)), kept, options);

/** What one commitment is after the sheet. */
async function changed(number: number, cells: Cells): Promise<Commitment> {
  const { changes, problems } = await plan({ [number + 1]: cells });
  expect(problems).toEqual([]);
  expect(changes.map((each) => each.number)).toEqual([number]);
  return changes[0]!.change(kept[number - 1]!);
}

describe('the register as a sheet', () => {
  test('says where each comes from and how it stands', async () => {
    const [first] = await readSheet(await writeSheet(kept, office));
    expect(first!.cells).toMatchObject({
      number: '1',
      owners: 'Ủy ban nhân dân phường',
      partners: 'Văn phòng; các chi bộ',
      due: 'trước ngày 25 hằng tháng',
      decision: 'đã duyệt',
      state: 'sắp đến hạn',
      next: '25/11/2026',
      document: '12-CTr/ĐU-UBND',
      place: 'mục III',
    });
  });

  test('read back as it was written, it changes nothing', async () => {
    expect(await plan({})).toEqual({ added: [], changes: [], unchanged: 2, problems: [] });
  });

  test('text that begins with "=" stays text', async () => {
    const formula = makeCommitment({ action: '=HYPERLINK("http://a.example";"x")' });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Uint8Array.from(await writeSheet([formula], office)).buffer);
    expect(book.worksheets[0]!.getRow(2).getCell(4).value).toBe(formula.action);
  });
});

describe('an edited sheet', () => {
  test('changes what the cells say, and marks it as entered', async () => {
    const one = await changed(1, {
      owners: 'Công an phường\nđồng chí A',
      due: 'trước ngày 20 hằng tháng',
      partners: '',
    });
    expect(one).toMatchObject({
      owners: [{ name: 'Công an phường', id: 'agency:cong-an' }, { name: 'đồng chí A' }],
      partners: [],
      due: { words: 'trước ngày 20 hằng tháng', rule: { kind: 'recurring', every: 'month', on: [{ day: 20 }] } },
      entered: ['owners', 'partners', 'due'],
      decidedBy: 'cli',
    });
  });

  test('a term that is cleared goes', async () => {
    const one = await changed(1, { due: null });
    expect(one).not.toHaveProperty('due');
    expect(one.entered).toEqual(['due']);
  });

  test('confirms, drops with a reason, and says what was done', async () => {
    expect(await changed(2, { decision: 'Đã duyệt' })).toMatchObject({ decision: 'confirmed', decidedBy: 'cli' });
    expect(await changed(2, { decision: 'không thực hiện', reason: 'trùng số 1' })).toMatchObject({
      decision: 'dropped',
      reason: 'trùng số 1',
    });
    expect(
      await changed(1, { dueOn: '25/11/2026', doneOn: new Date('2026-11-24'), evidence: '41-BC/BTGDV' }),
    ).toMatchObject({
      decision: 'confirmed',
      completions: [
        { dueOn: '2026-11-25', doneOn: '2026-11-24', evidence: { kind: 'document', ref: '41-BC/BTGDV' }, by: 'cli' },
      ],
    });
    expect(await changed(1, { decision: 'đã xong', doneOn: '20/11/2026' })).toMatchObject({ decision: 'done' });
  });

  test('a row without a number is a new commitment, once', async () => {
    const row = { action: 'lắp camera ở chợ', owners: 'Công an phường', due: 'trong quý IV/2026' };
    const { added, problems } = await plan({}, [row, row]);
    expect(problems).toEqual([]);
    expect(added).toHaveLength(1);
    expect(added[0]).toMatchObject({
      action: row.action,
      decision: 'confirmed',
      decidedBy: 'cli',
      due: { rule: { days: ['2026-12-31'] } },
    });
    expect(added[0]).not.toHaveProperty('documentId');
    const again = planImport(await readSheet(await edited({}, [row])), [...kept, { ...added[0]!, number: 3 }], options);
    expect(again).toMatchObject({ added: [], unchanged: 3 });
    // Nor when it is read again on another day.
    const nextWeek = { ...options, today: '2026-12-01' };
    const later = planImport(
      await readSheet(await edited({}, [row])),
      [...kept, { ...added[0]!, number: 3 }],
      nextWeek,
    );
    expect(later).toMatchObject({ added: [], unchanged: 3 });
  });

  test.each<[string, Cells, RegExp]>([
    ['an unknown number', { number: 77 }, /số 77/],
    ['a number that is none', { number: 'một' }, /cột Số/],
    ['a number twice', { number: 2 }, /số 2 đã có/],
    ['no action', { action: '' }, /thiếu nội dung/],
    ['a text without end', { action: 'x'.repeat(4_001) }, /dài quá/],
    ['a term that nobody understands', { due: 'khi nào tiện' }, /không hiểu thời hạn/],
    ['an unknown decision', { decision: 'để sau' }, /cột Quyết định/],
    ['going back to waiting', { decision: 'chờ duyệt' }, /chờ duyệt/],
    ['superseding by hand', { decision: 'hết hiệu lực' }, /văn bản mới/],
    ['dropping without a reason', { decision: 'không thực hiện' }, /lý do/],
    ['done without a day', { decision: 'đã xong' }, /Ngày xong/],
    ['a day that does not exist', { decision: 'đã xong', doneOn: '31/02/2026' }, /ngày có thật/],
    ['a due day that is none', { dueOn: '24/11/2026', doneOn: '24/11/2026' }, /không phải là thời hạn/],
    ['a due day without the day it was done', { dueOn: '25/11/2026' }, /Ngày xong/],
  ])('is refused with its row for %s', async (_, cells, problem) => {
    const { problems } = await plan({ 2: cells });
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.map((each) => each.problem).join('\n')).toMatch(problem);
    expect(problems.every(({ row }) => row === 2 || row === 3)).toBe(true);
  });

  test('every wrong row is named', async () => {
    expect((await plan({ 2: { action: '' }, 3: { due: '???' } })).problems.map(({ row }) => row)).toEqual([2, 3]);
  });

  test('cells that hold more than text are read as their text', async () => {
    const { changes } = await plan({
      2: {
        action: { richText: [{ text: 'gửi ' }, { text: 'báo cáo mới' }] },
        addressee: { formula: 'A1', result: 'Đảng ủy' },
      },
    });
    expect(changes[0]!.change(monthly)).toMatchObject({ action: 'gửi báo cáo mới', addressee: { name: 'Đảng ủy' } });
  });

  test('letters composed otherwise are no change', async () => {
    expect((await plan({ 2: { action: monthly.action.normalize('NFD') } })).unchanged).toBe(2);
  });
});

describe('what is no such sheet', () => {
  test.each<[string, () => Promise<Uint8Array>]>([
    ['no spreadsheet', () => Promise.resolve(new TextEncoder().encode('không phải bảng tính'))],
    ['nothing', () => Promise.resolve(new Uint8Array())],
    [
      'a spreadsheet of something else',
      async () => {
        const book = new ExcelJS.Workbook();
        book.addWorksheet('x').addRow(['Tên', 'Tuổi']);
        return new Uint8Array(await book.xlsx.writeBuffer());
      },
    ],
  ])('is refused: %s', async (_, bytes) => {
    await expect(readSheet(await bytes())).rejects.toMatchObject({ code: 'unreadable_file' });
  });
});

describe('a sheet that unpacks to something absurd', () => {
  const part = (megabytes: number) => ({
    name: 'xl/worksheets/sheet1.xml',
    content: Buffer.alloc(megabytes << 20, 'a'),
  });
  const noise = (bytes: number) => ({ name: 'xl/media/a.bin', content: randomBytes(bytes) });

  test.each([
    ['more than 200 times its size', () => makeZip([part(20)])],
    ['more than 100 MB', () => makeZip([part(101), noise(1 << 20)])],
  ])('is refused before it is unpacked: %s', async (_, make) => {
    await expect(readSheet(make())).rejects.toMatchObject({
      code: 'unreadable_file',
      message: expect.stringContaining('giải nén ra quá lớn') as string,
    });
  });

  test('is refused where it lies about its size', async () => {
    const liar = makeZip([{ ...part(20), declared: 1000 }]);
    await expect(readSheet(liar)).rejects.toMatchObject({
      code: 'unreadable_file',
      cause: { code: 'damaged_file' },
    });
  });

  test('a real sheet with thousands of like rows is read', async () => {
    const rows = Array.from({ length: 3000 }, () => ({ action: 'gửi báo cáo hằng tháng về Ban', owners: 'Văn phòng' }));
    expect(await readSheet(await edited({}, rows))).toHaveLength(kept.length + 3000);
  });
});
