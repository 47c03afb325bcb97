import type { Clock } from '../clock.ts';
import type { AccessLevel } from '../knowledge/document.ts';
import type { DocumentRegister, HistoryKind } from '../knowledge/document-register.ts';
import { canonicalCode } from '../knowledge/identity.ts';
import { BATCH, parseBody } from './knowledge-rows.ts';
import type { Database } from './open-database.ts';

/** What is known of documents beside their text, in the database. */
export function createSqlDocumentRegister(database: Database, { clock }: { clock: Clock }): DocumentRegister {
  return {
    async listFiles() {
      const rows = await database.selectFrom('knowledge_files').selectAll().execute();
      return rows.map((row) => ({
        path: row.path,
        stamp: row.stamp,
        seenAt: row.seen_at,
        contentHash: row.content_hash,
        documentId: row.document_id,
        documentHash: row.document_hash,
        ...(row.members === null ? {} : { members: JSON.parse(row.members) as string[] }),
      }));
    },
    async saveFiles(records, gone = []) {
      const rows = records.map((record) => ({
        path: record.path,
        stamp: record.stamp,
        seen_at: record.seenAt,
        content_hash: record.contentHash,
        document_id: record.documentId,
        document_hash: record.documentHash,
        members: record.members === undefined ? null : JSON.stringify(record.members),
      }));
      const paths = [...rows.map((row) => row.path), ...gone];
      await database.transaction().execute(async (transaction) => {
        for (let from = 0; from < paths.length; from += BATCH)
          await transaction
            .deleteFrom('knowledge_files')
            .where('path', 'in', paths.slice(from, from + BATCH))
            .execute();
        for (let from = 0; from < rows.length; from += BATCH)
          await transaction
            .insertInto('knowledge_files')
            .values(rows.slice(from, from + BATCH))
            .execute();
      });
    },
    async listOverrides() {
      const rows = await database.selectFrom('knowledge_overrides').selectAll().execute();
      return new Map(
        rows.map((row) => [
          row.document_key,
          {
            ...(row.access === null ? {} : { access: row.access as AccessLevel }),
            ...(row.ended_on === null ? {} : { endedOn: row.ended_on }),
          },
        ]),
      );
    },
    async setOverride(key, { access, endedOn }) {
      const row = { access: access ?? null, ended_on: endedOn ?? null, at: clock.now().toISOString() };
      await database
        .insertInto('knowledge_overrides')
        .values({ document_key: key, ...row })
        .onConflict((conflict) => conflict.column('document_key').doUpdateSet(row))
        .execute();
    },
    async history(documentIds) {
      if (documentIds.length === 0) return [];
      const rows = await database
        .selectFrom('knowledge_history')
        .selectAll()
        .where('document_id', 'in', documentIds)
        .orderBy('id')
        .execute();
      return rows.map((row) => ({
        documentId: row.document_id,
        at: row.at,
        what: row.what as HistoryKind,
        path: row.path,
        ...(row.code === null ? {} : { code: row.code }),
        ...(row.detail === null ? {} : { detail: row.detail }),
      }));
    },
    async findPast({ code, path }) {
      const rows = await database
        .selectFrom('knowledge_history')
        .select(['document_id', 'code', 'path'])
        .distinct()
        .where((where) => where.or([where('code', 'is not', null), where('path', '=', path)]))
        .execute();
      const same = rows.filter(
        (row) => row.path === path || (code !== undefined && canonicalCode({ code: row.code ?? '' }) === code),
      );
      return [...new Set(same.map((row) => row.document_id))];
    },
    async listPrevious() {
      const rows = await database
        .selectFrom('knowledge_versions')
        .select(['document_id', 'path', 'body'])
        .where('state', '=', 'previous')
        .orderBy('path')
        .execute();
      return rows.map((row) => ({
        documentId: row.document_id,
        path: row.path,
        ...(row.body === null ? {} : { hash: parseBody(row.body).contentHash }),
      }));
    },
  };
}
