import type { Clock } from '../clock.ts';
import type { ProcessLeases } from '../messaging/process-leases.ts';
import { createIdSource } from '../messaging/sortable-id.ts';
import { leaseEnd } from './lease-queries.ts';
import type { Database } from './open-database.ts';

export function createSqlProcessLeases(database: Database, { clock }: { clock: Clock }): ProcessLeases {
  const nextHolder = createIdSource(clock);
  return {
    async acquire(name, ms) {
      const holder = nextHolder();
      const now = clock.now();
      const taken = { holder, expires_at: leaseEnd(now, ms) };
      // One statement, so that of two processes one finds the row as the other has just left it.
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('process_lease')
        .values({ name, ...taken })
        .onConflict((conflict) =>
          conflict.column('name').doUpdateSet(taken).where('process_lease.expires_at', '<=', now.toISOString()),
        )
        .executeTakeFirstOrThrow();
      if (numInsertedOrUpdatedRows !== 1n) return undefined;
      return {
        async renew(longerMs) {
          const renewed = await database
            .updateTable('process_lease')
            .set({ expires_at: leaseEnd(clock.now(), longerMs) })
            .where('name', '=', name)
            .where('holder', '=', holder)
            .executeTakeFirst();
          return renewed.numUpdatedRows === 1n;
        },
        async release() {
          await database.deleteFrom('process_lease').where('name', '=', name).where('holder', '=', holder).execute();
        },
      };
    },
  };
}
