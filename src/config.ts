import { isIP } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { CHAT_VARIABLES, type ChatConfig, parseChat } from './chat-config.ts';
import { AppError } from './errors.ts';
import { fold } from './vietnamese/fold.ts';

/** Served, and to whom; `off` when the address is reachable from outside and nobody asked for it in so many words. */
export type WebChatConfig = { role: Role } & (
  { mode: 'off'; reason: 'switched_off' | 'public_address' | 'other_channels' } | { mode: 'on' }
);
/** What the product tells people apart by; see `people/access.ts` for what each may see. */
export const ROLES = ['staff', 'collaborator', 'officer', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export interface TelegramConfig {
  /** `<bot id>:<secret>`; the API's paths contain it, so addresses are never logged. */
  token: string;
  /** Set: the platform calls our webhook. Absent: we ask it for updates (long polling). */
  webhookSecret?: string;
  /** Without a slash at the end. */
  apiRoot: string;
}

export type ZaloBotConfig = TelegramConfig;

export interface ZaloOaConfig {
  appId: string;
  /** The application's; buys tokens. */
  secretKey: string;
  /** The "OA Secret Key" of the console's page Webhook: signs what the platform sends us. Absent: `secretKey` does. */
  webhookSecret?: string;
  /** The first one; each use replaces it, and what the store holds then counts. */
  refreshToken: string;
  apiRoot: string;
  oauthRoot: string;
}

export interface ZaloPersonalConfig {
  /** Encrypts the stored session. */
  sessionKey: string;
  /** Every host of Zalo is reached at this address instead; for tests. */
  apiRoot?: string;
}

export interface ChannelsConfig {
  telegram?: TelegramConfig;
  zaloBot?: ZaloBotConfig;
  zaloOa?: ZaloOaConfig;
  zaloPersonal?: ZaloPersonalConfig;
}

export interface TranscriptionConfig {
  model: string;
  apiKey: string;
  /** Absent: the provider's own address. */
  baseUrl?: string;
}

export interface Config {
  host: string;
  port: number;
  /** True when only this machine can reach the server. */
  loopback: boolean;
  publicUrl?: string;
  dataDir: string;
  /** Path of a SQLite file, or a `postgres://` address, which may hold a password: never logged. */
  database: string;
  organisationFile: string;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** How many conversations are answered at the same time. */
  conversationsInParallel: number;
  webChat: WebChatConfig;
  channels: ChannelsConfig;
  /** Hosts, beside the platforms' own, from which what people send may be fetched. */
  attachmentHosts: string[];
  /** Absent: voice messages are not written down. */
  transcription?: TranscriptionConfig;
  /** Absent: answers are quoted by rules alone. */
  chat?: ChatConfig;
}

/** What an office writes to switch on a channel that Zalo forbids; compared without accents and in lower case. */
export const PERSONAL_RISK_WORDS = 'tôi chấp nhận rủi ro bị khóa tài khoản';

const words = <const Allowed extends readonly [string, ...string[]]>(...allowed: Allowed) =>
  z.enum(allowed, { error: `phải là một trong: ${allowed.join(', ')}` });
const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d+$/, { error: `phải là số nguyên từ ${from} đến ${to}` })
    .transform(Number)
    .refine((value) => value >= from && value <= to, { error: `phải là số nguyên từ ${from} đến ${to}` });

const webAddress = () =>
  z
    .url({ protocol: /^https?$/, error: 'phải là địa chỉ bắt đầu bằng http:// hoặc https://' })
    .transform((address) => address.replace(/\/+$/, ''));
const postgresAddress = () =>
  z.string().refine((address) => /^postgres(ql)?:\/\/./.test(address) && URL.canParse(address), {
    error: 'phải là địa chỉ dạng postgres://tên:mật_khẩu@máy_chủ:5432/kho; ký tự lạ trong mật khẩu viết theo kiểu %xx',
  });
const apiRoot = (address: string) =>
  webAddress()
    .refine((root) => !/\/bot\d/.test(root), { error: 'chỉ ghi địa chỉ gốc, không ghi phần /bot… và mã bí mật' })
    .default(address);
const botToken = () => z.string().regex(/^\d+:[\w-]+$/, { error: 'phải là mã do nền tảng cấp, dạng số:chuỗi' });
const given = () => z.string().min(1);

