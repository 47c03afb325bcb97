import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Kysely, Selectable, Transaction } from 'kysely';
import { passageText } from '../knowledge/dense/passage-text.ts';
import type {
  KeptVector,
  SampledVector,
  VectorSet,
  VectorWriter,
  WantedText,
} from '../knowledge/dense/vector-store.ts';
import type { KnowledgeDocument } from '../knowledge/document.ts';
import type { LocatorStep } from '../knowledge/passage.ts';
import { fillHashes } from './passage-hashes.ts';
import type { Tables } from './tables.ts';
import { toBytes, toVector } from './vector-bytes.ts';
import type { VectorTables } from './vector-tables.ts';

/** Hashes that are looked through, and vectors that are deleted, between two turns of others. */
const WINDOW = 2000;
const DELETED_AT_ONCE = 500;

export function toVectorSet(row: Selectable<VectorTables['vector_sets']>): VectorSet {
  return {
    id: row.id,
    model: row.model,
    dimensions: row.dimensions,
    serving: row.serving === 1,
    trusted: row.trusted === 1,
    counted: { characters: Number(row.characters), tokens: Number(row.tokens) },
  };
}

/** Vectors in the database, for the work of embedding. Made beside `createSqlKnowledgeStore` on one database. */
export function createSqlVectorWriter(database: Kysely<Tables>): VectorWriter {
  return {
    async sets() {
      const rows = await database.selectFrom('vector_sets').selectAll().orderBy('created_at', 'desc').execute();
      return rows.map(toVectorSet);
    },
    async openSet(model, dimensions) {
      const created_at = new Date().toISOString();
      const fresh = { serving: 0, trusted: 0, characters: 0, tokens: 0, revision: 0 };
      await database
        .insertInto('vector_sets')
        .values({ id: randomUUID(), model, dimensions, created_at, ...fresh })
        // An older set of the same shape is taken up again, and counts as the newest.
        .onConflict((conflict) => conflict.columns(['model', 'dimensions']).doUpdateSet({ created_at }))
        .execute();
      const row = await database
        .selectFrom('vector_sets')
        .selectAll()
        .where('model', '=', model)
        .where('dimensions', '=', dimensions)
        .executeTakeFirstOrThrow();
      return toVectorSet(row);
    },
    async missing(setId, { after, limit }) {
      await fillHashes(database);
      const found: string[] = [];
      for (let from = after; found.length < limit;) {
        const hashes = await nextHashes(database, from);
        if (hashes.length === 0) break;
        const known = await knownHashes(database, setId, hashes);
        found.push(...hashes.filter((hash) => !known.has(hash)));
        from = hashes.at(-1)!;
        await setImmediate();
      }
      return readTexts(database, found.slice(0, limit));
    },
    async lacks(setId, hashes) {
      const lacking: string[] = [];
      for (let from = 0; from < hashes.length; from += WINDOW) {
        const asked = [...new Set(hashes.slice(from, from + WINDOW))];
        const known = await knownHashes(database, setId, asked);
        lacking.push(...asked.filter((hash) => !known.has(hash)));
      }
      return lacking;
    },
    async keep(setId, vectors, counted) {
      await database.transaction().execute((transaction) => keepVectors(transaction, setId, { vectors, counted }));
    },
    async sample(setId, limit) {
      const rows = await database
        .selectFrom('vectors')
        .innerJoin('knowledge_passages', 'knowledge_passages.text_hash', 'vectors.hash')
        .select(['vectors.hash', 'vectors.bytes', 'knowledge_passages.heading', 'knowledge_passages.text'])
        .where('vectors.set_id', '=', setId)
        // Hashes are as good as drawn by lot, and the same for everybody.
        .orderBy('vectors.hash')
        .limit(limit)
        .execute();
      const byHash = new Map<string, SampledVector>();
      for (const { hash, bytes, heading, text } of rows) {
        if (bytes.length > 0) byHash.set(hash, { heading, text, vector: toVector(bytes) });
      }
      return [...byHash.values()];
    },
    async serve(setId, trusted) {
      await database.transaction().execute(async (transaction) => {
        await transaction.updateTable('vector_sets').set({ serving: 0 }).where('id', '!=', setId).execute();
        await transaction
          .updateTable('vector_sets')
          .set((row) => ({ serving: 1, trusted: trusted ? 1 : 0, revision: row('revision', '+', 1) }))
          .where('id', '=', setId)
          .execute();
      });
      await deleteOthers(database, setId);
    },
  };
}

