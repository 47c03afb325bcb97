import { pino } from 'pino';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '#src/errors.ts';
import type { MessagingEvent } from '#src/messaging/counting.ts';
import { createInboxWorker, type InboxWorker, type InboxWorkerOptions } from '#src/messaging/inbox-worker.ts';
import type { ConversationRef, MessageHandler } from '#src/messaging/message.ts';
import { createRetryPolicy } from '#src/messaging/retry-policy.ts';
import { createWakeUp } from '#src/messaging/wake-up.ts';
import { createManualClock } from '../fakes/manual-clock.ts';
import { createMemoryMessaging } from '../fakes/memory-messaging.ts';
import { conversationRef, inboundMessage } from '../fakes/messages.ts';

const workers: InboxWorker[] = [];
afterEach(async () => {
  await Promise.all(workers.splice(0).map((worker) => worker.stop(0)));
});

function setUp(handler: MessageHandler, change: Partial<InboxWorkerOptions> = {}) {
  const clock = createManualClock();
  const messaging = createMemoryMessaging({ clock });
  const events: MessagingEvent[] = [];
  const worker = createInboxWorker({
    inbox: messaging.inbox,
    conversations: messaging.conversations,
    handler,
    retryPolicy: createRetryPolicy({ maxAttempts: 3, baseMs: 1000, maxMs: 60_000, random: () => 1 }),
    deadReply: () => Promise.resolve({ text: 'Hiện tôi không tra cứu được.' }),
    shapeOf: () => ({ textLimit: 2000, buttons: true }),
    clock,
    logger: pino({ level: 'silent' }),
    count: (event) => events.push(event),
    pollMs: 5,
    ...change,
  });
  workers.push(worker);
  const accept = (text: string, conversation = conversationRef()) =>
    messaging.inbox.accept(inboundMessage({ text, conversation }));
  /** What the person gets, in order; everything queued counts as sent. */
  const drainReplies = async () => {
    const texts: string[] = [];
    for (;;) {
      const claimed = await messaging.outbox.claim('web-chat', { limit: 10, leaseMs: 1000 });
      if (claimed.length === 0) return texts;
      for (const { lease, message } of claimed) {
        texts.push(message.text);
        await messaging.outbox.markSent(lease, {});
      }
    }
  };
  return { clock, messaging, worker, events, accept, drainReplies };
}

const untilHandled = (events: MessagingEvent[], count: number, event: MessagingEvent = 'handled') =>
  vi.waitFor(() => expect(events.filter((one) => one === event)).toHaveLength(count));

