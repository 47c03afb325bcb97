import { createCipheriv, createDecipheriv, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import type { CredentialStore } from '../../messaging/credential-store.ts';
import { ZALO_PERSONAL_TEXTS } from './zalo-personal-texts.ts';

const sessionSchema = z.object({
  imei: z.string().min(1),
  userAgent: z.string().min(1),
  cookie: z.array(z.looseObject({ key: z.string(), value: z.string() })).min(1),
  uid: z.string().optional(),
});

/** What a login leaves behind. Whoever holds it holds the account. Each QR login makes a new `imei`. */
export type ZaloSession = z.infer<typeof sessionSchema>;

const base64 = z.string().transform((text) => Buffer.from(text, 'base64'));
const envelopeSchema = z.object({ v: z.literal(1), salt: base64, iv: base64, tag: base64, data: base64 });

export interface SessionStore {
  /** Undefined when nobody has logged in yet. Throws AppError `config_invalid` when it is not readable with our key. */
  read(): Promise<ZaloSession | undefined>;
  /** After a login: whatever was there before no longer counts. */
  replace(session: ZaloSession): Promise<void>;
  /** After cookies changed. False, and nothing is written, when another login has taken its place meanwhile. */
  refresh(session: ZaloSession): Promise<boolean>;
}

export interface SessionStoreOptions {
  credentials: CredentialStore;
  /** The office's own secret, from the configuration. */
  sessionKey: string;
}

const NAME = 'zalo-personal';
const KEY_BYTES = 32;

/** Keeps the session encrypted under the office's own key, whatever the store below does. */
export function createSessionStore({ credentials, sessionKey }: SessionStoreOptions): SessionStore {
  const keyFor = createKeyDerivation(sessionKey);
  let salt = randomBytes(16);

  async function read(): Promise<ZaloSession | undefined> {
    const stored = await credentials.read(NAME);
    if (stored === undefined) return undefined;
    try {
      const envelope = envelopeSchema.parse(JSON.parse(stored));
      salt = envelope.salt;
      const decipher = createDecipheriv('aes-256-gcm', await keyFor(envelope.salt), envelope.iv, { authTagLength: 16 });
      decipher.setAuthTag(envelope.tag);
      const plain = Buffer.concat([decipher.update(envelope.data), decipher.final()]);
      return sessionSchema.parse(JSON.parse(plain.toString()));
    } catch {
      // The cause may quote what was read, so it is not passed on.
      throw new AppError('config_invalid', ZALO_PERSONAL_TEXTS.sessionUnreadable);
    }
  }

  async function write(session: ZaloSession): Promise<void> {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', await keyFor(salt), iv, { authTagLength: 16 });
    const data = Buffer.concat([cipher.update(JSON.stringify(session)), cipher.final()]);
    const parts = { salt, iv, tag: cipher.getAuthTag(), data };
    const encoded = Object.entries(parts).map(([name, bytes]) => [name, bytes.toString('base64')]);
    await credentials.write(NAME, JSON.stringify({ v: 1, ...Object.fromEntries(encoded) }));
  }

  return {
    read,
    async replace(session) {
      salt = randomBytes(16);
      await write(session);
    },
    async refresh(session) {
      const stored = await read();
      if (stored?.imei !== session.imei) return false;
      await write(session);
      return true;
    },
  };
}

/** Deriving a key is slow on purpose, so the last one is kept: the salt changes only with a login. */
function createKeyDerivation(sessionKey: string): (salt: Buffer) => Promise<Buffer> {
  let last: { salt: Buffer; key: Promise<Buffer> } | undefined;
  return (salt) => {
    if (last?.salt.length === salt.length && timingSafeEqual(last.salt, salt)) return last.key;
    const { promise: key, resolve, reject } = Promise.withResolvers<Buffer>();
    scrypt(sessionKey, salt, KEY_BYTES, { N: 2 ** 15, r: 8, p: 1, maxmem: 2 ** 26 }, (error, derived) =>
      error === null ? resolve(derived) : reject(error),
    );
    last = { salt, key };
    return key;
  };
}

/** Equal as long as the cookies are; when they were looked at does not count. */
export function cookieFingerprint(session: Pick<ZaloSession, 'cookie'>): string {
  const parts = session.cookie.map(({ key, value, domain, path, expires }) => [domain, path, key, value, expires]);
  return JSON.stringify(parts.toSorted((a, b) => (String(a) < String(b) ? -1 : 1)));
}
