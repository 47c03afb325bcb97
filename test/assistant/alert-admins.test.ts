import { pino } from 'pino';
import { expect, test, vi } from 'vitest';
import { createAdminAlerts } from '#src/assistant/alert-admins.ts';
import type { ConversationRef } from '#src/messaging/message.ts';
import { createManualClock } from '../fakes/manual-clock.ts';
import { createMemoryLeases } from '../fakes/memory-leases.ts';
import { createMemoryMessaging } from '../fakes/memory-messaging.ts';
import { conversationRef } from '../fakes/messages.ts';

function setUp(chats: ConversationRef[], failures = 0) {
  const clock = createManualClock();
  const { outbox } = createMemoryMessaging({ clock });
  const leases = createMemoryLeases({ clock });
  let [left, ids] = [failures, 0];
  const texts: string[] = [];
  const process = () =>
    createAdminAlerts({
      outbox,
      adminChats: () => (left-- > 0 ? Promise.reject(new Error('busy')) : Promise.resolve(chats)),
      shapeOf: () => ({ textLimit: 2000 }),
      leases,
      newId: () => `id-${++ids}`,
      logger: pino({ level: 'silent' }),
    });
  const told = async () => {
    for (const channel of ['telegram', 'zalo-bot'] as const) {
      for (;;) {
        const [claimed] = await outbox.claim(channel, { limit: 1, leaseMs: 1000 });
        if (claimed === undefined) break;
        texts.push(`${channel}: ${claimed.message.text}`);
        await outbox.markSent(claimed.lease, {});
      }
    }
    return texts;
  };
  return { clock, process, told, failed: () => failures - Math.max(left, 0) };
}

const telegram = conversationRef('1', 'telegram');
const zalo = conversationRef('2', 'zalo-bot');

test('admins are told on the channels that still work, the same thing once an hour, by one of two processes', async () => {
  const { clock, process, told } = setUp([telegram, zalo]);
  const [one, two] = [process(), process()];
  for (const alert of [one, two, one]) alert('telegram', 'token_refused');
  await vi.waitFor(async () => expect(await told()).toEqual([expect.stringMatching(/^zalo-bot: Kênh Telegram không/)]));
  clock.advance(3_599_000);
  one('telegram', 'token_refused');
  clock.advance(1000);
  one('telegram', 'token_refused');
  one('telegram', 'webhook_missing');
  // The third on both: what is not called can still call.
  await vi.waitFor(async () => expect(await told()).toHaveLength(4));
});

test.each(['webhook_missing', 'webhook_conflict'] as const)(
  'an office with one channel hears of %s on that channel, which still sends',
  async (problem) => {
    const { process, told } = setUp([telegram]);
    process()('telegram', problem);
    await vi.waitFor(async () => expect(await told()).toEqual([expect.stringMatching(/^telegram: Kênh Telegram/)]));
  },
);

test.each(['token_refused', 'session_expired', 'quota_used'] as const)(
  'nothing is queued on a channel that cannot send: %s',
  async (problem) => {
    const { process, told } = setUp([telegram, zalo]);
    process()('telegram', problem);
    await vi.waitFor(async () => expect(await told()).toEqual([expect.stringMatching(/^zalo-bot: /)]));
  },
);

test('a warning goes to all channels, also the one it is about', async () => {
  const { process, told } = setUp([telegram, zalo]);
  process()('zalo-bot', 'quota_nearly_used');
  await vi.waitFor(async () => expect(await told()).toHaveLength(2));
});

test('what could not be told is told at the next occasion', async () => {
  const { process, told, failed } = setUp([zalo], 1);
  const alert = process();
  alert('telegram', 'token_refused');
  await vi.waitFor(() => expect(failed()).toBe(1));
  alert('telegram', 'token_refused');
  await vi.waitFor(async () => expect(await told()).toHaveLength(1));
});
