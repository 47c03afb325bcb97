import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock as clock } from '#src/clock.ts';
import { openDatabase } from '#src/db/open-database.ts';
import { createSqlInbox } from '#src/db/sql-inbox.ts';
import { createSqliteDialect } from '#src/db/sqlite-dialect.ts';
import type { Tables } from '#src/db/tables.ts';
import { conversationRef, inboundMessage } from '../fakes/messages.ts';

let directory: string;
let file: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'phoihop-db-'));
  file = join(directory, 'phoihop.sqlite');
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

describe('openDatabase', () => {
  it('commits to the disk before it says so', async () => {
    const database = await openDatabase(file);
    const pragma = async (name: string) => (await sql.raw(`pragma ${name}`).execute(database)).rows[0];
    expect(await pragma('journal_mode')).toEqual({ journal_mode: 'wal' });
    expect(await pragma('synchronous')).toEqual({ synchronous: 2 });
    expect(await pragma('foreign_keys')).toEqual({ foreign_keys: 1 });
    await database.destroy();
  });

  it('says that the database is busy, and that it may be tried again, when another process holds it', async () => {
    const database = await openDatabase(file);
    await database.destroy();
    const other = new DatabaseSync(file);
    other.exec('begin immediate');
    const impatient = new Kysely<Tables>({ dialect: createSqliteDialect(file, 20) });
    const inbox = createSqlInbox(impatient, { clock });
    const both = await Promise.allSettled([inbox.accept(inboundMessage()), inbox.accept(inboundMessage())]);
    for (const result of both) {
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'database_busy', retryable: true } });
    }
    other.exec('commit');
    expect(await inbox.accept(inboundMessage())).toMatchObject({ duplicate: false });
    other.close();
    await impatient.destroy();
  });

  it('lets nobody else write between what a transaction reads and what it writes', async () => {
    const database = await openDatabase(file);
    const other = new Kysely<Tables>({ dialect: createSqliteDialect(file, 20) });
    const row = { channel: 'web-chat', account: 'a', conversation_id: 'c', state: '{}', updated_at: 'now' };
    await database.transaction().execute(async (transaction) => {
      await transaction.selectFrom('conversation').selectAll().execute();
      await expect(other.insertInto('conversation').values(row).execute()).rejects.toMatchObject({
        code: 'database_busy',
      });
      await transaction
        .insertInto('conversation')
        .values({ ...row, state: '{"mine":true}' })
        .execute();
    });
    const stored = await other.selectFrom('conversation').select('state').execute();
    expect(stored).toEqual([{ state: '{"mine":true}' }]);
    await Promise.all([database.destroy(), other.destroy()]);
  });

  it.each([
    ['is no database', '', /không phải cơ sở dữ liệu/],
    ['is a file where a folder should be', '/phoihop.sqlite', /không phải thư mục/],
  ])('says in plain words that what is there %s, and leaves it as it is', async (_, below, reason) => {
    const content = 'ghi chép của ai đó '.repeat(100);
    writeFileSync(file, content);
    const opening = openDatabase(file + below);
    await expect(opening).rejects.toMatchObject({ code: 'config_invalid', message: expect.stringMatching(reason) });
    await expect(opening).rejects.not.toThrow(directory);
    expect(readFileSync(file, 'utf8')).toBe(content);
  });

  it('undoes a transaction that fails', async () => {
    const database = await openDatabase(file);
    const row = { channel: 'web-chat', account: 'a', conversation_id: 'c', state: '{}', updated_at: 'now' };
    const failing = database.transaction().execute(async (transaction) => {
      await transaction.insertInto('conversation').values(row).execute();
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await database.selectFrom('conversation').selectAll().execute()).toEqual([]);
    await database.destroy();
  });
});

describe('accepting many at once', () => {
  it('lets no message that cannot be stored fail its neighbours', async () => {
    const database = await openDatabase(':memory:');
    const inbox = createSqlInbox(database, { clock });
    const good = () => inbox.accept(inboundMessage({ conversation: conversationRef('good') }));
    const bad = () => inbox.accept({ ...inboundMessage(), text: undefined as unknown as string });
    const results = await Promise.allSettled([good(), bad(), good(), bad(), good()]);
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    const stored = await database.selectFrom('inbox').select('conversation_id').execute();
    expect(stored).toEqual(Array.from({ length: 3 }, () => ({ conversation_id: 'good' })));
    await database.destroy();
  });

  it('keeps the order in which they came, also beyond one batch', async () => {
    const database = await openDatabase(':memory:');
    const inbox = createSqlInbox(database, { clock });
    const texts = Array.from({ length: 300 }, (_, index) => `câu ${index}`);
    await Promise.all(texts.map((text) => inbox.accept(inboundMessage({ text }))));
    const stored = await database.selectFrom('inbox').select('text').orderBy('id').execute();
    expect(stored.map(({ text }) => text)).toEqual(texts);
    await database.destroy();
  });
});
