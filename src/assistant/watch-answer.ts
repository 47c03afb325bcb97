import { setTimeout as pause } from 'node:timers/promises';
import type { ConversationRef, InboundMessage } from '../messaging/message.ts';
import type { WaitingMessages } from '../messaging/waiting-messages.ts';
import type { WakeUp } from '../messaging/wake-up.ts';
import { fold } from '../vietnamese/fold.ts';

/** What is looked after while an answer takes its time. */
export interface AnswerWatch {
  waiting: WaitingMessages;
  /** Told of messages that come in through this process; those that others took are seen at the next look. */
  arrived?: Pick<WakeUp<ConversationRef>, 'onWake'>;
  /** Shows that somebody writes, for some seconds; absent or rejecting where the channel cannot. */
  showTyping?: (conversation: ConversationRef) => Promise<void>;
  /** Default 4 s. */
  typingEveryMs?: number;
  /** Default 1.5 s. */
  lookEveryMs?: number;
  /** Answers that are there sooner are not looked after at all. Default 300 ms. */
  startMs?: number;
}

export interface Watched {
  message: InboundMessage;
  inboxId: string;
  signal: AbortSignal;
}

const CANCEL =
  /^(?:\/?huy|huy bo|huy di|huy nhe|huy cau hoi|dung lai|dung tra loi|thoi khoi|thoi khong can nua|khong can nua|khoi tra loi|stop|cancel|\/stop|\/cancel)(?: (?:di|nhe|a|giup|giup toi))*$/;

/** True for a message that calls off what is being done. */
export function isCancel(text: string): boolean {
  return CANCEL.test(
    fold(text)
      .replace(/[^\p{L}\p{N}/]+/gu, ' ')
      .trim(),
  );
}

/**
 * Runs `work`, meanwhile shows that an answer is being written, and calls it off when the person says so: their "hủy"
 * waits behind the question and would be read too late. Resolves to undefined then.
 */
export async function watchAnswer<T>(
  watched: Watched,
  watch: AnswerWatch,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  const over = new AbortController();
  const cancelled = new AbortController();
  const signal = AbortSignal.any([watched.signal, cancelled.signal]);
  const company = Promise.all([
    keepTyping(watched, watch, over.signal),
    lookForCancel(watched, watch, { over: over.signal, cancel: () => cancelled.abort(new Error('cancelled')) }),
  ]);
  try {
    return await work(signal);
  } catch (error) {
    if (cancelled.signal.aborted && !watched.signal.aborted) return undefined;
    throw error;
  } finally {
    over.abort();
    await company;
  }
}

const rest = (ms: number, over: AbortSignal) => pause(ms, undefined, { signal: over }).catch(() => {});

async function keepTyping({ message }: Watched, watch: AnswerWatch, over: AbortSignal): Promise<void> {
  const { showTyping, typingEveryMs = 4000, startMs = 300 } = watch;
  if (showTyping === undefined) return;
  await rest(startMs, over);
  while (!over.aborted) {
    // A courtesy: neither its failure nor its delay holds anything up.
    void showTyping(message.conversation).catch(() => {});
    await rest(typingEveryMs, over);
  }
}

async function lookForCancel(
  { message, inboxId }: Watched,
  watch: AnswerWatch,
  { over, cancel }: { over: AbortSignal; cancel: () => void },
): Promise<void> {
  const { waiting, arrived, lookEveryMs = 1500, startMs = 300 } = watch;
  const { conversation, sender } = message;
  let wake = () => {};
  const forget = arrived?.onWake((other) => {
    if (other.channel === conversation.channel && other.conversationId === conversation.conversationId) wake();
  });
  try {
    await rest(startMs, over);
    while (!over.aborted) {
      const woken = new Promise<void>((resolve) => (wake = resolve));
      // A store that does not answer now may answer at the next look.
      const texts = await waiting.textsAfter({ inboxId, conversation, senderId: sender.id }).catch(() => []);
      if (texts.some(isCancel)) return cancel();
      await Promise.race([rest(lookEveryMs, over), woken]);
    }
  } finally {
    forget?.();
  }
}
