import type { CreateTableBuilder, Kysely } from 'kysely';

/** Opinion reports, what happens to them, who sent them, and what is being written. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await createReport(database);
  await createHistory(database);
  await createConversations(database);
  await createOffice(database);
}

async function createReport({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('report')
    .addColumn('code', 'text', (column) => column.primaryKey())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('state_since', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('summary', 'text', (column) => column.notNull())
    .addColumn('additions', 'text', (column) => column.notNull())
    .addColumn('topic_id', 'text')
    .addColumn('area_id', 'text')
    .addColumn('area_ids', 'text', (column) => column.notNull())
    .addColumn('whole', 'integer', (column) => column.notNull())
    .addColumn('place_words', 'text', (column) => column.notNull())
    .addColumn('happened', 'text')
    .addColumn('concerned', 'text', (column) => column.notNull())
    .addColumn('tendency', 'text')
    .addColumn('breadth', 'text')
    .addColumn('urgent', 'integer', (column) => column.notNull())
    .addColumn('urgency_reasons', 'text', (column) => column.notNull())
    .addColumn('proposal', 'text')
    .addColumn('source', 'text')
    .addColumn('hidden', 'text', (column) => column.notNull())
    .addColumn('photos', 'text', (column) => column.notNull())
    .addColumn('agency_id', 'text')
    .addColumn('forward_due', 'text', (column) => column.notNull())
    .addColumn('answer_due', 'text')
    .addColumn('extended', 'integer', (column) => column.notNull())
    .addColumn('answer', 'text')
    .addColumn('answered_at', 'text')
    .addColumn('closed_at', 'text')
    .addColumn('joined_to', 'text')
    .execute();
  for (const columns of [['state', 'received_at'], ['received_at'], ['joined_to'], ['agency_id', 'state']]) {
    await schema
      .createIndex(`report_by_${columns[0]}`)
      .on('report')
      .columns(columns as never)
      .execute();
  }
  await schema
    .createTable('report_thread')
    .addColumn('report_code', 'text', (column) => column.primaryKey())
    .addColumn('person_id', 'text')
    .addColumn('channel', 'text')
    .addColumn('account', 'text')
    .addColumn('conversation_id', 'text')
    .execute();
  await schema.createIndex('report_thread_person').on('report_thread').column('person_id').execute();
  await schema.createIndex('report_thread_place').on('report_thread').column('conversation_id').execute();
}

async function createHistory({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('report_history')
    .addColumn('report_code', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('by_role', 'text', (column) => column.notNull())
    .addColumn('by_person', 'text')
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('from_state', 'text')
    .addColumn('to_state', 'text', (column) => column.notNull())
    .addColumn('why', 'text')
    .addColumn('agency_id', 'text')
    .addPrimaryKeyConstraint('report_history_key', ['report_code', 'version'])
    .execute();
  await schema
    .createTable('report_join')
    .addColumn('report_code', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('joined_to', 'text', (column) => column.notNull())
    .addColumn('state_before', 'text', (column) => column.notNull())
    .addColumn('undone_at', 'text')
    .addPrimaryKeyConstraint('report_join_key', ['report_code', 'at'])
    .execute();
  await schema
    .createTable('report_notice')
    .addColumn('report_code', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('mark', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('report_notice_key', ['report_code', 'kind', 'mark'])
    .execute();
}

async function createConversations({ schema }: Kysely<unknown>): Promise<void> {
  await withPlace(schema.createTable('report_draft'))
    .addColumn('person_id', 'text')
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('touched_at', 'text', (column) => column.notNull())
    .addColumn('reminded_at', 'text')
    .addPrimaryKeyConstraint('report_draft_key', ['channel', 'account', 'conversation_id'])
    .execute();
  await withPlace(schema.createTable('report_prompt'))
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('report_code', 'text')
    .addColumn('choices', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'text', (column) => column.notNull())
    .addColumn('settled_at', 'text')
    .execute();
  await schema
    .createIndex('report_prompt_place')
    .on('report_prompt')
    .columns(['conversation_id', 'asked_at'])
    .execute();
}

async function createOffice({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('report_counter')
    .addColumn('series', 'text', (column) => column.primaryKey())
    .addColumn('last', 'integer', (column) => column.notNull())
    .execute();
  await schema
    .createTable('report_code')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('code', 'text', (column) => column.notNull().unique())
    .execute();
  await schema
    .createTable('agency_contact')
    .addColumn('agency_id', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('agency_contact_key', ['agency_id', 'person_id'])
    .execute();
  await schema
    .createTable('single_line')
    .addColumn('person_id', 'text', (column) => column.primaryKey())
    .addColumn('since', 'text', (column) => column.notNull())
    .execute();
  await schema
    .createTable('audit_log')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('report_code', 'text')
    .addColumn('person_id', 'text')
    .addColumn('detail', 'text')
    .execute();
  await schema
    .createTable('erasure')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('since', 'text', (column) => column.notNull())
    .execute();
}

function withPlace(table: CreateTableBuilder<string>) {
  return table
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull());
}
