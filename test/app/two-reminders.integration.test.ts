import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Database, openDatabase } from '#src/db/open-database.ts';
import { createSqlCommitments } from '#src/db/sql-commitments.ts';
import { makeCommitment } from '../fakes/commitments.ts';
import { createManualClock } from '../fakes/manual-clock.ts';
import { makeSqlitePlace, type SqlPlace } from '../fakes/sql-place.ts';

const PEOPLE = 40;
/** A Tuesday, in working hours. */
const TODAY = '2026-11-24T02:00:00.000Z';
const NEXT_DAY = '2026-11-25T02:00:00.000Z';

let place: SqlPlace;
let database: Database;

beforeEach(async () => {
  place = await makeSqlitePlace();
  database = await openDatabase(place.location);
  const at = '2026-11-01T00:00:00.000Z';
  for (let n = 0; n < PEOPLE; n++) {
    const person = { id: `p${n}`, name: `Người ${n}`, role: 'staff', unit_id: 'mttq', created_at: at };
    await database
      .insertInto('person')
      .values({ ...person, revoked_at: null })
      .execute();
    const sender = { channel: 'telegram', account: 'bot', sender_id: `s${n}`, conversation_id: `s${n}` };
    await database
      .insertInto('link')
      .values({ ...sender, person_id: person.id, linked_at: at, blocked_at: null })
      .execute();
  }
  const {
    number: _,
    documentId: __,
    passageId: ___,
    ...draft
  } = makeCommitment({
    owners: [{ name: 'Mặt trận', id: 'unit:mttq' }],
    startsOn: '2026-11-01',
  });
  await createSqlCommitments(database, { clock: createManualClock(TODAY) }).add(draft);
});
afterEach(async () => {
  await database.destroy();
  await place.remove();
});

async function remindFromProcesses(count: number, now: string): Promise<void> {
  const begin = String(Date.now() + 3_000);
  const script = join(import.meta.dirname, '../fakes/remind-process.ts');
  const codes = await Promise.all(
    Array.from({ length: count }, async () => {
      const child = spawn(process.execPath, [script, place.location, now, begin], { stdio: 'inherit' });
      return (await once(child, 'exit'))[0] as unknown;
    }),
  );
  expect(codes).toEqual(Array.from({ length: count }, () => 0));
}

const sent = async () => {
  const rows = await database.selectFrom('outbox').select('conversation_id').execute();
  return rows.map((row) => row.conversation_id).toSorted();
};
const everybody = Array.from({ length: PEOPLE }, (_, n) => `s${n}`).toSorted();

it('three processes on one file at the same moment remind each person once a day', async () => {
  await remindFromProcesses(3, TODAY);
  expect(await sent()).toEqual(everybody);
  await remindFromProcesses(2, TODAY);
  expect(await sent()).toEqual(everybody);
  await remindFromProcesses(2, NEXT_DAY);
  expect(await sent()).toHaveLength(2 * PEOPLE);
}, 120_000);
