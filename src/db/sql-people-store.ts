import type { Clock } from '../clock.ts';
import { STRANGER_WINDOW_MS } from '../people/effects.ts';
import type { PeopleStore } from '../people/people-store.ts';
import type { Database } from './open-database.ts';
import { senderColumns, toLink, toPerson } from './people-rows.ts';

export function createSqlPeopleStore(database: Database, { clock }: { clock: Clock }): PeopleStore {
  return {
    async findPerson(sender) {
      const link = await database
        .selectFrom('link')
        .selectAll()
        .where((row) => row.and(senderColumns(sender)))
        .executeTakeFirst();
      if (link === undefined) return undefined;
      const person = await database
        .selectFrom('person')
        .selectAll()
        .where('id', '=', link.person_id)
        .where('revoked_at', 'is', null)
        .executeTakeFirst();
      return person === undefined ? undefined : { person: toPerson(person), link: toLink(link) };
    },

    async readStranger(sender) {
      const since = new Date(clock.now().getTime() - STRANGER_WINDOW_MS).toISOString();
      const told = await database
        .selectFrom('stranger')
        .select('told_at')
        .where((row) => row.and(senderColumns(sender)))
        .where('told_at', '>', since)
        .executeTakeFirst();
      const { tries } = await database
        .selectFrom('code_try')
        .select((row) => row.fn.countAll<number | string>().as('tries'))
        .where((row) => row.and(senderColumns(sender)))
        .where('tried_at', '>', since)
        .executeTakeFirstOrThrow();
      return { ...(told === undefined ? {} : { toldAt: told.told_at }), tries: Number(tries) };
    },

    async findInvitation(codeHash) {
      const row = await database
        .selectFrom('invitation')
        .selectAll()
        .where('code_hash', '=', codeHash)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const person = await database
        .selectFrom('person')
        .selectAll()
        .where('id', '=', row.person_id)
        .executeTakeFirstOrThrow();
      return {
        id: row.id,
        person: toPerson(person),
        expiresAt: row.expires_at,
        ...(row.used_at === null ? {} : { usedAt: row.used_at }),
        ...(row.withdrawn_at === null ? {} : { withdrawnAt: row.withdrawn_at }),
      };
    },

    async findPrivateConversations(personIds) {
      if (personIds.length === 0) return [];
      const rows = await database
        .selectFrom('link')
        .innerJoin('person', 'person.id', 'link.person_id')
        .selectAll('link')
        .where('link.person_id', 'in', [...personIds])
        .where('link.blocked_at', 'is', null)
        .where('person.revoked_at', 'is', null)
        .orderBy('link.linked_at')
        .orderBy('link.sender_id')
        .execute();
      return rows.map(toLink);
    },

    async listActive(role) {
      const rows = await database
        .selectFrom('person')
        .selectAll()
        .where('role', '=', role)
        .where('revoked_at', 'is', null)
        .where('id', 'in', (query) => query.selectFrom('link').select('person_id'))
        .orderBy('created_at')
        .orderBy('id')
        .execute();
      return rows.map(toPerson);
    },
  };
}
