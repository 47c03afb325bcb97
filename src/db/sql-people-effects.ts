import type { Kysely } from 'kysely';
import { AppError } from '../errors.ts';
import { type PeopleEffect, STRANGER_WINDOW_MS } from '../people/effects.ts';
import type { Place } from '../people/person.ts';
import { placeColumns, senderColumns } from './people-rows.ts';
import type { Tables } from './tables.ts';

type Effect<Name extends PeopleEffect['effect']> = Extract<PeopleEffect, { effect: Name }>;

/** Makes one change; see PeopleEffect for what each means. Throws AppError `conflict` (retryable) and leaves nothing behind. */
export async function applyPeopleEffect(
  transaction: Kysely<Tables>,
  effect: PeopleEffect,
  { now }: { now: Date },
): Promise<void> {
  switch (effect.effect) {
    case 'link_person':
      return linkPerson(transaction, effect, now.toISOString());
    case 'count_try':
      return countTry(transaction, effect, now);
    case 'note_stranger':
      return noteStranger(transaction, effect, now);
    case 'note_group':
      return noteGroup(transaction, effect, now.toISOString());
    case 'mark_blocked':
      return markBlocked(transaction, effect.place, now.toISOString());
    case 'mark_unblocked':
      return markBlocked(transaction, effect.place, null);
    case 'move_group':
      return moveGroup(transaction, effect);
  }
}

const conflict = (what: string) => new AppError('conflict', what, { retryable: true });

async function linkPerson(transaction: Kysely<Tables>, effect: Effect<'link_person'>, now: string): Promise<void> {
  const [used] = await transaction
    .updateTable('invitation')
    .set({ used_at: now })
    .where('id', '=', effect.invitationId)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .where('person_id', 'in', (query) => query.selectFrom('person').select('id').where('revoked_at', 'is', null))
    .returning('person_id')
    .execute();
  if (used === undefined) throw conflict(`invitation ${effect.invitationId} can no longer be used`);
  const [linked] = await transaction
    .insertInto('link')
    .values({
      ...senderColumns(effect.sender),
      person_id: used.person_id,
      linked_at: now,
      conversation_id: effect.conversationId,
      blocked_at: null,
    })
    .onConflict((existing) => existing.columns(['channel', 'account', 'sender_id']).doNothing())
    .returning('person_id')
    .execute();
  if (linked === undefined) throw conflict('the sender has been linked meanwhile');
  for (const table of ['code_try', 'stranger'] as const) {
    await transaction
      .deleteFrom(table)
      .where((row) => row.and(senderColumns(effect.sender)))
      .execute();
  }
}

const windowStart = (now: Date) => new Date(now.getTime() - STRANGER_WINDOW_MS).toISOString();

async function countTry(transaction: Kysely<Tables>, { sender, limit }: Effect<'count_try'>, now: Date): Promise<void> {
  await transaction.deleteFrom('code_try').where('tried_at', '<=', windowStart(now)).execute();
  const tries = await transaction
    .selectFrom('code_try')
    .select('tried_at')
    .where((row) => row.and(senderColumns(sender)))
    .execute();
  if (tries.length >= limit) throw conflict('all tries of the hour are used');
  await transaction
    .insertInto('code_try')
    .values({ ...senderColumns(sender), tried_at: now.toISOString() })
    .execute();
}

async function noteStranger(
  transaction: Kysely<Tables>,
  { sender }: Effect<'note_stranger'>,
  now: Date,
): Promise<void> {
  await transaction.deleteFrom('stranger').where('told_at', '<=', windowStart(now)).execute();
  const told = { told_at: now.toISOString() };
  await transaction
    .insertInto('stranger')
    .values({ ...senderColumns(sender), ...told })
    .onConflict((known) => known.columns(['channel', 'account', 'sender_id']).doUpdateSet(told))
    .execute();
}

async function noteGroup(transaction: Kysely<Tables>, effect: Effect<'note_group'>, now: string): Promise<void> {
  const noted =
    effect.by === 'stranger'
      ? { addressed_at: now, strangers_told_at: now }
      : { addressed_at: now, addressed_by: effect.by.personId };
  await transaction
    .insertInto('group_chat')
    .values({ ...placeColumns(effect.place), access: '[]', addressed_by: null, strangers_told_at: null, ...noted })
    .onConflict((known) => known.columns(['channel', 'account', 'conversation_id']).doUpdateSet(noted))
    .execute();
}

async function markBlocked(transaction: Kysely<Tables>, place: Place, since: string | null): Promise<void> {
  await transaction
    .updateTable('link')
    .set({ blocked_at: since })
    .where((row) => row.and(placeColumns(place)))
    .where('blocked_at', since === null ? 'is not' : 'is', null)
    .execute();
}

/** Where the group was used under its new id already, what was given to the old one still counts if nothing was given there. */
async function moveGroup(transaction: Kysely<Tables>, { place, to }: Effect<'move_group'>): Promise<void> {
  if (to === place.conversationId) return;
  const old = placeColumns(place);
  const target = placeColumns({ ...place, conversationId: to });
  for (const table of ['group_chat', 'conversation'] as const) {
    const newer = await transaction
      .selectFrom(table)
      .select('conversation_id')
      .where((row) => row.and(target))
      .executeTakeFirst();
    if (newer === undefined) {
      await transaction
        .updateTable(table)
        .set({ conversation_id: to })
        .where((row) => row.and(old))
        .execute();
      continue;
    }
    if (table === 'group_chat') await handOver(transaction, { old, target });
    await transaction
      .deleteFrom(table)
      .where((row) => row.and(old))
      .execute();
  }
}

type PlaceColumns = ReturnType<typeof placeColumns>;

async function handOver(transaction: Kysely<Tables>, move: { old: PlaceColumns; target: PlaceColumns }): Promise<void> {
  const given = await transaction
    .selectFrom('group_chat')
    .select('access')
    .where((row) => row.and(move.old))
    .executeTakeFirst();
  if (given === undefined) return;
  await transaction
    .updateTable('group_chat')
    .set({ access: given.access })
    .where((row) => row.and(move.target))
    .where('access', '=', '[]')
    .execute();
}
