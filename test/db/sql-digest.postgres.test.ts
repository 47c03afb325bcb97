import { describe } from 'vitest';
import { describeDigestContract } from '../contract/digest-contract.ts';
import { hasPostgres, openTestDatabase } from '../fakes/postgres-database.ts';

describe.runIf(hasPostgres)('contract', () => {
  describeDigestContract('PostgreSQL', () => openTestDatabase());
});
