import { z } from 'zod';
import { AppError } from '../../errors.ts';
import type { OutboundMessage } from '../../messaging/message.ts';
import { drawFrom, type ZaloPersonalDelays } from './delays.ts';
import { idSchema } from './ids.ts';
import { mapSendError } from './map-error.ts';
import { pause, withinTime } from './pause.ts';
import type { QuotableMessages } from './quotable-messages.ts';
import type { OpenConnection, Supervisor } from './supervise.ts';

export interface SenderOptions {
  supervisor: Pick<Supervisor, 'waitForConnection'>;
  /** The message that is answered, where it is still known. */
  quotable: Pick<QuotableMessages, 'find'>;
  delays: ZaloPersonalDelays;
  random: () => number;
}

const sentSchema = z.object({ message: z.object({ msgId: idSchema }).nullish() });

/** A person would be seen typing this. */
const TYPED_FROM = 200;
/** The sign of typing is a courtesy; the message does not wait for it any longer. */
const TYPING_MS = 800;

/** Sends at the pace of a person, one message after the other. Throws like `Channel.send`. */
export function createSender(options: SenderOptions): (message: OutboundMessage) => Promise<{ externalId?: string }> {
  const { supervisor, delays, random } = options;
  let freeAt = 0;
  let last: Promise<unknown> = Promise.resolve();

  async function sendNow(message: OutboundMessage, before: number): Promise<{ externalId?: string }> {
    if (performance.now() > before) throw unreachable('other messages to Zalo took too long');
    const open = await supervisor.waitForConnection(delays.connectWaitMs);
    if (open === undefined) throw unreachable('not connected to Zalo');
    await showTyping(message, open);
    await pause(Math.max(0, freeAt - performance.now()));
    try {
      return await deliver(message, open, options);
    } finally {
      freeAt = performance.now() + drawFrom(delays.paceMs, random);
      void open.keeper.save();
    }
  }

  return (message) => {
    // The relay sends one at a time here; should it not, those that waited too long go back to it.
    const before = performance.now() + delays.connectWaitMs;
    const sending = last.then(() => sendNow(message, before));
    last = sending.catch(() => {});
    return sending;
  };
}

async function deliver(
  message: OutboundMessage,
  { connection }: OpenConnection,
  { quotable }: SenderOptions,
): Promise<{ externalId?: string }> {
  const { conversationId } = message.conversation;
  const type = threadType(message, connection);
  const quote = message.replyTo === undefined ? undefined : quotable.find(conversationId, message.replyTo);
  const content =
    quote === undefined ? message.text : { msg: message.text, quote: { ...quote, propertyExt: undefined } };
  try {
    const sent = sentSchema.safeParse(await connection.api.sendMessage(content, conversationId, type));
    const externalId = sent.data?.message?.msgId;
    return externalId === undefined ? {} : { externalId };
  } catch (error) {
    const failure = mapSendError(error);
    // A fresh login may be taken; if it is not, a person is asked.
    if (failure.code === 'channel_unauthorised') connection.end({ why: 'unauthorised' });
    throw failure;
  }
}

async function showTyping(message: OutboundMessage, { connection }: OpenConnection): Promise<void> {
  if (message.text.length < TYPED_FROM) return;
  const { conversationId } = message.conversation;
  const typing = connection.api.sendTypingEvent(conversationId, threadType(message, connection));
  await withinTime(typing, TYPING_MS).catch(() => {});
}

/** Always said: zca-js takes what it is not told for a private chat. */
function threadType({ conversation }: OutboundMessage, { library }: OpenConnection['connection']) {
  return conversation.kind === 'group' ? library.ThreadType.Group : library.ThreadType.User;
}

function unreachable(what: string): AppError {
  return new AppError('channel_unreachable', what, { retryable: true });
}
