import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { keepCommitments } from '#src/app/keep-commitments.ts';
import { openDesk } from '#src/assistant/commitments/desk.ts';
import { openDatabase } from '#src/db/open-database.ts';
import { rememberRegister } from '#src/db/sql-commitment-cache.ts';
import { createSqlPeopleStore } from '#src/db/sql-people-store.ts';
import { createIdSource } from '#src/messaging/sortable-id.ts';
import { loadOrganisation } from '#src/organisation.ts';
import { createManualClock } from './manual-clock.ts';

/** A process of its own that reminds once: LOCATION, the office's time, and when to begin (ms since 1970). */
const [location = '', now = '', begin = ''] = process.argv.slice(2);
const clock = createManualClock(now);
const database = await openDatabase(location);
const desk = openDesk({
  register: rememberRegister(database, { clock }),
  listDocuments: () => Promise.resolve([]),
  listContacts: () => Promise.resolve([]),
  people: createSqlPeopleStore(database, { clock }),
  organisation: loadOrganisation('samples/organisation.yaml'),
  shapeOf: () => ({ textLimit: 4096 }),
  newId: createIdSource(clock),
  clock,
});
await pause(Math.max(0, Number(begin) - Date.now()));
await keepCommitments({ database, desk, logger: pino({ level: 'silent' }), replied: { wake() {} } });
await database.destroy();
