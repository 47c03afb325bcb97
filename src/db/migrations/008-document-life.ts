import { sql, type Kysely } from 'kysely';

/**
 * Texts belong to a version of a document, so that a run can put new versions aside and make all of them count at
 * once; beside them what a document went through, what an admin decided, and which files stand for which document.
 */
// oxlint-disable-next-line typescript/no-explicit-any -- a migration knows only the schema of its own day
export async function up(database: Kysely<any>): Promise<void> {
  await splitTexts(database);
  const { schema } = database;
  await schema
    .createTable('knowledge_versions')
    .addColumn('version_id', 'text', (column) => column.primaryKey())
    .addColumn('document_id', 'text', (column) => column.notNull())
    .addColumn('run_id', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('path', 'text', (column) => column.notNull())
    .addColumn('body', 'text')
    .addColumn('passages', 'integer', (column) => column.notNull())
    .addColumn('segment_id', 'varchar(36)')
    .addColumn('text_hash', 'varchar(43)')
    .execute();
  await schema.createIndex('knowledge_versions_document').on('knowledge_versions').column('document_id').execute();
  await schema.createIndex('knowledge_versions_run').on('knowledge_versions').columns(['state', 'run_id']).execute();
  await schema
    .createTable('knowledge_history')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('document_id', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('code', 'text')
    .addColumn('path', 'text', (column) => column.notNull())
    .addColumn('detail', 'text')
    .execute();
  await schema
    .createIndex('knowledge_history_document')
    .on('knowledge_history')
    .columns(['document_id', 'id'])
    .execute();
  await schema
    .createTable('knowledge_overrides')
    .addColumn('document_key', 'text', (column) => column.primaryKey())
    .addColumn('access', 'text')
    .addColumn('ended_on', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('knowledge_files')
    .addColumn('path', 'text', (column) => column.primaryKey())
    .addColumn('stamp', 'text', (column) => column.notNull())
    .addColumn('seen_at', 'text', (column) => column.notNull())
    .addColumn('content_hash', 'text', (column) => column.notNull())
    .addColumn('document_id', 'text', (column) => column.notNull())
    .addColumn('document_hash', 'text', (column) => column.notNull())
    .addColumn('members', 'text')
    .execute();
}

// oxlint-disable-next-line typescript/no-explicit-any -- as above
async function splitTexts(database: Kysely<any>): Promise<void> {
  const { schema } = database;
  await schema
    .alterTable('knowledge_documents')
    .addColumn('version_id', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await database
    .updateTable('knowledge_documents')
    .set((row) => ({ version_id: row.ref('id') }))
    .execute();
  await schema.createIndex('knowledge_documents_version').on('knowledge_documents').column('version_id').execute();
  await schema
    .alterTable('knowledge_state')
    .addColumn('erase_pending', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await schema
    .createTable('knowledge_texts')
    .addColumn('version_id', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('locator', 'text', (column) => column.notNull())
    .addColumn('heading', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('page', 'integer')
    .addColumn('low_confidence', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('text_hash', 'varchar(43)')
    .addPrimaryKeyConstraint('knowledge_texts_key', ['version_id', 'position'])
    .execute();
  await sql`insert into knowledge_texts (version_id, position, locator, heading, text, page, low_confidence, text_hash)
    select document_id, position, locator, heading, text, page, low_confidence, text_hash from knowledge_passages`.execute(
    database,
  );
  await schema.createIndex('knowledge_texts_text_hash').on('knowledge_texts').column('text_hash').execute();
  await schema.dropTable('knowledge_passages').execute();
  await sql`create view knowledge_passages as
    select d.id || ':' || t.position as id, d.id as document_id, t.position, t.locator, t.heading, t.text, t.page,
      t.low_confidence, t.text_hash
    from knowledge_documents d join knowledge_texts t on t.version_id = d.version_id`.execute(database);
}
