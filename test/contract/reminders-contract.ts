import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keepCommitments } from '#src/app/keep-commitments.ts';
import { type CommitmentDeskOptions, openDesk } from '#src/assistant/commitments/desk.ts';
import { type Database, openDatabase } from '#src/db/open-database.ts';
import { createSqlCommitments } from '#src/db/sql-commitments.ts';
import { createSqlPeopleStore } from '#src/db/sql-people-store.ts';
import { createIdSource } from '#src/messaging/sortable-id.ts';
import { DOCUMENTS } from '../assistant/commitments/commitment-room.ts';
import { makeCommitment } from '../fakes/commitments.ts';
import { createManualClock } from '../fakes/manual-clock.ts';
import type { MakePlace, SqlPlace } from '../fakes/sql-place.ts';
import { loadOrganisation } from '#src/organisation.ts';

const DAY_MS = 86_400_000;

/** Two processes that share a database remind each person once a day. */
export function describeReminders(engine: string, makePlace: MakePlace, { atOnce }: { atOnce: boolean }): void {
  describe(`reminders on ${engine}`, () => {
    let place: SqlPlace;
    let processes: Database[];
    const clock = createManualClock('2026-11-24T02:00:00.000Z');

    beforeEach(async () => {
      place = await makePlace();
      processes = [await openDatabase(place.location), await openDatabase(place.location)];
      const [database] = processes;
      const at = '2026-11-01T00:00:00.000Z';
      for (let index = 0; index < 12; index++) {
        const person_id = `p-${String(index).padStart(8, 'a')}`;
        await database!
          .insertInto('person')
          .values({
            id: person_id,
            name: `Người ${index}`,
            role: 'staff',
            unit_id: 'mttq',
            created_at: at,
            revoked_at: null,
          })
          .execute();
        const sender = { channel: 'telegram', account: 'bot', sender_id: `s${index}`, conversation_id: `s${index}` };
        await database!
          .insertInto('link')
          .values({ ...sender, person_id, linked_at: at, blocked_at: null })
          .execute();
      }
      await createSqlCommitments(database!, { clock }).add(
        makeCommitment({ owners: [{ name: 'Mặt trận', id: 'unit:mttq' }], startsOn: '2026-11-01' }),
      );
    });
    afterEach(async () => {
      await Promise.all(processes.map((database) => database.destroy()));
      await place.remove();
    });

    const options = (database: Database): CommitmentDeskOptions => ({
      register: createSqlCommitments(database, { clock }),
      listDocuments: () => Promise.resolve([...DOCUMENTS]),
      listContacts: () => Promise.resolve([]),
      people: createSqlPeopleStore(database, { clock }),
      organisation: loadOrganisation('samples/organisation.yaml'),
      shapeOf: () => ({ textLimit: 4096 }),
      newId: createIdSource(clock),
      clock,
    });
    const remind = (database: Database) =>
      keepCommitments({
        database,
        desk: openDesk(options(database)),
        logger: pino({ level: 'silent' }),
        replied: { wake() {} },
      });
    const sent = async () =>
      (await processes[0]!.selectFrom('outbox').select('conversation_id').execute()).map((row) => row.conversation_id);

    it('each person once a day, from two processes at once and after a restart', async () => {
      // Two connections of one process to SQLite would wait for each other without end.
      if (atOnce) await Promise.all([...processes, ...processes].map(remind));
      else {
        await Promise.all([processes[0]!, processes[0]!, processes[0]!].map(remind));
        await remind(processes[1]!);
      }
      expect((await sent()).toSorted()).toEqual(Array.from({ length: 12 }, (_, index) => `s${index}`).toSorted());
      const restarted = await openDatabase(place.location);
      await remind(restarted);
      await restarted.destroy();
      expect(await sent()).toHaveLength(12);
      clock.advance(DAY_MS);
      for (const database of processes) await remind(database);
      expect(await sent()).toHaveLength(24);
      clock.advance(-DAY_MS);
    });
  });
}
