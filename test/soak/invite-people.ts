import type { Database } from '#src/db/open-database.ts';
import type { Platform } from './platforms.ts';

export interface SoakPerson {
  id: string;
  platform: Platform;
  /** How many messages they write. */
  messages: number;
}

export const messageId = (person: number, n: number) =>
  `7${String(person).padStart(6, '0')}${String(n).padStart(5, '0')}`;

/** A question of its own each time, which the answer repeats: a code that no document has. */
export const textOf = (person: number, n: number) => `Quyết định ${messageId(person, n)}-QĐ/ĐU quy định gì?`;

/** People with a link each, spread over the platforms; linking by code has tests of its own. */
export async function invitePeople(
  database: Database,
  platforms: Platform[],
  { people: count, messages }: { people: number; messages: number },
): Promise<SoakPerson[]> {
  const now = new Date().toISOString();
  const people = spread(platforms, count, messages);
  for (const [n, { id, platform }] of people.entries()) {
    await database
      .insertInto('person')
      .values({ id: `p-soak${n}`, name: `Người ${n}`, role: 'staff', unit_id: null, created_at: now, revoked_at: null })
      .execute();
    await database
      .insertInto('link')
      .values({
        channel: platform.name,
        account: platform.account,
        sender_id: id,
        person_id: `p-soak${n}`,
        linked_at: now,
        conversation_id: id,
        blocked_at: null,
      })
      .execute();
  }
  return people;
}

/** A platform that sends at the pace of a person gets few people, and few messages of each. */
function spread(platforms: Platform[], count: number, messages: number): SoakPerson[] {
  const slow = platforms.filter((platform) => platform.slow);
  const fast = platforms.filter((platform) => !platform.slow);
  const few = slow.length === 0 ? 0 : Math.max(1, Math.round(count * 0.075));
  const shareOf = (total: number, parts: number, index: number) =>
    Math.floor(total / parts) + (index < total % parts ? 1 : 0);
  const slowMessages = few * 4;
  return Array.from({ length: count }, (_, n) => {
    const isSlow = n < few;
    const platform = isSlow ? slow[n % slow.length]! : fast[n % fast.length]!;
    const own = isSlow ? 4 : shareOf(messages - slowMessages, count - few, n - few);
    return { id: platform.personId(n), platform, messages: own };
  });
}
