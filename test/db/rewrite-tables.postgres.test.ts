import { setTimeout as pause } from 'node:timers/promises';
import { existsSync } from 'node:fs';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { rewriteFiles } from '#src/db/erase-words.ts';
import { type Database, openDatabase } from '#src/db/open-database.ts';
import { rewriteTables } from '#src/db/rewrite-tables.ts';
import { bytesBelow } from '../fakes/bytes-below.ts';
import { hasPostgres, openTestDatabase } from '../fakes/postgres-database.ts';

const WORDS = 'Xuyến chi nở trắng đồi';

describe.runIf(hasPostgres)('rows deleted from PostgreSQL', () => {
  let open: Awaited<ReturnType<typeof openTestDatabase>>;
  let reader: Database;

  beforeEach(async () => {
    open = await openTestDatabase();
    reader = await openDatabase(open.url);
    const row = {
      channel: 'web-chat',
      account: '',
      conversation_id: 'a',
      state: WORDS,
      updated_at: '2026-11-22T00:00:00Z',
    };
    await open.database.insertInto('conversation').values(row).execute();
    await open.database.updateTable('conversation').set({ state: '{}' }).execute();
  });

  afterEach(async () => {
    await reader.destroy();
    await open.close();
  });

  /** Undefined where the server's files are out of reach. */
  async function isInFiles(): Promise<boolean | undefined> {
    await sql`checkpoint`.execute(open.database);
    const { rows } = await sql<{ folder: string }>`
      select current_setting('data_directory') || '/base/' || oid as folder
      from pg_database where datname = current_database()`.execute(open.database);
    const { folder } = rows[0]!;
    return existsSync(folder) ? bytesBelow(folder).includes(WORDS) : undefined;
  }

  test('are in its files until they are written anew', async () => {
    expect(await isInFiles()).not.toBe(false);
    expect(await rewriteTables(open.database, ['conversation'])).toBe(true);
    expect(await isInFiles()).not.toBe(true);
  });

  test('are gone too when somebody was reading meanwhile: it is waited for', async () => {
    let ended = false;
    let begun!: () => void;
    const reads = new Promise<void>((resolve) => (begun = resolve));
    const reading = reader
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (transaction) => {
        await transaction.selectFrom('conversation').selectAll().execute();
        begun();
        await pause(1500);
        ended = true;
      });
    await reads;
    await open.database.updateTable('conversation').set({ state: '{"a":1}' }).execute();
    expect(await rewriteTables(open.database, ['conversation'])).toBe(true);
    expect(ended).toBe(true);
    await reading;
    expect(await isInFiles()).not.toBe(true);
  });

  test('are gone too when somebody was writing into another database: it is waited for', async () => {
    const other = await openTestDatabase();
    let ended = false;
    let begun!: () => void;
    const writes = new Promise<void>((resolve) => (begun = resolve));
    const writing = other.database.transaction().execute(async (transaction) => {
      await transaction.insertInto('erasure').values({ id: 1, since: '2026-11-22T00:00:00Z' }).execute();
      begun();
      await pause(1500);
      ended = true;
    });
    await writes;
    await open.database.updateTable('conversation').set({ state: '{"a":1}' }).execute();
    expect(await rewriteTables(open.database, ['conversation'])).toBe(true);
    expect(ended).toBe(true);
    await writing;
    await other.close();
    expect(await isInFiles()).not.toBe(true);
  });

  test('go at night, when replaced words are to be erased, and only then', async () => {
    await open.database.deleteFrom('erasure').execute();
    expect(await rewriteFiles(open.database)).toBe(false);
    await open.database.insertInto('erasure').values({ id: 1, since: '2026-11-22T00:00:00Z' }).execute();
    expect(await rewriteFiles(open.database)).toBe(true);
    expect(await isInFiles()).not.toBe(true);
    expect(await rewriteFiles(open.database)).toBe(false);
  });
});
