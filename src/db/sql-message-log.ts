import type { ChannelName } from '../messaging/message.ts';
import type { ChannelBacklog, LoggedMessage, MessageLog, QueueDepth } from '../messaging/message-log.ts';
import { DUE_AT_ONCE } from './lease-queries.ts';
import { readOutboundDetails } from './message-details.ts';
import type { Database } from './open-database.ts';

const BOXES = ['inbox', 'outbox'] as const;
type Box = (typeof BOXES)[number];

/** What makes a row worth a look; each has an index that holds only such rows. */
const REASONS = ['dead_at', 'next_attempt_at'] as const;
type Reason = (typeof REASONS)[number];

/** By time; of one millisecond what came in stands before what goes out, whichever id is smaller. */
const sortKey = ({ at, box, id }: LoggedMessage) => `${at} ${box} ${id}`;

export function createSqlMessageLog(database: Database): MessageLog {
  return {
    async list({ dead, limit }) {
      const reasons: readonly Reason[] = dead ? ['dead_at'] : REASONS;
      const lists = await Promise.all(
        BOXES.flatMap((box) => reasons.map((reason) => listRows(database, { box, reason, limit }))),
      );
      return lists
        .flat()
        .sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
        .slice(0, limit);
    },

    async retry(id) {
      for (const box of BOXES) {
        const { numUpdatedRows } = await database
          .updateTable(box as 'inbox')
          .set({ status: 'queued', attempt: 0, next_attempt_at: DUE_AT_ONCE, dead_at: null })
          .where('id', '=', id)
          .where('dead_at', 'is not', null)
          .executeTakeFirst();
        if (numUpdatedRows > 0n) return true;
      }
      return false;
    },

    async depth() {
      const counts = await Promise.all(
        BOXES.flatMap((box) => REASONS.map((reason) => countRows(database, { box, reason }))),
      );
      return counts.flat();
    },

    async backlog() {
      const [inbox, outbox] = await Promise.all(BOXES.map((box) => countByChannel(database, box)));
      const names = new Set([...inbox!.keys(), ...outbox!.keys()]);
      return [...names].map((channel): ChannelBacklog => {
        const oldest = outbox!.get(channel)?.oldest;
        return {
          channel,
          unhandled: inbox!.get(channel)?.count ?? 0,
          unsent: outbox!.get(channel)?.count ?? 0,
          ...(oldest === undefined ? {} : { oldestUnsentAt: oldest }),
        };
      });
    },
  };
}

async function countByChannel(database: Database, box: Box) {
  const rows = await database
    .selectFrom(box as 'inbox')
    .select(({ fn }) => ['channel', fn.countAll<number | string>().as('count'), fn.min('queued_at').as('oldest')])
    .where('next_attempt_at', 'is not', null)
    .groupBy('channel')
    .execute();
  return new Map(rows.map(({ channel, count, oldest }) => [channel as ChannelName, { count: Number(count), oldest }]));
}

async function listRows(
  database: Database,
  { box, reason, limit }: { box: Box; reason: Reason; limit: number },
): Promise<LoggedMessage[]> {
  const rows = await database
    .selectFrom(box as 'inbox')
    .select(['id', 'channel', 'status', 'attempt', 'next_attempt_at', 'queued_at', 'details'])
    .select(['error_code', 'error_message'])
    .where(reason, 'is not', null)
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    box,
    channel: row.channel as ChannelName,
    status: row.status,
    at: row.queued_at,
    attempt: row.attempt,
    ...(box === 'outbox' ? readOutboundPart(row.details) : {}),
    ...(row.next_attempt_at === null || row.next_attempt_at === DUE_AT_ONCE
      ? {}
      : { nextAttemptAt: row.next_attempt_at }),
    ...(row.error_code === null ? {} : { error: { code: row.error_code, message: row.error_message ?? '' } }),
  }));
}

async function countRows(database: Database, { box, reason }: { box: Box; reason: Reason }): Promise<QueueDepth[]> {
  const rows = await database
    .selectFrom(box as 'inbox')
    .select(({ fn }) => ['status', fn.countAll<number | string>().as('count')])
    .where(reason, 'is not', null)
    .groupBy('status')
    .execute();
  return rows.map((row) => ({ box, status: row.status, count: Number(row.count) }));
}

function readOutboundPart(details: string | null): Pick<LoggedMessage, 'part'> {
  const { part } = readOutboundDetails(details).message;
  return part === undefined ? {} : { part };
}
