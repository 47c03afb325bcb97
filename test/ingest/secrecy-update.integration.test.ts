import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bytesBelow } from '../fakes/bytes-below.ts';
import { startOpenAiServer } from '../fakes/openai-server.ts';
import { makeZip } from './make-zip.ts';
import { makeXlsx } from './office-files.ts';
import { makeLetter } from './secret-office-files.ts';
import { paragraph, run as textRun, wordFile } from './word-files.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sau-moi-mat-'));
  for (const name of ['docs', 'data', 'temp']) mkdirSync(join(folder, name));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(env: Record<string, string>, ...args: string[]): Promise<{ stdout: string; stderr: string }> {
  const all = { ...process.env, DATA_DIR: join(folder, 'data'), TMPDIR: join(folder, 'temp'), ...env };
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env: all }, (_, stdout, stderr) => resolve({ stdout, stderr }));
  });
}

const line = (text: string) => paragraph(textRun(text));
const lines = (n: number, version: string) => [
  'ĐẢNG ỦY XÃ SUỐI MƠ',
  `Số 83${n}-XC/ĐU`,
  'Suối Mơ, ngày 05 tháng 8 năm 2025',
  'BÁO CÁO',
  `kết quả của hợp tác xã Chim Sẻ Xanh tháng ${n}`,
  `Lần ghi ${version}: kho hạt giống chuyển về bến Đá Ngầm.`,
];
const word = (n: number, version: string, parts = {}) => wordFile(lines(n, version).map(line).join(''), parts);

/** The same documents, clean or each with a mark in another place. */
function files(version: string, marked: boolean): [name: string, content: string | Uint8Array][] {
  const stamp = marked ? ['TỐI MẬT'] : [];
  const inLetter = makeZip([{ name: 'd.docx', content: Buffer.from(word(4, version)) }]);
  const attachment = { name: marked ? 'k (MẬT).zip' : 'k.zip', content: inLetter };
  return [
    ['t.txt', [...stamp, ...lines(1, version)].join('\n')],
    ['h.docx', word(2, version, marked ? { 'word/header1.xml': `<w:hdr>${line('MẬT')}</w:hdr>` } : {})],
    ['z.zip', makeZip([{ name: 'm/t.txt', content: [...stamp, ...lines(3, version)].join('\n') }])],
    ['e.eml', makeLetter('Gửi các đồng chí văn bản kèm theo.', { attachment })],
    ['x.xlsx', makeXlsx([{ name: 'A', rows: [...lines(5, version).map((text) => [text]), stamp] }])],
    ['s.txt', lines(6, version).join('\n')],
    ...(marked ? [['s.yaml', 'title: Tài liệu mật'] satisfies [string, string]] : []),
  ];
}

const write = (version: string, marked: boolean) => {
  for (const [name, content] of files(version, marked)) writeFileSync(join(folder, 'docs', name), content);
};

test('documents that bear a mark later leave nothing of their text, versions, vectors, numbers and decisions', async () => {
  const server = await startOpenAiServer();
  const model = { OPENAI_BASE_URL: server.url, EMBEDDING_MODEL: 'nhung-1' };
  const ingest = () => run(model, 'ingest/main.ts', join(folder, 'docs'));
  const traces = () => {
    const bytes = bytesBelow(join(folder, 'data'));
    const words = ['Chim Sẻ', 'chim se', 'Đá Ngầm', 'da ngam', 'dangam', '-XC/', '-xc/', 'suoi mo'];
    return words.filter((word) => bytes.includes(word));
  };
  writeFileSync(join(folder, 'docs/khac.txt'), 'THÔNG BÁO\nvề lịch trực\nLịch trực của thôn Hoa Gạo thay đổi.');
  write('một', false);
  await ingest();
  write('hai', false);
  expect((await ingest()).stdout).toContain('7 sửa');
  await run({}, 'src/cli/documents.ts', 'retire', '831-XC/ĐU');
  await run({}, 'src/cli/documents.ts', 'access', '834-XC/ĐU', 'public');
  expect(traces()).toEqual(expect.arrayContaining(['Chim Sẻ', '-XC/', '-xc/', 'suoi mo']));

  write('ba', true);
  const { stdout, stderr } = await ingest();
  expect(stdout).toMatch(/, 6 lỗi;/u);
  expect(traces()).toEqual([]);
  expect(`${stdout}${stderr}`).not.toMatch(/Chim Sẻ|Đá Ngầm|-XC/u);
  expect(bytesBelow(join(folder, 'temp'))).toHaveLength(0);
  expect(bytesBelow(join(folder, 'data')).includes('Hoa Gạo')).toBe(true);
  // What the model was sent came from what was clean then.
  expect(server.embeddings.requests.flatMap(({ input }) => input).join('\n')).not.toContain('Lần ghi ba');
  await server.close();
});
