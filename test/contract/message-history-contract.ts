import { afterEach, describe, expect, test } from 'vitest';
import { type Database, openDatabase } from '#src/db/open-database.ts';
import { readChannelUsage, readLastInteraction } from '#src/db/sql-channel-usage.ts';
import { createSqlInbox } from '#src/db/sql-inbox.ts';
import { createSqlOutbox } from '#src/db/sql-outbox.ts';
import { removeOldMessages } from '#src/db/sql-retention.ts';
import type { ConversationRef } from '#src/messaging/message.ts';
import { createManualClock } from '../fakes/manual-clock.ts';
import { conversationRef, inboundMessage, outboundMessage } from '../fakes/messages.ts';
import type { MakePlace, SqlPlace } from '../fakes/sql-place.ts';

const DAY_MS = 86_400_000;

/** What is counted of messages and what is forgotten; run on each engine. */
export function describeMessageHistory(name: string, makePlace: MakePlace): void {
  describe(`the history of messages in ${name}`, () => {
    let opened: { place: SqlPlace; database: Database } | undefined;
    const open = async () => {
      const place = await makePlace();
      opened = { place, database: await openDatabase(place.location) };
      return opened.database;
    };
    afterEach(async () => {
      await opened?.database.destroy();
      await opened?.place.remove();
    });

    const chat = (person: string, account = 'bot'): ConversationRef => ({
      channel: 'zalo-bot',
      account,
      conversationId: person,
      kind: 'private',
    });

    test('counts what an account received and sent since a moment, and the people who ever wrote to it', async () => {
      const clock = createManualClock();
      const database = await open();
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
    });

    test('knows when somebody last wrote in a conversation', async () => {
      const clock = createManualClock();
      const database = await open();
      const inbox = createSqlInbox(database, { clock });
      expect(await readLastInteraction(database, chat('lan'))).toBeUndefined();
      for (const sentAt of ['2026-11-20T01:00:00.000Z', '2026-11-22T01:00:00.000Z']) {
        await inbox.accept(inboundMessage({ conversation: chat('lan'), sentAt }));
        const [claimed] = await inbox.claim({ limit: 1, leaseMs: 1000 });
        if (claimed !== undefined) await inbox.complete(claimed.lease, { replies: [] });
      }
      expect(await readLastInteraction(database, chat('lan'))).toEqual(new Date('2026-11-22T01:00:00.000Z'));
      expect(await readLastInteraction(database, chat('minh'))).toBeUndefined();
    });

    test('removes what is dealt with and old, and keeps what waits, dead letters and what is recent', async () => {
      const clock = createManualClock();
      const database = await open();
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
    });

    test('keeps what platforms may deliver again, however short the office wants it', async () => {
      const clock = createManualClock();
      const database = await open();
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
    });
  });
}
