import type { Kysely } from 'kysely';

/** Passages that were read from a picture and may be misread. */
// oxlint-disable-next-line typescript/no-explicit-any -- a migration knows only the schema of its own day
export async function up(database: Kysely<any>): Promise<void> {
  await database.schema
    .alterTable('knowledge_passages')
    .addColumn('low_confidence', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
}
