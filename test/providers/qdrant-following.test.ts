import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeDocument, makePassages } from '../fakes/knowledge.ts';
import { API_KEY, findIn, openQdrant, type OpenQdrant, until } from './open-qdrant.ts';

let open: OpenQdrant;
beforeEach(async () => {
  open = await openQdrant();
});
afterEach(() => open.close());

const pointsOf = (collection: string) => [...open.qdrant.collections.get(collection)!.points.values()];
/** "document:position" of all points of a collection, in order. */
const held = (collection = 'kho_v1') =>
  pointsOf(collection)
    .map(({ payload }) => [payload.document_id, payload.position].join(':'))
    .sort();
const count = (method: string, end: string) =>
  open.qdrant.exchanges.filter((one) => one.method === method && one.path.endsWith(end)).length;
const words = (number: number) => Array.from({ length: number }, (_, at) => `tieng${'abcdefghij'[at % 10]}`).join(' ');

test('what has not changed is not written again, by the next process either', async () => {
  await open.put('a', ['Nộp báo cáo.', 'Vỉa hè.']);
  const index = await open.open();
  await index.refresh();
  const written = count('PUT', '/points');
  await index.refresh();
  // Merging moves the postings of all documents, and no word of them.
  await open.put('b', ['Kho bạc.']);
  await open.store.compact();
  await index.refresh();
  expect(held()).toEqual(['a:0', 'a:1', 'b:0']);
  const second = await open.open();
  await second.refresh();
  expect(await findIn(second, 'vỉa hè')).toEqual(['a:1']);
  // The second document: its first point unfinished, then finished.
  expect(count('PUT', '/points')).toBe(written + 2);
});

test('new passages replace old ones, and none is left over', async () => {
  await open.put('a', ['một', 'hai', 'ba']);
  const index = await open.open();
  await index.refresh();
  await open.put('a', ['bốn', 'hai']);
  await index.refresh();
  expect(held()).toEqual(['a:0', 'a:1']);
  expect(new Set(pointsOf('kho_v1').map(({ payload }) => payload.content)).size).toBe(1);
  expect(await findIn(index, 'ba')).toEqual([]);
});

test('a document whose first passage is another one now has one first point', async () => {
  await open.put('a', ['một', 'hai']);
  const index = await open.open();
  await index.refresh();
  const [, second] = makePassages('a', ['một', 'hai']);
  await open.store.replaceDocument(makeDocument({ id: 'a' }), [second!]);
  await index.refresh();
  expect(held()).toEqual(['a:1']);
  expect(pointsOf('kho_v1').map(({ payload }) => payload.head)).toEqual([true]);
});

test('two copies of one text are two documents', async () => {
  await open.put('a', ['chung một lời', 'nữa'], { title: 'Bản' });
  await open.put('b', ['chung một lời', 'nữa'], { title: 'Bản' });
  const index = await open.open();
  await index.refresh();
  await open.put('b', ['khác hẳn'], { title: 'Bản' });
  await index.refresh();
  expect(held()).toEqual(['a:0', 'a:1', 'b:0']);
});

test('two documents that exchange their texts leave nothing behind', async () => {
  const [long, short] = [['một', 'hai', 'ba'], ['bốn']];
  await open.put('a', long, { title: 'Bản' });
  await open.put('b', short, { title: 'Bản' });
  const index = await open.open();
  await index.refresh();
  await open.put('a', short, { title: 'Bản' });
  await open.put('b', long, { title: 'Bản' });
  await open.store.compact();
  await index.refresh();
  expect(held()).toEqual(['a:0', 'b:0', 'b:1', 'b:2']);
});

test('other access only changes the labels, and holds before the server has heard of it', async () => {
  await open.put('a', ['Nộp báo cáo.'], { access: 'public' });
  const index = await open.open();
  await index.refresh();
  const written = count('PUT', '/points');
  await open.put('a', ['Nộp báo cáo.'], { access: 'unit:to-4' });
  open.qdrant.failNext({ status: 507 }, { path: '/points/payload' });
  await expect(index.refresh()).rejects.toThrow('HTTP 507');
  expect(pointsOf('kho_v1')[0]!.payload.access).toBe('public');
  expect(await findIn(index, 'báo cáo', { access: ['public'] })).toEqual([]);
  await index.refresh();
  expect(pointsOf('kho_v1')[0]!.payload.access).toBe('unit:to-4');
  expect(await findIn(index, 'báo cáo', { access: ['unit:to-4'] })).toEqual(['a:0']);
  expect(count('PUT', '/points')).toBe(written);
});

