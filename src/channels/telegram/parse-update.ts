import type { Attachment, ConversationRef, InboundMessage } from '../../messaging/message.ts';
import { readWording, type OwnName } from './addressing.ts';
import { parseChoice } from './choice-buttons.ts';
import { parseAttachments } from './parse-attachments.ts';
import {
  type TelegramChat,
  type TelegramMessage,
  type TelegramUpdate,
  type TelegramUser,
  updateSchema,
} from './update-schema.ts';

export interface ParseContext {
  own: OwnName;
  now: Date;
  /** Albums of which a part that came before was meant for us: the words stand with only one of the pictures. */
  albums: { has(albumId: string): boolean; add(albumId: string): unknown };
}

export interface ParsedUpdate {
  /** Absent: nothing that concerns us. */
  message?: InboundMessage;
  /** A pressed button waits for a sign that it was noticed. */
  callbackQueryId?: string;
  /** True: neither taken nor left on purpose. */
  unknown?: boolean;
}

const LEFT: ParsedUpdate = {};

/** What an update tells us. Never throws, whatever it is given. */
export function parseUpdate(raw: unknown, context: ParseContext): ParsedUpdate {
  const parsed = updateSchema.safeParse(raw);
  if (!parsed.success) return { unknown: true };
  const update = parsed.data;
  if (update.message !== undefined) {
    return parseMessage(update.message, rawOf(raw, 'message'), { ...context, update });
  }
  if (update.edited_message !== undefined) {
    return parseEdit(update.edited_message, rawOf(raw, 'edited_message'), { ...context, update });
  }
  if (update.callback_query !== undefined) return parseCallback(update.callback_query, { ...context, update });
  if (update.message_reaction !== undefined) return parseReaction(update.message_reaction, { ...context, update });
  if (update.my_chat_member !== undefined) return parseMembership(update.my_chat_member, { ...context, update });
  return { unknown: true };
}

type UpdateContext = ParseContext & { update: TelegramUpdate };

function rawOf(raw: unknown, key: string): object {
  const value: unknown = typeof raw === 'object' && raw !== null ? Reflect.get(raw, key) : undefined;
  return typeof value === 'object' && value !== null ? value : {};
}

function parseMessage(message: TelegramMessage, raw: object, context: UpdateContext): ParsedUpdate {
  const { from, chat } = message;
  if (message.migrate_to_chat_id !== undefined) return parseMigration(message, context);
  if (from === undefined || from.is_bot === true || message.is_automatic_forward === true) return LEFT;
  const { text, addressed } = readWording(message, context.own);
  if (!isForUs(message, addressed, context)) return LEFT;
  const attachments = parseAttachments(message, raw);
  const start = chat.type === 'private' ? /^\/start(?:\s+(.*))?$/s.exec(text) : null;
  if (start !== null) {
    return { message: { ...inbound(message, from, context), event: 'started', text: start[1]?.trim() ?? '' } };
  }
  const written = message.text !== undefined || message.caption !== undefined;
  // Somebody joined, a message was pinned …: nothing that anybody said. What Telegram invents next is worth a line.
  if (!written && attachments.length === 0) return isService(raw) ? LEFT : { unknown: true };
  return { message: { ...inbound(message, from, context), text, ...extras(message, attachments) } };
}

function parseEdit(message: TelegramMessage, raw: object, context: UpdateContext): ParsedUpdate {
  const { from } = message;
  if (from === undefined || from.is_bot === true) return LEFT;
  const { text, addressed } = readWording(message, context.own);
  if (!isForUs(message, addressed, context)) return LEFT;
  const attachments = parseAttachments(message, raw).filter(({ kind }) => kind !== 'location');
  const written = message.text !== undefined || message.caption !== undefined;
  // A live location moves by edits; a button taken away is one too.
  if (!written && attachments.length === 0) return LEFT;
  const edit = { ...inbound(message, from, context), event: 'edit' as const, text };
  const sentAt = toIso(message.edit_date ?? message.date, context.now);
  return { message: { ...edit, sentAt, ...extras(message, attachments) } };
}

/** In a group we take in only what is said to us. */
function isForUs({ chat, media_group_id: albumId }: TelegramMessage, addressed: boolean, context: ParseContext) {
  if (chat.type === 'private') return true;
  if (albumId === undefined) return addressed;
  const key = `${chat.id}/${albumId}`;
  if (addressed) context.albums.add(key);
  return addressed || context.albums.has(key);
}

