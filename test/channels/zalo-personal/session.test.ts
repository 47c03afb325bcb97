import { expect, test } from 'vitest';
import { cookieFingerprint, createSessionStore, type ZaloSession } from '#src/channels/zalo-personal/session.ts';
import { createMemoryCredentials, SESSION_KEY } from './open-channel.ts';

const SESSION: ZaloSession = {
  imei: 'imei-secret-1',
  userAgent: 'agent-secret',
  uid: '1000000000000000001',
  cookie: [{ key: 'zpw_sek', value: 'cookie-secret', domain: 'chat.zalo.me', path: '/', lastAccessed: '2026-11-22' }],
};

function open(sessionKey = SESSION_KEY, credentials = createMemoryCredentials()) {
  return { credentials, sessions: createSessionStore({ credentials, sessionKey }) };
}

test('a session comes back as it was, also for another process', async () => {
  const { credentials, sessions } = open();
  expect(await sessions.read()).toBeUndefined();
  await sessions.replace(SESSION);
  expect(await sessions.read()).toEqual(SESSION);
  expect(await open(SESSION_KEY, credentials).sessions.read()).toEqual(SESSION);
});

test('what is stored shows nothing of the session, and never the same twice', async () => {
  const { credentials, sessions } = open();
  await sessions.replace(SESSION);
  const first = credentials.stored.get('zalo-personal') ?? '';
  await sessions.replace(SESSION);
  const second = credentials.stored.get('zalo-personal') ?? '';
  expect(second).not.toBe(first);
  const raw = [first, second].map((stored) => {
    const { salt, iv, tag, data } = JSON.parse(stored) as Record<string, string>;
    const parts = [salt, iv, tag, data].map((part) => part ?? '');
    return `${stored} ${parts.map((part) => Buffer.from(part, 'base64').toString('latin1')).join(' ')}`;
  });
  for (const secret of ['cookie-secret', 'imei-secret', 'agent-secret', 'zpw_sek']) {
    for (const stored of raw) expect(stored).not.toContain(secret);
  }
});

test('each writing has a salt from the login and a nonce of its own', async () => {
  const { credentials, sessions } = open();
  const parts = () => JSON.parse(credentials.stored.get('zalo-personal') ?? '{}') as { salt: string; iv: string };
  await sessions.replace(SESSION);
  const login = parts();
  await sessions.refresh(SESSION);
  expect(parts().salt).toBe(login.salt);
  expect(parts().iv).not.toBe(login.iv);
  await sessions.replace(SESSION);
  expect(parts().salt).not.toBe(login.salt);
});

test('another key is told so, without a word of what was stored', async () => {
  const { credentials, sessions } = open();
  await sessions.replace(SESSION);
  const other = open('another-secret-of-sixteen', credentials).sessions;
  const error = await other.read().catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'config_invalid' });
  expect(error).not.toHaveProperty('cause');
  expect(String(error)).toContain('ZALO_PERSONAL_SESSION_KEY');
});

test.each(['', 'no json', '{}', '{"v":1}', '{"v":1,"salt":"AA==","iv":"AA==","tag":"AA==","data":"AA=="}', 'null'])(
  'a damaged entry is told: %s',
  async (stored) => {
    const { credentials, sessions } = open();
    credentials.stored.set('zalo-personal', stored);
    await expect(sessions.read()).rejects.toMatchObject({ code: 'config_invalid' });
  },
);

test('one changed bit is noticed', async () => {
  const { credentials, sessions } = open();
  await sessions.replace(SESSION);
  const stored = JSON.parse(credentials.stored.get('zalo-personal') ?? '{}') as { data: string };
  const data = Buffer.from(stored.data, 'base64');
  data.writeUInt8(data.readUInt8(5) ^ 1, 5);
  credentials.stored.set('zalo-personal', JSON.stringify({ ...stored, data: data.toString('base64') }));
  await expect(sessions.read()).rejects.toMatchObject({ code: 'config_invalid' });
});

test('changed cookies do not overwrite a newer login', async () => {
  const { credentials, sessions } = open();
  await sessions.replace(SESSION);
  await open(SESSION_KEY, credentials).sessions.replace({ ...SESSION, imei: 'newer' });
  expect(await sessions.refresh(SESSION)).toBe(false);
  expect((await sessions.read())?.imei).toBe('newer');
  expect(await sessions.refresh({ ...SESSION, imei: 'newer', uid: '2' })).toBe(true);
  expect((await sessions.read())?.uid).toBe('2');
});

test('cookies count as changed by value and expiry, not by when they were looked at or how they stand', () => {
  const [cookie] = SESSION.cookie;
  if (cookie === undefined) throw new Error('no cookie');
  const other = { ...cookie, key: 'zpsid' };
  const of = (...cookies: (typeof cookie)[]) => cookieFingerprint({ cookie: cookies });
  expect(of({ ...cookie, lastAccessed: 'later' })).toBe(of(cookie));
  expect(of(cookie, other)).toBe(of(other, cookie));
  expect(of({ ...cookie, value: 'new' })).not.toBe(of(cookie));
  expect(of({ ...cookie, expires: '2027-01-01' })).not.toBe(of(cookie));
});
