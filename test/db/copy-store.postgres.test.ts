import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { checkStore } from '#src/db/check-store.ts';
import { copyStore } from '#src/db/copy-store.ts';
import { openDatabase } from '#src/db/open-database.ts';
import { describeCopyStore } from '../contract/copy-store-contract.ts';
import { fillStore } from '../fakes/filled-store.ts';
import { hasPostgres, makePostgresPlace } from '../fakes/postgres-database.ts';
import { makeSqlitePlace } from '../fakes/sql-place.ts';

const makeEmpty = () => makePostgresPlace({ empty: true });

describe.runIf(hasPostgres)('on PostgreSQL', () => {
  describeCopyStore('from SQLite to PostgreSQL', { from: makeSqlitePlace, to: makeEmpty });
  describeCopyStore('from PostgreSQL to SQLite', { from: makePostgresPlace, to: makeSqlitePlace });

  test('a copy that is not the same is undone', async () => {
    const [from, to] = [await makeSqlitePlace(), await makePostgresPlace()];
    const source = await openDatabase(from.location);
    await fillStore(source);
    const target = await openDatabase(to.location);
    await sql`
      create function spoil() returns trigger language plpgsql as
      $$ begin new.text := new.text || '.'; return new; end $$`.execute(target);
    await sql`
      create trigger spoil before insert on knowledge_texts
      for each row when (new.position = 17) execute function spoil()`.execute(target);
    const copying = copyStore({ from: from.location, to: to.location });
    await expect(copying).rejects.toMatchObject({
      code: 'internal',
      message: expect.stringContaining('knowledge_texts'),
    });
    expect(await target.selectFrom('knowledge_documents').selectAll().execute()).toEqual([]);
    await Promise.all([source.destroy(), target.destroy()]);
    await Promise.all([from.remove(), to.remove()]);
  });

  test('nobody can write into the target while it is being filled', async () => {
    const [from, to] = [await makeSqlitePlace(), await makePostgresPlace()];
    const source = await openDatabase(from.location);
    await fillStore(source);
    const target = await openDatabase(to.location);
    const row = { channel: 'x', account: 'a', conversation_id: 'c', state: '{}', updated_at: 'now' };
    let writing: Promise<unknown> | undefined;
    await copyStore({
      from: from.location,
      to: to.location,
      onProgress: () => {
        writing ??= target.insertInto('conversation').values(row).execute();
      },
    });
    await writing;
    expect(await target.selectFrom('conversation').selectAll().execute()).toHaveLength(2);
    await Promise.all([source.destroy(), target.destroy()]);
    await Promise.all([from.remove(), to.remove()]);
  });

  test('what a running server writes meanwhile is not half in the copy', async () => {
    const [from, to] = [await makePostgresPlace(), await makeSqlitePlace()];
    const source = await openDatabase(from.location);
    await fillStore(source);
    let n = 0;
    const writing: Promise<unknown>[] = [];
    const row = { channel: 'x', account: 'a', state: '{}', updated_at: 'now' };
    const copied = await copyStore({
      from: from.location,
      to: to.location,
      onProgress: () => {
        const conversation_id = String(n++);
        writing.push(
          source
            .insertInto('conversation')
            .values({ ...row, conversation_id })
            .execute(),
        );
      },
    });
    await Promise.all(writing);
    expect(copied.find(({ table }) => table === 'conversation')?.rows).toBe(1);
    await source.destroy();
    await Promise.all([from.remove(), to.remove()]);
  });

  test('a server whose settings lose messages, or whose columns do not sort by bytes, is told of', async () => {
    const { location, remove } = await makePostgresPlace();
    const database = await openDatabase(location);
    await sql`alter table conversation alter column state type text collate "vi-x-icu"`.execute(database);
    const { problems, engine } = await checkStore(database);
    expect(engine).toBe('postgresql');
    expect(problems).toContainEqual({ problem: 'collation', found: 'conversation.state' });
    const { rows } = await sql<{ value: string }>`select current_setting('fsync') as value`.execute(database);
    expect(problems.some(({ problem }) => problem === 'not_durable')).toBe(rows[0]?.value === 'off');
    await database.destroy();
    await remove();
  });
});
