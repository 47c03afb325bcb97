import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock as clock } from '#src/clock.ts';
import { openDatabase } from '#src/db/open-database.ts';
import { createSqlInbox } from '#src/db/sql-inbox.ts';
import { createSqlKnowledgeStore } from '#src/db/sql-knowledge-store.ts';
import { openBm25Index } from '#src/knowledge/bm25-index.ts';
import { makeDocument, makePassages } from '../fakes/knowledge.ts';
import { conversationRef, inboundMessage } from '../fakes/messages.ts';
import { hasPostgres } from '../fakes/postgres-database.ts';
import { type PostgresServer, startPostgresServer } from '../fakes/postgres-server.ts';

/** A server of its own, since it is stopped and killed. */
describe.runIf(hasPostgres)('when the database server goes away', () => {
  let server: PostgresServer;
  let url: string;
  beforeAll(async () => {
    server = await startPostgresServer();
    url = `${server.url}/postgres`;
  });
  afterAll(() => server.remove());

  it('every message is still accepted once and handled once, though it is killed in the middle', async () => {
    const database = await openDatabase(url);
    const inbox = createSqlInbox(database, { clock });
    let accepted = 0;
    const handled: string[] = [];
    const failures = new Set<string>();
    const retrying = async <T>(run: () => Promise<T>): Promise<T> => {
      for (;;) {
        try {
          return await run();
        } catch (error) {
          const { code, retryable } = error as { code: string; retryable: boolean };
          failures.add(code);
          if (!retryable) throw error;
          await pause(20);
        }
      }
    };
    const send = async (conversation: string) => {
      for (let n = 0; n < 40; n++) {
        const message = inboundMessage({ conversation: conversationRef(conversation), text: `${conversation} ${n}` });
        await retrying(() => inbox.accept(message));
        accepted++;
        await pause(20);
      }
    };
    const work = async () => {
      while (handled.length < 120) {
        for (const { lease, message } of await retrying(() => inbox.claim({ limit: 5, leaseMs: 1000 }))) {
          const done = await retrying(() => inbox.complete(lease, { replies: [], state: { last: message.text } })).then(
            () => true,
            () => false,
          );
          if (done) handled.push(message.text);
        }
        await pause(5);
        if (accepted === 120 && (await retrying(() => countUnhandled())) === 0) return;
      }
    };
    const countUnhandled = async () =>
      (await database.selectFrom('inbox').select('id').where('next_attempt_at', 'is not', null).execute()).length;
    const all = Promise.all([send('a'), send('b'), send('c'), work()]);
    for (let crash = 0; crash < 3; crash++) {
      await pause(250);
      await server.crash();
    }
    await all;
    const stored = await database.selectFrom('inbox').select(['status', 'text']).execute();
    expect(stored).toHaveLength(120);
    expect(stored.every(({ status }) => status === 'handled')).toBe(true);
    expect(new Set(handled).size).toBe(handled.length);
    expect([...failures]).toContain('database_busy');
    expect([...failures].filter((code) => code !== 'database_busy' && code !== 'lease_lost')).toEqual([]);
    await database.destroy();
  });

  it('a transaction that it interrupts leaves nothing behind, and the next one goes through', async () => {
    const database = await openDatabase(url);
    const row = { channel: 'x', account: 'a', conversation_id: 'c', state: '{}', updated_at: 'now' };
    const write = (meanwhile: () => Promise<void>) =>
      database.transaction().execute(async (transaction) => {
        await transaction.insertInto('conversation').values(row).execute();
        await meanwhile();
        await transaction.updateTable('conversation').set({ state: '{"n":1}' }).execute();
      });
    await expect(write(() => server.crash())).rejects.toMatchObject({ code: 'database_busy', retryable: true });
    expect(await database.selectFrom('conversation').selectAll().where('channel', '=', 'x').execute()).toEqual([]);
    await write(() => Promise.resolve());
    await database.destroy();
  });

  it('questions are answered from what is in memory, and what is new is found afterwards', async () => {
    const database = await openDatabase(url);
    const store = createSqlKnowledgeStore(database);
    await store.replaceDocument(makeDocument({ id: 'a' }), makePassages('a', ['lịch tiếp công dân']));
    const errors: unknown[] = [];
    const index = await openBm25Index(store, { pollMs: 20, onError: (error) => errors.push(error) });
    await server.stop();
    await expect.poll(() => errors.length, { timeout: 5000 }).toBeGreaterThan(0);
    expect((await index.search({ text: 'tiếp công dân' })).hits).toHaveLength(1);
    expect(errors[0]).toMatchObject({ code: 'database_busy', retryable: true });
    await server.start();
    await store.replaceDocument(makeDocument({ id: 'b' }), makePassages('b', ['phun thuốc diệt muỗi']));
    await expect.poll(async () => (await index.search({ text: 'diệt muỗi' })).hits.length, { timeout: 5000 }).toBe(1);
    await index.close();
    await database.destroy();
  });
});
