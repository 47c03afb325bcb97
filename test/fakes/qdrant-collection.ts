import {
  asList,
  best,
  CLAUSES,
  cosine,
  type FakeFilter,
  type FakePoint,
  type FakeSparse,
  filteredFields,
  fuse,
  passes,
  Refusal,
  type Scored,
  SparseIndex,
} from './qdrant-points.ts';

/** The fields of all requests that the fake reads. */
export interface FakeBody {
  points?: FakePoint[];
  payload?: Record<string, unknown>;
  filter?: FakeFilter;
  limit?: number;
  offset?: string;
  order_by?: unknown;
  with_payload?: boolean | string[];
  with_vector?: boolean | string[];
  using?: string;
  query?: FakeSparse | number[] | { rrf?: { k?: number } };
  prefetch?: FakeBody | FakeBody[];
  field_name?: string;
  field_schema?: { type: string };
  actions?: { create_alias?: { alias_name: string; collection_name: string } }[];
}

export interface FakeSettings {
  vectors?: Record<string, { size: number }>;
  sparse_vectors?: Record<string, { modifier?: string }>;
  shard_number?: number;
  strict_mode_config?: Partial<
    Record<'max_query_limit' | 'upsert_max_batchsize' | 'condition_max_size', number> &
      Record<'enabled' | 'unindexed_filtering_retrieve' | 'unindexed_filtering_update', boolean>
  >;
  metadata?: unknown;
}

type Payload = Record<string, unknown> | null;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface FakeCollection {
  readonly points: ReadonlyMap<string, FakePoint>;
  info(): unknown;
  createIndex(body: FakeBody): void;
  upsert(body: FakeBody): void;
  delete(body: FakeBody): void;
  setPayload(body: FakeBody): void;
  scroll(body: FakeBody): { points: { id: string; payload: Payload }[]; next_page_offset: string | null };
  query(body: FakeBody): { id: string; version: number; score: number; payload: Payload }[];
}

/** A collection as the server keeps it. What no test asks for is refused with 501. */
export function createFakeCollection(created: FakeSettings): FakeCollection {
  const points = new Map<string, FakePoint>();
  const sparse = new Map(Object.keys(created.sparse_vectors ?? {}).map((name) => [name, new SparseIndex()]));
  const indexes = new Map<string, { type: string }>();
  const strict = created.strict_mode_config ?? {};

  function checkFilter(filter: FakeFilter | undefined, mayBeUnindexed: unknown): void {
    if (strict.enabled !== true || mayBeUnindexed !== false) return;
    for (const field of filteredFields(filter)) {
      if (!indexes.has(field)) throw new Refusal(400, `Bad request: Index required but not found for "${field}"`);
    }
    for (const size of conditionSizes(filter)) {
      if (size > (strict.condition_max_size ?? Infinity)) throw new Refusal(400, 'Bad request: condition too large');
    }
  }

  function checkLimit(limit: number): void {
    if (strict.enabled === true && limit > (strict.max_query_limit ?? Infinity)) {
      throw new Refusal(400, `Forbidden: Limit exceeded ${limit} > ${strict.max_query_limit} for "limit"`);
    }
  }

  function drop(point: FakePoint): void {
    points.delete(point.id);
    for (const [name, index] of sparse) {
      if (name in point.vector) index.remove(point.id, point.vector[name] as FakeSparse);
    }
  }

  function search(body: FakeBody, filter: FakeFilter | undefined): Scored[] {
    const { limit = 10, using = '', prefetch, query } = body;
    if (prefetch !== undefined) {
      const lists = asList(prefetch).map((one) => search(one, joinFilters(filter, one.filter)));
      if (query === undefined || !('rrf' in query)) throw new Refusal(501, 'fusion');
      return best(fuse(lists, query.rrf?.k ?? 2), limit);
    }
    const found: Scored[] = [];
    const index = sparse.get(using);
    if (index !== undefined) {
      const idf = created.sparse_vectors?.[using]?.modifier === 'idf';
      for (const [id, score] of index.score(checkSparse(query), points.size, idf)) {
        if (passes(points.get(id)!, filter)) found.push({ point: points.get(id)!, score });
      }
      return best(found, limit);
    }
    const asked = checkDense(created, using, query);
    for (const point of points.values()) {
      const vector = point.vector[using];
      if (Array.isArray(vector) && passes(point, filter))
        found.push({ point, score: cosine(asked, vector as number[]) });
    }
    return best(found, limit);
  }

  return {
    points,
    info: () => describe(created, indexes, points.size),
    createIndex(body) {
      indexes.set(body.field_name!, body.field_schema!);
    },
    upsert({ points: given = [] }) {
      if (given.length > (strict.upsert_max_batchsize ?? Infinity)) throw new Refusal(400, 'upsert too large');
      for (const point of given) {
        if (typeof point.id !== 'string' || !UUID.test(point.id)) throw new Refusal(400, 'not a valid point ID');
        for (const [name, vector] of Object.entries(point.vector)) checkVector(created, name, vector);
      }
      for (const point of given) {
        const before = points.get(point.id);
        if (before !== undefined) drop(before);
        points.set(point.id, structuredClone(point));
        for (const [name, index] of sparse)
          if (name in point.vector) index.add(point.id, point.vector[name] as FakeSparse);
      }
    },
    delete(body) {
      checkFilter(body.filter, strict.unindexed_filtering_update);
      for (const point of points.values()) if (passes(point, body.filter)) drop(point);
    },
    setPayload(body) {
      checkFilter(body.filter, strict.unindexed_filtering_update);
      for (const point of points.values()) if (passes(point, body.filter)) Object.assign(point.payload, body.payload);
    },
    scroll(body) {
      checkLimit(body.limit ?? 10);
      checkFilter(body.filter, strict.unindexed_filtering_retrieve);
      if (body.order_by != null) throw new Refusal(501, 'order_by');
      const all = [...points.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
      const rest = all.filter((point) => point.id >= (body.offset ?? '') && passes(point, body.filter));
      const page = rest.slice(0, body.limit);
      const next = rest[page.length]?.id ?? null;
      return { points: page.map((point) => ({ id: point.id, payload: pick(point, body) })), next_page_offset: next };
    },
    query(body) {
      checkLimit(body.limit ?? 10);
      checkFilter(body.filter, strict.unindexed_filtering_retrieve);
      const found = search(body, body.filter);
      return found.map(({ point, score }) => ({
        id: point.id,
        version: 1,
        score,
        payload: pick(point, body),
        ...vectors(point, body),
      }));
    },
  };
}

/** Lists of `should` are joined, so that one "or" comes of two: what makes an access filter there worthless. */
function joinFilters(one: FakeFilter | undefined, other: FakeFilter | undefined): FakeFilter | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const join = (clause: (typeof CLAUSES)[number]) => [...asList(one[clause]), ...asList(other[clause])];
  return { must: join('must'), must_not: join('must_not'), should: join('should') };
}

