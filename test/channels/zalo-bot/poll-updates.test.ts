import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '#src/clock.ts';
import { AppError } from '#src/errors.ts';
import { createMemoryLeases } from '../../fakes/memory-leases.ts';
import { createMemoryMessaging } from '../../fakes/memory-messaging.ts';
import { type FakeZaloBot, zaloText } from '../../fakes/zalo-bot-server.ts';
import { eventually, setUp } from './support.ts';

async function open(change: Parameters<typeof setUp>[0] = {}) {
  const all = await setUp(change);
  onTestFinished(() => all.close());
  return all;
}
const polls = ({ calls }: FakeZaloBot) => calls.filter(({ method }) => method === 'getUpdates');
const hello = (id = '1', text = 'chào') => zaloText({ id, chat: 'c1', text });
const untilPolled = (fake: FakeZaloBot, times = 1) =>
  eventually(() => expect(polls(fake).length).toBeGreaterThanOrEqual(times));

/** An inbox that fails as often as it is told to, and says how often it was asked. */
function failingInbox(failures: number) {
  const { inbox } = createMemoryMessaging({ clock: systemClock });
  const stored: string[] = [];
  let asked = 0;
  return {
    stored,
    asked: () => asked,
    inbox: {
      ...inbox,
      accept: async (message: Parameters<typeof inbox.accept>[0]) => {
        if (++asked <= failures) throw new AppError('database_busy', 'busy', { retryable: true });
        stored.push(message.text);
        return inbox.accept(message);
      },
    },
  };
}

