import type { Logger } from '../logger.ts';
import type { ChannelProblem } from '../messaging/channel-health.ts';
import type { ChannelName, ConversationRef } from '../messaging/message.ts';
import type { Outbox } from '../messaging/outbox.ts';
import type { ProcessLeases } from '../messaging/process-leases.ts';
import { type ChannelShape, toOutbound } from '../messaging/to-outbound.ts';
import { CHANNEL_LABELS, PROBLEM_TEXTS } from './alert-texts.ts';

export interface AdminAlertsOptions {
  outbox: Outbox;
  /** Private chats of admins in which they can be reached. */
  adminChats: () => Promise<ConversationRef[]>;
  shapeOf: (channel: ChannelName) => ChannelShape;
  leases: ProcessLeases;
  newId: () => string;
  logger: Logger;
}

export type AlertAdmins = (channel: ChannelName, problem: ChannelProblem) => void;

/** The channel still carries what we send. Often it is the only one that an office has. */
const STILL_WORKS: ReadonlySet<ChannelProblem> = new Set(['quota_nearly_used', 'webhook_missing', 'webhook_conflict']);
const HOUR_MS = 3_600_000;

/**
 * Tells admins, on channels that still carry messages to them, that one needs a person: the same thing at most once an hour, whatever the
 * number of calls and processes. Returns at once; what fails is logged.
 */
export function createAdminAlerts(options: AdminAlertsOptions): AlertAdmins {
  return (channel, problem) => {
    tellOnce(options, { channel, problem }).catch((error: unknown) => {
      options.logger.error({ err: error, channel, problem }, 'admins not told');
    });
  };
}

async function tellOnce(options: AdminAlertsOptions, alert: Alert): Promise<void> {
  // Held for its hour and never given back, so that of all processes one tells, and once.
  const lease = await options.leases.acquire(`alert:${alert.channel}:${alert.problem}`, HOUR_MS);
  if (lease === undefined) return;
  options.logger.error({ ...alert }, 'channel needs a person');
  try {
    await enqueueAlert(options, alert);
  } catch (error) {
    await lease.release();
    throw error;
  }
}

interface Alert {
  channel: ChannelName;
  problem: ChannelProblem;
}

async function enqueueAlert(options: AdminAlertsOptions, { channel, problem }: Alert): Promise<void> {
  const chats = await options.adminChats();
  const text = PROBLEM_TEXTS[problem](CHANNEL_LABELS[channel]);
  const messages = chats
    .filter((chat) => chat.channel !== channel || STILL_WORKS.has(problem))
    .flatMap((conversation) => {
      const correlationId = `alert-${options.newId()}`;
      return toOutbound([{ text }], { correlationId, conversation }, options.shapeOf(conversation.channel));
    });
  if (messages.length > 0) await options.outbox.enqueue(messages);
}
