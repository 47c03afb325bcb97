import { describe, expect, test } from 'vitest';
import { createVectorMatrix } from '#src/knowledge/dense/vector-matrix.ts';
import { createRandom } from '../../bench/search.ts';

const random = createRandom(3);
const invent = (length: number) => Float32Array.from({ length }, () => random() * 2 - 1);
const cosine = (a: Float32Array, b: Float32Array) => {
  const product = a.reduce((sum, value, at) => sum + value * b[at]!, 0);
  return product / Math.hypot(...a) / Math.hypot(...b);
};

function fill(dimensions: number, rows: number, documentOf = (_row: number) => 0) {
  const matrix = createVectorMatrix(dimensions);
  const vectors = Array.from({ length: rows }, () => invent(dimensions));
  const all = new Float32Array(rows * dimensions);
  vectors.forEach((vector, row) => all.set(vector, row * dimensions));
  matrix.add({
    labels: Uint32Array.from(vectors, (_, row) => row),
    documents: Uint32Array.from(vectors, (_, row) => documentOf(row)),
    vectors: all,
  });
  return { matrix, vectors };
}

const everything = { allowed: Uint8Array.of(1), limit: 10 };

describe('the nearest rows', () => {
  test.each([1, 3, 15, 16, 17, 64, 100, 1024, 1536])('are those of a plain loop over %d numbers', (dimensions) => {
    const { matrix, vectors } = fill(dimensions, 300);
    const query = invent(dimensions);
    const { labels, similarities } = matrix.search(query, everything);
    const byHand = vectors.map((vector, label) => ({ label, similarity: cosine(vector, query) }));
    byHand.sort((a, b) => b.similarity - a.similarity);
    // Where numbers are few, many rows are equally near, and any of them will do.
    labels.forEach((label, at) => expect(cosine(vectors[label]!, query)).toBeCloseTo(byHand[at]!.similarity, 5));
    similarities.forEach((similarity, at) => expect(similarity).toBeCloseTo(byHand[at]!.similarity, 5));
  });

  test('are found across the blocks in which rows are computed', () => {
    const { matrix, vectors } = fill(8, 9000);
    for (const label of [0, 4095, 4096, 8191, 8192, 8999]) {
      expect(matrix.search(vectors[label]!, { ...everything, limit: 1 }).labels[0]).toBe(label);
    }
  });

  test('are only those of documents that are allowed, and fill the limit', () => {
    const { matrix, vectors } = fill(32, 500, (row) => row % 7);
    const allowed = Uint8Array.of(0, 1, 0, 0, 1, 0, 0);
    const { labels } = matrix.search(vectors[0]!, { allowed, limit: 20 });
    expect(labels).toHaveLength(20);
    expect([...labels].every((label) => label % 7 === 1 || label % 7 === 4)).toBe(true);
    expect(matrix.search(vectors[0]!, { allowed: new Uint8Array(7), limit: 20 }).labels).toHaveLength(0);
    expect(matrix.search(vectors[0]!, { allowed: new Uint8Array(0), limit: 20 }).labels).toHaveLength(0);
  });

  test('of equals the older comes first', () => {
    const matrix = createVectorMatrix(2);
    matrix.add({
      labels: Uint32Array.of(9, 4, 7),
      documents: new Uint32Array(3),
      vectors: Float32Array.of(1, 0, 2, 0, 3, 0),
    });
    expect([...matrix.search(Float32Array.of(5, 0), everything).labels]).toEqual([4, 7, 9]);
  });

  test('are none in an empty matrix and none at a limit of none', () => {
    expect(createVectorMatrix(4).search(invent(4), everything).labels).toHaveLength(0);
    expect(fill(4, 5).matrix.search(invent(4), { ...everything, limit: 0 }).labels).toHaveLength(0);
  });
});

test('what is removed is found no more, and what is left still is, in any order', () => {
  const { matrix, vectors } = fill(16, 200);
  const gone = new Set<number>();
  for (let step = 0; step < 150; step++) {
    const label = Math.floor(random() * 200);
    matrix.remove(Uint32Array.of(label, label));
    gone.add(label);
  }
  expect(matrix.rows).toBe(200 - gone.size);
  vectors.forEach((vector, label) => {
    const [nearest] = matrix.search(vector, { ...everything, limit: 1 }).labels;
    expect(nearest === label).toBe(!gone.has(label));
  });
});

test('rows that were added after others left take part', () => {
  const { matrix, vectors } = fill(16, 50);
  matrix.remove(Uint32Array.of(0, 49, 20));
  matrix.add({ labels: Uint32Array.of(77), documents: Uint32Array.of(0), vectors: vectors[20]! });
  expect(matrix.search(vectors[20]!, { ...everything, limit: 1 }).labels[0]).toBe(77);
});

test('length does not count, only direction', () => {
  const matrix = createVectorMatrix(2);
  matrix.add({
    labels: Uint32Array.of(0, 1),
    documents: new Uint32Array(2),
    vectors: Float32Array.of(1000, 1000, 0.01, 0),
  });
  const { labels, similarities } = matrix.search(Float32Array.of(7, 0), everything);
  expect([...labels]).toEqual([1, 0]);
  expect(similarities[0]).toBeCloseTo(1, 6);
});

test('a query of another length is refused', () => {
  expect(() => fill(16, 5).matrix.search(invent(8), everything)).toThrow(RangeError);
});

test('what does not fit into the memory is refused, and what was there before is still found', () => {
  const { matrix, vectors } = fill(8192, 3);
  const tooMany = { length: 140_000 } as Uint32Array;
  expect(matrix.add({ labels: tooMany, documents: new Uint32Array(0), vectors: new Float32Array(0) })).toBe(false);
  expect(matrix.search(vectors[1]!, { ...everything, limit: 1 }).labels[0]).toBe(1);
});
