import { autoRetry } from '@grammyjs/auto-retry';
import { Api } from 'grammy';
import type { TelegramConfig } from '../../config.ts';
import { fetchTelegram } from './telegram-http.ts';

export const WEBHOOK_PATH = '/webhooks/telegram';

/** Always sent: left out, Telegram keeps whatever was asked for before, or a default without reactions. */
export const ALLOWED_UPDATES = [
  'message',
  'edited_message',
  'callback_query',
  'message_reaction',
  'my_chat_member',
] as const;

/** Longest time of one call but getUpdates, waiting for its turn included. The relay gives up on a send after 30 s. */
const CALL_MS = 25_000;
/** grammy's own timer; each of our calls has a shorter one, which knows whether the request was written. */
const LAST_RESORT_SECONDS = 60;

/** The Bot API by grammy. Short waits that Telegram asks for are made here, longer ones are the outbox's. */
export function createTelegramApi({ token, apiRoot }: TelegramConfig): Api {
  const api = new Api(token, { apiRoot, timeoutSeconds: LAST_RESORT_SECONDS, fetch: fetchTelegram });
  const retry = { maxRetryAttempts: 1, maxDelaySeconds: 5, rethrowHttpErrors: true, rethrowInternalServerErrors: true };
  api.config.use(autoRetry(retry));
  return api;
}

/** grammy types its signals after a library of old; it only listens to them. */
type Signal = Parameters<Api['getMe']>[0];

/** For one call: aborts after `ms`, and when `stop` does. */
export function within(stop?: AbortSignal, ms = CALL_MS): Signal {
  const deadline = AbortSignal.timeout(ms);
  return (stop === undefined ? deadline : AbortSignal.any([deadline, stop])) as Signal;
}

/** The bot's id, which is the part of the token that is no secret. */
export function accountOf({ token }: TelegramConfig): string {
  return token.slice(0, token.indexOf(':'));
}
