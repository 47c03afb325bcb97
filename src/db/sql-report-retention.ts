import type { Database } from './open-database.ts';
import { wantErasure } from './sql-message-effects.ts';

const BATCH = 300;
const DAY_MS = 86_400_000;
/** Prompts and the keys of codes are of no use once nobody can answer or handle the message again. */
const KEPT_DAYS = 90;

const ENDED = ['closed', 'duplicate', 'not_responsible', 'withdrawn'];

/** Codes of reports that ended and came in before a moment. */
export async function findOldReports(database: Database, before: string): Promise<string[]> {
  const rows = await database
    .selectFrom('report')
    .select('code')
    .where('state', 'in', ENDED)
    .where('received_at', '<', before)
    .orderBy('code')
    .execute();
  return rows.map(({ code }) => code);
}

/** Removes reports with all that belongs to them; their codes are never given again. */
export async function removeReports(database: Database, codes: readonly string[], now: Date): Promise<void> {
  for (let start = 0; start < codes.length; start += BATCH) {
    const some = codes.slice(start, start + BATCH);
    await database.transaction().execute(async (transaction) => {
      for (const table of [
        'report_history',
        'report_thread',
        'report_join',
        'report_notice',
        'report_prompt',
      ] as const) {
        await transaction.deleteFrom(table).where('report_code', 'in', some).execute();
      }
      await transaction.deleteFrom('report').where('code', 'in', some).execute();
      await wantErasure(transaction, now);
    });
  }
}

/** Codes of reports that ended before a moment, of which it is still kept who sent them. */
export async function findNamedReports(database: Database, before: string): Promise<string[]> {
  const rows = await database
    .selectFrom('report')
    .innerJoin('report_thread', 'report_thread.report_code', 'report.code')
    .select('report.code')
    .where('report.state', 'in', ENDED)
    .where('report.state_since', '<', before)
    .where((row) => row.or([row('person_id', 'is not', null), row('conversation_id', 'is not', null)]))
    .orderBy('report.code')
    .execute();
  return rows.map(({ code }) => code);
}

/** Forgets who sent these, and where they were asked about them; the reports stay. */
export async function removeSenders(database: Database, codes: readonly string[], now: Date): Promise<void> {
  const nobody = { person_id: null, channel: null, account: null, conversation_id: null };
  for (let start = 0; start < codes.length; start += BATCH) {
    const some = codes.slice(start, start + BATCH);
    await database.transaction().execute(async (transaction) => {
      await transaction.updateTable('report_thread').set(nobody).where('report_code', 'in', some).execute();
      await transaction.deleteFrom('report_prompt').where('report_code', 'in', some).execute();
      await wantErasure(transaction, now);
    });
  }
}

/** Removes what was only of use for a while. */
export async function removeSpent(database: Database, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * DAY_MS).toISOString();
  await database.deleteFrom('report_prompt').where('asked_at', '<', before).execute();
  // Of a danger it is noted from which chat it was told, so that one message does not alert twice.
  await database.deleteFrom('report_notice').where('kind', 'like', 'danger-%').where('at', '<', before).execute();
}

/** From when on reports are kept: so many months before now. */
export function keptFrom(now: Date, months: number): string {
  const from = new Date(now);
  from.setUTCMonth(from.getUTCMonth() - months);
  // A month that has no such day ends with its last.
  if (from.getUTCDate() !== now.getUTCDate()) from.setUTCDate(0);
  return from.toISOString();
}
