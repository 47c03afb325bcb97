import { afterEach, beforeEach, expect, test } from 'vitest';
import { createZaloPersonalAdmin } from '#src/channels/zalo-personal/create-zalo-personal-admin.ts';
import { createSessionStore } from '#src/channels/zalo-personal/session.ts';
import { createManualClock } from '../../fakes/manual-clock.ts';
import { type FakeZaloWeb, startFakeZaloWeb, ZALO_NAME, ZALO_UID } from '../../fakes/zalo-web-server.ts';
import { createMemoryCredentials, SESSION_KEY, storeSession } from './open-channel.ts';

let fake: FakeZaloWeb;
let credentials: ReturnType<typeof createMemoryCredentials>;
beforeEach(async () => {
  fake = await startFakeZaloWeb();
  credentials = createMemoryCredentials();
});
afterEach(() => fake.close());

const check = async (sessionKey = SESSION_KEY) => {
  const config = { sessionKey, apiRoot: fake.root };
  const lines = await createZaloPersonalAdmin({ config, credentials, clock: createManualClock() }).check();
  expect(lines[0]).toMatchObject({ ok: true, text: expect.stringContaining('có thể bị khóa') });
  const text = lines.map((line) => line.text).join('\n');
  for (const secret of ['sek-secret', 'sid-secret', fake.login.newSession().imei]) expect(text).not.toContain(secret);
  return lines[1];
};

test('says whose account it is, without listening on it, and keeps the cookies that came', async () => {
  await storeSession(credentials, fake);
  expect(await check()).toMatchObject({
    ok: true,
    text: expect.stringContaining(`${ZALO_NAME} (mã tài khoản ${ZALO_UID})`),
  });
  expect(fake.connectionsOpened).toBe(0);
  const session = await createSessionStore({ credentials, sessionKey: SESSION_KEY }).read();
  expect(session?.cookie.find(({ key }) => key === 'zpw_sek')?.value).toBe(fake.login.lastCookie);
});

test('says what to do without a session', async () => {
  expect(await check()).toMatchObject({ ok: false, text: expect.stringContaining('zalo-personal login') });
  expect(fake.login.logins).toBe(0);
});

test('says what to do when Zalo refuses it', async () => {
  await storeSession(credentials, fake);
  fake.login.refuseSessions = true;
  expect(await check()).toMatchObject({ ok: false, text: expect.stringContaining('hết hạn') });
});

test('says that Zalo cannot be reached', async () => {
  await storeSession(credentials, fake);
  fake.login.loginStatus = 502;
  expect(await check()).toMatchObject({ ok: false, text: expect.stringContaining('không nối được') });
});

test('says that the key is another one', async () => {
  await storeSession(credentials, fake);
  const line = await check('another-secret-of-sixteen');
  expect(line).toMatchObject({ ok: false, text: expect.stringContaining('ZALO_PERSONAL_SESSION_KEY') });
});

test('says that the store is broken', async () => {
  credentials.read = async () => {
    throw new Error('disk');
  };
  expect(await check()).toMatchObject({ ok: false, text: expect.stringContaining('Không đọc được') });
});
