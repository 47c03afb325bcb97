import { expect, test } from 'vitest';
import { openDatabase } from '#src/db/open-database.ts';
import { readChannelUsage, readLastInteraction } from '#src/db/sql-channel-usage.ts';
import { createSqlInbox } from '#src/db/sql-inbox.ts';
import { createSqlOutbox } from '#src/db/sql-outbox.ts';
import type { ConversationRef } from '#src/messaging/message.ts';
import { createManualClock } from '../fakes/manual-clock.ts';
import { inboundMessage, outboundMessage } from '../fakes/messages.ts';

const chat = (person: string, account = 'bot'): ConversationRef => ({
  channel: 'zalo-bot',
  account,
  conversationId: person,
  kind: 'private',
});

test('counts what an account received and sent since a moment, and the people who ever wrote to it', async () => {
  const clock = createManualClock();
  const database = await openDatabase(':memory:');
  const inbox = createSqlInbox(database, { clock });
  const outbox = createSqlOutbox(database, { clock });
  const write = (person: string, account = 'bot') =>
    inbox.accept(inboundMessage({ conversation: chat(person, account), sender: { id: person } }));
  await write('old');
  clock.advance(1000);
  const since = clock.now();
  for (const person of ['lan', 'lan', 'minh']) await write(person);
  await write('other', 'another-bot');
  await outbox.enqueue([
    outboundMessage({ conversation: chat('lan') }),
    outboundMessage({ conversation: chat('minh') }),
  ]);
  const [sending] = await outbox.claim('zalo-bot', { limit: 1, leaseMs: 1000 });
  if (sending !== undefined) await outbox.markSent(sending.lease, {});
  const usage = await readChannelUsage(database, { channel: 'zalo-bot', account: 'bot', since });
  expect(usage).toEqual({ received: 3, sent: 1, senders: 3 });
  await database.destroy();
});

test('knows when somebody last wrote in a conversation', async () => {
  const clock = createManualClock();
  const database = await openDatabase(':memory:');
  const inbox = createSqlInbox(database, { clock });
  expect(await readLastInteraction(database, chat('lan'))).toBeUndefined();
  for (const sentAt of ['2026-11-20T01:00:00.000Z', '2026-11-22T01:00:00.000Z']) {
    await inbox.accept(inboundMessage({ conversation: chat('lan'), sentAt }));
    const [claimed] = await inbox.claim({ limit: 1, leaseMs: 1000 });
    if (claimed !== undefined) await inbox.complete(claimed.lease, { replies: [] });
  }
  expect(await readLastInteraction(database, chat('lan'))).toEqual(new Date('2026-11-22T01:00:00.000Z'));
  expect(await readLastInteraction(database, chat('minh'))).toBeUndefined();
  await database.destroy();
});
