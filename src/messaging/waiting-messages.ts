import type { ConversationRef } from './message.ts';

/** What came in while a message was being handled, and waits for its turn. */
export interface WaitingMessages {
  /** Texts of the same sender in the same conversation, oldest first, a few at most. */
  textsAfter(message: { inboxId: string; conversation: ConversationRef; senderId: string }): Promise<string[]>;
}
