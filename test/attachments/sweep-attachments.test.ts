import { mkdtempSync, readdirSync, rmSync, writeFileSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { KeptAttachment } from '#src/attachments/attachment.ts';
import { createFileStore, type FileStore } from '#src/attachments/file-store.ts';
import { sweepAttachments } from '#src/attachments/sweep-attachments.ts';
import { type Database, openDatabase } from '#src/db/open-database.ts';
import { createSqlAttachments } from '#src/db/sql-attachments.ts';
import { describeAttachmentRegister, enterAttachment, HERE } from '../contract/attachment-register-contract.ts';
import { createManualClock, type ManualClock } from '../fakes/manual-clock.ts';
import { makeSqlitePlace } from '../fakes/sql-place.ts';

const DAY = 86_400_000;

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

const enter = (sha256: string, change: Partial<KeptAttachment> = {}) =>
  enterAttachment(database, { sha256, ...change }, clock.now());

describeAttachmentRegister('SQLite', makeSqlitePlace);

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
