import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { picturesPdf } from './scans.ts';
import { commands } from './system-tools.ts';

const SUMMARY = z.strictObject({
  added: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  removed: z.int(),
  failed: z.array(z.strictObject({ path: z.string(), code: z.string(), reason: z.string() })),
  passages: z.int(),
  ms: z.number(),
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lenh-nap-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const env = { ...process.env, DATA_DIR: join(folder, 'data') };
  return new Promise((resolve) => {
    execFile(process.execPath, ['ingest/main.ts', ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

test('--help says how to use it', async () => {
  const { code, stdout, stderr } = await run('--help');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatchSnapshot();
});

test.each([
  [[], 'Chưa ghi tệp hoặc thư mục nào'],
  [['--foo'], 'Không có tùy chọn --foo'],
  [['a', '--access', 'all'], '--access phải là public, internal'],
  [['a', '--kind', 'sách'], '--kind phải là một trong'],
])('%j is wrong usage', async (args, reason) => {
  const { code, stdout, stderr } = await run(...args);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toContain(reason);
});

test('the samples go in, stay as they are, and come out again', async () => {
  const samples = 'samples/documents';
  const tried = await run(samples, '--dry-run', '--json');
  const first = await run(samples, '--json');
  const second = await run(samples, '--json');
  const [would, did, again] = [tried, first, second].map(({ stdout }) => SUMMARY.parse(JSON.parse(stdout)));
  expect([tried.code, first.code, second.code]).toEqual([0, 0, 0]);
  expect(would!.added).toBe(did!.added);
  expect(did).toMatchObject({ updated: 0, unchanged: 0, removed: 0, failed: [] });
  expect(again).toMatchObject({ added: 0, updated: 0, unchanged: did!.added, passages: 0 });
  expect(first.stderr.trim().split('\n').length).toBeGreaterThanOrEqual(did!.added);
});

test('a file that fails is named, the rest goes in, and the exit code says so', async () => {
  const docs = mkdtempSync(join(folder, 'van-ban-'));
  writeFileSync(join(docs, 'hong.docx'), 'x');
  writeFileSync(join(docs, 'tot.txt'), 'Thông báo họp thôn\nMời bà con dự họp vào tối thứ Bảy tại nhà văn hóa thôn.');
  const { code, stdout, stderr } = await run(docs, join(folder, 'khong-co'), '--json');
  expect(code).toBe(1);
  const summary = SUMMARY.parse(JSON.parse(stdout));
  expect(summary).toMatchObject({ added: 1 });
  expect(summary.failed.map((failure) => failure.code)).toEqual(['not_found', 'damaged_file']);
  expect(stderr).toMatch(/LỖI\s+\S+hong\.docx: /);
  const people = await run(docs);
  expect(people.stdout).toMatch(/^0 thêm, 0 sửa, 1 không đổi, 0 xóa, 1 lỗi/);
});

test('the log says once which programs were found, and nothing but JSON is on stdout', async () => {
  const { stdout, stderr } = await run('samples/documents', '--dry-run', '--json');
  expect(stderr.match(/^Công cụ đọc tệp: /gmu)).toHaveLength(1);
  SUMMARY.parse(JSON.parse(stdout));
});

test.skipIf(commands.tesseract === undefined)(
  'a run that is stopped leaves no file and no program behind, one that is killed leaves them to the next',
  async () => {
    const docs = mkdtempSync(join(folder, 'quet-'));
    const temp = mkdtempSync(join(folder, 'tam-'));
    const words = '<tspan x="80" dy="40">Nội dung báo cáo tình hình dư luận xã hội trên địa bàn phường</tspan>'.repeat(
      30,
    );
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="1754"><rect width="100%" height="100%" fill="#fff"/><text y="100" font-family="DejaVu Sans" font-size="26">${words}</text></svg>`;
    const page = await sharp(Buffer.from(svg)).jpeg().toBuffer();
    writeFileSync(join(docs, 'quet.pdf'), await picturesPdf(Array.from({ length: 12 }, () => page)));
    const env = { ...process.env, DATA_DIR: join(folder, 'data-quet'), TMPDIR: temp };
    const folders = (but?: string) =>
      readdirSync(temp).filter((name) => name.startsWith('phoihop-nap-') && name !== but).length;
    const start = async (left?: string) => {
      const child = spawn(process.execPath, ['ingest/main.ts', docs], { env, stdio: 'ignore' });
      await expect.poll(() => folders(left), { timeout: 30_000 }).toBe(1);
      return child;
    };
    const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once('close', resolve));
    const stopped = await start();
    const end = ended(stopped);
    stopped.kill('SIGTERM');
    expect(await end).toBe(143);
    expect(readdirSync(temp)).toEqual([]);
    const killed = await start();
    const death = ended(killed);
    killed.kill('SIGKILL');
    await death;
    const [left] = readdirSync(temp);
    expect(left).toMatch(/^phoihop-nap-/u);
    const next = await start(left);
    const done = ended(next);
    next.kill('SIGTERM');
    await done;
    expect(readdirSync(temp)).toEqual([]);
  },
);
