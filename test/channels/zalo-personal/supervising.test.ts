import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { createSessionStore } from '#src/channels/zalo-personal/session.ts';
import { createManualClock } from '../../fakes/manual-clock.ts';
import { createMemoryLeases } from '../../fakes/memory-leases.ts';
import { type FakeZaloWeb, startFakeZaloWeb, ZALO_UID } from '../../fakes/zalo-web-server.ts';
import {
  createMemoryCredentials,
  openChannel,
  type OpenedChannel,
  type OpenOptions,
  SESSION_KEY,
  storeSession,
  until,
} from './open-channel.ts';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  // The fake last, so that what runs can end in peace.
  for (const one of opened.splice(0).toReversed()) await one.close();
});

async function start(options: OpenOptions = {}): Promise<OpenedChannel> {
  const channel = await openChannel(options);
  opened.push(channel);
  channel.adapter.start();
  return channel;
}
async function sharedFake(): Promise<FakeZaloWeb> {
  const fake = await startFakeZaloWeb();
  opened.push(fake);
  return fake;
}
const count = (calls: string[], name: string) => calls.filter((call) => call === name).length;
const storedCookie = async ({ credentials }: Pick<OpenedChannel, 'credentials'>) => {
  const session = await createSessionStore({ credentials, sessionKey: SESSION_KEY }).read();
  return session?.cookie.find(({ key }) => key === 'zpw_sek')?.value;
};

describe('the session', () => {
  test('without one a person is asked for, nothing is tried, and a login by another process is noticed', async () => {
    const { fake, health, credentials } = await start({ session: false });
    await until('asked for', () => health.length > 0);
    await wait(40);
    expect(health).toEqual(['needs session_expired']);
    expect(fake.login.logins).toBe(0);
    await storeSession(credentials, fake);
    await fake.connected();
    await until('connected', () => health.at(-1) === 'connected');
  });

  test('one is enough for every start', async () => {
    const fake = await sharedFake();
    const credentials = createMemoryCredentials();
    for (const nth of [1, 2, 3]) {
      const channel = await start({ fake, credentials });
      await fake.connected(nth);
      await channel.adapter.stop();
    }
    expect(fake.login.qr.shown).toBe(0);
  });

  const untilSaved = async (channel: OpenedChannel) => {
    for (let n = 0; (await storedCookie(channel)) !== channel.fake.login.lastCookie; n++) {
      if (n > 20) throw new Error('not saved');
      await wait(10);
    }
  };

  test('is saved again after the login and after a message, as its cookies change', async () => {
    const channel = await start();
    const { fake, adapter } = channel;
    await fake.connected();
    await untilSaved(channel);
    const before = fake.login.lastCookie;
    const conversation = { channel: 'zalo-personal', account: ZALO_UID, conversationId: '2', kind: 'private' } as const;
    await adapter.channel.send({ idempotencyKey: 'k', correlationId: 'c', text: 'chào', conversation });
    expect(fake.login.lastCookie).not.toBe(before);
    await untilSaved(channel);
  });

  test('is saved with each sign of life, and when the channel stops', async () => {
    const channel = await start({ delays: { keepAliveMs: 300 } });
    const { fake, adapter } = channel;
    await fake.connected();
    const before = fake.login.lastCookie;
    await until('kept alive', () => fake.login.lastCookie !== before);
    await untilSaved(channel);
    await adapter.stop();
    expect(await storedCookie(channel)).toBe(fake.login.lastCookie);
  });

  test('a refused one is not tried again until there is a new one', async () => {
    const channel = await openChannel();
    opened.push(channel);
    const { fake, health, adapter, credentials } = channel;
    fake.login.refuseSessions = true;
    adapter.start();
    await until('asked for', () => health.includes('needs session_expired'));
    await wait(60);
    expect(fake.login.logins).toBe(1);
    expect(count(health, 'needs session_expired')).toBe(1);
    fake.login.refuseSessions = false;
    await wait(40);
    expect(fake.login.logins).toBe(1);
    await storeSession(credentials, fake, 'imei-of-a-new-login');
    await fake.connected();
  });

  test('one that another key wrote is as good as none', async () => {
    const credentials = createMemoryCredentials();
    const fake = await sharedFake();
    await createSessionStore({ credentials, sessionKey: 'another-secret-of-sixteen' }).replace(fake.login.newSession());
    const { health, log } = await start({ fake, credentials });
    await until('asked for', () => health.includes('needs session_expired'));
    expect(log()).toContain('config_invalid');
    expect(fake.login.logins).toBe(0);
  });

  test('a login by another process replaces the connection, and is not overwritten', async () => {
    const channel = await start({ delays: { keepAliveMs: 15 } });
    const { fake, credentials } = channel;
    await fake.connected();
    await storeSession(credentials, fake, 'imei-of-a-new-login');
    await fake.connected(2);
    await channel.adapter.stop();
    const session = await createSessionStore({ credentials, sessionKey: SESSION_KEY }).read();
    expect(session?.imei).toBe('imei-of-a-new-login');
  });

  test('a session that ends meanwhile is noticed by the sign of life', async () => {
    const { fake, health } = await start({ delays: { keepAliveMs: 15 } });
    await fake.connected();
    fake.login.refuseSessions = true;
    fake.keepAliveCode = 600;
    await until('asked for', () => health.includes('needs session_expired'));
    expect(fake.login.logins).toBe(2);
  });

  test('a sign of life that fails otherwise changes nothing', async () => {
    const { fake } = await start({ delays: { keepAliveMs: 5 } });
    await fake.connected();
    fake.keepAliveCode = -1;
    await until('tried', () => fake.calls.filter(({ path }) => path === '/keepalive').length > 4);
    expect(fake.connectionsOpened).toBe(1);
  });
});

