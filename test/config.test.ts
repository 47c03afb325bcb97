import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseConfig, VARIABLES } from '#src/config.ts';
import { AppError } from '#src/errors.ts';
import { readComposeVariables } from './docker.ts';

test('an empty environment gives a server for this machine only, with the web chat on', () => {
  expect(parseConfig({})).toEqual({
    host: '127.0.0.1',
    port: 8080,
    loopback: true,
    dataDir: './data',
    database: 'data/phoihop.sqlite',
    organisationFile: 'samples/organisation.yaml',
    logLevel: 'info',
    conversationsInParallel: 4,
    webChat: { mode: 'on', role: 'staff' },
    channels: {},
    attachmentHosts: [],
  });
});

test('an empty or blank variable counts as absent', () => {
  expect(parseConfig({ PORT: '', HOST: '  ' })).toEqual(parseConfig({}));
});

test.each([
  ['127.0.0.1', undefined, { mode: 'on', role: 'staff' }],
  ['::1', undefined, { mode: 'on', role: 'staff' }],
  ['0.0.0.0', undefined, { mode: 'off', reason: 'public_address', role: 'staff' }],
  ['10.0.0.4', undefined, { mode: 'off', reason: 'public_address', role: 'staff' }],
  ['127.example.vn', undefined, { mode: 'off', reason: 'public_address', role: 'staff' }],
  ['0.0.0.0', 'on', { mode: 'on', role: 'staff' }],
  ['127.0.0.1', 'off', { mode: 'off', reason: 'switched_off', role: 'staff' }],
])('HOST %s with WEB_CHAT %s gives %o', (HOST, WEB_CHAT, expected) => {
  expect(parseConfig({ HOST, WEB_CHAT }).webChat).toEqual(expected);
});

test.each([
  ['PORT', 'tám nghìn'],
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['PUBLIC_URL', 'javascript:alert(1)'],
  ['DATABASE_URL', 'mysql://user:secret@host/db'],
  ['DATABASE_URL', 'postgres://user:sec ret%@:x/db'],
  ['DATABASE_URL', 'data/phoihop.sqlite'],
  ['LOG_LEVEL', 'LOUD'],
  ['WEB_CHAT', 'maybe'],
  ['WEB_CHAT_ROLE', 'king'],
  ['CONVERSATIONS_IN_PARALLEL', '0'],
  ['TELEGRAM_BOT_TOKEN', 'không phải mã'],
  ['TELEGRAM_WEBHOOK_SECRET', 'có dấu cách'],
  ['ZALO_BOT_WEBHOOK_SECRET', 'ngan'],
  ['ZALO_PERSONAL_ENABLED', 'on'],
  ['ZALO_PERSONAL_SESSION_KEY', 'ngan'],
  ['QDRANT_URL', 'qdrant:6333'],
  ['QDRANT_URL', 'https://quan-tri:mat-khau@qdrant.example.vn'],
  ['QDRANT_URL', 'http://127.0.0.1:6333/?api-key=bi-mat'],
  ['QDRANT_API_KEY', 'có dấu cách'],
  ['QDRANT_COLLECTION', '../khac'],
  ['EMBEDDING_DIMENSIONS', '0'],
  ['EMBEDDING_PRICE', 'rẻ'],
])('a wrong %s is refused by name, without its value', (name, value) => {
  const attempt = () => parseConfig({ [name]: value });
  expect(attempt).toThrow(AppError);
  expect(attempt).toThrow(new RegExp(`${name}: phải`));
  expect(attempt).not.toThrow(new RegExp(value.replace(/[()]/g, '.')));
});

const TOKEN = '123456:invented-token';

test('a bot is reached by webhook when there is a secret for it, else by polling', () => {
  const { channels } = parseConfig({ TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_WEBHOOK_SECRET: 's', ZALO_BOT_TOKEN: TOKEN });
  expect(channels).toEqual({
    telegram: { token: TOKEN, webhookSecret: 's', apiRoot: 'https://api.telegram.org' },
    zaloBot: { token: TOKEN, apiRoot: 'https://bot-api.zaloplatforms.com' },
  });
});

