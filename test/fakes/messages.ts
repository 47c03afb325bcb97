import type { ConversationRef, InboundMessage, OutboundMessage } from '#src/messaging/message.ts';

let count = 0;

export function conversationRef(
  conversationId = 'c1',
  channel: ConversationRef['channel'] = 'web-chat',
): ConversationRef {
  return { channel, account: 'local', conversationId, kind: 'private' };
}

/** A message with ids of its own unless told otherwise. */
export function inboundMessage(change: Partial<InboundMessage> = {}): InboundMessage {
  return {
    conversation: conversationRef(),
    externalId: `external-${++count}`,
    sender: { id: 'sender-1' },
    sentAt: '2026-11-22T01:00:00.000Z',
    text: 'Quy chế phối hợp quy định gì?',
    ...change,
  };
}

export function outboundMessage(change: Partial<OutboundMessage> = {}): OutboundMessage {
  return {
    idempotencyKey: `key-${++count}`,
    correlationId: 'none',
    conversation: conversationRef(),
    text: 'Trong 5 ngày làm việc.',
    ...change,
  };
}
