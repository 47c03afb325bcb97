import type { Kysely } from 'kysely';

/** Vectors beside postings: kept by the hash of the text, so that what did not change is not embedded again. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const { schema } = database;
  for (const table of ['knowledge_documents', 'knowledge_passages']) {
    // Empty for what was there before; filled in when a model is first used.
    await schema.alterTable(table).addColumn('text_hash', 'varchar(43)').execute();
    await schema.createIndex(`${table}_text_hash`).on(table).column('text_hash').execute();
  }
  await schema
    .createTable('vector_sets')
    .addColumn('id', 'varchar(36)', (column) => column.primaryKey())
    .addColumn('model', 'text', (column) => column.notNull())
    .addColumn('dimensions', 'integer', (column) => column.notNull())
    .addColumn('serving', 'integer', (column) => column.notNull())
    .addColumn('trusted', 'integer', (column) => column.notNull())
    .addColumn('characters', 'bigint', (column) => column.notNull())
    .addColumn('tokens', 'bigint', (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'varchar(24)', (column) => column.notNull())
    .addUniqueConstraint('vector_sets_model', ['model', 'dimensions'])
    .execute();
  await schema
    .createTable('vectors')
    .addColumn('set_id', 'varchar(36)', (column) => column.notNull())
    .addColumn('hash', 'varchar(43)', (column) => column.notNull())
    .addColumn('bytes', 'bytea', (column) => column.notNull())
    .addPrimaryKeyConstraint('vectors_key', ['set_id', 'hash'])
    .execute();
  await schema.createIndex('vectors_hash').on('vectors').column('hash').execute();
}
