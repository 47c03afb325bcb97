import { type Clock, localDay } from '../../clock.ts';
import type { Logger } from '../../logger.ts';
import { rest } from './rest.ts';
import type { Standing } from './standing.ts';
import { quotaProblem, readMonth, type UsageReader } from './usage.ts';

export interface QuotaOptions {
  usage: UsageReader;
  account: string;
  clock: Clock;
  standing: Standing;
  logger: Logger;
  everyMs: number;
}

/** Warns of the plan's limits, from the start until `stop`. Nothing is held back: the platform decides. Never throws. */
export async function watchQuota(options: QuotaOptions, stop: AbortSignal): Promise<void> {
  const { usage, clock, standing, logger } = options;
  while (!stop.aborted) {
    try {
      standing.quota(quotaProblem(await readMonth(usage, options)), localDay(clock.now()));
    } catch (error) {
      logger.warn({ channel: 'zalo-bot', err: error }, 'usage could not be counted');
    }
    await rest(options.everyMs, stop);
  }
}
