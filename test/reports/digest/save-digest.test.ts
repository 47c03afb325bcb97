import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MadeDigest } from '#src/reports/digest/make-digest.ts';
import { saveDigest } from '#src/reports/digest/save-digest.ts';
import { parsePeriod } from '#src/reports/digest/period.ts';
import { digestOf } from './office-digest.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phoihop-digest-'));
});
afterEach(async () => {
  await chmod(folder, 0o700);
  await rm(folder, { recursive: true, force: true });
});

const digest = await digestOf([]);
const made = (text: string): MadeDigest => ({
  digest,
  docx: Buffer.from(`docx ${text}`),
  xlsx: Buffer.from(`xlsx ${text}`),
  charts: true,
});

test('a draft never replaces an earlier one, which somebody may have corrected', async () => {
  const first = await saveDigest(made('một'), folder);
  const second = await saveDigest(made('hai'), folder);
  expect([first.name, second.name]).toEqual(['tong-hop-2026-10', 'tong-hop-2026-10-ban-2']);
  expect(await readFile(first.docx, 'utf8')).toBe('docx một');
  expect(await readFile(second.xlsx, 'utf8')).toBe('xlsx hai');
});

test('of several at once each gets a name of its own, and nothing half written is left', async () => {
  const saved = await Promise.all(Array.from({ length: 8 }, (_, at) => saveDigest(made(String(at)), folder)));
  expect(new Set(saved.map(({ name }) => name)).size).toBe(8);
  for (const [at, { docx, xlsx }] of saved.entries()) {
    expect([await readFile(docx, 'utf8'), await readFile(xlsx, 'utf8')]).toEqual([`docx ${at}`, `xlsx ${at}`]);
  }
  expect((await readdir(folder)).every((name) => /^tong-hop-2026-10(-ban-\d+)?\.(docx|xlsx)$/.test(name))).toBe(true);
});

test('a sheet without its draft keeps its name; a draft never stands beside a sheet of another day', async () => {
  await writeFile(join(folder, 'tong-hop-2026-10.xlsx'), 'cũ');
  const { name } = await saveDigest(made('mới'), folder);
  expect(name).toBe('tong-hop-2026-10-ban-2');
  expect(await readdir(folder)).not.toContain('tong-hop-2026-10.docx');
});

test('the folder is made, and only the server may read in it', async () => {
  const inside = join(folder, 'a', 'b');
  const { docx } = await saveDigest(made('x'), inside);
  expect((await stat(docx)).mode & 0o777).toBe(0o600);
  expect((await stat(inside)).mode & 0o777).toBe(0o700);
});

test('the name of a range holds nothing that a file system refuses', async () => {
  const period = parsePeriod({ since: '2026-10-01', until: '2026-10-15' }, '2026-11-05');
  const { name } = await saveDigest({ ...made('x'), digest: { ...digest, period } }, folder);
  expect(name).toBe('tong-hop-2026-10-01-den-2026-10-15');
});

test('a folder that is none is told in words', async () => {
  const file = join(folder, 'tệp');
  await writeFile(file, '');
  await expect(saveDigest(made('x'), file)).rejects.toMatchObject({ code: 'unreadable_file' });
});
