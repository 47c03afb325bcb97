import { setTimeout as pause } from 'node:timers/promises';
import { SqliteAdapter, sql, type Kysely } from 'kysely';
import { AppError, toAppError } from '../errors.ts';
import { rewriteTables } from './rewrite-tables.ts';
import type { SqlSegments } from './sql-segments.ts';
import { clearGarbage } from './switch-versions.ts';
import type { Tables } from './tables.ts';

/** Written anew where the server would else keep rows that were deleted. Its own log and copies are the office's to keep short. */
const HOLDING_TEXT = [
  'knowledge_documents',
  'knowledge_texts',
  'knowledge_versions',
  'knowledge_segment_parts',
  'knowledge_history',
  'knowledge_overrides',
  'vectors',
  'commitment',
];
const TRIES = 40;
const TRY_EVERY_MS = 250;

/**
 * Takes what removed documents left behind out of the files: postings in segments that others share, free pages, the
 * log of the database. Does nothing when nothing was removed since. Throws AppError `database_busy` (retryable) when
 * others keep the database busy all the while; the next call then takes it up again.
 */
export async function eraseRemoved(database: Kysely<Tables>, segments: SqlSegments): Promise<void> {
  const state = await database.selectFrom('knowledge_state').select('erase_pending').executeTakeFirst();
  if (state?.erase_pending !== 1) return;
  await clearGarbage(database);
  await segments.dropDead();
  // secure_delete does not reach copies of a row in pages that were rearranged since; writing the file anew does.
  if (database.getExecutor().adapter instanceof SqliteAdapter) {
    await insist(async () => {
      await sql`vacuum`.execute(database);
      return true;
    });
    await insist(() => emptyLog(database));
  } else {
    if (!(await rewriteTables(database, HOLDING_TEXT))) throw stillBusy();
  }
  await database.updateTable('knowledge_state').set({ erase_pending: 0 }).execute();
}

/** The write-ahead log holds old pages until it is cut to nothing, which waits for those who read them. */
async function emptyLog(database: Kysely<Tables>): Promise<boolean> {
  const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(database);
  return rows[0]?.busy !== 1;
}

async function insist(attempt: () => Promise<boolean>): Promise<void> {
  for (let tried = 0; tried < TRIES; tried++) {
    const done = await attempt().catch((error: unknown) => {
      if (toAppError(error).code !== 'database_busy') throw error;
      return false;
    });
    if (done) return;
    await pause(TRY_EVERY_MS);
  }
  throw stillBusy();
}

const stillBusy = () =>
  new AppError(
    'database_busy',
    'Văn bản đã xóa không còn được dùng, nhưng dấu vết trong tệp chưa xóa hết vì cơ sở dữ liệu đang bận. Hãy chạy lại lệnh.',
    { retryable: true },
  );