const addressedIn = ({ chat }: Located) => (chat.type === 'private' ? {} : { addressed: true });

function extras(message: TelegramMessage, attachments: Attachment[]) {
  const { media_group_id: albumId } = message;
  return {
    ...addressedIn(message),
    ...(attachments.length === 0 ? {} : { attachments }),
    ...(albumId === undefined ? {} : { albumId }),
  };
}

function parseMigration(message: TelegramMessage, context: UpdateContext): ParsedUpdate {
  const from = message.from ?? { id: message.chat.id };
  const movedTo = message.migrate_to_chat_id;
  return {
    message: { ...inbound(message, from, context), event: 'migrated', ...(movedTo === undefined ? {} : { movedTo }) },
  };
}

type CallbackQuery = NonNullable<TelegramUpdate['callback_query']>;

function parseCallback({ id, from, data, message }: CallbackQuery, context: UpdateContext): ParsedUpdate {
  const choice = parseChoice(data);
  const noticed = { callbackQueryId: id };
  if (choice === undefined || message === undefined || from.is_bot === true) return noticed;
  // The date is that of the message with the button, which may be old.
  const pressed = { ...message, date: undefined };
  return {
    ...noticed,
    message: { ...inbound(pressed, from, context), event: 'choice', choice, ...addressedIn(message) },
  };
}

type Reaction = NonNullable<TelegramUpdate['message_reaction']>;

/** In groups it is not told whose message was reacted to, so it was not meant for us. */
function parseReaction(reaction: Reaction, context: UpdateContext): ParsedUpdate {
  if (reaction.user === undefined || reaction.user.is_bot === true || reaction.chat.type !== 'private') return LEFT;
  return { message: { ...inbound(reaction, reaction.user, context), event: 'reaction' } };
}

type Membership = NonNullable<TelegramUpdate['my_chat_member']>;

function parseMembership(change: Membership, context: UpdateContext): ParsedUpdate {
  const isOut = ({ status, is_member }: { status: string; is_member?: boolean | undefined }) =>
    status === 'kicked' || status === 'left' || (status === 'restricted' && is_member === false);
  const wasOut = isOut(change.old_chat_member);
  const event = isOut(change.new_chat_member) ? 'blocked' : 'unblocked';
  if (wasOut === (event === 'blocked')) return LEFT;
  return { message: { ...inbound(change, change.from, context), event } };
}

interface Located {
  chat: TelegramChat;
  message_id?: string | undefined;
  date?: number | undefined;
  message_thread_id?: string | undefined;
  is_topic_message?: boolean | undefined;
}

function inbound(where: Located, from: TelegramUser, { own, now, update }: UpdateContext): InboundMessage {
  const displayName = [from.first_name, from.last_name].filter(Boolean).join(' ').trim().slice(0, 200).toWellFormed();
  return {
    conversation: conversationOf(where, own.botId),
    externalId: update.update_id,
    sender: { id: from.id, ...(displayName === '' ? {} : { displayName }) },
    sentAt: toIso(where.date, now),
    text: '',
    ...(where.message_id === undefined ? {} : { messageId: where.message_id }),
  };
}

function conversationOf({ chat, message_thread_id, is_topic_message }: Located, account: string): ConversationRef {
  const threadId = is_topic_message === true ? message_thread_id : undefined;
  return {
    channel: 'telegram',
    account,
    conversationId: chat.id,
    kind: chat.type === 'private' ? 'private' : 'group',
    ...(threadId === undefined ? {} : { threadId }),
  };
}

/** Seconds since 1970; what cannot be a time of Telegram's counts as now. */
function toIso(seconds: number | undefined, now: Date): string {
  const known = seconds !== undefined && seconds > 1e9 && seconds < 1e11;
  return (known ? new Date(seconds * 1000) : now).toISOString();
}

/** Fields that say who, where and how; a service message has one more, which says what happened. */
const SERVICE_WORDS =
  /^(?:new_chat_|left_chat_|delete_chat_|group_chat_|supergroup_chat_|channel_chat_|chat_|message_auto_|migrate_|pinned_|successful_|refunded_|users_shared|connected_|write_access_|passport_|proximity_|boost_|forum_topic_|general_forum_|giveaway_c|gift|unique_gift|paid_message_|direct_message_price|video_chat_|web_app_|checklist_tasks|community_chat_|suggested_post_|managed_bot_|poll_option_)/;

const isService = (raw: object) => Object.keys(raw).some((key) => SERVICE_WORDS.test(key) && key !== 'chat');
