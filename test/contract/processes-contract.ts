import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '#src/db/open-database.ts';
import { createSqlKnowledgeStore } from '#src/db/sql-knowledge-store.ts';
import { openBm25Index } from '#src/knowledge/bm25-index.ts';
import type { MakePlace, SqlPlace } from '../fakes/sql-place.ts';

const WRITER = join(import.meta.dirname, '../fakes/inbox-writer.ts');

/** Several processes on one database that nobody has made yet; run on each engine. */
export function describeProcesses(name: string, makePlace: MakePlace): void {
  describe(`processes on one database in ${name}`, () => {
    let place: SqlPlace;
    beforeEach(async () => {
      place = await makePlace();
    });
    afterEach(() => place.remove());

    test('lets processes create, fill and drain one database at the same time, each message handled once', async () => {
      const run = (name: string) => promisify(execFile)(process.execPath, [WRITER, place.location, name, '60']);
      const outputs = await Promise.all(['a', 'b', 'c'].map(run));
      const handled = outputs.flatMap(({ stdout }) => JSON.parse(stdout) as string[]);
      const database = await openDatabase(place.location);
      const stored = await database.selectFrom('inbox').select(['external_id', 'status']).execute();
      await database.destroy();
      expect(stored).toHaveLength(180);
      expect(stored.every(({ status }) => status === 'handled')).toBe(true);
      expect(handled.sort()).toEqual(stored.map((row) => row.external_id).sort());
    });

    test('two processes that write and merge at once lose nothing, and a reader sees whole documents all the time', async () => {
      const database = await openDatabase(place.location);
      const store = createSqlKnowledgeStore(database);
      const index = await openBm25Index(store, { pollMs: 0 });
      const writers = ['a', 'b'].map((prefix) =>
        spawn(process.execPath, ['test/fixtures/knowledge-writer.ts', place.location, prefix, '60'], {
          stdio: 'inherit',
        }),
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
    });
  });
}
