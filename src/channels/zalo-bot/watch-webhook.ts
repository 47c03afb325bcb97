import type { Logger } from '../../logger.ts';
import type { ZaloBotApi } from './api.ts';
import { lookAtBot, lookAtWebhook } from './look-at-bot.ts';
import { pauseAfter, rest } from './rest.ts';
import type { Standing } from './standing.ts';
import type { ZaloBotTimings } from './timings.ts';

export interface WatchOptions {
  api: ZaloBotApi;
  standing: Standing;
  logger: Logger;
  timings: ZaloBotTimings;
  onNames: (names: string[]) => void;
  /** Whether the platform has called us since the start. */
  wasCalled: () => boolean;
}

/** In webhook mode: looks whether the token is taken and a webhook is set, again and again until `stop`. Never throws. */
export async function watchWebhook(options: WatchOptions, stop: AbortSignal): Promise<void> {
  const { api, standing, logger, timings } = options;
  let failures = 0;
  while (!stop.aborted) {
    let pauseMs = timings.healthyLookMs;
    try {
      const look = { timeoutMs: timings.callMs, stop };
      options.onNames((await lookAtBot(api, look)).names);
      const { state } = await lookAtWebhook(api, look);
      failures = 0;
      // Where the platform does not say, being called is the proof.
      if (state === 'set' || (state === 'unknown' && options.wasCalled())) standing.up();
      else {
        standing.needsPerson('webhook_missing');
        pauseMs = timings.lookAgainMs;
      }
    } catch (error) {
      if (stop.aborted) return;
      standing.failed(error);
      logger.warn({ channel: 'zalo-bot', err: error }, 'the bot could not be looked at');
      pauseMs = pauseAfter(++failures, { firstMs: timings.firstPauseMs, longestMs: timings.longestPauseMs });
    }
    await rest(pauseMs, stop);
  }
}
