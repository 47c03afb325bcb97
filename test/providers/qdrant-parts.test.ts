import { expect, test } from 'vitest';
import { PAIRS_WEIGHT } from '#src/knowledge/bm25/parameters.ts';
import { buildSegment } from '#src/knowledge/bm25/merge-segments.ts';
import { averagesOf } from '#src/providers/qdrant/mirror.ts';
import { batches, documentPoints, type Point, pointId } from '#src/providers/qdrant/points.ts';
import { bothFilters, type Filter, matchAny, toServerFilter } from '#src/providers/qdrant/search-filter.ts';
import { numberTerms, passageVector } from '#src/providers/qdrant/sparse-vector.ts';
import { createSequenceHash, murmur3, pairId, termId } from '#src/providers/qdrant/term-ids.ts';
import { makeDocument, makePassages } from '../fakes/knowledge.ts';
import { type FakeFilter, type FakePoint, filteredFields, passes } from '../fakes/qdrant-points.ts';

test.each([
  ['stay', 1881538586],
  ['studi', 150760872],
  ['sprint', 1932363795],
  ['yet', 1117393019],
])('the number of "%s" is that of the published vectors, but for its sign', (term, number) => {
  expect(Math.abs(murmur3(new TextEncoder().encode(term)) | 0)).toBe(number);
});

test.each([
  ['', 0],
  ['a', 0x3c2569b2],
  ['ab', 0x9bbfd75f],
  ['abc', 0xb3dd93fa],
])('texts that do not fill four bytes: "%s"', (text, number) => {
  expect(murmur3(new TextEncoder().encode(text))).toBe(number);
});

test('a pair has another number than its terms and than the pair the other way round', () => {
  const [one, other] = [termId('bao'), termId('cao')];
  expect(new Set([one, other, pairId(one, other), pairId(other, one), pairId(one, one)]).size).toBe(5);
  expect(pairId(one, other)).toBeLessThan(2 ** 32);
  expect(pairId(one, other)).toBeGreaterThanOrEqual(0);
});

test('a hash of a sequence tells order and length', () => {
  const digest = (words: number[]) => {
    const hash = createSequenceHash();
    for (const word of words) hash.add(word);
    return hash.digest();
  };
  expect(new Set([[], [0], [0, 0], [1, 2], [2, 1]].map(digest)).size).toBe(5);
  expect(digest([1, 2])).toBe(digest([1, 2]));
});

/** Two syllables with one number. */
function findCollision(): [string, string] {
  const seen = new Map<number, string>();
  for (let number = 0; ; number++) {
    const word = `x${number.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!)}`;
    const id = termId(word);
    if (seen.has(id) && seen.get(id) !== word) return [seen.get(id)!, word];
    seen.set(id, word);
  }
}

test('terms that fall on one number are added up: the server refuses a number twice', () => {
  const [one, other] = findCollision();
  const document = makeDocument({ id: 'a' });
  const segment = buildSegment(document, makePassages('a', [`${one}\n${other}`]));
  const given = { terms: numberTerms(segment), averages: averagesOf({ totals: { passages: 0 } as never }) };
  const { indices, values } = passageVector(segment, 0, given);
  expect(new Set(indices).size).toBe(indices.length);
  const alone = buildSegment(document, makePassages('a', [`${one}\nkhac`]));
  const single = passageVector(alone, 0, { ...given, terms: numberTerms(alone) });
  const valueOf = (vector: typeof single) => vector.values[vector.indices.indexOf(termId(one))]!;
  expect(valueOf({ indices, values })).toBeGreaterThan(valueOf(single) + 0.1);
});

