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

  it('counts a send that takes no end as unreachable', async () => {
    const { messaging, relay, events } = setUp({ 'web-chat': () => new Promise(() => {}) }, { sendTimeoutMs: 10 });
    await messaging.outbox.enqueue([outboundMessage()]);
    relay.start();
    await vi.waitFor(() => expect(events).toEqual(['sending_failed']));
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
