import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkStore } from '#src/db/check-store.ts';
import { copyStore } from '#src/db/copy-store.ts';
import { type Database, openDatabase } from '#src/db/open-database.ts';
import { createSqlInbox } from '#src/db/sql-inbox.ts';
import { createSqlKnowledgeStore } from '#src/db/sql-knowledge-store.ts';
import { STORE_TABLES } from '#src/db/store-tables.ts';
import { openBm25Index } from '#src/knowledge/bm25-index.ts';
import { fillStore } from '../fakes/filled-store.ts';
import { createManualClock } from '../fakes/manual-clock.ts';
import type { MakePlace, SqlPlace } from '../fakes/sql-place.ts';

export interface CopyContract {
  from: MakePlace;
  /** A place where nothing is yet, not even a schema. */
  to: MakePlace;
}

/** What copying a store holds to; run on pairs of engines. */
export function describeCopyStore(name: string, make: CopyContract): void {
  describe(`copying a store ${name}`, () => {
    let from: SqlPlace;
    let to: SqlPlace;
    let source: Database;
    beforeEach(async () => {
      [from, to] = [await make.from(), await make.to()];
      source = await openDatabase(from.location);
    });
    afterEach(async () => {
      await source.destroy();
      await from.remove();
      await to.remove();
    });

    const copy = () => copyStore({ from: from.location, to: to.location });
    const inTarget = async <T>(run: (target: Database) => Promise<T>): Promise<T> => {
      const target = await openDatabase(to.location);
      try {
        return await run(target);
      } finally {
        await target.destroy();
      }
    };
    const countInbox = (database: Database) =>
      database
        .selectFrom('inbox')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();

    it('carries over every row of every table, and the office goes on there', async () => {
      await fillStore(source);
      const copied = await copy();
      expect(copied.map(({ table }) => table)).toEqual(STORE_TABLES);
      expect(copied.filter(({ rows }) => rows === 0)).toEqual([]);
      const before = await checkStore(source);
      expect(before.tables).toEqual(copied);
      await inTarget(async (target) => {
        const after = await checkStore(target);
        expect(after.tables).toEqual(copied);
        expect(await target.selectFrom('process_lease').selectAll().execute()).toEqual([]);
        const rows = await source.selectFrom('outbox').selectAll().execute();
        expect(await target.selectFrom('outbox').selectAll().execute()).toEqual(rows);
        const store = createSqlKnowledgeStore(target);
        expect(await store.listDocuments()).toEqual(await createSqlKnowledgeStore(source).listDocuments());
        const index = await openBm25Index(store, { pollMs: 0 });
        const { hits } = await index.search({ text: 'thời hạn trả lời số 7 phần 41', limit: 1 });
        expect(hits[0]?.passageId).toBe('văn bản 7:41');
        await index.close();
        const inbox = createSqlInbox(target, { clock: createManualClock(new Date(Date.now() + 60_000).toISOString()) });
        expect(await inbox.claim({ limit: 5, leaseMs: 1000 })).toHaveLength(5);
      });
    });

    it('copies an office that has nothing yet', async () => {
      expect((await copy()).filter(({ rows }) => rows > 0)).toMatchObject([{ table: 'knowledge_state', rows: 1 }]);
      await inTarget(async (target) => expect((await checkStore(target)).problems.filter(isSerious)).toEqual([]));
    });

    it('refuses a target that holds something, names it, and leaves it as it is', async () => {
      await fillStore(source);
      await inTarget((target) =>
        target
          .insertInto('conversation')
          .values({ channel: 'x', account: 'a', conversation_id: 'c', state: '{}', updated_at: 'now' })
          .execute(),
      );
      await expect(copy()).rejects.toMatchObject({
        code: 'conflict',
        message: expect.stringContaining('conversation 1'),
      });
      await inTarget(async (target) => expect(await countInbox(target)).toEqual({ count: 0 }));
    });

    it('refuses a schema of another version on either side', async () => {
      const remember = (database: Database, names: string[]) =>
        (database as unknown as Database & { deleteFrom: never })
          .insertInto('kysely_migration' as 'credential')
          .values(names.map((each) => ({ name: each, timestamp: '2026-01-01T00:00:00.000Z' })) as never)
          .execute();
      await remember(source, ['999-later']);
      await expect(copy()).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('nguồn') });
      await source
        .deleteFrom('kysely_migration' as 'credential')
        .where('name', '=', '999-later')
        .execute();
      await inTarget((target) => remember(target, ['999-later']));
      await expect(copy()).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('đích') });
    });

    it('leaves the target empty when it is broken off, and can be started anew', async () => {
      await fillStore(source);
      const broken = copyStore({
        from: from.location,
        to: to.location,
        onProgress: ({ table }) => {
          if (table === 'inbox') throw new Error('cut');
        },
      });
      await expect(broken).rejects.toThrow('cut');
      await inTarget(async (target) => expect(await countInbox(target)).toEqual({ count: 0 }));
      expect((await copy()).length).toBe(STORE_TABLES.length);
    });

    it('tells how far it is', async () => {
      await fillStore(source);
      const told: string[] = [];
      const onProgress = ({ table, rows, total }: { table: string; rows: number; total: number }) =>
        told.push(`${table} ${rows}/${total}`);
      await copyStore({ from: from.location, to: to.location, onProgress });
      expect(told).toEqual(expect.arrayContaining(['inbox 500/1204', 'inbox 1000/1204', 'inbox 1204/1204']));
    });
  });
}

/** Tests run on servers that need not survive a power cut. */
const isSerious = ({ problem }: { problem: string }) => problem !== 'not_durable';
