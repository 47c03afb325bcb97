import { openDatabase } from '#src/db/open-database.ts';
import { describeMessagingContract } from '../contract/messaging-contract.ts';
import { createMemoryMessaging } from '../fakes/memory-messaging.ts';
import { createSqlMessaging } from '../fakes/sql-messaging.ts';

describeMessagingContract('SQLite', async (clock) => {
  const database = await openDatabase(':memory:');
  return { messaging: createSqlMessaging(database, clock), close: () => database.destroy() };
});

describeMessagingContract('the in-memory fake', async (clock) => ({
  messaging: createMemoryMessaging({ clock }),
  close: () => Promise.resolve(),
}));
