import type { Schemas } from '@qdrant/js-client-rest';
import type { SearchFilter } from '../../knowledge/knowledge-index.ts';

export type Filter = Schemas['Filter'];
export type Condition = Schemas['FieldCondition'] | Filter;

/** Strict mode bounds how many values one condition may hold. */
export const VALUES_AT_ONCE = 1000;

/** "2026-01-02" → 20260102, so that days can be compared as numbers; null where there is no day. */
export function dayNumber(day: string | undefined): number | null {
  return day !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(day) ? Number(day.replaceAll('-', '')) : null;
}

/** Any of the values; more than one condition may hold are put into several, inside one that must hold. */
export function matchAny(key: string, values: readonly string[]): Condition {
  const conditions = [];
  const different = [...new Set(values)];
  for (let at = 0; at < different.length; at += VALUES_AT_ONCE) {
    conditions.push({ key, match: { any: different.slice(at, at + VALUES_AT_ONCE) } });
  }
  return conditions.length === 1 ? conditions[0]! : { should: conditions };
}

/**
 * The filter as the server reads it, everything in `must` and `must_not`: lists of `should` of a search and of its parts
 * would be joined into one "or". Undefined when it leaves nothing; an empty list would leave everything.
 */
export function toServerFilter(filter: SearchFilter): Filter | undefined {
  const { access, kinds, documentIds, inForceOn, endedOn, issuedFrom, issuedTo } = filter;
  // A range without a bound would leave everything.
  const days = [inForceOn, endedOn, issuedFrom, issuedTo].filter((day) => day !== undefined);
  if (days.some((day) => dayNumber(day) === null)) return undefined;
  const must: Condition[] = [];
  const mustNot: Condition[] = [];
  for (const [key, values] of [
    ['access', access] as const,
    ['kind', kinds] as const,
    ['document_id', documentIds] as const,
  ]) {
    if (values === undefined) continue;
    if (values.length === 0) return undefined;
    must.push(matchAny(key, values));
  }
  if (inForceOn !== undefined) {
    // A document without a first or last day is in force: a range never holds for what is not there.
    mustNot.push({ key: 'effective_from', range: { gt: dayNumber(inForceOn) } });
    mustNot.push({ key: 'effective_to', range: { lte: dayNumber(inForceOn) } });
  }
  if (endedOn !== undefined) must.push({ key: 'effective_to', range: { lte: dayNumber(endedOn) } });
  if (issuedFrom !== undefined) must.push({ key: 'issued_on', range: { gte: dayNumber(issuedFrom) } });
  if (issuedTo !== undefined) must.push({ key: 'issued_on', range: { lte: dayNumber(issuedTo) } });
  return { ...(must.length > 0 && { must }), ...(mustNot.length > 0 && { must_not: mustNot }) };
}

/** Both hold. */
export function bothFilters(one: Filter, conditions: readonly Condition[]): Filter {
  const must = Array.isArray(one.must) ? one.must : [];
  return { ...one, must: [...must, ...conditions] };
}
