import type { Api } from 'grammy';
import { z } from 'zod';
import { AppError } from '../../errors.ts';
import type { OutboundMessage } from '../../messaging/message.ts';
import { choiceButtons } from './choice-buttons.ts';
import { formatHtml } from './format-html.ts';
import type { LinkHealth } from './link-health.ts';
import { within } from './telegram-api.ts';
import { isMarkupRefusal, movedTo, toChannelError } from './telegram-errors.ts';

const sentMessage = z.object({ message_id: z.int() });

/** What the person sees may be 4096 long; some room is left for how Telegram counts. */
export const TEXT_LIMIT = 4000;

/** `Channel.send`. One deadline covers its attempts: as HTML, as plain text, to the group's new id. */
export async function sendMessage(
  message: OutboundMessage,
  { api, link }: { api: Api; link: LinkHealth },
): Promise<{ externalId?: string }> {
  try {
    const sent = await sendSomehow(message, api, within());
    link.apiAnswers();
    const parsed = sentMessage.safeParse(sent);
    return parsed.success ? { externalId: String(parsed.data.message_id) } : {};
  } catch (error) {
    const failure = toChannelError(error);
    noteFailure(failure, link);
    throw failure;
  }
}

/** That one message is refused says nothing against the channel. */
function noteFailure(failure: AppError, link: LinkHealth): void {
  if (failure.code === 'recipient_gone' || failure.code === 'channel_rejected') link.apiAnswers();
  else if (failure.code === 'channel_unreachable' || failure.code === 'channel_unauthorised') link.apiFailed(failure);
}

type Signal = ReturnType<typeof within>;

async function sendSomehow(message: OutboundMessage, api: Api, signal: Signal): Promise<unknown> {
  const chat = message.conversation.conversationId;
  try {
    return await sendTo(chat, { message, api, signal });
  } catch (error) {
    const newChat = movedTo(error);
    if (newChat === undefined) throw error;
    return sendTo(newChat, { message, api, signal });
  }
}

interface Sending {
  message: OutboundMessage;
  api: Api;
  signal: Signal;
}

async function sendTo(chat: string, { message, api, signal }: Sending): Promise<unknown> {
  // Numbers only: to anything else, such as "@name", Telegram would give a meaning of its own.
  if (!/^-?\d+$/.test(chat)) throw new AppError('channel_rejected', 'the conversation is none of Telegram');
  const text = message.text.toWellFormed();
  const options = optionsOf(message);
  try {
    return await api.sendMessage(Number(chat), formatHtml(text), { ...options, parse_mode: 'HTML' }, signal);
  } catch (error) {
    if (!isMarkupRefusal(error)) throw error;
    return api.sendMessage(Number(chat), text, options, signal);
  }
}

function optionsOf(message: OutboundMessage): NonNullable<Parameters<Api['sendMessage']>[2]> {
  const { threadId } = message.conversation;
  const { replyTo } = message;
  const buttons = choiceButtons(message);
  return {
    link_preview_options: { is_disabled: true },
    ...(threadId === undefined ? {} : { message_thread_id: Number(threadId) }),
    ...(replyTo === undefined || !/^\d+$/.test(replyTo)
      ? {}
      : { reply_parameters: { message_id: Number(replyTo), allow_sending_without_reply: true } }),
    ...(buttons === undefined ? {} : { reply_markup: { inline_keyboard: buttons } }),
  };
}
