/** One folder of `channels/` each. */
export type ChannelName = 'web-chat' | 'telegram' | 'zalo-bot' | 'zalo-oa' | 'zalo-personal';

/** Where a message came from and where the replies go. */
export interface ConversationRef {
  channel: ChannelName;
  /** Our own account on the channel (bot id); tells two bots of one channel apart. */
  account: string;
  /** The channel's id of the chat, always a string. */
  conversationId: string;
  kind: 'private' | 'group';
}

export interface InboundMessage {
  conversation: ConversationRef;
  /** The channel's id of the message; with channel and account it is the key that makes a repeat harmless. */
  externalId: string;
  sender: { id: string; displayName?: string };
  /** ISO time. */
  sentAt: string;
  text: string;
}

export interface CitationView {
  n: number;
  /** The whole source line: "khoản 2 Điều 7 Quy chế … (Quyết định 45-QĐ/ĐU ngày 12/3/2026)". */
  source: string;
  quote: string;
}

/** What a handler wants said; the outbox gives it its key and its place in the order. */
export interface Reply {
  text: string;
  /** Labels of the numbered choices; a channel with buttons shows buttons, others "1 Xem nguyên văn   2 …". */
  choices?: string[];
  citations?: CitationView[];
}

export interface OutboundMessage extends Reply {
  /** `<inboxId>:<n>`, the same at every attempt. */
  idempotencyKey: string;
  /** Inbox id of the message that is answered; on every log line. */
  correlationId: string;
  conversation: ConversationRef;
}

/** What the assistant remembers of a conversation; JSON, written in the transaction that marks the message handled. */
export type ConversationState = Record<string, unknown>;

export interface HandlerResult {
  replies: Reply[];
  /** Absent: the state stays as it is. */
  conversation?: ConversationState;
}

/** Decides what to do with one message. It sends nothing and writes nothing itself. */
export type MessageHandler = (
  message: InboundMessage,
  context: { inboxId: string; state: ConversationState; signal: AbortSignal },
) => Promise<HandlerResult>;
