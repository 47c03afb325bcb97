import { setImmediate } from 'node:timers/promises';
import type { Kysely, Transaction } from 'kysely';
import { hashText, passageText } from '../knowledge/dense/passage-text.ts';
import type { KnowledgeDocument } from '../knowledge/document.ts';
import type { LocatorStep, Passage } from '../knowledge/passage.ts';
import type { Tables } from './tables.ts';

/** Hashes that a statement names at once. */
const BATCH = 500;
/** Documents that are looked through between two turns of others. */
const STEP = 20;

export type TextParts = Pick<Passage, 'locator' | 'heading' | 'text'>;

/** Under what the vectors of each passage are kept, and what tells whether any of them changed. */
export function hashPassages(
  document: Pick<KnowledgeDocument, 'title'>,
  passages: readonly TextParts[],
): { document: string; passages: string[] } {
  const hashes = passages.map((passage) => hashText(passageText(document.title, passage)));
  return { document: hashText(hashes.join('\n')), passages: hashes };
}

/** Deletes the texts of versions, with the vectors of those that no version has any more. */
export async function deleteTexts(transaction: Transaction<Tables>, versionIds: readonly string[]): Promise<void> {
  const rows = await transaction
    .selectFrom('knowledge_texts')
    .select('text_hash')
    .distinct()
    .where('version_id', 'in', versionIds)
    .execute();
  await transaction.deleteFrom('knowledge_texts').where('version_id', 'in', versionIds).execute();
  const hashes = rows.map((row) => row.text_hash).filter((hash) => hash !== null);
  for (let from = 0; from < hashes.length; from += BATCH) {
    const asked = hashes.slice(from, from + BATCH);
    const kept = await transaction
      .selectFrom('knowledge_texts')
      .select('text_hash')
      .where('text_hash', 'in', asked)
      .execute();
    const used = new Set(kept.map((row) => row.text_hash));
    const idle = asked.filter((hash) => !used.has(hash));
    if (idle.length > 0) await transaction.deleteFrom('vectors').where('hash', 'in', idle).execute();
  }
}

/** Fills in the hashes of documents that were written before there were vectors. */
export async function fillHashes(database: Kysely<Tables>): Promise<void> {
  for (;;) {
    const documents = await database
      .selectFrom('knowledge_documents')
      .select(['id', 'version_id', 'body'])
      .where('text_hash', 'is', null)
      .limit(STEP)
      .execute();
    if (documents.length === 0) return;
    for (const { id, version_id, body } of documents) {
      const { title } = JSON.parse(body) as KnowledgeDocument;
      await fillDocument(database, { id, versionId: version_id, title });
      await setImmediate();
    }
  }
}

async function fillDocument(
  database: Kysely<Tables>,
  { id, versionId, title }: { id: string; versionId: string; title: string },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const rows = await transaction
      .selectFrom('knowledge_texts')
      .select(['position', 'locator', 'heading', 'text'])
      .where('version_id', '=', versionId)
      .orderBy('position')
      .execute();
    const hashes = hashPassages(
      { title },
      rows.map((row) => ({ ...row, locator: JSON.parse(row.locator) as LocatorStep[] })),
    );
    for (const [index, row] of rows.entries()) {
      await transaction
        .updateTable('knowledge_texts')
        .set({ text_hash: hashes.passages[index]! })
        .where('version_id', '=', versionId)
        .where('position', '=', row.position)
        .execute();
    }
    await transaction
      .updateTable('knowledge_documents')
      .set({ text_hash: hashes.document })
      .where('id', '=', id)
      .where('version_id', '=', versionId)
      .execute();
  });
}
