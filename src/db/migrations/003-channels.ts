import type { Kysely } from 'kysely';

/** What messages hold beside text, and what processes share: leases, and secrets that change while they run. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const table of ['inbox', 'outbox']) {
    await database.schema.alterTable(table).addColumn('details', 'text').execute();
  }
  await database.schema
    .alterTable('outbox')
    .addColumn('maybe_sent', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await database.schema
    .createTable('process_lease')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('holder', 'text', (column) => column.notNull())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute();
  await database.schema
    .createTable('credential')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute();
}
