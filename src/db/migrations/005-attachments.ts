import type { Kysely } from 'kysely';

/** Files and photos that people sent, each belonging to one conversation. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('attachment')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('inbox_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('bytes', 'integer', (column) => column.notNull())
    .addColumn('mime_type', 'text', (column) => column.notNull())
    .addColumn('name', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('attachment_hash').on('attachment').column('sha256').execute();
  await schema.createIndex('attachment_time').on('attachment').column('created_at').execute();
}
