import { setTimeout as pause } from 'node:timers/promises';
import { type Kysely, PostgresAdapter, sql } from 'kysely';
import type { Tables } from './tables.ts';

const TRY_EVERY_MS = 250;

// oxlint-disable-next-line typescript/no-explicit-any -- asked of any schema, also by migrations
export function isPostgres(database: Kysely<any>): boolean {
  return database.getExecutor().adapter instanceof PostgresAdapter;
}

/**
 * Until the transaction ends, no other is in the section of this name: what is read in it stays true until it is
 * written. SQLite has one writer at a time anyway. Throws AppError `database_busy` when that takes too long.
 */
// oxlint-disable-next-line typescript/no-explicit-any -- no table is named
export async function enterSection(transaction: Kysely<any>, name: string): Promise<void> {
  if (!isPostgres(transaction)) return;
  await sql`select pg_advisory_xact_lock(${lockNumber(name)})`.execute(transaction);
}

/**
 * Runs what only one process of several may do at a time, after whoever does it now; `onWait` is called when there is
 * somebody. Held by the connection, so that a process that dies lets go at once. On SQLite it just runs.
 */
export async function runAlone<T>(
  database: Kysely<Tables>,
  { name, onWait }: { name: string; onWait?: () => void },
  run: () => Promise<T>,
): Promise<T> {
  if (!isPostgres(database)) return run();
  return database.connection().execute(async (connection) => {
    const lock = lockNumber(`alone ${name}`);
    const take = async () => {
      const { rows } = await sql<{ taken: boolean }>`select pg_try_advisory_lock(${lock}) as taken`.execute(connection);
      return rows[0]?.taken === true;
    };
    for (let waited = false; !(await take()); waited = true) {
      if (!waited) onWait?.();
      await pause(TRY_EVERY_MS);
    }
    try {
      return await run();
    } finally {
      // Where the connection was lost meanwhile, so was the lock.
      await sql`select pg_advisory_unlock(${lock})`.execute(connection).catch(() => undefined);
    }
  });
}

const lockNumber = (name: string) => sql`hashtextextended(${`phoihop ${name}`}, 0)`;
