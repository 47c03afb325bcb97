import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCommand } from '#src/cli/commitments/run-command.ts';
import { writeSheet } from '#src/cli/commitments/write-sheet.ts';
import type { CommitmentStore } from '#src/commitments/commitment-store.ts';
import { reconcile } from '#src/commitments/reconcile.ts';
import { type Database, openDatabase } from '#src/db/open-database.ts';
import { createSqlCalendars } from '#src/db/sql-calendars.ts';
import { createSqlCommitments } from '#src/db/sql-commitments.ts';
import { loadOrganisation } from '#src/organisation.ts';
import { foundCommitment } from '../../fakes/commitments.ts';
import { createManualClock } from '../../fakes/manual-clock.ts';

const TODAY = '2026-11-10';
const clock = createManualClock(`${TODAY}T01:00:00Z`);
const office = { documents: new Map(), today: TODAY, settle: (day: string) => day };
let folder: string;
let path: string;
let database: Database;
let store: CommitmentStore;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'phoihop-import-'));
  path = join(folder, 'cam-ket.xlsx');
  database = await openDatabase(':memory:');
  store = createSqlCommitments(database, { clock });
  for (const documentId of ['d1', 'd2']) {
    const found = [foundCommitment({ documentId, action: `gửi báo cáo về Ban theo ${documentId}`, confidence: 0.4 })];
    await store.replaceSource({ documentId, fingerprint: 'f' }, (kept) =>
      reconcile(kept, found, { today: TODAY, isOver: false }),
    );
  }
  const wanted = (await store.list()).map((one) => ({ ...one, action: `${one.action} (sửa)` }));
  writeFileSync(path, await writeSheet(wanted, office));
});
afterEach(async () => {
  await database.destroy();
  rmSync(folder, { recursive: true, force: true });
});

const importSheet = (commitments: CommitmentStore, dryRun = false) =>
  runCommand(
    { does: 'import', path, dryRun },
    {
      ...office,
      commitments,
      calendars: createSqlCalendars(database, { clock }),
      publicUrl: 'http://127.0.0.1',
      organisation: loadOrganisation('samples/organisation.yaml'),
      resolve: () => undefined,
    },
  );
const actions = async () => (await store.list()).map(({ action }) => action).toSorted();

test('an edited sheet is taken in', async () => {
  expect((await importSheet(store)).json).toMatchObject({ added: 0, changed: 2 });
  expect(await actions()).toEqual(['gửi báo cáo về Ban theo d1 (sửa)', 'gửi báo cáo về Ban theo d2 (sửa)']);
});

test('a row that fails while it is written leaves those before it as they were', async () => {
  const known = await store.list();
  // Its document is removed between the reading of the register and the writing.
  await store.forgetSources([known.at(-1)!.documentId!]);
  const before = await store.list();
  const stale = { ...store, list: () => Promise.resolve(known) };
  await expect(importSheet(stale)).rejects.toMatchObject({ code: 'not_found' });
  expect(await store.list()).toEqual(before);
});

test('a dry run writes nothing', async () => {
  const before = await store.list();
  expect((await importSheet(store, true)).json).toMatchObject({ changed: 2, dryRun: true });
  expect(await store.list()).toEqual(before);
});
