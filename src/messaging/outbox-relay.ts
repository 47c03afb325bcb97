import type { Clock } from '../clock.ts';
import { AppError, type ErrorCode, toAppError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import type { Channel } from './channel.ts';
import { createClaimLoop } from './claim-loop.ts';
import type { CountMessage } from './counting.ts';
import { describeFailure } from './describe-failure.ts';
import type { ConversationRef, OutboundMessage } from './message.ts';
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
  /** Of a send that takes longer nobody knows what became of it. Default 30 s. */
  sendTimeoutMs?: number;
  /** While a channel cannot be reached or refuses us, its messages wait so long. Default 24 hours. */
  giveUpAfterMs?: number;
  /** What may have been delivered is sent once more after so long. Default 1 minute. */
  repeatAfterMs?: number;
  /** The line above such a repeat. */
  repeatNote: string;
  /** Told of a person who has blocked us or is gone. */
  onRecipientGone?: (conversation: ConversationRef) => Promise<void>;
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
      claim: (limit) =>
        channel.isReady?.() === false
          ? Promise.resolve([])
          : options.outbox.claim(channel.name, { limit, leaseMs: sendTimeoutMs + 10_000 }),
      run: (claimed, stopping) => sendClaimed(claimed, { ...options, channel, sendTimeoutMs }, stopping),
      concurrency: channel.concurrency ?? options.concurrency ?? 4,
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
  claimed: ClaimedReply,
  { channel, sendTimeoutMs, repeatNote }: SendingOptions,
  stopping: AbortSignal,
): Promise<{ externalId?: string }> {
  const unclear = (why: string) => new AppError('channel_ambiguous', why);
  const message = claimed.maybeSent ? noteRepeat(claimed.message, repeatNote, channel) : claimed.message;
  const { promise: broken, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(unclear(`no answer within ${sendTimeoutMs} ms`)), sendTimeoutMs);
  const onStop = () => reject(unclear('the process is stopping'));
  stopping.addEventListener('abort', onStop, { once: true });
  try {
    return await Promise.race([channel.send(message), broken]);
  } finally {
    clearTimeout(timer);
    stopping.removeEventListener('abort', onStop);
  }
}

function noteRepeat(message: OutboundMessage, note: string, { textLimit }: Channel): OutboundMessage {
  const text = `${note}\n${message.text}`;
  return text.length <= textLimit ? { ...message, text } : message;
}

/** What stands in the way of the whole channel, not of one message. */
const CHANNEL_TROUBLE: ReadonlySet<ErrorCode> = new Set([
  'channel_unreachable',
  'channel_limited',
  'channel_unauthorised',
]);
/** Attempts at a channel in trouble do not use up those of a message. */
const LONGEST_PAUSE_MS = 2 * 60_000;
const LONGEST_TOLD_PAUSE_MS = 3_600_000;

async function recordFailure(claimed: ClaimedReply, error: unknown, options: SendingOptions): Promise<void> {
  const { outbox, channel, count, logger, clock } = options;
  const { lease, message, attempt } = claimed;
  const failure = describeFailure(error);
  const context = { correlationId: message.correlationId, outboxId: lease.id, channel: channel.name, attempt, failure };
  const inMs = (ms: number) => new Date(clock.now().getTime() + ms);
  if (failure.code === 'channel_ambiguous') {
    const repeatAt = claimed.maybeSent ? undefined : inMs(options.repeatAfterMs ?? 60_000);
    await outbox.markUnknown(lease, failure, repeatAt);
    count?.('delivery_unknown', channel.name);
    logger.warn({ ...context, repeated: repeatAt !== undefined }, 'nobody knows whether the message was delivered');
    return;
  }
  const delay = pauseAfter(error, claimed, options);
  await outbox.markErrored(lease, failure, delay === undefined ? undefined : inMs(delay));
  if (failure.code === 'recipient_gone') await options.onRecipientGone?.(message.conversation);
  count?.(delay === undefined ? 'undeliverable' : 'sending_failed', channel.name);
  if (delay === undefined) logger.error(context, 'message could not be delivered');
  else logger.warn({ ...context, delay }, 'sending put off');
}

/** Milliseconds until the next attempt; undefined: none. */
function pauseAfter(error: unknown, { attempt, queuedAt }: ClaimedReply, options: SendingOptions): number | undefined {
  const { code, retryable, retryAfterMs = 0 } = toAppError(error);
  if (!retryable) return undefined;
  const delay = options.retryPolicy.delayAfter(attempt);
  if (!CHANNEL_TROUBLE.has(code)) return delay;
  const waited = options.clock.now().getTime() - queuedAt.getTime();
  if (waited >= (options.giveUpAfterMs ?? 24 * 3_600_000)) return undefined;
  return Math.max(delay ?? LONGEST_PAUSE_MS, Math.min(retryAfterMs, LONGEST_TOLD_PAUSE_MS));
}
