import type { Kysely } from 'kysely';

export async function up(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable('knowledge_segments')
    .addColumn('id', 'varchar(36)', (column) => column.primaryKey())
    .addColumn('passages', 'integer', (column) => column.notNull())
    .addColumn('complete', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'varchar(24)', (column) => column.notNull())
    .execute();
  await schema
    .createTable('knowledge_segment_parts')
    .addColumn('segment_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    // PostgreSQL's name; SQLite keeps bytes as they are under any.
    .addColumn('bytes', 'bytea', (column) => column.notNull())
    .addPrimaryKeyConstraint('knowledge_segment_parts_key', ['segment_id', 'position'])
    .execute();
  await schema
    .createTable('knowledge_documents')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('path', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('passages', 'integer', (column) => column.notNull())
    .addColumn('segment_id', 'varchar(36)', (column) => column.notNull())
    .execute();
  await schema.createIndex('knowledge_documents_segment').on('knowledge_documents').column('segment_id').execute();
  await schema
    .createTable('knowledge_passages')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('document_id', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('locator', 'text', (column) => column.notNull())
    .addColumn('heading', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('page', 'integer')
    .execute();
  await schema
    .createIndex('knowledge_passages_document')
    .on('knowledge_passages')
    .columns(['document_id', 'position'])
    .execute();
  await schema
    .createTable('knowledge_state')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('generation', 'integer', (column) => column.notNull())
    .execute();
  const state = database as Kysely<{ knowledge_state: { id: number; generation: number } }>;
  await state.insertInto('knowledge_state').values({ id: 1, generation: 0 }).execute();
}
