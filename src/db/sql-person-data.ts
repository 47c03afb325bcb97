import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
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
  /** Reports that were not sent; their texts have personal data hidden. */
  drafts: unknown[];
  /** Agencies for which the person answers. */
  agencies: string[];
  singleLine: boolean;
  /** Messages that came from the person and are still kept. */
  messages: { at: string; text: string }[];
  /** What we wrote into their private chats and still keep. */
  replies: { at: string; text: string }[];
  /** Files and photos that they sent. */
  attachments: { at: string; kind: string; name?: string }[];
  /** What they did with reports as an officer or for an agency. */
  actions: { at: string; code: string; action: string }[];
  /** Who looked at who they are, or took their data out. */
  audit: AuditEntry[];
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
  const drafts = await database.selectFrom('report_draft').select('body').where('person_id', '=', id).execute();
  const contacts = await database.selectFrom('agency_contact').selectAll().where('person_id', '=', id).execute();
  const single = await database.selectFrom('single_line').selectAll().where('person_id', '=', id).executeTakeFirst();
  return {
    person: toPerson(person),
    links: links.map(toLink),
    reports: reports.map(readReport),
    drafts: drafts.map(({ body }) => JSON.parse(body) as unknown),
    agencies: contacts.map((contact) => contact.agency_id),
    singleLine: single !== undefined,
    ...(await readChats(database, links.map(toLink))),
    actions: await readActions(database, id),
    audit: await listAudit(database, { personId: id, limit: MOST_AUDIT }),
  };
}

const MOST_AUDIT = 10_000;

async function readActions(database: Database, id: string): Promise<PersonData['actions']> {
  const rows = await database
    .selectFrom('report_history')
    .select(['at', 'report_code', 'action'])
    .where('by_person', '=', id)
    .orderBy('at')
    .execute();
  return rows.map((row) => ({ at: row.at, code: row.report_code, action: row.action }));
}

type Chats = Pick<PersonData, 'messages' | 'replies' | 'attachments'>;

async function readChats(database: Database, links: readonly Link[]): Promise<Chats> {
  const chats: Chats = { messages: [], replies: [], attachments: [] };
  for (const { channel, account, senderId, conversationId } of links) {
    const messages = await database
      .selectFrom('inbox')
      .select(['sent_at', 'text'])
      .where((row) => row.and({ channel, account, sender_id: senderId }))
      .orderBy('id')
      .execute();
    chats.messages.push(...messages.map((row) => ({ at: row.sent_at, text: row.text })));
    const chat = { channel, account, conversation_id: conversationId };
    const replies = await database
      .selectFrom('outbox')
      .select(['queued_at', 'text'])
      .where((row) => row.and(chat))
      .orderBy('id')
      .execute();
    chats.replies.push(...replies.map((row) => ({ at: row.queued_at, text: row.text })));
    const files = await database
      .selectFrom('attachment')
      .select(['created_at', 'kind', 'name'])
      .where((row) => row.and(chat))
      .orderBy('created_at')
      .execute();
    const given = files.map((row) => ({
      at: row.created_at,
      kind: row.kind,
      ...(row.name === null ? {} : { name: row.name }),
    }));
    chats.attachments.push(...given);
  }
  return chats;
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
    const photos = await photosOf(transaction, id);
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
    await removeChats(transaction, links, photos);
    await transaction.deleteFrom('link').where('person_id', '=', id).execute();
    await transaction.updateTable('group_chat').set({ addressed_by: null }).where('addressed_by', '=', id).execute();
    await transaction.updateTable('person').set({ name: '(đã xóa)', unit_id: null }).where('id', '=', id).execute();
    await wantErasure(transaction, now);
    return { reports: Number(threads.numUpdatedRows) };
  });
}

/** Ids of the photos in what the person reported. */
async function photosOf(transaction: Kysely<Tables>, id: string): Promise<Set<string>> {
  const rows = await transaction
    .selectFrom('report')
    .innerJoin('report_thread', 'report_thread.report_code', 'report.code')
    .select('report.photos')
    .where('report_thread.person_id', '=', id)
    .execute();
  return new Set(rows.flatMap(({ photos }) => z.array(z.string()).parse(JSON.parse(photos))));
}

const endsWith = (column: string, end: string) =>
  sql<boolean>`substr(${sql.ref(column)}, length(${sql.ref(column)}) - ${sql.lit(end.length - 1)}) = ${end}`;

/** Private chats of the person: messages of both sides, what was remembered, what was asked. */
async function removeChats(
  transaction: Kysely<Tables>,
  links: readonly Link[],
  photos: ReadonlySet<string>,
): Promise<void> {
  for (const { channel, account, conversationId, senderId } of links) {
    for (const table of ['inbox', 'outbox', 'conversation', 'transcript', 'report_prompt'] as const) {
      await transaction
        .deleteFrom(table as 'inbox')
        .where('channel', '=', channel)
        .where('account', '=', account)
        .where('conversation_id', '=', conversationId)
        .execute();
    }
    await removeFiles(transaction, { channel, account, conversation_id: conversationId }, photos);
    // Who was reminded of something is told by the mark of the reminder.
    await transaction
      .deleteFrom('report_notice')
      .where(endsWith('mark', ` ${channel} ${conversationId}`))
      .execute();
    for (const table of ['code_try', 'stranger'] as const) {
      await transaction
        .deleteFrom(table as 'stranger')
        .where((row) => row.and({ channel, account, sender_id: senderId }))
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

/** Photos of reports stay with these, without whose chat they came from. */
async function removeFiles(
  transaction: Kysely<Tables>,
  place: { channel: string; account: string; conversation_id: string },
  photos: ReadonlySet<string>,
): Promise<void> {
  const files = await transaction
    .selectFrom('attachment')
    .select('id')
    .where((row) => row.and(place))
    .execute();
  for (const { id } of files) {
    if (!photos.has(id)) await transaction.deleteFrom('attachment').where('id', '=', id).execute();
    else {
      const nowhere = { channel: '', account: '', conversation_id: '', name: null };
      await transaction.updateTable('attachment').set(nowhere).where('id', '=', id).execute();
    }
  }
}

/** Hashes under which the photos of a report are kept; those that are not kept any more are left out. */
export async function findPhotoHashes(database: Database, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await database
    .selectFrom('attachment')
    .select(['id', 'sha256'])
    .where('id', 'in', [...ids])
    .orderBy('id')
    .execute();
  return rows.map(({ sha256 }) => sha256);
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
