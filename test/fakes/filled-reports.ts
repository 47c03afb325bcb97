import type { Database } from '#src/db/open-database.ts';
import { applyFeatureEffect } from '#src/db/apply-effect.ts';
import { createSqlReports } from '#src/db/sql-reports.ts';
import { act } from '#src/reports/lifecycle.ts';
import { someReport } from '../reports/some-report.ts';

const place = { channel: 'telegram', account: 'bot', conversationId: 'lan' } as const;

/** Something in every table of reports. */
export async function fillReports(database: Database): Promise<void> {
  const now = new Date('2026-11-23T03:00:00.000Z');
  const at = now.toISOString();
  const store = createSqlReports(database);
  const codes = [await store.reserveCode('PA-26', 'i1:1'), await store.reserveCode('PA-26', 'i2:1')];
  const saved = codes.map((code) => ({
    effect: 'save_report' as const,
    report: someReport({ code, when: { raw: 'tháng 8', from: '2026-08' }, hidden: { 'họ tên': 1 }, whole: true }),
    entry: { code, version: 1, at, by: { role: 'reporter' as const }, action: 'send', to: 'received' as const },
    thread: { code, personId: 'p-reporter', place },
  }));
  const joined = act(
    saved[1]!.report,
    { does: 'join', to: codes[0]! },
    { by: { role: 'officer', personId: 'o' }, now },
  );
  if ('refused' in joined) throw new Error(joined.refused);
  const effects = [
    ...saved,
    { effect: 'change_report', ...joined },
    { effect: 'keep_draft', draft: { place, personId: 'p-reporter', body: { text: 'ờ' }, touchedAt: at } },
    { effect: 'ask_prompt', prompt: { id: 'q1', place, code: codes[0], choices: [{ does: 'x' }], askedAt: at } },
    { effect: 'note_once', code: codes[0], kind: 'overdue', mark: at },
    { effect: 'audit', entry: { id: 'a1', at, actor: 'root', action: 'export', personId: 'p-reporter' } },
    { effect: 'redact_messages', messages: [] },
  ];
  await database.transaction().execute(async (transaction) => {
    for (const effect of effects) await applyFeatureEffect(transaction, effect, { inboxId: 'i1', now });
  });
  await database.insertInto('agency_contact').values({ agency_id: 'quy-dat', person_id: 'p-contact' }).execute();
  const drafted = { period: '2026-10', made_at: at, file: 'tong-hop-2026-10', reports: 2 };
  await database.insertInto('digest_record').values(drafted).execute();
  const link = { token_hash: 'cd'.repeat(32), file: 'tong-hop-2026-10', person_id: 'p-officer', created_at: at };
  await database
    .insertInto('digest_link')
    .values({ ...link, expires_at: '2026-11-30T17:00:00.000Z' })
    .execute();
  const reminded = { person_id: 'p-aaaaaaaa', day: '2026-11-23' };
  await database.insertInto('commitment_reminder').values(reminded).execute();
  await database
    .insertInto('commitment_reminded')
    .values({ ...reminded, number: 1, stage: '2026-11-25/soon' })
    .execute();
  await database.insertInto('commitment_mute').values({ person_id: 'p-aaaaaaaa', number: 1, until: null }).execute();
  const calendar = { token_hash: 'ab'.repeat(32), party_id: 'unit:ban-tgdv', created_at: '2026-11-22T01:00:00.000Z' };
  await database.insertInto('commitment_calendar').values(calendar).execute();
  await database.insertInto('single_line').values({ person_id: 'p-reporter', since: at }).execute();
}
