import type { Attachment, ChannelName, ConversationRef, OutboundMessage } from './message.ts';

/** A place where messages go out. The way in is the channel's own (webhook, polling), and ends at `Inbox.accept`. */
export interface Channel {
  readonly name: ChannelName;
  /** Longest text of one message, in UTF-16 units. Longer replies are split by meaning before they are queued. */
  readonly textLimit: number;
  /** True where choices become buttons. Elsewhere they are written under the text before it is queued. */
  readonly buttons?: boolean;
  /** Messages sent at once, in different conversations. Absent: as the relay is told. */
  readonly concurrency?: number;
  /** False while nothing can be sent from this process; its messages wait then, or go out from another. Absent: always. */
  isReady?(): boolean;
  /**
   * Sends one message. May be called twice with one `idempotencyKey`, after a crash between sending and marking as sent.
   * Throws AppError:
   * `channel_unreachable`, certainly not delivered, tried again later;
   * `channel_limited`, the platform wants us to wait (`retryAfterMs` when it says how long);
   * `channel_unauthorised`, our token or session is refused: tried again when a person has mended it;
   * `channel_ambiguous`, perhaps delivered: not repeated blindly;
   * `channel_rejected`, this message will never be taken;
   * `recipient_gone`, the person has blocked us or is no longer there.
   */
  send(message: OutboundMessage): Promise<{ externalId?: string }>;
  /** Shows for some seconds that an answer is being written. May reject; nothing depends on it. */
  showTyping?(conversation: ConversationRef): Promise<void>;
  /**
   * The bytes of something a person sent, at most `maxBytes`. Throws AppError `attachment_refused` with a sentence for
   * the person (too large, gone, from a place that is not the platform's), or `channel_unreachable`.
   */
  fetchAttachment?(attachment: Attachment, limits: { maxBytes: number; signal: AbortSignal }): Promise<Uint8Array>;
}

/** A platform, both ways: `channel` sends; `start` begins to listen, where it does not come to us by webhook. */
export interface ChannelAdapter {
  readonly channel: Channel;
  /** Begins at once and returns; what goes wrong then and later is told to its `ChannelHealth`, never thrown. */
  start(): void;
  /** Takes nothing more in. Resolves when nothing of it runs any more. */
  stop(): Promise<void>;
}
