import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClock as clock } from '#src/clock.ts';
import { changeAccess, retireDocument, rollBack, unretireDocument } from '#src/cli/documents/change-documents.ts';
import { openDatabase, type Database } from '#src/db/open-database.ts';
import { createSqlDocumentRegister } from '#src/db/sql-document-register.ts';
import { createSqlKnowledgeStore } from '#src/db/sql-knowledge-store.ts';
import { runIngest, type FileRow, type IngestOptions } from '#ingest/run-ingest.ts';

let folder: string;
let database: Database;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'nhan-dang-'));
  database = await openDatabase(':memory:');
});
afterEach(async () => {
  await database.destroy();
  rmSync(folder, { recursive: true, force: true });
});

/** Written a while ago, so that its time of change can be trusted. */
function put(name: string, text: string, hoursAgo = 5): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  const time = Date.now() / 1000 - hoursAgo * 3600;
  utimesSync(path, time, time);
  return path;
}

const shelves = () => ({
  database,
  store: createSqlKnowledgeStore(database),
  register: createSqlDocumentRegister(database, { clock }),
});

async function ingest(options: IngestOptions = {}) {
  const rows: FileRow[] = [];
  const report = { file: (row: FileRow) => void rows.push(row) };
  const summary = await runIngest({ ...shelves(), paths: [folder], options, report });
  return { summary, rows };
}

const decision = (sentence: string, { code = '17-QĐ/ĐU', day = '05 tháng 8 năm 2025', issuer = 'XÃ SUỐI MƠ' } = {}) =>
  `ĐẢNG ỦY ${issuer}
Số ${code}
Suối Mơ, ngày ${day}
QUYẾT ĐỊNH
về việc nộp báo cáo
Điều 1. ${sentence}
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.`;

const listed = () => shelves().store.listDocuments();
async function textOf(id: string) {
  return (await shelves().store.documentPassages(id)).map((passage) => passage.text).join('\n');
}

test.each([
  ['first', 9, 1],
  ['last', 1, 9],
])('of two files that are one document the newer counts, the older stands %s', async (_, hoursA, hoursB) => {
  put('a.txt', decision('Nộp trước ngày 20 (bản a).'), hoursA);
  put('b.txt', decision('Nộp trước ngày 20 (bản b).'), hoursB);
  const { summary, rows } = await ingest();
  const [document] = await listed();
  const newer = hoursA < hoursB ? 'a' : 'b';
  expect(await listed()).toHaveLength(1);
  expect(document!.path.endsWith(`${newer}.txt`)).toBe(true);
  expect(await textOf(document!.id)).toContain(`bản ${newer}`);
  expect(rows[1]!.warnings?.join()).toContain('Cùng một văn bản với');
  expect(summary.failed).toEqual([]);
  const again = await ingest();
  expect(again.summary).toMatchObject({ added: 0, updated: 0, unchanged: 2 });
  expect(await listed()).toEqual([document]);
});

test.each([
  ['day', { day: '05 tháng 8 năm 2024' }],
  ['issuer', { issuer: 'XÃ BẢN PHÙNG' }],
])('one code with another %s is another document', async (_, other) => {
  put('a.txt', decision('Nộp trước ngày 20.'));
  put('b.txt', decision('Nộp trước ngày 25.', other));
  const { rows } = await ingest();
  expect(await listed()).toHaveLength(2);
  expect(rows.flatMap((row) => row.warnings ?? [])).toEqual([]);
});

test('a decision and the regulation issued with it, in files of their own, are two', async () => {
  put('a.txt', decision('Ban hành kèm theo Quyết định này Quy chế nộp báo cáo.'));
  put(
    'b.txt',
    'QUY CHẾ\nNỘP BÁO CÁO\n(Ban hành kèm theo Quyết định số 17-QĐ/ĐU ngày 05/8/2025 của Đảng ủy xã Suối Mơ)\nĐiều 1. Hạn nộp\nTrước ngày 20.',
  );
  await ingest();
  expect((await listed()).map((document) => document.typeName)).toEqual(['Quyết định', 'Quy chế']);
});

