import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AccessTokenOptions, createAccessTokens } from '#src/channels/zalo-oa/access-token.ts';
import { openDatabase } from '#src/db/open-database.ts';
import { createSqlCredentialStore } from '#src/db/sql-credential-store.ts';
import { createSqlProcessLeases } from '#src/db/sql-process-leases.ts';
import { AppError } from '#src/errors.ts';
import { createManualClock, type ManualClock } from '../../fakes/manual-clock.ts';
import { createMemoryLeases } from '../../fakes/memory-leases.ts';
import { type FakeZaloOa, startFakeZaloOa } from '../../fakes/zalo-oa-server.ts';
import { createMemoryCredentials } from './compose-zalo-oa.ts';

const NAME = 'zalo-oa:1111111111';
const LEASE = 'zalo-oa-token:1111111111';
const HOUR_MS = 3_600_000;

describe('the access token', () => {
  let fake: FakeZaloOa;
  let clock: ManualClock;
  let credentials: ReturnType<typeof createMemoryCredentials>;
  let leases: ReturnType<typeof createMemoryLeases>;
  beforeEach(async () => {
    fake = await startFakeZaloOa();
    clock = createManualClock();
    credentials = createMemoryCredentials();
    leases = createMemoryLeases({ clock });
  });
  afterEach(() => fake.close());

  /** As another process would hold it: everything of its own but store, leases and clock. */
  const open = (change: Partial<AccessTokenOptions> = {}) =>
    createAccessTokens({ config: fake.config, credentials, leases, clock, waitMs: 2000, pollMs: 5, ...change });
  const stored = () => JSON.parse(credentials.held.get(NAME) ?? '{}') as Record<string, unknown>;
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => 'none',
      (error: unknown) => (error instanceof AppError ? `${error.code} ${error.retryable}` : String(error)),
    );

  it('is bought with the configured refresh token once, and both new ones are kept', async () => {
    const tokens = open();
    const token = await tokens.get();
    expect(await tokens.get()).toBe(token);
    expect(await open().get()).toBe(token);
    expect(fake.tokens.taken).toEqual([fake.config.refreshToken]);
    expect(fake.tokens.refusal(token)).toBeUndefined();
    expect(stored()).toMatchObject({ accessToken: token, expiresAt: clock.now().getTime() + 25 * HOUR_MS });
    expect(stored()['refreshToken']).toBe(fake.tokens.known.at(-1));
    expect(stored()['seed']).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is renewed ten minutes before its end, with the refresh token that came with it', async () => {
    const tokens = open();
    const first = await tokens.get();
    const refreshToken = stored()['refreshToken'];
    clock.advance(25 * HOUR_MS - 10 * 60_000 - 1);
    expect(await tokens.get()).toBe(first);
    clock.advance(2);
    expect(await tokens.get()).not.toBe(first);
    expect(fake.tokens.taken).toEqual([fake.config.refreshToken, refreshToken]);
  });

  it.each(['', 'soon', '-5', '1'])('is not bought again for each message when its life is told as %j', async (life) => {
    fake.tokens.expiresIn = life;
    const tokens = open();
    const token = await tokens.get();
    expect(await tokens.get()).toBe(token);
  });

  it('is renewed when it was refused, but only the one that was', async () => {
    const tokens = open();
    const first = await tokens.get();
    const second = await tokens.replace(first);
    expect(second).not.toBe(first);
    expect(await tokens.replace(first)).toBe(second);
    expect(fake.tokens.taken).toHaveLength(2);
  });

  it('is bought by one of many that want it at the same time, in two processes', async () => {
    const [one, other] = [open(), open()];
    const wanted = await Promise.all([one.get(), other.get(), one.get(), other.get(), one.get(), other.get()]);
    expect(new Set(wanted).size).toBe(1);
    const [refused] = wanted;
    const replaced = await Promise.all([one.replace(refused), other.replace(refused), other.replace(refused)]);
    expect(new Set(replaced).size).toBe(1);
    clock.advance(25 * HOUR_MS);
    const renewed = await Promise.all([other.get(), one.get(), other.get()]);
    expect(new Set([...wanted, ...replaced, ...renewed]).size).toBe(3);
    expect(fake.tokens.secondSpends).toBe(0);
    expect(fake.tokens.taken).toHaveLength(3);
  });

  it('is bought once by two processes that share a database', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zalo-oa-'));
    const key = randomBytes(32);
    const path = join(folder, 'shared.sqlite');
    const databases = [await openDatabase(path), await openDatabase(path)];
    const processes = databases.map((database) =>
      open({
        credentials: createSqlCredentialStore(database, { clock, key }),
        leases: createSqlProcessLeases(database, { clock }),
      }),
    );
    const wanted = await Promise.all([...processes, ...processes].map((tokens) => tokens.get()));
    clock.advance(25 * HOUR_MS);
    const renewed = await Promise.all([...processes, ...processes].map((tokens) => tokens.get()));
    expect([new Set(wanted).size, new Set(renewed).size]).toEqual([1, 1]);
    expect(fake.tokens).toMatchObject({ secondSpends: 0, taken: { length: 2 } });
    await Promise.all(databases.map((database) => database.destroy()));
    await rm(folder, { recursive: true });
  });

  it('is looked for again once the lease is held: another process may have bought it meanwhile', async () => {
    const elsewhere = open();
    const late: typeof leases = {
      acquire: async (name, ms) => {
        await elsewhere.get();
        return leases.acquire(name, ms);
      },
    };
    const token = await open({ leases: late }).get();
    expect(await elsewhere.get()).toBe(token);
    expect(fake.tokens.taken).toHaveLength(1);
  });

  it('is taken from the store while another process still holds the lease', async () => {
    await leases.acquire(LEASE, 60_000);
    const waiting = open().get();
    const token = await open({ leases: createMemoryLeases({ clock }) }).get();
    expect(await waiting).toBe(token);
  });

  it('is not waited for without end while another process holds the lease', async () => {
    await leases.acquire(LEASE, 60_000);
    expect(await codeOf(open({ waitMs: 20 }).get())).toBe('channel_unreachable true');
    clock.advance(60_001);
    expect(await codeOf(open({ waitMs: 20 }).get())).toBe('none');
  });

  it('leaves the lease free again, also when it could not be bought', async () => {
    fake.failNext({ status: 500 }, { endpoint: 'oauth' });
    await codeOf(open().get());
    expect(await leases.acquire(LEASE, 1000)).toBeDefined();
  });

  it.each([
    { name: 'the platform is down', failure: { status: 503 }, code: 'channel_unreachable true' },
    { name: 'the platform says so', failure: { error: -1, status: 503 }, code: 'channel_unreachable true' },
    { name: 'a gateway answers', failure: { status: 200, body: '<html>' }, code: 'channel_unreachable true' },
    { name: 'nobody listens', failure: 'refuse' as const, code: 'channel_unreachable true' },
    { name: 'calls are limited', failure: { error: -32 }, code: 'channel_limited true' },
    { name: 'calls are limited by HTTP', failure: { status: 429 }, code: 'channel_limited true' },
    { name: 'the key is wrong', failure: { error: -14004 }, code: 'channel_unauthorised true' },
    {
      name: 'the answer is half',
      failure: { status: 200, body: '{"access_token":"x"}' },
      code: 'channel_unreachable true',
    },
  ])('is bought later when $name', async ({ failure, code }) => {
    fake.failNext(failure, { endpoint: 'oauth' });
    const error = await open()
      .get()
      .catch((reason: unknown) => reason);
    expect(await codeOf(Promise.reject(error))).toBe(code);
    await fake.heal();
    expect(await codeOf(open().get())).toBe('none');
  });

  it('is lost when the answer was lost, which is told and not tried over and over', async () => {
    fake.failNext('reset-after-receipt', { endpoint: 'oauth' });
    const tokens = open();
    expect(await codeOf(tokens.get())).toBe('channel_unreachable true');
    expect(await codeOf(tokens.get())).toBe('channel_unauthorised true');
    const calls = fake.calls.length;
    expect(await codeOf(tokens.get())).toBe('channel_unauthorised true');
    expect(fake.calls).toHaveLength(calls);
    clock.advance(10 * 60_000);
    expect(await codeOf(tokens.get())).toBe('channel_unauthorised true');
    expect(fake.calls).toHaveLength(calls + 1);
  });

  it('begins anew from a refresh token that an admin has configured instead', async () => {
    await open().get();
    fake.tokens.revoke();
    clock.advance(25 * HOUR_MS);
    expect(await codeOf(open().get())).toBe('channel_unauthorised true');
    const config = { ...fake.config, refreshToken: fake.tokens.consent() };
    const token = await open({ config }).get();
    expect(fake.tokens.refusal(token)).toBeUndefined();
    expect(fake.tokens.taken.at(-1)).toBe(config.refreshToken);
  });

  it('is shared with a process that still runs with the refresh token configured before', async () => {
    const old = open();
    await old.get();
    const config = { ...fake.config, refreshToken: fake.tokens.consent() };
    const token = await open({ config }).get();
    expect(await old.get()).toBe(token);
    clock.advance(25 * HOUR_MS);
    const renewed = await old.get();
    expect(await open({ config }).get()).toBe(renewed);
    expect(fake.tokens.secondSpends).toBe(0);
  });

  it.each(['', 'x', '{}', '{"accessToken":1}', 'null'])('is bought anew when the store holds %j', async (held) => {
    credentials.held.set(NAME, held);
    expect(await codeOf(open().get())).toBe('none');
  });

  it('is stored though the database is busy for a moment', async () => {
    let busy = 2;
    const write: typeof credentials.write = async (name, secret) => {
      if (busy-- > 0) throw new AppError('database_busy', 'busy');
      await credentials.write(name, secret);
    };
    const token = await open({ credentials: { ...credentials, write } }).get();
    expect(stored()['accessToken']).toBe(token);
  });

  it('is kept in memory while it cannot be stored, and used only once it is', async () => {
    let full = true;
    const write: typeof credentials.write = async (name, secret) => {
      if (full) throw new AppError('database_full', 'full');
      await credentials.write(name, secret);
    };
    const tokens = open({ credentials: { ...credentials, write } });
    expect(await codeOf(tokens.get())).toBe('database_full false');
    full = false;
    const token = await tokens.get();
    expect(stored()['accessToken']).toBe(token);
    expect(fake.tokens.secondSpends).toBe(0);
    expect(fake.tokens.taken).toHaveLength(1);
  });

  it('is never in what goes wrong', async () => {
    await open().get();
    fake.tokens.revoke();
    clock.advance(25 * HOUR_MS);
    const error = await open()
      .get()
      .catch((reason: unknown) => reason);
    const whole = error instanceof Error ? `${error.message} ${error.stack} ${String(error.cause)}` : '';
    expect(whole).toContain('ZALO_OA_REFRESH_TOKEN');
    for (const secret of [...fake.tokens.known, fake.config.secretKey]) expect(whole).not.toContain(secret);
  });
});
