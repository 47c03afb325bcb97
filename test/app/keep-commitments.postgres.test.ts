import { describe } from 'vitest';
import { describeReminders } from '../contract/reminders-contract.ts';
import { hasPostgres, makePostgresPlace } from '../fakes/postgres-database.ts';

describe.runIf(hasPostgres)('contract', () => {
  describeReminders('PostgreSQL', () => makePostgresPlace(), { atOnce: true });
});
