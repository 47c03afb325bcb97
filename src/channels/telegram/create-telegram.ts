import type { Api } from 'grammy';
import type { Hono } from 'hono';
import type { Clock } from '../../clock.ts';
import type { TelegramConfig } from '../../config.ts';
import type { Logger } from '../../logger.ts';
import type { ChannelHealth } from '../../messaging/channel-health.ts';
import type { Channel, ChannelAdapter } from '../../messaging/channel.ts';
import type { Inbox } from '../../messaging/inbox.ts';
import type { ProcessLeases } from '../../messaging/process-leases.ts';
import { createWebhookRoute, equalsSecret } from '../webhook-route.ts';
import { createBotIdentity } from './bot-identity.ts';
import { fetchAttachment } from './fetch-attachment.ts';
import { createLinkHealth, type LinkHealth } from './link-health.ts';
import { TELEGRAM_PACE, type TelegramPace } from './pace.ts';
import { pollUpdates } from './poll-updates.ts';
import { createUpdateReader, parseBody, type ReadUpdate } from './read-update.ts';
import { sendMessage, TEXT_LIMIT } from './send-message.ts';
import { accountOf, createTelegramApi, WEBHOOK_PATH, within } from './telegram-api.ts';
import { toChannelError } from './telegram-errors.ts';
import { TELEGRAM_TEXTS } from './telegram-texts.ts';
import { watchWebhook } from './watch-webhook.ts';

const SECRET_HEADER = 'x-telegram-bot-api-secret-token';
const CALLBACK_ANSWER_MS = 10_000;
const TYPING_MS = 4000;

export interface TelegramOptions {
  config: TelegramConfig;
  inbox: Inbox;
  health: ChannelHealth;
  leases: ProcessLeases;
  clock: Clock;
  logger: Logger;
  pace?: Partial<TelegramPace>;
}

export interface TelegramAdapter extends ChannelAdapter {
  /** `POST /webhooks/telegram`; absent when we ask for updates ourselves. */
  routes?: Hono;
}

/**
 * Telegram both ways. With a webhook secret Telegram calls `routes`; without one `start` begins to ask for updates.
 * Nothing is called before `start`, except by `channel`.
 */
export function createTelegram(options: TelegramOptions): TelegramAdapter {
  const { config, clock, logger } = options;
  const pace = { ...TELEGRAM_PACE, ...options.pace };
  const account = accountOf(config);
  const api = createTelegramApi(config);
  const link = createLinkHealth(options.health);
  const identity = createBotIdentity({ api, link, pace, logger });
  const background = createBackground(logger);
  const read = createUpdateReader({
    own: () => ({ botId: account, username: identity.username() }),
    clock,
    logger,
    answerCallback: (id) => background.run((stop) => answerCallback(api, id, stop)),
  });
  let started = false;
  return {
    channel: createChannel(api, config, link),
    ...(config.webhookSecret === undefined
      ? {}
      : { routes: createRoutes(options, { link, read, secret: config.webhookSecret }) }),
    start() {
      if (started) return;
      started = true;
      const first = Promise.withResolvers<void>();
      background.run(async (stop) => {
        await identity.learn(stop, first.resolve);
        if (!stop.aborted) await setCommands(api, logger, stop);
      });
      background.run(async (stop) => {
        if (config.webhookSecret !== undefined) return watchWebhook({ api, link, pace, logger }, stop);
        // With our name known, a mention in the first batch is known for one.
        await first.promise;
        return pollUpdates({ ...options, api, account, read, link, pace }, stop);
      });
    },
    stop: () => background.stop(),
  };
}

function createChannel(api: Api, config: TelegramConfig, link: LinkHealth): Channel {
  return {
    name: 'telegram',
    textLimit: TEXT_LIMIT,
    buttons: true,
    send: (message) => sendMessage(message, { api, link }),
    async showTyping({ conversationId, threadId }) {
      const topic = threadId === undefined ? {} : { message_thread_id: Number(threadId) };
      await api.sendChatAction(conversationId, 'typing', topic, within(undefined, TYPING_MS));
    },
    fetchAttachment: (attachment, limits) => fetchAttachment(attachment, limits, { api, config }),
  };
}

function createRoutes(
  { inbox, logger, health }: TelegramOptions,
  { link, read, secret }: { link: LinkHealth; read: ReadUpdate; secret: string },
): Hono {
  return createWebhookRoute({
    path: WEBHOOK_PATH,
    inbox,
    health: { ...health, received: () => link.received() },
    logger,
    isGenuine: ({ header }) => equalsSecret(header(SECRET_HEADER), secret),
    parse: (body) => read(parseBody(body)),
  });
}

/** What runs beside requests; `stop` aborts it and waits until all of it is over. */
function createBackground(logger: Logger) {
  const abort = new AbortController();
  const running = new Set<Promise<void>>();
  return {
    run(work: (stop: AbortSignal) => Promise<void>): void {
      if (abort.signal.aborted) return;
      const run: Promise<void> = work(abort.signal)
        .catch((error: unknown) => logger.error({ err: error, channel: 'telegram' }, 'background work ended'))
        .finally(() => running.delete(run));
      running.add(run);
    },
    async stop(): Promise<void> {
      abort.abort();
      await Promise.allSettled(running);
    },
  };
}

/** Takes the waiting sign off the button. Of no weight: the choice itself is in the inbox. */
async function answerCallback(api: Api, id: string, stop: AbortSignal): Promise<void> {
  await api.answerCallbackQuery(id, {}, within(stop, CALLBACK_ANSWER_MS)).catch(() => {});
}

/** For everybody, and for those whose Telegram speaks Vietnamese: a menu left there by others would hide ours. */
async function setCommands(api: Api, logger: Logger, stop: AbortSignal): Promise<void> {
  try {
    await api.setMyCommands(TELEGRAM_TEXTS.commands, {}, within(stop));
    await api.setMyCommands(TELEGRAM_TEXTS.commands, { language_code: 'vi' }, within(stop));
  } catch (error) {
    if (!stop.aborted) logger.warn({ err: toChannelError(error), channel: 'telegram' }, 'menu of commands not set');
  }
}
