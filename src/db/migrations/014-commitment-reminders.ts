import type { Kysely } from 'kysely';

/** Who was reminded of which commitments, who wants to be left alone with them, and links to calendars. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('commitment_reminder')
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('commitment_reminder_key', ['person_id', 'day'])
    .execute();
  await schema
    .createTable('commitment_reminded')
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('stage', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('commitment_reminded_key', ['person_id', 'number', 'stage'])
    .execute();
  await schema
    .createTable('commitment_mute')
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('until', 'text')
    .addPrimaryKeyConstraint('commitment_mute_key', ['person_id', 'number'])
    .execute();
  await schema
    .createTable('commitment_calendar')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('party_id', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
  await schema.createIndex('commitment_calendar_party').on('commitment_calendar').column('party_id').execute();
}
