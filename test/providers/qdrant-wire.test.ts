import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createQdrantIndex } from '#src/providers/qdrant-index.ts';
import { createOpenApiCheck, type Exchange, hasOpenApi } from '../fakes/qdrant-openapi.ts';
import { startFakeQdrant } from '../fakes/qdrant-server.ts';
import { findIn, openQdrant, type OpenQdrant } from './open-qdrant.ts';

let open: OpenQdrant;
beforeEach(async () => {
  open = await openQdrant();
});
afterEach(() => open.close());

const sent = (method: string, end: string): Exchange[] =>
  open.qdrant.exchanges.filter((one) => one.method === method && one.path.endsWith(end));
const bodies = (method: string, end: string) => sent(method, end).map(({ body }) => body);

test('a collection is made with inverse frequencies, one shard and strict mode, and its indexes before its points', async () => {
  await open.put('a', ['Nộp báo cáo trước ngày 20.']);
  await (await open.open()).refresh();
  expect(bodies('PUT', '/collections/kho_v1')).toMatchObject([
    {
      sparse_vectors: { words: { modifier: 'idf' } },
      shard_number: 1,
      strict_mode_config: { enabled: true, unindexed_filtering_retrieve: false, unindexed_filtering_update: false },
      metadata: { schema: 1 },
    },
  ]);
  const order = open.qdrant.exchanges.map(({ method, path }) => `${method} ${path.split('/').at(-1)}`);
  expect(order.lastIndexOf('PUT index')).toBeLessThan(order.indexOf('PUT points'));
  expect(order.lastIndexOf('PUT points')).toBeLessThan(order.indexOf('POST aliases'));
});

test('every change waits until it is done', async () => {
  await open.put('a', ['Nộp báo cáo trước ngày 20.']);
  const index = await open.open();
  await index.refresh();
  await open.put('a', ['Nộp báo cáo trước ngày 25.'], { access: 'public' });
  await open.put('b', ['Vỉa hè.']);
  await index.refresh();
  await open.put('a', ['Nộp báo cáo trước ngày 25.']);
  await open.store.removeDocument('b');
  await index.refresh();
  const changes = open.qdrant.exchanges.filter(({ path }) => /\/(?:index|points|delete|payload)$/.test(path));
  expect(new Set(changes.map(({ path }) => path.split('/').at(-1)))).toEqual(
    new Set(['index', 'points', 'delete', 'payload']),
  );
  expect(changes.filter(({ query }) => query.wait !== 'true')).toEqual([]);
});

test('a point holds nothing of the text, only numbers, labels and where to read it', async () => {
  await open.put('a', [{ text: 'Nộp báo cáo.', article: '7' }], { issuedOn: '2026-01-02', effectiveTo: '2027-01-01' });
  await (await open.open()).refresh();
  const [point] = [...open.qdrant.collections.get('kho_v1')!.points.values()];
  expect(point!.payload).toEqual({
    document_id: 'a',
    position: 0,
    article: '7',
    access: 'internal',
    kind: 'regulation',
    issued_on: 20260102,
    effective_from: null,
    effective_to: 20270101,
    labels: 'internal regulation 2026-01-02  2027-01-01',
    content: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
    head: true,
    dense: false,
  });
  expect(JSON.stringify([...open.qdrant.exchanges])).not.toMatch(/báo cáo|bao cao/i);
});

test('access stands in must, with everything else that must hold', async () => {
  await open.put('a', ['Nộp báo cáo.']);
  const index = await open.open();
  await index.refresh();
  await findIn(index, 'nộp báo cáo', { access: ['public', 'unit:to-4'], inForceOn: '2026-02-01', documentIds: ['a'] });
  const [query] = bodies('POST', '/points/query') as { filter: Record<string, unknown> }[];
  expect(query!.filter).toEqual({
    must: [
      { key: 'access', match: { any: ['public', 'unit:to-4'] } },
      { key: 'document_id', match: { any: ['a'] } },
    ],
    must_not: [
      { key: 'effective_from', range: { gt: 20260201 } },
      { key: 'effective_to', range: { lte: 20260201 } },
    ],
  });
});

