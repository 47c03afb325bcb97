import type { ConversationRef } from '../../messaging/message.ts';

/** What the platform says of our own account; empty until it has answered. */
export interface OwnAccount {
  oaId?: string;
  name?: string;
}

export function zaloOaConversation(
  appId: string,
  conversationId: string,
  kind: ConversationRef['kind'] = 'private',
): ConversationRef {
  return { channel: 'zalo-oa', account: appId, conversationId, kind };
}
