import { isIP } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from './errors.ts';

/** Served, and to whom; `off` when the address is reachable from outside and nobody asked for it in so many words. */
export type WebChatConfig = { role: Role } & (
  { mode: 'off'; reason: 'switched_off' | 'public_address' } | { mode: 'on' }
);
/** What the product tells people apart by; see `people/access.ts` for what each may see. */
export const ROLES = ['staff', 'collaborator', 'officer', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export interface Config {
  host: string;
  port: number;
  /** True when only this machine can reach the server. */
  loopback: boolean;
  publicUrl?: string;
  dataDir: string;
  databasePath: string;
  organisationFile: string;
  logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** How many conversations are answered at the same time. */
  conversationsInParallel: number;
  webChat: WebChatConfig;
}

const words = <const Allowed extends readonly [string, ...string[]]>(...allowed: Allowed) =>
  z.enum(allowed, { error: `phải là một trong: ${allowed.join(', ')}` });
const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d+$/, { error: `phải là số nguyên từ ${from} đến ${to}` })
    .transform(Number)
    .refine((value) => value >= from && value <= to, { error: `phải là số nguyên từ ${from} đến ${to}` });

/** Every variable that the product reads; `.env.example` shows the same ones, held equal by a test. */
export const VARIABLES = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: wholeNumber(0, 65_535).default(8080),
  DATA_DIR: z.string().default('./data'),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'phải là địa chỉ bắt đầu bằng http:// hoặc https://' }).optional(),
  ORGANISATION_FILE: z.string().default('samples/organisation.yaml'),
  LOG_LEVEL: words('debug', 'info', 'warn', 'error', 'silent').default('info'),
  CONVERSATIONS_IN_PARALLEL: wholeNumber(1, 64).default(4),
  WEB_CHAT: words('on', 'off').optional(),
  WEB_CHAT_ROLE: words(...ROLES).default('staff'),
});

/**
 * Reads the configuration from environment variables. Pure: touches neither files nor the network.
 * An empty variable counts as absent. Throws AppError `config_invalid`, one line a problem, naming the
 * variable and what it must be, never the value it has.
 */
export function parseConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.keys(VARIABLES.shape)
      .map((name) => [name, env[name]?.trim()] as const)
      .filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = VARIABLES.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`);
    throw new AppError('config_invalid', `Cấu hình chưa đúng:\n${lines.join('\n')}`);
  }
  const value = parsed.data;
  const loopback = isLoopback(value.HOST);
  return {
    host: value.HOST,
    port: value.PORT,
    loopback,
    ...(value.PUBLIC_URL === undefined ? {} : { publicUrl: value.PUBLIC_URL }),
    dataDir: value.DATA_DIR,
    databasePath: join(value.DATA_DIR, 'phoihop.sqlite'),
    organisationFile: value.ORGANISATION_FILE,
    logLevel: value.LOG_LEVEL,
    conversationsInParallel: value.CONVERSATIONS_IN_PARALLEL,
    webChat: parseWebChat(value.WEB_CHAT, loopback, value.WEB_CHAT_ROLE),
  };
}

function parseWebChat(wanted: string | undefined, loopback: boolean, role: Role): WebChatConfig {
  if (wanted === 'off') return { role, mode: 'off', reason: 'switched_off' };
  // The web chat asks nobody who they are, so it is not opened to a network by accident.
  if (wanted === undefined && !loopback) return { role, mode: 'off', reason: 'public_address' };
  return { role, mode: 'on' };
}

function isLoopback(host: string): boolean {
  if (host === 'localhost' || host === '::1') return true;
  return isIP(host) === 4 && host.startsWith('127.');
}
