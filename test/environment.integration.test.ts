import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

const ASK = join(import.meta.dirname, '../src/cli/ask.ts');

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'phoihop-environment-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const ask = (env: Record<string, string> = {}) =>
  new Promise<{ code: unknown; stdout: string; stderr: string }>((resolve) => {
    const options = { cwd: folder, env: { PATH: process.env['PATH'], ...env } };
    execFile(process.execPath, [ASK, 'Họp ngày nào?'], options, (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, stdout, stderr });
    });
  });

it('a folder named .env is said to be unreadable', async () => {
  await mkdir(join(folder, '.env'));
  const { code, stderr } = await ask();
  expect(code).toBe(2);
  expect(stderr).toMatch(/^Không đọc được tệp \.env: [^\n]+\n$/);
});

it('what is set outside wins over .env', async () => {
  await writeFile(join(folder, '.env'), 'LOG_LEVEL=loud\n');
  expect((await ask()).stderr).toContain('LOG_LEVEL');
  const organisation = join(import.meta.dirname, '../samples/organisation.yaml');
  expect(await ask({ LOG_LEVEL: 'silent', ORGANISATION_FILE: organisation })).toMatchObject({ code: 0, stderr: '' });
});
