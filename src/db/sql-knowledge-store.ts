import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { toAppError } from '../errors.ts';
import { buildSegment } from '../knowledge/bm25/merge-segments.ts';
import type { KnowledgeDocument } from '../knowledge/document.ts';
import type { KnowledgeStore } from '../knowledge/knowledge-store.ts';
import type { Passage } from '../knowledge/passage.ts';
import type { SegmentStore } from '../knowledge/segment-store.ts';
import { BATCH, insertTexts, parseBody, toPassage } from './knowledge-rows.ts';
import { deleteTexts } from './passage-hashes.ts';
import { forgetCommitments } from './sql-commitments.ts';
import { startSqlRun } from './sql-knowledge-run.ts';
import { bumpGeneration, createSqlSegments, deleteIdleSegments, insertSegment } from './sql-segments.ts';
import type { Tables } from './tables.ts';

async function readDocuments(database: Kysely<Tables>): Promise<KnowledgeDocument[]> {
  const rows = await database.selectFrom('knowledge_documents').select('body').orderBy('path').execute();
  return rows.map((row) => parseBody(row.body));
}

/** Documents, passages and postings in the database. Also what `openBm25Index` reads. */
export function createSqlKnowledgeStore(database: Kysely<Tables>): KnowledgeStore & SegmentStore {
  const segments = createSqlSegments(database);
  let listed: { generation: number; documents: KnowledgeDocument[] } | undefined;
  return {
    ...segments.reading,
    startRun: () => startSqlRun(database, segments),
    async replaceDocument(document, passages) {
      await replaceNow(database, document, passages);
      // The document is written; merging can wait for the next one.
      await segments.mergeSmall().catch(ignoreBusy);
    },
    removeDocument: (documentId) => removeNow(database, documentId),
    async listDocuments() {
      // Asked for by every question, changed by hardly any: read anew only when something was written.
      const generation = await segments.reading.generation();
      if (listed?.generation !== generation) listed = { generation, documents: await readDocuments(database) };
      return [...listed.documents];
    },
    async findPassages(passageIds) {
      const found = new Map<string, Passage>();
      for (let from = 0; from < passageIds.length; from += BATCH) {
        const rows = await selectPassages(database, passageIds.slice(from, from + BATCH));
        for (const row of rows) found.set(row.id, toPassage(row));
      }
      return passageIds.map((id) => found.get(id)).filter((passage) => passage !== undefined);
    },
    async documentPassages(documentId) {
      const rows = await database
        .selectFrom('knowledge_passages')
        .selectAll()
        .where('document_id', '=', documentId)
        .orderBy('position')
        .execute();
      return rows.map(toPassage);
    },
  };
}

/** By the keys that have an index: more rows than asked for, never fewer. */
function selectPassages(database: Kysely<Tables>, ids: readonly string[]) {
  const places = ids.map((id) => ({
    document: id.slice(0, id.lastIndexOf(':')),
    position: Number(id.split(':').at(-1)),
  }));
  return database
    .selectFrom('knowledge_passages')
    .selectAll()
    .where('document_id', 'in', [...new Set(places.map((place) => place.document))])
    .where('position', 'in', [...new Set(places.map((place) => place.position).filter(Number.isSafeInteger)), -1])
    .execute();
}

async function replaceNow(
  database: Kysely<Tables>,
  document: KnowledgeDocument,
  passages: readonly Passage[],
): Promise<void> {
  const segment = buildSegment(document, passages);
  await database.transaction().execute(async (transaction) => {
    await bumpGeneration(transaction);
    const before = await transaction
      .selectFrom('knowledge_documents')
      .select('version_id')
      .where('id', '=', document.id)
      .executeTakeFirst();
    const versionId = randomUUID();
    const row = {
      path: document.path,
      body: JSON.stringify(document),
      passages: passages.length,
      segment_id: await insertSegment(transaction, segment),
      version_id: versionId,
      text_hash: await insertTexts(transaction, versionId, { document, passages }),
    };
    await transaction
      .insertInto('knowledge_documents')
      .values({ id: document.id, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute();
    if (before !== undefined) await deleteTexts(transaction, [before.version_id]);
    await deleteIdleSegments(transaction);
  });
}

/** With every version that was kept of it. Traces in the files go with `eraseRemoved`. */
async function removeNow(database: Kysely<Tables>, documentId: string): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    await bumpGeneration(transaction);
    const versions = await transaction
      .selectFrom('knowledge_documents')
      .select('version_id')
      .where('id', '=', documentId)
      .unionAll(transaction.selectFrom('knowledge_versions').select('version_id').where('document_id', '=', documentId))
      .execute();
    const removed = await transaction.deleteFrom('knowledge_documents').where('id', '=', documentId).executeTakeFirst();
    await transaction.deleteFrom('knowledge_versions').where('document_id', '=', documentId).execute();
    for (const { version_id } of versions) await deleteTexts(transaction, [version_id]);
    await forgetCommitments(transaction, [documentId]);
    if (versions.length > 0) await transaction.updateTable('knowledge_state').set({ erase_pending: 1 }).execute();
    await deleteIdleSegments(transaction);
    return removed.numDeletedRows > 0n;
  });
}

function ignoreBusy(error: unknown): void {
  if (toAppError(error).code !== 'database_busy') throw error;
}
