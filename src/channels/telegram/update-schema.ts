import { z } from 'zod';
import { cleanText } from '../clean-text.ts';

/*
 * What we read of an update. What is not needed to know who spoke where may be missing or broken: it then counts as
 * not there, so that a novelty of Telegram's costs a detail and not the message.
 */
const lenient = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

/** Ids are strings with us whatever they are on the wire. */
const id = z.union([z.int(), z.string().regex(/^-?\d{1,20}$/)]).transform(String);
const words = z.string().transform(cleanText);
const flag = lenient(z.boolean());
const count = lenient(z.int().nonnegative());

const user = z.object({ id, is_bot: flag, first_name: lenient(words), last_name: lenient(words) });
const chat = z.object({ id, type: z.enum(['private', 'group', 'supergroup']) });

const entity = z.object({
  type: z.string(),
  offset: z.int().nonnegative(),
  length: z.int().positive(),
  user: lenient(z.object({ id })),
});
/** One that is broken does not take the others with it: on a mention hangs whether we answer at all. */
const entities = lenient(z.array(entity.nullable().catch(null)).transform((all) => all.filter((one) => one !== null)));

const file = z.object({
  file_id: lenient(z.string().min(1)),
  file_name: lenient(words),
  mime_type: lenient(words),
  file_size: count,
  duration: count,
});
const photo = z.array(z.object({ file_id: z.string().min(1), width: count, height: count, file_size: count }));
const anything = z.unknown().optional();

const messageShape = {
  message_id: id,
  date: count,
  edit_date: count,
  chat,
  from: lenient(user),
  sender_chat: anything,
  is_automatic_forward: flag,
  message_thread_id: lenient(id),
  is_topic_message: flag,
  reply_to_message: lenient(z.object({ from: lenient(user), forum_topic_created: anything })),
  // Raw: the positions of entities count in what was sent, not in what is left after cleaning.
  text: lenient(z.string()),
  entities,
  caption: lenient(z.string()),
  caption_entities: entities,
  media_group_id: lenient(words),
  photo: lenient(photo),
  live_photo: lenient(z.object({ photo: lenient(photo) })),
  animation: lenient(file),
  document: lenient(file),
  voice: lenient(file),
  audio: lenient(file),
  video: lenient(file),
  video_note: lenient(file),
  sticker: anything,
  location: anything,
  venue: anything,
  contact: anything,
  migrate_to_chat_id: lenient(id),
};
const message = z.object(messageShape);

const callbackQuery = z.object({
  id: z.string().min(1),
  from: user,
  data: lenient(z.string()),
  message: lenient(z.object({ ...messageShape, from: anything, text: anything })),
});

const membership = z.object({
  chat,
  from: user,
  date: count,
  old_chat_member: z.object({ status: z.string() }),
  new_chat_member: z.object({ status: z.string(), is_member: flag }),
});

const reaction = z.object({ chat, message_id: id, user: lenient(user), date: count });

export const updateSchema = z.object({
  update_id: id,
  message: lenient(message),
  edited_message: lenient(message),
  callback_query: lenient(callbackQuery),
  message_reaction: lenient(reaction),
  my_chat_member: lenient(membership),
});

export type TelegramUpdate = z.infer<typeof updateSchema>;
export type TelegramMessage = z.infer<typeof message>;
export type TelegramEntity = z.infer<typeof entity>;
export type TelegramUser = z.infer<typeof user>;
export type TelegramChat = z.infer<typeof chat>;
