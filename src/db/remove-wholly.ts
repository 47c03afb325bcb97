import type { Kysely, Transaction } from 'kysely';
import type { KnowledgeDocument } from '../knowledge/document.ts';
import { overrideKey } from '../knowledge/identity.ts';
import { parseBody } from './knowledge-rows.ts';
import { deleteTexts } from './passage-hashes.ts';
import { forgetCommitments } from './sql-commitments.ts';
import { insertEvents } from './sql-knowledge-run.ts';
import { bumpGeneration, deleteIdleSegments } from './sql-segments.ts';
import type { Tables } from './tables.ts';

/**
 * The document with every version that was kept of it. Its history keeps paths and times alone, and what an admin had
 * decided on it goes, since that is kept under its number and issuer. Traces in the files go with `eraseRemoved`.
 */
export async function removeWholly(database: Kysely<Tables>, documentId: string): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    await bumpGeneration(transaction);
    const kept = await transaction
      .selectFrom('knowledge_versions')
      .select(['version_id', 'body'])
      .where('document_id', '=', documentId)
      .execute();
    const counting = await transaction
      .selectFrom('knowledge_documents')
      .select(['version_id', 'body', 'path'])
      .where('id', '=', documentId)
      .executeTakeFirst();
    const versions = counting === undefined ? kept : [counting, ...kept];
    await transaction.deleteFrom('knowledge_documents').where('id', '=', documentId).execute();
    await transaction.deleteFrom('knowledge_versions').where('document_id', '=', documentId).execute();
    for (const { version_id } of versions) await deleteTexts(transaction, [version_id]);
    if (versions.length > 0) await transaction.updateTable('knowledge_state').set({ erase_pending: 1 }).execute();
    await forgetCommitments(transaction, [documentId]);
    await deleteIdleSegments(transaction);
    const known = versions.flatMap(({ body }) => (body === null ? [] : [parseBody(body)]));
    await forgetNumbers(transaction, documentId, known);
    if (counting === undefined) return false;
    await insertEvents(transaction, [{ documentId, what: 'removed', path: counting.path }]);
    return true;
  });
}

async function forgetNumbers(
  transaction: Transaction<Tables>,
  documentId: string,
  versions: readonly KnowledgeDocument[],
): Promise<void> {
  const keys = [`id:${documentId}`, ...versions.map(overrideKey)];
  await transaction.deleteFrom('knowledge_overrides').where('document_key', 'in', keys).execute();
  const codes = versions.flatMap(({ code }) => (code === undefined ? [] : [code]));
  await transaction
    .updateTable('knowledge_history')
    .set({ code: null, detail: null })
    .where((where) =>
      where.or([
        where('document_id', '=', documentId),
        // The same under another name of before; a document that is there keeps its number.
        ...(codes.length === 0
          ? []
          : [
              where.and([
                where('code', 'in', codes),
                where('document_id', 'not in', (query) => query.selectFrom('knowledge_documents').select('id')),
              ]),
            ]),
      ]),
    )
    .execute();
}
