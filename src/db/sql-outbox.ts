import type { Insertable, Kysely, Selectable } from 'kysely';
import type { Clock } from '../clock.ts';
import type { ClaimedReply, Outbox } from '../messaging/outbox.ts';
import type { ChannelName, ConversationRef, OutboundMessage } from '../messaging/message.ts';
import { createIdSource } from '../messaging/sortable-id.ts';
import type { WakeUp } from '../messaging/wake-up.ts';
import { assertLeased, DUE_AT_ONCE, leaseDue, releaseLease } from './lease-queries.ts';
import { readOutboundDetails, writeOutboundDetails } from './message-details.ts';
import type { OutboxTable } from './messaging-tables.ts';
import type { Database } from './open-database.ts';
import { readReply, writeReply } from './reply-columns.ts';
import type { Tables } from './tables.ts';

export interface SqlOutboxOptions {
  clock: Clock;
  /** Woken when messages were queued. */
  replied?: WakeUp;
}

type OutboxRow = Selectable<OutboxTable>;

/** The outbox in the database. */
export function createSqlOutbox(database: Database, { clock, replied }: SqlOutboxOptions): Outbox {
  const nextToken = createIdSource(clock);
  const insert = createOutboxInsert(clock);
  const settle = async (lease: { id: string; token: string }, change: Partial<OutboxRow>): Promise<void> => {
    const result = await database
      .updateTable('outbox')
      .set({ lease: null, ...change })
      .where('id', '=', lease.id)
      .where('lease', '=', lease.token)
      .executeTakeFirst();
    assertLeased(result, lease);
  };
  return {
    async enqueue(messages) {
      await insert(database, messages);
      replied?.wake();
    },

    async claim(channel, { limit, leaseMs }) {
      const token = nextToken();
      const rows = await leaseDue(database, 'outbox', { limit, leaseMs, token, channel, now: clock.now() });
      return rows.map((row) => toClaim(row, token));
    },

    markSent: (lease, { externalId }) =>
      settle(lease, {
        status: 'sent',
        next_attempt_at: null,
        external_id: externalId ?? null,
        error_code: null,
        error_message: null,
      }),

    markErrored: (lease, failure, nextAttemptAt) =>
      settle(lease, {
        status: nextAttemptAt === undefined ? 'failed' : 'errored',
        next_attempt_at: nextAttemptAt?.toISOString() ?? null,
        error_code: failure.code,
        error_message: failure.message,
        dead_at: nextAttemptAt === undefined ? clock.now().toISOString() : null,
      }),

    markUnknown: (lease, failure, repeatAt) =>
      settle(lease, {
        status: 'unknown',
        next_attempt_at: repeatAt?.toISOString() ?? null,
        error_code: failure.code,
        error_message: failure.message,
        dead_at: repeatAt === undefined ? clock.now().toISOString() : null,
        maybe_sent: 1,
      }),

    release: (lease) => releaseLease(database, 'outbox', lease),
  };
}

/** Queues messages, on its own or in the transaction that made them; one whose key is there already stays as it is. */
export function createOutboxInsert(
  clock: Clock,
): (database: Kysely<Tables>, messages: OutboundMessage[]) => Promise<void> {
  const nextId = createIdSource(clock);
  return async (database, messages) => {
    if (messages.length === 0) return;
    await database
      .insertInto('outbox')
      .values(messages.map((message) => toRow(message, nextId(), clock.now())))
      .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
      .execute();
  };
}

function toRow(message: OutboundMessage, id: string, now: Date): Insertable<OutboxTable> {
  const { conversation } = message;
  return {
    id,
    idempotency_key: message.idempotencyKey,
    correlation_id: message.correlationId,
    channel: conversation.channel,
    account: conversation.account,
    conversation_id: conversation.conversationId,
    conversation_kind: conversation.kind,
    queued_at: now.toISOString(),
    ...writeReply(message),
    details: writeOutboundDetails(message),
    status: 'queued',
    external_id: null,
    maybe_sent: 0,
    attempt: 0,
    next_attempt_at: DUE_AT_ONCE,
    lease: null,
    error_code: null,
    error_message: null,
    dead_at: null,
  };
}

function toClaim(row: OutboxRow, token: string): ClaimedReply {
  const details = readOutboundDetails(row.details);
  return {
    lease: { id: row.id, token },
    attempt: row.attempt,
    queuedAt: new Date(row.queued_at),
    maybeSent: row.maybe_sent === 1,
    message: {
      idempotencyKey: row.idempotency_key,
      correlationId: row.correlation_id,
      conversation: {
        channel: row.channel as ChannelName,
        account: row.account,
        conversationId: row.conversation_id,
        kind: row.conversation_kind as ConversationRef['kind'],
        ...details.conversation,
      },
      ...readReply(row),
      ...details.message,
    },
  };
}
