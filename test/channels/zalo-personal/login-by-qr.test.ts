import { existsSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loginByQr, type LoginByQrOptions } from '#src/channels/zalo-personal/login-by-qr.ts';
import { createSessionStore } from '#src/channels/zalo-personal/session.ts';
import { type FakeZaloWeb, startFakeZaloWeb, ZALO_NAME, ZALO_UID } from '../../fakes/zalo-web-server.ts';
import { createMemoryCredentials, openChannel, SESSION_KEY, until } from './open-channel.ts';
import { fakeModules, paintQr } from './qr-picture.ts';

let fake: FakeZaloWeb;
let folder: string;
let printed: string[];
let credentials: ReturnType<typeof createMemoryCredentials>;

beforeEach(async () => {
  fake = await startFakeZaloWeb();
  fake.login.qr.image = (await paintQr(fakeModules())).toString('base64');
  folder = await mkdtemp(join(tmpdir(), 'qr-'));
  printed = [];
  credentials = createMemoryCredentials();
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await fake.close();
  await rm(folder, { recursive: true, force: true });
});

const pngPath = () => join(folder, 'ma-qr.png');
const logIn = (change: Partial<LoginByQrOptions> = {}) =>
  loginByQr({
    config: { sessionKey: SESSION_KEY, apiRoot: fake.root },
    credentials,
    print: (text) => void printed.push(text),
    pngPath: pngPath(),
    deadlineMs: 5000,
    ...change,
  });
const said = () => printed.join('\n');
const stored = () => createSessionStore({ credentials, sessionKey: SESSION_KEY }).read();

test('a scanned and confirmed code makes a session that the channel then listens with', async () => {
  const login = await logIn();
  expect(login).toEqual({ uid: ZALO_UID, displayName: ZALO_NAME });
  expect(await stored()).toMatchObject({ uid: ZALO_UID });
  expect(said()).toContain(`Đã quét bởi: ${ZALO_NAME}`);
  expect(said()).toContain('có thể bị khóa');
  expect(said()).toContain('█');
  expect(fake.connectionsOpened).toBe(0);
  const channel = await openChannel({ fake, credentials });
  channel.adapter.start();
  await until('connected', () => channel.health.includes('connected'));
  await channel.close();
});

test('nothing that is printed opens the account', async () => {
  await logIn();
  const session = await stored();
  expect(session?.cookie.map(({ key }) => key).toSorted()).toEqual(['zpsid', 'zpw_sek']);
  for (const secret of [session?.imei ?? '?', 'sek-secret', 'sid-secret']) expect(said()).not.toContain(secret);
});

test('the picture of the code is there for its owner only, and gone at the end', async () => {
  fake.login.qr.scenario = 'never_scanned';
  const login = logIn({ deadlineMs: 2000 }).catch((error: unknown) => error);
  await until('painted', () => said().includes(pngPath()));
  expect(statSync(pngPath()).mode & 0o777).toBe(0o600);
  fake.login.qr.scenario = 'approve';
  await login;
  expect(existsSync(pngPath())).toBe(false);
});

test('where no picture can be written or drawn, the login goes on', async () => {
  fake.login.qr.image = Buffer.from('không phải ảnh').toString('base64');
  await logIn({ pngPath: join(folder, 'không', 'có', 'ma.png') });
  expect(said()).toContain('Không vẽ được mã QR');
});

test('a code that expired is followed by another', async () => {
  // The library lets a code expire after 100 s.
  const { setTimeout: real } = globalThis;
  vi.stubGlobal('setTimeout', (run: () => void, ms: number) => real(run, ms === 100_000 ? 150 : ms));
  fake.login.qr.scenario = 'never_scanned';
  const login = logIn();
  await until('a second code', () => fake.login.qr.shown >= 2);
  fake.login.qr.scenario = 'approve';
  expect(await login).toMatchObject({ uid: ZALO_UID });
  expect(printed.filter((text) => text.includes('Mã QR đã hết hạn'))).toHaveLength(fake.login.qr.shown - 1);
});

test('a code that Zalo withdraws is followed by another', async () => {
  fake.login.qr.scenario = 'withdrawn';
  await logIn();
  expect(fake.login.qr.shown).toBe(2);
});

test('a login that was declined says so, and stores nothing', async () => {
  fake.login.qr.scenario = 'decline';
  await expect(logIn()).rejects.toMatchObject({
    code: 'channel_unauthorised',
    message: expect.stringMatching(/từ chối/),
  });
  expect(credentials.stored.size).toBe(0);
  expect(existsSync(pngPath())).toBe(false);
});

test.each(['never_scanned', 'never_confirmed', 'withdrawn_always'] as const)(
  'nobody does what is asked for (%s): it ends in time',
  async (scenario) => {
    fake.login.qr.scenario = scenario;
    const startedAt = performance.now();
    await expect(logIn({ deadlineMs: 250 })).rejects.toMatchObject({
      code: 'channel_unauthorised',
      message: expect.stringMatching(/Hết thời gian/),
    });
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    expect(credentials.stored.size).toBe(0);
    const shown = fake.login.qr.shown;
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(fake.login.qr.shown).toBe(shown);
  },
);

test('a server that does not answer ends in time too', async () => {
  fake.login.hang = true;
  await expect(logIn({ deadlineMs: 250 })).rejects.toMatchObject({ code: 'channel_unauthorised' });
});

test('whoever waits can stop it, also before it began', async () => {
  fake.login.qr.scenario = 'never_scanned';
  const cancel = new AbortController();
  const login = logIn({ signal: cancel.signal });
  login.catch(() => {});
  await until('shown', () => fake.login.qr.shown === 1);
  cancel.abort();
  await expect(login).rejects.toMatchObject({
    code: 'channel_unauthorised',
    message: expect.stringMatching(/Đã dừng/),
  });
  await expect(logIn({ signal: AbortSignal.abort() })).rejects.toMatchObject({
    message: expect.stringMatching(/Đã dừng/),
  });
});

test.each([
  { what: 'Zalo knows of no login', prepare: () => void (fake.login.qr.scenario = 'no_session') },
  { what: 'the new session is refused', prepare: () => void (fake.login.refuseSessions = true) },
  { what: 'Zalo is down', prepare: () => fake.close() },
])('$what: says so without a word of what came back', async ({ prepare }) => {
  await prepare();
  const error = await logIn().catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'channel_unreachable', message: expect.stringMatching(/Không đăng nhập được/) });
  expect(error).not.toHaveProperty('cause');
  expect(credentials.stored.size).toBe(0);
});
