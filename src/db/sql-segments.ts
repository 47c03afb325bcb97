import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { sql, type Kysely, type Transaction } from 'kysely';
import { chooseMerge, mergeSegments } from '../knowledge/bm25/merge-segments.ts';
import { openSegment, type Segment } from '../knowledge/bm25/segment.ts';
import type { KnowledgeDocument } from '../knowledge/document.ts';
import type { IndexedDocument, SegmentStore } from '../knowledge/segment-store.ts';
import type { Tables } from './tables.ts';

/** Bytes a row holds at most: a large segment is read and written in steps between which others have their turn. */
const PART_BYTES = 4 * 1024 * 1024;
/** About 5 ms of reading. */
const DOCUMENTS_AT_ONCE = 500;
/** A segment that is still incomplete after this was left behind by a process that died. */
const ABANDONED_AFTER_MS = 3_600_000;

export interface SqlSegments {
  reading: SegmentStore;
  /** Merges segments where there are many small ones or much of one is dead. True when there may be more to merge. */
  mergeSmall(): Promise<boolean>;
  /** Writes segments that hold dead documents anew, without them. */
  dropDead(): Promise<void>;
}

export function createSqlSegments(database: Kysely<Tables>): SqlSegments {
  return {
    reading: {
      generation: () => readGeneration(database),
      async indexedDocuments() {
        for (;;) {
          const before = await readGeneration(database);
          const documents = await readIndexed(database);
          if ((await readGeneration(database)) === before) return documents;
        }
      },
      readSegment: (segmentId) => readSegment(database, segmentId),
    },
    async mergeSmall() {
      const ids = chooseMerge(await listSegments(database));
      return ids.length > 0 && (await mergeInto(database, ids));
    },
    async dropDead() {
      await database.transaction().execute(async (transaction) => {
        await deleteIdleSegments(transaction);
        // Half a merge holds the words of what was merged; whoever is at it still finds that it is gone, and gives way.
        const half = await transaction
          .selectFrom('knowledge_segments')
          .select('id')
          .where('complete', '=', 0)
          .execute();
        if (half.length > 0)
          await deleteSegments(
            transaction,
            half.map((row) => row.id),
          );
        await transaction
          .deleteFrom('knowledge_segment_parts')
          .where('segment_id', 'not in', (query) => query.selectFrom('knowledge_segments').select('id'))
          .execute();
      });
      for (const { id, passages, live } of await listSegments(database)) {
        if (live < passages) await mergeInto(database, [id]);
      }
    },
  };
}

async function readGeneration(database: Kysely<Tables>): Promise<number> {
  const row = await database.selectFrom('knowledge_state').select('generation').executeTakeFirstOrThrow();
  return row.generation;
}

