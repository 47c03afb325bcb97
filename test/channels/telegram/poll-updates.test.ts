import { afterEach, describe, expect, it, vi } from 'vitest';
import { systemClock } from '#src/clock.ts';
import { AppError } from '#src/errors.ts';
import type { ProcessLeases } from '#src/messaging/process-leases.ts';
import { createMemoryLeases } from '../../fakes/memory-leases.ts';
import { type FakeTelegram, startFakeTelegram } from '../../fakes/telegram-server.ts';
import { updateNamed } from './fixtures/read-updates.ts';
import { type OpenOptions, type OpenTelegram, openTelegram, textUpdate } from './open-telegram.ts';

const opened: OpenTelegram[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});

async function start(options: OpenOptions = {}): Promise<OpenTelegram> {
  const open = await openTelegram(options);
  opened.push(open);
  open.adapter.start();
  return open;
}

const polls = (fake: FakeTelegram) =>
  fake.calls.filter(({ method }) => method === 'getUpdates').map(({ body }) => body);
const texts = async (open: OpenTelegram) => (await open.received()).map(({ text }) => text);

describe('asking for updates', () => {
  it('takes in what waited and what comes, in order, and confirms it', async () => {
    const fake = await startFakeTelegram();
    for (const text of ['một', 'hai']) fake.push(textUpdate(text));
    const open = await start({ fake });
    await vi.waitFor(() => expect(fake.waiting()).toBe(0));
    await fake.push(textUpdate('ba')).delivered;
    expect(await texts(open)).toEqual(['một', 'hai', 'ba']);
    expect(open.status()).toMatchObject({ state: 'connected', lastEventAt: expect.any(String) });
  });

  it('says each time which updates it wants', async () => {
    const { fake } = await start();
    await vi.waitFor(() => expect(polls(fake).length).toBeGreaterThan(1));
    for (const body of polls(fake)) {
      expect(body).toMatchObject({ timeout: 0.2, allowed_updates: expect.arrayContaining(['message_reaction']) });
    }
  });

  it('knows its own name before it takes in the first batch', async () => {
    const fake = await startFakeTelegram();
    fake.state.me['username'] = 'tro_ly_bot';
    fake.push(updateNamed('topic mention'));
    const open = await start({ fake });
    await vi.waitFor(() => expect(fake.waiting()).toBe(0));
    expect(await texts(open)).toEqual(['tra cứu']);
  });

  it('waits with the first question until that for its name has been answered or given up', async () => {
    const fake = await startFakeTelegram();
    fake.failNext('hang', 1, 'getMe');
    await start({ fake, pace: { identityMs: 150 } });
    await new Promise((resolve) => setTimeout(resolve, 75));
    expect(polls(fake)).toEqual([]);
    await vi.waitFor(() => expect(polls(fake).length).toBeGreaterThan(0));
  });

  it('confirms nothing before it is stored', async () => {
    let failing = true;
    const open = await start({
      wrapInbox: (inbox) => ({
        ...inbox,
        accept: async (message) => {
          if (failing && message.text === 'hai') throw new AppError('database_busy', 'busy', { retryable: true });
          return inbox.accept(message);
        },
      }),
    });
    for (const text of ['một', 'hai', 'ba']) open.fake.push(textUpdate(text));
    await vi.waitFor(() => expect(open.log().match(/updates not stored/g)?.length).toBeGreaterThan(2));
    expect(open.fake.waiting()).toBe(3);
    failing = false;
    await vi.waitFor(() => expect(open.fake.waiting()).toBe(0));
    expect((await texts(open)).toSorted()).toEqual(['ba', 'hai', 'một']);
  });

  it('gives up one update that can never be stored, and goes on with what comes behind it', async () => {
    const open = await start({
      wrapInbox: (inbox) => ({
        ...inbox,
        accept: async (message) => {
          if (message.text === 'bí mật') throw new TypeError('cannot store bí mật');
          return inbox.accept(message);
        },
      }),
    });
    open.fake.push(textUpdate('bí mật'));
    await vi.waitFor(() => expect(open.log().match(/updates not stored/g)?.length).toBeGreaterThan(6));
    expect(open.fake.waiting()).toBe(1);
    open.fake.push(textUpdate('sau'));
    await vi.waitFor(() => expect(open.fake.waiting()).toBe(0));
    expect(await texts(open)).toEqual(['sau']);
    expect(open.log()).toContain('given up');
    expect(open.log()).not.toContain('bí mật');
  });

  it('is not stopped by an update that it does not understand', async () => {
    const open = await start();
    open.fake.push(updateNamed('kind of update from the future'));
    open.fake.push({ message: 'x' });
    await open.fake.push(textUpdate('sau')).delivered;
    expect(await texts(open)).toEqual(['sau']);
  });

  it('takes up ids that start anew after a quiet time', async () => {
    const open = await start();
    await open.fake.push({ update_id: 900_000_000, ...textUpdate('trước') }).delivered;
    await open.received();
    const before = polls(open.fake).length;
    await vi.waitFor(() => expect(polls(open.fake).length).toBeGreaterThan(before + 1));
    open.fake.push({ update_id: 5, ...textUpdate('sau') });
    await vi.waitFor(async () => expect(await open.received()).toHaveLength(1));
  });

  it('takes what comes again after a restart for a repeat', async () => {
    const update = { update_id: 5, ...textUpdate('một') };
    const open = await start();
    await open.fake.push(update).delivered;
    await open.fake.push(update).delivered;
    await open.fake.push(textUpdate('hai')).delivered;
    expect(await texts(open)).toEqual(['một', 'hai']);
  });

  it.each([
    { ok: true, result: 'x' },
    { ok: true, result: [{}] },
    { ok: true, result: [null] },
  ])('rests instead of asking without end when the answer is %j', async (answer) => {
    const fake = await startFakeTelegram();
    fake.answerNext(answer, 3, 'getUpdates');
    fake.push(textUpdate('một'));
    const open = await start({ fake });
    await vi.waitFor(() => expect(fake.waiting()).toBe(0));
    expect(await texts(open)).toEqual(['một']);
    expect(open.log().match(/polling failed/g)).toHaveLength(3);
  });
});

