import type { Kysely } from 'kysely';

/** Requests to language models, without what was asked or answered. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('model_call')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('model', 'text', (column) => column.notNull())
    .addColumn('prompt', 'text', (column) => column.notNull())
    .addColumn('passages', 'text', (column) => column.notNull())
    .addColumn('input_tokens', 'integer', (column) => column.notNull())
    .addColumn('output_tokens', 'integer', (column) => column.notNull())
    .addColumn('cost_micros', 'bigint')
    .addColumn('ms', 'integer', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('model_call_time').on('model_call').column('at').execute();
}
