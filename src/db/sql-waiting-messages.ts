import type { WaitingMessages } from '../messaging/waiting-messages.ts';
import type { Database } from './open-database.ts';

const FEW = 20;

export function createSqlWaitingMessages(database: Database): WaitingMessages {
  return {
    async textsAfter({ inboxId, conversation, senderId }) {
      const rows = await database
        .selectFrom('inbox')
        .select('text')
        .where('id', '>', inboxId)
        .where('channel', '=', conversation.channel)
        .where('account', '=', conversation.account)
        .where('conversation_id', '=', conversation.conversationId)
        .where('sender_id', '=', senderId)
        .where('next_attempt_at', 'is not', null)
        .orderBy('id')
        .limit(FEW)
        .execute();
      return rows.map(({ text }) => text);
    },
  };
}
