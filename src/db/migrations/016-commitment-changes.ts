import type { Kysely } from 'kysely';

/** Counts changes of the register, so that who remembers it reads only what changed. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  const counting = (column: 'changed' | 'changes' | 'removals', table: string) =>
    schema
      .alterTable(table)
      .addColumn(column, 'integer', (definition) => definition.notNull().defaultTo(0))
      .execute();
  await counting('changed', 'commitment');
  await counting('changes', 'commitment_counter');
  await counting('removals', 'commitment_counter');
  await schema.createIndex('commitment_changed').on('commitment').column('changed').execute();
}
