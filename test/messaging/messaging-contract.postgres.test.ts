import { describe } from 'vitest';
import { describeMessagingContract } from '../contract/messaging-contract.ts';
import { hasPostgres, openTestDatabase } from '../fakes/postgres-database.ts';
import { createSqlMessaging } from '../fakes/sql-messaging.ts';

describe.runIf(hasPostgres)('contract', () => {
  describeMessagingContract('PostgreSQL', async (clock) => {
    const { database, close } = await openTestDatabase();
    return { messaging: createSqlMessaging(database, clock), close };
  });
});
