import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '#src/db/open-database.ts';
import { readEventsUntil } from '../fakes/event-stream.ts';
import { startServerProcess, type ServerProcess } from '../fakes/server-process.ts';
import type { MakePlace, SqlPlace } from '../fakes/sql-place.ts';

const SERVER = join(import.meta.dirname, '../fakes/chat-server.ts');
const CONVERSATIONS = 20;
const MESSAGES_EACH = 15;
const LEAST_KILLS = 8;
const SEED = 20261122;

/** A server that is killed while messages come in; run on each engine. */
export function describeKills(name: string, makePlace: MakePlace): void {
  describe(`a server on ${name}`, () => {
    let place: SqlPlace;
    let server: ServerProcess;
    const start = (port: number) => startServerProcess(SERVER, [place.location, String(port)]);

    beforeEach(async () => {
      place = await makePlace();
      server = await start(0);
    });
    afterEach(async () => {
      await server.kill();
      await place.remove();
    });

    it('answers every message once and in order, though the process is killed again and again', async () => {
      const random = createRandom(SEED);
      const conversations = Array.from({ length: CONVERSATIONS }, (_, index) =>
        `conversation-${index}`.padEnd(24, 'x'),
      );
      const progress = { accepted: 0, kills: 0 };
      const isOver = () => progress.kills >= LEAST_KILLS && progress.accepted === CONVERSATIONS * MESSAGES_EACH;
      const clients = Promise.all(
        conversations.map(async (conversationId) => {
          for (let n = 0; n < MESSAGES_EACH; n++) {
            await pause(random() * 800);
            await sendUntilAccepted(
              server.url,
              { conversationId, messageId: `m${n}`, text: `câu ${n}` },
              () => random() < 0.1,
            );
            progress.accepted++;
          }
        }),
      );
      while (!isOver()) {
        await pause(50 + random() * 500);
        await server.kill();
        progress.kills++;
        server = await start(server.port);
      }
      await clients;

      const expected = Array.from({ length: MESSAGES_EACH }, (_, n) => `câu ${n}`);
      for (const conversationId of conversations) {
        const stream = await fetch(`${server.url}/chat/events?conversationId=${conversationId}`);
        let left = MESSAGES_EACH;
        const events = await readEventsUntil(stream, ({ event }) => event === 'message' && --left === 0);
        const texts = (name: string) =>
          events.filter(({ event }) => event === name).map(({ data }) => (JSON.parse(data) as { text: string }).text);
        expect(texts('message')).toEqual(expected.map((text) => `trả lời ${text}`));
        expect(texts('user-message')).toEqual(expected);
      }

      const database = await openDatabase(place.location);
      try {
        const statuses = (table: 'inbox' | 'outbox') =>
          database
            .selectFrom(table as 'inbox')
            .select(({ fn }) => ['status', fn.countAll().as('count')])
            .groupBy('status')
            .execute();
        const all = CONVERSATIONS * MESSAGES_EACH;
        expect(await statuses('inbox')).toEqual([{ status: 'handled', count: all }]);
        await expect.poll(() => statuses('outbox')).toEqual([{ status: 'sent', count: all }]);
        // The state is written with each handled message: a message handled twice would stand in it twice.
        const states = await database.selectFrom('conversation').select('state').execute();
        expect(states.map(({ state }) => JSON.parse(state) as unknown)).toEqual(
          conversations.map(() => ({ handled: expected })),
        );
      } finally {
        await database.destroy();
      }
      console.log(`${progress.kills} kills, ${CONVERSATIONS * MESSAGES_EACH} messages, seed ${SEED}`);
    });
  });
}

/** As a careful client does: the same message id again until the server says that it has the message. */
async function sendUntilAccepted(url: string, message: object, alsoRepeat: () => boolean): Promise<void> {
  for (;;) {
    const status = await fetch(`${url}/chat/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
    }).then(
      (response) => response.status,
      () => 0,
    );
    // Now and then the confirmation is taken as lost on the way.
    if (status === 202 && !alsoRepeat()) return;
    if (status >= 400 && status < 500) throw new Error(`refused with ${status}`);
    await pause(40);
  }
}

/** Numbers from 0 to 1, the same for the same seed. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
