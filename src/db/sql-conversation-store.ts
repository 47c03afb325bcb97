import type { Kysely } from 'kysely';
import type { ConversationStore } from '../messaging/conversation-store.ts';
import type { ConversationState } from '../messaging/message.ts';
import type { Database } from './open-database.ts';
import type { Tables } from './tables.ts';

export function createSqlConversationStore(database: Database): ConversationStore {
  return {
    async read(conversation) {
      const row = await database
        .selectFrom('conversation')
        .select('state')
        .where('channel', '=', conversation.channel)
        .where('account', '=', conversation.account)
        .where('conversation_id', '=', conversation.conversationId)
        .executeTakeFirst();
      return row === undefined ? {} : (JSON.parse(row.state) as ConversationState);
    },
  };
}

interface NewState {
  channel: string;
  account: string;
  conversation_id: string;
  state: ConversationState;
  now: Date;
}

/** Part of the transaction that marks the message handled. */
export async function writeConversationState(transaction: Kysely<Tables>, change: NewState): Promise<void> {
  const { now, state, ...conversation } = change;
  const written = { state: JSON.stringify(state), updated_at: now.toISOString() };
  await transaction
    .insertInto('conversation')
    .values({ ...conversation, ...written })
    .onConflict((conflict) => conflict.columns(['channel', 'account', 'conversation_id']).doUpdateSet(written))
    .execute();
}
