import { AppError } from '../../errors.ts';
import { cleanText } from '../clean-text.ts';
import type { ZaloBotApi } from './api.ts';
import { refusalError } from './refusal-error.ts';
import { meSchema, webhookInfoSchema } from './wire.ts';

/** `unknown`: for some bots the platform does not say. */
export type WebhookView = { state: 'set'; url: string } | { state: 'none' } | { state: 'unknown' };

export interface BotView {
  /** What it may be called in a mention. */
  names: string[];
  /** The plan, such as `BASIC`. */
  type?: string;
  canJoinGroups: boolean;
}

export type LookOptions = { timeoutMs: number; stop?: AbortSignal };

/** Throws AppError `channel_unauthorised`, `channel_unreachable` and others. */
export async function lookAtBot(api: ZaloBotApi, options: LookOptions): Promise<BotView> {
  const answer = await api.call('getMe', options);
  if (!answer.ok) {
    // A token that cannot be one is not found.
    if (answer.fromApi && answer.code === 404) {
      throw new AppError('channel_unauthorised', 'getMe: no such bot (404)', { retryable: true });
    }
    throw refusalError('getMe', answer);
  }
  const { account_name, display_name, account_type, can_join_groups } = meSchema.safeParse(answer.result).data ?? {};
  const names = [account_name, display_name].map((name) => cleanText(name ?? '').trim()).filter((name) => name !== '');
  return {
    names,
    ...(account_type === undefined ? {} : { type: account_type }),
    canJoinGroups: can_join_groups === true,
  };
}

/** Throws as `lookAtBot` does. */
export async function lookAtWebhook(api: ZaloBotApi, options: LookOptions): Promise<WebhookView> {
  const answer = await api.call('getWebhookInfo', options);
  if (!answer.ok) {
    if (answer.code === 404) return { state: 'unknown' };
    throw refusalError('getWebhookInfo', answer);
  }
  const url = webhookInfoSchema.safeParse(answer.result).data?.url?.trim() ?? '';
  return url === '' ? { state: 'none' } : { state: 'set', url };
}
