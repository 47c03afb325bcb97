import { sortableIdFrom } from '../messaging/sortable-id.ts';
import type { Database } from './open-database.ts';

/** Platforms deliver again what they are unsure of, within a day; two days more are kept whatever the office says. */
const SHORTEST_DAYS = 3;
const DAY_MS = 86_400_000;
/** Rows removed in one transaction, so that nobody waits long for the database. */
const BATCH = 500;

/**
 * Removes messages that are dealt with, what was shown of them, and what was remembered of conversations in which
 * nothing has happened since, once they are older than `days`. Dead letters stay until somebody has looked at them.
 * Returns how many messages went.
 */
export async function removeOldMessages(
  database: Database,
  { days, now }: { days: number; now: Date },
): Promise<number> {
  const before = new Date(now.getTime() - Math.max(days, SHORTEST_DAYS) * DAY_MS);
  let removed = 0;
  for (const box of ['outbox', 'inbox'] as const) removed += await removeFinished(database, box, before);
  await database.deleteFrom('transcript').where('sent_at', '<', before.toISOString()).execute();
  await database.deleteFrom('conversation').where('updated_at', '<', before.toISOString()).execute();
  return removed;
}

async function removeFinished(database: Database, box: 'inbox' | 'outbox', before: Date): Promise<number> {
  let removed = 0;
  for (;;) {
    const old = database
      .selectFrom(box as 'inbox')
      .select('id')
      .where('id', '<', sortableIdFrom(before))
      .where('next_attempt_at', 'is', null)
      .where('dead_at', 'is', null)
      .limit(BATCH);
    const result = await database
      .deleteFrom(box as 'inbox')
      .where('id', 'in', old)
      .executeTakeFirst();
    removed += Number(result.numDeletedRows);
    if (Number(result.numDeletedRows) < BATCH) return removed;
  }
}