describe('polling', () => {
  it('asks as the platform wants to be asked, and stores what it is given', async () => {
    const { bot, fake, texts, health } = await open();
    bot.start();
    await fake.push(hello('1', 'một'));
    await fake.push(hello('2', 'hai'));
    expect(await texts()).toEqual(['một', 'hai']);
    expect(polls(fake)[0]?.body).toEqual({ timeout: '30' });
    expect(health.told.filter((told) => told === 'connected')).toHaveLength(1);
    expect(health.told.filter((told) => told === 'received')).toHaveLength(2);
  });

  it('takes several updates in one answer', async () => {
    const { bot, fake, texts } = await open();
    const result = [hello('1', 'một'), hello('2', 'hai')];
    fake.failNext({ status: 200, body: JSON.stringify({ ok: true, result }) }, { method: 'getUpdates' });
    bot.start();
    await untilPolled(fake, 2);
    expect(await texts()).toEqual(['một', 'hai']);
  });

  it('takes no news for good news, and nothing for an error', async () => {
    const { bot, fake, health, logged } = await open({ fake: { pollMs: 5 } });
    bot.start();
    await untilPolled(fake, 5);
    expect(health.told).toEqual(['connected']);
    expect(logged()).toBe('');
  });

  it('does not storm a platform that answers at once with nothing', async () => {
    const { bot, fake } = await open({ timings: { idleGapMs: 200 } });
    fake.failNext({ status: 200, body: '{"ok":true,"result":{}}' }, { method: 'getUpdates', times: 1000 });
    bot.start();
    await untilPolled(fake, 2);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(polls(fake)).toHaveLength(2);
  });

  it('goes on after errors, and tells of them', async () => {
    const { bot, fake, health, texts } = await open();
    fake.failNext({ status: 502 }, { method: 'getUpdates' });
    fake.failNext('reset-after-receipt', { method: 'getUpdates' });
    fake.failNext({ code: 401 }, { method: 'getUpdates' });
    bot.start();
    await fake.push(hello());
    expect(await texts()).toEqual(['chào']);
    expect(health.told).toEqual([
      'disconnected: channel_unreachable',
      'disconnected: channel_unreachable',
      'token_refused',
      'received',
      'connected',
    ]);
  });

  it('gives up a poll that is never answered', async () => {
    const { bot, fake, texts, health } = await open({ timings: { pollAbortMs: 100 } });
    fake.failNext('hang', { method: 'getUpdates' });
    bot.start();
    await fake.push(hello());
    expect(await texts()).toEqual(['chào']);
    expect(health.told[0]).toBe('disconnected: channel_unreachable');
  });

  it('waits longer and longer while the platform fails', async () => {
    const { bot, fake } = await open({ timings: { firstPauseMs: 100, longestPauseMs: 100_000 } });
    fake.failNext({ status: 502 }, { method: 'getUpdates', times: 1000 });
    bot.start();
    await untilPolled(fake, 3);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(polls(fake)).toHaveLength(3);
  });

  it('begins with a short pause again after a success', async () => {
    const { bot, fake } = await open({ timings: { firstPauseMs: 1, longestPauseMs: 100_000 }, fake: { pollMs: 1 } });
    const fail = () => fake.failNext({ status: 502 }, { method: 'getUpdates', times: 8 });
    bot.start();
    for (const _ of [1, 2, 3]) {
      fail();
      await untilPolled(fake, polls(fake).length + 10);
    }
    expect(polls(fake).length).toBeGreaterThanOrEqual(30);
  });

  it('says that somebody else polls with the same token, and waits', async () => {
    const { bot, fake, health, texts } = await open();
    fake.failNext({ code: 409, description: 'Conflict' }, { method: 'getUpdates' });
    bot.start();
    await fake.push(hello());
    expect(health.told.slice(0, 1)).toEqual(['webhook_conflict']);
    // It may be that a webhook was set meanwhile.
    expect(fake.calls.filter(({ method }) => method === 'getWebhookInfo')).toHaveLength(2);
    expect(health.told.at(-1)).toBe('connected');
    expect(await texts()).toEqual(['chào']);
  });

  it('never polls while a webhook is set, and begins once it is gone', async () => {
    const webhook = { url: 'https://elsewhere.example.vn/hook', secret: 'another-secret' };
    const { bot, fake, health } = await open({ fake: { webhook } });
    bot.start();
    await eventually(() => expect(health.told.slice(0, 2)).toEqual(['webhook_conflict', 'webhook_conflict']));
    expect(polls(fake)).toEqual([]);
    expect(fake.calls.map(({ method }) => method)).not.toContain('deleteWebhook');
    fake.webhook = undefined;
    await untilPolled(fake);
    await eventually(() => expect(health.told.at(-1)).toBe('connected'));
  });

  it('finds a webhook that is set while it polls', async () => {
    const { bot, fake, health } = await open({ timings: { healthyLookMs: 30 } });
    bot.start();
    await untilPolled(fake);
    fake.webhook = { url: 'https://elsewhere.example.vn/hook', secret: 'another-secret' };
    await eventually(() => expect(health.told.at(-1)).toBe('webhook_conflict'));
  });

  it('does not poll before it knows whether a webhook is set', async () => {
    const { bot, fake } = await open();
    fake.failNext({ status: 502 }, { method: 'getWebhookInfo', times: 3 });
    bot.start();
    await untilPolled(fake);
    const before = fake.calls.slice(
      0,
      fake.calls.findIndex(({ method }) => method === 'getUpdates'),
    );
    expect(before.filter(({ method }) => method === 'getWebhookInfo')).toHaveLength(4);
  });

  it('polls where the platform does not know of webhooks', async () => {
    const { bot, fake, texts } = await open();
    fake.failNext({ code: 404, description: 'Not found' }, { method: 'getWebhookInfo' });
    bot.start();
    await fake.push(hello());
    expect(await texts()).toEqual(['chào']);
  });

  it('asks for nothing more until what it holds is stored', async () => {
    const failing = failingInbox(4);
    const { bot, fake } = await open({ inbox: failing.inbox });
    bot.start();
    const pollsWhenStored = fake.push(hello()).then(() => polls(fake).length);
    await eventually(() => expect(failing.asked()).toBeGreaterThan(1));
    const pollsMeanwhile = polls(fake).length;
    expect(await pollsWhenStored).toBe(pollsMeanwhile + 1);
    expect(failing.stored).toEqual(['chào']);
  });

  it('stores what it holds also when it is stopped meanwhile', async () => {
    const failing = failingInbox(3);
    const { bot, fake } = await open({ inbox: failing.inbox, timings: { acceptFirstMs: 20 } });
    bot.start();
    void fake.push(hello());
    await eventually(() => expect(failing.asked()).toBeGreaterThan(0));
    await bot.stop();
    expect(failing.stored).toEqual(['chào']);
  });

  it('says that an update is lost when it cannot be stored to the very end', async () => {
    const failing = failingInbox(Number.POSITIVE_INFINITY);
    const { bot, fake, logged } = await open({ inbox: failing.inbox, timings: { holdMs: 50 } });
    bot.start();
    void fake.push(hello());
    await eventually(() => expect(failing.asked()).toBeGreaterThan(0));
    await bot.stop();
    expect(logged()).toContain('an update could not be stored and is lost');
    expect(logged()).not.toContain('chào');
  });

  it('ends a poll that waits, at once', async () => {
    const { bot, fake, health, logged } = await open({ fake: { pollMs: 30_000 } });
    bot.start();
    await untilPolled(fake);
    const started = performance.now();
    await bot.stop();
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(health.told).toEqual([]);
    expect(logged()).toBe('');
  });

  it('stores an update that has begun to arrive when it is stopped', async () => {
    const { bot, fake, texts } = await open();
    const body = JSON.stringify({ ok: true, result: hello() });
    fake.failNext({ status: 200, body, bodyAfterMs: 400 }, { method: 'getUpdates' });
    bot.start();
    await untilPolled(fake);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await bot.stop();
    expect(await texts()).toEqual(['chào']);
  });

  it('ends before it has begun', async () => {
    const { bot, fake } = await open();
    await bot.stop();
    bot.start();
    await bot.stop();
    expect(fake.calls).toEqual([]);
  });
});

