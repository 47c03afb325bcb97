import type { Insertable, Kysely, Selectable } from 'kysely';
import type { Clock } from '../clock.ts';
import { AppError } from '../errors.ts';
import type { CountMessage } from '../messaging/counting.ts';
import type {
  Acceptance,
  ClaimedMessage,
  ClaimOptions,
  Completion,
  Failure,
  Inbox,
  Lease,
} from '../messaging/inbox.ts';
import type { ChannelName, ConversationRef, Effect, InboundMessage, OutboundMessage } from '../messaging/message.ts';
import { createIdSource } from '../messaging/sortable-id.ts';
import type { WakeUp } from '../messaging/wake-up.ts';
import { gatherTurn } from './gather-turn.ts';
import { assertLeased, DUE_AT_ONCE, leaseDue, leaseEnd, releaseLease } from './lease-queries.ts';
import { readInboundDetails, writeInboundDetails } from './message-details.ts';
import type { InboxTable } from './messaging-tables.ts';
import type { Database } from './open-database.ts';
import { createMessageInsert } from './sql-accept.ts';
import { writeConversationState } from './sql-conversation-store.ts';
import { createOutboxInsert } from './sql-outbox.ts';
import type { Tables } from './tables.ts';

export interface SqlInboxOptions {
  clock: Clock;
  /** Woken when a message was accepted, or its conversation went on. */
  arrived?: WakeUp<ConversationRef>;
  /** Woken when replies were queued. */
  replied?: WakeUp;
  count?: CountMessage;
  /** Makes what a feature wants written with the end of a message. */
  applyEffect?: ApplyEffect;
}

/** `context` is the message that is handled. Throws AppError `conflict` (retryable) where another was faster. */
export type ApplyEffect = (
  transaction: Kysely<Tables>,
  effect: Effect,
  context: { inboxId: string; now: Date },
) => Promise<void>;

type InboxRow = Selectable<InboxTable>;

/** The inbox in the database. What is accepted in one turn of the event loop is committed together. */
export function createSqlInbox(database: Database, options: SqlInboxOptions): Inbox {
  const { clock } = options;
  const nextId = createIdSource(clock);
  const insertMessages = createMessageInsert(database);
  const insertReplies = createOutboxInsert(clock);
  const insertGathered = gatherTurn<Insertable<InboxTable>, Acceptance>(insertMessages);

  async function applyEffect(transaction: Kysely<Tables>, effect: Effect, { id }: Lease): Promise<void> {
    if (options.applyEffect === undefined) throw new AppError('internal', `nobody makes the effect ${effect.effect}`);
    await options.applyEffect(transaction, effect, { inboxId: id, now: clock.now() });
  }

  async function settle(lease: Lease, change: Partial<InboxRow>, also: Completion): Promise<void> {
    await database.transaction().execute(async (transaction) => {
      const handled = await transaction
        .updateTable('inbox')
        .set({ lease: null, ...change })
        .where('id', '=', lease.id)
        .where('lease', '=', lease.token)
        .returning(['channel', 'account', 'conversation_id'])
        .execute();
      assertLeased({ numUpdatedRows: BigInt(handled.length) }, lease);
      const [conversation] = handled;
      if (also.state !== undefined && conversation !== undefined) {
        await writeConversationState(transaction, { ...conversation, state: also.state, now: clock.now() });
      }
      for (const effect of also.effects ?? []) await applyEffect(transaction, effect, lease);
      await insertReplies(transaction, also.replies);
    });
    if (also.replies.length > 0) options.replied?.wake();
  }

  return {
    async accept(message) {
      const acceptance = await insertGathered(toRow(message, nextId(), clock.now()));
      options.count?.(acceptance.duplicate ? 'duplicate' : 'accepted', message.conversation.channel);
      if (!acceptance.duplicate) options.arrived?.wake(message.conversation);
      return acceptance;
    },

    async claim({ limit, leaseMs }: ClaimOptions) {
      const token = nextId();
      const rows = await leaseDue(database, 'inbox', { limit, leaseMs, token, now: clock.now() });
      return rows.map((row) => toClaim(row, token));
    },

    async renew(lease, leaseMs) {
      const result = await database
        .updateTable('inbox')
        .set({ next_attempt_at: leaseEnd(clock.now(), leaseMs) })
        .where('id', '=', lease.id)
        .where('lease', '=', lease.token)
        .executeTakeFirst();
      return result.numUpdatedRows === 1n;
    },

    complete: (lease, completion) =>
      settle(lease, { status: 'handled', next_attempt_at: null, error_code: null, error_message: null }, completion),

    async fail(
      lease: Lease,
      failure: Failure,
      outcome: { nextAttemptAt?: Date; replies?: OutboundMessage[]; effects?: Effect[] },
    ) {
      const again = outcome.nextAttemptAt;
      const change: Partial<InboxRow> = {
        status: again === undefined ? 'dead' : 'errored',
        next_attempt_at: again?.toISOString() ?? null,
        error_code: failure.code,
        error_message: failure.message,
        dead_at: again === undefined ? clock.now().toISOString() : null,
      };
      await settle(lease, change, { replies: outcome.replies ?? [], effects: outcome.effects ?? [] });
    },

    release: (lease) => releaseLease(database, 'inbox', lease),
  };
}

function toRow(message: InboundMessage, id: string, now: Date): Insertable<InboxTable> {
  const { conversation, sender } = message;
  return {
    id,
    channel: conversation.channel,
    account: conversation.account,
    external_id: message.externalId,
    conversation_id: conversation.conversationId,
    conversation_kind: conversation.kind,
    sender_id: sender.id,
    sender_name: sender.displayName ?? null,
    sent_at: message.sentAt,
    queued_at: now.toISOString(),
    text: message.text,
    details: writeInboundDetails(message),
    status: 'queued',
    attempt: 0,
    next_attempt_at: DUE_AT_ONCE,
    lease: null,
    error_code: null,
    error_message: null,
    dead_at: null,
  };
}

function toClaim(row: InboxRow, token: string): ClaimedMessage {
  const details = readInboundDetails(row.details);
  return {
    lease: { id: row.id, token },
    attempt: row.attempt,
    message: {
      conversation: {
        channel: row.channel as ChannelName,
        account: row.account,
        conversationId: row.conversation_id,
        kind: row.conversation_kind as ConversationRef['kind'],
        ...details.conversation,
      },
      externalId: row.external_id,
      sender: { id: row.sender_id, ...(row.sender_name === null ? {} : { displayName: row.sender_name }) },
      sentAt: row.sent_at,
      text: row.text,
      ...details.message,
    },
  };
}
