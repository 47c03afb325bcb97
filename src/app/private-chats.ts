import type { Role } from '../config.ts';
import type { ChannelName, ConversationRef } from '../messaging/message.ts';
import type { PeopleStore } from '../people/people-store.ts';

export interface PrivateChat {
  personId: string;
  conversation: ConversationRef;
}

/** Where everybody with this role can be written to. */
export async function privateChats(people: PeopleStore, role: Role): Promise<ConversationRef[]> {
  return (await chatsOf(people, role)).map(({ conversation }) => conversation);
}

/** As `privateChats`, with whose they are. */
export async function chatsOf(people: PeopleStore, role: Role): Promise<PrivateChat[]> {
  const persons = await people.listActive(role);
  const links = await people.findPrivateConversations(persons.map(({ id }) => id));
  return links.map(({ personId, channel, account, conversationId }) => ({
    personId,
    conversation: { channel: channel as ChannelName, account, conversationId, kind: 'private' },
  }));
}
