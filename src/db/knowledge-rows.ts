import type { Kysely, Transaction } from 'kysely';
import type { KnowledgeDocument } from '../knowledge/document.ts';
import type { LocatorStep, Passage } from '../knowledge/passage.ts';
import type { KnowledgeTables } from './knowledge-tables.ts';
import { hashPassages } from './passage-hashes.ts';
import type { Tables } from './tables.ts';

/** Rows an INSERT or SELECT may name at once; databases limit the number of parameters. */
export const BATCH = 500;

export const parseBody = (body: string): KnowledgeDocument => JSON.parse(body) as KnowledgeDocument;

/** Returns the hash that tells whether any text of the version is another. */
export async function insertTexts(
  transaction: Transaction<Tables>,
  versionId: string,
  { document, passages }: { document: Pick<KnowledgeDocument, 'title'>; passages: readonly Passage[] },
): Promise<string> {
  const hashes = hashPassages(document, passages);
  for (let from = 0; from < passages.length; from += BATCH) {
    const rows = passages.slice(from, from + BATCH).map((passage, index) => ({
      version_id: versionId,
      position: passage.position,
      locator: JSON.stringify(passage.locator),
      heading: passage.heading,
      text: passage.text,
      page: passage.page ?? null,
      low_confidence: passage.lowConfidence === true ? 1 : 0,
      text_hash: hashes.passages[from + index]!,
    }));
    await transaction.insertInto('knowledge_texts').values(rows).execute();
  }
  return hashes.document;
}

/** Texts of a version that counts or not, as passages of its document. */
export async function readTexts(
  database: Kysely<Tables>,
  { versionId, documentId }: { versionId: string; documentId: string },
): Promise<Passage[]> {
  const rows = await database
    .selectFrom('knowledge_texts')
    .selectAll()
    .where('version_id', '=', versionId)
    .orderBy('position')
    .execute();
  return rows.map((row) => toPassage({ ...row, document_id: documentId, id: `${documentId}:${row.position}` }));
}

export function toPassage(row: KnowledgeTables['knowledge_passages']): Passage {
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
