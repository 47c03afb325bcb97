import type { Role } from '../config.ts';
import type { ChannelName, ConversationRef } from '../messaging/message.ts';
import type { PeopleStore } from '../people/people-store.ts';

/** Where everybody with this role can be written to. */
export async function privateChats(people: PeopleStore, role: Role): Promise<ConversationRef[]> {
  const persons = await people.listActive(role);
  const links = await people.findPrivateConversations(persons.map(({ id }) => id));
  return links.map(({ channel, account, conversationId }) => ({
    channel: channel as ChannelName,
    account,
    conversationId,
    kind: 'private',
  }));
}
