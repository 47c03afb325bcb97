import type { HistoryEvent, PreviousVersion } from '../knowledge/document-register.ts';
import type { KnowledgeRun } from '../knowledge/knowledge-store.ts';
import { parseBody, readTexts } from './knowledge-rows.ts';
import type { Database } from './open-database.ts';
import { clearGarbage } from './switch-versions.ts';

/**
 * Puts into the run what counted before the last one: earlier versions come back, what was new goes. Returns what that
 * is; empty when nothing is kept. The caller publishes, with `keepPrevious: false`.
 */
export async function stagePrevious(
  database: Database,
  run: KnowledgeRun,
): Promise<{ versions: PreviousVersion[]; events: HistoryEvent[] }> {
  const rows = await database
    .selectFrom('knowledge_versions')
    .select(['version_id', 'document_id', 'path', 'body'])
    .where('state', '=', 'previous')
    .orderBy('path')
    .execute();
  const versions: PreviousVersion[] = [];
  const events: HistoryEvent[] = [];
  for (const row of rows) {
    const document = row.body === null ? undefined : parseBody(row.body);
    const place = { documentId: row.document_id, path: row.path };
    if (document === undefined) await run.remove(row.document_id);
    else {
      const passages = await readTexts(database, { versionId: row.version_id, documentId: row.document_id });
      await run.put(document, passages);
    }
    versions.push({ ...place, ...(document === undefined ? {} : { hash: document.contentHash }) });
    events.push({
      ...place,
      what: 'rolled_back',
      ...(document?.code === undefined ? {} : { code: document.code }),
      ...(document === undefined ? {} : { detail: document.contentHash.slice(0, 12) }),
    });
  }
  return { versions, events };
}

/** Versions before the last run are given up. Returns how many. */
export async function forgetPrevious(database: Database): Promise<number> {
  const given = await database
    .updateTable('knowledge_versions')
    .set({ state: 'garbage' })
    .where('state', '=', 'previous')
    .executeTakeFirst();
  await database.updateTable('knowledge_state').set({ erase_pending: 1 }).execute();
  await clearGarbage(database);
  return Number(given.numUpdatedRows);
}