describe('reconnecting', () => {
  test('a dropped connection comes back with a login of its own', async () => {
    const { fake, health } = await start();
    for (const nth of [1, 2, 3]) {
      await fake.connected(nth);
      await until('told', () => count(health, 'connected') === nth);
      fake.dropSockets();
      await until('told', () => count(health, 'disconnected') === nth);
    }
    await fake.connected(4);
    expect(fake.login.logins).toBe(4);
  });

  test('a socket closed with a code that means nothing to us comes back too', async () => {
    const { fake } = await start();
    await fake.connected();
    fake.closeSockets(1011);
    await fake.connected(2);
    expect(fake.login.logins).toBe(2);
  });

  test('waits longer and longer while Zalo is down, and is back soon after', async () => {
    const channel = await openChannel({ delays: { backoffMs: [20, 90] } });
    opened.push(channel);
    const { fake, health, adapter } = channel;
    fake.login.loginStatus = 502;
    const startedAt = performance.now();
    adapter.start();
    await until('tried', () => fake.login.logins >= 4);
    // 20, 40 and 80 ms between the first four.
    expect(performance.now() - startedAt).toBeGreaterThan(130);
    await wait(200);
    // No more than one in 90 ms from then on.
    expect(fake.login.logins).toBeLessThanOrEqual(7);
    expect(health).not.toContain('needs session_expired');
    fake.login.loginStatus = undefined;
    await fake.connected();
  });

  test('a login that is never answered is given up', async () => {
    const channel = await openChannel({ delays: { loginMs: 40 } });
    opened.push(channel);
    const { fake, health, adapter } = channel;
    fake.login.hang = true;
    adapter.start();
    await until('given up', () => count(health, 'disconnected') >= 2);
    expect(fake.connectionsOpened).toBe(0);
    fake.login.hang = false;
    await fake.connected();
  });

  test('the machine slept: the connection is made anew, though it looked open', async () => {
    const { fake, clock } = await start();
    await fake.connected();
    clock.advance(80_000);
    await wait(30);
    expect(fake.connectionsOpened).toBe(1);
    clock.advance(100_000);
    await fake.connected(2);
    await until('one left', () => fake.connections === 1);
  });
});

describe('an account that is used elsewhere', () => {
  test.each([
    { how: 'told of another connection', take: (fake: FakeZaloWeb) => fake.announceDuplicate() },
    { how: 'thrown out', take: (fake: FakeZaloWeb) => fake.closeSockets(3003) },
  ])('$how: waits, and stops the third time within ten minutes', async ({ take }) => {
    const { fake, health, credentials } = await start({ delays: { kickedMs: [60, 60] } });
    const waited: number[] = [];
    for (const nth of [1, 2, 3]) {
      await fake.connected(nth);
      await until('told', () => count(health, 'connected') === nth);
      const takenAt = performance.now();
      take(fake);
      if (nth === 3) break;
      await fake.connected(nth + 1);
      waited.push(performance.now() - takenAt);
    }
    await until('stopped', () => health.includes('needs account_in_use_elsewhere'));
    await wait(80);
    expect(fake.connectionsOpened).toBe(3);
    for (const ms of waited) expect(ms).toBeGreaterThanOrEqual(58);
    await storeSession(credentials, fake, 'imei-of-a-new-login');
    await fake.connected(4);
  });

  test('three times over a longer while are none too many', async () => {
    const { fake, health, clock } = await start();
    for (const nth of [1, 2, 3, 4]) {
      await fake.connected(nth);
      await until('told', () => count(health, 'connected') === nth);
      // In steps that are no sleep.
      for (let n = 0; n < 6; n++) {
        clock.advance(60_000);
        await wait(8);
      }
      fake.closeSockets(3003);
    }
    await fake.connected(5);
    expect(health).not.toContain('needs account_in_use_elsewhere');
  });
});

