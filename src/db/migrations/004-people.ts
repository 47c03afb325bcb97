import type { CreateTableBuilder, Kysely } from 'kysely';

/** Who is invited, on which channels they are linked, and in which groups the assistant was addressed. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable('person')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('unit_id', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('revoked_at', 'text')
    .execute();
  await withSender(schema.createTable('link'))
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('linked_at', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('blocked_at', 'text')
    .addPrimaryKeyConstraint('link_key', ['channel', 'account', 'sender_id'])
    .execute();
  await schema.createIndex('link_person').on('link').column('person_id').execute();
  await schema
    .createTable('invitation')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('code_hash', 'text', (column) => column.notNull().unique())
    .addColumn('person_id', 'text', (column) => column.notNull().references('person.id'))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('used_at', 'text')
    .addColumn('withdrawn_at', 'text')
    .addColumn('first_admin', 'integer', (column) => column.notNull())
    .execute();
  await schema.createIndex('invitation_person').on('invitation').column('person_id').execute();
  await createStrangers(database);
  await schema
    .createTable('group_chat')
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('access', 'text', (column) => column.notNull())
    .addColumn('addressed_at', 'text', (column) => column.notNull())
    .addColumn('addressed_by', 'text')
    .addColumn('strangers_told_at', 'text')
    .addPrimaryKeyConstraint('group_chat_key', ['channel', 'account', 'conversation_id'])
    .execute();
}

async function createStrangers({ schema }: Kysely<unknown>): Promise<void> {
  await withSender(schema.createTable('code_try'))
    .addColumn('tried_at', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('code_try_time').on('code_try').columns(['sender_id', 'tried_at']).execute();
  await withSender(schema.createTable('stranger'))
    .addColumn('told_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('stranger_key', ['channel', 'account', 'sender_id'])
    .execute();
}

function withSender(table: CreateTableBuilder<string>) {
  return table
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('sender_id', 'text', (column) => column.notNull());
}
