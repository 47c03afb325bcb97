import { describe } from 'vitest';
import { describeReportsContract } from '../contract/reports-contract.ts';
import { hasPostgres, openTestDatabase } from '../fakes/postgres-database.ts';

describe.runIf(hasPostgres)('contract', () => {
  describeReportsContract('PostgreSQL', () => openTestDatabase());
});
