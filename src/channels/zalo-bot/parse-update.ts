import type { Clock } from '../../clock.ts';
import type { Logger } from '../../logger.ts';
import type { InboundMessage } from '../../messaging/message.ts';
import { cleanText } from '../clean-text.ts';
import { describeShape, nameOf } from '../describe-shape.ts';
import { type ZaloMessage, updateSchema } from './wire.ts';

export interface ParseOptions {
  /** The bot's id; what it wrote itself is dropped. */
  account: string;
  /** What the bot is called, as far as it is known: a mention of it at the beginning of a group message is taken off. */
  botNames: () => readonly string[];
  clock: Clock;
  logger: Logger;
}

type Content = Pick<InboundMessage, 'text' | 'event' | 'attachments'>;

const CONTENTS: Record<string, (message: ZaloMessage) => Content> = {
  'message.text.received': ({ text }) => ({ text: cleanText(text ?? '') }),
  'message.image.received': (message) => ({
    text: cleanText(message.caption ?? message.text ?? ''),
    attachments: [{ kind: 'photo', ...refOf(message.photo_url ?? message.photo) }],
  }),
  'message.voice.received': (message) => ({
    text: cleanText(message.caption ?? ''),
    attachments: [{ kind: 'voice', mimeType: 'audio/aac', ...refOf(message.voice_url) }],
  }),
  'message.sticker.received': () => ({ text: '', attachments: [{ kind: 'sticker' }] }),
  'message.link.received': (message) => ({ text: cleanText(linkText(message)) }),
  'message.reaction.received': () => ({ text: '', event: 'reaction' }),
  'message.unsupported.received': unsupported,
};
/** A kind of message that the platform learned after we did: whoever sent it waits for an answer. */
const SENT_MESSAGE = /^message\.\w+\.received$/;

function unsupported(): Content {
  return { text: '', event: 'unsupported', attachments: [{ kind: 'other' }] };
}

/** What a webhook's body tells of; what cannot be understood is logged by its shape and left out. Never throws. */
export function parseBody(body: string, options: ParseOptions): InboundMessage[] {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    options.logger.warn({ channel: 'zalo-bot', bytes: body.length }, 'update is not JSON');
    return [];
  }
  return parseUpdates(value, options);
}

/** One update, or several in a list, bare or in the platform's envelope. Never throws. */
export function parseUpdates(value: unknown, options: ParseOptions): InboundMessage[] {
  const updates = unwrap(value);
  return (Array.isArray(updates) ? updates : [updates]).flatMap((update) => parseUpdate(unwrap(update), options));
}

/** Documented as `{ok, result}`, seen without. */
function unwrap(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('ok' in value) || value.ok !== true) return value;
  return 'result' in value && typeof value.result === 'object' && value.result !== null ? value.result : value;
}

function parseUpdate(value: unknown, options: ParseOptions): InboundMessage[] {
  const { account, logger } = options;
  const drop = (why: string, event?: string) => {
    const shape = describeShape(value);
    logger.warn({ channel: 'zalo-bot', ...(event === undefined ? {} : { event: nameOf(event) }), shape }, why);
    return [];
  };
  const parsed = updateSchema.safeParse(value);
  if (!parsed.success) return drop('update of an unknown shape');
  const { event_name: name, message } = parsed.data;
  const readContent = Object.hasOwn(CONTENTS, name) ? CONTENTS[name] : undefined;
  if (readContent === undefined) {
    drop('update of an unknown kind', name);
    if (!SENT_MESSAGE.test(name)) return [];
  }
  const { message_id: messageId, chat, from } = message;
  if (messageId === undefined || chat?.id === undefined || from?.id === undefined) {
    return drop('update without its ids', name);
  }
  if (from.is_bot === true || from.id === account) return [];
  const ids = { messageId, chatId: chat.id, senderId: from.id };
  return [toMessage(message, { ids, content: (readContent ?? unsupported)(message), options })];
}

interface Understood {
  ids: { messageId: string; chatId: string; senderId: string };
  content: Content;
  options: ParseOptions;
}

function toMessage(message: ZaloMessage, { ids, content, options }: Understood): InboundMessage {
  const { messageId, chatId, senderId } = ids;
  const isGroup = inGroup(message.chat?.chat_type, { chatId, senderId });
  const isReaction = content.event === 'reaction';
  const key = `${chatId}:${messageId}`;
  const displayName = cleanText(message.from?.display_name ?? '').trim();
  return {
    conversation: {
      channel: 'zalo-bot',
      account: options.account,
      conversationId: chatId,
      kind: isGroup ? 'group' : 'private',
    },
    // A reaction bears the id of the message that it is given to.
    externalId: isReaction ? `${key}:reaction:${senderId}:${message.date ?? ''}` : key,
    messageId,
    sender: { id: senderId, ...(displayName === '' ? {} : { displayName }) },
    sentAt: sentAt(message.date, options.clock.now()),
    ...content,
    ...(isGroup ? { text: withoutMention(content.text, options.botNames()) } : {}),
    // In a group the platform hands us only what mentions us or replies to us.
    ...(isGroup && !isReaction ? { addressed: true } : {}),
  };
}

/** A chat of an unknown kind counts as a group, which sees less, unless it is the sender's own. */
function inGroup(chatType: string | undefined, { chatId, senderId }: { chatId: string; senderId: string }): boolean {
  const kind = chatType?.toUpperCase();
  return kind === 'GROUP' || (kind !== 'PRIVATE' && chatId !== senderId);
}

/** Without a time that can be true, now. */
function sentAt(date: number | undefined, now: Date): string {
  const ms = date === undefined ? Number.NaN : date < 1e12 ? date * 1000 : date;
  const isLikely = ms > Date.UTC(2020) && ms < now.getTime() + 86_400_000;
  return (isLikely ? new Date(ms) : now).toISOString();
}

function withoutMention(text: string, names: readonly string[]): string {
  const trimmed = text.trim();
  for (const name of names.toSorted((a, b) => b.length - a.length)) {
    const mention = `@${cleanText(name)}`;
    const rest = trimmed.slice(mention.length);
    const isMentioned = trimmed.slice(0, mention.length).toLowerCase() === mention.toLowerCase();
    if (isMentioned && /^($|[\s,:;.!?])/.test(rest)) return rest.replace(/^[\s,:;]+/, '');
  }
  return text;
}

function linkText({ text, caption, title, link, url }: ZaloMessage): string {
  const address = url ?? (link === undefined ? undefined : (link.url ?? ('href' in link ? link.href : undefined)));
  const words = text ?? caption ?? title ?? (link !== undefined && 'title' in link ? link.title : undefined);
  if (address === undefined || words?.includes(address) === true) return words ?? '';
  return words === undefined || words === '' ? address : `${words}\n${address}`;
}

function refOf(address: string | undefined): { ref?: string } {
  return address === undefined || address === '' ? {} : { ref: address };
}
