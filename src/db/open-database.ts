import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Dialect, Kysely } from 'kysely';
import { migrateToLatest } from './migrate.ts';
import { explainOpenFailure } from './open-failure.ts';
import { createPostgresDialect } from './postgres-dialect.ts';
import { explainPostgresOpenFailure } from './postgres-failure.ts';
import { createSqliteDialect } from './sqlite-dialect.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

/**
 * Opens a database and brings its schema up to date. `location` is a `postgres://` address, or the path of a SQLite
 * file (made with its folder when missing; `:memory:` for tests). Throws AppError `database_newer` when it was written
 * by a later version of the product, `database_busy` (retryable) when another process holds it too long or the server
 * cannot be reached, `config_invalid` when the place cannot be written, holds something else, or refuses us.
 */
export async function openDatabase(location: string): Promise<Database> {
  const database = connectDatabase(location);
  try {
    if (!isPostgresAddress(location) && location !== ':memory:') mkdirSync(dirname(location), { recursive: true });
    await migrateToLatest(database);
    return database;
  } catch (error) {
    // What was never opened fails to close too; the first failure is the one to tell.
    await database.destroy().catch(() => undefined);
    throw isPostgresAddress(location) ? explainPostgresOpenFailure(error) : explainOpenFailure(error);
  }
}

/** As it is: nothing is made or changed, and nothing is touched before the first query. */
export function connectDatabase(location: string): Database {
  const dialect: Dialect = isPostgresAddress(location)
    ? createPostgresDialect(location)
    : createSqliteDialect(location);
  return new Kysely<Tables>({ dialect });
}

/** False only for a SQLite file that is not there; of a server that is known when it is asked. */
export function databaseExists(location: string): boolean {
  return isPostgresAddress(location) || existsSync(location);
}

export function isPostgresAddress(location: string): boolean {
  return /^postgres(ql)?:\/\//.test(location);
}
