import type { Api } from 'grammy';
import { z } from 'zod';
import type { Logger } from '../../logger.ts';
import type { LinkHealth } from './link-health.ts';
import { backoffAfter, rest, type TelegramPace } from './pace.ts';
import { within } from './telegram-api.ts';
import { toChannelError } from './telegram-errors.ts';

const me = z.object({ username: z.string().min(1) });

export interface BotIdentity {
  /** Without @; undefined until Telegram has told it. */
  username(): string | undefined;
  /** Asks until Telegram has told it or `stop` aborts; the first question is over when `onFirst` is called. */
  learn(stop: AbortSignal, onFirst: () => void): Promise<void>;
}

/** Who we are on Telegram. A message is never held up for it. */
export function createBotIdentity(options: {
  api: Api;
  link: LinkHealth;
  pace: TelegramPace;
  logger: Logger;
}): BotIdentity {
  const { api, link, pace, logger } = options;
  let username: string | undefined;

  async function ask(stop: AbortSignal): Promise<void> {
    try {
      username = me.parse(await api.getMe(within(stop, pace.identityMs))).username;
      link.apiAnswers();
    } catch (error) {
      if (stop.aborted) return;
      const failure = toChannelError(error);
      link.apiFailed(failure);
      logger.warn({ err: failure, channel: 'telegram' }, 'getMe failed');
    }
  }

  return {
    username: () => username,
    async learn(stop, onFirst) {
      for (let failures = 0; username === undefined && !stop.aborted; failures++) {
        if (failures > 0) await rest(backoffAfter(failures, pace), stop);
        if (!stop.aborted) await ask(stop);
        if (failures === 0) onFirst();
      }
      onFirst();
    },
  };
}