describe('trouble while asking', () => {
  it('waits for Telegram to come back, and says so', async () => {
    const open = await start();
    await vi.waitFor(() => expect(open.status()?.state).toBe('connected'));
    open.fake.failNext('refuse');
    await vi.waitFor(() => expect(open.status()?.state).toBe('disconnected'));
    await open.fake.heal();
    await open.fake.push(textUpdate('một')).delivered;
    expect(open.status()?.state).toBe('connected');
    expect(await texts(open)).toEqual(['một']);
  });

  it.each(['500', 'not-json', 'reset-after-receipt', '429-without-wait'] as const)(
    'goes on after %s',
    async (failure) => {
      const fake = await startFakeTelegram();
      fake.failNext(failure, 3, 'getUpdates');
      fake.push(textUpdate('một'));
      const open = await start({ fake });
      await vi.waitFor(() => expect(fake.waiting()).toBe(0));
      expect(await texts(open)).toEqual(['một']);
    },
  );

  it('does not keep asking for its name without rest', async () => {
    const fake = await startFakeTelegram();
    fake.failNext('500', Infinity, 'getMe');
    const open = await start({ fake, pace: { backoffMs: 10_000, maxBackoffMs: 10_000 } });
    await fake.push(textUpdate('một')).delivered;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(fake.calls.filter(({ method }) => method === 'getMe')).toHaveLength(1);
    await open.adapter.stop();
  });

  it('calls for a person when the token is refused', async () => {
    const fake = await startFakeTelegram();
    fake.failNext('401', Infinity, 'getUpdates');
    const open = await start({ fake });
    await vi.waitFor(() => expect(open.status()).toMatchObject({ state: 'needs_person', problem: 'token_refused' }));
  });

  it('calls for a person when a webhook stands in the way, and never takes it away', async () => {
    const fake = await startFakeTelegram({ webhook: { url: 'http://127.0.0.1:9/webhooks/telegram' } });
    const open = await start({ fake });
    await vi.waitFor(() => expect(polls(fake).length).toBeGreaterThan(2));
    expect(open.status()).toMatchObject({ state: 'needs_person', problem: 'webhook_conflict' });
    expect(fake.calls.map(({ method }) => method)).not.toContain('deleteWebhook');
  });
});

describe('several processes', () => {
  it('ask one at a time, and another takes over from one that stops', async () => {
    const leases = createMemoryLeases({ clock: systemClock });
    const first = await start({ leases });
    await vi.waitFor(() => expect(polls(first.fake).length).toBeGreaterThan(0));
    const second = await start({ leases, fake: first.fake });
    await first.fake.push(textUpdate('một')).delivered;
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(first.log() + second.log()).not.toContain('polling failed');
    expect(await texts(first)).toEqual(['một']);
    await first.adapter.stop();
    await first.fake.push(textUpdate('hai')).delivered;
    expect(await texts(second)).toEqual(['hai']);
  });

  it('a process that has lost its lease stops asking until it has it again', async () => {
    let lost = false;
    let acquired = 0;
    const inner = createMemoryLeases({ clock: systemClock });
    const leases: ProcessLeases = {
      async acquire(name, ms) {
        const lease = lost ? undefined : await inner.acquire(name, ms);
        if (lease === undefined) return undefined;
        acquired++;
        return { ...lease, renew: async (longer) => !lost && lease.renew(longer) };
      },
    };
    const open = await start({ leases, pace: { leaseMs: 60 } });
    await vi.waitFor(() => expect(acquired).toBe(1));
    lost = true;
    await new Promise((resolve) => setTimeout(resolve, 150));
    const before = polls(open.fake).length;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(polls(open.fake).length).toBe(before);
    lost = false;
    await open.fake.push(textUpdate('một')).delivered;
    expect(acquired).toBe(2);
  });

  it('a database that fails only delays the asking', async () => {
    let failures = 0;
    const inner = createMemoryLeases({ clock: systemClock });
    const leases: ProcessLeases = {
      async acquire(name, ms) {
        if (++failures < 3) throw new AppError('database_busy', 'busy', { retryable: true });
        return inner.acquire(name, ms);
      },
    };
    const open = await start({ leases });
    await open.fake.push(textUpdate('một')).delivered;
    expect(await texts(open)).toEqual(['một']);
  });

  it('two bots do not stand in each other’s way', async () => {
    const leases = createMemoryLeases({ clock: systemClock });
    const other = await startFakeTelegram({ token: '700100999:FAKE-token_of_another' });
    const [first, second] = [await start({ leases }), await start({ leases, fake: other })];
    await Promise.all([first, second].map(({ fake }) => fake.push(textUpdate('một')).delivered));
    expect(await texts(second)).toEqual(['một']);
  });
});

it('stops at once while a question hangs, and gives its lease back', async () => {
  const leases = createMemoryLeases({ clock: systemClock });
  const open = await start({ leases, pace: { pollMs: 30_000, leaseMs: 60_000 } });
  await vi.waitFor(() => expect(polls(open.fake)).toHaveLength(1));
  const before = performance.now();
  await open.adapter.stop();
  expect(performance.now() - before).toBeLessThan(10_000);
  expect(await leases.acquire(`telegram-poll:${open.fake.account}`, 1000)).toBeDefined();
  expect(open.status()?.lastError).toBeUndefined();
});
