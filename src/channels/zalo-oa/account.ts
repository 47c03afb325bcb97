import type { ZaloOaConfig } from '../../config.ts';
import type { ConversationRef } from '../../messaging/message.ts';

/**
 * The console shows two keys. `secretKey` is the application's, and buys tokens; events are signed with the "OA Secret
 * Key" of the page Webhook, which is `webhookSecret`. Absent: events are signed with the application's too.
 */
export type ZaloOaAccountConfig = ZaloOaConfig & { webhookSecret?: string };

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
