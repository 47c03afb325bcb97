import { setImmediate } from 'node:timers/promises';
import { type Kysely, sql, type Transaction } from 'kysely';
import { parseBody } from './knowledge-rows.ts';
import { deleteTexts } from './passage-hashes.ts';
import { bumpGeneration, deleteIdleSegments } from './sql-segments.ts';
import type { Tables } from './tables.ts';

/** Beyond this many passages, what was before a run is not kept: the office's disk counts more. */
const MOST_PREVIOUS_PASSAGES = 100_000;
/** Versions cleared away in one transaction, so that nobody waits long for the database. */
const GARBAGE_BATCH = 10;

export interface Switched {
  /** How many versions of the run began or ended to count. */
  switched: number;
  /** What stood under the ids before. */
  before: ReadonlyMap<string, { path: string; code?: string }>;
}

/** Makes what the run has put aside count, and what counted before `previous`, as part of the caller's transaction. */
export async function switchVersions(
  transaction: Transaction<Tables>,
  runId: string,
  { keepPrevious }: { keepPrevious: boolean },
): Promise<Switched> {
  await bumpGeneration(transaction);
  const staged = transaction.selectFrom('knowledge_versions').where('run_id', '=', runId).where('state', '=', 'staged');
  const old = await transaction
    .selectFrom('knowledge_documents')
    .select(['id', 'body', 'passages'])
    .where('id', 'in', staged.select('document_id'))
    .execute();
  const kept = keepPrevious && old.reduce((sum, row) => sum + row.passages, 0) <= MOST_PREVIOUS_PASSAGES;
  const count = await staged.select(({ fn }) => fn.countAll<number | string>().as('count')).executeTakeFirstOrThrow();
  if (Number(count.count) > 0) {
    await setAsideOld(transaction, { runId, kept });
    await transaction.deleteFrom('knowledge_documents').where('id', 'in', staged.select('document_id')).execute();
    await transaction
      .insertInto('knowledge_documents')
      .columns(['id', 'path', 'body', 'passages', 'segment_id', 'version_id', 'text_hash'])
      .expression(
        staged
          .where('body', 'is not', null)
          .select((row) => [
            'document_id',
            'path',
            row.ref('body').$notNull().as('body'),
            'passages',
            row.ref('segment_id').$notNull().as('segment_id'),
            'version_id',
            'text_hash',
          ]),
      )
      .execute();
    await dropRemoved(transaction, runId);
    await transaction
      .deleteFrom('knowledge_versions')
      .where('run_id', '=', runId)
      .where('state', '=', 'staged')
      .execute();
    await deleteIdleSegments(transaction);
  }
  const before = new Map(
    old.map((row) => {
      const { path, code } = parseBody(row.body);
      return [row.id, { path, ...(code === undefined ? {} : { code }) }];
    }),
  );
  return { switched: Number(count.count), before };
}

async function setAsideOld(
  transaction: Transaction<Tables>,
  { runId, kept }: { runId: string; kept: boolean },
): Promise<void> {
  const garbage = { state: 'garbage', segment_id: null } as const;
  await transaction.updateTable('knowledge_versions').set(garbage).where('state', '=', 'previous').execute();
  const state = kept ? ('previous' as const) : ('garbage' as const);
  const columns = [
    'version_id',
    'document_id',
    'run_id',
    'state',
    'path',
    'body',
    'passages',
    'segment_id',
    'text_hash',
  ] as const;
  const staged = transaction
    .selectFrom('knowledge_versions')
    .select('document_id')
    .where('run_id', '=', runId)
    .where('state', '=', 'staged');
  await transaction
    .insertInto('knowledge_versions')
    .columns(columns)
    .expression((query) =>
      query
        .selectFrom('knowledge_documents')
        .where('id', 'in', staged)
        .select((row) => [
          'version_id',
          'id',
          row.val(runId).as('run_id'),
          row.val(state).as('state'),
          'path',
          'body',
          'passages',
          row.lit(null).as('segment_id'),
          'text_hash',
        ]),
    )
    .execute();
  if (!kept) return;
  // That a document was not there before is kept as well.
  await transaction
    .insertInto('knowledge_versions')
    .columns(columns)
    .expression((query) =>
      query
        .selectFrom('knowledge_versions')
        .where('run_id', '=', runId)
        .where('state', '=', 'staged')
        .where('document_id', 'not in', query.selectFrom('knowledge_documents').select('id'))
        .select((row) => [
          sql<string>`version_id || ':before'`.as('version_id'),
          'document_id',
          'run_id',
          row.val('previous' as const).as('state'),
          'path',
          row.lit(null).as('body'),
          row.lit(0).as('passages'),
          row.lit(null).as('segment_id'),
          row.lit(null).as('text_hash'),
        ]),
    )
    .execute();
}

/** Of what was removed, no version stays. */
async function dropRemoved(transaction: Transaction<Tables>, runId: string): Promise<void> {
  const removed = await transaction
    .selectFrom('knowledge_versions')
    .select('document_id')
    .where('run_id', '=', runId)
    .where('state', '=', 'staged')
    .where('body', 'is', null)
    .execute();
  for (const { document_id } of removed) {
    await transaction
      .updateTable('knowledge_versions')
      .set({ state: 'garbage', segment_id: null })
      .where('document_id', '=', document_id)
      .execute();
  }
  if (removed.length > 0) await transaction.updateTable('knowledge_state').set({ erase_pending: 1 }).execute();
}

/** What a run has put aside and never published. */
export async function discardStaged(database: Kysely<Tables>): Promise<void> {
  await database
    .updateTable('knowledge_versions')
    .set({ state: 'garbage', segment_id: null })
    .where('state', '=', 'staged')
    .execute();
  await clearGarbage(database);
}

export async function clearGarbage(database: Kysely<Tables>): Promise<void> {
  for (let cleared = 0; ; cleared++) {
    const rows = await database
      .selectFrom('knowledge_versions')
      .select('version_id')
      .where('state', '=', 'garbage')
      .limit(GARBAGE_BATCH)
      .execute();
    if (rows.length === 0 && cleared === 0) return;
    const ids = rows.map((row) => row.version_id);
    await database.transaction().execute(async (transaction) => {
      if (ids.length === 0) return deleteIdleSegments(transaction);
      await deleteTexts(transaction, ids);
      await transaction.deleteFrom('knowledge_versions').where('version_id', 'in', ids).execute();
    });
    if (rows.length === 0) return;
    await setImmediate();
  }
}
