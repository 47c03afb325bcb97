import { expect, test } from 'vitest';
import { openDatabase } from '#src/db/open-database.ts';
import { createSqlInbox } from '#src/db/sql-inbox.ts';
import { removeOldMessages } from '#src/db/sql-retention.ts';
import { createManualClock } from '../fakes/manual-clock.ts';
import { conversationRef, inboundMessage, outboundMessage } from '../fakes/messages.ts';

const DAY_MS = 86_400_000;

test('removes what is dealt with and old, and keeps what waits, dead letters and what is recent', async () => {
  const clock = createManualClock();
  const database = await openDatabase(':memory:');
  const inbox = createSqlInbox(database, { clock });
  const accept = (text: string) => inbox.accept(inboundMessage({ text, conversation: conversationRef(text) }));
  const handle = async (finish: 'complete' | 'fail') => {
    const [claimed] = await inbox.claim({ limit: 1, leaseMs: 1000 });
    if (claimed === undefined) throw new Error('nothing to claim');
    if (finish === 'fail') return inbox.fail(claimed.lease, { code: 'internal', message: '' }, {});
    return inbox.complete(claimed.lease, { state: { n: 1 }, replies: [outboundMessage()] });
  };
  await accept('old');
  await handle('complete');
  await accept('dead');
  await handle('fail');
  await accept('waiting');
  clock.advance(10 * DAY_MS);
  await inbox.claim({ limit: 1, leaseMs: 1000 });
  await accept('recent');
  await handle('complete');
  await database.updateTable('outbox').set({ status: 'sent', next_attempt_at: null }).execute();

  const now = clock.now();
  expect(await removeOldMessages(database, { days: 30, now })).toBe(0);
  expect(await removeOldMessages(database, { days: 5, now })).toBe(2);
  const texts = (await database.selectFrom('inbox').select('text').orderBy('id').execute()).map(({ text }) => text);
  expect(texts).toEqual(['dead', 'waiting', 'recent']);
  const states = await database.selectFrom('conversation').select('conversation_id').execute();
  expect(states.map((state) => state.conversation_id)).toEqual(['recent']);
  await database.destroy();
});

test('keeps what platforms may deliver again, however short the office wants it', async () => {
  const clock = createManualClock();
  const database = await openDatabase(':memory:');
  const inbox = createSqlInbox(database, { clock });
  const message = inboundMessage();
  await inbox.accept(message);
  const [claimed] = await inbox.claim({ limit: 1, leaseMs: 1000 });
  if (claimed !== undefined) await inbox.complete(claimed.lease, { replies: [] });
  clock.advance(2 * DAY_MS);
  await removeOldMessages(database, { days: 1, now: clock.now() });
  expect((await inbox.accept(message)).duplicate).toBe(true);
  clock.advance(2 * DAY_MS);
  expect(await removeOldMessages(database, { days: 1, now: clock.now() })).toBe(1);
  await database.destroy();
});
