import { openDatabase } from '#src/db/open-database.ts';
import { describeReportsContract } from '../contract/reports-contract.ts';

describeReportsContract('SQLite', async () => {
  const database = await openDatabase(':memory:');
  return { database, close: () => database.destroy() };
});
