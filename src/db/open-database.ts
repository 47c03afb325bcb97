import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely } from 'kysely';
import { migrateToLatest } from './migrate.ts';
import { createSqliteDialect } from './sqlite-dialect.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

/**
 * Opens the SQLite file (made with its folder when missing; `:memory:` for tests) and brings its schema up to date.
 * Throws AppError `database_newer` when the file was written by a later version of the product, `database_busy`
 * (retryable) when another process holds it longer than the busy timeout.
 */
export async function openDatabase(path: string): Promise<Database> {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const database = new Kysely<Tables>({ dialect: createSqliteDialect(path) });
  try {
    await migrateToLatest(database);
    return database;
  } catch (error) {
    await database.destroy();
    throw error;
  }
}
