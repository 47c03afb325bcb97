import type { Clock } from '../clock.ts';
import { AppError, toAppError } from '../errors.ts';
import type { Logger } from '../logger.ts';
import { createClaimLoop } from './claim-loop.ts';
import type { ConversationStore } from './conversation-store.ts';
import type { CountMessage } from './counting.ts';
import { describeFailure } from './describe-failure.ts';
import { createFloodGate } from './flood-gate.ts';
import type { ClaimedMessage, Inbox, Lease } from './inbox.ts';
import type {
  ChannelName,
  ConversationRef,
  Effect,
  HandlerResult,
  InboundEvent,
  InboundMessage,
  MessageHandler,
  OutboundMessage,
  Reply,
} from './message.ts';
import type { RetryPolicy } from './retry-policy.ts';
import { answering, type ChannelShape, toOutbound } from './to-outbound.ts';
import type { WakeUp } from './wake-up.ts';

export interface InboxWorkerOptions {
  inbox: Inbox;
  conversations: ConversationStore;
  handler: MessageHandler;
  retryPolicy: RetryPolicy;
  /** What the person is told when their message cannot be handled; undefined for somebody who is told nothing. */
  deadReply: (message: InboundMessage) => Promise<Reply | undefined>;
  /** What else is done when it cannot be handled. */
  deadEffects?: (message: InboundMessage, inboxId: string) => Promise<Effect[]>;
  shapeOf: (channel: ChannelName) => ChannelShape;
  clock: Clock;
  logger: Logger;
  count?: CountMessage;
  arrived?: WakeUp<ConversationRef>;
  /** Conversations handled at once. Default 4. */
  concurrency?: number;
  /** Default 1000. */
  pollMs?: number;
  /** How long a message stays ours after our last sign of life. Default 15 s. */
  leaseMs?: number;
  /** A handler that takes longer has failed. Default 2 minutes. */
  handlerTimeoutMs?: number;
}

export interface InboxWorker {
  start(): void;
  /** Waits up to `deadlineMs` for running handlers, then aborts them and gives their messages back. */
  stop(deadlineMs: number): Promise<void>;
}

/** Hands accepted messages to the handler: in order within a conversation, conversations in parallel. */
export function createInboxWorker(options: InboxWorkerOptions): InboxWorker {
  const { inbox, logger, leaseMs = 15_000 } = options;
  const floodGate = createFloodGate();
  options.arrived?.onWake(() => floodGate.noteArrival());
  return createClaimLoop<ClaimedMessage>({
    claim: (limit) => inbox.claim({ limit, leaseMs }),
    run: (claimed, stopping) => handleClaimed(claimed, { ...options, leaseMs }, stopping),
    concurrency: options.concurrency ?? 4,
    pollMs: options.pollMs ?? 1000,
    ...(options.arrived === undefined ? {} : { wakeUp: options.arrived }),
    restMs: () => floodGate.restMs(),
    onError: (error) => logger.error({ err: error }, 'inbox worker'),
  });
}

const ANSWERED_EVENTS: ReadonlySet<InboundEvent> = new Set(['edit', 'choice', 'started', 'unsupported']);

type HandlingOptions = InboxWorkerOptions & { leaseMs: number };

async function handleClaimed(claimed: ClaimedMessage, options: HandlingOptions, stopping: AbortSignal): Promise<void> {
  const { inbox, count, logger } = options;
  const { lease, message, attempt } = claimed;
  const { channel } = message.conversation;
  try {
    const result = await callHandler(claimed, options, stopping);
    await inbox.complete(lease, {
      ...(result.conversation === undefined ? {} : { state: result.conversation }),
      ...(result.effects === undefined ? {} : { effects: result.effects }),
      replies: toOutbound(result.replies, { correlationId: lease.id, ...answering(message) }, options.shapeOf(channel)),
    });
    count?.('handled', channel);
    logger.info({ correlationId: lease.id, channel, attempt }, 'message handled');
  } catch (error) {
    if (stopping.aborted) await inbox.release(lease);
    else await recordFailure(claimed, error, options);
  }
}

