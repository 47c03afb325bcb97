import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { keepReports } from '#src/app/keep-reports.ts';
import type { Desk } from '#src/assistant/reports/desk.ts';
import { openDesk } from '#src/assistant/reports/report-desk.ts';
import { createSqlPeopleStore } from '#src/db/sql-people-store.ts';
import { createIdSource } from '#src/messaging/sortable-id.ts';
import type { ReportRoom } from './report-room.ts';

type Place = Pick<ReportRoom, 'database' | 'store' | 'office' | 'clock'>;

const NOWHERE = join(tmpdir(), 'phoihop-no-digests');

/** What a server does now and then with reports. */
export function openTidy({ database, store, office, clock }: Place, digestFolder = NOWHERE): () => Promise<void> {
  const desk: Desk = openDesk({
    store,
    people: createSqlPeopleStore(database, { clock }),
    organisation: office,
    shapeOf: () => ({ textLimit: 2000, buttons: true }),
    newId: createIdSource(clock),
    clock,
  });
  const logger = pino({ level: 'silent' });
  return () => keepReports({ database, logger, replied: { wake: () => {} }, desk, digestFolder });
}
