import type { ConversationRef, ConversationState } from './message.ts';

/** What the assistant remembers of each conversation. It is written by `Inbox.complete`, with the replies. */
export interface ConversationStore {
  /** An empty state for a conversation that has none. */
  read(conversation: ConversationRef): Promise<ConversationState>;
}
