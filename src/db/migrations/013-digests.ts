import type { Kysely } from 'kysely';

/** Which digests were drafted by themselves. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('digest_record')
    .addColumn('period', 'text', (column) => column.primaryKey())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('file', 'text')
    .addColumn('reports', 'integer', (column) => column.notNull())
    .execute();
}
