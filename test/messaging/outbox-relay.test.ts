import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '#src/errors.ts';
import type { Channel } from '#src/messaging/channel.ts';
import type { MessagingEvent } from '#src/messaging/counting.ts';
import type { OutboundMessage } from '#src/messaging/message.ts';
import { createOutboxRelay, type OutboxRelay, type OutboxRelayOptions } from '#src/messaging/outbox-relay.ts';
import { createRetryPolicy } from '#src/messaging/retry-policy.ts';
import { createWakeUp } from '#src/messaging/wake-up.ts';
import { createManualClock } from '../fakes/manual-clock.ts';
import { createMemoryMessaging } from '../fakes/memory-messaging.ts';
import { conversationRef, outboundMessage } from '../fakes/messages.ts';

const relays: OutboxRelay[] = [];
afterEach(async () => {
  await Promise.all(relays.splice(0).map((relay) => relay.stop(0)));
});

type Send = (message: OutboundMessage) => Promise<{ externalId?: string }>;

function setUp(sends: Partial<Record<Channel['name'], Send>>, change: Partial<OutboxRelayOptions> = {}) {
  const clock = createManualClock();
  const messaging = createMemoryMessaging({ clock });
  const events: MessagingEvent[] = [];
  const channels = Object.entries(sends).map(([name, send]) => ({
    name: name as Channel['name'],
    textLimit: 2000,
    send,
  }));
  const relay = createOutboxRelay({
    outbox: messaging.outbox,
    channels,
    retryPolicy: createRetryPolicy({ maxAttempts: 3, baseMs: 1000, maxMs: 60_000, random: () => 1 }),
    clock,
    logger: pino({ level: 'silent' }),
    count: (event) => events.push(event),
    pollMs: 5,
    repeatNote: 'Gửi lại:',
    ...change,
  });
  relays.push(relay);
  return { clock, messaging, relay, events };
}

const unreachable = () => new AppError('channel_unreachable', 'no route', { retryable: true });
const until = (events: MessagingEvent[], event: MessagingEvent, count = 1) =>
  vi.waitFor(() => expect(events.filter((one) => one === event)).toHaveLength(count));

