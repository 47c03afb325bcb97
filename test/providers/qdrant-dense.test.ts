import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBm25Index } from '#src/knowledge/bm25-index.ts';
import { createDenseSearch } from '#src/knowledge/dense/create-dense-search.ts';
import type { KnowledgeIndex } from '#src/knowledge/knowledge-index.ts';
import { nearest } from '#src/providers/qdrant/dense-vectors.ts';
import { createQdrantIndex } from '#src/providers/qdrant-index.ts';
import { openMeaning, type OpenMeaning } from '../fakes/meaning.ts';
import { type FakeQdrant, startFakeQdrant } from '../fakes/qdrant-server.ts';
import { checkExchanges, findIn } from './open-qdrant.ts';

let open: OpenMeaning;
let qdrant: FakeQdrant;
let index: KnowledgeIndex;
let counts: string[];

async function start(): Promise<KnowledgeIndex> {
  const { reader, embedderOf, store } = open;
  const opened = await createQdrantIndex({
    settings: { url: qdrant.url, collection: 'kho' },
    store,
    pollMs: 0,
    dense: { reader, embedderOf, count: (outcome) => counts.push(outcome) },
  });
  await opened.refresh();
  return opened;
}

beforeEach(async () => {
  open = await openMeaning();
  qdrant = await startFakeQdrant();
  counts = [];
  await open.put('a', ['Nộp báo cáo trước ngày 20 hằng tháng.', 'Vỉa hè phải thông thoáng.']);
  await open.put('b', ['Kho bạc chi trả tiền đền bù.', 'Nộp phạt tại kho bạc.'], { access: 'public' });
  await open.embed();
  index = await start();
});
afterEach(async () => {
  await index.close();
  await open.close();
  await qdrant.close();
  checkExchanges(qdrant.exchanges);
});

const queries = () =>
  qdrant.exchanges
    .filter(({ path }) => path.endsWith('/points/query'))
    .map(({ body }) => body as Record<string, unknown>);
const pointsOf = (name: string) => [...qdrant.collections.get(name)!.points.values()];

test('one query asks for words and for meaning, with the access of both outside and k as the server counts it', async () => {
  expect(await findIn(index, 'nộp báo cáo', { access: ['internal'] })).toContain('a:0');
  const [query] = queries();
  expect(queries()).toHaveLength(1);
  expect(query).toMatchObject({
    query: { rrf: { k: 61 } },
    filter: { must: [{ key: 'access', match: { any: ['internal'] } }] },
    prefetch: [{ using: 'words' }, { using: 'dense' }],
  });
  expect(JSON.stringify(query!.prefetch)).not.toContain('filter');
});

test('what lies near in meaning is found although no word of the question stands there', async () => {
  const question = 'zzz zzy';
  expect((await findIn(index, question)).length).toBeGreaterThan(0);
  expect(queries()[0]).toMatchObject({ prefetch: [{ using: 'dense' }] });
  expect(await findIn(index, question, { access: ['public'] })).toEqual(expect.not.arrayContaining(['a:0', 'a:1']));
});

test('both engines give the same scores', async () => {
  const dense = createDenseSearch({ reader: open.reader, embedderOf: open.embedderOf, pollMs: 0 });
  const here = await openBm25Index(open.store, { pollMs: 0, dense });
  await here.refresh();
  for (const text of ['nộp báo cáo ngày nào', 'kho bạc ở đâu', 'tiền phạt vỉa hè', 'zzz']) {
    const [expected, found] = [await here.search({ text }), await index.search({ text })];
    expect(found.hits.map((hit) => hit.passageId)).toEqual(expected.hits.map((hit) => hit.passageId));
    found.hits.forEach(({ score }, at) => expect(score).toBeCloseTo(expected.hits[at]!.score, 3));
  }
  await here.close();
});

test('words alone decide while the endpoint does not answer', async () => {
  open.server.embeddings.moods = [500];
  expect(await findIn(index, 'nộp báo cáo')).toContain('a:0');
  expect(queries()[0]).toMatchObject({ using: 'words' });
  expect(counts).toEqual(['failed']);
});

test('a document is found by words at once, and by meaning when it has all its vectors', async () => {
  await open.put('c', ['Cấp giấy phép xây dựng.', 'Thu hồi đất.']);
  await index.refresh();
  expect(await findIn(index, 'giấy phép')).toContain('c:0');
  const own = () => pointsOf('kho_v1').filter(({ payload }) => payload.document_id === 'c');
  expect(own().map(({ vector }) => 'dense' in vector)).toEqual([false, false]);
  await open.embed();
  await index.refresh();
  expect(own().map(({ vector }) => 'dense' in vector)).toEqual([true, true]);
  expect(own().map(({ payload }) => payload.dense)).toEqual([true, true]);
});

test('another model means another collection; the old one serves until the new one is whole', async () => {
  const before = queries().length;
  await open.put('c', ['Cấp giấy phép xây dựng.']);
  await open.embed('nhung-2');
  qdrant.failNext({ status: 503 }, { path: '/kho_v2/points' });
  await expect(index.refresh()).rejects.toThrow('HTTP 503');
  expect(qdrant.aliases.get('kho')).toBe('kho_v1');
  // Vectors of the new model have no place beside those of the old one.
  expect(pointsOf('kho_v1').map(({ payload }) => payload.dense)).toEqual([true, true, true, true, false]);
  await index.refresh();
  expect([...qdrant.collections.keys()]).toEqual(['kho_v2']);
  expect(qdrant.collections.get('kho_v2')!.info()).toMatchObject({
    config: { metadata: { dense: { model: 'nhung-2' } } },
  });
  expect(pointsOf('kho_v2').every(({ vector }) => 'dense' in vector)).toBe(true);
  expect(await findIn(index, 'nộp báo cáo')).toContain('a:0');
  expect(queries().length).toBe(before + 1);
});

test('an index without a model searches a collection with vectors by words', async () => {
  const plain = await createQdrantIndex({
    settings: { url: qdrant.url, collection: 'kho' },
    store: open.store,
    pollMs: 0,
  });
  await plain.refresh();
  expect(await findIn(plain, 'nộp báo cáo')).toContain('a:0');
  expect([...qdrant.collections.keys()]).toEqual(['kho_v1']);
  await plain.close();
});

test('of equally near passages the first comes first, and only the nearest count', () => {
  const hit = (documentId: string, position: number, vector?: number[]) => ({ documentId, position, vector });
  const found = nearest(
    [1, 0],
    [hit('b', 2, [1, 0]), hit('b', 1, [1, 0]), hit('a', 9, [1, 0]), hit('c', 0), hit('c', 1, [1])],
  );
  expect(found.map(({ documentId, position }) => `${documentId}:${position}`)).toEqual(['a:9', 'b:1', 'b:2']);
  const many = Array.from({ length: 50 }, (_, at) => hit('d', at, [Math.cos(at / 50), Math.sin(at / 50)]));
  expect(nearest([1, 0], many).map(({ position }) => position)).toEqual(Array.from({ length: 30 }, (_, at) => at));
});
