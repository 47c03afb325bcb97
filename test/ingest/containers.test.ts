import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMemoryStore, type MemoryStore } from '#src/knowledge/memory-knowledge.ts';
import { runIngest, type FileRow, type IngestOptions } from '#ingest/run-ingest.ts';
import { makeZip, type ZipEntry } from './make-zip.ts';
import { makeXlsx } from './office-files.ts';
import { bareTools } from './system-tools.ts';

let folder: string;
let store: MemoryStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'goi-'));
  store = createMemoryStore();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: Buffer | string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

async function ingest(options: IngestOptions = {}, paths = [folder]) {
  const rows: FileRow[] = [];
  const tools = bareTools();
  const summary = await runIngest({
    store,
    paths,
    options: { ...options, tools },
    report: { file: (row) => void rows.push(row) },
  });
  tools.close();
  return { summary, rows, paths: rows.map((row) => row.path.slice(folder.length + 1)) };
}

const NOTICE = (n: number) =>
  `THÔNG BÁO số ${n}\nLịch họp khu phố ${n}\nMời bà con dự họp tối thứ Bảy tuần ${n} tại nhà văn hóa khu phố.`;
const stored = async () => (await store.listDocuments()).map((document) => document.path.slice(folder.length + 1));

test('each document of an archive is indexed under a path of its own, and stays as it is on a second run', async () => {
  put(
    'ho-so.zip',
    makeZip([
      { name: 'muc 1/', content: '' },
      { name: 'muc 1/thong-bao.txt', content: NOTICE(1) },
      {
        name: 'bang.xlsx',
        content: makeXlsx([
          {
            name: 'S',
            rows: [
              ['Việc', 'Hạn'],
              ['Nộp báo cáo', 'ngày 20'],
            ],
          },
        ]),
      },
      { name: 'anh/logo.png', content: 'x' },
      { name: '__MACOSX/muc 1/._thong-bao.txt', content: 'x' },
      { name: '~$bang.xlsx', content: 'x' },
    ]),
  );
  const { summary } = await ingest();
  expect(summary).toMatchObject({ added: 2, failed: [] });
  expect(await stored()).toEqual(['ho-so.zip/bang.xlsx', 'ho-so.zip/muc 1/thong-bao.txt']);
  const generation = await store.generation();
  expect((await ingest({ prune: true })).summary).toMatchObject({ added: 0, unchanged: 2, removed: 0 });
  expect(await store.generation()).toBe(generation);
});

test('a changed, a removed and an added member are each noticed', async () => {
  const put2 = (entries: ZipEntry[]) => put('a.zip', makeZip(entries));
  put2([1, 2].map((n) => ({ name: `${n}.txt`, content: NOTICE(n) })));
  await ingest();
  put2([
    { name: '2.txt', content: NOTICE(22) },
    { name: '3.txt', content: NOTICE(3) },
  ]);
  expect((await ingest({ prune: true })).summary).toMatchObject({ added: 1, updated: 1, removed: 1 });
  expect(await stored()).toEqual(['a.zip/2.txt', 'a.zip/3.txt']);
  rmSync(join(folder, 'a.zip'));
  expect((await ingest({ prune: true })).summary).toMatchObject({ removed: 2 });
});

test('a member that fails is named, the others go in, and what the index had of it stays', async () => {
  const entries = [
    { name: 'tot.txt', content: NOTICE(1) },
    { name: 'sau.txt', content: NOTICE(2) },
  ];
  put('a.zip', makeZip(entries));
  await ingest();
  put(
    'a.zip',
    makeZip([entries[0]!, { name: 'sau.txt', content: '' }, { name: 'khoa.txt', content: 'x', encrypted: true }]),
  );
  const { summary } = await ingest({ prune: true });
  expect(summary).toMatchObject({ unchanged: 1, removed: 0 });
  expect(summary.failed.map(({ path, code }) => [path.slice(folder.length + 1), code])).toEqual([
    ['a.zip/sau.txt', 'empty_file'],
    ['a.zip/khoa.txt', 'encrypted_file'],
  ]);
  expect(await stored()).toEqual(['a.zip/sau.txt', 'a.zip/tot.txt']);
});

test('an archive that cannot be opened any more is not taken for empty', async () => {
  const whole = makeZip([{ name: '1.txt', content: NOTICE(1) }]);
  put('a.zip', whole);
  await ingest();
  put('a.zip', whole.subarray(0, whole.length - 30));
  expect((await ingest({ prune: true })).summary).toMatchObject({ removed: 0, failed: [{ code: 'damaged_file' }] });
  expect(await stored()).toEqual(['a.zip/1.txt']);
});

test('a member that is now marked secret leaves the index, the others stay', async () => {
  put('a.zip', makeZip([1, 2].map((n) => ({ name: `${n}.txt`, content: NOTICE(n) }))));
  await ingest();
  put(
    'a.zip',
    makeZip([
      { name: '1.txt', content: `MẬT\n${NOTICE(1)}` },
      { name: '2.txt', content: NOTICE(2) },
    ]),
  );
  const { summary } = await ingest();
  expect(summary.failed).toMatchObject([{ code: 'state_secret' }]);
  expect(await stored()).toEqual(['a.zip/2.txt']);
});

