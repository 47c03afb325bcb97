import { describe } from 'vitest';
import { describeReportWork } from '../../contract/report-work-contract.ts';
import { hasPostgres, makePostgresPlace } from '../../fakes/postgres-database.ts';

describe.runIf(hasPostgres)('contract', () => {
  describeReportWork('PostgreSQL', () => makePostgresPlace(), { atOnce: true });
});