test('the web chat is off beside another channel unless asked for', () => {
  const webChat = (change: Record<string, string>) => parseConfig({ TELEGRAM_BOT_TOKEN: TOKEN, ...change }).webChat;
  expect(webChat({})).toEqual({ mode: 'off', reason: 'other_channels', role: 'staff' });
  expect(webChat({ WEB_CHAT: 'on' })).toEqual({ mode: 'on', role: 'staff' });
});

test('an address of PostgreSQL takes the place of the file', () => {
  const DATABASE_URL = 'postgres://phoihop:p%40ss@127.0.0.1:5432/phoihop';
  expect(parseConfig({ DATABASE_URL }).database).toBe(DATABASE_URL);
});

test('the address of an API has no slash at its end and never holds the token', () => {
  const root = (TELEGRAM_API_ROOT: string) => parseConfig({ TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT });
  expect(root('http://127.0.0.1:9/').channels.telegram?.apiRoot).toBe('http://127.0.0.1:9');
  expect(() => root('http://127.0.0.1:9/bot123:abc')).toThrow(/TELEGRAM_API_ROOT: .*\/bot/);
});

test('an Official Account needs all it is made of', () => {
  expect(() => parseConfig({ ZALO_OA_APP_ID: '1' })).toThrow(/ZALO_OA_SECRET_KEY: .*\nZALO_OA_REFRESH_TOKEN: /);
});

test('a personal account needs the risk accepted in words, and a key', () => {
  const risk = 'Toi chap nhan rui ro bi khoa tai khoan';
  expect(() => parseConfig({ ZALO_PERSONAL_ENABLED: risk })).toThrow(/ZALO_PERSONAL_SESSION_KEY: /);
  const ZALO_PERSONAL_SESSION_KEY = '0123456789abcdef';
  expect(parseConfig({ ZALO_PERSONAL_ENABLED: risk, ZALO_PERSONAL_SESSION_KEY }).channels).toEqual({
    zaloPersonal: { sessionKey: ZALO_PERSONAL_SESSION_KEY },
  });
});

test('voice needs a key or an endpoint of its own', () => {
  expect(() => parseConfig({ TRANSCRIPTION_MODEL: 'm' })).toThrow(/OPENAI_API_KEY: /);
  const OPENAI_BASE_URL = 'http://127.0.0.1:9/v1';
  expect(parseConfig({ TRANSCRIPTION_MODEL: 'm', OPENAI_BASE_URL }).transcription).toEqual({
    model: 'm',
    apiKey: 'none',
    baseUrl: OPENAI_BASE_URL,
  });
});

test('Qdrant is searched when its address is set', () => {
  expect(parseConfig({ QDRANT_API_KEY: 'k', QDRANT_COLLECTION: 'kho' }).qdrant).toBeUndefined();
  const QDRANT_URL = 'http://127.0.0.1:6333/';
  expect(parseConfig({ QDRANT_URL }).qdrant).toEqual({ url: 'http://127.0.0.1:6333', collection: 'phoihop' });
  const given = { QDRANT_URL, QDRANT_API_KEY: 'k', QDRANT_COLLECTION: 'kho' };
  expect(parseConfig(given).qdrant).toEqual({ url: 'http://127.0.0.1:6333', apiKey: 'k', collection: 'kho' });
});

