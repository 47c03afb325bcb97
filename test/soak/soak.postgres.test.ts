import { describe } from 'vitest';
import { describeSoak } from '../contract/soak-contract.ts';
import { hasPostgres, makePostgresPlace } from '../fakes/postgres-database.ts';

describe.runIf(hasPostgres)('soak', () => {
  describeSoak('PostgreSQL', () => makePostgresPlace({ empty: true }));
});
