import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from '#src/db/open-database.ts';
import { createSqlMessageLog } from '#src/db/sql-message-log.ts';
import { createSqlOutbox } from '#src/db/sql-outbox.ts';
import { createSqlPeopleRegister } from '#src/db/sql-people-register.ts';
import { createManualClock } from '../fakes/manual-clock.ts';
import { conversationRef, outboundMessage } from '../fakes/messages.ts';

const clock = createManualClock();
const EXPIRES = new Date(clock.now().getTime() + 3_600_000).toISOString();
let database: Database;
beforeEach(async () => {
  database = await openDatabase(':memory:');
});
afterEach(() => database.destroy());

async function invite(name: string, chat: string) {
  const register = createSqlPeopleRegister(database, { clock });
  const person = await register.invite({ name, role: 'staff' }, { codeHash: name, expiresAt: EXPIRES });
  const { channel, account } = conversationRef(chat, 'telegram');
  await database
    .insertInto('link')
    .values({
      channel,
      account,
      sender_id: chat,
      person_id: person.id,
      linked_at: clock.now().toISOString(),
      conversation_id: chat,
      blocked_at: null,
    })
    .execute();
  return { register, person };
}

const queue = (chat: string, key: string) =>
  outboundMessage({ conversation: conversationRef(chat, 'telegram'), idempotencyKey: key, correlationId: key });

test('what waits to be sent to somebody is held back when they are revoked, also while it is being tried', async () => {
  const { register, person } = await invite('Lan', '11');
  await invite('Nam', '22');
  const outbox = createSqlOutbox(database, { clock });
  await outbox.enqueue([queue('11', 'a:1'), queue('11', 'a:2'), queue('22', 'b:1')]);
  const claims = await outbox.claim('telegram', { limit: 10, leaseMs: 60_000 });
  const tried = claims.find(({ message }) => message.idempotencyKey === 'a:1');
  await register.revoke(person.id, { force: false });
  const lost = { code: 'lease_lost' };
  await expect(outbox.markErrored(tried!.lease, { code: 'x', message: '' }, clock.now())).rejects.toMatchObject(lost);
  clock.advance(120_000);
  const later = await outbox.claim('telegram', { limit: 10, leaseMs: 60_000 });
  expect(later.map(({ message }) => message.idempotencyKey)).toEqual(['b:1']);
  const dead = await createSqlMessageLog(database).list({ dead: true, limit: 10 });
  expect(dead.map(({ error }) => error?.code)).toEqual(['recipient_gone', 'recipient_gone']);
});

test('what was sent before stays as it was', async () => {
  const { register, person } = await invite('Lan', '11');
  const outbox = createSqlOutbox(database, { clock });
  await outbox.enqueue([queue('11', 'a:1')]);
  const [claimed] = await outbox.claim('telegram', { limit: 1, leaseMs: 1000 });
  await outbox.markSent(claimed!.lease, {});
  await register.revoke(person.id, { force: false });
  expect(await createSqlMessageLog(database).list({ dead: true, limit: 10 })).toEqual([]);
});