test('an archive inside an archive is opened, one inside that is refused', async () => {
  const deepest = makeZip([{ name: '3.txt', content: NOTICE(3) }]);
  const inner = makeZip([
    { name: '2.txt', content: NOTICE(2) },
    { name: 'sau.zip', content: deepest },
  ]);
  put(
    'a.zip',
    makeZip([
      { name: '1.txt', content: NOTICE(1) },
      { name: 'trong.zip', content: inner },
    ]),
  );
  const { summary } = await ingest();
  expect(await stored()).toEqual(['a.zip/1.txt', 'a.zip/trong.zip/2.txt']);
  expect(summary.failed).toMatchObject([
    { code: 'unsupported_format', reason: expect.stringContaining('quá nhiều lớp') as string },
  ]);
});

test('names that climb out of the archive, or hide a folder, lead nowhere', async () => {
  put(
    'a.zip',
    makeZip([
      { name: '../../../tmp/ngoai.txt', content: NOTICE(1) },
      { name: 'C:\\Windows\\he-thong.txt', content: NOTICE(2) },
      { name: '/etc/goc.txt', content: NOTICE(3) },
      { name: Buffer.from('quy chế.txt'.normalize('NFD')), content: NOTICE(4) },
    ]),
  );
  await ingest();
  expect(await stored()).toEqual([
    'a.zip/Windows/he-thong.txt',
    'a.zip/etc/goc.txt',
    'a.zip/quy chế.txt',
    'a.zip/tmp/ngoai.txt',
  ]);
  expect(existsSync('/tmp/ngoai.txt')).toBe(false);
});

test('two members of one name are not mixed up', async () => {
  put(
    'a.zip',
    makeZip([
      { name: 'x/../a.txt', content: NOTICE(1) },
      { name: 'x/a.txt', content: NOTICE(2) },
    ]),
  );
  const { summary } = await ingest();
  expect(summary).toMatchObject({ added: 1, failed: [{ code: 'unsupported_format' }] });
  expect((await store.documentPassages((await store.listDocuments())[0]!.id))[0]!.text).toContain('tuần 1');
});

test.each([
  ['unpacks to more than a hundred times its size', [{ name: 'a.txt', content: Buffer.alloc(8 << 20, ' ') }]],
  ['claims to unpack to gigabytes', [{ name: 'a.txt', content: 'x', declared: 0xf000_0000 }]],
  ['holds more files than anybody keeps', Array.from({ length: 2001 }, (_, n) => ({ name: `${n}.txt`, content: 'x' }))],
])('an archive that %s is refused as a whole', async (_, entries: ZipEntry[]) => {
  put('bom.zip', makeZip(entries));
  const { summary } = await ingest();
  expect(summary).toMatchObject({ added: 0, failed: [{ code: 'too_large' }] });
});

test('a member that lies about its size is given up when it passes it', async () => {
  const text = Array.from({ length: 40_000 }, (_, n) => `${n} ${n * 7919}`).join('\n');
  put(
    'a.zip',
    makeZip([
      { name: 'a.txt', content: text, declared: 100 },
      { name: 'b.txt', content: NOTICE(1) },
    ]),
  );
  const { summary } = await ingest();
  expect(summary).toMatchObject({ added: 1, failed: [{ code: 'damaged_file' }] });
});

test('nested archives together keep to the limit of one', async () => {
  const inner = (from: number) =>
    makeZip(Array.from({ length: 1500 }, (_, n) => ({ name: `${from + n}.txt`, content: '' })));
  put(
    'a.zip',
    makeZip([
      { name: '1.zip', content: inner(0) },
      { name: '2.zip', content: inner(1500) },
    ]),
  );
  const { summary } = await ingest({ dryRun: true });
  expect(summary.failed.at(-1)).toMatchObject({ code: 'too_large' });
});

test('an archive without documents is named', async () => {
  put('a.zip', makeZip([{ name: 'a.exe', content: 'MZ' }]));
  expect((await ingest()).summary.failed).toMatchObject([{ code: 'empty_file' }]);
});

test('who may see an archive may see what is inside, whatever is written inside', async () => {
  put(
    'a.zip',
    makeZip([
      { name: '1.txt', content: NOTICE(1) },
      { name: '1.yaml', content: 'title: Họp\naccess: public' },
    ]),
  );
  await ingest();
  expect(await store.listDocuments()).toMatchObject([{ title: 'Họp', access: 'public' }]);
  put('a.zip.yaml', 'access: unit:van-phong\ntitle: Không dùng');
  expect((await ingest()).summary).toMatchObject({ updated: 1 });
  expect(await store.listDocuments()).toMatchObject([{ title: 'Họp', access: 'unit:van-phong' }]);
  rmSync(join(folder, 'a.zip.yaml'));
  await ingest();
  expect(await store.listDocuments()).toMatchObject([{ access: 'public' }]);
});

