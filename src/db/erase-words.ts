import { type Kysely, sql } from 'kysely';
import { isPostgres } from './engine.ts';
import { rewriteTables } from './rewrite-tables.ts';
import type { Tables } from './tables.ts';

/** Where words that were replaced may have left a copy; PostgreSQL keeps old rows until these are written anew. */
const HOLDING_WORDS = [
  'inbox',
  'outbox',
  'conversation',
  'transcript',
  'attachment',
  'person',
  'link',
  'report',
  'report_history',
  'report_thread',
  'report_draft',
  'report_prompt',
  'report_notice',
];

/**
 * Cuts SQLite's write-ahead log, which holds pages as they were before words were replaced. False while somebody reads
 * from it: to be tried again. PostgreSQL's log is the office's to keep short.
 */
export async function cutLog(database: Kysely<Tables>): Promise<boolean> {
  if (isPostgres(database)) return true;
  // Passive first: waiting for a reader would hold up everybody.
  const { rows } = await sql<{ log: number; checkpointed: number }>`pragma wal_checkpoint(passive)`.execute(database);
  const [state] = rows;
  if (state === undefined || state.log !== state.checkpointed) return false;
  const cut = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(database);
  return cut.rows[0]?.busy === 0;
}

/** Writes the files anew where unused parts of them may hold replaced words; false when there was nothing to do, or not yet. */
export async function rewriteFiles(database: Kysely<Tables>): Promise<boolean> {
  const wanted = await database.selectFrom('erasure').select('since').executeTakeFirst();
  if (wanted === undefined) return false;
  if (!isPostgres(database)) await sql`vacuum`.execute(database);
  else if (!(await rewriteTables(database, HOLDING_WORDS))) return false;
  await database.deleteFrom('erasure').where('since', '=', wanted.since).execute();
  await cutLog(database);
  return true;
}
