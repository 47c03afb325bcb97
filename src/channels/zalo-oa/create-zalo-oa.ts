import { setTimeout as pause } from 'node:timers/promises';
import ipaddr from 'ipaddr.js';
import type { Hono } from 'hono';
import type { Clock } from '../../clock.ts';
import { AppError, toAppError } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import type { Channel, ChannelAdapter } from '../../messaging/channel.ts';
import type { ChannelHealth } from '../../messaging/channel-health.ts';
import type { CredentialStore } from '../../messaging/credential-store.ts';
import type { Inbox } from '../../messaging/inbox.ts';
import type { ConversationRef } from '../../messaging/message.ts';
import type { ProcessLeases } from '../../messaging/process-leases.ts';
import { downloadMedia } from '../download-media.ts';
import { createWebhookRoute } from '../webhook-route.ts';
import { type AccessTokens, createAccessTokens } from './access-token.ts';
import type { ZaloOaConfig } from '../../config.ts';
import type { OwnAccount } from './account.ts';
import { fetchOwnAccount } from './own-account.ts';
import { parseEvent } from './parse-event.ts';
import { sendMessage } from './send-message.ts';
import { isSignedByZalo } from './signature.ts';
import { ZALO_OA_TEXTS } from './zalo-oa-texts.ts';

export const ZALO_OA_WEBHOOK_PATH = '/webhooks/zalo-oa';

export interface ZaloOaOptions {
  config: ZaloOaConfig;
  inbox: Inbox;
  health: ChannelHealth;
  leases: ProcessLeases;
  credentials: CredentialStore;
  /** When the person last wrote to us; undefined when that is not known. */
  lastInteraction: (conversation: ConversationRef) => Promise<Date | undefined>;
  clock: Clock;
  logger: Logger;
  /** Beside Zalo's own. */
  attachmentHosts: readonly string[];
  /** All that one send may take. Default 25 s: less than the relay waits. */
  sendTimeoutMs?: number;
}

const MEDIA_HOSTS = ['zdn.vn', 'zadn.vn', 'zalo.me', 'zaloapp.com'];
const SEND_TIMEOUT_MS = 25_000;
const MINUTE_MS = 60_000;
/** A refresh token that nobody uses is lost after three months, so the account is looked at also when all is quiet. */
const LOOK_AGAIN_MS = { connected: 6 * 60 * MINUTE_MS, refused: 15 * MINUTE_MS, failed: MINUTE_MS / 2 };

/** A Zalo Official Account: in by webhook, out by the OpenAPI. */
export function createZaloOa(options: ZaloOaOptions): ChannelAdapter & { routes: Hono } {
  const { config, inbox, health, clock, logger, sendTimeoutMs = SEND_TIMEOUT_MS } = options;
  const tokens = createAccessTokens(options);
  let account: OwnAccount = {};

  const channel = createChannel(options, tokens);
  const routes = createWebhookRoute({
    path: ZALO_OA_WEBHOOK_PATH,
    inbox,
    health,
    logger,
    isProbe: (body) => /^\s*(\{\s*\}\s*)?$/.test(body),
    isGenuine: (request) => isSignedByZalo(request, config),
    parse: (body) => parseEvent(body, { appId: config.appId, ownAccount: () => account, clock, logger }),
  });

  /** Learns what we are called, which mentions in groups need, and tells early when the token is no longer taken. */
  async function look(stopping: AbortSignal): Promise<number> {
    try {
      const signal = AbortSignal.any([stopping, AbortSignal.timeout(sendTimeoutMs)]);
      account = await fetchOwnAccount(tokens, { apiRoot: config.apiRoot, signal });
      health.connected();
      return LOOK_AGAIN_MS.connected;
    } catch (error) {
      if (stopping.aborted) return 0;
      tellHealth(health, error);
      const { code } = toAppError(error);
      logger.warn({ err: error, code }, 'zalo-oa: account not reached');
      const refused = code === 'channel_unauthorised' || code === 'channel_rejected';
      return refused ? LOOK_AGAIN_MS.refused : LOOK_AGAIN_MS.failed;
    }
  }

  return { channel, routes, ...createWatch(look) };
}

function createChannel(options: ZaloOaOptions, tokens: AccessTokens): Channel {
  const { config, health, sendTimeoutMs = SEND_TIMEOUT_MS } = options;
  return {
    name: 'zalo-oa',
    textLimit: 2000,
    async send(message) {
      try {
        const sent = await sendMessage(message, {
          ...options,
          apiRoot: config.apiRoot,
          tokens,
          timeoutMs: sendTimeoutMs,
          onProblem: (problem) => health.needsPerson(problem),
        });
        health.connected();
        return sent;
      } catch (error) {
        tellHealth(health, error);
        throw error;
      }
    },
    fetchAttachment: async ({ ref }, limits) => {
      if (ref === undefined) throw new AppError('attachment_refused', ZALO_OA_TEXTS.nothingToFetch);
      const allowedHosts = [...MEDIA_HOSTS, ...options.attachmentHosts];
      return downloadMedia(toHttps(ref), { ...limits, allowedHosts });
    },
  };
}

/** Repeats `look` after as many milliseconds as it returns, until stopped. */
function createWatch(look: (stopping: AbortSignal) => Promise<number>): { start(): void; stop(): Promise<void> } {
  const stopping = new AbortController();
  let running: Promise<void> | undefined;
  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const restMs = await look(stopping.signal);
      await pause(restMs, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
    }
  }
  return {
    start() {
      running ??= run();
    },
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

function tellHealth(health: ChannelHealth, error: unknown): void {
  const { code } = toAppError(error);
  if (code === 'channel_unauthorised') health.needsPerson('token_refused');
  if (code === 'channel_unreachable' || code === 'channel_ambiguous') health.disconnected(error);
}

/** Older addresses of Zalo begin with http; its servers answer to both. An address in figures is a test's or the office's own. */
function toHttps(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== 'http:' || ipaddr.isValid(url.hostname)) return address;
  return address.replace(/^http:/i, 'https:');
}