const isWrite = (method: string, path: string) =>
  (method === 'PUT' && path.endsWith('/points')) || path.endsWith('/delete');
const breaks = [0, 1, 2, 3].flatMap((skip) => [
  { skip, what: 'not done', failure: { status: 503 }, times: 1 } as const,
  { skip, what: 'done and not answered', failure: 'reset', times: 2 } as const,
]);

test.each(breaks)(
  'a first upload leaves nothing half done that breaks off after $skip writes, the next $what',
  async (one) => {
    const index = await open.open();
    await index.refresh();
    await open.put('a', [words(3), words(7), words(9)]);
    await open.put('b', [words(4), words(5)]);
    open.qdrant.failNext(one.failure, { skip: one.skip, times: one.times, when: isWrite });
    await expect(index.refresh()).rejects.toMatchObject({ code: 'search_unavailable' });
    // Somebody else goes on, over a store that has changed again.
    await open.store.removeDocument('b');
    await (await open.open()).refresh();
    expect(held()).toEqual(['a:0', 'a:1', 'a:2']);
    expect(pointsOf('kho_v1').every(({ payload }) => payload.content !== '')).toBe(true);
  },
);

test.each(breaks.slice(0, 6))(
  'a new text leaves nothing behind that breaks off after $skip writes, the next $what',
  async (one) => {
    await open.put('a', [words(3), words(7), words(9)]);
    const index = await open.open();
    await index.refresh();
    await open.put('a', [words(4), words(8)]);
    open.qdrant.failNext(one.failure, { skip: one.skip, times: one.times, when: isWrite });
    await expect(index.refresh()).rejects.toMatchObject({ code: 'search_unavailable' });
    await open.store.removeDocument('a');
    await (await open.open()).refresh();
    expect(held()).toEqual([]);
  },
);

test('a document that was left unfinished and then removed leaves no point', async () => {
  const index = await open.open();
  await index.refresh();
  await open.put('a', [words(3), words(7)]);
  // The first point is begun, the others are written; deleting what is outdated fails.
  open.qdrant.failNext({ status: 503 }, { path: '/points/delete' });
  await expect(index.refresh()).rejects.toThrow('HTTP 503');
  expect(held()).toEqual(['a:0', 'a:1']);
  await open.store.removeDocument('a');
  const next = await open.open();
  await next.refresh();
  expect(held()).toEqual([]);
});

test('a change that may not be done when the answer comes is done again', async () => {
  await open.put('a', ['Nộp báo cáo.']);
  const index = await open.open();
  open.qdrant.failNext('wait-timeout', { path: '/points' });
  await expect(index.refresh()).rejects.toThrow('wait_timeout');
  await index.refresh();
  expect(await findIn(index, 'báo cáo')).toEqual(['a:0']);
});

test('a server that has lost everything is filled again', async () => {
  await open.put('a', ['Nộp báo cáo.']);
  const index = await open.open({ pollMs: 5 });
  await until(() => open.availability.at(-1) === true);
  await open.qdrant.stop();
  await open.qdrant.start({ empty: true });
  await expect(index.search({ text: 'báo cáo' })).rejects.toMatchObject({ code: 'search_unavailable' });
  await until(async () => (await findIn(index, 'báo cáo').catch(() => []))[0] === 'a:0');
});

test('points that somebody deleted are noticed at the next look', async () => {
  await open.put('a', ['Nộp báo cáo.']);
  const index = await open.open({ lookMs: 0 });
  await index.refresh();
  open.qdrant.collections.get('kho_v1')!.delete({});
  await index.refresh();
  expect(await findIn(index, 'báo cáo')).toEqual(['a:0']);
});