async function callHandler(
  claimed: ClaimedMessage,
  options: HandlingOptions,
  stopping: AbortSignal,
): Promise<HandlerResult> {
  const { lease, message, attempt } = claimed;
  // Without this a message that ends the process each time would be tried for ever.
  if (options.retryPolicy.delayAfter(attempt - 1) === undefined) {
    throw new AppError('internal', `the process ended at each of ${attempt - 1} attempts`);
  }
  const state = await options.conversations.read(message.conversation);
  const limits = limitHandling(lease, options, stopping);
  try {
    const handling = options.handler(message, { inboxId: lease.id, state, signal: limits.signal });
    return await Promise.race([handling, limits.broken]);
  } finally {
    limits.lift();
  }
}

interface HandlingLimits {
  /** Aborts when the work is no longer wanted: stop, time out, lease lost. */
  signal: AbortSignal;
  /** Rejects at that moment, also when the handler takes no notice. */
  broken: Promise<never>;
  lift: () => void;
}

/** Prolongs the lease for as long as the handler may run. */
function limitHandling(lease: Lease, options: HandlingOptions, stopping: AbortSignal): HandlingLimits {
  const { inbox, leaseMs, logger, handlerTimeoutMs = 120_000 } = options;
  const abort = new AbortController();
  const breakOff = (error: AppError) => abort.abort(error);
  const onStop = () => breakOff(new AppError('internal', 'the process is stopping', { retryable: true }));
  const timer = setTimeout(
    () => breakOff(new AppError('internal', `no result within ${handlerTimeoutMs} ms`, { retryable: true })),
    handlerTimeoutMs,
  );
  const renew = async (): Promise<void> => {
    try {
      if (await inbox.renew(lease, leaseMs)) return;
      breakOff(new AppError('lease_lost', `another worker has taken over message ${lease.id}`));
    } catch (error) {
      logger.warn({ err: error, correlationId: lease.id }, 'lease not prolonged');
    }
  };
  const renewal = setInterval(() => void renew(), leaseMs / 3);
  stopping.addEventListener('abort', onStop, { once: true });
  const broken = new Promise<never>((_resolve, reject) => {
    abort.signal.addEventListener('abort', () => reject(toAppError(abort.signal.reason)), { once: true });
  });
  return {
    signal: abort.signal,
    broken,
    lift: () => {
      clearTimeout(timer);
      clearInterval(renewal);
      stopping.removeEventListener('abort', onStop);
    },
  };
}

async function recordFailure(claimed: ClaimedMessage, error: unknown, options: HandlingOptions): Promise<void> {
  const { inbox, count, logger, clock, retryPolicy } = options;
  const { lease, message, attempt } = claimed;
  const { channel } = message.conversation;
  const failure = describeFailure(error);
  const context = { correlationId: lease.id, channel, attempt, failure };
  if (failure.code === 'lease_lost') {
    logger.warn(context, 'message taken over by another worker');
    return;
  }
  const delay = toAppError(error).retryable ? retryPolicy.delayAfter(attempt) : undefined;
  if (delay !== undefined) {
    await inbox.fail(lease, failure, { nextAttemptAt: new Date(clock.now().getTime() + delay) });
    count?.('handling_failed', channel);
    logger.warn({ ...context, delay }, 'message put off');
    return;
  }
  const effects = await options.deadEffects?.(message, lease.id);
  const replies = await apologise(claimed, options);
  await inbox.fail(lease, failure, { replies, ...(effects === undefined ? {} : { effects }) });
  count?.('dead', channel);
  logger.error(context, 'message is a dead letter');
}

/** Nobody who wrote is left without an answer; who only reacted, or blocked us, waits for none. */
async function apologise({ lease, message }: ClaimedMessage, options: HandlingOptions): Promise<OutboundMessage[]> {
  if (message.event !== undefined && !ANSWERED_EVENTS.has(message.event)) return [];
  const reply = await options.deadReply(message);
  if (reply === undefined) return [];
  const origin = { correlationId: lease.id, keyPrefix: 'dead', ...answering(message) };
  return toOutbound([reply], origin, options.shapeOf(message.conversation.channel));
}
