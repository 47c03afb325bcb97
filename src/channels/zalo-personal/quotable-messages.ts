import type { IncomingMessage, MessageReceipt } from './parse-message.ts';

/** A message as zca-js wants it, to answer it with a quotation. */
export interface Quotable extends Pick<MessageReceipt, 'msgId' | 'cliMsgId' | 'msgType' | 'uidFrom' | 'ts'> {
  content: string;
  ttl: number;
}

export interface QuotableMessages {
  add(incoming: IncomingMessage): void;
  find(conversationId: string, messageId: string): Quotable | undefined;
}

const MAX_KEPT = 500;

/** Where several people write, an answer shows what it answers. Held in memory only: without it the answer goes out plain. */
export function createQuotableMessages(): QuotableMessages {
  const kept = new Map<string, Quotable>();
  const key = (conversationId: string, messageId: string) => `${conversationId} ${messageId}`;
  return {
    add({ message, receipt, quotable }) {
      if (message.conversation.kind !== 'group' || quotable === undefined) return;
      const { msgId, cliMsgId, msgType, uidFrom, ts } = receipt;
      const quote: Quotable = { msgId, cliMsgId, msgType, uidFrom, ts, content: quotable, ttl: 0 };
      kept.set(key(message.conversation.conversationId, msgId), quote);
      const oldest = kept.keys().next().value;
      if (kept.size > MAX_KEPT && oldest !== undefined) kept.delete(oldest);
    },
    find: (conversationId, messageId) => kept.get(key(conversationId, messageId)),
  };
}
