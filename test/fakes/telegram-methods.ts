import { z } from 'zod';
import type { createDeliveries } from './telegram-deliveries.ts';
import { type Answer, badRequest, no, ok } from './telegram-failures.ts';
import { readTelegramHtml } from './telegram-html.ts';

export interface SentMessage {
  messageId: number;
  chatId: string;
  /** As the person sees it. */
  text: string;
  parseMode?: string;
  buttons: { text: string; data: string }[][];
  threadId?: number;
  replyTo?: number;
}

export interface TelegramState {
  deliveries: ReturnType<typeof createDeliveries>;
  sent: SentMessage[];
  files: Map<string, { path: string; bytes: Uint8Array }>;
  /** Groups that have become supergroups: old id → new id. */
  migrated: Map<string, number>;
  /** Answer of getMe. */
  me: Record<string, unknown>;
  /** Reported by getWebhookInfo. */
  webhookTrouble: { pending_update_count?: number; last_error_date?: number; last_error_message?: string };
  allowedUpdates?: string[];
  poller?: AbortController;
  closing: AbortSignal;
}

export type Body = Record<string, unknown>;

const button = z.object({ text: z.string().min(1), callback_data: z.string() });
const chatId = z.union([z.int(), z.string().regex(/^-?\d+$/)]).transform(String);
const sendBody = z.object({
  chat_id: chatId,
  text: z.string(),
  parse_mode: z.literal('HTML').optional(),
  message_thread_id: z.int().optional(),
  reply_parameters: z.object({ message_id: z.int(), allow_sending_without_reply: z.boolean() }).optional(),
  link_preview_options: z.object({ is_disabled: z.boolean() }).optional(),
  reply_markup: z.strictObject({ inline_keyboard: z.array(z.array(button).min(1)) }).optional(),
});
const pollBody = z.object({ offset: z.int().optional(), limit: z.int().optional(), timeout: z.number().optional() });
const webhookBody = z.object({
  url: z.string(),
  secret_token: z
    .string()
    .regex(/^[\w-]{1,256}$/)
    .optional(),
  allowed_updates: z.array(z.string()).optional(),
  max_connections: z.int().min(1).max(100).optional(),
});
const commandsBody = z.object({
  commands: z.array(z.object({ command: z.string().regex(/^[a-z0-9_]{1,32}$/), description: z.string().min(1) })),
  language_code: z.string().length(2).optional(),
});

/** Telegram's answer to a call of a method. */
export async function callMethod(method: string, body: Body, state: TelegramState): Promise<Answer> {
  switch (method) {
    case 'getMe':
      return ok(state.me);
    case 'getWebhookInfo':
      return ok(webhookInfo(state));
    case 'setWebhook':
      return setWebhook(body, state);
    case 'deleteWebhook':
      delete state.allowedUpdates;
      state.deliveries.setWebhook(undefined);
      return ok(true);
    case 'getUpdates':
      return getUpdates(body, state);
    case 'sendMessage':
      return sendMessage(body, state);
    case 'answerCallbackQuery':
      return typeof body['callback_query_id'] === 'string' ? ok(true) : badRequest('query is too old');
    case 'sendChatAction':
      return ok(true);
    case 'setMyCommands':
      return commandsBody.safeParse(body).success ? ok(true) : badRequest('BOT_COMMAND_INVALID');
    case 'getFile':
      return getFile(body, state);
    default:
      return no(404, 'Not Found');
  }
}

function webhookInfo({ deliveries, allowedUpdates, webhookTrouble }: TelegramState): object {
  return {
    url: deliveries.webhook()?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: deliveries.waiting(),
    ...(allowedUpdates && { allowed_updates: allowedUpdates }),
    ...webhookTrouble,
  };
}

function setWebhook(raw: Body, state: TelegramState): Answer {
  const { data: body } = webhookBody.safeParse(raw);
  if (body === undefined) return badRequest('secret token contains unallowed characters');
  if (!/^https:\/\/|^http:\/\/127\.0\.0\.1/.test(body.url)) {
    return badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  }
  if (body.allowed_updates !== undefined) state.allowedUpdates = body.allowed_updates;
  state.deliveries.setWebhook({ url: body.url, ...(body.secret_token && { secret: body.secret_token }) });
  return ok(true);
}

async function getUpdates(raw: Body, state: TelegramState): Promise<Answer> {
  const { deliveries } = state;
  const conflict = (why: string) => no(409, `Conflict: ${why}`);
  if (deliveries.webhook() !== undefined) return conflict("can't use getUpdates method while webhook is active");
  const { offset, limit, timeout = 0 } = pollBody.parse(raw);
  state.poller?.abort();
  const mine = new AbortController();
  state.poller = mine;
  if (deliveries.take({ offset }).length === 0) {
    await deliveries.arrival(timeout * 1000, AbortSignal.any([mine.signal, state.closing]));
  }
  if (mine.signal.aborted) return conflict('terminated by other getUpdates request');
  return ok(deliveries.take({ offset, limit }));
}

function sendMessage(raw: Body, { sent, migrated, me }: TelegramState): Answer {
  const { data: body } = sendBody.safeParse(raw);
  if (body === undefined) return badRequest('invalid parameters');
  const newChat = migrated.get(body.chat_id);
  if (newChat !== undefined) {
    return no(400, 'Bad Request: group chat was upgraded to a supergroup chat', { migrate_to_chat_id: newChat });
  }
  const seen = body.parse_mode === undefined ? { text: body.text } : readTelegramHtml(body.text);
  if ('error' in seen) return badRequest(seen.error);
  if (seen.text.trim() === '') return badRequest('message text is empty');
  if (seen.text.length > 4096) return badRequest('message is too long');
  const rows = body.reply_markup?.inline_keyboard ?? [];
  if (rows.flat().some((one) => one.callback_data === '' || Buffer.byteLength(one.callback_data) > 64)) {
    return badRequest('BUTTON_DATA_INVALID');
  }
  const messageId = 1000 + sent.length;
  sent.push({
    messageId,
    chatId: body.chat_id,
    text: seen.text,
    ...(body.parse_mode && { parseMode: body.parse_mode }),
    buttons: rows.map((row) => row.map((one) => ({ text: one.text, data: one.callback_data }))),
    ...(body.message_thread_id !== undefined && { threadId: body.message_thread_id }),
    ...(body.reply_parameters && { replyTo: body.reply_parameters.message_id }),
  });
  const chat = { id: Number(body.chat_id), type: body.chat_id.startsWith('-') ? 'supergroup' : 'private' };
  return ok({ message_id: messageId, date: Math.floor(Date.now() / 1000), chat, from: me, text: seen.text });
}

function getFile({ file_id: fileId }: Body, { files }: TelegramState): Answer {
  const file = files.get(String(fileId));
  if (file === undefined) return badRequest('wrong file_id or the file is not available');
  if (file.bytes.length > 20 * 1024 * 1024) return badRequest('file is too big');
  return ok({ file_id: fileId, file_unique_id: 'u', file_size: file.bytes.length, file_path: file.path });
}
