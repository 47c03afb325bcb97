import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely } from 'kysely';
import { migrateToLatest } from './migrate.ts';
import { explainOpenFailure } from './open-failure.ts';
import { createSqliteDialect } from './sqlite-dialect.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

/**
 * Opens the SQLite file (made with its folder when missing; `:memory:` for tests) and brings its schema up to date.
 * Throws AppError `database_newer` when the file was written by a later version of the product, `database_busy`
 * (retryable) when another process holds it longer than the busy timeout, `config_invalid` when the place cannot be
 * written or holds something else.
 */
export async function openDatabase(path: string): Promise<Database> {
  const database = new Kysely<Tables>({ dialect: createSqliteDialect(path) });
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    await migrateToLatest(database);
    return database;
  } catch (error) {
    // What was never opened fails to close too; the first failure is the one to tell.
    await database.destroy().catch(() => undefined);
    throw explainOpenFailure(error);
  }
}
