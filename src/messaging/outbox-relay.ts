import type { Clock } from '../clock.ts';
import { AppError, toAppError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import type { Channel } from './channel.ts';
import { createClaimLoop } from './claim-loop.ts';
import type { CountMessage } from './counting.ts';
import { describeFailure } from './describe-failure.ts';
import type { ClaimedReply, Outbox } from './outbox.ts';
import type { RetryPolicy } from './retry-policy.ts';
import type { WakeUp } from './wake-up.ts';

export interface OutboxRelayOptions {
  outbox: Outbox;
  channels: Channel[];
  retryPolicy: RetryPolicy;
  clock: Clock;
  logger: Logger;
  count?: CountMessage;
  replied?: WakeUp;
  /** Messages sent at once on one channel. Default 4. */
  concurrency?: number;
  /** Default 1000. */
  pollMs?: number;
  /** A send that takes longer counts as unreachable and is tried again. Default 30 s. */
  sendTimeoutMs?: number;
}

export interface OutboxRelay {
  start(): void;
  /** Waits up to `deadlineMs` for running sends; one that still runs then is sent again after the next start. */
  stop(deadlineMs: number): Promise<void>;
}

/** The only thing that sends. Each channel has its own lane, so that one that hangs does not hold up the others. */
export function createOutboxRelay(options: OutboxRelayOptions): OutboxRelay {
  const sendTimeoutMs = options.sendTimeoutMs ?? 30_000;
  const lanes = options.channels.map((channel) =>
    createClaimLoop<ClaimedReply>({
      // The lease outlives the send, or a slow one would go out twice.
      claim: (limit) => options.outbox.claim(channel.name, { limit, leaseMs: sendTimeoutMs + 10_000 }),
      run: (claimed, stopping) => sendClaimed(claimed, { ...options, channel, sendTimeoutMs }, stopping),
      concurrency: options.concurrency ?? 4,
      pollMs: options.pollMs ?? 1000,
      ...(options.replied === undefined ? {} : { wakeUp: options.replied }),
      onError: (error) => options.logger.error({ err: error, channel: channel.name }, 'outbox relay'),
    }),
  );
  return {
    start: () => lanes.forEach((lane) => lane.start()),
    async stop(deadlineMs) {
      await Promise.all(lanes.map((lane) => lane.stop(deadlineMs)));
    },
  };
}

type SendingOptions = OutboxRelayOptions & { channel: Channel; sendTimeoutMs: number };

async function sendClaimed(claimed: ClaimedReply, options: SendingOptions, stopping: AbortSignal): Promise<void> {
  const { outbox, channel, count, logger } = options;
  const { lease, message, attempt } = claimed;
  const context = { correlationId: message.correlationId, outboxId: lease.id, channel: channel.name, attempt };
  let sent: { externalId?: string };
  try {
    sent = await sendInTime(claimed, options, stopping);
  } catch (error) {
    if (stopping.aborted) await outbox.release(lease);
    else await recordFailure(claimed, error, options);
    return;
  }
  await outbox.markSent(lease, sent);
  count?.('sent', channel.name);
  logger.debug(context, 'message sent');
}

async function sendInTime(
  { message }: ClaimedReply,
  { channel, sendTimeoutMs }: SendingOptions,
  stopping: AbortSignal,
): Promise<{ externalId?: string }> {
  const unreachable = (why: string) => new AppError('channel_unreachable', why, { retryable: true });
  const { promise: broken, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(unreachable(`no answer within ${sendTimeoutMs} ms`)), sendTimeoutMs);
  const onStop = () => reject(unreachable('the process is stopping'));
  stopping.addEventListener('abort', onStop, { once: true });
  try {
    return await Promise.race([channel.send(message), broken]);
  } finally {
    clearTimeout(timer);
    stopping.removeEventListener('abort', onStop);
  }
}

async function recordFailure(claimed: ClaimedReply, error: unknown, options: SendingOptions): Promise<void> {
  const { outbox, channel, count, logger, clock, retryPolicy } = options;
  const { lease, message, attempt } = claimed;
  const failure = describeFailure(error);
  const context = { correlationId: message.correlationId, outboxId: lease.id, channel: channel.name, attempt, failure };
  const delay = toAppError(error).retryable ? retryPolicy.delayAfter(attempt) : undefined;
  if (delay === undefined) {
    await outbox.markErrored(lease, failure);
    count?.('undeliverable', channel.name);
    logger.error(context, 'message could not be delivered');
    return;
  }
  await outbox.markErrored(lease, failure, new Date(clock.now().getTime() + delay));
  count?.('sending_failed', channel.name);
  logger.warn({ ...context, delay }, 'sending put off');
}
