import type { Database } from '#src/db/open-database.ts';
import { type SoakPerson, textOf } from './invite-people.ts';
import type { Platform } from './platforms.ts';

export interface SoakReport {
  kills: number;
  seconds: number;
  people: number;
  /** Written by people, and found in the inbox: once each, all handled. */
  written: number;
  stored: number;
  handled: number;
  /** Why the others were given up. */
  givenUp: string[];
  /** Rows beyond one for a message. */
  doubled: number;
  /** Messages for which no reply was queued. */
  unanswered: number;
  /** Replies that people were shown at least once, of all that were queued. */
  replies: number;
  delivered: number;
  /** Shown again. */
  repeats: number;
  /** Conversations in which something was handled or shown out of order. */
  outOfOrder: number;
  perChannel: Record<string, { written: number; delivered: number; repeats: number }>;
}

interface Evidence {
  database: Database;
  platforms: Platform[];
  people: SoakPerson[];
  messages: number;
}

/** Compares what people wrote with the database, and the database with what the platforms were given to show. */
export async function judgeSoak({
  database,
  platforms,
  people,
  messages,
}: Evidence): Promise<Omit<SoakReport, 'kills' | 'seconds'>> {
  const inbox = await database
    .selectFrom('inbox')
    .selectAll()
    .where('text', 'like', 'Quyết định 7%')
    .orderBy('id')
    .execute();
  const outbox = await database.selectFrom('outbox').selectAll().orderBy('id').execute();
  const replies = Map.groupBy(outbox, (row) => row.correlation_id);
  const report = {
    people: people.length,
    written: messages,
    stored: new Set(inbox.map((row) => row.text)).size,
    handled: inbox.filter((row) => row.status === 'handled').length,
    givenUp: inbox.flatMap(({ status, error_message: why }) => (status === 'handled' ? [] : [`${status}: ${why}`])),
    doubled: inbox.length - new Set(inbox.map((row) => row.text)).size,
    unanswered: inbox.filter((row) => !replies.has(row.id)).length,
    replies: 0,
    delivered: 0,
    repeats: 0,
    outOfOrder: 0,
    perChannel: Object.fromEntries(platforms.map(({ name }) => [name, { written: 0, delivered: 0, repeats: 0 }])),
  };
  for (const [index, person] of people.entries()) {
    const own = inbox.filter((row) => row.channel === person.platform.name && row.sender_id === person.id);
    const queued = own.flatMap((row) => (replies.get(row.id) ?? []).map((reply) => plain(reply.text)));
    const shown = person.platform.shown(person.id).map(plain);
    const { delivered, repeats, inOrder } = compare(queued, shown);
    const texts = own.map((row) => row.text);
    const expected = texts.map((_, n) => textOf(index, n));
    if (!inOrder || texts.some((text, n) => text !== expected[n])) report.outOfOrder++;
    const channel = report.perChannel[person.platform.name]!;
    channel.written += own.length;
    channel.delivered += delivered;
    channel.repeats += repeats;
    report.replies += queued.length;
    report.delivered += delivered;
    report.repeats += repeats;
  }
  return report;
}

/** Without the note above a repeat, and without what mark-up does to white space. */
const plain = (text: string) =>
  text
    .replace(/^Tôi gửi lại vì[^\n]*\n/, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Walks both in step: a reply may be shown again, but none left out and none before its turn. */
function compare(queued: string[], shown: string[]) {
  let position = -1;
  let repeats = 0;
  let inOrder = true;
  for (const text of shown) {
    if (position >= 0 && text === queued[position] && text !== queued[position + 1]) repeats++;
    else if (text === queued[position + 1]) position++;
    else inOrder = false;
  }
  const delivered = queued.filter((text) => shown.includes(text)).length;
  return { delivered, repeats, inOrder };
}
