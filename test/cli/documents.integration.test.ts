import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeDocumentCommands } from '../contract/document-commands-contract.ts';

describeDocumentCommands('SQLite');

test.each([
  { args: ['--help'], code: 0 },
  { args: [], code: 2 },
  { args: ['show'], code: 2 },
  { args: ['show', 'a', 'b'], code: 2 },
  { args: ['list', '--undo'], code: 2 },
  { args: ['retire', 'a', '--from', '31/2/2026'], code: 2 },
  { args: ['retire', 'a', '--from', '2026-05-01', '--undo'], code: 2 },
  { args: ['access', 'a', 'mọi người'], code: 2 },
  { args: ['list'], code: 1 },
])('ends with $code for $args without a database', async ({ args, code }) => {
  const folder = mkdtempSync(join(tmpdir(), 'chua-co-kho-'));
  const env = { ...process.env, DATA_DIR: join(folder, 'data') };
  const output = await new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    execFile(process.execPath, ['src/cli/documents.ts', ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });
  rmSync(folder, { recursive: true });
  expect(output.code).toBe(code);
  expect(code === 0 ? output.stdout : output.stderr).toMatch(/Cách dùng|npm run ingest/);
});
