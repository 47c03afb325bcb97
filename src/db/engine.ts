import { type Kysely, PostgresAdapter, sql } from 'kysely';

// oxlint-disable-next-line typescript/no-explicit-any -- asked of any schema, also by migrations
export function isPostgres(database: Kysely<any>): boolean {
  return database.getExecutor().adapter instanceof PostgresAdapter;
}

/**
 * Until the transaction ends, no other is in the section of this name: what is read in it stays true until it is
 * written. SQLite has one writer at a time anyway. Throws AppError `database_busy` when that takes too long.
 */
// oxlint-disable-next-line typescript/no-explicit-any -- no table is named
export async function enterSection(transaction: Kysely<any>, name: string): Promise<void> {
  if (!isPostgres(transaction)) return;
  await sql`select pg_advisory_xact_lock(${lockNumber(name)})`.execute(transaction);
}

export const lockNumber = (name: string) => sql`hashtextextended(${`phoihop ${name}`}, 0)`;
