import { toAppError } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import type { ChannelHealth } from '../../messaging/channel-health.ts';
import type { Inbox } from '../../messaging/inbox.ts';
import type { InboundMessage } from '../../messaging/message.ts';
import type { ZaloBotAnswer, ZaloBotApi } from './api.ts';
import { lookAtBot, lookAtWebhook } from './look-at-bot.ts';
import { type ParseOptions, parseUpdates } from './parse-update.ts';
import { refusalError } from './refusal-error.ts';
import { pauseAfter, rest } from './rest.ts';
import type { Standing } from './standing.ts';
import type { ZaloBotTimings } from './timings.ts';

export interface PollOptions {
  api: ZaloBotApi;
  inbox: Inbox;
  health: Pick<ChannelHealth, 'received'>;
  standing: Standing;
  parsing: ParseOptions;
  logger: Logger;
  timings: ZaloBotTimings;
  /** Told what the bot is called, each time it is asked. */
  onNames: (names: string[]) => void;
  /** Given some time after the end: what could not be stored by then is lost. */
  giveUp: AbortSignal;
}

/**
 * Asks for updates, one call after the other, until `stop`. The platform hands each out once and never again, so what
 * we hold is stored before anything else is done. Never throws.
 */
export async function pollUpdates(options: PollOptions, stop: AbortSignal): Promise<void> {
  const { standing, timings } = options;
  let failures = 0;
  let lookedAt = Number.NEGATIVE_INFINITY;
  const step = async (): Promise<number> => {
    if (performance.now() - lookedAt >= timings.healthyLookMs) {
      if (!(await isOursToPoll(options, stop))) return timings.lookAgainMs;
      lookedAt = performance.now();
    }
    const asked = performance.now();
    const answer = await options.api.call('getUpdates', {
      body: { timeout: String(timings.pollSeconds) },
      timeoutMs: timings.pollAbortMs,
      stop,
    });
    if (!answer.ok && answer.code === 409) {
      lookedAt = Number.NEGATIVE_INFINITY;
      standing.needsPerson('webhook_conflict');
      return timings.conflictPauseMs;
    }
    const brought = await takeIn(answer, options);
    failures = 0;
    standing.up();
    return brought === 0 && performance.now() - asked < timings.idleGapMs ? timings.idleGapMs : 0;
  };
  while (!stop.aborted) {
    let pauseMs: number;
    try {
      pauseMs = await step();
    } catch (error) {
      if (stop.aborted) return;
      standing.failed(error);
      options.logger.warn({ channel: 'zalo-bot', err: error }, 'polling failed');
      pauseMs = pauseAfter(++failures, { firstMs: timings.firstPauseMs, longestMs: timings.longestPauseMs });
    }
    await rest(pauseMs, stop);
  }
}

/** With a webhook set, polling is silent; taking it away is for a person to decide. */
async function isOursToPoll({ api, standing, timings, onNames }: PollOptions, stop: AbortSignal): Promise<boolean> {
  const look = { timeoutMs: timings.callMs, stop };
  onNames((await lookAtBot(api, look)).names);
  const { state } = await lookAtWebhook(api, look);
  if (state === 'set') standing.needsPerson('webhook_conflict');
  return state !== 'set';
}

/** How many messages came. Throws what the refusal comes to; 408 says only that there is nothing new. */
async function takeIn(answer: ZaloBotAnswer, options: PollOptions): Promise<number> {
  if (!answer.ok) {
    if (answer.fromApi && answer.code === 408) return 0;
    throw refusalError('getUpdates', answer);
  }
  if (isEmpty(answer.result)) return 0;
  const messages = parseUpdates(answer.result, options.parsing);
  if (messages.length > 0) options.health.received();
  for (const message of messages) await acceptSurely(message, options);
  return messages.length;
}

function isEmpty(result: unknown): boolean {
  return result === undefined || result === null || (typeof result === 'object' && Object.keys(result).length === 0);
}

async function acceptSurely(message: InboundMessage, options: PollOptions): Promise<void> {
  const { inbox, logger, timings, giveUp } = options;
  for (let attempt = 1; ; attempt++) {
    try {
      await inbox.accept(message);
      return;
    } catch (error) {
      const { code } = toAppError(error);
      if (giveUp.aborted) {
        logger.error({ channel: 'zalo-bot', err: error, code, attempt }, 'an update could not be stored and is lost');
        return;
      }
      logger.error({ channel: 'zalo-bot', err: error, code, attempt }, 'update not stored, trying again');
      await rest(pauseAfter(attempt, { firstMs: timings.acceptFirstMs, longestMs: timings.acceptLongestMs }), giveUp);
    }
  }
}
