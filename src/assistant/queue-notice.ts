import type { Clock } from '../clock.ts';
import type { MessageEffect } from '../messaging/effects.ts';
import type { ChannelName, ConversationRef, Effect } from '../messaging/message.ts';
import { type ChannelShape, toOutbound } from '../messaging/to-outbound.ts';
import type { ReportEffect } from '../reports/effects.ts';
import type { ReportPlace } from '../reports/report.ts';

/** What is said to somebody who did not ask, with what can be chosen under it. */
export interface PlacedNotice {
  text: string;
  /** Absent: nothing is asked, and numbers keep the meaning that they had. */
  choices?: readonly { label: string; choice: unknown }[];
  /** The report that an answer belongs to. */
  code?: string;
  /** Queued once of this mark. */
  once?: { code: string; kind: string; mark: string };
}

export interface QueueNoticeOptions {
  shapeOf: (channel: ChannelName) => ChannelShape;
  newId: () => string;
  clock: Clock;
  /** What the id of the message begins with. */
  from: 'commitment' | 'report';
}

/** One message to a private chat, and what the numbers under it mean, as effects. */
export function queueNotice(
  { channel, account, conversationId }: ReportPlace,
  { text, choices, code, once }: PlacedNotice,
  { shapeOf, newId, clock, from }: QueueNoticeOptions,
): Effect[] {
  const conversation: ConversationRef = { channel: channel as ChannelName, account, conversationId, kind: 'private' };
  const id = `${from}-${newId()}`;
  const reply = { text, ...(choices === undefined ? {} : { choices: choices.map(({ label }) => label) }) };
  const messages = toOutbound([reply], { correlationId: id, conversation }, shapeOf(conversation.channel));
  const send: MessageEffect = { effect: 'queue_messages', messages, ...(once === undefined ? {} : { once }) };
  if (choices === undefined) return [send];
  const ask: ReportEffect = {
    effect: 'ask_prompt',
    prompt: {
      id,
      place: { channel, account, conversationId },
      choices: choices.map(({ choice }) => choice),
      askedAt: clock.now().toISOString(),
      ...(code === undefined ? {} : { code }),
    },
    // The numbers of what was not said again would stand in for those of what was shown last.
    ...(once === undefined ? {} : { ifQueued: true }),
  };
  return [send, ask];
}
