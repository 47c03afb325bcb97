import { pino } from 'pino';
import { keepReports } from '#src/app/keep-reports.ts';
import { openDesk } from '#src/assistant/reports/report-desk.ts';
import { createSqlPeopleStore } from '#src/db/sql-people-store.ts';
import { createIdSource } from '#src/messaging/sortable-id.ts';
import type { ReportRoom } from './report-room.ts';

type Place = Pick<ReportRoom, 'database' | 'store' | 'office' | 'clock'>;

/** What a server does now and then with reports, once. */
export const tidy = ({ database, store, office, clock }: Place) =>
  keepReports({
    database,
    logger: pino({ level: 'silent' }),
    replied: { wake: () => {} },
    desk: openDesk({
      store,
      people: createSqlPeopleStore(database, { clock }),
      organisation: office,
      shapeOf: () => ({ textLimit: 2000 }),
      newId: createIdSource(clock),
      clock,
    }),
  });
