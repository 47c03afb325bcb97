import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDeadReply } from '#src/assistant/admit.ts';
import { createMessageHandler } from '#src/assistant/handle-message.ts';
import { type Database, openDatabase } from '#src/db/open-database.ts';
import { createSqlConversationStore } from '#src/db/sql-conversation-store.ts';
import { createSqlGroupStore } from '#src/db/sql-group-store.ts';
import { createSqlInbox } from '#src/db/sql-inbox.ts';
import { applyPeopleEffect } from '#src/db/sql-people-effects.ts';
import { createSqlPeopleRegister } from '#src/db/sql-people-register.ts';
import { createSqlPeopleStore } from '#src/db/sql-people-store.ts';
import { AppError } from '#src/errors.ts';
import { createInboxWorker, type InboxWorker } from '#src/messaging/inbox-worker.ts';
import type { Inbox } from '#src/messaging/inbox.ts';
import { createRetryPolicy } from '#src/messaging/retry-policy.ts';
import { isPeopleEffect } from '#src/people/effects.ts';
import { newInvitation } from '#src/people/invite.ts';
import { closedLibrary, KEY, OFFICE, said } from '../assistant/assistant-room.ts';
import { noAttachments } from '../fakes/no-attachments.ts';
import { createManualClock } from '../fakes/manual-clock.ts';

const clock = createManualClock();
const logger = pino({ level: 'silent' });
let directory: string;
let office: Office;

interface Office {
  database: Database;
  inbox: Inbox;
  worker: InboxWorker;
}

/** One process of the product over a database file, as the composition root puts it together. */
async function openOffice(): Promise<Office> {
  const database = await openDatabase(join(directory, 'phoihop.sqlite'));
  const people = createSqlPeopleStore(database, { clock });
  const gate = { people, openChannels: {} };
  const inbox = createSqlInbox(database, {
    clock,
    applyEffect: async (transaction, effect, context) => {
      if (!isPeopleEffect(effect)) throw new AppError('internal', 'no such effect');
      await applyPeopleEffect(transaction, effect, context);
    },
  });
  const worker = createInboxWorker({
    inbox,
    clock,
    logger,
    conversations: createSqlConversationStore(database),
    handler: createMessageHandler({
      ...closedLibrary(),
      ...gate,
      clock,
      office: OFFICE,
      key: KEY,
      groups: createSqlGroupStore(database),
      attachments: noAttachments(clock),
      places: { units: [], areas: [] },
    }),
    retryPolicy: createRetryPolicy({ maxAttempts: 4, baseMs: 0, maxMs: 0, random: () => 0 }),
    deadReply: createDeadReply(gate),
    shapeOf: () => ({ textLimit: 4096 }),
    pollMs: 10,
  });
  worker.start();
  return { database, inbox, worker };
}

async function closeOffice({ database, worker }: Office): Promise<void> {
  await worker.stop(1000);
  await database.destroy();
}

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'phoihop-through-'));
  office = await openOffice();
});
afterEach(async () => {
  await closeOffice(office);
  rmSync(directory, { recursive: true, force: true });
});

async function invite(): Promise<string> {
  const { code, invitation } = newInvitation({ clock, key: KEY });
  await createSqlPeopleRegister(office.database, { clock }).invite({ name: 'Lan', role: 'staff' }, invitation);
  return code;
}

/** Texts of all replies, in the order of their making, once nothing waits any more. */
async function replies(): Promise<string[]> {
  await vi.waitFor(async () => {
    const waiting = office.database.selectFrom('inbox').select('id').where('status', '!=', 'handled');
    expect(await waiting.execute()).toEqual([]);
  });
  const rows = await office.database.selectFrom('outbox').select('text').orderBy('id').execute();
  return rows.map(({ text }) => text);
}

it('links one of many who send one code at once; all others read that it is used', async () => {
  const code = await invite();
  const senders = ['s1', 's2', 's3', 's4'];
  await Promise.all(senders.map((sender) => office.inbox.accept(said(sender, code))));
  const texts = await replies();
  expect(texts.filter((text) => text.includes('Chào đồng chí Lan'))).toHaveLength(1);
  expect(texts.filter((text) => text.includes('Mã này đã được dùng'))).toHaveLength(3);
  expect(await office.database.selectFrom('link').selectAll().execute()).toHaveLength(1);
});

it('links once when the same message is delivered again and again', async () => {
  const code = await invite();
  const message = said('s1', code);
  await Promise.all([office.inbox.accept(message), office.inbox.accept(message), office.inbox.accept(message)]);
  expect(await replies()).toHaveLength(1);
});

it('remembers over a restart whom it told, and how many codes were wrong', async () => {
  await office.inbox.accept(said('s1', 'Xin chào'));
  for (let n = 0; n < 5; n++) await office.inbox.accept(said('s1', `K7MP 2RW${n + 2}`));
  expect(await replies()).toHaveLength(6);
  const code = await invite();
  await closeOffice(office);
  office = await openOffice();
  await office.inbox.accept(said('s1', 'Xin chào'));
  await office.inbox.accept(said('s1', code));
  expect(await replies()).toHaveLength(6);
  expect(await office.database.selectFrom('link').selectAll().execute()).toEqual([]);
});
