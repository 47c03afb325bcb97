import { z } from 'zod';
import { AppError } from '../../errors.ts';
import type { DenseShape } from './dense-vectors.ts';
import { type Connection, statusOf, requireCompleted } from './connection.ts';
import { DENSE, headPayload, INDEXED_FIELDS, WORDS } from './points.ts';
import { VALUES_AT_ONCE } from './search-filter.ts';
import type { AverageLengths } from './sparse-vector.ts';

/** Grows whenever points are made in another way: analysis, numbers of terms, weights, payload. */
export const SCHEMA = 1;

/** What a collection was made for; written into it when it is made. */
export interface Purpose {
  schema: number;
  averages: AverageLengths;
  dense?: DenseShape | undefined;
}

/** What is known of a document that has points. */
export interface Head {
  content: string;
  labels: string;
  /** Whether its points have vectors of meaning. */
  dense: boolean;
}

/** A document of which only the first point is known to be there. */
export const UNFINISHED: Head = { content: '', labels: '', dense: false };

/** A collection with what it holds. */
export interface Target {
  name: string;
  purpose: Purpose;
  /** By document id. */
  heads: Map<string, Head>;
}

const metadata = z.object({
  schema: z.number(),
  averages: z.object({ length: z.number(), pairLength: z.number() }),
  dense: z.object({ model: z.string(), size: z.number() }).nullish(),
});

const aliasList = z.object({ aliases: z.array(z.object({ alias_name: z.string(), collection_name: z.string() })) });
const collectionList = z.object({ collections: z.array(z.object({ name: z.string() })) });
const headPage = z.object({
  points: z.array(z.object({ payload: z.unknown() })),
  next_page_offset: z.union([z.string(), z.number()]).nullish(),
});

const collectionInfo = z.object({
  config: z.object({
    params: z.object({
      sparse_vectors: z.record(z.string(), z.object({ modifier: z.string().nullish() })).nullish(),
    }),
    metadata: z.unknown(),
  }),
});

/** Points of one page of a scroll, and results of one search, at most. */
const LIMIT_AT_MOST = 1000;
const SECONDS_TO_CREATE = 30;

/** The number in `<alias>_v<number>`. */
export function generationOf(alias: string, collection: string): number | undefined {
  if (!collection.startsWith(`${alias}_v`)) return undefined;
  const digits = collection.slice(alias.length + 2);
  return /^[1-9]\d{0,8}$/.test(digits) ? Number(digits) : undefined;
}

/** The collection behind the alias; undefined when there is none. */
export async function findAliased(connection: Connection, alias: string): Promise<string | undefined> {
  const { aliases } = await connection.write('aliases', async (client) => aliasList.parse(await client.getAliases()));
  return aliases.find((one) => one.alias_name === alias)?.collection_name;
}

/** What the collection was made for; undefined when there is no such collection, or one that we did not make. */
export async function readPurpose(connection: Connection, name: string): Promise<Purpose | undefined> {
  try {
    const info = collectionInfo.parse(await connection.write('collection', (client) => client.getCollection(name)));
    // Without the modifier, searching would work and rank badly.
    if (info.config.params.sparse_vectors?.[WORDS]?.modifier !== 'idf') return undefined;
    const { dense, ...rest } = metadata.parse(info.config.metadata);
    return { ...rest, ...(dense == null ? {} : { dense }) };
  } catch (error) {
    if (statusOf(error) === 404 || error instanceof z.ZodError) return undefined;
    throw error;
  }
}

/** Makes an empty collection with its indexes; fails when there is one of that name. */
export async function createCollection(connection: Connection, name: string, purpose: Purpose): Promise<void> {
  const { dense } = purpose;
  await connection.write('create collection', (client) =>
    client.createCollection(name, {
      timeout: SECONDS_TO_CREATE,
      ...(dense === undefined ? {} : { vectors: { [DENSE]: { size: dense.size, distance: 'Cosine' } } }),
      sparse_vectors: { [WORDS]: { modifier: 'idf', index: { memory: 'cached' } } },
      payload: { memory: 'cold' },
      // Inverse frequencies are counted by shard.
      shard_number: 1,
      strict_mode_config: {
        enabled: true,
        unindexed_filtering_retrieve: false,
        unindexed_filtering_update: false,
        max_query_limit: LIMIT_AT_MOST,
        upsert_max_batchsize: 500,
        condition_max_size: 2 * VALUES_AT_ONCE,
      },
      metadata: { ...purpose },
    }),
  );
}

/** Makes the indexes that are not there yet. Before the points, so that filters are part of their graph. */
export async function createIndexes(connection: Connection, name: string): Promise<void> {
  for (const [field_name, field_schema] of INDEXED_FIELDS) {
    const what = 'create payload index';
    const result = await connection.write(what, (client) =>
      client.createPayloadIndex(name, { field_name, field_schema, wait: true }),
    );
    requireCompleted(what, result);
  }
}

export async function deleteCollection(connection: Connection, name: string): Promise<void> {
  await connection.write('delete collection', (client) => client.deleteCollection(name));
}

/** From now on the alias means this collection; no search sees a moment without one. */
export async function pointAlias(connection: Connection, alias: string, collection: string): Promise<void> {
  // One action moves an alias; deleting and creating it would leave none when the second fails.
  await connection.write('move alias', (client) =>
    client.updateCollectionAliases({
      actions: [{ create_alias: { alias_name: alias, collection_name: collection } }],
    }),
  );
}

/** Deletes the collections of earlier generations than this one. */
export async function deleteOlder(connection: Connection, alias: string, collection: string): Promise<void> {
  const own = generationOf(alias, collection) ?? 0;
  for (const name of await listCollections(connection)) {
    const isOlder = (generationOf(alias, name) ?? own) < own;
    // What bears such a name and was not made here is left alone.
    if (isOlder && (await readPurpose(connection, name)) !== undefined) await deleteCollection(connection, name);
  }
}

/** Names of all collections, ours and others. */
export async function listCollections(connection: Connection): Promise<string[]> {
  const { collections } = await connection.write('collections', async (client) =>
    collectionList.parse(await client.getCollections()),
  );
  return collections.map(({ name }) => name);
}

/** An alias cannot bear the name of a collection. */
export async function refuseTakenName(connection: Connection, alias: string): Promise<void> {
  if (!(await listCollections(connection)).includes(alias)) return;
  throw new AppError('config_invalid', 'QDRANT_COLLECTION: đã có một bộ dữ liệu khác mang tên này');
}

/** The first points of all documents tell what the collection holds. */
export async function readHeads(connection: Connection, name: string): Promise<Map<string, Head>> {
  const heads = new Map<string, Head>();
  let offset: string | number | undefined;
  for (;;) {
    const page = await connection.write('scroll heads', async (client) =>
      headPage.parse(
        await client.scroll(name, {
          filter: { must: [{ key: 'head', match: { value: true } }] },
          limit: LIMIT_AT_MOST,
          ...(offset === undefined ? {} : { offset }),
          with_payload: Object.keys(headPayload.shape),
          with_vector: false,
        }),
      ),
    );
    for (const { payload } of page.points) {
      const head = headPayload.safeParse(payload).data;
      if (head === undefined) continue;
      const { document_id, content, labels, dense } = head;
      // Two heads of one document: what stands there is not known, so it is written again.
      heads.set(document_id, heads.has(document_id) ? UNFINISHED : { content, labels, dense });
    }
    if (page.next_page_offset == null) return heads;
    offset = page.next_page_offset;
  }
}
