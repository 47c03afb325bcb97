import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { AccessLevel } from '#src/knowledge/document.ts';
import { openQdrant, type OpenQdrant } from './open-qdrant.ts';

let open: OpenQdrant;
beforeEach(async () => {
  open = await openQdrant();
});
afterEach(() => open.close());

const WORDS = 'nộp báo cáo trước ngày hai mươi vỉa hè kho bạc Điều 3 45-QĐ/ĐU là gì UBND đất đai'.split(' ');
const text = fc
  .array(fc.constantFrom(...WORDS, '.', '\n2.'), { minLength: 1, maxLength: 30 })
  .map((list) => list.join(' '));
const document = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  texts: fc.array(fc.record({ text, heading: text, article: fc.constantFrom('1', '2', '3') }), { maxLength: 6 }),
  title: text,
  access: fc.constantFrom<AccessLevel>('public', 'internal'),
  removed: fc.boolean(),
  // Into one segment, so that what follows leaves a part of it dead.
  compacted: fc.boolean(),
});

test('after any changes both engines find the same, with equal scores and counts', async () => {
  const index = await open.open();
  const here = await open.openHere();
  const search = { numRuns: 25, seed: 20261122 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(document, { maxLength: 6 }),
      fc.array(text, { minLength: 4, maxLength: 4 }),
      async (changes, asked) => {
        for (const { id, texts, removed, compacted, ...fields } of changes) {
          await open.put(id, texts, fields);
          if (compacted) await open.store.compact();
          if (removed) await open.store.removeDocument(id);
        }
        await index.refresh();
        await here.refresh();
        for (const question of asked) {
          for (const filter of [{}, { access: ['public' as const] }]) {
            const [there, expected] = await Promise.all(
              [index, here].map((one) => one.search({ text: question, filter })),
            );
            expect(there!.terms).toEqual(expected!.terms);
            expect(there!.hits).toHaveLength(expected!.hits.length);
            there!.hits.forEach(({ score }, at) => expect(score).toBeCloseTo(expected!.hits[at]!.score, 4));
            const ids = (hits: { passageId: string }[]) => hits.map(({ passageId }) => passageId).sort();
            expect(ids(there!.hits)).toEqual(ids(expected!.hits));
          }
        }
      },
    ),
    search,
  );
});
