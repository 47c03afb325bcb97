import { inject } from 'vitest';
import { type Database, openDatabase } from '#src/db/open-database.ts';
import { execute, withDatabase } from './postgres-setup.ts';

export interface TestDatabase {
  url: string;
  drop: () => Promise<void>;
}

const postgres = inject('postgres');
/** False where no server could be started; setting up has said why. */
export const hasPostgres = 'url' in postgres;

let count = 0;

/** A database of its own on the tests' server: with our schema, or with nothing in it. */
export async function createTestDatabase({ empty = false } = {}): Promise<TestDatabase> {
  if (!('url' in postgres)) throw new Error(postgres.reason);
  const { url, template, locale } = postgres;
  const name = `phoihop_test_${process.pid}_${++count}`;
  await execute(url, `create database ${name} template ${empty ? `template0 ${locale}` : template}`);
  return {
    url: withDatabase(url, name),
    drop: () => execute(url, `drop database ${name} with (force)`),
  };
}

/** The same, opened; `close` also drops it. */
export async function openTestDatabase(): Promise<{ url: string; database: Database; close: () => Promise<void> }> {
  const { url, drop } = await createTestDatabase();
  const database = await openDatabase(url);
  return {
    url,
    database,
    async close() {
      await database.destroy();
      await drop();
    },
  };
}
