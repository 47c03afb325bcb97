import { openDatabase } from '#src/db/open-database.ts';
import { describeDigestContract } from '../contract/digest-contract.ts';

describeDigestContract('SQLite', async () => {
  const database = await openDatabase(':memory:');
  return { database, close: () => database.destroy() };
});
