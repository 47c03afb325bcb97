import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock as clock } from '#src/clock.ts';
import { enterSection } from '#src/db/engine.ts';
import { runAlone } from '#src/db/run-alone.ts';
import { migrateToLatest, MIGRATIONS } from '#src/db/migrate.ts';
import { connectDatabase, type Database, openDatabase } from '#src/db/open-database.ts';
import { createPostgresDialect } from '#src/db/postgres-dialect.ts';
import { createSqlInbox } from '#src/db/sql-inbox.ts';
import { STORE_KEYS, STORE_TABLES } from '#src/db/store-tables.ts';
import type { Tables } from '#src/db/tables.ts';
import { toAppError } from '#src/errors.ts';
import { conversationRef, inboundMessage } from '../fakes/messages.ts';
import { makePostgresPlace, hasPostgres, openTestDatabase } from '../fakes/postgres-database.ts';

const state = (id: string, text = '{}') => ({
  channel: 'web-chat',
  account: 'a',
  conversation_id: id,
  state: text,
  updated_at: 'now',
});
const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  );

describe.runIf(hasPostgres)('PostgreSQL', () => {
  let url: string;
  let database: Database;
  let close: () => Promise<void>;
  beforeEach(async () => {
    ({ url, database, close } = await openTestDatabase());
  });
  afterEach(() => close());

  const impatient = () =>
    new Kysely<Tables>({ dialect: createPostgresDialect(url, { busyTimeoutMs: 100, connections: 2 }) });

  it('sorts text by its bytes in every column, whatever the locale of the server', async () => {
    for (const id of ['b', 'a', 'B', 'à', 'a-b', 'ab', '_']) {
      await database.insertInto('conversation').values(state(id)).execute();
    }
    const rows = await database
      .selectFrom('conversation')
      .select('conversation_id')
      .orderBy('conversation_id')
      .execute();
    expect(rows.map((row) => row.conversation_id)).toEqual(['B', '_', 'a', 'a-b', 'ab', 'b', 'à']);
    const other = await sql<{ name: string }>`
      select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and data_type in ('text', 'character varying') and collation_name is distinct from 'C'
    `.execute(database);
    expect(other.rows).toEqual([]);
  });

  it('gives counts as numbers and bytes with memory of their own', async () => {
    const bytes = Uint8Array.from([0, 1, 0xff, 0x5c]);
    const part = { segment_id: 's', position: 0, bytes: Buffer.from([9, ...bytes]).subarray(1) };
    await database.insertInto('knowledge_segment_parts').values(part).execute();
    const row = await database
      .selectFrom('knowledge_segment_parts')
      .select(({ fn }) => [fn.countAll().as('count'), fn.sum('position').as('sum')])
      .executeTakeFirstOrThrow();
    expect(row).toEqual({ count: 1, sum: 0 });
    const stored = await database.selectFrom('knowledge_segment_parts').select('bytes').executeTakeFirstOrThrow();
    expect(stored.bytes).toEqual(bytes);
    expect(stored.bytes.buffer.byteLength).toBe(4);
  });

  it('keeps what a person wrote out of what it says of a failure', async () => {
    const secret = 'một điều riêng 0901234567';
    const failing = database
      .insertInto('conversation')
      .values({ ...state('c', secret), updated_at: undefined as unknown as string })
      .execute();
    const failure = await failureOf(failing);
    expect(failure).toMatchObject({ message: expect.stringMatching(/23502 conversation updated_at/) });
    const words = JSON.stringify(failure, Object.getOwnPropertyNames(failure));
    expect(words + toAppError(failure).message).not.toMatch(/riêng|0901/);
    const wrongType = sql`select ${secret}::text::integer`.execute(database);
    expect(await failureOf(wrongType)).toMatchObject({ message: expect.not.stringContaining('riêng') });
  });

  it('lets no message that cannot be stored fail its neighbours', async () => {
    const inbox = createSqlInbox(database, { clock });
    const good = () => inbox.accept(inboundMessage({ conversation: conversationRef('good') }));
    const bad = () => inbox.accept({ ...inboundMessage(), text: undefined as unknown as string });
    const results = await Promise.allSettled([good(), bad(), good(), bad(), good()]);
    expect(results.map((result) => result.status === 'fulfilled')).toEqual([true, false, true, false, true]);
  });

  it('takes the same messages sent to several servers at once, without one waiting for the other', async () => {
    const others = [database, await openDatabase(url), await openDatabase(url)];
    const inboxes = others.map((each) => createSqlInbox(each, { clock }));
    for (let round = 0; round < 20; round++) {
      const messages = Array.from({ length: 30 }, (_, n) => inboundMessage({ externalId: `${round}-${n}` }));
      const sent = inboxes.flatMap((inbox, at) =>
        (at % 2 === 0 ? messages : messages.toReversed()).map((message) => inbox.accept(message)),
      );
      const accepted = await Promise.all(sent);
      expect(accepted.filter(({ duplicate }) => !duplicate)).toHaveLength(30);
      expect(new Set(accepted.map(({ id }) => id)).size).toBe(30);
    }
    await Promise.all(others.slice(1).map((each) => each.destroy()));
  });

  it('says that it is busy, and may be tried again, when somebody holds what is needed', async () => {
    const other = impatient();
    await database.insertInto('conversation').values(state('c')).execute();
    await database.transaction().execute(async (transaction) => {
      await transaction.updateTable('conversation').set({ state: '1' }).execute();
      const waiting = other.updateTable('conversation').set({ state: '2' }).execute();
      expect(await failureOf(waiting)).toMatchObject({ code: 'database_busy', retryable: true });
    });
    await other.updateTable('conversation').set({ state: '2' }).execute();
    await other.destroy();
  });

  it('says that it is busy when all its connections are in use for too long', async () => {
    const other = impatient();
    const hold = () => other.transaction().execute((transaction) => sql`select pg_sleep(0.5)`.execute(transaction));
    const held = Promise.all([hold(), hold()]);
    await sql`select pg_sleep(0.1)`.execute(database);
    expect(await failureOf(other.selectFrom('conversation').selectAll().execute())).toMatchObject({
      code: 'database_busy',
      retryable: true,
    });
    await held;
    expect(await other.selectFrom('conversation').selectAll().execute()).toEqual([]);
    await other.destroy();
  });

  it('says that it is busy where two wait for each other, and lets one of them go on', async () => {
    for (const id of ['a', 'b']) await database.insertInto('conversation').values(state(id)).execute();
    let ready = 0;
    const update = (first: string, second: string) =>
      database.transaction().execute(async (transaction) => {
        const touch = (id: string) =>
          transaction.updateTable('conversation').set({ state: first }).where('conversation_id', '=', id).execute();
        await touch(first);
        ready++;
        await expect.poll(() => ready).toBe(2);
        await touch(second);
      });
    const results = await Promise.allSettled([update('a', 'b'), update('b', 'a')]);
    const failed = results.filter((result) => result.status === 'rejected');
    expect(failed).toMatchObject([{ reason: { code: 'database_busy', retryable: true } }]);
  });

  it('says that somebody was faster where the same was written twice, without the values', async () => {
    await database.insertInto('conversation').values(state('riêng')).execute();
    const failure = await failureOf(database.insertInto('conversation').values(state('riêng')).execute());
    expect(failure).toMatchObject({
      code: 'conflict',
      retryable: true,
      message: expect.stringContaining('conversation_key'),
    });
    expect(String(failure)).not.toContain('riêng');
  });

  it('undoes a transaction that fails, and the connection can be used again', async () => {
    const one = impatient();
    for (let n = 0; n < 5; n++) {
      const failing = one.transaction().execute(async (transaction) => {
        await transaction.insertInto('conversation').values(state('c')).execute();
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
    }
    expect(await one.selectFrom('conversation').selectAll().execute()).toEqual([]);
    await one.destroy();
  });

  it('lets one transaction at a time into a section', async () => {
    let inside = 0;
    const enter = () =>
      database.transaction().execute(async (transaction) => {
        await enterSection(transaction, 'people');
        expect(++inside).toBe(1);
        await sql`select pg_sleep(0.02)`.execute(transaction);
        inside--;
      });
    await Promise.all(Array.from({ length: 6 }, enter));
  });

  it('lets one process at a time run what is to be run alone, and says when one waits', async () => {
    const other = await openDatabase(url);
    let running = 0;
    let waits = 0;
    const run = (each: Database) =>
      runAlone(each, { name: 'ingest', onWait: () => waits++ }, async () => {
        expect(++running).toBe(1);
        await sql`select pg_sleep(0.1)`.execute(each);
        running--;
      });
    await Promise.all([run(database), run(other)]);
    expect(waits).toBe(1);
    await other.destroy();
  });

  it('lets another run alone when the one before has failed or died', async () => {
    const dying = await openDatabase(url);
    await expect(runAlone(database, { name: 'x' }, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    const holder = sql`select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`;
    await runAlone(dying, { name: 'x' }, () => holder.execute(database));
    expect(await runAlone(database, { name: 'x' }, () => Promise.resolve('ran'))).toBe('ran');
    await dying.destroy();
  });
});

describe.runIf(hasPostgres)('opening PostgreSQL', () => {
  let url: string;
  let drop: () => Promise<void>;
  beforeEach(async () => {
    ({ location: url, remove: drop } = await makePostgresPlace({ empty: true }));
  });
  afterEach(() => drop());

  it('makes the schema once, though many processes start at the same time', async () => {
    const databases = await Promise.all(Array.from({ length: 5 }, () => openDatabase(url)));
    const { rows } = await sql`select name from kysely_migration`.execute(databases[0]!);
    expect(rows).toHaveLength(Object.keys(MIGRATIONS).length);
    await Promise.all(databases.map((database) => database.destroy()));
  });

  it('leaves nothing behind when a migration fails, and refuses a schema of a later version', async () => {
    const database = connectDatabase(url);
    const broken = {
      async up(db: Kysely<unknown>) {
        await db.schema.createTable('half').addColumn('a', 'text').execute();
        throw new Error('no more room');
      },
    };
    await expect(migrateToLatest(database, { ...MIGRATIONS, '999-broken': broken })).rejects.toMatchObject({
      code: 'internal',
    });
    expect((await database.introspection.getTables()).map(({ name }) => name)).not.toContain('half');
    await migrateToLatest(database, { ...MIGRATIONS, '999-later': { up: () => Promise.resolve() } });
    await database.destroy();
    await expect(openDatabase(url)).rejects.toMatchObject({ code: 'database_newer', retryable: false });
  });

  it('has the tables and columns that SQLite has', async () => {
    const keys = ['process_lease.name', ...STORE_TABLES.map((table) => `${table}.${STORE_KEYS[table][0]}`)];
    const columnsOf = async (database: Database) =>
      (await database.introspection.getTables())
        .flatMap(({ name, columns }) =>
          columns.map((column) => {
            // SQLite takes null for a primary key of text, whatever the migration says.
            const isKey = keys.includes(`${name}.${column.name}`);
            return `${name}.${column.name} ${column.isNullable && !isKey}`;
          }),
        )
        .toSorted();
    const [one, other] = [await openDatabase(url), await openDatabase(':memory:')];
    expect(await columnsOf(one)).toEqual(await columnsOf(other));
    await Promise.all([one.destroy(), other.destroy()]);
  });

  it.each([
    ['a database that is not there', { pathname: '/none' }, /không có cơ sở dữ liệu/],
    ['a user who may not come in', { username: 'nobody' }, /tài khoản này|mật khẩu/],
  ])('says in plain words of %s what is wrong, without the address', async (_, change, reason) => {
    const wrong = Object.assign(new URL(url), { password: 'geheim', ...change }).href;
    const failure = await failureOf(openDatabase(wrong));
    expect(failure).toMatchObject({ code: 'config_invalid', message: expect.stringMatching(reason) });
    expect(`${String(failure)} ${JSON.stringify(failure)}`).not.toMatch(/geheim|127\.0\.0\.1/);
  });
});

describe('an address of PostgreSQL that leads nowhere', () => {
  it('is said to be out of reach, and may be tried again', async () => {
    const failure = await failureOf(openDatabase('postgres://user:geheim@127.0.0.1:1/none'));
    expect(failure).toMatchObject({ code: 'database_busy', retryable: true });
    expect(String(failure)).not.toMatch(/geheim|127\.0\.0\.1/);
  });
});
