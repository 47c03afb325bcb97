import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClock as clock } from '#src/clock.ts';
import { openDatabase, type Database } from '#src/db/open-database.ts';
import { createSqlDocumentRegister } from '#src/db/sql-document-register.ts';
import { createSqlKnowledgeStore } from '#src/db/sql-knowledge-store.ts';
import { runIngest, type FileRow, type IngestOptions } from '#ingest/run-ingest.ts';
import { makeZip } from './make-zip.ts';

let folder: string;
let database: Database;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doi-ten-mat-'));
  database = await openDatabase(':memory:');
});
afterEach(async () => {
  await database.destroy();
  rmSync(folder, { recursive: true, force: true });
});

/** Written a while ago, so that its time of change can be trusted. */
function put(name: string, content: string | Buffer): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  const time = Date.now() / 1000 - 5 * 3600;
  utimesSync(path, time, time);
}

const move = (from: string, to: string) => {
  mkdirSync(dirname(join(folder, to)), { recursive: true });
  renameSync(join(folder, from), join(folder, to));
};

async function ingest(options: IngestOptions = {}, paths = [folder]) {
  const rows: FileRow[] = [];
  const store = createSqlKnowledgeStore(database);
  const register = createSqlDocumentRegister(database, { clock });
  const report = { file: (row: FileRow) => void rows.push(row) };
  await runIngest({ store, register, paths, options, report });
  return rows.map(({ outcome, code, path }) => `${code ?? outcome} ${path.slice(folder.length + 1)}`).toSorted();
}

const stored = async () =>
  (await createSqlKnowledgeStore(database).listDocuments()).map(({ path }) => path.slice(folder.length + 1));
const report = (month: number) => `BÁO CÁO\nkết quả tháng ${month}\nTháng ${month} cơ quan đã làm xong các việc.`;

test('what was stored of a file goes when the file comes back under a name that bears a mark', async () => {
  put('a.txt', report(4));
  put('b.txt', report(5));
  await ingest();
  move('a.txt', 'a (MẬT).txt');
  expect(await ingest()).toEqual(['removed a.txt', 'state_secret a (MẬT).txt', 'unchanged b.txt']);
  expect(await stored()).toEqual(['b.txt']);
});

test('it goes as well when only its folder or what is written beside it bears the mark', async () => {
  for (const name of ['a', 'b']) put(`${name}.txt`, report(name === 'a' ? 4 : 5));
  await ingest();
  move('a.txt', 'Tài liệu mật/a.txt');
  move('b.txt', 'c.txt');
  put('c.yaml', 'title: Tài liệu mật');
  expect(await ingest()).toEqual([
    'removed a.txt',
    'removed b.txt',
    'state_secret Tài liệu mật/a.txt',
    'state_secret c.txt',
  ]);
  expect(await stored()).toEqual([]);
});

test('a file that left what was written beside it behind is told by its size, time and place on the disk', async () => {
  put('a.txt', report(4));
  put('a.yaml', 'title: Báo cáo tháng tư');
  await ingest();
  move('a.txt', 'a (MẬT).txt');
  expect(await ingest()).toContain('removed a.txt');
  expect(await stored()).toEqual([]);
});

test('a copy of the file is told by its content', async () => {
  put('a.txt', report(4));
  await ingest();
  rmSync(join(folder, 'a.txt'));
  put('khac/[TỐI MẬT] a.txt', report(4));
  expect(await ingest()).toContain('removed a.txt');
  expect(await stored()).toEqual([]);
});

test('a document inside an archive goes when it comes back there under a name that bears a mark', async () => {
  const other = { name: 'b.txt', content: report(5) };
  put('t.zip', makeZip([{ name: 'a.txt', content: report(4) }, other]));
  await ingest();
  put('t.zip', makeZip([{ name: 'a (MẬT).txt', content: report(4) }, other]));
  expect(await ingest()).toEqual(['removed t.zip/a.txt', 'state_secret t.zip/a (MẬT).txt', 'unchanged t.zip/b.txt']);
  expect(await stored()).toEqual(['t.zip/b.txt']);
});

test('what an archive held before goes when it holds a secret and no longer holds that', async () => {
  put(
    't.zip',
    makeZip([
      { name: 'a.txt', content: report(4) },
      { name: 'b.txt', content: report(5) },
    ]),
  );
  put('u.zip', makeZip([{ name: 'c.txt', content: report(6) }]));
  await ingest();
  put(
    't.zip',
    makeZip([
      { name: 'a (MẬT).txt', content: `${report(4)} Thêm.` },
      { name: 'b.txt', content: report(5) },
    ]),
  );
  put('u.zip', makeZip([{ name: 'd.txt', content: report(7) }]));
  expect(await ingest()).toContain('removed t.zip/a.txt');
  expect(await stored()).toEqual(['t.zip/b.txt', 'u.zip/c.txt', 'u.zip/d.txt']);
});

test('documents that have nothing to do with a refused file stay, also those whose file is gone', async () => {
  for (const month of [4, 5, 6]) put(`${month}.txt`, report(month));
  await ingest();
  rmSync(join(folder, '4.txt'));
  put('moi (MẬT).txt', report(7));
  expect(await ingest()).toEqual(['state_secret moi (MẬT).txt', 'unchanged 5.txt', 'unchanged 6.txt']);
  expect(await stored()).toEqual(['4.txt', '5.txt', '6.txt']);
});

test('the same content under a name without a mark stays while that file is there', async () => {
  put('a.txt', report(4));
  put('a (MẬT).txt', report(4));
  expect(await ingest()).toEqual(['added a.txt', 'state_secret a (MẬT).txt']);
  expect(await ingest()).toEqual(['state_secret a (MẬT).txt', 'unchanged a.txt']);
});

test('the same content in a file that this run does not look into stays', async () => {
  put('kho/a.txt', report(4));
  await ingest();
  put('moi/a (MẬT).txt', report(4));
  expect(await ingest({}, [join(folder, 'moi')])).toEqual(['state_secret moi/a (MẬT).txt']);
  expect(await stored()).toEqual(['kho/a.txt']);
});

test('what stands in an archive that cannot be opened now stays', async () => {
  put('t.zip', makeZip([{ name: 'a.txt', content: report(4) }]));
  await ingest();
  put('t.zip', makeZip([{ name: 'a.txt', content: report(4) }]).subarray(0, 90));
  put('a (MẬT).txt', report(4));
  expect(await ingest()).toEqual(['damaged_file t.zip', 'state_secret a (MẬT).txt']);
  expect(await stored()).toEqual(['t.zip/a.txt']);
});

test('a dry run says what would go and leaves it', async () => {
  put('a.txt', report(4));
  await ingest();
  move('a.txt', 'a (MẬT).txt');
  expect(await ingest({ dryRun: true })).toEqual(['removed a.txt', 'state_secret a (MẬT).txt']);
  expect(await stored()).toEqual(['a.txt']);
});
