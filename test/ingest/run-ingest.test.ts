import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMemoryStore } from '#src/knowledge/memory-knowledge.ts';
import { runIngest, type FileRow, type IngestOptions } from '#ingest/run-ingest.ts';

let folder: string;
let store = createMemoryStore();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nap-van-ban-'));
  store = createMemoryStore();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

async function ingest(options: IngestOptions = {}, paths = [folder]) {
  const rows: FileRow[] = [];
  const summary = await runIngest({ store, paths, options, report: { file: (row) => void rows.push(row) } });
  return { summary, rows };
}

const regulation = (code: string, day: string, sentence: string) => `ĐẢNG ỦY XÃ SUỐI MƠ
Số ${code}
Suối Mơ, ngày ${day}
QUYẾT ĐỊNH
về việc nộp báo cáo
Điều 1. Nộp báo cáo trước ngày 20 hằng tháng.
Điều 2. ${sentence}`;
const OLD = regulation('17-QĐ/ĐU', '05 tháng 8 năm 2025', 'Quyết định này có hiệu lực kể từ ngày ký.');
const NEW = regulation(
  '61-QĐ/ĐU',
  '02 tháng 01 năm 2026',
  'Quyết định này có hiệu lực từ ngày 10/01/2026 và thay thế Quyết định số 17-QĐ/ĐU, ngày 05/8/2025.',
);

const byCode = async (code: string) => (await store.listDocuments()).find((document) => document.code === code);

test('a second run over the same files changes nothing', async () => {
  put('a.txt', OLD);
  put('sub/b.txt', NEW);
  expect((await ingest()).summary).toMatchObject({ added: 2, updated: 0, unchanged: 0, failed: [], passages: 4 });
  const generation = await store.generation();
  expect((await ingest()).summary).toMatchObject({ added: 0, updated: 0, unchanged: 2, failed: [], passages: 0 });
  expect(await store.generation()).toBe(generation);
});

test('a changed file replaces its passages and keeps its id', async () => {
  put('a.txt', OLD);
  await ingest();
  const [before] = await store.listDocuments();
  put('a.txt', OLD.replace('ngày 20', 'ngày 15'));
  expect((await ingest()).summary).toMatchObject({ updated: 1 });
  const [after] = await store.listDocuments();
  expect(after!.id).toBe(before!.id);
  expect((await store.documentPassages(after!.id)).map((passage) => passage.text)[0]).toContain('ngày 15');
});

test('a sidecar changes what the text says, and a change of it alone counts', async () => {
  put('a.txt', OLD);
  await ingest();
  put(
    'a.yaml',
    'title: Nộp báo cáo\naccess: unit:van-phong\nissuedOn: 06/8/2025\nperiod: 2025-2026\nreplaces: [3-QĐ/ĐU]\n',
  );
  expect((await ingest()).summary).toMatchObject({ updated: 1 });
  expect(await byCode('17-QĐ/ĐU')).toMatchObject({
    title: 'Nộp báo cáo',
    access: 'unit:van-phong',
    issuedOn: '2025-08-06',
    effectiveFrom: '2025-08-06',
    period: { from: 2025, to: 2026 },
    replaces: [{ code: '3-qd/du' }],
  });
});

test.each([
  ['kind: sách', /dòng 1: mục "kind" phải là một trong/],
  ['title: A\nauthor: B', /dòng 2: không có mục nào tên "author"/],
  ['title: "A', /dòng \d: sai cách viết YAML/],
  ['- a', /dòng 1: nội dung phải là các dòng/],
  ['title: A\n\nissuedOn: 2026-02-31', /dòng 3: mục "issuedOn" phải là ngày có thật/],
])('a broken sidecar %j is named with its line', async (content, reason) => {
  put('a.txt', OLD);
  put('a.txt.yaml', content);
  const { summary } = await ingest();
  expect(summary.failed).toMatchObject([{ code: 'sidecar_invalid' }]);
  expect(summary.failed[0]!.reason).toMatch(reason);
  expect(await store.listDocuments()).toEqual([]);
});

test.each([
  ['old first', ['a.txt', 'b.txt']],
  ['new first', ['b.txt', 'a.txt']],
])('a replaced document ends, %s', async (_, order) => {
  put('a.txt', OLD);
  put('b.txt', NEW);
  for (const name of order) await ingest({}, [join(folder, name)]);
  const by = await byCode('61-QĐ/ĐU');
  expect(await byCode('17-QĐ/ĐU')).toMatchObject({ effectiveTo: '2026-01-10', supersededBy: by!.id });
  expect(by).not.toHaveProperty('supersededBy');
});

test('a sidecar keeps a document from models of others, and only in the words for it', async () => {
  put('a.txt', OLD);
  put('a.yaml', 'model: local-only');
  await ingest();
  expect((await store.listDocuments())[0]).toMatchObject({ model: 'local-only' });
  put('a.yaml', 'model: local');
  expect((await ingest()).summary.failed).toMatchObject([{ code: 'sidecar_invalid' }]);
  // A mistake does not open what was closed.
  expect((await store.listDocuments())[0]).toMatchObject({ model: 'local-only' });
});

test('a replaced document is in force again when the one that replaced it is gone', async () => {
  put('a.txt', OLD);
  const path = put('b.txt', NEW);
  await ingest();
  rmSync(path);
  expect((await ingest({ prune: true })).summary).toMatchObject({ removed: 1, unchanged: 1 });
  const old = await byCode('17-QĐ/ĐU');
  expect(old).not.toHaveProperty('effectiveTo');
  expect(old).not.toHaveProperty('supersededBy');
});

