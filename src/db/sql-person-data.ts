import type { Kysely } from 'kysely';
import { AppError } from '../errors.ts';
import type { Link } from '../people/person.ts';
import type { AuditEntry } from '../reports/report-store.ts';
import type { Database } from './open-database.ts';
import { toLink, toPerson } from './people-rows.ts';
import { readReport } from './report-rows.ts';
import { wantErasure } from './sql-message-effects.ts';
import type { Tables } from './tables.ts';

/** All that is kept about one of those who use the assistant. */
export interface PersonData {
  person: ReturnType<typeof toPerson>;
  links: ReturnType<typeof toLink>[];
  reports: ReturnType<typeof readReport>[];
  drafts: number;
  /** Agencies for which the person answers. */
  agencies: string[];
  singleLine: boolean;
  /** Messages that came from the person and are still kept. */
  messages: { at: string; text: string }[];
}

const missing = (id: string) => new AppError('not_found', `Không có người nào mang mã ${id}.`);

export async function readPersonData(database: Database, id: string): Promise<PersonData> {
  const person = await database.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
  if (person === undefined) throw missing(id);
  const links = await database.selectFrom('link').selectAll().where('person_id', '=', id).execute();
  const reports = await database
    .selectFrom('report')
    .innerJoin('report_thread', 'report_thread.report_code', 'report.code')
    .selectAll('report')
    .where('report_thread.person_id', '=', id)
    .orderBy('report.code')
    .execute();
  const drafts = await database.selectFrom('report_draft').select('touched_at').where('person_id', '=', id).execute();
  const contacts = await database.selectFrom('agency_contact').selectAll().where('person_id', '=', id).execute();
  const single = await database.selectFrom('single_line').selectAll().where('person_id', '=', id).executeTakeFirst();
  const messages: PersonData['messages'] = [];
  for (const link of links) {
    const rows = await database
      .selectFrom('inbox')
      .select(['sent_at', 'text'])
      .where('channel', '=', link.channel)
      .where('account', '=', link.account)
      .where('sender_id', '=', link.sender_id)
      .orderBy('id')
      .execute();
    messages.push(...rows.map((row) => ({ at: row.sent_at, text: row.text })));
  }
  return {
    person: toPerson(person),
    links: links.map(toLink),
    reports: reports.map(readReport),
    drafts: drafts.length,
    agencies: contacts.map((contact) => contact.agency_id),
    singleLine: single !== undefined,
    messages,
  };
}

/**
 * Takes a person out of everything: reports stay, without who sent them. The person was revoked before, and `links` are
 * those from before that. Throws AppError `not_found`, or `conflict` for somebody who is not revoked.
 */
export async function removePersonData(
  database: Database,
  id: string,
  { links, now }: { links: readonly Link[]; now: Date },
): Promise<{ reports: number }> {
  return database.transaction().execute(async (transaction) => {
    const person = await transaction.selectFrom('person').select('revoked_at').where('id', '=', id).executeTakeFirst();
    if (person === undefined) throw missing(id);
    if (person.revoked_at === null) throw new AppError('conflict', `Người ${id} chưa được thu hồi quyền.`);
    const threads = await transaction
      .updateTable('report_thread')
      .set({ person_id: null, channel: null, account: null, conversation_id: null })
      .where('person_id', '=', id)
      .executeTakeFirst();
    await transaction.updateTable('report_history').set({ by_person: null }).where('by_person', '=', id).execute();
    await transaction.deleteFrom('report_draft').where('person_id', '=', id).execute();
    await transaction.deleteFrom('agency_contact').where('person_id', '=', id).execute();
    await transaction.deleteFrom('single_line').where('person_id', '=', id).execute();
    for (const table of ['commitment_reminder', 'commitment_reminded', 'commitment_mute', 'digest_link'] as const) {
      await transaction.deleteFrom(table).where('person_id', '=', id).execute();
    }
    await transaction.deleteFrom('invitation').where('person_id', '=', id).execute();
    await removeChats(transaction, links);
    await transaction.deleteFrom('link').where('person_id', '=', id).execute();
    await transaction.updateTable('group_chat').set({ addressed_by: null }).where('addressed_by', '=', id).execute();
    await transaction.updateTable('person').set({ name: '(đã xóa)', unit_id: null }).where('id', '=', id).execute();
    await wantErasure(transaction, now);
    return { reports: Number(threads.numUpdatedRows) };
  });
}

/** Private chats of the person: messages of both sides, what was remembered, what was asked. */
async function removeChats(transaction: Kysely<Tables>, links: readonly Link[]): Promise<void> {
  for (const { channel, account, conversationId, senderId } of links) {
    for (const table of ['inbox', 'outbox', 'conversation', 'transcript', 'report_prompt'] as const) {
      await transaction
        .deleteFrom(table as 'inbox')
        .where('channel', '=', channel)
        .where('account', '=', account)
        .where('conversation_id', '=', conversationId)
        .execute();
    }
    // Elsewhere, in groups, only what the person wrote.
    await transaction
      .updateTable('inbox')
      .set({ text: '', details: null, sender_name: null })
      .where('channel', '=', channel)
      .where('account', '=', account)
      .where('sender_id', '=', senderId)
      .execute();
  }
}

/** Latest first. */
export async function listAudit(
  database: Database,
  { personId, limit }: { personId?: string; limit: number },
): Promise<AuditEntry[]> {
  let query = database.selectFrom('audit_log').selectAll().orderBy('id', 'desc').limit(limit);
  if (personId !== undefined) query = query.where('person_id', '=', personId);
  const rows = await query.execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    actor: row.actor,
    action: row.action,
    ...(row.report_code === null ? {} : { code: row.report_code }),
    ...(row.person_id === null ? {} : { personId: row.person_id }),
    ...(row.detail === null ? {} : { detail: row.detail }),
  }));
}

/** Whether somebody answers for an agency; false when there is no such person. */
export async function setContact(
  database: Database,
  { agencyId, personId, on }: { agencyId: string; personId: string; on: boolean },
): Promise<boolean> {
  if (!(await isActive(database, personId))) return false;
  const row = { agency_id: agencyId, person_id: personId };
  if (on) {
    await database
      .insertInto('agency_contact')
      .values(row)
      .onConflict((known) => known.columns(['agency_id', 'person_id']).doNothing())
      .execute();
  } else {
    await database
      .deleteFrom('agency_contact')
      .where('agency_id', '=', agencyId)
      .where('person_id', '=', personId)
      .execute();
  }
  return true;
}

/** Whether only admins may see who somebody is; false when there is no such person. */
export async function setSingleLine(
  database: Database,
  { personId, on, now }: { personId: string; on: boolean; now: Date },
): Promise<boolean> {
  if (!(await isActive(database, personId))) return false;
  if (on) {
    await database
      .insertInto('single_line')
      .values({ person_id: personId, since: now.toISOString() })
      .onConflict((known) => known.column('person_id').doNothing())
      .execute();
  } else await database.deleteFrom('single_line').where('person_id', '=', personId).execute();
  return true;
}

async function isActive(database: Database, id: string): Promise<boolean> {
  const person = await database
    .selectFrom('person')
    .select('id')
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return person !== undefined;
}