describe('outbox relay', () => {
  it('sends what is queued, in order within a conversation', async () => {
    const sent: string[] = [];
    const { messaging, relay, events } = setUp({
      'web-chat': async ({ text }) => {
        sent.push(text);
        return {};
      },
    });
    await messaging.outbox.enqueue(['1', '2', '3'].map((text) => outboundMessage({ text })));
    relay.start();
    await until(events, 'sent', 3);
    expect(sent).toEqual(['1', '2', '3']);
    expect(await messaging.log.depth()).toEqual([]);
  });

  it('begins at once when it is woken', async () => {
    const replied = createWakeUp();
    const { messaging, relay, events } = setUp({ 'web-chat': async () => ({}) }, { replied, pollMs: 3_600_000 });
    relay.start();
    await messaging.outbox.enqueue([outboundMessage()]);
    replied.wake();
    await vi.waitFor(() => expect(events).toEqual(['sent']));
  });

  it('tries again later, with the same key, while the channel cannot be reached', async () => {
    const keys: string[] = [];
    const { clock, messaging, relay, events } = setUp({
      'web-chat': async ({ idempotencyKey }) => {
        keys.push(idempotencyKey);
        if (keys.length < 3) throw unreachable();
        return { externalId: 'x' };
      },
    });
    await messaging.outbox.enqueue([outboundMessage({ idempotencyKey: 'in:1' })]);
    relay.start();
    await until(events, 'sending_failed');
    clock.advance(1000);
    await until(events, 'sending_failed', 2);
    clock.advance(2000);
    await until(events, 'sent');
    expect(keys).toEqual(['in:1', 'in:1', 'in:1']);
  });

  it('gives up at once on what the channel refuses, and goes on with the next', async () => {
    const { messaging, relay, events } = setUp({
      'web-chat': async ({ text }) => {
        if (text === 'bad') throw new AppError('channel_rejected', 'blocked by the user');
        return {};
      },
    });
    await messaging.outbox.enqueue([outboundMessage({ text: 'bad' }), outboundMessage({ text: 'good' })]);
    relay.start();
    await until(events, 'sent');
    expect(events).toEqual(['undeliverable', 'sent']);
    expect(await messaging.log.list({ dead: true, limit: 5 })).toMatchObject([
      { box: 'outbox', status: 'failed', error: { code: 'channel_rejected', message: 'blocked by the user' } },
    ]);
  });

  it('lets no channel that hangs hold up another', async () => {
    const { messaging, relay, events } = setUp({ telegram: () => new Promise(() => {}), 'web-chat': async () => ({}) });
    const hanging = Array.from({ length: 10 }, (_, i) =>
      outboundMessage({ conversation: conversationRef(`c${i}`, 'telegram') }),
    );
    await messaging.outbox.enqueue([...hanging, outboundMessage()]);
    relay.start();
    await vi.waitFor(() => expect(events).toEqual(['sent']));
  });

  it('sends what may have been delivered once more, saying so, and then leaves it to a person', async () => {
    const sent: string[] = [];
    const { clock, messaging, relay, events } = setUp({
      'web-chat': async ({ text }) => {
        sent.push(text);
        throw new AppError('channel_ambiguous', 'no answer');
      },
    });
    await messaging.outbox.enqueue([outboundMessage({ text: 'Trong 5 ngày.' })]);
    relay.start();
    await until(events, 'delivery_unknown');
    clock.advance(59_000);
    await pause(30);
    expect(sent).toHaveLength(1);
    clock.advance(1000);
    await until(events, 'delivery_unknown', 2);
    clock.advance(3_600_000);
    await pause(30);
    expect(sent).toEqual(['Trong 5 ngày.', 'Gửi lại:\nTrong 5 ngày.']);
    expect(await messaging.log.list({ dead: true, limit: 5 })).toMatchObject([{ box: 'outbox', status: 'unknown' }]);
  });

  it('does not know what became of a send that takes no end', async () => {
    const { messaging, relay, events } = setUp({ 'web-chat': () => new Promise(() => {}) }, { sendTimeoutMs: 10 });
    await messaging.outbox.enqueue([outboundMessage()]);
    relay.start();
    await vi.waitFor(() => expect(events).toEqual(['delivery_unknown']));
  });

  it.each(['channel_unreachable', 'channel_limited', 'channel_unauthorised'] as const)(
    'keeps a message for a day while the whole channel is in trouble: %s',
    async (code) => {
      const { clock, messaging, relay, events } = setUp({
        'web-chat': async () => {
          throw new AppError(code, 'not now', { retryable: true });
        },
      });
      await messaging.outbox.enqueue([outboundMessage()]);
      relay.start();
      for (let failures = 1; failures < 20; failures++) {
        await until(events, 'sending_failed', failures);
        clock.advance(120_000);
      }
      expect(events).not.toContain('undeliverable');
      clock.advance(24 * 3_600_000);
      await until(events, 'undeliverable');
    },
  );

  it('waits as long as the platform says', async () => {
    let calls = 0;
    const { clock, messaging, relay, events } = setUp({
      'web-chat': async () => {
        if (++calls === 1) {
          throw new AppError('channel_limited', 'too many', { retryable: true, retryAfterMs: 300_000 });
        }
        return {};
      },
    });
    await messaging.outbox.enqueue([outboundMessage()]);
    relay.start();
    await until(events, 'sending_failed');
    clock.advance(299_000);
    await pause(30);
    expect(calls).toBe(1);
    clock.advance(1000);
    await until(events, 'sent');
  });

  it('tells who has blocked us, and goes on with the others', async () => {
    const gone: string[] = [];
    const { messaging, relay, events } = setUp(
      {
        'web-chat': async ({ conversation }) => {
          if (conversation.conversationId === 'c1') throw new AppError('recipient_gone', 'blocked');
          return {};
        },
      },
      { onRecipientGone: async ({ conversationId }) => void gone.push(conversationId) },
    );
    await messaging.outbox.enqueue([outboundMessage(), outboundMessage({ conversation: conversationRef('c2') })]);
    relay.start();
    await until(events, 'sent');
    await until(events, 'undeliverable');
    expect(gone).toEqual(['c1']);
  });

  it('goes on from the part that was not sent', async () => {
    const sent: string[] = [];
    let broken = true;
    const { clock, messaging, relay, events } = setUp({
      'web-chat': async ({ text }) => {
        if (text === 'hai' && broken) throw unreachable();
        sent.push(text);
        return {};
      },
    });
    const part = (n: number) => ({ n, of: 2 });
    await messaging.outbox.enqueue([
      outboundMessage({ text: 'một', part: part(1) }),
      outboundMessage({ text: 'hai', part: part(2) }),
    ]);
    relay.start();
    await until(events, 'sending_failed');
    expect(await messaging.log.list({ dead: false, limit: 5 })).toMatchObject([{ part: part(2), status: 'errored' }]);
    broken = false;
    clock.advance(60_000);
    await until(events, 'sent', 2);
    expect(sent).toEqual(['một', 'hai']);
  });

  it('leaves the messages of a channel alone while it is not ready', async () => {
    let ready = false;
    const sent: string[] = [];
    const channel: Channel = {
      name: 'web-chat',
      textLimit: 2000,
      isReady: () => ready,
      async send({ text }) {
        sent.push(text);
        return {};
      },
    };
    const { messaging, relay, events } = setUp({}, { channels: [channel] });
    await messaging.outbox.enqueue([outboundMessage({ text: 'một' })]);
    relay.start();
    await pause(30);
    expect(sent).toEqual([]);
    ready = true;
    await until(events, 'sent');
    expect(sent).toEqual(['một']);
  });

  it('sends no more at once than the channel wants', async () => {
    const { messaging, relay, events } = setUp({});
    await relay.stop(0);
    let [now, most] = [0, 0];
    const channel: Channel = {
      name: 'web-chat',
      textLimit: 2000,
      concurrency: 1,
      async send() {
        most = Math.max(most, ++now);
        await pause(2);
        now--;
        return {};
      },
    };
    const slow = setUp({}, { channels: [channel], outbox: messaging.outbox });
    await messaging.outbox.enqueue(
      Array.from({ length: 5 }, (_, n) => outboundMessage({ conversation: conversationRef(`c${n}`) })),
    );
    slow.relay.start();
    await until(slow.events, 'sent', 5);
    expect(most).toBe(1);
    expect(events).toEqual([]);
  });

  it('gives back at the deadline of the stop what is still being sent', async () => {
    const send = vi.fn<Send>(() => new Promise(() => {}));
    const { messaging, relay } = setUp({ 'web-chat': send });
    await messaging.outbox.enqueue([outboundMessage()]);
    relay.start();
    await vi.waitFor(() => expect(send).toHaveBeenCalledOnce());
    await relay.stop(1);
    expect(await messaging.outbox.claim('web-chat', { limit: 1, leaseMs: 1000 })).toMatchObject([{ attempt: 1 }]);
  });
});
