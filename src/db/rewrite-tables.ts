import { setTimeout as pause } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

const TRIES = 120;
const TRY_EVERY_MS = 250;

/**
 * Writes tables of PostgreSQL anew without the rows that were deleted. False, with nothing done, when for half a minute
 * somebody may still see them (a long query, an ANALYZE of the server) or a write begun before goes on in any database of
 * the server: PostgreSQL would keep those rows.
 */
export async function rewriteTables(database: Kysely<Tables>, tables: readonly string[]): Promise<boolean> {
  if (!(await isSeenByNobody(database))) return false;
  for (const table of tables) await sql`vacuum full ${sql.table(table)}`.execute(database);
  return true;
}

/** True once what has been deleted until now is deleted for everybody, also for a snapshot that is taken now. */
async function isSeenByNobody(database: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ now: string }>`select pg_current_xact_id()::text as now`.execute(database);
  const now = sql.lit(rows[0]!.now);
  for (let tried = 0; tried < TRIES; tried++) {
    const older = await sql`
      select 1 where pg_snapshot_xmin(pg_current_snapshot()) <= ${now}::xid8
      union all
      select 1 from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()
        and age(backend_xmin) > age(${now}::xid8::xid)`.execute(database);
    if (older.rows.length === 0) return true;
    await pause(TRY_EVERY_MS);
  }
  return false;
}
