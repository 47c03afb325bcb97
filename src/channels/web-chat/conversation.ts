import type { ConversationRef } from '../../messaging/message.ts';

export const WEB_CHAT_ACCOUNT = 'local';

export function webConversation(conversationId: string): ConversationRef {
  return { channel: 'web-chat', account: WEB_CHAT_ACCOUNT, conversationId, kind: 'private' };
}

/** Pages choose their message ids themselves, so two conversations may choose the same. */
export function externalIdOf({ conversationId }: ConversationRef, messageId: string): string {
  return `${messageId}@${conversationId}`;
}

export function messageIdOf({ conversationId }: ConversationRef, externalId: string): string {
  return externalId.slice(0, -conversationId.length - 1);
}
