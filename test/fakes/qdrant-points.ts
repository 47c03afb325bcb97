/** What the fake server does with points, as the real one's source says: filters, sparse scores, fusion. */

export interface FakePoint {
  id: string;
  vector: Record<string, unknown>;
  payload: Record<string, unknown>;
}

export interface Scored {
  point: FakePoint;
  score: number;
}

/** A request that the server refuses, with its status. */
export class Refusal extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export interface FakeCondition {
  key?: string;
  match?: { value?: unknown; any?: unknown[] };
  range?: Partial<Record<'gt' | 'gte' | 'lt' | 'lte', number | null>>;
  has_id?: unknown[];
}

/** A filter is a condition, too. */
export interface FakeFilter extends FakeCondition {
  must?: FakeFilter | FakeFilter[] | null;
  must_not?: FakeFilter | FakeFilter[] | null;
  should?: FakeFilter | FakeFilter[] | null;
}

export interface FakeSparse {
  indices: number[];
  values: number[];
}

export const CLAUSES = ['must', 'must_not', 'should'] as const;

const KNOWN_CONDITIONS = new Set(['key', 'match', 'range']);
/** The conditions of a clause, which may be one, a list, or nothing. */
export const asList = <Item>(value: Item | Item[] | null | undefined): Item[] =>
  value == null ? [] : Array.isArray(value) ? value : [value];

/** Field names that a filter looks at. */
export function filteredFields(filter: FakeFilter | undefined): string[] {
  return CLAUSES.flatMap((clause) =>
    asList(filter?.[clause]).flatMap((one) => (one.key === undefined ? filteredFields(one) : [one.key])),
  );
}

/** Empty lists restrict nothing. */
export function passes(point: FakePoint, filter: FakeFilter | undefined): boolean {
  if (filter === undefined) return true;
  for (const key of Object.keys(filter)) {
    if (!CLAUSES.some((clause) => clause === key)) throw new Refusal(501, `filter.${key}`);
  }
  const should = asList(filter.should);
  return (
    asList(filter.must).every((one) => holds(point, one)) &&
    !asList(filter.must_not).some((one) => holds(point, one)) &&
    (should.length === 0 || should.some((one) => holds(point, one)))
  );
}

function holds(point: FakePoint, condition: FakeFilter): boolean {
  if (condition.has_id !== undefined) return condition.has_id.includes(point.id);
  if (condition.key === undefined) return passes(point, condition);
  const unknown = Object.keys(condition).find((key) => !KNOWN_CONDITIONS.has(key));
  if (unknown !== undefined) throw new Refusal(501, `condition ${unknown}`);
  const values = asList(point.payload[condition.key]);
  return values.some((value) => matches(value, condition.match) && inRange(value, condition.range));
}

function matches(value: unknown, match: FakeCondition['match']): boolean {
  if (match === undefined) return true;
  if ('value' in match) return value === match.value;
  if (match.any !== undefined) return match.any.includes(value);
  throw new Refusal(501, `match ${Object.keys(match).join()}`);
}

function inRange(value: unknown, range: FakeCondition['range']): boolean {
  if (range === undefined) return true;
  if (typeof value !== 'number') return false;
  const { gt, gte, lt, lte } = range;
  return (
    (gt == null || value > gt) &&
    (gte == null || value >= gte) &&
    (lt == null || value < lt) &&
    (lte == null || value <= lte)
  );
}

/** Postings of one sparse vector name, kept up to date so that whole test sets can be searched. */
export class SparseIndex {
  readonly #postings = new Map<number, Map<string, number>>();

  add(id: string, vector: FakeSparse): void {
    vector.indices.forEach((index, at) => {
      const list = this.#postings.get(index) ?? new Map<string, number>();
      this.#postings.set(index, list.set(id, vector.values[at]!));
    });
  }

  remove(id: string, vector: FakeSparse): void {
    for (const index of vector.indices) this.#postings.get(index)?.delete(id);
  }

  /** Sum of query weight × inverse frequency × stored value; points without a common term are not found. */
  score(query: FakeSparse, total: number, idf: boolean): Map<string, number> {
    const scores = new Map<string, number>();
    query.indices.forEach((index, at) => {
      const list = this.#postings.get(index);
      if (list === undefined || list.size === 0) return;
      const weight = query.values[at]! * (idf ? Math.log((total - list.size + 0.5) / (list.size + 0.5) + 1) : 1);
      for (const [id, value] of list) scores.set(id, (scores.get(id) ?? 0) + weight * value);
    });
    return scores;
  }
}

export function cosine(a: readonly number[], b: readonly number[]): number {
  let dot = 0;
  let lengths = [0, 0];
  a.forEach((value, at) => {
    dot += value * b[at]!;
    lengths = [lengths[0]! + value * value, lengths[1]! + b[at]! * b[at]!];
  });
  return dot / Math.sqrt(lengths[0]! * lengths[1]! || 1);
}

/** Best first. Equal scores come in no useful order: here the one opposite to what anybody would hope for. */
export function best(scored: Scored[], limit: number): Scored[] {
  return scored.sort((a, b) => b.score - a.score || (a.point.id < b.point.id ? 1 : -1)).slice(0, limit);
}

/** Reciprocal ranks, places counted from 0: 1 / (place + k). */
export function fuse(lists: readonly Scored[][], k: number): Scored[] {
  const fused = new Map<string, Scored>();
  for (const list of lists) {
    list.forEach(({ point }, place) => {
      const before = fused.get(point.id)?.score ?? 0;
      fused.set(point.id, { point, score: before + 1 / (place + k) });
    });
  }
  return [...fused.values()];
}