const base64 = (content: Buffer | string) => Buffer.from(content).toString('base64').replace(/.{76}/gu, '$&\r\n');
const attachment = (name: string, content: Buffer | string, type = 'application/octet-stream') =>
  `--ranh\r\nContent-Type: ${type}\r\nContent-Disposition: attachment; filename="=?UTF-8?B?${Buffer.from(name).toString('base64')}?="\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(content)}\r\n`;
const letter = (body: string, ...attachments: string[]) =>
  [
    'From: =?UTF-8?B?TmfGsOG7nWkgZ+G7rWk=?= <nguoi.gui@example.invalid>',
    'To: ban@example.invalid',
    `Subject: =?UTF-8?B?${Buffer.from('Gửi dự thảo kế hoạch quý IV').toString('base64')}?=`,
    'Date: Tue, 1 Sep 2026 20:30:00 +0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="ranh"',
    '',
    `--ranh\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(body)}\r\n`,
    `${attachments.join('')}--ranh--`,
    '',
  ].join('\r\n');

test('a letter and its attachments are documents, the letter with its subject and day', async () => {
  put(
    'thu.eml',
    letter(
      'Kính gửi Ban,\n\nĐề nghị Ban góp ý dự thảo trước ngày 10/9/2026.',
      attachment('kế hoạch.txt', NOTICE(1)),
      attachment('..\\..\\danh sách.txt', NOTICE(2)),
      attachment('logo.png', 'x', 'image/png'),
      attachment('chay.exe', 'MZ'),
    ),
  );
  const { summary } = await ingest();
  expect(summary).toMatchObject({ added: 3, failed: [] });
  expect(await stored()).toEqual(['thu.eml', 'thu.eml/danh sách.txt', 'thu.eml/kế hoạch.txt']);
  const [mail] = await store.listDocuments();
  expect(mail).toMatchObject({ title: 'Gửi dự thảo kế hoạch quý IV', issuedOn: '2026-09-02' });
  const text = (await store.documentPassages(mail!.id)).map((passage) => passage.text).join('\n');
  expect(text).toContain('Đề nghị Ban góp ý dự thảo trước ngày 10/9/2026.');
  expect(text).not.toMatch(/example\.invalid|Người gửi/u);
  expect((await ingest({ prune: true })).summary).toMatchObject({ unchanged: 3, removed: 0 });
});

test('a letter without words is not indexed for itself; an archive attached to it is opened', async () => {
  put('thu.eml', letter('', attachment('goi.zip', makeZip([{ name: 'a.txt', content: NOTICE(5) }]))));
  expect((await ingest()).summary).toMatchObject({ added: 1, failed: [] });
  expect(await stored()).toEqual(['thu.eml/goi.zip/a.txt']);
});

test('a letter inside an archive is opened too', async () => {
  put(
    'a.zip',
    makeZip([{ name: 'thu.eml', content: letter('Nhắc nộp báo cáo tháng 9.', attachment('b.txt', NOTICE(6))) }]),
  );
  await ingest();
  expect(await stored()).toEqual(['a.zip/thu.eml', 'a.zip/thu.eml/b.txt']);
});

test('a web page saved as a letter is read as a page', async () => {
  const page =
    'From: <Saved by Blink>\r\nSubject: Trang\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary="b"\r\n\r\n' +
    `--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(
      '<html><body><h1>Lịch tiếp dân</h1><p>Thứ Năm hằng tuần tại trụ sở phường.</p><img src="http://127.0.0.1:1/x.png"></body></html>',
    )}\r\n--b--\r\n`;
  put('trang.mht', page);
  await ingest();
  const [document] = await store.listDocuments();
  expect((await store.documentPassages(document!.id))[0]!.text).toContain('Thứ Năm hằng tuần');
});

test('a file named .eml that is none is refused', async () => {
  put('a.eml', 'không phải thư');
  expect((await ingest()).summary.failed).toMatchObject([{ code: 'damaged_file' }]);
});

test('a Word file is a document, not an archive, also when it is called .zip', async () => {
  const { makeDocx, line } = await import('./docx-files.ts');
  put('doi-ten.zip', Buffer.from(await makeDocx([line(NOTICE(1))])));
  await ingest();
  expect(await stored()).toEqual(['doi-ten.zip']);
  expect(readFileSync(join(folder, 'doi-ten.zip')).length).toBeGreaterThan(100);
});

test.each([
  ['locked', { name: '1.yaml', content: 'access: unit:van-phong', encrypted: true }, 'encrypted_file'],
  ['endless', { name: '1.yaml', content: `# ${'ghi chú '.repeat(20_000)}` }, 'sidecar_invalid'],
  ['broken', { name: '1.yaml', content: 'title: "A' }, 'sidecar_invalid'],
])('a document whose sidecar is %s stays out, the others go in', async (_, sidecar: ZipEntry, code) => {
  const documents = [1, 2].map((n) => ({ name: `${n}.txt`, content: NOTICE(n) }));
  put('a.zip', makeZip([...documents, sidecar, { name: 'ghi-chu.txt', content: NOTICE(3) }]));
  const { summary } = await ingest();
  expect(summary).toMatchObject({ added: 2, failed: [{ code }] });
});
