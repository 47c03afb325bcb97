import type { Effect } from '../../messaging/message.ts';
import type { Link } from '../../people/person.ts';
import { queueNotice } from '../queue-notice.ts';
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
export const notifyAt = (link: Link, { text, choices = [] }: Said, desk: Telling): Effect[] =>
  queueNotice(link, { text, ...(choices.length === 0 ? {} : { choices }) }, { ...desk, from: 'commitment' });