test('nobody asks the server for what nobody may see, nor with an empty store', async () => {
  const index = await open.open();
  await index.refresh();
  await findIn(index, 'nộp báo cáo');
  await open.put('a', ['Nộp báo cáo.']);
  await index.refresh();
  for (const filter of [{ access: [] }, { kinds: [] }, { documentIds: [] }, { inForceOn: 'hôm nay' }]) {
    expect(await findIn(index, 'nộp báo cáo', filter)).toEqual([]);
  }
  expect(bodies('POST', '/points/query')).toEqual([]);
});

test('more documents than one condition may hold are asked for in one query', async () => {
  await open.put('a', ['Nộp báo cáo.']);
  const index = await open.open();
  await index.refresh();
  const others = Array.from({ length: 4500 }, (_, number) => `khac-${number}`);
  expect(await findIn(index, 'nộp báo cáo', { documentIds: [...others, 'a', 'a'] })).toEqual(['a:0']);
  expect(await findIn(index, 'nộp báo cáo', { documentIds: others })).toEqual([]);
});

test('large documents go in several requests, none of them too large', async () => {
  const word = (number: number) => `tu${number.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!)}`;
  const texts = Array.from({ length: 250 }, (_, at) => `đoạn ${word(at)}`);
  const long = Array.from({ length: 60_000 }, (_, at) => word(at)).join(' ');
  await open.put('a', [...texts, long, long]);
  const index = await open.open({ settings: { url: open.qdrant.url, apiKey: 'khoa-bia-ra-0001', collection: 'kho' } });
  await index.refresh();
  const points = (bodies('PUT', '/points') as { points: unknown[] }[]).map((body) => body.points.length);
  expect(points.reduce((sum, count) => sum + count, 0)).toBe(253);
  expect(Math.max(...points)).toBe(100);
  expect(Math.max(...bodies('PUT', '/points').map((body) => JSON.stringify(body).length))).toBeLessThan(6_000_000);
  expect(await findIn(index, word(249))).toContain('a:249');
});

test('a question that cites an article finds it, whatever its words', async () => {
  const texts = Array.from({ length: 100 }, (_, at) => ({
    text: 'Nộp báo cáo tố tụng hành chính.',
    article: `${at + 1}`,
  }));
  await open.put('luat', [...texts, { text: 'Vỉa hè.', article: '143' }], { title: 'Luật Tố tụng hành chính' });
  await open.put('khac', [{ text: 'Vỉa hè.', article: '143' }], { title: 'Luật Xây dựng' });
  const index = await open.open();
  await index.refresh();
  const question = 'Điều 143 Luật Tố tụng hành chính';
  expect((await findIn(index, question))[0]).toBe('luat:100');
  expect(await findIn(index, question, { access: ['public'] })).toEqual([]);
});

test('a server below a path, at an address with its own port, is reached there', async () => {
  const below = await startFakeQdrant({ prefix: '/qdrant' });
  await open.put('a', ['Nộp báo cáo.']);
  const index = await createQdrantIndex({
    settings: { url: below.url, collection: 'kho' },
    store: open.store,
    pollMs: 0,
  });
  await index.refresh();
  expect(await findIn(index, 'báo cáo')).toEqual(['a:0']);
  await index.close();
  await below.close();
});

/** The description stands beside the project, not in it. */
describe.skipIf(!hasOpenApi)('the official description (skipped without ../shared/data)', () => {
  const good: Exchange = {
    method: 'POST',
    path: '/collections/kho/points/query',
    query: { timeout: '2' },
    body: {
      query: { indices: [1], values: [1] },
      using: 'words',
      filter: { must: [{ key: 'a', match: { any: ['b'] } }] },
    },
    status: 200,
    answer: { result: { points: [] }, status: 'ok', time: 0.1 },
  };
  test.each<[string, Partial<Exchange>]>([
    ['a misspelt clause', { body: { filter: { musts: [] } } }],
    ['a misspelt field beside known ones', { body: { using: 'words', limits: 3 } }],
    ['an unknown kind of fusion', { body: { prefetch: [], query: { fusion: 'rff' } } }],
    ['a parameter of another call', { query: { wait: 'true' } }],
    ['an operation that is not there', { path: '/collections/kho/points/queries' }],
    ['an answer of another shape', { answer: { result: { points: [{ id: 1 }] }, status: 'ok' } }],
  ])('%s is noticed', (_what, change) => {
    const check = createOpenApiCheck();
    expect(check(good)).toEqual([]);
    expect(check({ ...good, ...change })).toHaveLength(1);
  });
});
