/*
 * Times are ISO 8601 text in UTC: they sort as text, and read the same in every database.
 * A row with `next_attempt_at` is unfinished: it may be claimed from then on (while leased, that is the lease's end).
 * What may be claimed at once has a time long past, so that it is not held up by a clock that is set back.
 */

interface ConversationColumns {
  channel: string;
  account: string;
  conversation_id: string;
}

interface AttemptColumns {
  attempt: number;
  next_attempt_at: string | null;
  /** Token of the claim that works on the row now, or did when its process died. */
  lease: string | null;
  error_code: string | null;
  error_message: string | null;
  /** When it became a dead letter. */
  dead_at: string | null;
}

export type InboxStatus = 'queued' | 'leased' | 'errored' | 'handled' | 'dead';

export interface InboxTable extends ConversationColumns, AttemptColumns {
  /** Sorts by time of arrival. */
  id: string;
  external_id: string;
  conversation_kind: string;
  sender_id: string;
  sender_name: string | null;
  sent_at: string;
  queued_at: string;
  text: string;
  /** JSON, see InboundDetails; null for a plain text. */
  details: string | null;
  status: InboxStatus;
}

export type OutboxStatus = 'queued' | 'sending' | 'errored' | 'unknown' | 'sent' | 'failed';

export interface OutboxTable extends ConversationColumns, AttemptColumns {
  /** Sorts by the order of sending. */
  id: string;
  idempotency_key: string;
  /** Inbox id of the message that is answered. */
  correlation_id: string;
  conversation_kind: string;
  queued_at: string;
  text: string;
  /** JSON, see Reply. */
  choices: string | null;
  citations: string | null;
  /** JSON, see OutboundDetails; null for a plain text. */
  details: string | null;
  status: OutboxStatus;
  /** 1 when an earlier attempt may have reached the person. */
  maybe_sent: number;
  external_id: string | null;
}

export interface ConversationTable extends ConversationColumns {
  /** JSON, see ConversationState. */
  state: string;
  updated_at: string;
}

/** What a channel that keeps its own history has shown; `sequence` counts from 1 in each conversation, without gaps. */
export interface TranscriptTable extends ConversationColumns {
  sequence: number;
  idempotency_key: string;
  correlation_id: string;
  sent_at: string;
  text: string;
  choices: string | null;
  citations: string | null;
}

export interface MessagingTables {
  inbox: InboxTable;
  outbox: OutboxTable;
  conversation: ConversationTable;
  transcript: TranscriptTable;
}
