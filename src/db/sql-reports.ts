import type { Kysely, SelectQueryBuilder } from 'kysely';
import { formatReceiptCode } from '../reports/receipt-code.ts';
import type { ReportFilter, Reporter, ReportStore } from '../reports/report-store.ts';
import { enterSection } from './engine.ts';
import type { Database } from './open-database.ts';
import { placeColumns } from './people-rows.ts';
import { readDraft, readHistory, readPrompt, readReport, readThread } from './report-rows.ts';
import type { Tables } from './tables.ts';

const MOST = 500;
/** Codes asked for in one statement; SQLite and PostgreSQL both take many more. */
const BATCH = 500;

export function createSqlReports(database: Database): ReportStore {
  return {
    async find(code) {
      const row = await database.selectFrom('report').selectAll().where('code', '=', code).executeTakeFirst();
      return row === undefined ? undefined : readReport(row);
    },

    async list(filter) {
      const rows = await narrow(database.selectFrom('report'), filter)
        .selectAll('report')
        .orderBy('received_at', 'desc')
        .orderBy('code', 'desc')
        .limit(filter.limit ?? MOST)
        .execute();
      return rows.map(readReport);
    },

    async ofReporter(reporter, limit) {
      const rows = await database
        .selectFrom('report')
        .innerJoin('report_thread', 'report_thread.report_code', 'report.code')
        .selectAll('report')
        .where((row) => row.and(threadColumns(reporter)))
        .orderBy('report.received_at', 'desc')
        .orderBy('report.code', 'desc')
        .limit(limit)
        .execute();
      return rows.map(readReport);
    },

    async isReporter(code, reporter) {
      const found = await database
        .selectFrom('report_thread')
        .select('report_code')
        .where('report_code', '=', code)
        .where((row) => row.and(threadColumns(reporter)))
        .executeTakeFirst();
      return found !== undefined;
    },

    async history(code) {
      const rows = await database
        .selectFrom('report_history')
        .selectAll()
        .where('report_code', '=', code)
        .orderBy('version')
        .execute();
      return rows.map(readHistory);
    },

    async threads(codes) {
      const found = [];
      for (let start = 0; start < codes.length; start += BATCH) {
        const rows = await database
          .selectFrom('report_thread')
          .selectAll()
          .where('report_code', 'in', codes.slice(start, start + BATCH))
          .orderBy('report_code')
          .execute();
        found.push(...rows.map(readThread));
      }
      return found;
    },

    async findDraft(place) {
      const row = await database
        .selectFrom('report_draft')
        .selectAll()
        .where((columns) => columns.and(placeColumns(place)))
        .executeTakeFirst();
      return row === undefined ? undefined : readDraft(row);
    },

    async listDrafts(before) {
      const rows = await database
        .selectFrom('report_draft')
        .selectAll()
        .where('touched_at', '<', before)
        .orderBy('touched_at')
        .execute();
      return rows.map(readDraft);
    },

    async findPrompt(place, id) {
      const of = database
        .selectFrom('report_prompt')
        .selectAll()
        .where((columns) => columns.and(placeColumns(place)));
      const row = await (
        id === undefined
          ? of.where('settled_at', 'is', null).orderBy('asked_at', 'desc').orderBy('id', 'desc')
          : of.where('id', '=', id)
      ).executeTakeFirst();
      return row === undefined ? undefined : readPrompt(row);
    },

    async listNotices(kind, { from, to }) {
      const rows = await database
        .selectFrom('report_notice')
        .select(['report_code', 'mark'])
        .where('kind', '=', kind)
        .where('mark', '>=', from)
        .where('mark', '<=', to)
        .orderBy('mark')
        .execute();
      return rows.map((row) => ({ code: row.report_code, mark: row.mark }));
    },

    async listContacts() {
      const rows = await database
        .selectFrom('agency_contact')
        .selectAll()
        .orderBy('agency_id')
        .orderBy('person_id')
        .execute();
      return rows.map((row) => ({ agencyId: row.agency_id, personId: row.person_id }));
    },

    reserveCode: (series, key) => database.transaction().execute((one) => reserveCode(one, series, key)),
  };
}

const threadColumns = (reporter: Reporter) =>
  'personId' in reporter
    ? { 'report_thread.person_id': reporter.personId }
    : Object.fromEntries(
        Object.entries(placeColumns(reporter.place)).map(([name, value]) => [`report_thread.${name}`, value]),
      );

function narrow<Row>(query: SelectQueryBuilder<Tables, 'report', Row>, filter: ReportFilter) {
  const { states, agencyIds, joinedTo, receivedFrom, receivedBefore, near, after } = filter;
  let narrowed = query;
  if (states !== undefined) narrowed = narrowed.where('state', 'in', [...states]);
  if (agencyIds !== undefined) narrowed = narrowed.where('agency_id', 'in', [...agencyIds]);
  if (joinedTo !== undefined) narrowed = narrowed.where('joined_to', '=', joinedTo);
  if (receivedFrom !== undefined) narrowed = narrowed.where('received_at', '>=', receivedFrom);
  if (receivedBefore !== undefined) narrowed = narrowed.where('received_at', '<', receivedBefore);
  if (near !== undefined) {
    const { topicId, areaIds } = near;
    narrowed = narrowed.where((row) =>
      row.or([
        row('topic_id', '=', topicId),
        row('topic_id', 'is', null),
        ...areaIds.map((id) => row('area_ids', 'like', `%${JSON.stringify(id)}%`)),
      ]),
    );
  }
  if (after !== undefined) {
    const { receivedAt, code } = after;
    narrowed = narrowed
      .where('received_at', '<=', receivedAt)
      .where((row) => row.or([row('received_at', '<', receivedAt), row('code', '<', code)]));
  }
  return narrowed;
}

async function reserveCode(transaction: Kysely<Tables>, series: string, key: string): Promise<string> {
  await enterSection(transaction, 'report-codes');
  const known = await transaction.selectFrom('report_code').select('code').where('key', '=', key).executeTakeFirst();
  if (known !== undefined) return known.code;
  const { last } = await transaction
    .insertInto('report_counter')
    .values({ series, last: 1 })
    .onConflict((counter) =>
      counter.column('series').doUpdateSet((row) => ({ last: row('report_counter.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  const code = formatReceiptCode(series, last);
  await transaction.insertInto('report_code').values({ key, code }).execute();
  return code;
}