test('without --prune nothing is removed, and outside of the paths never', async () => {
  const gone = put('in/a.txt', OLD);
  const other = put('out/b.txt', NEW);
  await ingest();
  rmSync(gone);
  rmSync(other);
  expect((await ingest({}, [join(folder, 'in')])).summary.removed).toBe(0);
  expect((await ingest({ prune: true }, [join(folder, 'in')])).summary.removed).toBe(1);
  expect(await store.listDocuments()).toMatchObject([{ code: '61-QĐ/ĐU' }]);
});

test('a path that is missing, or a folder that stands empty, is not taken for an order to remove all', async () => {
  for (let i = 1; i <= 6; i++) put(`share/${i}.txt`, OLD.replace('17-', `${i}-`));
  await ingest();
  for (let i = 1; i <= 6; i++) rmSync(join(folder, `share/${i}.txt`));
  const empty = await ingest({ prune: true }, [join(folder, 'share')]);
  expect(empty.summary).toMatchObject({ removed: 0, failed: [{ code: 'not_found' }] });
  rmSync(join(folder, 'share'), { recursive: true });
  const missing = await ingest({ prune: true }, [join(folder, 'share')]);
  expect(missing.summary).toMatchObject({ removed: 0, failed: [{ code: 'not_found' }] });
  expect(await store.listDocuments()).toHaveLength(6);
});

test('a dry run says what would happen and writes nothing', async () => {
  put('a.txt', OLD);
  expect((await ingest({ dryRun: true })).summary).toMatchObject({ added: 1 });
  expect(await store.listDocuments()).toEqual([]);
});

test('one broken file stops nothing, and what the index had of it stays', async () => {
  put('a.docx', 'broken');
  put('b.txt', OLD);
  const { summary } = await ingest();
  expect(summary).toMatchObject({ added: 1, failed: [{ code: 'damaged_file' }] });
  writeFileSync(join(folder, 'b.txt'), '');
  expect((await ingest({ prune: true })).summary).toMatchObject({ removed: 0 });
  expect(await byCode('17-QĐ/ĐU')).toBeDefined();
});

test('a document that is now marked secret leaves the index', async () => {
  put('a.txt', OLD);
  await ingest();
  put('a.txt', `MẬT\n${OLD}`);
  expect((await ingest()).summary.failed).toMatchObject([{ code: 'state_secret' }]);
  expect(await store.listDocuments()).toEqual([]);
});

test('options apply to files that did not change, a sidecar before them', async () => {
  put('a.txt', OLD);
  put('b.txt', NEW);
  put('b.yaml', 'access: internal');
  await ingest();
  expect((await ingest({ access: 'public' })).summary).toMatchObject({ updated: 1, unchanged: 1 });
  expect(await byCode('17-QĐ/ĐU')).toMatchObject({ access: 'public' });
  expect(await byCode('61-QĐ/ĐU')).toMatchObject({ access: 'internal' });
  expect((await ingest()).summary).toMatchObject({ unchanged: 2 });
});

test.each([
  ['unit:van-phong', 'unit:van-phong'],
  ['public', 'internal'],
] as const)('a changed file that was %s before becomes %s when nobody says who may see it', async (before, after) => {
  put('a.txt', OLD);
  await ingest({ access: before });
  put('a.txt', OLD.replace('ngày 20', 'ngày 15'));
  expect((await ingest()).summary).toMatchObject({ updated: 1 });
  expect(await byCode('17-QĐ/ĐU')).toMatchObject({ access: after });
});

test('a file that only cannot be looked at now is named, and not taken for gone', async () => {
  put('a.txt', OLD);
  const path = put('b.txt', NEW);
  await ingest();
  rmSync(path);
  symlinkSync(join(folder, 'a.txt', 'x'), path); // neither missing nor a file
  expect((await ingest({ prune: true })).summary).toMatchObject({ removed: 0, failed: [{ code: 'unreadable_file' }] });
  expect(await byCode('61-QĐ/ĐU')).toBeDefined();
});

test('two files with one code, one of them without its issuer, are both indexed, with a warning', async () => {
  put('a.txt', OLD);
  put('b.txt', OLD.replace('ĐẢNG ỦY XÃ SUỐI MƠ\n', ''));
  const { summary, rows } = await ingest();
  expect(summary).toMatchObject({ added: 2 });
  expect(rows[1]!.warnings).toMatchObject([expect.stringContaining('Cùng số, ký hiệu 17-QĐ/ĐU')]);
});

test('links in a circle, hidden files, lock files and pictures are passed over', async () => {
  put('a.txt', OLD);
  put('.an.txt', OLD);
  put('~$a.docx', 'x');
  put('anh.png', 'x');
  symlinkSync(folder, join(folder, 'vong'));
  symlinkSync(join(folder, 'khong-co'), join(folder, 'hong.txt'));
  symlinkSync(join(folder, 'a.txt'), join(folder, 'b.txt'));
  expect((await ingest()).summary).toMatchObject({ added: 1, failed: [] });
});

test('a name stored in NFD is shown in NFC, and found again', async () => {
  put('Quy chế tiếp dân.txt'.normalize('NFD'), OLD);
  put('Quy chế tiếp dân.yaml', 'access: public');
  const { rows } = await ingest();
  expect(rows[0]!.path.endsWith('Quy chế tiếp dân.txt'.normalize('NFC'))).toBe(true);
  expect(await store.listDocuments()).toMatchObject([{ access: 'public' }]);
});

test('a file of 200 MB is refused without being read', async () => {
  truncateSync(put('to.txt', ''), 200 << 20);
  expect((await ingest()).summary.failed).toMatchObject([{ code: 'too_large' }]);
});