describe('inbox worker', () => {
  it('queues the replies with keys that count through all of them, long ones in parts', async () => {
    const { messaging, worker, events, accept } = setUp(
      async () => ({ replies: [{ text: 'Một hai. Ba bốn.', choices: ['Có'] }, { text: 'Năm.' }] }),
      { shapeOf: () => ({ textLimit: 10, buttons: true }) },
    );
    const { id } = await accept('hỏi');
    worker.start();
    await untilHandled(events, 1);
    const sent = [];
    for (let i = 0; i < 3; i++) {
      const [claimed] = await messaging.outbox.claim('web-chat', { limit: 1, leaseMs: 1000 });
      if (claimed === undefined) break;
      sent.push(claimed.message);
      await messaging.outbox.markSent(claimed.lease, {});
    }
    const shared = { correlationId: id, conversation: conversationRef() };
    expect(sent).toEqual([
      { text: 'Một hai.', part: { n: 1, of: 2 }, idempotencyKey: `${id}:1`, ...shared },
      { text: 'Ba bốn.', choices: ['Có'], part: { n: 2, of: 2 }, idempotencyKey: `${id}:2`, ...shared },
      { text: 'Năm.', idempotencyKey: `${id}:3`, ...shared },
    ]);
  });

  it('writes choices under the text, in figures, where the channel has no buttons', async () => {
    const { worker, events, accept, drainReplies, messaging } = setUp(
      async () => ({ replies: [{ text: 'Chọn:', choices: ['Xem nguyên văn', 'Không'] }] }),
      { shapeOf: () => ({ textLimit: 2000 }) },
    );
    await accept('hỏi');
    worker.start();
    await untilHandled(events, 1);
    expect(await drainReplies()).toEqual(['Chọn:\n\n1 Xem nguyên văn   2 Không']);
    expect(messaging.effects).toEqual([]);
  });

  it('says in a group which message it answers', async () => {
    const { worker, events, messaging } = setUp(async () => ({ replies: [{ text: 'Trong 5 ngày.' }] }));
    const group: ConversationRef = { ...conversationRef('g1'), kind: 'group', threadId: '7' };
    await messaging.inbox.accept(inboundMessage({ conversation: group, messageId: 'm9' }));
    worker.start();
    await untilHandled(events, 1);
    const [claimed] = await messaging.outbox.claim('web-chat', { limit: 1, leaseMs: 1000 });
    expect(claimed?.message).toMatchObject({ conversation: group, replyTo: 'm9' });
  });

  it('hands over the effects of a message with its end', async () => {
    const { worker, events, accept, messaging } = setUp(async () => ({ replies: [], effects: [{ effect: 'noted' }] }));
    await accept('hỏi');
    worker.start();
    await untilHandled(events, 1);
    expect(messaging.effects).toEqual([{ effect: 'noted' }]);
  });

  it('handles a message again when somebody else was faster with an effect', async () => {
    let calls = 0;
    const { worker, events, accept, messaging, clock } = setUp(async () => ({
      replies: [],
      effects: [{ effect: ++calls === 1 ? 'impossible' : 'possible' }],
    }));
    await accept('hỏi');
    worker.start();
    await untilHandled(events, 1, 'handling_failed');
    clock.advance(600_000);
    await untilHandled(events, 1);
    expect(messaging.effects).toEqual([{ effect: 'possible' }]);
  });

  it.each([
    { what: 'who only reacted', message: { event: 'reaction' } as const },
    { what: 'who is told nothing', message: { sender: { id: 'stranger' } } },
  ])('tells nothing to somebody $what, when handling fails', async ({ message }) => {
    const { worker, events, messaging } = setUp(
      async () => {
        throw new AppError('message_invalid', 'broken');
      },
      { deadReply: async ({ sender }) => (sender.id === 'stranger' ? undefined : { text: 'Xin lỗi.' }) },
    );
    await messaging.inbox.accept(inboundMessage(message));
    worker.start();
    await untilHandled(events, 1, 'dead');
    expect(await messaging.outbox.claim('web-chat', { limit: 1, leaseMs: 1000 })).toEqual([]);
  });

  it('gives the handler what the last message of the conversation left behind', async () => {
    const seen: unknown[] = [];
    const { worker, events, accept } = setUp(async (message, { state }) => {
      seen.push(state);
      return { replies: [], conversation: { last: message.text } };
    });
    await accept('một');
    await accept('hai');
    worker.start();
    await untilHandled(events, 2);
    expect(seen).toEqual([{}, { last: 'một' }]);
  });

  it('handles a conversation in order and others meanwhile, up to its limit', async () => {
    const started: string[] = [];
    const { promise: open, resolve: release } = Promise.withResolvers<void>();
    const { worker, events, accept } = setUp(
      async ({ text }) => {
        started.push(text);
        await open;
        return { replies: [] };
      },
      { concurrency: 2 },
    );
    for (const [text, id] of [
      ['a1', 'a'],
      ['a2', 'a'],
      ['b1', 'b'],
      ['c1', 'c'],
    ] as const) {
      await accept(text, conversationRef(id));
    }
    worker.start();
    await vi.waitFor(() => expect(started).toEqual(['a1', 'b1']));
    release();
    await untilHandled(events, 4);
    expect(started.indexOf('a2')).toBeGreaterThan(started.indexOf('a1'));
  });

  it('begins at once when it is woken', async () => {
    const arrived = createWakeUp<ConversationRef>();
    const { worker, events, accept } = setUp(async () => ({ replies: [] }), { arrived, pollMs: 3_600_000 });
    worker.start();
    await accept('hỏi');
    arrived.wake(conversationRef());
    await vi.waitFor(() => expect(events).toEqual(['handled']));
  });

  it('tries again later what may succeed later', async () => {
    let attempts = 0;
    const { clock, worker, events, accept, drainReplies } = setUp(async () => {
      attempts++;
      if (attempts < 3) throw new AppError('database_busy', 'busy', { retryable: true });
      return { replies: [{ text: 'Xong.' }] };
    });
    await accept('hỏi');
    worker.start();
    await untilHandled(events, 1, 'handling_failed');
    clock.advance(1000);
    await untilHandled(events, 2, 'handling_failed');
    clock.advance(2000);
    await untilHandled(events, 1);
    expect(await drainReplies()).toEqual(['Xong.']);
  });

  it.each([
    { name: 'what can never succeed', error: new AppError('message_invalid', 'no'), attempts: 1 },
    { name: 'what failed at every attempt', error: new Error('chị Hạnh 0912345678'), attempts: 3 },
  ])('gives up on $name, and still tells the person', async ({ error, attempts }) => {
    let calls = 0;
    const { clock, messaging, worker, events, accept, drainReplies } = setUp(async ({ text }) => {
      if (text === 'tiếp') return { replies: [{ text: 'Vâng.' }] };
      calls++;
      throw error;
    });
    await accept('hỏi');
    await accept('tiếp');
    worker.start();
    for (let failed = 1; failed < attempts; failed++) {
      await untilHandled(events, failed, 'handling_failed');
      clock.advance(60_000);
    }
    await untilHandled(events, 1);
    expect(calls).toBe(attempts);
    expect(await drainReplies()).toEqual(['Hiện tôi không tra cứu được.', 'Vâng.']);
    const [dead] = await messaging.log.list({ dead: true, limit: 1 });
    expect(dead).toMatchObject({ status: 'dead', attempt: attempts });
    expect(JSON.stringify(dead)).not.toMatch(/Hạnh|0912/);
  });

  it('gives up on a message that ends the process each time', async () => {
    let calls = 0;
    const { clock, messaging, worker, events, accept, drainReplies } = setUp(async () => {
      calls++;
      return { replies: [] };
    });
    await accept('hỏi');
    for (let crash = 0; crash < 3; crash++) {
      await messaging.inbox.claim({ limit: 1, leaseMs: 1000 });
      clock.advance(1001);
    }
    worker.start();
    await untilHandled(events, 1, 'dead');
    expect(calls).toBe(0);
    expect(await drainReplies()).toEqual(['Hiện tôi không tra cứu được.']);
  });

  it('keeps its message while the handler takes longer than the lease', async () => {
    const { promise: open, resolve: release } = Promise.withResolvers<void>();
    const { clock, messaging, worker, events, accept } = setUp(
      async () => {
        await open;
        return { replies: [] };
      },
      { leaseMs: 30 },
    );
    const renew = vi.spyOn(messaging.inbox, 'renew');
    await accept('hỏi');
    worker.start();
    for (let i = 0; i < 3; i++) {
      const before = renew.mock.calls.length;
      await vi.waitFor(() => expect(renew.mock.calls.length).toBeGreaterThan(before));
      clock.advance(25);
    }
    expect(await messaging.inbox.claim({ limit: 1, leaseMs: 1000 })).toEqual([]);
    release();
    await untilHandled(events, 1);
  });

  it('drops its result when another worker has taken the message over', async () => {
    const { promise: open, resolve: release } = Promise.withResolvers<void>();
    const signals: AbortSignal[] = [];
    const { clock, messaging, worker, accept, drainReplies } = setUp(
      async (_message, { signal }) => {
        signals.push(signal);
        await open;
        return { replies: [{ text: 'muộn' }] };
      },
      { leaseMs: 3_600_000 },
    );
    await accept('hỏi');
    worker.start();
    await vi.waitFor(() => expect(signals).toHaveLength(1));
    clock.advance(3_600_001);
    const [taken] = await messaging.inbox.claim({ limit: 1, leaseMs: 10_000_000 });
    release();
    await worker.stop(1000);
    expect(await drainReplies()).toEqual([]);
    if (taken !== undefined) await messaging.inbox.complete(taken.lease, { replies: [] });
    expect(await messaging.log.depth()).toEqual([]);
  });

  it('treats a handler that takes no end as failed', async () => {
    const { worker, events, accept } = setUp(() => new Promise(() => {}), { handlerTimeoutMs: 10 });
    await accept('hỏi');
    worker.start();
    await vi.waitFor(() => expect(events).toEqual(['handling_failed']));
  });

  it('lets running handlers finish when it is stopped, and takes nothing new', async () => {
    const { promise: open, resolve: release } = Promise.withResolvers<void>();
    const { messaging, worker, events, accept } = setUp(async () => {
      await open;
      return { replies: [] };
    });
    await accept('một');
    await accept('hai');
    worker.start();
    await vi.waitFor(async () =>
      expect((await messaging.log.depth()).some(({ status }) => status === 'leased')).toBe(true),
    );
    const stopped = worker.stop(10_000);
    release();
    await stopped;
    expect(events).toEqual(['handled']);
    expect(await messaging.log.depth()).toEqual([{ box: 'inbox', status: 'queued', count: 1 }]);
  });

  it('aborts a handler at the deadline of the stop and gives its message back untried', async () => {
    const signals: AbortSignal[] = [];
    const { messaging, worker, accept } = setUp((_message, { signal }) => {
      signals.push(signal);
      return new Promise(() => {});
    });
    await accept('hỏi');
    worker.start();
    await vi.waitFor(() => expect(signals).toHaveLength(1));
    await worker.stop(1);
    expect(signals[0]?.aborted).toBe(true);
    expect(await messaging.inbox.claim({ limit: 1, leaseMs: 1000 })).toMatchObject([{ attempt: 1 }]);
  });

  it('goes on after the inbox could not be reached', async () => {
    const { messaging, worker, events, accept } = setUp(async () => ({ replies: [] }));
    vi.spyOn(messaging.inbox, 'claim').mockRejectedValueOnce(new AppError('database_busy', 'busy'));
    await accept('hỏi');
    worker.start();
    await vi.waitFor(() => expect(events).toEqual(['handled']));
  });
});
