import { setTimeout as pause } from 'node:timers/promises';
import { createSessionStore } from '#src/channels/zalo-personal/session.ts';
import { systemClock } from '#src/clock.ts';
import { PERSONAL_RISK_WORDS } from '#src/config.ts';
import type { Database } from '#src/db/open-database.ts';
import { createSqlCredentialStore } from '#src/db/sql-credential-store.ts';
import type { ChannelName } from '#src/messaging/message.ts';
import { readSecretKey } from '#src/secret-key.ts';
import { startFakeTelegram } from '../fakes/telegram-server.ts';
import { FAKE_APP_ID, oaText, startFakeZaloOa } from '../fakes/zalo-oa-server.ts';
import { startFakeZaloBot, zaloText } from '../fakes/zalo-bot-server.ts';
import { startFakeZaloWeb, ZALO_UID } from '../fakes/zalo-web-server.ts';

export interface SoakMessage {
  id: string;
  person: string;
  text: string;
}

/** The fake of one platform, as people and the server under test meet it. */
export interface Platform {
  name: ChannelName;
  account: string;
  /** It sends at the pace of a person. */
  slow?: boolean;
  /** What the server needs in its environment to work with it. */
  environment: Record<string, string>;
  /** Once the server's address and its data folder are there. */
  prepare(server: { database: Database; dataDir: string; url: string }): Promise<void>;
  personId(n: number): string;
  /** Settles when the platform counts the message as delivered; `isStored` asks the server's database. */
  write(message: SoakMessage, isStored: () => Promise<boolean>): Promise<void>;
  /** What the person was shown, in order. */
  shown(person: string): string[];
  close(): Promise<void>;
}

const SECRET = 'soak-webhook-secret';
const SESSION_KEY = 'soak-session-key-0123';
/** When somebody's message has not come in after so long, it is sent again. */
const RESEND_MS = 2500;

export function openPlatforms(): Promise<Platform[]> {
  return Promise.all([openTelegramPlatform(), openZaloBot(), openZaloOa(), openZaloPersonal()]);
}

export async function openTelegramPlatform(): Promise<Platform> {
  const webhook = { url: '', secret: SECRET };
  const fake = await startFakeTelegram({ webhook });
  return {
    name: 'telegram',
    account: fake.account,
    environment: {
      TELEGRAM_BOT_TOKEN: fake.token,
      TELEGRAM_WEBHOOK_SECRET: SECRET,
      TELEGRAM_API_ROOT: fake.url,
    },
    prepare: async ({ url }) => void (webhook.url = `${url}/webhooks/telegram`),
    personId: (n) => String(5_550_000 + n),
    async write({ id, person, text }) {
      const from = { id: Number(person), is_bot: false, first_name: 'Người thử' };
      const chat = { id: Number(person), type: 'private' };
      const message = { message_id: Number(id.slice(-9)), date: Math.floor(Date.now() / 1000), from, chat, text };
      await fake.push({ message }).delivered;
    },
    shown: (person) => fake.sent.filter(({ chatId }) => chatId === person).map(({ text }) => text),
    close: () => fake.stop(),
  };
}

async function openZaloBot(): Promise<Platform> {
  const webhook = { url: '', secret: SECRET };
  const fake = await startFakeZaloBot({ webhook });
  return {
    name: 'zalo-bot',
    account: fake.token.split(':')[0]!,
    environment: { ZALO_BOT_TOKEN: fake.token, ZALO_BOT_WEBHOOK_SECRET: SECRET, ZALO_BOT_API_ROOT: fake.url },
    prepare: async ({ url }) => void (webhook.url = `${url}/webhooks/zalo-bot`),
    personId: (n) => `b0a1b2c3d4e5f6${String(n).padStart(6, '0')}`,
    write: ({ id, person, text }) => fake.push(zaloText({ id: `m${id}`, chat: person, text })),
    shown: (person) => fake.sent.filter(({ chatId }) => chatId === person).map(({ text }) => text),
    close: () => fake.close(),
  };
}

async function openZaloOa(): Promise<Platform> {
  const fake = await startFakeZaloOa();
  return {
    name: 'zalo-oa',
    account: FAKE_APP_ID,
    environment: {
      ZALO_OA_APP_ID: fake.config.appId,
      ZALO_OA_SECRET_KEY: fake.config.secretKey,
      ZALO_OA_REFRESH_TOKEN: fake.config.refreshToken,
      ZALO_OA_API_ROOT: fake.config.apiRoot,
      ZALO_OA_OAUTH_ROOT: fake.config.oauthRoot,
    },
    prepare: async ({ url }) => void (fake.webhook = `${url}/webhooks/zalo-oa`),
    personId: (n) => `40000000000000${String(n).padStart(5, '0')}`,
    write: ({ id, person, text }) => fake.push(oaText({ id, from: person, text }, { timestamp: String(Date.now()) })),
    shown: (person) => fake.sent.filter(({ to }) => to === person).map(({ text }) => text),
    close: () => fake.close(),
  };
}

/** No platform: a socket that a message may miss. A person who sees no "đã nhận" sends it again. */
async function openZaloPersonal(): Promise<Platform> {
  const fake = await startFakeZaloWeb();
  return {
    name: 'zalo-personal',
    slow: true,
    account: ZALO_UID,
    environment: {
      ZALO_PERSONAL_ENABLED: PERSONAL_RISK_WORDS,
      ZALO_PERSONAL_SESSION_KEY: SESSION_KEY,
      ZALO_PERSONAL_API_ROOT: fake.root,
    },
    async prepare({ database, dataDir }) {
      const credentials = createSqlCredentialStore(database, { clock: systemClock, key: readSecretKey(dataDir) });
      await createSessionStore({ credentials, sessionKey: SESSION_KEY }).replace(fake.login.newSession());
    },
    personId: (n) => `20000000000000${String(n).padStart(5, '0')}`,
    async write({ id, person, text }, isStored) {
      const ts = Date.now();
      while (!(await isStored())) {
        fake.pushUser({ from: person, text, msgId: id, ts });
        for (let waited = 0; waited < RESEND_MS && !(await isStored()); waited += 100) await pause(100);
      }
    },
    shown: (person) => fake.sent.filter(({ to }) => to === person).map(({ text }) => text),
    close: () => fake.close(),
  };
}
