import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '#src/db/open-database.ts';
import { createSqlCredentialStore } from '#src/db/sql-credential-store.ts';
import { createSqlInbox } from '#src/db/sql-inbox.ts';
import { createSqlProcessLeases } from '#src/db/sql-process-leases.ts';
import { createManualClock, type ManualClock } from '../fakes/manual-clock.ts';
import { inboundMessage } from '../fakes/messages.ts';

let directory: string;
let clock: ManualClock;
/** Two connections to one file, as two processes have them. */
let databases: [Database, Database];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'phoihop-shared-'));
  clock = createManualClock();
  databases = [await openDatabase(join(directory, 'a.sqlite')), await openDatabase(join(directory, 'a.sqlite'))];
});
afterEach(async () => {
  await Promise.all(databases.map((database) => database.destroy()));
  await rm(directory, { recursive: true, force: true });
});

describe('process leases', () => {
  const leases = () => databases.map((database) => createSqlProcessLeases(database, { clock }));

  it('are held by one at a time, and by another once they are given back', async () => {
    const [one, two] = leases();
    const held = await one!.acquire('listener', 1000);
    expect(held).toBeDefined();
    expect(await two!.acquire('listener', 1000)).toBeUndefined();
    expect(await one!.acquire('listener', 1000)).toBeUndefined();
    expect(await two!.acquire('another', 1000)).toBeDefined();
    await held?.release();
    expect(await two!.acquire('listener', 1000)).toBeDefined();
  });

  it('go to one of many who ask at once', async () => {
    const asked = Array.from({ length: 10 }, (_, n) => leases()[n % 2]!.acquire('listener', 1000));
    expect((await Promise.all(asked)).filter((lease) => lease !== undefined)).toHaveLength(1);
  });

  it('may be taken when they ran out, which their first holder then learns', async () => {
    const [one, two] = leases();
    const first = await one!.acquire('listener', 1000);
    clock.advance(999);
    expect(await first?.renew(1000)).toBe(true);
    clock.advance(999);
    expect(await two!.acquire('listener', 1000)).toBeUndefined();
    clock.advance(1);
    const second = await two!.acquire('listener', 1000);
    expect(second).toBeDefined();
    expect(await first?.renew(1000)).toBe(false);
    await first?.release();
    expect(await second?.renew(1000)).toBe(true);
  });
});

describe('a lease whose process was killed', () => {
  const leases = () => createSqlProcessLeases(databases[0], { clock });
  const setOwner = (owner: string) => databases[0].updateTable('process_lease').set({ owner }).execute();
  const ended = async () => {
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    return child.pid ?? 0;
  };

  it('is free at once on the same machine', async () => {
    await leases().acquire('listener', 60_000);
    const { owner } = await databases[0].selectFrom('process_lease').select('owner').executeTakeFirstOrThrow();
    await setOwner(owner.replace(/\d+$/, String(await ended())));
    expect(await leases().acquire('listener', 60_000)).toBeDefined();
  });

  it.each([
    { whose: 'a process that lives', owner: (own: string) => own.replace(/\d+$/, String(process.ppid)) },
    { whose: 'a process of another machine', owner: () => 'another-boot/pid:[1] 999999' },
    { whose: 'nobody knows whom', owner: () => '' },
  ])('is kept by $whose', async ({ owner }) => {
    await leases().acquire('listener', 60_000);
    const row = await databases[0].selectFrom('process_lease').select('owner').executeTakeFirstOrThrow();
    await setOwner(owner(row.owner));
    expect(await leases().acquire('listener', 60_000)).toBeUndefined();
  });

  it('is free when its end lies further ahead than any lease lasts', async () => {
    await leases().acquire('listener', 60_000);
    clock.advance(-86_400_000);
    expect(await leases().acquire('listener', 60_000)).toBeDefined();
  });
});

describe('credentials', () => {
  const key = Buffer.alloc(32, 7);
  const stores = () => databases.map((database) => createSqlCredentialStore(database, { clock, key }));

  it('are seen by every process as they were last written, until they are removed', async () => {
    const [one, two] = stores();
    expect(await one!.read('oa')).toBeUndefined();
    await one!.write('oa', 'token-1');
    await two!.write('oa', 'token-2');
    expect(await one!.read('oa')).toBe('token-2');
    await two!.remove('oa');
    expect(await one!.read('oa')).toBeUndefined();
  });

  it('stand nowhere on the disk in plain text', async () => {
    await stores()[0]!.write('oa', 'a-very-secret-refresh-token');
    for (const name of await readdir(directory)) {
      expect((await readFile(join(directory, name))).includes('secret-refresh')).toBe(false);
    }
  });

  it('do not open under another key', async () => {
    await stores()[0]!.write('oa', 'token');
    const other = createSqlCredentialStore(databases[0], { clock, key: Buffer.alloc(32, 8) });
    await expect(other.read('oa')).rejects.toMatchObject({ code: 'config_invalid' });
  });
});

describe('a full disk', () => {
  const limitPages = (pages: number) => sql.raw(`pragma max_page_count = ${pages}`).execute(databases[0]);

  it('refuses messages so that they are sent again, and takes them once there is room', async () => {
    const inbox = createSqlInbox(databases[0], { clock });
    // Below the size that the file has it means: no page more.
    await limitPages(1);
    const message = inboundMessage({ text: 'x'.repeat(200_000) });
    await expect(inbox.accept(message)).rejects.toMatchObject({ code: 'database_full', retryable: true });
    await limitPages(1_000_000);
    expect(await inbox.accept(message)).toMatchObject({ duplicate: false });
  });
});
