import type { Api } from 'grammy';
import { z } from 'zod';
import { type Clock, systemClock } from '../../clock.ts';
import type { TelegramConfig } from '../../config.ts';
import type { ChannelAdmin, CheckLine } from '../../messaging/channel-admin.ts';
import { ALLOWED_UPDATES, createTelegramApi, WEBHOOK_PATH, within } from './telegram-api.ts';
import { toChannelError } from './telegram-errors.ts';
import { TELEGRAM_CHECK_TEXTS as TEXTS, WEBHOOK_ERROR_TEXTS } from './telegram-texts.ts';
import { isOurWebhook } from './watch-webhook.ts';

const CALL_MS = 10_000;
/** What Telegram sends at the same time; enough for an office, and no flood after an outage. */
const MAX_CONNECTIONS = 20;
const MANY_PENDING = 100;
/** Older failures say nothing about now. */
const RECENT_MINUTES = 60;
/** The ports that Telegram calls; the first is that of an address without one. */
const PORTS = ['', '443', '80', '88', '8443'];

const meSchema = z.object({
  username: z.string(),
  can_join_groups: z.boolean().optional().catch(undefined),
  can_read_all_group_messages: z.boolean().optional().catch(undefined),
});
const webhookSchema = z.object({
  url: z.string().catch(''),
  pending_update_count: z.int().catch(0),
  last_error_date: z.int().optional().catch(undefined),
  last_error_message: z.string().optional().catch(undefined),
  allowed_updates: z.array(z.string()).optional().catch(undefined),
});
type WebhookInfo = z.infer<typeof webhookSchema>;

const right = (text: string): CheckLine => ({ ok: true, text });
const wrong = (text: string): CheckLine => ({ ok: false, text });

/** `npm run channels` for Telegram. */
export function createTelegramAdmin(options: {
  config: TelegramConfig;
  /** Where people reach us, if that is known: a webhook elsewhere is another machine's. */
  publicUrl?: string;
  clock?: Clock;
}): ChannelAdmin {
  const { config, publicUrl, clock = systemClock } = options;
  const api = createTelegramApi(config);
  const webhookInfo = async () => webhookSchema.parse(await api.getWebhookInfo(within(undefined, CALL_MS)));
  const report = (work: () => Promise<CheckLine[]>) => work().catch((error: unknown) => [describe(error, config)]);
  return {
    check: () =>
      report(async () => {
        const lines = await checkBot(api);
        const info = await webhookInfo();
        return [
          ...lines,
          ...checkWayIn(info, { ...config, publicUrl }),
          ...checkTraffic(info, { config, now: clock.now() }),
        ];
      }),
    setWebhook: (publicUrl) => report(() => setWebhook(publicUrl, { api, config, webhookInfo })),
    deleteWebhook: () =>
      report(async () => {
        await api.deleteWebhook({ drop_pending_updates: false }, within(undefined, CALL_MS));
        return [(await webhookInfo()).url === '' ? right(TEXTS.deleteDone) : wrong(TEXTS.deleteUnseen)];
      }),
  };
}

async function checkBot(api: Api): Promise<CheckLine[]> {
  const me = meSchema.parse(await api.getMe(within(undefined, CALL_MS)));
  const groups =
    me.can_join_groups === false
      ? TEXTS.noGroups
      : me.can_read_all_group_messages === true
        ? TEXTS.privacyOff
        : TEXTS.privacyOn;
  return [right(TEXTS.token(me.username)), right(groups)];
}

/** Either Telegram calls us or we ask: mixed, the bot is silent. */
function checkWayIn(
  { url, allowed_updates: allowed }: WebhookInfo,
  { webhookSecret, publicUrl }: TelegramConfig & { publicUrl: string | undefined },
): CheckLine[] {
  if (webhookSecret === undefined) return [url === '' ? right(TEXTS.polling) : wrong(TEXTS.mixed(url))];
  if (url === '') return [wrong(TEXTS.webhookMissing)];
  if (!isOurWebhook(url)) return [wrong(TEXTS.webhookElsewhere(url))];
  if (publicUrl !== undefined && new URL(url).host !== new URL(publicUrl).host) {
    return [wrong(TEXTS.webhookOtherHost(url, publicUrl))];
  }
  const lacks = allowed !== undefined && ALLOWED_UPDATES.some((kind) => !allowed.includes(kind));
  return [right(TEXTS.webhookSet(url)), ...(lacks ? [wrong(TEXTS.updatesMissing)] : [])];
}

function checkTraffic(info: WebhookInfo, { config, now }: { config: TelegramConfig; now: Date }): CheckLine[] {
  const { pending_update_count: pending, last_error_date: date, last_error_message: message } = info;
  const lines: CheckLine[] = [];
  if (pending >= MANY_PENDING) lines.push(wrong(TEXTS.pendingMany(pending)));
  else if (pending > 0) lines.push(right(TEXTS.pending(pending)));
  if (date === undefined || message === undefined || config.webhookSecret === undefined) return lines;
  const minutes = Math.max(0, Math.round((now.getTime() / 1000 - date) / 60));
  if (minutes > RECENT_MINUTES) return lines;
  const meaning = WEBHOOK_ERROR_TEXTS.find(([pattern]) => pattern.test(message))?.[1] ?? `"${message.slice(0, 200)}".`;
  return [...lines, wrong(TEXTS.lastError(minutes, meaning))];
}

interface SetWebhookTools {
  api: Api;
  config: TelegramConfig;
  webhookInfo: () => Promise<WebhookInfo>;
}

async function setWebhook(publicUrl: string, { api, config, webhookInfo }: SetWebhookTools): Promise<CheckLine[]> {
  if (config.webhookSecret === undefined) return [wrong(TEXTS.needsSecret)];
  if (!isCallable(publicUrl)) return [wrong(TEXTS.needsHttps)];
  const url = publicUrl.replace(/\/+$/, '') + WEBHOOK_PATH;
  const options = {
    secret_token: config.webhookSecret,
    allowed_updates: ALLOWED_UPDATES,
    max_connections: MAX_CONNECTIONS,
  };
  await api.setWebhook(url, options, within(undefined, CALL_MS));
  return [(await webhookInfo()).url === url ? right(TEXTS.setDone(url)) : wrong(TEXTS.setUnseen)];
}

function isCallable(publicUrl: string): boolean {
  if (!URL.canParse(publicUrl)) return false;
  const { protocol, port } = new URL(publicUrl);
  return protocol === 'https:' && PORTS.includes(port);
}

function describe(error: unknown, { apiRoot }: TelegramConfig): CheckLine {
  const { code, message } = toChannelError(error);
  if (code === 'channel_unauthorised') return wrong(TEXTS.tokenRefused);
  const isNetwork = code === 'channel_unreachable' || code === 'channel_ambiguous';
  if (isNetwork) return wrong(TEXTS.unreachable(new URL(apiRoot).host, message));
  return wrong(TEXTS.failed(message));
}
