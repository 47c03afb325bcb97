import type { Kysely } from 'kysely';
import type { Clock } from '../clock.ts';
import { AppError } from '../errors.ts';
import type { NewInvitation, NewPerson, PeopleRegister } from '../people/people-store.ts';
import { newShortId, type Person } from '../people/person.ts';
import type { Database } from './open-database.ts';
import { toLink, toPerson } from './people-rows.ts';
import type { Tables } from './tables.ts';

export function createSqlPeopleRegister(database: Database, { clock }: { clock: Clock }): PeopleRegister {
  const inTransaction = <T>(run: (transaction: Kysely<Tables>, now: string) => Promise<T>) =>
    database.transaction().execute((transaction) => run(transaction, clock.now().toISOString()));
  return {
    list: () => inTransaction(listPeople),

    invite: (whom, invitation) =>
      inTransaction(async (transaction, now) => {
        const person =
          'id' in whom ? await findCurrent(transaction, whom.id) : await insertPerson(transaction, whom, now);
        await insertInvitation(transaction, { ...invitation, personId: person.id, firstAdmin: false, now });
        return person;
      }),

    inviteFirstAdmin: (whom, invitation) =>
      inTransaction(async (transaction, now) => {
        if ((await countActiveAdmins(transaction)) > 0) return undefined;
        const earlier = await withdrawFirstAdmins(transaction, now);
        const person = earlier ?? (await insertPerson(transaction, whom, now));
        await insertInvitation(transaction, { ...invitation, personId: person.id, firstAdmin: true, now });
        return person;
      }),

    change: (id, { role, unitId }, { force }) =>
      inTransaction(async (transaction) => {
        const before = await findCurrent(transaction, id);
        const change = {
          ...(role === undefined ? {} : { role }),
          ...(unitId === undefined ? {} : { unit_id: unitId }),
        };
        if (Object.keys(change).length === 0) return before;
        const admins = await countActiveAdmins(transaction);
        await transaction.updateTable('person').set(change).where('id', '=', id).execute();
        if (!force) await refuseWithoutAdmin(transaction, admins);
        return findCurrent(transaction, id);
      }),

    revoke: (id, { force }) =>
      inTransaction(async (transaction, now) => {
        const person = await findCurrent(transaction, id);
        const admins = await countActiveAdmins(transaction);
        await transaction.updateTable('person').set({ revoked_at: now }).where('id', '=', id).execute();
        await holdBackReplies(transaction, id, now);
        await transaction.deleteFrom('link').where('person_id', '=', id).execute();
        await openInvitations(transaction).set({ withdrawn_at: now }).where('person_id', '=', id).execute();
        if (!force) await refuseWithoutAdmin(transaction, admins);
        return { ...person, revokedAt: now };
      }),
  };
}

async function listPeople(transaction: Kysely<Tables>, now: string) {
  const people = await transaction.selectFrom('person').selectAll().orderBy('created_at').orderBy('id').execute();
  const links = await transaction.selectFrom('link').selectAll().orderBy('linked_at').orderBy('sender_id').execute();
  const open = await transaction
    .selectFrom('invitation')
    .select('person_id')
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .execute();
  return people.map((person) => ({
    person: toPerson(person),
    links: links.filter((link) => link.person_id === person.id).map(toLink),
    openInvitations: open.filter((invitation) => invitation.person_id === person.id).length,
  }));
}

async function findCurrent(transaction: Kysely<Tables>, id: string): Promise<Person> {
  const row = await transaction.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new AppError('not_found', `Không có người nào mang mã ${id}.`);
  if (row.revoked_at !== null) throw new AppError('not_found', `Người mang mã ${id} đã bị thu hồi quyền trước đó.`);
  return toPerson(row);
}

async function insertPerson(transaction: Kysely<Tables>, whom: NewPerson, now: string): Promise<Person> {
  const row = {
    id: newShortId('p'),
    name: whom.name,
    role: whom.role,
    unit_id: whom.unitId ?? null,
    created_at: now,
    revoked_at: null,
  };
  await transaction.insertInto('person').values(row).execute();
  return toPerson(row);
}

/** What was answered while a channel was down must not reach somebody who may no longer see it. */
async function holdBackReplies(transaction: Kysely<Tables>, personId: string, now: string): Promise<void> {
  const links = await transaction.selectFrom('link').selectAll().where('person_id', '=', personId).execute();
  for (const { channel, account, conversation_id } of links) {
    await transaction
      .updateTable('outbox')
      .set({
        status: 'failed',
        next_attempt_at: null,
        lease: null,
        error_code: 'recipient_gone',
        error_message: 'the recipient was revoked',
        dead_at: now,
      })
      .where((row) => row.and({ channel, account, conversation_id, conversation_kind: 'private' }))
      .where('next_attempt_at', 'is not', null)
      .execute();
  }
}

interface InvitationRow extends NewInvitation {
  personId: string;
  firstAdmin: boolean;
  now: string;
}

async function insertInvitation(transaction: Kysely<Tables>, invitation: InvitationRow): Promise<void> {
  await transaction
    .insertInto('invitation')
    .values({
      id: newShortId('i'),
      code_hash: invitation.codeHash,
      person_id: invitation.personId,
      created_at: invitation.now,
      expires_at: invitation.expiresAt,
      used_at: null,
      withdrawn_at: null,
      first_admin: invitation.firstAdmin ? 1 : 0,
    })
    .execute();
}

const openInvitations = (transaction: Kysely<Tables>) =>
  transaction.updateTable('invitation').where('used_at', 'is', null).where('withdrawn_at', 'is', null);

/** The person whom earlier invitations made, if nobody revoked or demoted them since. */
async function withdrawFirstAdmins(transaction: Kysely<Tables>, now: string): Promise<Person | undefined> {
  const withdrawn = await openInvitations(transaction)
    .set({ withdrawn_at: now })
    .where('first_admin', '=', 1)
    .returning('person_id')
    .execute();
  if (withdrawn.length === 0) return undefined;
  const person = await transaction
    .selectFrom('person')
    .selectAll()
    .where(
      'id',
      'in',
      withdrawn.map((row) => row.person_id),
    )
    .where('role', '=', 'admin')
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return person === undefined ? undefined : toPerson(person);
}

async function countActiveAdmins(transaction: Kysely<Tables>): Promise<number> {
  const { admins } = await transaction
    .selectFrom('person')
    .select((row) => row.fn.countAll<number | string>().as('admins'))
    .where('role', '=', 'admin')
    .where('revoked_at', 'is', null)
    .where('id', 'in', (query) => query.selectFrom('link').select('person_id'))
    .executeTakeFirstOrThrow();
  return Number(admins);
}

/** Looks after the change, within its transaction, which the error undoes. */
async function refuseWithoutAdmin(transaction: Kysely<Tables>, adminsBefore: number): Promise<void> {
  if (adminsBefore === 0 || (await countActiveAdmins(transaction)) > 0) return;
  throw new AppError('conflict', 'Đây là quản trị cuối cùng còn liên kết; nếu vẫn muốn làm, thêm --force.');
}