/** Every variable that the product reads; `.env.example` shows the same ones, held equal by a test. */
export const VARIABLES = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535).default(8080),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: postgresAddress().optional(),
  PUBLIC_URL: webAddress().optional(),
  ORGANISATION_FILE: z.string().default('samples/organisation.yaml'),
  LOG_LEVEL: words('debug', 'info', 'warn', 'error', 'silent').default('info'),
  CONVERSATIONS_IN_PARALLEL: wholeNumber(1, 64).optional(),
  WEB_CHAT: words('on', 'off').optional(),
  WEB_CHAT_ROLE: words(...ROLES).default('staff'),
  TELEGRAM_BOT_TOKEN: botToken().optional(),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{1,256}$/, { error: 'phải gồm 1 đến 256 chữ cái, chữ số, gạch dưới hoặc gạch ngang' })
    .optional(),
  TELEGRAM_API_ROOT: apiRoot('https://api.telegram.org'),
  ZALO_BOT_TOKEN: botToken().optional(),
  ZALO_BOT_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\x21-\x7e]{8,256}$/, { error: 'phải gồm 8 đến 256 ký tự không dấu, không có khoảng trắng' })
    .optional(),
  ZALO_BOT_API_ROOT: apiRoot('https://bot-api.zaloplatforms.com'),
  ZALO_OA_APP_ID: given().optional(),
  ZALO_OA_SECRET_KEY: given().optional(),
  ZALO_OA_REFRESH_TOKEN: given().optional(),
  ZALO_OA_WEBHOOK_SECRET: given().optional(),
  ZALO_OA_API_ROOT: apiRoot('https://openapi.zalo.me'),
  ZALO_OA_OAUTH_ROOT: apiRoot('https://oauth.zaloapp.com'),
  ZALO_PERSONAL_ENABLED: z
    .string()
    .refine((value) => fold(value) === 'off' || fold(value) === fold(PERSONAL_RISK_WORDS), {
      error: `phải là off, hoặc đúng câu: ${PERSONAL_RISK_WORDS}`,
    })
    .default('off'),
  ZALO_PERSONAL_SESSION_KEY: z.string().min(16, { error: 'phải dài từ 16 ký tự trở lên' }).optional(),
  ZALO_PERSONAL_API_ROOT: webAddress().optional(),
  ATTACHMENT_HOSTS: z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter((host) => host !== ''))
    .default([]),
  OPENAI_API_KEY: given().optional(),
  OPENAI_BASE_URL: webAddress().optional(),
  TRANSCRIPTION_MODEL: given().optional(),
  ...CHAT_VARIABLES,
});
type Variables = z.infer<typeof VARIABLES>;

/**
 * Reads the configuration from environment variables. Pure: touches neither files nor the network.
 * An empty variable counts as absent. Throws AppError `config_invalid`, one line a problem, naming the
 * variable and what it must be, never the value it has.
 */