function conditionSizes(filter: FakeFilter | undefined): number[] {
  return CLAUSES.flatMap((clause) =>
    asList(filter?.[clause]).flatMap((one) => [
      one.match?.any?.length ?? one.has_id?.length ?? 1,
      ...(one.key === undefined ? conditionSizes(one) : []),
    ]),
  );
}

function checkVector(created: FakeSettings, name: string, vector: unknown): void {
  if (created.sparse_vectors?.[name] !== undefined) checkSparse(vector);
  else checkDense(created, name, vector);
}

function checkDense({ vectors }: FakeSettings, name: string, vector: unknown): number[] {
  const size = vectors?.[name]?.size;
  if (size === undefined) throw new Refusal(400, `Not existing vector name error: ${name}`);
  if (!Array.isArray(vector) || vector.length !== size) throw new Refusal(400, 'Vector dimension error');
  return vector as number[];
}

function checkSparse(vector: unknown): FakeSparse {
  const { indices, values } = (vector ?? {}) as Partial<FakeSparse>;
  if (indices === undefined || indices.length !== values?.length) throw new Refusal(422, 'must be the same length');
  if (new Set(indices).size < indices.length) throw new Refusal(422, 'must be unique');
  return { indices, values };
}

/** A point without any of them has an empty list. */
function vectors(point: FakePoint, { with_vector }: FakeBody): { vector?: Record<string, unknown> } {
  if (!Array.isArray(with_vector)) return {};
  return { vector: Object.fromEntries(Object.entries(point.vector).filter(([name]) => with_vector.includes(name))) };
}

function pick(point: FakePoint, { with_payload }: FakeBody): Payload {
  if (with_payload === true) return point.payload;
  if (!Array.isArray(with_payload)) return null;
  return Object.fromEntries(Object.entries(point.payload).filter(([key]) => with_payload.includes(key)));
}

function describe(created: FakeSettings, indexes: ReadonlyMap<string, { type: string }>, count: number) {
  const { vectors = {}, sparse_vectors, shard_number = 1, strict_mode_config, metadata } = created;
  return {
    status: 'green',
    optimizer_status: 'ok',
    indexed_vectors_count: 0,
    points_count: count,
    segments_count: 1,
    config: {
      params: { vectors, shard_number, replication_factor: 1, write_consistency_factor: 1, sparse_vectors },
      hnsw_config: { m: 16, ef_construct: 100, full_scan_threshold: 10_000 },
      optimizer_config: { default_segment_number: 0, flush_interval_sec: 5 },
      wal_config: { wal_capacity_mb: 32, wal_segments_ahead: 0 },
      quantization_config: null,
      strict_mode_config,
      ...(metadata === undefined ? {} : { metadata }),
    },
    payload_schema: Object.fromEntries(
      [...indexes].map(([name, params]) => [name, { data_type: params.type, params, points: count }]),
    ),
  };
}
