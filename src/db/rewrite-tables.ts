import { setTimeout as pause } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

const TRIES = 120;
const TRY_EVERY_MS = 250;

/**
 * Writes tables of PostgreSQL anew without the rows that were deleted. False, with nothing done, while somebody (a long
 * query, an ANALYZE of the server) still sees them for half a minute: PostgreSQL would keep those rows.
 */
export async function rewriteTables(database: Kysely<Tables>, tables: readonly string[]): Promise<boolean> {
  if (!(await oldReadersGone(database))) return false;
  for (const table of tables) await sql`vacuum full ${sql.table(table)}`.execute(database);
  return true;
}

async function oldReadersGone(database: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ now: string }>`select pg_current_xact_id()::text as now`.execute(database);
  const now = sql.lit(rows[0]!.now);
  for (let tried = 0; tried < TRIES; tried++) {
    const older = await sql`
      select pid from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()
        and age(backend_xmin) > age(${now}::xid8::xid)`.execute(database);
    if (older.rows.length === 0) return true;
    await pause(TRY_EVERY_MS);
  }
  return false;
}
