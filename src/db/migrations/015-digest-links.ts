import type { Kysely } from 'kysely';

/** Links under which one officer takes one drafted digest home, for some days. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('digest_link')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('file', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('digest_link_expires').on('digest_link').column('expires_at').execute();
  await schema.createIndex('digest_link_person').on('digest_link').column('person_id').execute();
}
