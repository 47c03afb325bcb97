import type { Kysely } from 'kysely';

/** Questions without an answer or with a judged one, and the answers that an admin approved. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('question')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('asked_at', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('same_key', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('mode', 'text', (column) => column.notNull())
    .addColumn('prompt_version', 'text')
    .addColumn('passage_ids', 'text', (column) => column.notNull())
    .addColumn('document_ids', 'text', (column) => column.notNull())
    .addColumn('rating', 'text')
    .addColumn('comment', 'text')
    .execute();
  await schema.createIndex('question_time').on('question').column('asked_at').execute();
  await schema
    .createTable('approved_answer')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('answer', 'text', (column) => column.notNull())
    .addColumn('passages', 'text', (column) => column.notNull())
    .addColumn('approved_at', 'text', (column) => column.notNull())
    .execute();
}
