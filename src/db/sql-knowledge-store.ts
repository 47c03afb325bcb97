import type { Kysely, Transaction } from 'kysely';
import { toAppError } from '../errors.ts';
import { buildSegment } from '../knowledge/bm25/merge-segments.ts';
import type { KnowledgeDocument } from '../knowledge/document.ts';
import type { KnowledgeStore } from '../knowledge/knowledge-store.ts';
import type { LocatorStep, Passage } from '../knowledge/passage.ts';
import type { SegmentStore } from '../knowledge/segment-store.ts';
import type { KnowledgeTables } from './knowledge-tables.ts';
import { bumpGeneration, createSqlSegments, deleteIdleSegments, insertSegment } from './sql-segments.ts';
import type { Tables } from './tables.ts';

/** Rows an INSERT or SELECT may name at once; databases limit the number of parameters. */
const BATCH = 500;

async function readDocuments(database: Kysely<Tables>): Promise<KnowledgeDocument[]> {
  const rows = await database.selectFrom('knowledge_documents').select('body').orderBy('path').execute();
  return rows.map((row) => JSON.parse(row.body) as KnowledgeDocument);
}

/** Documents, passages and postings in the database. Also what `openBm25Index` reads. */
export function createSqlKnowledgeStore(database: Kysely<Tables>): KnowledgeStore & SegmentStore {
  const segments = createSqlSegments(database);
  let listed: { generation: number; documents: KnowledgeDocument[] } | undefined;
  return {
    ...segments.reading,
    async replaceDocument(document, passages) {
      const segment = buildSegment(document, passages);
      await database.transaction().execute(async (transaction) => {
        const segmentId = await insertSegment(transaction, segment);
        await writeDocument(transaction, document, { passages, segmentId });
        await deleteIdleSegments(transaction);
        await bumpGeneration(transaction);
      });
      // The document is written; merging can wait for the next one.
      await segments.mergeSmall().catch(ignoreBusy);
    },
    async removeDocument(documentId) {
      return database.transaction().execute(async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom('knowledge_documents')
          .where('id', '=', documentId)
          .executeTakeFirst();
        if (numDeletedRows === 0n) return false;
        await transaction.deleteFrom('knowledge_passages').where('document_id', '=', documentId).execute();
        await deleteIdleSegments(transaction);
        await bumpGeneration(transaction);
        return true;
      });
    },
    async listDocuments() {
      // Asked for by every question, changed by hardly any: read anew only when something was written.
      const generation = await segments.reading.generation();
      if (listed?.generation !== generation) listed = { generation, documents: await readDocuments(database) };
      return [...listed.documents];
    },
    async findPassages(passageIds) {
      const found = new Map<string, Passage>();
      for (let from = 0; from < passageIds.length; from += BATCH) {
        const ids = passageIds.slice(from, from + BATCH);
        const rows = await database.selectFrom('knowledge_passages').selectAll().where('id', 'in', ids).execute();
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

function ignoreBusy(error: unknown): void {
  if (toAppError(error).code !== 'database_busy') throw error;
}

async function writeDocument(
  transaction: Transaction<Tables>,
  document: KnowledgeDocument,
  { passages, segmentId }: { passages: readonly Passage[]; segmentId: string },
): Promise<void> {
  const row = {
    path: document.path,
    body: JSON.stringify(document),
    passages: passages.length,
    segment_id: segmentId,
  };
  await transaction
    .insertInto('knowledge_documents')
    .values({ id: document.id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
  await transaction.deleteFrom('knowledge_passages').where('document_id', '=', document.id).execute();
  for (let from = 0; from < passages.length; from += BATCH) {
    const rows = passages.slice(from, from + BATCH).map((passage) => ({
      id: passage.id,
      document_id: document.id,
      position: passage.position,
      locator: JSON.stringify(passage.locator),
      heading: passage.heading,
      text: passage.text,
      page: passage.page ?? null,
      low_confidence: passage.lowConfidence === true ? 1 : 0,
    }));
    await transaction.insertInto('knowledge_passages').values(rows).execute();
  }
}

function toPassage(row: KnowledgeTables['knowledge_passages']): Passage {
  return {
    id: row.id,
    documentId: row.document_id,
    position: row.position,
    locator: JSON.parse(row.locator) as LocatorStep[],
    heading: row.heading,
    text: row.text,
    ...(row.page === null ? {} : { page: row.page }),
    ...(row.low_confidence === 0 ? {} : { lowConfidence: true }),
  };
}
