import { expect, it } from 'vitest';
import { openDatabase } from '#src/db/open-database.ts';
import { createSqlConversationStore, writeConversationState } from '#src/db/sql-conversation-store.ts';
import { createSqlGroupStore } from '#src/db/sql-group-store.ts';
import { applyPeopleEffect } from '#src/db/sql-people-effects.ts';
import { createSqlPeopleRegister } from '#src/db/sql-people-register.ts';
import { createSqlPeopleStore } from '#src/db/sql-people-store.ts';
import { describePeopleContract } from '../contract/people-contract.ts';
import { createManualClock } from '../fakes/manual-clock.ts';
import { createMemoryPeople } from '../fakes/memory-people.ts';

describePeopleContract('SQLite', async (clock) => {
  const database = await openDatabase(':memory:');
  return {
    people: {
      store: createSqlPeopleStore(database, { clock }),
      register: createSqlPeopleRegister(database, { clock }),
      groups: createSqlGroupStore(database),
      apply: (effects) =>
        database.transaction().execute(async (transaction) => {
          for (const effect of effects) await applyPeopleEffect(transaction, effect, { now: clock.now() });
        }),
    },
    close: () => database.destroy(),
  };
});

describePeopleContract('the in-memory fake', async (clock) => ({
  people: createMemoryPeople({ clock }),
  close: () => Promise.resolve(),
}));

it.each([
  ['moves along', undefined, { n: 1 }],
  ['gives way to what is remembered under the new id', { n: 2 }, { n: 2 }],
])('what is remembered of a group that gets another id %s', async (_what, newer, expected) => {
  const database = await openDatabase(':memory:');
  const place = { channel: 'telegram', account: 'bot' } as const;
  const now = new Date('2026-11-22T01:00:00Z');
  const write = (conversation_id: string, state: object) =>
    writeConversationState(database, { ...place, conversation_id, now, state: { ...state } });
  await write('g1', { n: 1 });
  await write('other', { n: 9 });
  if (newer !== undefined) await write('s1', newer);
  await applyPeopleEffect(
    database,
    { effect: 'move_group', place: { ...place, conversationId: 'g1' }, to: 's1' },
    { now },
  );
  const conversations = createSqlConversationStore(database);
  const read = (conversationId: string) => conversations.read({ ...place, conversationId, kind: 'group' });
  expect(await read('s1')).toEqual(expected);
  expect(await read('g1')).toEqual({});
  expect(await read('other')).toEqual({ n: 9 });
  await database.destroy();
});

it('a revoked person is nobody, whatever another process left of them in the same moment', async () => {
  const database = await openDatabase(':memory:');
  const clock = createManualClock();
  const store = createSqlPeopleStore(database, { clock });
  const register = createSqlPeopleRegister(database, { clock });
  const sender = { channel: 'telegram', account: 'bot', senderId: 'u1' };
  const expiresAt = '2026-11-25T01:00:00.000Z';
  const { id } = await register.invite({ name: 'Minh', role: 'admin' }, { codeHash: 'h1', expiresAt });
  await register.invite({ id }, { codeHash: 'h2', expiresAt });
  const link = async (codeHash: string, senderId: string) => {
    const invitationId = (await store.findInvitation(codeHash))!.id;
    const effect = {
      effect: 'link_person',
      sender: { ...sender, senderId },
      conversationId: 'c',
      invitationId,
    } as const;
    await applyPeopleEffect(database, effect, { now: clock.now() });
  };
  await link('h1', 'u1');
  await database.updateTable('person').set({ revoked_at: clock.now().toISOString() }).execute();
  expect(await store.findPerson(sender)).toBeUndefined();
  expect(await store.findPrivateConversations([id])).toEqual([]);
  expect(await store.listActive('admin')).toEqual([]);
  await expect(link('h2', 'u2')).rejects.toMatchObject({ code: 'conflict' });
  await database.destroy();
});