test('meaning needs a key or an endpoint of its own, and knows its price', () => {
  expect(() => parseConfig({ EMBEDDING_MODEL: 'm' })).toThrow(/OPENAI_API_KEY: .*EMBEDDING_MODEL/);
  const settings = { EMBEDDING_MODEL: 'm', OPENAI_API_KEY: 'k' };
  expect(parseConfig(settings).embedding).toEqual({ model: 'm', apiKey: 'k' });
  expect(parseConfig({ ...settings, EMBEDDING_DIMENSIONS: '256', EMBEDDING_PRICE: '0,02 USD' }).embedding).toEqual({
    model: 'm',
    apiKey: 'k',
    dimensions: 256,
    price: { amount: 0.02, currency: 'USD' },
  });
  expect(parseConfig({ EMBEDDING_PRICE: '500 đồng', OPENAI_API_KEY: 'k' }).embedding).toBeUndefined();
});

test('all wrong variables are named at once', () => {
  expect(() => parseConfig({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT: .*\nLOG_LEVEL: /);
});

test('.env.example shows every variable and no other', () => {
  const shown = readFileSync('.env.example', 'utf8').match(/^#?[A-Z_]+(?==)/gm) ?? [];
  const names = new Set([...Object.keys(VARIABLES.shape), ...readComposeVariables()]);
  expect(shown.map((name) => name.replace('#', '')).toSorted()).toEqual([...names].toSorted());
});

test('the values shown in .env.example are the defaults', () => {
  const lines = readFileSync('.env.example', 'utf8').matchAll(/^#?([A-Z_]+)=(.*)$/gm);
  const shown = Object.fromEntries([...lines].map(([, name, value]) => [name!, value]));
  expect(parseConfig(shown)).toEqual(parseConfig({}));
});

test('a model is configured with its limits', () => {
  const chat = { CHAT_MODEL: 'm-1', OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1/' };
  expect(parseConfig(chat)).toMatchObject({
    conversationsInParallel: 64,
    chat: {
      model: 'm-1',
      apiKey: 'none',
      baseUrl: 'http://127.0.0.1:11434/v1',
      local: false,
      limits: { modelCalls: 4, toolCalls: 6, totalMs: 60_000, contextTokens: 8000 },
    },
  });
  expect(
    parseConfig({
      ...chat,
      OPENAI_API_KEY: 'k',
      OPENAI_LOCAL: 'on',
      CHAT_MODEL_FALLBACK: 'm-2',
      CHAT_MODEL_CALLS: '2',
      CHAT_TOOL_CALLS: '0',
      CHAT_SECONDS: '20',
      CHAT_CONTEXT_TOKENS: '4000',
      CHAT_PRICE: '0.15/0.6',
      CONVERSATIONS_IN_PARALLEL: '3',
    }),
  ).toMatchObject({
    conversationsInParallel: 3,
    chat: {
      apiKey: 'k',
      local: true,
      fallback: 'm-2',
      limits: { modelCalls: 2, toolCalls: 0, totalMs: 20_000, contextTokens: 4000 },
      price: { input: 0.15, output: 0.6 },
    },
  });
});

test.each([
  ['OPENAI_API_KEY', { CHAT_MODEL: 'm' }],
  ['CHAT_MODEL', { CHAT_MODEL_FALLBACK: 'm', OPENAI_API_KEY: 'k' }],
  ['OPENAI_BASE_URL', { CHAT_MODEL: 'm', OPENAI_API_KEY: 'k', OPENAI_LOCAL: 'on' }],
  ['CHAT_SECONDS', { CHAT_MODEL: 'm', OPENAI_API_KEY: 'k', CHAT_SECONDS: '600' }],
  ['CHAT_MODEL_CALLS', { CHAT_MODEL: 'm', OPENAI_API_KEY: 'k', CHAT_MODEL_CALLS: '0' }],
  ['CHAT_PRICE', { CHAT_MODEL: 'm', OPENAI_API_KEY: 'k', CHAT_PRICE: 'rẻ' }],
  ['OPENAI_LOCAL', { CHAT_MODEL: 'm', OPENAI_API_KEY: 'k', OPENAI_LOCAL: 'yes' }],
])('a model configured wrongly is refused by the name %s', (name, env) => {
  expect(() => parseConfig(env)).toThrow(new RegExp(`^${name}: phải`, 'm'));
});
