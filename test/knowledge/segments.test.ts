import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildSegment, chooseMerge, mergeSegments } from '../../src/knowledge/bm25/merge-segments.ts';
import { openSegment } from '../../src/knowledge/bm25/segment.ts';
import { createMemoryKnowledge } from '../../src/knowledge/memory-knowledge.ts';
import { makeDocument, makePassages } from '../fakes/knowledge.ts';

const WORDS = ['báo', 'cáo', 'phản', 'ánh', 'dân', 'cư', 'ngày', 'họp', 'tổ', '45-QĐ/ĐU', 'UBND'];
const text = fc.array(fc.constantFrom(...WORDS, ',', '\n', '\n2. '), { maxLength: 25 }).map((words) => words.join(' '));
const passages = fc.array(fc.record({ text, heading: text, article: fc.constantFrom('1', '2', '7') }), {
  maxLength: 4,
});

/** Changes to a store: a document written anew, or removed. */
const changes = fc.array(
  fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'), passages: fc.option(passages) }),
  { minLength: 1, maxLength: 25 },
);

test('after any changes, searches find what a store written once finds, with equal scores and counts', async () => {
  await fc.assert(
    fc.asyncProperty(changes, text, async (changes, question) => {
      const changed = await createMemoryKnowledge();
      const kept = new Map<string, (typeof changes)[number]>();
      for (const change of changes) {
        kept.delete(change.id);
        if (change.passages === null) await changed.store.removeDocument(change.id);
        else await changed.store.replaceDocument(makeDocument(change), makePassages(change.id, change.passages));
        if (change.passages !== null) kept.set(change.id, change);
        await changed.index.refresh();
      }
      const written = await createMemoryKnowledge();
      for (const { id, passages } of kept.values()) {
        await written.store.replaceDocument(makeDocument({ id }), makePassages(id, passages!));
      }
      await written.store.compact();
      await written.index.refresh();
      const [one, other] = [
        await changed.index.search({ text: question }),
        await written.index.search({ text: question }),
      ];
      expect(one.terms).toEqual(other.terms);
      const scores = (result: typeof one) => result.hits.map((hit) => hit.score).sort((a, b) => a - b);
      expect(scores(one)).toHaveLength(scores(other).length);
      // Single precision: sums in another order differ in the last places.
      scores(one).forEach((score, at) => expect(score).toBeCloseTo(scores(other)[at]!, 1));
    }),
    { numRuns: 60 },
  );
});

test('a segment read back from its bytes is the segment that was written', () => {
  const document = makeDocument({ id: 'a' });
  const segment = buildSegment(document, makePassages('a', ['1. Một khoản.\n2. Hai khoản, theo 45-QĐ/ĐU.', '']));
  expect(openSegment(segment.bytes.slice())).toEqual(segment);
});

test('bytes that are no segment are refused', () => {
  expect(() => openSegment(new Uint8Array(64))).toThrow('not a segment');
});

test('merging leaves the dead behind', () => {
  const one = buildSegment(makeDocument({ id: 'a' }), makePassages('a', ['chỉ có ở đây']));
  const other = buildSegment(makeDocument({ id: 'b' }), makePassages('b', ['còn lại']));
  const merged = mergeSegments([
    { segment: one, live: new Set() },
    { segment: other, live: new Set(['b']) },
  ]);
  expect(merged.documentIds).toEqual(['b']);
  expect(merged.passages).toBe(1);
});

test.each([
  ['nothing', [], []],
  [
    'few of a size',
    [
      [10, 10],
      [9, 9],
      [500, 500],
    ],
    [],
  ],
  [
    'six of a size, with all smaller ones',
    [
      [1, 1],
      [9, 9],
      [9, 9],
      [9, 9],
      [9, 9],
      [9, 9],
      [9, 9],
      [900, 900],
    ],
    [0, 1, 2, 3, 4, 5, 6],
  ],
  [
    'one of which most is dead',
    [
      [900, 300],
      [10, 10],
    ],
    [0],
  ],
])('chosen for merging: %s', (_name, sizes, chosen) => {
  const segments = sizes.map(([passages, live], id) => ({ id: String(id), passages: passages!, live: live! }));
  expect(chooseMerge(segments)).toEqual(chosen.map(String));
});

test('a thousand documents are written again only a few times', () => {
  let segments: { id: string; passages: number; live: number }[] = [];
  let written = 0;
  for (let number = 0; number < 1000; number++) {
    segments.push({ id: `s${number}`, passages: 10, live: 10 });
    const chosen = chooseMerge(segments);
    if (chosen.length === 0) continue;
    const passages = segments
      .filter((segment) => chosen.includes(segment.id))
      .reduce((sum, one) => sum + one.passages, 0);
    segments = segments.filter((segment) => !chosen.includes(segment.id));
    segments.push({ id: `m${number}`, passages, live: passages });
    written += passages;
  }
  expect(written).toBeLessThan(6 * 10_000);
  expect(segments.length).toBeLessThan(25);
});