test('when the file that counted is gone, the other one steps in', async () => {
  put('a.txt', decision('Bản cũ hơn.'), 9);
  const newer = put('b.txt', decision('Bản mới hơn.'), 1);
  await ingest();
  const [before] = await listed();
  rmSync(newer);
  expect((await ingest({ prune: true })).summary.removed).toBe(0);
  const [after] = await listed();
  expect(after!.id).toBe(before!.id);
  expect(await textOf(after!.id)).toContain('Bản cũ hơn');
});

test('a second copy comes in by itself once the first has become another document', async () => {
  put('a.txt', decision('Bản một.'), 9);
  put('b.txt', decision('Bản hai.'), 1);
  await ingest();
  put('b.txt', decision('Việc khác.', { code: '99-QĐ/ĐU' }), 0.5);
  await ingest();
  expect((await listed()).map((document) => document.code)).toEqual(['17-QĐ/ĐU', '99-QĐ/ĐU']);
});

test('a moved file stays the same document, with what was decided on it', async () => {
  const path = put('a.txt', decision('Nộp trước ngày 20.'));
  await ingest();
  const [document] = await listed();
  await changeAccess(document!, 'unit:van-phong', shelves());
  mkdirSync(join(folder, 'moi'));
  renameSync(path, join(folder, 'moi/ten-khac.txt'));
  await ingest({ prune: true });
  const [moved, ...others] = await listed();
  expect(others).toEqual([]);
  expect(moved).toMatchObject({ id: document!.id, access: 'unit:van-phong' });
  expect(moved!.path).toContain('ten-khac.txt');
});

test('what an admin decided survives new content, options and a removal in between', async () => {
  const path = put('a.txt', decision('Nộp trước ngày 20.'));
  await ingest();
  await changeAccess((await listed())[0]!, 'unit:van-phong', shelves());
  await retireDocument((await listed())[0]!, '2026-05-01', shelves());
  put('a.txt', decision('Nộp trước ngày 15.'), 2);
  await ingest({ access: 'public' });
  const decided = { access: 'unit:van-phong', effectiveTo: '2026-05-01', statedEnd: '2026-05-01' };
  expect(await listed()).toMatchObject([decided]);
  expect((await ingest({ access: 'public' })).summary).toMatchObject({ updated: 0, unchanged: 1 });
  rmSync(path);
  await ingest({ prune: true });
  expect(await listed()).toEqual([]);
  put('b.txt', decision('Nộp trước ngày 15.'));
  await ingest();
  expect(await listed()).toMatchObject([decided]);
  expect(await unretireDocument((await listed())[0]!, shelves())).toBe(true);
  expect((await listed())[0]).not.toHaveProperty('effectiveTo');
  expect(await unretireDocument((await listed())[0]!, shelves())).toBe(false);
});

test('a decision that is taken back gives way to the end that the text states', async () => {
  const text = decision('Quyết định này có hiệu lực đến hết ngày 31/12/2030.');
  put('a.txt', text);
  await ingest();
  expect(await listed()).toMatchObject([{ effectiveTo: '2031-01-01' }]);
  await retireDocument((await listed())[0]!, '2026-05-01', shelves());
  expect((await ingest()).summary).toMatchObject({ unchanged: 1 });
  await unretireDocument((await listed())[0]!, shelves());
  await ingest();
  expect(await listed()).toMatchObject([{ effectiveTo: '2031-01-01' }]);
  expect((await ingest()).summary).toMatchObject({ unchanged: 1 });
});

