import { sortableIdFrom } from '../messaging/sortable-id.ts';
import type { ChannelName, ConversationRef } from '../messaging/message.ts';
import type { Database } from './open-database.ts';

/** Messages of one account since a moment, as the plans of platforms count them. */
export interface ChannelUsage {
  received: number;
  sent: number;
  /** Different people who wrote, ever. */
  senders: number;
}

/** Reads through the messages since then: not for every message, but now and then. */
export async function readChannelUsage(
  database: Database,
  { channel, account, since }: { channel: ChannelName; account: string; since: Date },
): Promise<ChannelUsage> {
  const first = sortableIdFrom(since);
  const count = async (box: 'inbox' | 'outbox') => {
    const { count } = await database
      .selectFrom(box as 'inbox')
      .select(({ fn }) => fn.countAll<number | string>().as('count'))
      .where('id', '>=', first)
      .where('channel', '=', channel)
      .where('account', '=', account)
      .$if(box === 'outbox', (query) => query.where('status', 'in', ['sent', 'unknown'] as never))
      .executeTakeFirstOrThrow();
    return Number(count);
  };
  const { senders } = await database
    .selectFrom('inbox')
    .select(({ fn }) => fn.count<number | string>('sender_id').distinct().as('senders'))
    .where('channel', '=', channel)
    .where('account', '=', account)
    .executeTakeFirstOrThrow();
  return { received: await count('inbox'), sent: await count('outbox'), senders: Number(senders) };
}

/** When somebody last wrote in a conversation; undefined when nobody has. */
export async function readLastInteraction(
  database: Database,
  { channel, account, conversationId }: ConversationRef,
): Promise<Date | undefined> {
  const row = await database
    .selectFrom('inbox')
    .select('sent_at')
    .where('conversation_id', '=', conversationId)
    .where('channel', '=', channel)
    .where('account', '=', account)
    // Of what is handled, as the index is.
    .where('next_attempt_at', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row === undefined ? undefined : new Date(row.sent_at);
}
