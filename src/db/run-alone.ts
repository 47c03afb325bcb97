import { setTimeout as pause } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { systemClock } from '../clock.ts';
import type { ProcessLeases } from '../messaging/process-leases.ts';
import { isPostgres, lockNumber } from './engine.ts';
import { createSqlProcessLeases } from './sql-process-leases.ts';
import type { Tables } from './tables.ts';

const TRY_EVERY_MS = 250;
const LEASE_MS = 60_000;
const RENEW_EVERY_MS = 15_000;

export interface Singleton {
  name: string;
  /** Called once, when somebody else is at it. */
  onWait?: () => void;
}

/**
 * Runs what only one process of several may do at a time, after whoever does it now. One that was killed does not hold
 * up the next: on PostgreSQL its connection held the lock, on SQLite its lease tells that it has ended.
 */
export async function runAlone<T>(database: Kysely<Tables>, singleton: Singleton, run: () => Promise<T>): Promise<T> {
  if (!isPostgres(database)) {
    const leases = createSqlProcessLeases(database, { clock: systemClock });
    return runWithLease({ ...singleton, leases }, run);
  }
  const { name, onWait } = singleton;
  return database.connection().execute(async (connection) => {
    const lock = lockNumber(`alone ${name}`);
    const take = async () => {
      const { rows } = await sql<{ taken: boolean }>`select pg_try_advisory_lock(${lock}) as taken`.execute(connection);
      return rows[0]?.taken === true ? true : undefined;
    };
    await takeWhenFree(take, onWait);
    try {
      return await run();
    } finally {
      // Where the connection was lost meanwhile, so was the lock.
      await sql`select pg_advisory_unlock(${lock})`.execute(connection).catch(() => undefined);
    }
  });
}

async function runWithLease<T>(
  { name, onWait, leases }: Singleton & { leases: ProcessLeases },
  run: () => Promise<T>,
): Promise<T> {
  const lease = await takeWhenFree(() => leases.acquire(`alone ${name}`, LEASE_MS), onWait);
  // A renewal that fails for a moment is made up by the next; a run that lost its turn cannot publish.
  const renewing = setInterval(() => void lease.renew(LEASE_MS).catch(() => undefined), RENEW_EVERY_MS);
  try {
    return await run();
  } finally {
    clearInterval(renewing);
    await lease.release();
  }
}

async function takeWhenFree<T>(take: () => Promise<T | undefined>, onWait = () => {}): Promise<T> {
  for (let waited = false; ; waited = true) {
    const taken = await take();
    if (taken !== undefined) return taken;
    if (!waited) onWait();
    await pause(TRY_EVERY_MS);
  }
}
