import type { ConversationRef, OutboundMessage, Reply } from './message.ts';

/** Something a person sees in a conversation. `id` is the message's own: externalId, or idempotencyKey. */
export type TranscriptEntry =
  | { from: 'user'; id: string; sentAt: string; text: string }
  | ({
      from: 'assistant';
      id: string;
      sentAt: string;
      /** externalId of the message answered. */ replyTo?: string;
    } & Reply);

export interface TranscriptPage {
  /** In the order in which a person reads them. */
  entries: { entry: TranscriptEntry; /** Where to go on after this entry. */ cursor: string }[];
  more: boolean;
}

/** Conversations of a channel that keeps its own history (web chat); others keep theirs on the platform. */
export interface Transcript {
  /** Adds a reply once, whatever the number of calls with one idempotencyKey. */
  append(message: OutboundMessage): Promise<void>;
  /**
   * Both directions, after `cursor` or from the beginning. A cursor that cannot be read counts as the beginning.
   * No reply is ever skipped by going on from the last cursor.
   */
  read(conversation: ConversationRef, cursor?: string): Promise<TranscriptPage>;
}
