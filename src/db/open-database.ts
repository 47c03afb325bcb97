import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { Kysely, SqliteDialect, type SqliteDatabase } from 'kysely';
import { migrateToLatest } from './migrate.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

/**
 * Opens the SQLite file (made with its folder when missing; `:memory:` for tests) and brings its schema up to date.
 * Throws AppError `database_newer` when the file was written by a later version of the product.
 */
export async function openDatabase(path: string): Promise<Database> {
  if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
  const database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: openSqlite(path) }) });
  await migrateToLatest(database);
  return database;
}

/** node:sqlite in the shape that Kysely's SQLite dialect drives. */
function openSqlite(path: string): SqliteDatabase {
  // The default busy timeout is 0: a second process would fail at once instead of waiting its turn.
  const raw = new DatabaseSync(path, { timeout: 5000 });
  raw.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
  const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
  return {
    close: () => raw.close(),
    prepare(text) {
      // A plain BEGIN that reads and then writes fails with BUSY_SNAPSHOT, whatever the timeout.
      const statement = raw.prepare(text === 'begin' ? 'begin immediate' : text);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...values(parameters)),
        run: (parameters) => statement.run(...values(parameters)),
        iterate: (parameters) => statement.iterate(...values(parameters)),
      };
    },
  };
}
