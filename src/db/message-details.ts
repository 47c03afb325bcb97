import type { ConversationRef, InboundMessage, OutboundMessage } from '../messaging/message.ts';

/** What of a message has no column of its own because nothing is looked up by it. */
type InboundDetails = Pick<
  InboundMessage,
  'event' | 'messageId' | 'attachments' | 'albumId' | 'choice' | 'addressed' | 'movedTo'
>;
type OutboundDetails = Pick<OutboundMessage, 'part' | 'replyTo'>;
type Thread = Pick<ConversationRef, 'threadId'>;

interface Details<Fields> {
  message: Fields;
  conversation: Thread;
}

export function writeInboundDetails(message: InboundMessage): string | null {
  const { event, messageId, attachments, albumId, choice, addressed, movedTo, conversation } = message;
  const fields = { event, messageId, attachments, albumId, choice, addressed, movedTo };
  return writeDetails(fields, conversation);
}

export function writeOutboundDetails({ part, replyTo, conversation }: OutboundMessage): string | null {
  return writeDetails({ part, replyTo }, conversation);
}

/** The column is written by the functions above alone, so it holds what they wrote. */
export function readInboundDetails(details: string | null): Details<InboundDetails> {
  return readDetails<InboundDetails>(details);
}

export function readOutboundDetails(details: string | null): Details<OutboundDetails> {
  return readDetails<OutboundDetails>(details);
}

function writeDetails(fields: Record<string, unknown>, { threadId }: Thread): string | null {
  const details = { ...fields, threadId };
  return Object.values(details).every((value) => value === undefined) ? null : JSON.stringify(details);
}

function readDetails<Fields>(details: string | null): Details<Fields> {
  const { threadId, ...message } = JSON.parse(details ?? '{}') as Fields & Thread;
  return { message: message as unknown as Fields, conversation: threadId === undefined ? {} : { threadId } };
}
