import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '#src/db/open-database.ts';
import { STORE_TABLES } from '#src/db/store-tables.ts';
import { fillStore } from '../fakes/filled-store.ts';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'phoihop-store-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

async function run(...args: string[]) {
  const env = { ...process.env, DATA_DIR: directory, DATABASE_URL: '' };
  return promisify(execFile)(process.execPath, ['src/cli/store.ts', ...args], { env }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
}

describe('npm run store', () => {
  it('copies the office, says how far it is, and finds the copy in order', async () => {
    const database = await openDatabase(join(directory, 'phoihop.sqlite'));
    await fillStore(database);
    await database.destroy();
    const copy = join(directory, 'copy.sqlite');
    const copied = await run('copy', 'sqlite', copy);
    expect(copied).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(
        new RegExp(`^Đã chép [\\d.]+ dòng trong ${STORE_TABLES.length} bảng; .*khớp\\.\n$`),
      ),
    });
    expect(copied.stderr).toContain('inbox: 1.204/1.204\n');
    const checks = [await run('check', '--json'), await run('check', copy, '--json')];
    expect(checks.map(({ code }) => code)).toEqual([0, 0]);
    expect(JSON.parse(checks[1]!.stdout)).toEqual(JSON.parse(checks[0]!.stdout));
    expect((await run('check')).stdout).toMatch(
      /^Kho SQLite\n[^]*inbox +1\.204 {2}[0-9a-f]{16}\n[^]*Không có gì sai\.\n$/,
    );
    expect(await run('copy', 'sqlite', copy)).toMatchObject({ code: 1, stderr: expect.stringContaining('kho trống') });
  });

  it.each([
    { args: [], code: 2, words: /copy hoặc check/ },
    { args: ['copy', 'sqlite'], code: 2, words: /kho nguồn và kho đích/ },
    { args: ['check', 'a', 'b'], code: 2, words: /nhiều nhất một kho/ },
    { args: ['copy', 'sqlite', 'DATABASE_URL'], code: 2, words: /DATABASE_URL: chưa được đặt/ },
    { args: ['copy', 'sqlite', 'x.sqlite'], code: 1, words: /Không có kho nguồn/ },
    { args: ['check'], code: 1, words: /Không có kho/ },
    { args: ['check', 'README.md'], code: 2, words: /không phải cơ sở dữ liệu/ },
    { args: ['check', 'postgres://u:geheim@127.0.0.1:1/x'], code: 1, words: /Chưa kết nối được/ },
    { args: ['--help'], code: 0, words: /^Cách dùng/ },
  ])('ends with $code for $args', async ({ args, code, words }) => {
    const output = await run(...args);
    expect(output.code).toBe(code);
    expect(code === 0 ? output.stdout : output.stderr).toMatch(words);
    expect(output.stderr).not.toContain('geheim');
  });
});
