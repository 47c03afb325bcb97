import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';

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
