import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import { cleanText } from '../clean-text.ts';

/** In UTF-16 units; longer than any question, short enough to be read and searched at once. */
export const MAX_TEXT = 20_000;

/** Whoever knows the id reads the conversation, so it must be too long to guess. */
const CONVERSATION_ID = /^[A-Za-z0-9_-]{22,64}$/;

const idMessage =
  'conversationId không hợp lệ: dùng mã mà máy chủ đã trả về, hoặc bỏ trống để bắt đầu cuộc trò chuyện mới.';
const conversationIdSchema = z.string({ error: idMessage }).regex(CONVERSATION_ID, { error: idMessage });

const messageSchema = z.object(
  {
    conversationId: conversationIdSchema.nullish(),
    messageId: z
      .string({ error: 'messageId phải là chuỗi.' })
      .regex(/^[\w.:-]{1,128}$/, { error: 'messageId gồm 1 đến 128 chữ cái, chữ số hoặc ký tự . : _ -' })
      .nullish(),
    text: z.string({ error: 'Thiếu nội dung tin nhắn (text phải là chuỗi).' }),
  },
  { error: 'Nội dung gửi lên phải là một đối tượng JSON.' },
);

export interface ChatMessage {
  conversationId: string;
  messageId: string;
  text: string;
}

/** The body of `POST /chat/messages`, ids made where they are missing. Throws AppError `message_invalid`. */
export function parseChatMessage(body: string): ChatMessage {
  const parsed = messageSchema.safeParse(parseJson(body));
  if (!parsed.success) throw invalid(parsed.error.issues[0]?.message ?? '');
  const text = cleanText(parsed.data.text).trim();
  if (text === '') throw invalid('Tin nhắn trống. Đồng chí nhập nội dung rồi gửi lại.');
  if (text.length > MAX_TEXT) {
    const length = MAX_TEXT.toLocaleString('vi-VN');
    throw invalid(`Tin nhắn quá dài (tối đa ${length} ký tự). Đồng chí rút gọn rồi gửi lại.`);
  }
  return {
    conversationId: parsed.data.conversationId ?? newId(),
    messageId: parsed.data.messageId ?? newId(),
    text,
  };
}

/** Throws AppError `message_invalid`. */
export function parseConversationId(value: string | undefined): string {
  const parsed = conversationIdSchema.safeParse(value);
  if (!parsed.success) throw invalid(idMessage);
  return parsed.data;
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    throw invalid('Nội dung gửi lên không phải JSON hợp lệ.');
  }
}

function invalid(message: string): AppError {
  return new AppError('message_invalid', message);
}

/** 128 random bits behind the time: what comes one after the other stands side by side in the database's indexes. */
function newId(): string {
  return Date.now().toString(36).padStart(9, '0') + randomBytes(16).toString('base64url');
}
