import { setImmediate } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { VectorReader } from '../knowledge/dense/vector-store.ts';
import { toVectorSet } from './sql-vectors.ts';
import type { Tables } from './tables.ts';
import { toVector } from './vector-bytes.ts';

/** Documents listed between two turns of others. */
const PAGE = 2000;

/** Vectors in the database, for the search. The driver of SQLite is synchronous, so every step gives way to others. */
export function createSqlVectorReader(database: Kysely<Tables>): VectorReader {
  return {
    async version() {
      const { generation } = await database
        .selectFrom('knowledge_state')
        .select('generation')
        .executeTakeFirstOrThrow();
      const sets = await database
        .selectFrom('vector_sets')
        .select(['id', 'revision'])
        .where('serving', '=', 1)
        .execute();
      return [generation, ...sets.map(({ id, revision }) => `${id}/${revision}`)].join(' ');
    },
    async serving() {
      const row = await database.selectFrom('vector_sets').selectAll().where('serving', '=', 1).executeTakeFirst();
      return row === undefined ? undefined : toVectorSet(row);
    },
    async documents() {
      const documents = [];
      for (let after = ''; ;) {
        const rows = await database
          .selectFrom('knowledge_documents')
          .select(['id', 'text_hash', 'passages'])
          .where('id', '>', after)
          .orderBy('id')
          .limit(PAGE)
          .execute();
        documents.push(
          ...rows.map(({ id, text_hash, passages }) => ({ documentId: id, version: text_hash ?? '', passages })),
        );
        await setImmediate();
        if (rows.length < PAGE) return documents;
        after = rows.at(-1)!.id;
      }
    },
    async vectors(setId, { documentId, from, limit }) {
      const rows = await database
        .selectFrom('knowledge_passages')
        .innerJoin('vectors', 'vectors.hash', 'knowledge_passages.text_hash')
        .select(['position', 'bytes'])
        .where('document_id', '=', documentId)
        .where('position', '>=', from)
        .where('set_id', '=', setId)
        .orderBy('position')
        .limit(limit)
        .execute();
      await setImmediate();
      return rows.map(({ position, bytes }) => ({
        position,
        ...(bytes.length === 0 ? {} : { vector: toVector(bytes) }),
      }));
    },
  };
}
