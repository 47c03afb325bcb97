import { inject } from 'vitest';
import { type Database, openDatabase } from '#src/db/open-database.ts';
import type { SqlPlace } from './sql-place.ts';
import { execute, withDatabase } from './postgres-setup.ts';

const postgres = inject('postgres');
/** False where no server could be started; setting up has said why. */
export const hasPostgres = 'url' in postgres;

let count = 0;

/** A database of its own on the tests' server: with our schema, or with nothing in it. */
export async function makePostgresPlace({ empty = false } = {}): Promise<SqlPlace> {
  if (!('url' in postgres)) throw new Error(postgres.reason);
  const { url, template, locale } = postgres;
  const name = `phoihop_test_${process.pid}_${++count}`;
  await execute(url, `create database ${name} template ${empty ? `template0 ${locale}` : template}`);
  return {
    location: withDatabase(url, name),
    remove: () => execute(url, `drop database ${name} with (force)`),
  };
}

/** The same, opened; `close` also drops it. */
export async function openTestDatabase(): Promise<{ url: string; database: Database; close: () => Promise<void> }> {
  const { location: url, remove } = await makePostgresPlace();
  const database = await openDatabase(url);
  return {
    url,
    database,
    async close() {
      await database.destroy();
      await remove();
    },
  };
}
