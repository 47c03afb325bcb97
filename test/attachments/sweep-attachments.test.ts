import { mkdtempSync, readdirSync, rmSync, writeFileSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { KeptAttachment } from '#src/attachments/attachment.ts';
import { createFileStore, type FileStore } from '#src/attachments/file-store.ts';
import { sweepAttachments } from '#src/attachments/sweep-attachments.ts';
import { type Database, openDatabase } from '#src/db/open-database.ts';
import { applyAttachmentEffect, createSqlAttachments } from '#src/db/sql-attachments.ts';
import { createManualClock, type ManualClock } from '../fakes/manual-clock.ts';

const DAY = 86_400_000;
const HERE = { channel: 'telegram', account: 'bot', conversationId: 'lan' };

let directory: string;
let clock: ManualClock;
let files: FileStore;
let database: Database;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), 'phoihop-sweep-'));
  clock = createManualClock();
  files = createFileStore({ directory, clock });
  database = await openDatabase(join(directory, 'phoihop.sqlite'));
});
afterEach(async () => {
  await database.destroy();
  rmSync(directory, { recursive: true, force: true });
});

const sweep = () => sweepAttachments({ files, register: createSqlAttachments(database), retentionDays: 180, clock });
const put = (text: string) => files.put(new TextEncoder().encode(text));
const kept = () => readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) => /\/./.test(name));

let count = 0;
async function enter(sha256: string, change: Partial<KeptAttachment> = {}): Promise<KeptAttachment> {
  const id = `inbox-${++count}:1`;
  const attachment: KeptAttachment = {
    id,
    place: HERE,
    inboxId: `inbox-${count}`,
    kind: 'file',
    sha256,
    bytes: 3,
    mimeType: 'text/plain',
    name: 'a.txt',
    ...change,
  };
  await database
    .transaction()
    .execute((transaction) =>
      applyAttachmentEffect(
        transaction,
        { effect: 'keep_attachment', attachment },
        { inboxId: attachment.inboxId, now: clock.now() },
      ),
    );
  return attachment;
}

test('an attachment is found in its own conversation only, as it was entered', async () => {
  const register = createSqlAttachments(database);
  const attachment = await enter(await put('a'));
  const photo = await enter(await put('b'), { kind: 'photo', name: undefined });
  expect(await register.find(attachment.id, HERE)).toEqual(attachment);
  expect(await register.find(photo.id, HERE)).not.toHaveProperty('name', expect.anything());
  for (const other of [{ channel: 'zalo-oa' }, { account: 'other' }, { conversationId: 'minh' }]) {
    expect(await register.find(attachment.id, { ...HERE, ...other })).toBeUndefined();
  }
});

test('an attachment entered twice is one', async () => {
  const sha256 = await put('a');
  const { id } = await enter(sha256);
  await enter(sha256, { id });
  expect(await database.selectFrom('attachment').selectAll().execute()).toHaveLength(1);
});

test('the register knows of many hashes at once which are used', async () => {
  const used = await put('a');
  await enter(used);
  const many = Array.from({ length: 1200 }, (_, n) => String(n).padStart(64, '0'));
  expect(await createSqlAttachments(database).findUsed([...many, used])).toEqual(new Set([used]));
});

test('a file without an attachment goes after a day, not before', async () => {
  await put('nobody');
  clock.advance(DAY / 2);
  expect(await sweep()).toEqual({ expired: 0, files: 0 });
  clock.advance(DAY / 2 + 1);
  expect(await sweep()).toEqual({ expired: 0, files: 1 });
  expect(kept()).toEqual([]);
});

test('a file stays as long as its attachment, and goes with it', async () => {
  await enter(await put('a'));
  clock.advance(180 * DAY);
  expect(await sweep()).toEqual({ expired: 0, files: 0 });
  expect(kept()).toHaveLength(1);
  clock.advance(1);
  expect(await sweep()).toEqual({ expired: 1, files: 1 });
  expect(kept()).toEqual([]);
  expect(await sweep()).toEqual({ expired: 0, files: 0 });
});

test('bytes that two people sent go with the later of them', async () => {
  await enter(await put('same'));
  clock.advance(100 * DAY);
  await enter(await put('same'), { place: { ...HERE, conversationId: 'minh' } });
  clock.advance(81 * DAY);
  expect(await sweep()).toEqual({ expired: 1, files: 0 });
  expect(kept()).toHaveLength(1);
  clock.advance(100 * DAY);
  expect(await sweep()).toEqual({ expired: 1, files: 1 });
});

test('an old file that is sent again just now is not taken from under its message', async () => {
  const sha256 = await put('again');
  clock.advance(3 * DAY);
  await put('again');
  expect(await sweep()).toEqual({ expired: 0, files: 0 });
  await enter(sha256);
  expect(await files.get(sha256)).toBeDefined();
});

test('what a crash left half written goes after a day', async () => {
  const sha256 = await put('a');
  await enter(sha256);
  const half = join(directory, sha256.slice(0, 2), `${sha256}.half`);
  writeFileSync(half, 'h');
  utimesSync(half, clock.now(), clock.now());
  clock.advance(DAY + 1);
  expect(await sweep()).toEqual({ expired: 0, files: 1 });
  expect(kept()).toHaveLength(1);
});
