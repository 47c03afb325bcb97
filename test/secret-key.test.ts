import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { execFile } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSecretKey } from '#src/secret-key.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'phoihop-key-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

test('the key is made once, of 32 bytes, for its owner only, with its folder', () => {
  const folder = join(directory, 'deep', 'data');
  const key = readSecretKey(folder);
  expect(key).toHaveLength(32);
  expect(statSync(join(folder, 'secret-key')).mode & 0o777).toBe(0o600);
  expect(readSecretKey(folder)).toEqual(key);
  expect(readdirSync(folder)).toEqual(['secret-key']);
  expect(readSecretKey(directory)).not.toEqual(key);
});

test('a key that others may read is closed to them', () => {
  readSecretKey(directory);
  chmodSync(join(directory, 'secret-key'), 0o644);
  readSecretKey(directory);
  expect(statSync(join(directory, 'secret-key')).mode & 0o777).toBe(0o600);
});

test.each([0, 31, 33])('a file of %i bytes is no key', (bytes) => {
  writeFileSync(join(directory, 'secret-key'), Buffer.alloc(bytes));
  expect(() => readSecretKey(directory)).toThrow(expect.objectContaining({ code: 'config_invalid' }));
});

test('a place that cannot be written is said plainly', () => {
  writeFileSync(join(directory, 'file'), '');
  expect(() => readSecretKey(join(directory, 'file'))).toThrow(expect.objectContaining({ code: 'config_invalid' }));
});

test('processes that start at once get the same key', async () => {
  const script = `import { readSecretKey } from './src/secret-key.ts'; console.log(readSecretKey(process.argv[1]).toString('hex'));`;
  const run = () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, directory]);
  const keys = await Promise.all([run(), run(), run()]);
  expect(new Set(keys.map(({ stdout }) => stdout)).size).toBe(1);
});
