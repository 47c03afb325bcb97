import type { Api } from 'grammy';
import { z } from 'zod';
import type { Logger } from '../../logger.ts';
import type { LinkHealth } from './link-health.ts';
import { backoffAfter, rest, type TelegramPace } from './pace.ts';
import { WEBHOOK_PATH, within } from './telegram-api.ts';
import { toChannelError } from './telegram-errors.ts';

const webhookUrl = z.object({ url: z.string().catch('') });

export interface WebhookWatch {
  api: Api;
  link: LinkHealth;
  pace: TelegramPace;
  logger: Logger;
}

/** Looks now and then, until `stop` aborts, whether Telegram still knows where we are: if not, we would never hear of it. */
export async function watchWebhook(options: WebhookWatch, stop: AbortSignal): Promise<void> {
  const { pace } = options;
  let failures = 0;
  while (!stop.aborted) {
    const found = await look(options, stop);
    failures = found === 'unknown' ? failures + 1 : 0;
    const waits = { right: pace.webhookOkMs, wrong: pace.webhookWrongMs, unknown: backoffAfter(failures, pace) };
    await rest(waits[found], stop);
  }
}

async function look({ api, link, logger }: WebhookWatch, stop: AbortSignal): Promise<'right' | 'wrong' | 'unknown'> {
  try {
    const { url } = webhookUrl.parse(await api.getWebhookInfo(within(stop)));
    if (isOurWebhook(url)) {
      link.wayInWorks();
      return 'right';
    }
    link.wayInBlocked('webhook_missing');
    logger.warn({ channel: 'telegram', set: url !== '' }, 'the webhook does not lead here');
    return 'wrong';
  } catch (error) {
    if (stop.aborted) return 'unknown';
    const failure = toChannelError(error);
    link.apiFailed(failure);
    logger.warn({ err: failure, channel: 'telegram' }, 'getWebhookInfo failed');
    return 'unknown';
  }
}

/** Whether an address that Telegram calls ends at our route. */
export function isOurWebhook(url: string): boolean {
  return URL.canParse(url) && new URL(url).pathname.endsWith(WEBHOOK_PATH);
}
