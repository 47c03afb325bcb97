import type { Clock } from '../clock.ts';
import type { ProcessLeases } from '../messaging/process-leases.ts';
import { createIdSource } from '../messaging/sortable-id.ts';
import { leaseEnd } from './lease-queries.ts';
import { hasEnded, ownIdentity } from './process-identity.ts';
import type { Database } from './open-database.ts';

/** Nothing is leased for longer; a later end comes from a clock that has been set back since. */
const LONGEST_MS = 2 * 3_600_000;

export function createSqlProcessLeases(database: Database, { clock }: { clock: Clock }): ProcessLeases {
  const nextHolder = createIdSource(clock);

  /** The holder of a lease whose process was killed: it need not run out first. */
  async function findOrphaned(name: string): Promise<string | undefined> {
    const row = await database
      .selectFrom('process_lease')
      .select(['holder', 'owner'])
      .where('name', '=', name)
      .executeTakeFirst();
    return row !== undefined && hasEnded(row.owner) ? row.holder : undefined;
  }

  return {
    async acquire(name, ms) {
      const holder = nextHolder();
      const now = clock.now();
      const taken = { holder, owner: ownIdentity(), expires_at: leaseEnd(now, ms) };
      const orphaned = await findOrphaned(name);
      // One statement, so that of two processes one finds the row as the other has just left it.
      const { numInsertedOrUpdatedRows } = await database
        .insertInto('process_lease')
        .values({ name, ...taken })
        .onConflict((conflict) =>
          conflict
            .column('name')
            .doUpdateSet(taken)
            .where((row) =>
              row.or([
                row('process_lease.expires_at', '<=', now.toISOString()),
                row('process_lease.expires_at', '>', leaseEnd(now, LONGEST_MS)),
                ...(orphaned === undefined ? [] : [row('process_lease.holder', '=', orphaned)]),
              ]),
            ),
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
