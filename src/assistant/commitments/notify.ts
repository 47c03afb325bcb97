import type { MessageEffect } from '../../messaging/effects.ts';
import type { ChannelName, ConversationRef, Effect } from '../../messaging/message.ts';
import { toOutbound } from '../../messaging/to-outbound.ts';
import type { Link } from '../../people/person.ts';
import type { ReportEffect } from '../../reports/effects.ts';
import type { Desk, Said } from './desk.ts';

type Telling = Pick<Desk, 'people' | 'shapeOf' | 'newId' | 'clock'>;

/** Messages to people who did not ask, as effects; to whoever cannot be reached there are none. */
export async function notifyPeople(personIds: readonly string[], said: Said, desk: Telling): Promise<Effect[]> {
  const links = await lastLinks(personIds, desk);
  return [...links.values()].flatMap((link) => notifyAt(link, said, desk));
}

export async function notifyOfficers(said: Said, desk: Telling): Promise<Effect[]> {
  const officers = await desk.people.listActive('officer');
  return notifyPeople(
    officers.map(({ id }) => id),
    said,
    desk,
  );
}

/** Who has several accounts reads it where they linked last. */
export async function lastLinks(personIds: readonly string[], { people }: Telling): Promise<Map<string, Link>> {
  const links = await people.findPrivateConversations([...new Set(personIds)]);
  return new Map(links.map((link) => [link.personId, link]));
}

/** One message, and what the numbers under it mean. */
export function notifyAt({ channel, account, conversationId }: Link, said: Said, desk: Telling): Effect[] {
  const { text, choices = [] } = said;
  const conversation: ConversationRef = { channel: channel as ChannelName, account, conversationId, kind: 'private' };
  const id = `commitment-${desk.newId()}`;
  const reply = { text, ...(choices.length === 0 ? {} : { choices: choices.map(({ label }) => label) }) };
  const messages = toOutbound([reply], { correlationId: id, conversation }, desk.shapeOf(conversation.channel));
  const send: MessageEffect = { effect: 'queue_messages', messages };
  if (choices.length === 0) return [send];
  const ask: ReportEffect = {
    effect: 'ask_prompt',
    prompt: {
      id,
      place: { channel, account, conversationId },
      choices: choices.map(({ choice }) => choice),
      askedAt: desk.clock.now().toISOString(),
    },
  };
  return [send, ask];
}
