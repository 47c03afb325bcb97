import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrateToLatest, MIGRATIONS } from '#src/db/migrate.ts';
import { openDatabase } from '#src/db/open-database.ts';
import { createSqliteDialect } from '#src/db/sqlite-dialect.ts';

let directory: string;
let file: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'phoihop-db-'));
  file = join(directory, 'deep', 'phoihop.sqlite');
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const names = Object.keys(MIGRATIONS);
const upTo = (count: number) => Object.fromEntries(Object.entries(MIGRATIONS).slice(0, count));
const openRaw = (path: string) => new Kysely<unknown>({ dialect: createSqliteDialect(path) });

async function schemaOf(database: Pick<Kysely<unknown>, 'introspection'>) {
  const tables = await database.introspection.getTables();
  return tables.map(({ name, columns }) => ({ name, columns: columns.map((column) => column.name) }));
}

describe('migrations', () => {
  it('are in order and named with their number', () => {
    expect(names).toEqual([...names].sort());
    expect(new Set(names.map((name) => Number(name.slice(0, 3)))).size).toBe(names.length);
  });

  it('build the schema from nothing, with the folder of the file', async () => {
    const database = await openDatabase(file);
    expect((await schemaOf(database)).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['inbox', 'outbox', 'conversation', 'transcript']),
    );
    await database.destroy();
  });

  it.each(names.map((name, index) => ({ name, index })))(
    'lead through $name from the version before to the same schema, and can be run again',
    async ({ index }) => {
      const fresh = openRaw(':memory:');
      await migrateToLatest(fresh);
      const stepwise = openRaw(':memory:');
      if (index > 0) await migrateToLatest(stepwise, upTo(index));
      await migrateToLatest(stepwise, upTo(index + 1));
      await migrateToLatest(stepwise);
      await migrateToLatest(stepwise);
      expect(await schemaOf(stepwise)).toEqual(await schemaOf(fresh));
      await Promise.all([fresh.destroy(), stepwise.destroy()]);
    },
  );

  it('keep what is stored', async () => {
    const old = openRaw(':memory:');
    await migrateToLatest(old, upTo(1));
    const row = { channel: 'web-chat', account: 'a', conversation_id: 'c', state: '{}', updated_at: 'now' };
    const typed = old as Kysely<{ conversation: typeof row }>;
    await typed.insertInto('conversation').values(row).execute();
    await migrateToLatest(old);
    expect(await typed.selectFrom('conversation').selectAll().execute()).toEqual([row]);
    await old.destroy();
  });

  it('refuse a database of a later version, and leave it as it is', async () => {
    const later: Record<string, Migration> = { ...MIGRATIONS, '999-later': { up: () => Promise.resolve() } };
    const database = openRaw(':memory:');
    await migrateToLatest(database, later);
    const before = await schemaOf(database);
    await expect(migrateToLatest(database)).rejects.toMatchObject({ code: 'database_newer', retryable: false });
    expect(await schemaOf(database)).toEqual(before);
    await database.destroy();
  });

  it('leave nothing behind when one of them fails', async () => {
    const broken: Migration = {
      async up(database) {
        await database.schema.createTable('half').addColumn('a', 'integer').execute();
        throw new Error('no more room');
      },
    };
    const database = openRaw(':memory:');
    await expect(migrateToLatest(database, { ...MIGRATIONS, '999-broken': broken })).rejects.toMatchObject({
      code: 'internal',
    });
    expect((await schemaOf(database)).map(({ name }) => name)).not.toContain('half');
    await database.destroy();
  });
});
