import { AppError } from '../errors.ts';
import type { ClaimOptions, Lease } from '../messaging/inbox.ts';
import type { Database } from './open-database.ts';

/** Inbox and outbox are leased in the same way; what differs is the word for a row somebody works on. */
const LEASED_STATUS = { inbox: 'leased', outbox: 'sending' } as const;
type Queue = keyof typeof LEASED_STATUS;
/** To the compiler both are the inbox: only columns that both have are used here. */
const asTable = (queue: Queue) => queue as 'inbox';

interface ClaimRequest extends ClaimOptions {
  now: Date;
  token: string;
  channel?: string;
}

/**
 * Leases rows that are due, the oldest unfinished one of each conversation; their ids, oldest first.
 * The condition is repeated on the outer statement: where two processes choose one row at once, the second sees it taken.
 */
export async function leaseDue(database: Database, queue: Queue, request: ClaimRequest): Promise<string[]> {
  const table = asTable(queue);
  const now = request.now.toISOString();
  const due = database
    .selectFrom(`${table} as candidate`)
    .select('candidate.id')
    .where('candidate.next_attempt_at', '<=', now)
    .$if(request.channel !== undefined, (query) => query.where('candidate.channel', '=', request.channel ?? ''))
    .where((candidate) =>
      candidate.not(
        candidate.exists(
          candidate
            .selectFrom(`${table} as earlier`)
            .select('earlier.id')
            .whereRef('earlier.conversation_id', '=', 'candidate.conversation_id')
            .whereRef('earlier.channel', '=', 'candidate.channel')
            .whereRef('earlier.account', '=', 'candidate.account')
            .whereRef('earlier.id', '<', 'candidate.id')
            .where('earlier.next_attempt_at', 'is not', null),
        ),
      ),
    )
    .orderBy('candidate.id')
    .limit(request.limit);
  const rows = await database
    .updateTable(table)
    .set((row) => ({
      status: LEASED_STATUS[queue] as 'leased',
      lease: request.token,
      attempt: row('attempt', '+', 1),
      next_attempt_at: leaseEnd(request.now, request.leaseMs),
    }))
    .where('id', 'in', due)
    .where('next_attempt_at', '<=', now)
    .returning('id')
    .execute();
  return rows.map((row) => row.id).sort();
}

/** Gives a row back as it was before the claim; nothing when the lease is lost. */
export async function releaseLease(database: Database, queue: Queue, lease: Lease, now: Date): Promise<void> {
  await database
    .updateTable(asTable(queue))
    .set((row) => ({
      status: 'queued',
      lease: null,
      attempt: row('attempt', '-', 1),
      next_attempt_at: now.toISOString(),
    }))
    .where('id', '=', lease.id)
    .where('lease', '=', lease.token)
    .execute();
}

export function leaseEnd(now: Date, leaseMs: number): string {
  return new Date(now.getTime() + leaseMs).toISOString();
}

/** Throws AppError `lease_lost` unless exactly the leased row was changed. */
export function assertLeased(result: { numUpdatedRows: bigint } | undefined, lease: Lease): void {
  if (result?.numUpdatedRows === 1n) return;
  throw new AppError('lease_lost', `another worker has taken over message ${lease.id}`);
}