describe('several processes', () => {
  async function startTwo(leaseMs: number) {
    const fake = await sharedFake();
    const clock = createManualClock(new Date().toISOString());
    const shared = { fake, clock, credentials: createMemoryCredentials(), leases: createMemoryLeases({ clock }) };
    await storeSession(shared.credentials, fake);
    const first = await start({ ...shared, delays: { leaseMs } });
    await fake.connected();
    await until('connected', () => first.health.includes('connected'));
    const second = await start({ ...shared, delays: { leaseMs } });
    return { fake, first, second };
  }

  test('one listens; the other takes over when it stops', async () => {
    const { fake, first, second } = await startTwo(60);
    await wait(100);
    expect(fake.login.logins).toBe(1);
    expect(second.health).toEqual([]);
    await first.adapter.stop();
    expect(fake.connections).toBe(0);
    await fake.connected(2);
    await until('connected', () => second.health.includes('connected'));
  });

  test('one that lost its right to listen stops listening, until it has it again', async () => {
    let stolen = false;
    const acquire = async () => (stolen ? undefined : { renew: async () => !stolen, release: async () => {} });
    const { fake, health } = await start({ leases: { acquire }, delays: { leaseMs: 30 } });
    await fake.connected();
    await until('connected', () => health.includes('connected'));
    stolen = true;
    await until('closed', () => fake.connections === 0);
    await wait(60);
    expect(fake.connectionsOpened).toBe(1);
    stolen = false;
    await fake.connected(2);
  });

  test('a store that cannot be asked for a moment costs nothing, and for longer the right to listen', async () => {
    let broken = false;
    const renew = async () => {
      if (broken) throw new Error('busy');
      return true;
    };
    const acquire = async () => ({ renew, release: async () => {} });
    const { fake } = await start({ leases: { acquire }, delays: { leaseMs: 900 } });
    await fake.connected();
    broken = true;
    await wait(400);
    broken = false;
    await wait(600);
    expect(fake.connectionsOpened).toBe(1);
    broken = true;
    await fake.connected(2);
  });

  test('the name of the right tells whose account it is, not how to get in', async () => {
    const names: string[] = [];
    const clock = createManualClock();
    const leases = createMemoryLeases({ clock });
    const acquire = async (name: string, ms: number) => {
      names.push(name);
      return leases.acquire(name, ms);
    };
    const fake = await sharedFake();
    const credentials = createMemoryCredentials();
    const { uid: _unknown, ...session } = fake.login.newSession();
    await createSessionStore({ credentials, sessionKey: SESSION_KEY }).replace(session);
    const channel = await start({ fake, credentials, leases: { acquire } });
    await fake.connected();
    await until('connected', () => channel.health.includes('connected'));
    await channel.adapter.stop();
    const again = await start({ fake, credentials, leases: { acquire } });
    await fake.connected(2);
    await until('connected', () => again.health.includes('connected'));
    expect(names.at(-1)).toBe(`zalo-personal-listener:${ZALO_UID}`);
    expect(names.join(' ')).not.toContain(session.imei);
  });
});

describe('stopping', () => {
  test('closes the socket and gives the right to listen back', async () => {
    const { fake, adapter, leases } = await start();
    await fake.connected();
    await adapter.stop();
    await until('closed', () => fake.connections === 0);
    expect(await leases.acquire(`zalo-personal-listener:${ZALO_UID}`, 1000)).toBeDefined();
  });

  test.each([
    { when: 'during a login', prepare: (fake: FakeZaloWeb) => void (fake.login.hang = true) },
    { when: 'between attempts', prepare: (fake: FakeZaloWeb) => void (fake.login.loginStatus = 500) },
    { when: 'while a person is awaited', prepare: (fake: FakeZaloWeb) => void (fake.login.refuseSessions = true) },
  ])('takes no time $when', async ({ prepare }) => {
    const channel = await openChannel({
      delays: { loginMs: 60_000, requestMs: 60_000, backoffMs: [60_000, 60_000], lookAgainMs: 60_000 },
    });
    opened.push(channel);
    prepare(channel.fake);
    channel.adapter.start();
    await wait(60);
    const startedAt = performance.now();
    await channel.adapter.stop();
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });

  test('does not wait for ever for a server that does not close its end', async () => {
    const { fake, adapter } = await start({ delays: { closeMs: 30 } });
    await fake.connected();
    await until('connected', () => fake.connections === 1);
    fake.freeze();
    const startedAt = performance.now();
    await adapter.stop();
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });

  test('before it was started is no matter', async () => {
    const channel = await openChannel();
    await channel.close();
    expect(channel.health).toEqual([]);
  });
});
