import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import { AppError } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import type { ChannelProblem } from '../../messaging/channel-health.ts';
import type { ConversationRef, OutboundMessage } from '../../messaging/message.ts';
import type { AccessTokens } from './access-token.ts';
import { callApi } from './call-api.ts';
import { ZALO_OA_TEXTS } from './zalo-oa-texts.ts';

const HOUR_MS = 3_600_000;
/** Zalo takes customer-service messages for so long after the person's last one … */
const WINDOW_MS = 7 * 24 * HOUR_MS;
/** … and charges for them after this. */
const FREE_MS = 48 * HOUR_MS;

const sentSchema = z.object({ message_id: z.string().min(1).optional().catch(undefined) }).catch({});

export interface SendOptions {
  apiRoot: string;
  tokens: AccessTokens;
  /** When the person last wrote; undefined when that is not known. */
  lastInteraction: (conversation: ConversationRef) => Promise<Date | undefined>;
  clock: Clock;
  logger: Logger;
  timeoutMs: number;
  onProblem: (problem: ChannelProblem) => void;
}

/** Throws AppError with the codes of `Channel.send`. */
export async function sendMessage(message: OutboundMessage, options: SendOptions): Promise<{ externalId?: string }> {
  const { conversation, text } = message;
  // One deadline for all that a send may need, shorter than the relay's: a send that it gave up on must not go out later.
  const signal = AbortSignal.timeout(options.timeoutMs);
  const group = conversation.kind === 'group';
  if (!group) await checkWindow(message, options);
  const data = await callApi(options.tokens, {
    url: `${options.apiRoot}/v3.0/oa/${group ? 'group/message' : 'message/cs'}`,
    method: 'POST',
    body: {
      recipient: group ? { group_id: conversation.conversationId } : { user_id: conversation.conversationId },
      message: { text },
    },
    signal,
    onProblem: options.onProblem,
  });
  const { message_id: externalId } = sentSchema.parse(data);
  return externalId === undefined ? {} : { externalId };
}

async function checkWindow({ conversation, correlationId }: OutboundMessage, options: SendOptions): Promise<void> {
  const { clock, logger } = options;
  const last = await options.lastInteraction(conversation).catch((error: unknown) => {
    logger.warn({ err: error, correlationId }, 'zalo-oa: last interaction not known');
    return undefined;
  });
  if (last === undefined) return;
  const age = clock.now().getTime() - last.getTime();
  if (age > WINDOW_MS) {
    logger.warn({ correlationId, days: Math.floor(age / (24 * HOUR_MS)) }, 'zalo-oa: the 7-day window is over');
    throw new AppError('channel_rejected', ZALO_OA_TEXTS.windowOver);
  }
  if (age > FREE_MS) logger.info({ correlationId, hours: Math.floor(age / HOUR_MS) }, 'outside the free window');
}
