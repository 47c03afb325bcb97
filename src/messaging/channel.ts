import type { ChannelName, OutboundMessage } from './message.ts';

/** A place where messages go out. The way in is the channel's own (webhook, polling), and ends at `Inbox.accept`. */
export interface Channel {
  readonly name: ChannelName;
  /** Longest text of one message, in UTF-16 units. The relay splits longer ones by meaning. */
  readonly textLimit: number;
  /**
   * Sends one message. Throws AppError `channel_rejected` (not retryable) or `channel_unreachable` (retryable).
   * May be called twice with one `idempotencyKey`, after a crash between sending and marking as sent.
   */
  send(message: OutboundMessage): Promise<{ externalId?: string }>;
}
