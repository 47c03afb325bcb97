import { sql, type Kysely } from 'kysely';
import { isPostgres } from '../engine.ts';

export async function up(database: Kysely<unknown>): Promise<void> {
  await createInbox(database);
  await createOutbox(database);
  await createConversation(database);
  await createTranscript(database);
  if (isPostgres(database)) await indexUnfinishedConversations(database);
}

/** For claims, which there look at the rest of the conversation; SQLite's writing would suffer, and it needs none. */
async function indexUnfinishedConversations(database: Kysely<unknown>): Promise<void> {
  for (const table of ['inbox', 'outbox']) {
    await database.schema
      .createIndex(`${table}_unfinished_conversation`)
      .on(table)
      .columns(['conversation_id', 'id'])
      .where(sql.ref('next_attempt_at'), 'is not', null)
      .execute();
  }
}

async function createInbox(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('inbox')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('external_id', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('conversation_kind', 'text', (column) => column.notNull())
    .addColumn('sender_id', 'text', (column) => column.notNull())
    .addColumn('sender_name', 'text')
    .addColumn('sent_at', 'text', (column) => column.notNull())
    .addColumn('queued_at', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('attempt', 'integer', (column) => column.notNull())
    .addColumn('next_attempt_at', 'text')
    .addColumn('lease', 'text')
    .addColumn('error_code', 'text')
    .addColumn('error_message', 'text')
    .addColumn('dead_at', 'text')
    .addUniqueConstraint('inbox_external', ['channel', 'account', 'external_id'])
    .execute();
  // Of finished messages only, so that accepting one does not write in as many places as there are conversations.
  await database.schema
    .createIndex('inbox_conversation')
    .on('inbox')
    .columns(['conversation_id', 'id'])
    .where(sql.ref('next_attempt_at'), 'is', null)
    .execute();
  // Handled messages leave it, so that claiming stays fast however long the history grows.
  await database.schema
    .createIndex('inbox_unfinished')
    .on('inbox')
    .column('id')
    .where(sql.ref('next_attempt_at'), 'is not', null)
    .execute();
  await database.schema
    .createIndex('inbox_dead')
    .on('inbox')
    .column('id')
    .where(sql.ref('dead_at'), 'is not', null)
    .execute();
}

async function createOutbox(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('outbox')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('idempotency_key', 'text', (column) => column.notNull().unique())
    .addColumn('correlation_id', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('conversation_kind', 'text', (column) => column.notNull())
    .addColumn('queued_at', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('choices', 'text')
    .addColumn('citations', 'text')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('external_id', 'text')
    .addColumn('attempt', 'integer', (column) => column.notNull())
    .addColumn('next_attempt_at', 'text')
    .addColumn('lease', 'text')
    .addColumn('error_code', 'text')
    .addColumn('error_message', 'text')
    .addColumn('dead_at', 'text')
    .execute();
  await database.schema
    .createIndex('outbox_unfinished')
    .on('outbox')
    .columns(['channel', 'id'])
    .where(sql.ref('next_attempt_at'), 'is not', null)
    .execute();
  await database.schema
    .createIndex('outbox_dead')
    .on('outbox')
    .column('id')
    .where(sql.ref('dead_at'), 'is not', null)
    .execute();
}

async function createConversation(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('conversation')
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('conversation_key', ['channel', 'account', 'conversation_id'])
    .execute();
}

async function createTranscript(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('transcript')
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('sequence', 'integer', (column) => column.notNull())
    .addColumn('idempotency_key', 'text', (column) => column.notNull().unique())
    .addColumn('correlation_id', 'text', (column) => column.notNull())
    .addColumn('sent_at', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('choices', 'text')
    .addColumn('citations', 'text')
    .addPrimaryKeyConstraint('transcript_key', ['channel', 'account', 'conversation_id', 'sequence'])
    .execute();
}