test('a vector holds the frequencies that the postings hold', () => {
  const text = '1. Nộp báo cáo, báo cáo 45-QĐ/ĐU.\n2. báo cáo nhanh trong ngày';
  const document = makeDocument({ id: 'a', title: 'Quy chế báo cáo', code: '45-QĐ/ĐU' });
  const passages = makePassages('a', [{ text, heading: 'Chế độ báo cáo' }, Array(300).fill('đường').join(' ')]);
  const segment = buildSegment(document, passages);
  // With endless averages a value depends on its frequency alone.
  const averages = { length: Infinity, pairLength: Infinity };
  const frequencyOf = (value: number, k1: number, b: number) => (value * k1 * (1 - b)) / (k1 + 1 - value);
  const terms = numberTerms(segment);
  for (let passage = 0; passage < segment.passages; passage++) {
    const { indices, values } = passageVector(segment, passage, { terms, averages });
    const found = new Map(indices.map((id, at) => [id, values[at]!]));
    const expected = new Map<number, number>();
    segment.folded.forEach((_, id) => {
      for (let at = segment.postingStart[id]!; at < segment.postingStart[id + 1]!; at++) {
        if (segment.postings[at]! >>> 8 === passage) expected.set(terms[id]!, segment.postings[at]! & 255);
      }
      for (let pair = segment.pairStart[id]!; pair < segment.pairStart[id + 1]!; pair++) {
        for (let at = segment.pairPostingStart[pair]!; at < segment.pairPostingStart[pair + 1]!; at++) {
          if (segment.pairPostings[at]! >>> 8 !== passage) continue;
          expected.set(pairId(terms[id]!, terms[segment.pairSecond[pair]!]!), -(segment.pairPostings[at]! & 255));
        }
      }
    });
    expect(new Set(found.keys())).toEqual(new Set(expected.keys()));
    for (const [id, frequency] of expected) {
      const read = frequency > 0 ? frequencyOf(found.get(id)!, 1.6, 0.85) : frequencyOf(found.get(id)!, 0.6, 0.75);
      expect(read / Math.abs(frequency)).toBeCloseTo(1, 1);
    }
  }
  expect(PAIRS_WEIGHT).toBe(2);
});

test('the id of a point is a UUID of its own for each place of each document', () => {
  const ids = [pointId('a', 0), pointId('a', 1), pointId('a:1', 0), pointId('b', 0)];
  expect(new Set(ids).size).toBe(4);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(pointId('a', 0)).toBe(ids[0]);
});

test('a document that the segment does not speak for has no points', () => {
  const segment = buildSegment(makeDocument({ id: 'a' }), makePassages('a', ['một']));
  const given = {
    terms: numberTerms(segment),
    averages: { length: 1, pairLength: 1 },
    vectors: undefined,
    content: 'x',
  };
  const points = (id: string, which: 'head' | 'rest') => [
    ...documentPoints(segment, makeDocument({ id }), { ...given, which }),
  ];
  expect(points('b', 'head')).toEqual([]);
  expect(points('a', 'head')).toHaveLength(1);
  expect(points('a', 'rest')).toEqual([]);
});

const point = (length: number): Point => ({
  id: pointId('a', length),
  vector: { words: { indices: Array(length).fill(1) as number[], values: Array(length).fill(1) as number[] } },
  payload: {} as Point['payload'],
});

test.each([
  ['nothing', [], []],
  ['exactly as many as go', Array<number>(100).fill(1), [100]],
  ['one more', Array<number>(101).fill(1), [100, 1]],
  ['large ones', [150_000, 150_000, 10], [1, 2]],
  ['one that is larger than a request should be', [5, 900_000, 5], [1, 1, 1]],
])('requests of %s', (_what, lengths, expected) => {
  expect([...batches(lengths.map(point))].map((batch) => batch.length)).toEqual(expected);
});

const payload = { access: 'internal', kind: 'regulation', document_id: 'a', issued_on: null, effective_to: 20260102 };
const known: FakePoint = { id: '1', vector: {}, payload };
const holds = (it: FakePoint, filter: Filter) => passes(it, filter as FakeFilter);

test('conditions of two filters all hold, also beside an "or"', () => {
  const either = { should: [{ key: 'kind', match: { any: ['regulation'] } }] };
  const both = bothFilters({ must: [matchAny('access', ['public'])] }, [either]);
  expect(holds(known, both)).toBe(false);
  expect(holds(known, bothFilters({}, [either]))).toBe(true);
});

test('many values become one "or" inside what must hold', () => {
  const many = Array.from({ length: 2001 }, (_, number) => `d${number}`);
  const filter = toServerFilter({ access: ['public'], documentIds: [...many, 'a'] })!;
  expect(Object.keys(filter)).toEqual(['must']);
  expect(holds(known, filter)).toBe(false);
  expect(holds({ ...known, payload: { ...payload, access: 'public' } }, filter)).toBe(true);
  expect(filteredFields(filter as FakeFilter)).toEqual(['access', 'document_id', 'document_id', 'document_id']);
});

test('no filter restricts nothing', () => {
  expect(toServerFilter({})).toEqual({});
});