/** In steps between which others have their turn, and may write. */
async function readIndexed(database: Kysely<Tables>): Promise<IndexedDocument[]> {
  const documents: IndexedDocument[] = [];
  for (let after = ''; ;) {
    const rows = await database
      .selectFrom('knowledge_documents')
      .select(['id', 'body', 'segment_id'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(DOCUMENTS_AT_ONCE)
      .execute();
    for (const { body, segment_id } of rows) {
      documents.push({ document: JSON.parse(body) as KnowledgeDocument, segmentId: segment_id });
    }
    if (rows.length < DOCUMENTS_AT_ONCE) return documents;
    after = rows.at(-1)!.id;
    await setImmediate();
  }
}

/**
 * First in every transaction that changes documents or segments: whoever has changed the row is the only writer until
 * the commit, also where the database would let others write meanwhile.
 */
export async function bumpGeneration(transaction: Transaction<Tables>): Promise<void> {
  await transaction
    .updateTable('knowledge_state')
    .set((row) => ({ generation: row('generation', '+', 1) }))
    .execute();
}

/** Writes a new segment as part of the caller's transaction; its id. */
export async function insertSegment(database: Kysely<Tables>, segment: Segment, complete = 1): Promise<string> {
  const id = randomUUID();
  await database
    .insertInto('knowledge_segments')
    .values({ id, passages: segment.passages, complete, created_at: new Date().toISOString() })
    .execute();
  for (let position = 0; position * PART_BYTES < segment.bytes.length; position++) {
    const bytes = segment.bytes.subarray(position * PART_BYTES, (position + 1) * PART_BYTES);
    await database.insertInto('knowledge_segment_parts').values({ segment_id: id, position, bytes }).execute();
  }
  return id;
}

/** Deletes segments that no document names any more. */
export async function deleteIdleSegments(transaction: Transaction<Tables>): Promise<void> {
  const idle = await transaction
    .selectFrom('knowledge_segments')
    .select('id')
    .where('id', 'not in', (query) => query.selectFrom('knowledge_documents').select('segment_id'))
    .where('id', 'not in', (query) =>
      query
        .selectFrom('knowledge_versions')
        .select((row) => row.ref('segment_id').$notNull().as('segment_id'))
        .where('segment_id', 'is not', null),
    )
    .where((where) =>
      where.or([
        where('complete', '=', 1),
        where('created_at', '<', new Date(Date.now() - ABANDONED_AFTER_MS).toISOString()),
      ]),
    )
    .execute();
  const ids = idle.map((row) => row.id);
  if (ids.length > 0) await deleteSegments(transaction, ids);
}

async function deleteSegments(transaction: Transaction<Tables>, ids: readonly string[]): Promise<bigint> {
  await transaction.deleteFrom('knowledge_segment_parts').where('segment_id', 'in', ids).execute();
  const deleted = await transaction.deleteFrom('knowledge_segments').where('id', 'in', ids).executeTakeFirst();
  return deleted.numDeletedRows;
}

async function readSegment(database: Kysely<Tables>, segmentId: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts = await database
    .selectFrom('knowledge_segment_parts')
    .select(['position', sql<number>`length(bytes)`.as('size')])
    .where('segment_id', '=', segmentId)
    .orderBy('position')
    .execute();
  // Room for all at once, filled piece by piece: to join a hundred megabytes in the end would take too long at a time.
  const bytes = new Uint8Array(parts.reduce((sum, { size }) => sum + size, 0));
  let at = 0;
  for (const { position } of parts) {
    const part = await database
      .selectFrom('knowledge_segment_parts')
      .select('bytes')
      .where('segment_id', '=', segmentId)
      .where('position', '=', position)
      .executeTakeFirst();
    if (part === undefined) return undefined;
    bytes.set(part.bytes, at);
    at += part.bytes.length;
    // The driver is synchronous: without this, nothing else has its turn until all is read.
    await setImmediate();
  }
  const kept = await database
    .selectFrom('knowledge_segments')
    .select('id')
    .where('id', '=', segmentId)
    .executeTakeFirst();
  return kept === undefined ? undefined : bytes;
}

async function listSegments(database: Kysely<Tables>) {
  const rows = await database
    .selectFrom('knowledge_segments')
    .innerJoin('knowledge_documents', 'knowledge_documents.segment_id', 'knowledge_segments.id')
    .select(({ fn }) => [
      'knowledge_segments.id',
      'knowledge_segments.passages',
      fn.sum<number | string>('knowledge_documents.passages').as('live'),
    ])
    .groupBy(['knowledge_segments.id', 'knowledge_segments.passages'])
    .execute();
  return rows.map((row) => ({ id: row.id, passages: row.passages, live: Number(row.live) }));
}

/**
 * Reads, merges and writes without holding the database; only the switch is a transaction. What left the segments
 * meanwhile is dead in the merged one too. Gives way when another process has merged one of them first.
 */
async function mergeInto(database: Kysely<Tables>, ids: readonly string[]): Promise<boolean> {
  const documents = await database
    .selectFrom('knowledge_documents')
    .select(['id', 'segment_id'])
    .where('segment_id', 'in', ids)
    .execute();
  const inputs = [];
  for (const id of ids) {
    const bytes = await readSegment(database, id);
    if (bytes === undefined) return false;
    const live = new Set(documents.filter((row) => row.segment_id === id).map((row) => row.id));
    inputs.push({ segment: openSegment(bytes), live });
  }
  const mergedId = await insertSegment(database, mergeSegments(inputs), 0);
  return database.transaction().execute(async (transaction) => {
    await bumpGeneration(transaction);
    const wanted = [...ids, mergedId];
    const present = await transaction.selectFrom('knowledge_segments').select('id').where('id', 'in', wanted).execute();
    if (present.length < wanted.length) {
      await deleteSegments(transaction, [mergedId]);
      return false;
    }
    const moved = { segment_id: mergedId };
    await transaction.updateTable('knowledge_documents').set(moved).where('segment_id', 'in', ids).execute();
    await transaction.updateTable('knowledge_segments').set({ complete: 1 }).where('id', '=', mergedId).execute();
    await deleteSegments(transaction, ids);
    return true;
  });
}
