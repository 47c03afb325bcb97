import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '#src/db/open-database.ts';
import { createSqlCredentialStore } from '#src/db/sql-credential-store.ts';
import { createSqlInbox } from '#src/db/sql-inbox.ts';
import { describeSharedState } from '../contract/shared-state-contract.ts';
import { createManualClock, type ManualClock } from '../fakes/manual-clock.ts';
import { inboundMessage } from '../fakes/messages.ts';
import { makeSqlitePlace } from '../fakes/sql-place.ts';

describeSharedState('SQLite', makeSqlitePlace);

let directory: string;
let clock: ManualClock;
let database: Database;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'phoihop-shared-'));
  clock = createManualClock();
  database = await openDatabase(join(directory, 'a.sqlite'));
});
afterEach(async () => {
  await database.destroy();
  await rm(directory, { recursive: true, force: true });
});

describe('credentials', () => {
  it('stand nowhere on the disk in plain text', async () => {
    await createSqlCredentialStore(database, { clock, key: Buffer.alloc(32, 7) }).write(
      'oa',
      'a-very-secret-refresh-token',
    );
    for (const name of await readdir(directory)) {
      expect((await readFile(join(directory, name))).includes('secret-refresh')).toBe(false);
    }
  });
});

describe('a full disk', () => {
  const limitPages = (pages: number) => sql.raw(`pragma max_page_count = ${pages}`).execute(database);

  it('refuses messages so that they are sent again, and takes them once there is room', async () => {
    const inbox = createSqlInbox(database, { clock });
    // Below the size that the file has it means: no page more.
    await limitPages(1);
    const message = inboundMessage({ text: 'x'.repeat(200_000) });
    await expect(inbox.accept(message)).rejects.toMatchObject({ code: 'database_full', retryable: true });
    await limitPages(1_000_000);
    expect(await inbox.accept(message)).toMatchObject({ duplicate: false });
  });
});