test('an access level for a unit that the office does not have is refused', async () => {
  put('a.txt', decision('Nộp trước ngày 20.'));
  put('a.yaml', 'access: unit:van-phog');
  const { summary } = await ingest({ units: new Set(['van-phong']) });
  expect(summary.failed).toMatchObject([{ code: 'sidecar_invalid', reason: expect.stringContaining('"van-phog"') }]);
  expect(await listed()).toEqual([]);
  put('a.yaml', 'access: unit:van-phong');
  expect((await ingest({ units: new Set(['van-phong']) })).summary.added).toBe(1);
});

/** Other words in as many bytes, with the time of change as it was. */
function changeUnseen(path: string, hoursAgo?: number): void {
  const { mtime } = statSync(path);
  writeFileSync(path, decision('Nộp trước ngày 15.'));
  if (hoursAgo === undefined) utimesSync(path, mtime, mtime);
}

test('a file whose size, time and inode are as they were is not read', async () => {
  const path = put('a.txt', decision('Nộp trước ngày 20.'));
  await ingest();
  changeUnseen(path);
  expect((await ingest()).summary).toMatchObject({ unchanged: 1 });
  utimesSync(path, 1e9, 1e9);
  expect((await ingest()).summary).toMatchObject({ updated: 1 });
});

test('a file changed so shortly before it was read that its time says nothing is read again', async () => {
  const path = put('a.txt', decision('Nộp trước ngày 20.'), 0);
  await ingest();
  changeUnseen(path);
  expect((await ingest()).summary).toMatchObject({ updated: 1 });
});

test('a changed sidecar is seen although the file did not change', async () => {
  put('a.txt', decision('Nộp trước ngày 20.'));
  await ingest();
  put('a.yaml', 'title: Tên khác');
  expect((await ingest()).summary).toMatchObject({ updated: 1 });
  expect((await ingest()).summary).toMatchObject({ unchanged: 1 });
  rmSync(join(folder, 'a.yaml'));
  expect((await ingest()).summary).toMatchObject({ updated: 1 });
});

test('what was rolled back stays so until its file changes', async () => {
  put('a.txt', decision('Bản một.'), 9);
  await ingest();
  put('a.txt', decision('Bản hai.'), 8);
  put('b.txt', decision('Văn bản mới.', { code: '99-QĐ/ĐU' }), 8);
  await ingest();
  expect(await rollBack(shelves())).toBe(2);
  for (let round = 0; round < 2; round++) {
    const { summary, rows } = await ingest();
    expect(summary).toMatchObject({ added: 0, updated: 0, unchanged: 2 });
    expect(rows.map((row) => row.warnings?.[0])).toEqual(Array(2).fill(expect.stringContaining('Đã quay lại')));
    const [document, ...others] = await listed();
    expect(others).toEqual([]);
    expect(await textOf(document!.id)).toContain('Bản một');
  }
  put('a.txt', decision('Bản ba.'), 7);
  put('b.txt', decision('Văn bản mới, đã sửa.', { code: '99-QĐ/ĐU' }), 7);
  expect((await ingest()).summary).toMatchObject({ added: 1, updated: 1 });
});

test('a file that is being written is passed over and not taken for gone', async () => {
  put('a.txt', decision('Nộp trước ngày 20.'));
  await ingest();
  const [document] = await listed();
  put('a.txt', 'đang viết', 1);
  const { summary } = await ingest({ prune: true, leaveOut: new Set([document!.path]) });
  expect(summary).toMatchObject({ removed: 0, updated: 0, failed: [] });
  expect(await listed()).toEqual([document]);
});

test('an error in the midst of a run changes nothing', async () => {
  put('a.txt', decision('Bản một.'));
  await ingest();
  put('a.txt', decision('Bản hai.'), 1);
  const broken = {
    file: () => {
      throw new Error('no more rows');
    },
  };
  await expect(runIngest({ ...shelves(), paths: [folder], options: {}, report: broken })).rejects.toThrow('no more');
  const [document] = await listed();
  expect(await textOf(document!.id)).toContain('Bản một');
});
