import type { Channel } from './channel.ts';
import type { ConversationRef, InboundMessage, OutboundMessage, Reply } from './message.ts';
import { splitReply } from './split-text.ts';

/** What of a channel decides on the shape of its messages. */
export type ChannelShape = Pick<Channel, 'textLimit' | 'buttons'>;

/** Kept free for the line that says that a message may be a repeat, as a share of the limit. */
const ROOM = 0.05;

interface Origin {
  /** Inbox id of what is answered, or an id of our own for what nobody asked for. */
  correlationId: string;
  conversation: ConversationRef;
  replyTo?: string;
  /** Put before the number in the key. */
  keyPrefix?: string;
}

/**
 * Replies as messages for the outbox: choices in figures where there are no buttons, long ones in parts. The keys
 * `<correlationId>:1`, `:2` … are the same at every call.
 */
export function toOutbound(replies: readonly Reply[], origin: Origin, shape: ChannelShape): OutboundMessage[] {
  const { correlationId, conversation, replyTo, keyPrefix = '' } = origin;
  return replies
    .flatMap((reply) => splitForChannel(reply, shape))
    .map((part, index) => ({
      ...part,
      idempotencyKey: `${correlationId}:${keyPrefix}${index + 1}`,
      correlationId,
      conversation,
      ...(replyTo === undefined ? {} : { replyTo }),
    }));
}

/** The key of the first of the messages that have this correlationId and no prefix. */
export const firstKey = (correlationId: string): string => `${correlationId}:1`;

/** In a group it must be seen whom the assistant answers. */
export function answering(message: InboundMessage): Pick<Origin, 'conversation' | 'replyTo'> {
  const { conversation } = message;
  if (conversation.kind === 'private') return { conversation };
  return { conversation, replyTo: message.messageId ?? message.externalId };
}

function splitForChannel(
  { numbered, ...reply }: Reply,
  { textLimit, buttons }: ChannelShape,
): (Reply & Pick<OutboundMessage, 'part'>)[] {
  const parts = splitReply(
    buttons === true ? reply : numberChoices(reply, numbered),
    Math.ceil(textLimit * (1 - ROOM)),
  );
  if (parts.length === 1) return parts;
  return parts.map((part, index) => ({ ...part, part: { n: index + 1, of: parts.length } }));
}

/** "1 Xem nguyên văn   2 Đúng" on a line below the text; labels too long for one line on lines of their own. */
function numberChoices({ choices, ...reply }: Reply, numbered: true | undefined): Reply {
  if (choices === undefined || choices.length === 0 || numbered === true) return reply;
  const labels = choices.map((label, index) => `${index + 1} ${label}`);
  const line = labels.join('   ');
  return { ...reply, text: `${reply.text}\n\n${line.length <= 60 ? line : labels.join('\n')}` };
}
