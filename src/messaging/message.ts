/** One folder of `channels/` each. */
export const CHANNEL_NAMES = ['web-chat', 'telegram', 'zalo-bot', 'zalo-oa', 'zalo-personal'] as const;
export type ChannelName = (typeof CHANNEL_NAMES)[number];

/** Where a message came from and where the replies go. Channel, account and conversationId tell conversations apart. */
export interface ConversationRef {
  channel: ChannelName;
  /** Our own account on the channel (bot id); tells two bots of one channel apart. */
  account: string;
  /** The channel's id of the chat, always a string. */
  conversationId: string;
  kind: 'private' | 'group';
  /** Topic within a group; replies go to the same one. */
  threadId?: string;
}

/**
 * What happened, where it is not that somebody wrote: a message was edited, a button pressed, a reaction given; somebody
 * opened the chat for the first time, blocked or unblocked us; a group got another id; something came that the channel
 * does not hand out.
 */
export type InboundEvent =
  'edit' | 'choice' | 'reaction' | 'started' | 'blocked' | 'unblocked' | 'migrated' | 'unsupported';

export type AttachmentKind =
  'photo' | 'file' | 'voice' | 'audio' | 'video' | 'sticker' | 'location' | 'contact' | 'other';

/** Something sent beside text. What it holds is fetched later, by the worker, with `Channel.fetchAttachment`. */
export interface Attachment {
  kind: AttachmentKind;
  /** What the channel needs to fetch it: a file id or an address. Absent: there is nothing to fetch. */
  ref?: string;
  name?: string;
  mimeType?: string;
  /** Size in bytes as the channel tells it. */
  bytes?: number;
  seconds?: number;
}

export interface InboundMessage {
  conversation: ConversationRef;
  /** The channel's id of the message or event; with channel and account it is the key that makes a repeat harmless. */
  externalId: string;
  sender: { id: string; displayName?: string };
  /** ISO time. */
  sentAt: string;
  /** Text or caption without the mention of the assistant; empty when there is none. */
  text: string;
  /** Absent: somebody wrote. */
  event?: InboundEvent;
  /** The channel's id of the message itself, where externalId is that of an event about it. */
  messageId?: string;
  attachments?: Attachment[];
  /** Shared by messages that were sent as one album. */
  albumId?: string;
  /** The button that was pressed: its number, from 1, and the correlationId of the reply that offered it. */
  choice?: { number: number; correlationId: string };
  /** In a group: the assistant was mentioned, replied to or commanded. Private messages always are meant for it. */
  addressed?: boolean;
  /** With `migrated`: the new conversationId. */
  movedTo?: string;
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
  /** The text says already what each number is: a channel without buttons adds nothing to it. */
  numbered?: true;
  citations?: CitationView[];
}

export interface OutboundMessage extends Reply {
  /** `<inboxId>:<n>`, the same at every attempt. */
  idempotencyKey: string;
  /** Inbox id of the message that is answered; on every log line. */
  correlationId: string;
  conversation: ConversationRef;
  /** Which part of a reply that was too long for one message, from 1. */
  part?: { n: number; of: number };
  /** The channel's id of the message that is answered; set in groups, where several people write. */
  replyTo?: string;
}

/** What the assistant remembers of a conversation; JSON, written in the transaction that marks the message handled. */
export type ConversationState = Record<string, unknown>;

/** A change that a feature wants made together with the end of the message; what it holds is known to the feature and its tables. */
export interface Effect {
  readonly effect: string;
}

export interface HandlerResult {
  replies: Reply[];
  /** Absent: the state stays as it is. */
  conversation?: ConversationState;
  /** Made in the transaction that marks the message handled: all or none. */
  effects?: Effect[];
}

/** Decides what to do with one message. It sends nothing and writes nothing itself. */
export type MessageHandler = (
  message: InboundMessage,
  context: { inboxId: string; state: ConversationState; signal: AbortSignal },
) => Promise<HandlerResult>;