describe('several processes', () => {
  it('poll one at a time, and the next takes over', async () => {
    const leases = createMemoryLeases({ clock: systemClock });
    const first = await open({ leases, timings: { leaseMs: 5000 } });
    const second = await open({ leases, timings: { leaseMs: 5000 } });
    first.bot.start();
    await untilPolled(first.fake);
    second.bot.start();
    await untilPolled(first.fake, 4);
    expect(polls(second.fake)).toEqual([]);
    await first.bot.stop();
    await untilPolled(second.fake);
  });

  it('stop polling when the lease is lost, and begin again with a new one', async () => {
    let acquired = 0;
    let polled = () => 0;
    const leases = {
      acquire: async () => {
        acquired++;
        return { renew: async () => acquired > 1 || polled() === 0, release: async () => {} };
      },
    };
    const { bot, fake, logged } = await open({ leases, timings: { leaseMs: 60 }, fake: { pollMs: 30_000 } });
    polled = () => polls(fake).length;
    bot.start();
    await untilPolled(fake, 2);
    expect(acquired).toBe(2);
    expect(logged()).toContain('lease lost');
  });

  it('stop polling when the lease can no longer be renewed, but not at the first failure', async () => {
    let renewals = 0;
    let released = 0;
    const leases = {
      acquire: async () => ({
        renew: async () => {
          renewals++;
          throw new AppError('database_busy', 'busy', { retryable: true });
        },
        release: async () => void released++,
      }),
    };
    const { bot, fake } = await open({ leases, timings: { leaseMs: 90 }, fake: { pollMs: 30_000 } });
    bot.start();
    await untilPolled(fake);
    await eventually(() => expect(released).toBe(1));
    expect(renewals).toBeGreaterThan(1);
  });

  it('wait for a lease while the database does not give any', async () => {
    const working = createMemoryLeases({ clock: systemClock });
    let asked = 0;
    const leases = {
      acquire: async (name: string, ms: number) => {
        if (++asked < 3) throw new AppError('database_busy', 'busy', { retryable: true });
        return working.acquire(name, ms);
      },
    };
    const { bot, fake } = await open({ leases });
    bot.start();
    await untilPolled(fake);
    expect(asked).toBe(3);
  });
});
