import type { ExpressionBuilder, Selectable } from 'kysely';
import type { Clock } from '../clock.ts';
import type { ConversationRef } from '../messaging/message.ts';
import type { Transcript, TranscriptEntry, TranscriptPage } from '../messaging/transcript.ts';
import type { WakeUp } from '../messaging/wake-up.ts';
import type { TranscriptTable } from './messaging-tables.ts';
import type { Database } from './open-database.ts';
import { readReply, writeReply } from './reply-columns.ts';
import type { Tables } from './tables.ts';

const PAGE = 200;

export interface SqlTranscriptOptions {
  clock: Clock;
  /** Woken when a reply was added. */
  shown?: WakeUp<ConversationRef>;
}

/** What comes first in a conversation: `sequence` for replies, the inbox id for what the person wrote. */
interface Cursor {
  sequence: number;
  inboxId: string;
}

interface Found {
  entry: TranscriptEntry;
  after: Partial<Cursor>;
}

/** Replies come from the transcript table; what the person wrote stands in the inbox already. */
export function createSqlTranscript(database: Database, { clock, shown }: SqlTranscriptOptions): Transcript {
  return {
    async append(message) {
      const { channel, account, conversationId } = message.conversation;
      const conversation = { channel, account, conversation_id: conversationId };
      await database
        .insertInto('transcript')
        .values({
          ...conversation,
          sequence: (builder) => nextSequence(builder, conversation),
          idempotency_key: message.idempotencyKey,
          correlation_id: message.correlationId,
          sent_at: clock.now().toISOString(),
          ...writeReply(message),
        })
        .onConflict((conflict) => conflict.column('idempotency_key').doNothing())
        .execute();
      shown?.wake(message.conversation);
    },

    async read(conversation, cursor) {
      const from = parseCursor(cursor);
      const asked = await readAsked(database, conversation, from.inboxId);
      const replied = await readReplied(database, conversation, from.sequence);
      return mergePages(asked, replied, from);
    },
  };
}

type ConversationKey = Pick<Selectable<TranscriptTable>, 'channel' | 'account' | 'conversation_id'>;

function nextSequence(builder: ExpressionBuilder<Tables, 'transcript'>, key: ConversationKey) {
  return builder
    .selectFrom('transcript as shown')
    .select((shown) => shown(shown.fn.coalesce(shown.fn.max('shown.sequence'), shown.lit(0)), '+', 1).as('sequence'))
    .where('shown.channel', '=', key.channel)
    .where('shown.account', '=', key.account)
    .where('shown.conversation_id', '=', key.conversation_id);
}

/** Unfinished messages have another index than finished ones; asked for first, none is missed that ends meanwhile. */
async function readAsked(database: Database, conversation: ConversationRef, afterId: string): Promise<Found[]> {
  const { channel, account, conversationId } = conversation;
  // Channel and account are compared here: in the statement they would lead SQLite to a far longer way.
  const select = database
    .selectFrom('inbox')
    .select(['id', 'channel', 'account', 'external_id', 'queued_at', 'text'])
    .where('conversation_id', '=', conversationId)
    .where('id', '>', afterId)
    // What somebody had taken out.
    .where('text', '<>', '')
    .orderBy('id')
    .limit(PAGE);
  const unfinished = await select.where('next_attempt_at', 'is not', null).execute();
  const finished = await select.where('next_attempt_at', 'is', null).execute();
  const rows = new Map([...finished, ...unfinished].map((row) => [row.id, row]));
  return [...rows.values()]
    .filter((row) => row.channel === channel && row.account === account)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .slice(0, PAGE)
    .map((row) => ({
      entry: { from: 'user', id: row.external_id, sentAt: row.queued_at, text: row.text },
      after: { inboxId: row.id },
    }));
}

async function readReplied(database: Database, conversation: ConversationRef, after: number): Promise<Found[]> {
  const rows = await database
    .selectFrom('transcript')
    .leftJoin('inbox', 'inbox.id', 'transcript.correlation_id')
    .selectAll('transcript')
    .select('inbox.external_id as reply_to')
    .where('transcript.channel', '=', conversation.channel)
    .where('transcript.account', '=', conversation.account)
    .where('transcript.conversation_id', '=', conversation.conversationId)
    .where('transcript.sequence', '>', after)
    .orderBy('transcript.sequence')
    .limit(PAGE)
    .execute();
  return rows.map((row) => ({
    entry: {
      from: 'assistant',
      id: row.idempotency_key,
      sentAt: row.sent_at,
      ...(row.reply_to === null ? {} : { replyTo: row.reply_to }),
      ...readReply(row),
    },
    after: { sequence: row.sequence },
  }));
}

/** Both lists by time, the question first where two times are equal; nothing beyond the end of a list that was cut off. */
function mergePages(asked: Found[], replied: Found[], from: Cursor): TranscriptPage {
  const ends = [asked, replied].filter((list) => list.length === PAGE).map((list) => list.at(-1)?.entry.sentAt ?? '');
  const horizon = ends.sort()[0];
  const entries = [...asked, ...replied]
    .filter(({ entry }) => horizon === undefined || entry.sentAt <= horizon)
    .sort((a, b) => (a.entry.sentAt < b.entry.sentAt ? -1 : a.entry.sentAt > b.entry.sentAt ? 1 : 0));
  let cursor = from;
  return {
    entries: entries.map(({ entry, after }) => {
      cursor = { ...cursor, ...after };
      return { entry, cursor: `${cursor.sequence}.${cursor.inboxId}` };
    }),
    more: horizon !== undefined,
  };
}

function parseCursor(cursor = ''): Cursor {
  const [, sequence, inboxId] = /^(\d{1,9})\.([0-9a-z]*)$/.exec(cursor) ?? [];
  return { sequence: Number(sequence ?? 0), inboxId: inboxId ?? '' };
}
