import { setTimeout as pause } from 'node:timers/promises';
import { type KyselyPlugin, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '#src/clock.ts';
import { type Database, openDatabase } from '#src/db/open-database.ts';
import { createSqlInbox } from '#src/db/sql-inbox.ts';
import { createSqlMessageLog } from '#src/db/sql-message-log.ts';
import type { Inbox } from '#src/messaging/inbox.ts';
import { createManualClock } from '../fakes/manual-clock.ts';
import { conversationRef, inboundMessage } from '../fakes/messages.ts';
import { hasPostgres, openTestDatabase } from '../fakes/postgres-database.ts';

const LEASE = { limit: 10, leaseMs: 30_000 };

describe.runIf(hasPostgres)('claims of several servers', () => {
  let url: string;
  let database: Database;
  let close: () => Promise<void>;
  beforeEach(async () => {
    ({ url, database, close } = await openTestDatabase());
  });
  afterEach(() => close());

  const texts = async (inbox: Inbox) => (await inbox.claim(LEASE)).map(({ message }) => message.text);
  const accept = (inbox: Inbox, text: string) => inbox.accept(inboundMessage({ text }));

  /** Two servers; what the slow one accepts is older than all that the other has. */
  async function openTwo() {
    const slowClock = createManualClock('2026-11-22T00:59:59.000Z');
    const clock = createManualClock();
    return { early: createSqlInbox(database, { clock: slowClock }), inbox: createSqlInbox(database, { clock }) };
  }

  it('leave a conversation alone while a later message of it is worked on', async () => {
    const { early, inbox } = await openTwo();
    await accept(inbox, 'later');
    const [working] = await inbox.claim(LEASE);
    await accept(early, 'earlier');
    expect(await texts(inbox)).toEqual([]);
    if (working !== undefined) await inbox.complete(working.lease, { replies: [] });
    expect(await texts(inbox)).toEqual(['earlier']);
  });

  it('leave a dead letter that comes back until what is worked on is done', async () => {
    const { inbox } = await openTwo();
    await accept(inbox, 'dead');
    await accept(inbox, 'next');
    const [dead] = await inbox.claim(LEASE);
    await inbox.fail(dead!.lease, { code: 'internal', message: '' }, {});
    const [next] = await inbox.claim(LEASE);
    expect(next?.message.text).toBe('next');
    expect(await createSqlMessageLog(database).retry(dead!.lease.id)).toBe(true);
    expect(await texts(inbox)).toEqual([]);
    await inbox.complete(next!.lease, { replies: [] });
    expect(await texts(inbox)).toEqual(['dead']);
  });

  it('leave a message to which an earlier one has come since it was found', async () => {
    const { early, inbox } = await openTwo();
    await accept(inbox, 'later');
    const meanwhile = database.withPlugin(onceAfterQuery(() => accept(early, 'earlier')));
    expect(await texts(createSqlInbox(meanwhile, { clock: systemClock }))).toEqual([]);
    expect(await texts(inbox)).toEqual(['earlier']);
  });

  it('leave a conversation alone while another server is about to write its lease', async () => {
    const { early, inbox } = await openTwo();
    await accept(inbox, 'later');
    await slowDown(database, 'update', 'later');
    const slow = texts(inbox);
    await untilSleeping(database);
    await accept(early, 'earlier');
    expect(await texts(inbox)).toEqual([]);
    expect(await slow).toEqual(['later']);
  });

  it('find the messages of one server in the order in which they came, however long storing them takes', async () => {
    const inbox = createSqlInbox(database, { clock: systemClock });
    await slowDown(database, 'insert', 'first');
    const first = accept(inbox, 'first');
    await untilSleeping(database);
    const second = accept(inbox, 'second');
    await pause(200);
    expect(await texts(inbox)).toEqual([]);
    await Promise.all([first, second]);
    expect(await texts(inbox)).toEqual(['first']);
  });

  it('do not wait for a message that somebody else has locked, and take the others', async () => {
    const { inbox } = await openTwo();
    const { id } = await accept(inbox, 'locked');
    await inbox.accept(inboundMessage({ text: 'free', conversation: conversationRef('other') }));
    await database.transaction().execute(async (transaction) => {
      await transaction.updateTable('inbox').set({ sender_name: 'x' }).where('id', '=', id).execute();
      expect(await texts(inbox)).toEqual(['free']);
    });
    expect(await texts(inbox)).toEqual(['locked']);
  });

  it('hand each message to one of them, one of a conversation at a time and in order, under load', async () => {
    const databases = await Promise.all([openDatabase(url), openDatabase(url), openDatabase(url)]);
    const inboxes = databases.map((each) => createSqlInbox(each, { clock: systemClock }));
    for (let n = 0; n < 150; n++) {
      const message = inboundMessage({ text: String(n), conversation: conversationRef(`c${n % 7}`) });
      await inboxes[0]!.accept(message);
    }
    const handled = new Map<string, number[]>();
    const working = new Set<string>();
    let done = 0;
    const work = async (inbox: Inbox) => {
      while (done < 150) {
        const claims = await inbox.claim({ limit: 3, leaseMs: 30_000 });
        const names = claims.map(({ message }) => message.conversation.conversationId);
        expect(names.filter((name) => working.has(name))).toEqual([]);
        for (const name of names) working.add(name);
        for (const { lease, message } of claims) {
          const name = message.conversation.conversationId;
          await pause(Math.random() * 3);
          handled.set(name, [...(handled.get(name) ?? []), Number(message.text)]);
          working.delete(name);
          done++;
          await inbox.complete(lease, { replies: [] });
        }
        if (claims.length === 0) await pause(2);
      }
    };
    await Promise.all([...inboxes, ...inboxes].map(work));
    const expected = Array.from({ length: 150 }, (_, n) => n);
    for (const [name, numbers] of handled) {
      expect(numbers).toEqual(expected.filter((n) => `c${n % 7}` === name));
    }
    expect([...handled.values()].flat()).toHaveLength(150);
    await Promise.all(databases.map((each) => each.destroy()));
  });
});

/** Between the first query and the next. */
function onceAfterQuery(run: () => Promise<unknown>): KyselyPlugin {
  let ran = false;
  return {
    transformQuery: ({ node }) => node,
    async transformResult({ result }) {
      if (!ran) {
        ran = true;
        await run();
      }
      return result;
    },
  };
}

/** Whoever writes the message with this text sleeps for a second before it stands there. */
async function slowDown(database: Database, when: 'insert' | 'update', text: string): Promise<void> {
  await sql`
    create function slow_down() returns trigger language plpgsql as
    $$ begin perform pg_sleep(1); return new; end $$`.execute(database);
  await sql`
    create trigger slow before ${sql.raw(when)} on inbox
    for each row when (new.text = ${sql.lit(text)}) execute function slow_down()`.execute(database);
}

async function untilSleeping(database: Database): Promise<void> {
  const sleeping = sql<object>`select 1 from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()`;
  await expect.poll(async () => (await sleeping.execute(database)).rows.length).toBe(1);
}
