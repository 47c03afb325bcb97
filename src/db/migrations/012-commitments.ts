import type { Kysely } from 'kysely';

/** Who is to do what by when, as programmes and conclusions say and officers decide. */
// oxlint-disable-next-line typescript/no-explicit-any -- a migration knows only the schema of its own day
export async function up(database: Kysely<any>): Promise<void> {
  const { schema } = database;
  await schema
    .createTable('commitment')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('number', 'integer', (column) => column.notNull().unique())
    .addColumn('document_id', 'text')
    .addColumn('decision', 'text', (column) => column.notNull())
    .addColumn('next_due', 'text')
    .addColumn('differs', 'integer', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('commitment_document').on('commitment').column('document_id').execute();
  await schema.createIndex('commitment_due').on('commitment').columns(['decision', 'next_due']).execute();
  await schema
    .createTable('commitment_owner')
    .addColumn('commitment_id', 'text', (column) => column.notNull())
    .addColumn('party_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('commitment_owner_key', ['commitment_id', 'party_id'])
    .execute();
  await schema.createIndex('commitment_owner_party').on('commitment_owner').column('party_id').execute();
  await schema
    .createTable('commitment_source')
    .addColumn('document_id', 'text', (column) => column.primaryKey())
    .addColumn('fingerprint', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('commitment_counter')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('next_number', 'integer', (column) => column.notNull())
    .execute();
}
