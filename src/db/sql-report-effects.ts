import type { Kysely } from 'kysely';
import { AppError } from '../errors.ts';
import type { ReportEffect } from '../reports/effects.ts';
import type { HistoryEntry } from '../reports/report.ts';
import { placeColumns } from './people-rows.ts';
import { firstKey } from '../messaging/to-outbound.ts';
import { noteFirst } from './sql-message-effects.ts';
import { writeHistory, writeReport } from './report-rows.ts';
import type { Tables } from './tables.ts';

type Effect<Name extends ReportEffect['effect']> = Extract<ReportEffect, { effect: Name }>;

/** Makes one change; see ReportEffect for what each means. Throws AppError `conflict` (retryable) and leaves nothing behind. */
export async function applyReportEffect(
  transaction: Kysely<Tables>,
  effect: ReportEffect,
  { now }: { now: Date },
): Promise<void> {
  switch (effect.effect) {
    case 'save_report':
      return saveReport(transaction, effect);
    case 'change_report':
      return changeReport(transaction, effect);
    case 'keep_draft':
      return keepDraft(transaction, effect);
    case 'drop_draft':
      return dropDraft(transaction, effect);
    case 'remind_draft':
      return remindDraft(transaction, effect, now.toISOString());
    case 'ask_prompt':
      return askPrompt(transaction, effect);
    case 'settle_prompt':
      return settlePrompt(transaction, effect, now.toISOString());
    case 'note_once':
      return noteOnce(transaction, effect, now);
    case 'audit':
      return audit(transaction, effect);
  }
}

const conflict = (what: string) => new AppError('conflict', what, { retryable: true });

async function saveReport(transaction: Kysely<Tables>, effect: Effect<'save_report'>): Promise<void> {
  const { report, entry, thread } = effect;
  await transaction.insertInto('report').values(writeReport(report)).execute();
  await transaction.insertInto('report_history').values(writeHistory(entry)).execute();
  await transaction
    .insertInto('report_thread')
    .values({
      report_code: thread.code,
      person_id: thread.personId ?? null,
      channel: thread.place?.channel ?? null,
      account: thread.place?.account ?? null,
      conversation_id: thread.place?.conversationId ?? null,
    })
    .execute();
}

/** To the version that was seen, or not at all: of two who change a report at once, one sees what the other did. */
async function changeReport(transaction: Kysely<Tables>, { report, entry }: Effect<'change_report'>): Promise<void> {
  const { numUpdatedRows } = await transaction
    .updateTable('report')
    .set(writeReport(report))
    .where('code', '=', report.code)
    .where('version', '=', report.version - 1)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw conflict(`report ${report.code} has changed meanwhile`);
  await transaction.insertInto('report_history').values(writeHistory(entry)).execute();
  if (entry.action === 'join') await noteJoin(transaction, entry, report.joinedTo ?? '');
  if (entry.action === 'unjoin' || (entry.action === 'withdraw' && entry.from === 'duplicate')) {
    await transaction
      .updateTable('report_join')
      .set({ undone_at: entry.at })
      .where('report_code', '=', report.code)
      .where('undone_at', 'is', null)
      .execute();
  }
}

async function noteJoin(transaction: Kysely<Tables>, entry: HistoryEntry, joinedTo: string): Promise<void> {
  const target = await transaction
    .selectFrom('report')
    .select('joined_to')
    .where('code', '=', joinedTo)
    .executeTakeFirst();
  // What was itself joined meanwhile is no place to join to.
  if (target === undefined || target.joined_to !== null) throw conflict(`report ${joinedTo} cannot be joined to`);
  await transaction
    .insertInto('report_join')
    .values({
      report_code: entry.code,
      at: entry.at,
      joined_to: joinedTo,
      state_before: entry.from ?? 'received',
      undone_at: null,
    })
    .execute();
}

async function keepDraft(transaction: Kysely<Tables>, { draft }: Effect<'keep_draft'>): Promise<void> {
  const kept = {
    person_id: draft.personId ?? null,
    body: JSON.stringify(draft.body),
    touched_at: draft.touchedAt,
    reminded_at: draft.remindedAt ?? null,
  };
  await transaction
    .insertInto('report_draft')
    .values({ ...placeColumns(draft.place), ...kept })
    .onConflict((known) => known.columns(['channel', 'account', 'conversation_id']).doUpdateSet(kept))
    .execute();
}

async function dropDraft(transaction: Kysely<Tables>, effect: Effect<'drop_draft'>): Promise<void> {
  const { place, touchedAt } = effect;
  const own = transaction.deleteFrom('report_draft').where((row) => row.and(placeColumns(place)));
  if (touchedAt === undefined) {
    await own.execute();
    return;
  }
  const { numDeletedRows } = await own.where('touched_at', '=', touchedAt).executeTakeFirst();
  if (numDeletedRows === 0n) throw conflict('the draft was touched since');
}

async function remindDraft(
  transaction: Kysely<Tables>,
  { place, touchedAt }: Effect<'remind_draft'>,
  now: string,
): Promise<void> {
  const { numUpdatedRows } = await transaction
    .updateTable('report_draft')
    .set({ reminded_at: now })
    .where((row) => row.and(placeColumns(place)))
    .where('touched_at', '=', touchedAt)
    .where('reminded_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw conflict('the draft was touched since');
}

async function askPrompt(transaction: Kysely<Tables>, { prompt, ifQueued }: Effect<'ask_prompt'>): Promise<void> {
  if (ifQueued === true) {
    const asks = await transaction
      .selectFrom('outbox')
      .select('id')
      .where('idempotency_key', '=', firstKey(prompt.id))
      .executeTakeFirst();
    if (asks === undefined) return;
  }
  await transaction
    .insertInto('report_prompt')
    .values({
      id: prompt.id,
      ...placeColumns(prompt.place),
      report_code: prompt.code ?? null,
      choices: JSON.stringify(prompt.choices),
      asked_at: prompt.askedAt,
      settled_at: null,
    })
    .onConflict((known) => known.column('id').doNothing())
    .execute();
}

async function settlePrompt(transaction: Kysely<Tables>, { id }: Effect<'settle_prompt'>, now: string): Promise<void> {
  await transaction
    .updateTable('report_prompt')
    .set({ settled_at: now })
    .where('id', '=', id)
    .where('settled_at', 'is', null)
    .execute();
}

async function noteOnce(transaction: Kysely<Tables>, effect: Effect<'note_once'>, now: Date): Promise<void> {
  if (!(await noteFirst(transaction, effect, now))) throw conflict(`${effect.kind} of ${effect.code} was done already`);
}

async function audit(transaction: Kysely<Tables>, { entry }: Effect<'audit'>): Promise<void> {
  await transaction
    .insertInto('audit_log')
    .values({
      id: entry.id,
      at: entry.at,
      actor: entry.actor,
      action: entry.action,
      report_code: entry.code ?? null,
      person_id: entry.personId ?? null,
      detail: entry.detail ?? null,
    })
    .execute();
}
