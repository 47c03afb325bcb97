/* The one file that knows SQLite; a PostgreSQL dialect stands beside it later. */
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { SqliteAdapter, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import { AppError } from '../errors.ts';

const BUSY_TIMEOUT_MS = 5000;
const MAX_CACHED_STATEMENTS = 200;
/** Low byte of SQLite's result codes BUSY (and BUSY_SNAPSHOT, BUSY_RECOVERY) and LOCKED. */
const BUSY_CODES = new Set([5, 6]);
/** IOERR and FULL: a full disk shows as either. */
const FULL_CODES = new Set([10, 13]);

/** SQLite through node:sqlite, in the shape that Kysely drives. */
export function createSqliteDialect(path: string, busyTimeoutMs = BUSY_TIMEOUT_MS): SqliteDialect {
  return new TransactionalSqliteDialect({ database: () => Promise.resolve(openSqlite(path, busyTimeoutMs)) });
}

/** Kysely migrates SQLite outside a transaction by default: two processes starting at once would do it twice. */
class TransactionalSqliteDialect extends SqliteDialect {
  override createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter();
  }
}

class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

function openSqlite(path: string, busyTimeoutMs: number): SqliteDatabase {
  // The default busy timeout is 0: a second process would fail at once instead of waiting its turn.
  const raw = new DatabaseSync(path, { timeout: busyTimeoutMs });
  mapFailure(() =>
    raw.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON',
    ),
  );
  const cache = new Map<string, SqliteStatement>();
  return {
    close: () => raw.close(),
    prepare(text) {
      const known = cache.get(text);
      if (known !== undefined) return known;
      // A plain BEGIN that reads and then writes fails with BUSY_SNAPSHOT, whatever the timeout.
      const statement = mapFailure(() => bridge(raw.prepare(text === 'begin' ? 'begin immediate' : text)));
      if (cache.size >= MAX_CACHED_STATEMENTS) cache.clear();
      cache.set(text, statement);
      return statement;
    },
  };
}

function bridge(statement: StatementSync): SqliteStatement {
  const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => mapFailure(() => statement.all(...values(parameters))),
    run: (parameters) => mapFailure(() => statement.run(...values(parameters))),
    iterate: (parameters) => statement.iterate(...values(parameters)),
  };
}

function mapFailure<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) : 0;
    const options = { retryable: true, cause: error };
    if (BUSY_CODES.has(code % 256)) {
      throw new AppError('database_busy', 'Cơ sở dữ liệu đang bận vì một tiến trình khác đang ghi.', options);
    }
    if (FULL_CODES.has(code % 256)) {
      throw new AppError('database_full', 'Không ghi được cơ sở dữ liệu: ổ đĩa đầy hoặc hỏng.', options);
    }
    throw error;
  }
}