test('a collection that holds few of the documents is not searched', async () => {
  for (let number = 0; number < 20; number++) await open.put(`n${number}`, ['Nộp báo cáo.']);
  const index = await open.open();
  await index.refresh();
  expect(open.availability).toEqual([true]);
  const { points } = open.qdrant.collections.get('kho_v1')!;
  const lose = (id: string) => {
    for (const point of points.values())
      if (point.payload.document_id === id) Object.assign(point.payload, { head: false });
  };
  lose('n1');
  lose('n2');
  await open.open();
  expect(open.availability).toEqual([true, true]);
  lose('n3');
  const again = await open.open();
  expect(open.availability).toEqual([true, true]);
  await expect(again.search({ text: 'báo cáo' })).rejects.toMatchObject({ code: 'search_unavailable' });
});

test('two processes that fill one server at once do not disturb each other', async () => {
  for (let number = 0; number < 30; number++) await open.put(`n${number}`, [`số ${number}`, 'Nộp báo cáo.']);
  const indexes = [await open.open(), await open.open()];
  await Promise.allSettled(indexes.map((index) => index.refresh()));
  for (const index of indexes) await index.refresh();
  expect([...open.qdrant.collections.keys()]).toEqual(['kho_v1']);
  expect(held()).toHaveLength(60);
  expect(await findIn(indexes[1]!, 'số 17')).toContain('n17:0');
});

test('when texts have grown longer, a new collection takes over; searches go on meanwhile', async () => {
  await open.put(
    'ngan',
    Array.from({ length: 600 }, () => words(20)),
  );
  const index = await open.open();
  await index.refresh();
  expect(open.qdrant.collections.get('kho_v1')!.points.size).toBe(600);
  await open.put(
    'dai',
    Array.from({ length: 600 }, () => words(90)),
  );
  // Two documents: two first points, and six times a hundred of the others.
  open.qdrant.failNext({ status: 503 }, { path: '/kho_v2/points', skip: 4 });
  await expect(index.refresh()).rejects.toThrow('HTTP 503');
  expect(held('kho_v2').length).toBeGreaterThan(300);
  expect(open.qdrant.aliases.get('kho')).toBe('kho_v1');
  expect(held('kho_v1')).toHaveLength(1200);
  // What stays behind is taken up again by whoever comes next.
  const next = await open.open();
  expect(await findIn(next, 'tienga')).not.toEqual([]);
  await next.refresh();
  expect(count('PUT', '/collections/kho_v2')).toBe(1);
  expect(open.qdrant.aliases.get('kho')).toBe('kho_v2');
  expect(held('kho_v2')).toHaveLength(1200);
  expect([...open.qdrant.collections.keys()]).toEqual(['kho_v2']);
  // The first process still knows the old one only.
  await open.put('them', ['thêm một lời']);
  await index.refresh().catch(() => {});
  await index.refresh();
  expect(await findIn(index, 'thêm')).toEqual(['them:0']);
});

const change = (collection: string, purpose: object) => {
  const info = open.qdrant.collections.get(collection)!.info() as { config: { metadata: object } };
  Object.assign(info.config.metadata, purpose);
};

test('a collection of an earlier kind is not searched, and is replaced', async () => {
  await open.put('a', ['Nộp báo cáo.']);
  await (await open.open()).refresh();
  change('kho_v1', { schema: 0 });
  const index = await open.open();
  await expect(index.search({ text: 'báo cáo' })).rejects.toMatchObject({ code: 'search_unavailable' });
  await index.refresh();
  expect([...open.qdrant.collections.keys()]).toEqual(['kho_v2']);
  expect(await findIn(index, 'báo cáo')).toEqual(['a:0']);
});

test('a collection that a newer version made is left alone', async () => {
  await open.put('a', ['Nộp báo cáo.']);
  await (await open.open()).refresh();
  change('kho_v1', { schema: 99 });
  const index = await open.open();
  await expect(index.refresh()).rejects.toThrow('newer');
  expect([...open.qdrant.collections.keys()]).toEqual(['kho_v1']);
  expect(open.qdrant.aliases.get('kho')).toBe('kho_v1');
});

const create = (name: string, settings: object) =>
  fetch(`${open.qdrant.url}/collections/${name}`, {
    method: 'PUT',
    headers: { 'api-key': API_KEY, 'content-type': 'application/json' },
    body: JSON.stringify(settings),
  });

