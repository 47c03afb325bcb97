import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import ExcelJS from 'exceljs';
import { z } from 'zod';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'phoihop-commitments-'));
  mkdirSync(join(folder, 'van-ban'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  code: number;
  stdout: string;
  stderr: string;
}

function run(script: string, ...args: string[]): Promise<Ran> {
  const env = { ...process.env, DATA_DIR: join(folder, 'data'), DATABASE_URL: '', LOG_LEVEL: 'silent' };
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}
const commitments = (...args: string[]) => run('src/cli/commitments.ts', ...args);
const ingest = (...args: string[]) => run('ingest/main.ts', join(folder, 'van-ban'), ...args);

const LISTED = z.array(
  z.object({ number: z.number(), state: z.string(), action: z.string(), difference: z.unknown() }),
);
const list = async (...args: string[]) =>
  LISTED.parse(JSON.parse((await commitments('list', '--json', ...args)).stdout));

function put(day: string): void {
  const text = `ĐẢNG ỦY PHƯỜNG MẪU SƠN
Số 90-TB/ĐU
Mẫu Sơn, ngày 05 tháng 11 năm 2026
THÔNG BÁO KẾT LUẬN
của Thường trực Đảng ủy tại hội nghị giao ban tháng 11
I- NHIỆM VỤ
1- Công an phường tuần tra quanh chợ trước ngày ${day}/12/2026.
2- Rà soát các hộ ở vùng trũng.`;
  writeFileSync(join(folder, 'van-ban', '90-TB.txt'), text);
}

test('from a document to the register, to a sheet and back, and through a new version of the document', async () => {
  const before = await commitments('list');
  expect([before.code, before.stderr]).toEqual([1, expect.stringContaining('npm start')]);

  put('10');
  const first = await ingest();
  expect([first.code, first.stderr]).toEqual([0, expect.stringContaining('2 cam kết mới (1 chờ duyệt)')]);
  expect((await commitments('list')).stdout).toContain('2 cam kết');
  expect((await commitments('list', '--owner', 'cong-an')).stdout).toContain('tuần tra quanh chợ');
  expect((await commitments('list', '--owner', 'nobody')).code).toBe(2);

  expect(await commitments('confirm', '2', '99')).toMatchObject({ code: 1 });
  expect((await list()).find(({ number }) => number === 2)!.state).toBe('proposed');
  expect((await commitments('confirm', '--all')).stdout).toContain('Đã duyệt 1 cam kết');

  const sheet = join(folder, 'so.xlsx');
  expect((await commitments('export', sheet)).stdout).toContain('Đã ghi 2 cam kết');
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(sheet);
  book.worksheets[0]!.eachRow((row, index) => {
    if (index > 1 && row.getCell(1).value === 1) row.getCell(5).value = 'trước ngày 20/12/2026';
  });
  book.worksheets[0]!.addRow(['', 'Công an phường', '', 'lắp camera ở cổng chợ', 'khi nào tiện']);
  await book.xlsx.writeFile(sheet);
  const refused = await commitments('import', sheet);
  expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('dòng 4: không hiểu thời hạn')]);
  book.worksheets[0]!.getRow(4).getCell(5).value = 'trong quý IV/2026';
  await book.xlsx.writeFile(sheet);
  expect((await commitments('import', sheet, '--dry-run')).stdout).toContain('Chạy thử, chưa ghi gì: 1 thêm, 1 sửa');
  expect(await list()).toHaveLength(2);
  expect((await commitments('import', sheet)).stdout).toContain('1 thêm, 1 sửa, 1 không đổi');
  expect((await commitments('import', sheet)).stdout).toContain('0 thêm, 0 sửa, 3 không đổi');

  put('12');
  expect((await ingest()).stderr).toContain('ở số 1');
  expect((await list('--differs')).map(({ number, difference }) => [number, difference])).toEqual([
    [1, { kind: 'changed', fields: ['due'] }],
  ]);

  await run('src/cli/documents.ts', 'rollback');
  expect(await list('--differs')).toEqual([]);

  rmSync(join(folder, 'van-ban', '90-TB.txt'));
  await ingest('--prune');
  expect((await list('--all')).map(({ action }) => action)).toEqual(['lắp camera ở cổng chợ']);
});