/** Hashes of passages after this one, each once, in order. */
async function nextHashes(database: Kysely<Tables>, after: string): Promise<string[]> {
  const rows = await database
    .selectFrom('knowledge_passages')
    .select('text_hash')
    .distinct()
    .where('text_hash', '>', after)
    .orderBy('text_hash')
    .limit(WINDOW)
    .execute();
  return rows.map((row) => row.text_hash).filter((hash) => hash !== null);
}

async function knownHashes(
  database: Kysely<Tables>,
  setId: string | undefined,
  hashes: readonly string[],
): Promise<ReadonlySet<string>> {
  if (setId === undefined || hashes.length === 0) return new Set();
  const rows = await database
    .selectFrom('vectors')
    .select('hash')
    .where('set_id', '=', setId)
    .where('hash', 'in', hashes)
    .execute();
  return new Set(rows.map((row) => row.hash));
}

/** In the order asked; what has left meanwhile is left out. */
async function readTexts(database: Kysely<Tables>, hashes: readonly string[]): Promise<WantedText[]> {
  if (hashes.length === 0) return [];
  const rows = await database
    .selectFrom('knowledge_passages')
    .innerJoin('knowledge_documents', 'knowledge_documents.id', 'knowledge_passages.document_id')
    .select(['knowledge_passages.text_hash', 'body', 'locator', 'heading', 'text'])
    .where('knowledge_passages.text_hash', 'in', hashes)
    .execute();
  const texts = new Map<string, string>();
  for (const { text_hash, body, locator, heading, text } of rows) {
    const { title } = JSON.parse(body) as KnowledgeDocument;
    const passage = { locator: JSON.parse(locator) as LocatorStep[], heading, text };
    if (text_hash !== null) texts.set(text_hash, passageText(title, passage));
  }
  return hashes.flatMap((hash) => {
    const text = texts.get(hash);
    return text === undefined ? [] : [{ hash, text }];
  });
}

async function keepVectors(
  transaction: Transaction<Tables>,
  setId: string,
  { vectors, counted }: { vectors: readonly KeptVector[]; counted: VectorSet['counted'] },
): Promise<void> {
  // Nothing changes by this but that no document is written or deleted meanwhile, also where databases let several write.
  await transaction
    .updateTable('knowledge_state')
    .set((row) => ({ generation: row.ref('generation') }))
    .execute();
  const hashes = vectors.map(({ hash }) => hash);
  // A document that was deleted while its text was with the model must not come back as a vector.
  const present = await transaction
    .selectFrom('knowledge_passages')
    .select('text_hash')
    .where('text_hash', 'in', hashes)
    .execute();
  const wanted = new Set(present.map((row) => row.text_hash));
  const rows = vectors
    .filter(({ hash }) => wanted.has(hash))
    .map(({ hash, vector }) => ({ set_id: setId, hash, bytes: toBytes(vector) }));
  if (rows.length > 0) {
    await transaction
      .insertInto('vectors')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['set_id', 'hash']).doNothing())
      .execute();
  }
  await transaction
    .updateTable('vector_sets')
    .set((row) => ({
      characters: row('characters', '+', counted.characters),
      tokens: row('tokens', '+', counted.tokens),
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', setId)
    .execute();
}

/** In steps: another model's vectors may be hundreds of megabytes. */
async function deleteOthers(database: Kysely<Tables>, setId: string): Promise<void> {
  for (;;) {
    const rows = await database
      .selectFrom('vectors')
      .select(['set_id', 'hash'])
      .where('set_id', '!=', setId)
      .limit(DELETED_AT_ONCE)
      .execute();
    if (rows.length === 0) break;
    for (const [other, group] of Map.groupBy(rows, (row) => row.set_id)) {
      const hashes = group.map((row) => row.hash);
      await database.deleteFrom('vectors').where('set_id', '=', other).where('hash', 'in', hashes).execute();
    }
    await setImmediate();
  }
  await database.deleteFrom('vector_sets').where('id', '!=', setId).execute();
}