test('collections that others made are neither used nor deleted', async () => {
  await open.put('a', ['Nộp báo cáo.']);
  const others = ['kho_v1', 'kho_v0', 'kho_vang', 'khoa'];
  for (const name of others) await create(name, { sparse_vectors: { words: { modifier: 'idf' } } });
  await (await open.open()).refresh();
  expect(open.qdrant.aliases.get('kho')).toBe('kho_v2');
  const { config } = open.qdrant.collections.get('kho_v2')!.info() as { config: { metadata: object } };
  await create('kho_v2x', { sparse_vectors: { words: { modifier: 'idf' } }, metadata: config.metadata });
  change('kho_v2', { schema: 0 });
  await (await open.open()).refresh();
  expect(new Set(open.qdrant.collections.keys())).toEqual(new Set([...others, 'kho_v2x', 'kho_v3']));
});

test('a collection without inverse frequencies is not searched: it would rank badly', async () => {
  await open.put('a', ['Nộp báo cáo.']);
  await (await open.open()).refresh();
  const { config } = open.qdrant.collections.get('kho_v1')!.info() as { config: { metadata: object } };
  await create('kho_v5', { sparse_vectors: { words: {} }, metadata: config.metadata });
  await fetch(`${open.qdrant.url}/collections/aliases`, {
    method: 'POST',
    headers: { 'api-key': API_KEY, 'content-type': 'application/json' },
    body: JSON.stringify({ actions: [{ create_alias: { alias_name: 'kho', collection_name: 'kho_v5' } }] }),
  });
  const index = await open.open();
  await expect(index.search({ text: 'báo cáo' })).rejects.toMatchObject({ code: 'search_unavailable' });
  await index.refresh();
  expect(open.qdrant.aliases.get('kho')).toBe('kho_v6');
  expect(await findIn(index, 'báo cáo')).toEqual(['a:0']);
});

test('a name that a collection bears is refused', async () => {
  await create('kho', {});
  const index = await open.open();
  await expect(index.refresh()).rejects.toMatchObject({ code: 'config_invalid' });
  expect([...open.qdrant.collections.keys()]).toEqual(['kho']);
});

test('documents are written a few at a time, so that large ones do not fill the memory together', async () => {
  for (const id of ['a', 'b', 'c']) await open.put(id, Array(1500).fill('lời'));
  await open.store.compact();
  const index = await open.open({ settings: { url: open.qdrant.url, apiKey: API_KEY, collection: 'kho' } });
  await index.refresh();
  expect(held()).toHaveLength(4500);
  expect(count('POST', '/points/delete')).toBe(3);
});

test('a store that has lost a segment is told of, not asked for ever', async () => {
  await open.put('a', ['Nộp báo cáo.']);
  let reads = 0;
  const readSegment = (id: string) => (++reads === 1 ? open.store.readSegment(id) : Promise.resolve(undefined));
  const index = await open.open({ store: { ...open.store, readSegment } });
  await expect(index.refresh()).rejects.toThrow('lost a segment');
  expect(reads).toBeLessThan(5);
});

test('first points are read page by page', async () => {
  for (let number = 0; number < 1003; number++) await open.put(`n${number}`, ['một lời']);
  const settings = { url: open.qdrant.url, apiKey: API_KEY, collection: 'kho' };
  await (await open.open({ settings })).refresh();
  const written = count('PUT', '/points');
  await (await open.open({ settings })).refresh();
  expect(count('PUT', '/points')).toBe(written);
});

test('two first points of one document: it is written again, and one is left', async () => {
  await open.put('a', ['một', 'hai']);
  await (await open.open()).refresh();
  for (const { payload } of pointsOf('kho_v1')) payload.head = true;
  await (await open.open()).refresh();
  expect(pointsOf('kho_v1').filter(({ payload }) => payload.head)).toHaveLength(1);
});

test('changes are followed without anybody asking', async () => {
  const index = await open.open({ pollMs: 5 });
  await open.put('a', ['Nộp báo cáo.']);
  await until(async () => (await findIn(index, 'báo cáo').catch(() => []))[0] === 'a:0');
  await open.store.removeDocument('a');
  await until(async () => (await findIn(index, 'báo cáo')).length === 0);
  await until(() => held().length === 0);
  expect(open.errors).toEqual([]);
});
