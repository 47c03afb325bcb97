import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createScratch } from '#ingest/readers/scratch.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tam-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** The id of a process that has ended. */
const goneProcess = () => spawnSync('true').pid;

test('the folder is readable by nobody else, and goes', async () => {
  const scratch = await createScratch(root);
  expect(statSync(scratch.path).mode & 0o777).toBe(0o700);
  scratch.removeNow();
  expect(readdirSync(root)).toEqual([]);
});

test('each piece of work has a folder of its own, which goes also when the work fails', async () => {
  const scratch = await createScratch(root);
  const folders = await Promise.all([1, 2].map(() => scratch.within((folder) => Promise.resolve(folder))));
  expect(new Set(folders).size).toBe(2);
  const failing = scratch.within((folder) => {
    writeFileSync(join(folder, 'a'), 'x');
    return Promise.reject(new Error('hỏng'));
  });
  await expect(failing).rejects.toThrow('hỏng');
  expect(readdirSync(scratch.path)).toEqual([]);
});

test('what a run left behind that was killed is removed by the next one', async () => {
  const left = join(root, `phoihop-nap-${goneProcess()}-abcdef`);
  mkdirSync(left);
  writeFileSync(join(left, 'tep.doc'), 'nội dung');
  await createScratch(root);
  expect(existsSync(left)).toBe(false);
});

test('what belongs to a run that goes on, to others, or is a link stays', async () => {
  const running = join(root, `phoihop-nap-${process.pid}-abcdef`);
  const other = join(root, 'phoihop-nap-ghi-chu');
  const outside = join(root, 'ngoai');
  for (const path of [running, other, outside]) mkdirSync(path);
  writeFileSync(join(outside, 'giu'), 'x');
  const link = join(root, `phoihop-nap-${goneProcess()}-uvwxyz`);
  symlinkSync(outside, link);
  await createScratch(root);
  expect([running, other, link, join(outside, 'giu')].filter((path) => !existsSync(path))).toEqual([]);
});
