import type { Database } from './open-database.ts';

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
export async function removeReports(database: Database, codes: readonly string[]): Promise<void> {
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
    });
  }
}

/** Removes what was only of use for a while. */
export async function removeSpent(database: Database, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_DAYS * DAY_MS).toISOString();
  await database.deleteFrom('report_prompt').where('asked_at', '<', before).execute();
}

/** From when on reports are kept: so many months before now. */
export function keptFrom(now: Date, months: number): string {
  const from = new Date(now);
  from.setUTCMonth(from.getUTCMonth() - months);
  return from.toISOString();
}
