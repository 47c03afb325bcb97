import type { Api } from 'grammy';
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import { describeFailure } from '../../messaging/describe-failure.ts';
import type { Inbox } from '../../messaging/inbox.ts';
import type { ProcessLease, ProcessLeases } from '../../messaging/process-leases.ts';
import { createPoisonWatch, type PoisonWatch } from '../poison-watch.ts';
import type { LinkHealth } from './link-health.ts';
import { backoffAfter, rest, type TelegramPace } from './pace.ts';
import type { ReadUpdate } from './read-update.ts';
import { ALLOWED_UPDATES, within } from './telegram-api.ts';
import { toChannelError } from './telegram-errors.ts';

export interface PollingOptions {
  api: Api;
  account: string;
  inbox: Inbox;
  leases: ProcessLeases;
  read: ReadUpdate;
  link: LinkHealth;
  pace: TelegramPace;
  logger: Logger;
}

type Polling = PollingOptions & { poison: PoisonWatch };

const batchSchema = z.array(z.looseObject({ update_id: z.int() }));
type Batch = z.infer<typeof batchSchema>;
/** What an answer may take beyond the time it is held back. */
const ANSWER_MS = 10_000;

/**
 * Asks Telegram for updates until `stop` aborts. Of all processes one asks at a time, the one with the lease. A batch is
 * confirmed by the question after it, so only when all of it is in the inbox.
 */
export async function pollUpdates(options: PollingOptions, stop: AbortSignal): Promise<void> {
  const { leases, account, pace, logger } = options;
  let failures = 0;
  while (!stop.aborted) {
    try {
      const lease = await leases.acquire(`telegram-poll:${account}`, pace.leaseMs);
      failures = 0;
      if (lease === undefined) await rest(pace.standbyMs, stop);
      else await pollWithLease(lease, options, stop);
    } catch (error) {
      logger.error({ err: error, channel: 'telegram' }, 'no lease for polling');
      await rest(backoffAfter(++failures, pace), stop);
    }
  }
}

async function pollWithLease(lease: ProcessLease, options: PollingOptions, stop: AbortSignal): Promise<void> {
  const { pace, logger } = options;
  const lost = new AbortController();
  const renew = async () => {
    try {
      if (!(await lease.renew(pace.leaseMs))) lost.abort();
    } catch (error) {
      logger.warn({ err: error, channel: 'telegram' }, 'lease for polling not prolonged');
    }
  };
  // On its own beat: a turn may take longer than what is left of the lease.
  const renewal = setInterval(() => void renew(), pace.leaseMs / 3);
  try {
    await takeTurns(options, AbortSignal.any([stop, lost.signal]));
  } finally {
    clearInterval(renewal);
    await lease.release().catch((error: unknown) => {
      logger.warn({ err: error, channel: 'telegram' }, 'lease for polling not given back');
    });
  }
}

async function takeTurns(given: PollingOptions, until: AbortSignal): Promise<void> {
  const options: Polling = { ...given, poison: createPoisonWatch() };
  let offset: number | undefined;
  let failures = 0;
  while (!until.aborted) {
    const turn = await takeTurn(offset, options, until);
    if (until.aborted) return;
    if ('next' in turn) {
      offset = turn.next;
      failures = 0;
    } else {
      await rest(turn.restMs ?? backoffAfter(++failures, options.pace), until);
    }
  }
}

/** The offset to go on with, or that the same batch is to be asked for again after a rest. */
type Turn = { next: number | undefined } | { restMs?: number };

async function takeTurn(offset: number | undefined, options: Polling, until: AbortSignal): Promise<Turn> {
  const { link } = options;
  let batch;
  try {
    batch = await askForUpdates(offset, options, until);
    link.wayInWorks();
  } catch (error) {
    return until.aborted ? {} : restAfter(toChannelError(error), options);
  }
  // An empty answer confirms all before it. Without an offset then, ids that Telegram starts anew (it does after a quiet
  // week) are not taken for old ones.
  if (batch.length === 0) return { next: undefined };
  link.received();
  const failed = await storeBatch(batch, options);
  return failed === 0 ? { next: Math.max(...batch.map((update) => update.update_id)) + 1 } : {};
}

/** How many updates are to be asked for again; one that fails alone, again and again, does not hold up the others. */
async function storeBatch(batch: Batch, { inbox, read, logger, poison }: Polling): Promise<number> {
  // In one turn of the event loop, hence in one transaction and in their order.
  const results = await Promise.allSettled(
    batch.map(async (update) => Promise.all(read(update).map((message) => inbox.accept(message)))),
  );
  if (results.some((result) => result.status === 'fulfilled' && result.value.length > 0)) poison.stored();
  let failed = 0;
  for (const [index, result] of results.entries()) {
    if (result.status === 'fulfilled') continue;
    const givenUp = poison.isPoison(String(batch[index]?.update_id), result.reason);
    // Foreign errors like to quote what they were given.
    const context = { failure: describeFailure(result.reason), channel: 'telegram' };
    if (givenUp) logger.error(context, 'update never to be stored: given up');
    else logger.error(context, 'updates not stored');
    if (!givenUp) failed++;
  }
  return failed;
}

async function askForUpdates(offset: number | undefined, { api, pace }: PollingOptions, until: AbortSignal) {
  const updates: unknown = await api.getUpdates(
    { timeout: pace.pollMs / 1000, allowed_updates: ALLOWED_UPDATES, ...(offset === undefined ? {} : { offset }) },
    within(until, pace.pollMs + ANSWER_MS),
  );
  const batch = batchSchema.safeParse(updates);
  if (!batch.success)
    throw new AppError('channel_unreachable', 'getUpdates: not a list of updates', { retryable: true });
  return batch.data;
}

function restAfter(failure: AppError, { link, logger, pace }: PollingOptions): Turn {
  logger.warn({ err: failure, channel: 'telegram' }, 'polling failed');
  if (failure.code === 'conflict') {
    link.wayInBlocked('webhook_conflict');
    return { restMs: pace.conflictMs };
  }
  link.apiFailed(failure);
  return failure.retryAfterMs === undefined ? {} : { restMs: failure.retryAfterMs };
}
