import type { DigestRecords } from '../reports/digest/digest-records.ts';
import type { ExpressionBuilder, Selectable } from 'kysely';
import { DONE_STATES } from '../reports/digest/case.ts';
import { type DigestReport, type DigestSource, toDigestReport } from '../reports/digest/digest-report.ts';
import type { HistoryEntry } from '../reports/report.ts';
import type { Database } from './open-database.ts';
import { readHistory, readReport } from './report-rows.ts';
import type { ReportTable } from './report-tables.ts';
import type { Tables } from './tables.ts';

/** Reports read at once; a year of them is never in memory as rows. */
const BATCH = 1_000;

/** The reports of the store as a digest reads them; who sent them is in another table, which is not touched. */
export function createSqlDigestSource(database: Database): DigestSource {
  return {
    async *reportsBetween(from, until) {
      const end = until.toISOString();
      let after = { receivedAt: from.toISOString(), code: '' };
      for (;;) {
        const rows = await database
          .selectFrom('report')
          .selectAll()
          .where('received_at', '>=', after.receivedAt)
          .where('received_at', '<', end)
          .where((row) => row.or([row('received_at', '>', after.receivedAt), row('code', '>', after.code)]))
          .orderBy('received_at')
          .orderBy('code')
          .limit(BATCH)
          .execute();
        yield* readBatch(database, rows, end);
        const last = rows.at(-1);
        if (last === undefined || rows.length < BATCH) return;
        after = { receivedAt: last.received_at, code: last.code };
      }
    },

    async *openSince(from) {
      const start = from.toISOString();
      const isOpen = (row: ExpressionBuilder<Tables, 'report'>) =>
        row.and([
          row('received_at', '<', start),
          row.or([row('state', 'not in', [...DONE_STATES]), row('state_since', '>=', start)]),
        ]);
      const rows = await database
        .selectFrom('report')
        .selectAll()
        .where('received_at', '<', start)
        .where((row) =>
          row.or([isOpen(row), row('joined_to', 'in', row.selectFrom('report').select('code').where(isOpen))]),
        )
        .orderBy('received_at')
        .orderBy('code')
        .execute();
      for (let at = 0; at < rows.length; at += BATCH) yield* readBatch(database, rows.slice(at, at + BATCH), start);
    },
  };
}

/** With what happened to those of them that changed after a moment. */
async function* readBatch(
  database: Database,
  rows: readonly Selectable<ReportTable>[],
  moment: string,
): AsyncGenerator<DigestReport> {
  const changed = rows.filter(({ state_since: since }) => since >= moment).map(({ code }) => code);
  const histories = await readHistories(database, changed);
  for (const row of rows) yield toDigestReport(readReport(row), histories.get(row.code));
}

/** Of those only that went on after the digest ends: what they were before is not in the report itself any more. */
async function readHistories(database: Database, codes: readonly string[]): Promise<Map<string, HistoryEntry[]>> {
  if (codes.length === 0) return new Map();
  const rows = await database
    .selectFrom('report_history')
    .selectAll()
    .where('report_code', 'in', codes)
    .orderBy('report_code')
    .orderBy('version')
    .execute();
  return Map.groupBy(rows.map(readHistory), ({ code }) => code);
}

export function createSqlDigestRecords(database: Database): DigestRecords {
  return {
    async has(period) {
      const row = await database
        .selectFrom('digest_record')
        .select('period')
        .where('period', '=', period)
        .executeTakeFirst();
      return row !== undefined;
    },

    async add({ period, madeAt, file, reports }) {
      await database
        .insertInto('digest_record')
        .values({ period, made_at: madeAt, file: file ?? null, reports })
        .onConflict((known) => known.column('period').doNothing())
        .execute();
    },
  };
}
