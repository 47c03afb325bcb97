import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../src/db/open-database.ts';
import { createSqlKnowledgeStore } from '../../src/db/sql-knowledge-store.ts';
import { openBm25Index } from '../../src/knowledge/bm25-index.ts';

test('two processes that write and merge at once lose nothing, and a reader sees whole documents all the time', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'phoihop-'));
  const path = join(folder, 'test.sqlite');
  const database = await openDatabase(path);
  const store = createSqlKnowledgeStore(database);
  const index = await openBm25Index(store, { pollMs: 0 });
  const writers = ['a', 'b'].map((prefix) =>
    spawn(process.execPath, ['test/fixtures/knowledge-writer.ts', path, prefix, '60'], { stdio: 'inherit' }),
  );
  const exits = Promise.all(writers.map((writer) => once(writer, 'exit')));
  while (writers.some((writer) => writer.exitCode === null)) {
    await index.refresh();
    const [common, second] = (await index.search({ text: 'chung hai' })).terms;
    expect(common!.passages).toBe(second!.passages);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect((await exits).map(([code]) => code as number)).toEqual([0, 0]);
  await index.refresh();
  expect((await index.search({ text: 'chung' })).terms[0]).toMatchObject({ passages: 96 });
  expect(await store.listDocuments()).toHaveLength(96);
  await index.close();
  await database.destroy();
  rmSync(folder, { recursive: true });
});