export function parseConfig(env: Record<string, string | undefined>): Config {
  const present = Object.fromEntries(
    Object.keys(VARIABLES.shape)
      .map((name) => [name, env[name]?.trim()] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = VARIABLES.safeParse(present);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`);
    throw invalidConfig(lines);
  }
  const value = parsed.data;
  const channels = parseChannels(value);
  const loopback = isLoopback(value.HOST);
  const { chat, problems } = parseChat(value, { apiKey: value.OPENAI_API_KEY, baseUrl: value.OPENAI_BASE_URL });
  if (problems.length > 0) throw invalidConfig(problems);
  return {
    host: value.HOST,
    port: value.PORT,
    loopback,
    ...(value.PUBLIC_URL === undefined ? {} : { publicUrl: value.PUBLIC_URL }),
    dataDir: value.DATA_DIR,
    database: value.DATABASE_URL ?? join(value.DATA_DIR, 'phoihop.sqlite'),
    organisationFile: value.ORGANISATION_FILE,
    logLevel: value.LOG_LEVEL,
    // Conversations that wait for a model do nothing else, and are not to hold up others.
    conversationsInParallel: value.CONVERSATIONS_IN_PARALLEL ?? (chat === undefined ? 4 : 64),
    webChat: parseWebChat(value, { loopback, alone: Object.keys(channels).length === 0 }),
    channels,
    attachmentHosts: value.ATTACHMENT_HOSTS,
    ...(value.TRANSCRIPTION_MODEL === undefined ? {} : { transcription: parseTranscription(value) }),
    ...(chat === undefined ? {} : { chat }),
  };
}

function parseWebChat(value: Variables, { loopback, alone }: { loopback: boolean; alone: boolean }): WebChatConfig {
  const role = value.WEB_CHAT_ROLE;
  if (value.WEB_CHAT === 'on') return { role, mode: 'on' };
  if (value.WEB_CHAT === 'off') return { role, mode: 'off', reason: 'switched_off' };
  // The web chat asks nobody who they are, so it is not opened to a network by accident.
  if (!loopback) return { role, mode: 'off', reason: 'public_address' };
  return alone ? { role, mode: 'on' } : { role, mode: 'off', reason: 'other_channels' };
}

function parseChannels(value: Variables): ChannelsConfig {
  const bot = (token: string | undefined, secret: string | undefined, root: string) =>
    token === undefined
      ? undefined
      : { token, apiRoot: root, ...(secret === undefined ? {} : { webhookSecret: secret }) };
  const telegram = bot(value.TELEGRAM_BOT_TOKEN, value.TELEGRAM_WEBHOOK_SECRET, value.TELEGRAM_API_ROOT);
  const zaloBot = bot(value.ZALO_BOT_TOKEN, value.ZALO_BOT_WEBHOOK_SECRET, value.ZALO_BOT_API_ROOT);
  const zaloOa = parseZaloOa(value);
  const zaloPersonal = parseZaloPersonal(value);
  return {
    ...(telegram === undefined ? {} : { telegram }),
    ...(zaloBot === undefined ? {} : { zaloBot }),
    ...(zaloOa === undefined ? {} : { zaloOa }),
    ...(zaloPersonal === undefined ? {} : { zaloPersonal }),
  };
}

/** All three together or none: half an Official Account would be silent, and nobody would know why. */
function parseZaloOa(value: Variables): ZaloOaConfig | undefined {
  const { ZALO_OA_APP_ID: appId, ZALO_OA_SECRET_KEY: secretKey, ZALO_OA_REFRESH_TOKEN: refreshToken } = value;
  if (appId === undefined && secretKey === undefined && refreshToken === undefined) return undefined;
  const missing = Object.entries({
    ZALO_OA_APP_ID: appId,
    ZALO_OA_SECRET_KEY: secretKey,
    ZALO_OA_REFRESH_TOKEN: refreshToken,
  }).flatMap(([name, part]) => (part === undefined ? [`${name}: phải có khi dùng Zalo OA`] : []));
  if (appId === undefined || secretKey === undefined || refreshToken === undefined) throw invalidConfig(missing);
  const { ZALO_OA_API_ROOT: apiRoot, ZALO_OA_OAUTH_ROOT: oauthRoot, ZALO_OA_WEBHOOK_SECRET: webhookSecret } = value;
  const signed = webhookSecret === undefined ? {} : { webhookSecret };
  return { appId, secretKey, refreshToken, apiRoot, oauthRoot, ...signed };
}

function parseZaloPersonal(value: Variables): ZaloPersonalConfig | undefined {
  if (fold(value.ZALO_PERSONAL_ENABLED) === 'off') return undefined;
  const { ZALO_PERSONAL_SESSION_KEY: sessionKey, ZALO_PERSONAL_API_ROOT: root } = value;
  if (sessionKey === undefined) {
    throw invalidConfig(['ZALO_PERSONAL_SESSION_KEY: phải có khi bật ZALO_PERSONAL_ENABLED']);
  }
  return { sessionKey, ...(root === undefined ? {} : { apiRoot: root }) };
}

function parseTranscription(value: Variables): TranscriptionConfig {
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseUrl, TRANSCRIPTION_MODEL: model = '' } = value;
  // An endpoint on the office's own machine often wants no key.
  if (apiKey === undefined && baseUrl === undefined) {
    throw invalidConfig(['OPENAI_API_KEY: phải có khi đặt TRANSCRIPTION_MODEL mà không đặt OPENAI_BASE_URL']);
  }
  return { model, apiKey: apiKey ?? 'none', ...(baseUrl === undefined ? {} : { baseUrl }) };
}

function invalidConfig(lines: string[]): AppError {
  return new AppError('config_invalid', `Cấu hình chưa đúng:\n${lines.join('\n')}`);
}

function isLoopback(host: string): boolean {
  if (host === 'localhost' || host === '::1') return true;
  return isIP(host) === 4 && host.startsWith('127.');
}
