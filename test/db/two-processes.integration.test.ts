import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase } from '#src/db/open-database.ts';

const WRITER = join(import.meta.dirname, '../fakes/inbox-writer.ts');
let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'phoihop-two-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

it('lets processes create, fill and drain one database at the same time, each message handled once', async () => {
  const file = join(directory, 'phoihop.sqlite');
  const run = (name: string) => promisify(execFile)(process.execPath, [WRITER, file, name, '60']);
  const outputs = await Promise.all(['a', 'b', 'c'].map(run));
  const handled = outputs.flatMap(({ stdout }) => JSON.parse(stdout) as string[]);
  const database = await openDatabase(file);
  const stored = await database.selectFrom('inbox').select(['external_id', 'status']).execute();
  await database.destroy();
  expect(stored).toHaveLength(180);
  expect(stored.every(({ status }) => status === 'handled')).toBe(true);
  expect(handled.sort()).toEqual(stored.map((row) => row.external_id).sort());
});
