import { Hono } from 'hono';
import type { Clock } from '../../clock.ts';
import type { ZaloBotConfig } from '../../config.ts';
import { AppError, type ErrorCode, toAppError } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import type { Channel, ChannelAdapter } from '../../messaging/channel.ts';
import type { ChannelHealth } from '../../messaging/channel-health.ts';
import type { Inbox } from '../../messaging/inbox.ts';
import type { ProcessLeases } from '../../messaging/process-leases.ts';
import { downloadMedia } from '../download-media.ts';
import { createWebhookRoute, equalsSecret } from '../webhook-route.ts';
import { accountOf, createZaloBotApi, type ZaloBotApi } from './api.ts';
import { workWithLease } from './hold-lease.ts';
import { type ParseOptions, parseBody } from './parse-update.ts';
import { pollUpdates } from './poll-updates.ts';
import { refusalError } from './refusal-error.ts';
import { createStanding, type Standing } from './standing.ts';
import { ZALO_BOT_TIMINGS, type ZaloBotTimings } from './timings.ts';
import type { UsageReader } from './usage.ts';
import { watchQuota } from './watch-quota.ts';
import { watchWebhook } from './watch-webhook.ts';
import { sentMessageSchema } from './wire.ts';
import { ZALO_BOT_TEXTS } from './zalo-bot-texts.ts';

export const ZALO_BOT_WEBHOOK_PATH = '/webhooks/zalo-bot';
const SECRET_HEADER = 'x-bot-api-secret-token';
const TYPING_MS = 4000;

/** Where the platform keeps what people send. */
const MEDIA_HOSTS = ['zdn.vn', 'zadn.vn', 'zalo.me', 'zaloapp.com', 'zaloplatforms.com'];

/** Failures of a send that tell something of the platform, not of the message. */
const TELLING: ReadonlySet<ErrorCode> = new Set(['channel_unauthorised', 'channel_unreachable', 'channel_ambiguous']);

export interface ZaloBotOptions {
  /** With `webhookSecret` the platform calls `routes`; without, it is polled, by one process at a time. */
  config: ZaloBotConfig;
  inbox: Inbox;
  health: ChannelHealth;
  leases: ProcessLeases;
  usage: UsageReader;
  clock: Clock;
  logger: Logger;
  /** Hosts, beside the platform's own, from which media may be fetched. */
  attachmentHosts: readonly string[];
  /** For tests. */
  timings?: Partial<ZaloBotTimings>;
}

export type ZaloBot = ChannelAdapter & {
  /** `POST /webhooks/zalo-bot`; only with a webhook secret. */
  routes?: Hono;
};

/** The official Zalo Bot Platform: text both ways, photos and voice in; no buttons, no files. */
export function createZaloBot(options: ZaloBotOptions): ZaloBot {
  const { config, health, clock, logger } = options;
  const timings = { ...ZALO_BOT_TIMINGS, ...options.timings };
  const account = accountOf(config);
  const api = createZaloBotApi(config);
  const standing = createStanding(health);
  let names: string[] = [];
  let wasCalled = false;
  const parsing: ParseOptions = { account, clock, logger, botNames: () => names };
  const onNames = (known: string[]) => void (names = known);
  const called = { ...health, received: () => ((wasCalled = true), health.received()) };

  const stop = new AbortController();
  const giveUp = new AbortController();
  let running: Promise<unknown> | undefined;
  const listen = () =>
    config.webhookSecret === undefined
      ? workWithLease(
          {
            leases: options.leases,
            name: `zalo-bot-poll:${account}`,
            leaseMs: timings.leaseMs,
            retryMs: timings.leaseRetryMs,
            logger,
          },
          stop.signal,
          (stop) => pollUpdates({ ...options, api, standing, parsing, timings, onNames, giveUp: giveUp.signal }, stop),
        )
      : watchWebhook({ api, standing, logger, timings, onNames, wasCalled: () => wasCalled }, stop.signal);

  return {
    channel: createChannel({ api, standing, timings, attachmentHosts: options.attachmentHosts }),
    ...(config.webhookSecret === undefined
      ? {}
      : { routes: createRoutes(config.webhookSecret, { ...options, health: called }, parsing) }),
    start() {
      const quota = { usage: options.usage, account, clock, standing, logger, everyMs: timings.quotaMs };
      running ??= Promise.all([listen(), watchQuota(quota, stop.signal)]);
    },
    async stop() {
      stop.abort();
      const deadline = setTimeout(() => giveUp.abort(), timings.holdMs);
      await running;
      clearTimeout(deadline);
    },
  };
}

function createRoutes(
  secret: string,
  { inbox, health, logger }: Pick<ZaloBotOptions, 'inbox' | 'health' | 'logger'>,
  parsing: ParseOptions,
): Hono {
  const routes = new Hono();
  // The platform tries the address with nothing in the body; there is nothing to check and nothing to read.
  routes.post(ZALO_BOT_WEBHOOK_PATH, async (context, next) => {
    if ((await context.req.text()) === '') return context.text('ok');
    return next();
  });
  return routes.route(
    '/',
    createWebhookRoute({
      path: ZALO_BOT_WEBHOOK_PATH,
      inbox,
      health,
      logger,
      isGenuine: ({ header }) => equalsSecret(header(SECRET_HEADER), secret),
      parse: (body) => parseBody(body, parsing),
    }),
  );
}

interface ChannelParts {
  api: ZaloBotApi;
  standing: Standing;
  timings: ZaloBotTimings;
  attachmentHosts: readonly string[];
}

function createChannel({ api, standing, timings, attachmentHosts }: ChannelParts): Channel {
  return {
    name: 'zalo-bot',
    textLimit: 2000,
    async send({ conversation, text }) {
      try {
        const body = { chat_id: conversation.conversationId, text };
        const answer = await api.call('sendMessage', { body, timeoutMs: timings.callMs });
        if (!answer.ok) throw refusalError('sendMessage', answer);
        standing.sent();
        const externalId = sentMessageSchema.safeParse(answer.result).data?.message_id;
        return externalId === undefined ? {} : { externalId };
      } catch (error) {
        if (TELLING.has(toAppError(error).code)) standing.failed(error);
        throw error;
      }
    },
    async showTyping({ conversationId }) {
      await api.call('sendChatAction', { body: { chat_id: conversationId, action: 'typing' }, timeoutMs: TYPING_MS });
    },
    async fetchAttachment({ ref }, limits) {
      if (ref === undefined) throw new AppError('attachment_refused', ZALO_BOT_TEXTS.nothingToFetch);
      return downloadMedia(ref, { ...limits, allowedHosts: [...MEDIA_HOSTS, ...attachmentHosts] });
    },
  };
}
