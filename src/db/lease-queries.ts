import { type ExpressionBuilder, type Selectable, sql } from 'kysely';
import { AppError } from '../errors.ts';
import type { ClaimOptions, Lease } from '../messaging/inbox.ts';
import { isPostgres } from './engine.ts';
import type { Database } from './open-database.ts';
import type { Tables } from './tables.ts';

/** Inbox and outbox are leased in the same way; what differs is the word for a row somebody works on. */
const LEASED_STATUS = { inbox: 'leased', outbox: 'sending' } as const;
type Queue = keyof typeof LEASED_STATUS;
/** To the compiler both are the inbox: only columns that both have are used here. */
const asTable = (queue: Queue) => queue as 'inbox';
const asMine = (queue: Queue) => `${queue} as mine` as 'inbox as mine';
const asOther = (queue: Queue) => `${queue} as other` as 'inbox as other';
type MineBuilder = ExpressionBuilder<Tables & { mine: Tables['inbox'] }, 'mine'>;

interface ClaimRequest extends ClaimOptions {
  now: Date;
  token: string;
  channel?: string;
}

/** For what may be claimed now, whatever the clock says later. */
export const DUE_AT_ONCE = new Date(0).toISOString();

/** Nothing is put off longer; a time beyond comes from a clock that has been set back since. */
export const LONGEST_WAIT_MS = 2 * 3_600_000;

/** Unfinished rows are looked through in their order, this many at a time. */
const PAGE = 100;

/**
 * Leases rows that are due, the oldest unfinished one of each conversation, oldest first. Where another process chose
 * the same row meanwhile, it is no longer due when the lease is written, and is left to the other. SQLite has one writer
 * at a time; on PostgreSQL workers lock what they lease.
 */
export async function leaseDue<Q extends Queue>(
  database: Database,
  queue: Q,
  request: ClaimRequest,
): Promise<Selectable<Tables[Q]>[]> {
  const ids = await findDue(database, queue, request);
  if (ids.length === 0) return [];
  const rows = isPostgres(database)
    ? await database.transaction().execute(async (transaction) => {
        const locked = await lockDue(transaction, queue, ids);
        return locked.length === 0 ? [] : leaseRows(transaction, queue, { ...request, ids: locked });
      })
    : await leaseRows(database, queue, { ...request, ids });
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1)) as unknown as Selectable<Tables[Q]>[];
}

/**
 * Locks the conversations and then the rows, leaving out those that another worker has locked. Only who has locked a
 * conversation leases one of its rows, and looks again at the others then: see `isFirstAndOnly`.
 */
async function lockDue(transaction: Database, queue: Queue, ids: string[]): Promise<string[]> {
  const conversation = sql`${queue} || chr(31) || channel || chr(31) || account || chr(31) || conversation_id`;
  const rows = await transaction
    .selectFrom(asTable(queue))
    .select('id')
    .where('id', 'in', ids)
    .where(sql<boolean>`pg_try_advisory_xact_lock(hashtextextended(${conversation}, 0))`)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map((row) => row.id);
}

async function leaseRows(database: Database, queue: Queue, request: ClaimRequest & { ids: string[] }) {
  const now = request.now.toISOString();
  const never = leaseEnd(request.now, LONGEST_WAIT_MS);
  return database
    .updateTable(asMine(queue))
    .set((row) => ({
      status: LEASED_STATUS[queue] as 'leased',
      lease: request.token,
      attempt: row('mine.attempt', '+', 1),
      next_attempt_at: leaseEnd(request.now, request.leaseMs),
    }))
    .where('mine.id', 'in', request.ids)
    .where((row) => row.or([row('mine.next_attempt_at', '<=', now), row('mine.next_attempt_at', '>', never)]))
    .$if(isPostgres(database), (query) => query.where((row) => isFirstAndOnly(row, queue, { now, never })))
    .returningAll()
    .execute();
}

/**
 * Nothing older of the conversation waits, and nothing of it is worked on. That can have changed since the rows were
 * found: with several servers a message may become visible after a later one, and a dead letter may come back.
 */
function isFirstAndOnly(row: MineBuilder, queue: Queue, { now, never }: { now: string; never: string }) {
  const others = row
    .selectFrom(asOther(queue))
    .select('other.id')
    .whereRef('other.conversation_id', '=', 'mine.conversation_id')
    .whereRef('other.channel', '=', 'mine.channel')
    .whereRef('other.account', '=', 'mine.account')
    .whereRef('other.id', '!=', 'mine.id')
    .where('other.next_attempt_at', 'is not', null)
    .where((other) =>
      other.or([
        other('other.id', '<', other.ref('mine.id')),
        other.and([
          other('other.lease', 'is not', null),
          other('other.next_attempt_at', '>', now),
          other('other.next_attempt_at', '<=', never),
        ]),
      ]),
    );
  return row.not(row.exists(others));
}

/**
 * An index by conversation would find them in one statement, but would be written to in as many places as there are
 * conversations each time messages come in: that made accepting three times as slow.
 */
async function findDue(database: Database, queue: Queue, request: ClaimRequest): Promise<string[]> {
  const { channel, limit } = request;
  const now = request.now.toISOString();
  const never = leaseEnd(request.now, LONGEST_WAIT_MS);
  const isDue = (at: string | null) => at !== null && (at <= now || at > never);
  const due: string[] = [];
  const conversations = new Set<string>();
  for (let after = ''; ;) {
    const rows = await database
      .selectFrom(asTable(queue))
      .select(['id', 'channel', 'account', 'conversation_id', 'next_attempt_at'])
      .where('next_attempt_at', 'is not', null)
      .where('id', '>', after)
      .$if(channel !== undefined, (query) => query.where('channel', '=', channel ?? ''))
      .orderBy('id')
      .limit(PAGE)
      .execute();
    for (const row of rows) {
      const conversation = JSON.stringify([row.channel, row.account, row.conversation_id]);
      if (conversations.has(conversation)) continue;
      conversations.add(conversation);
      if (isDue(row.next_attempt_at)) due.push(row.id);
      if (due.length === limit) return due;
    }
    const last = rows.at(-1);
    if (rows.length < PAGE || last === undefined) return due;
    after = last.id;
  }
}

/** Gives a row back as it was before the claim; nothing when the lease is lost. */
export async function releaseLease(database: Database, queue: Queue, lease: Lease): Promise<void> {
  await database
    .updateTable(asTable(queue))
    .set((row) => ({
      status: 'queued',
      lease: null,
      attempt: row('attempt', '-', 1),
      next_attempt_at: DUE_AT_ONCE,
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
