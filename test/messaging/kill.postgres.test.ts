import { describe } from 'vitest';
import { describeKills } from '../contract/kill-contract.ts';
import { hasPostgres, makePostgresPlace } from '../fakes/postgres-database.ts';

describe.runIf(hasPostgres)('kills', () => {
  describeKills('PostgreSQL', makePostgresPlace);
});
