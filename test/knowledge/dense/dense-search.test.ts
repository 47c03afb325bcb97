import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openBm25Index } from '#src/knowledge/bm25-index.ts';
import {
  createDenseSearch,
  type DenseNotice,
  type DenseOutcome,
  type DenseSearchOptions,
} from '#src/knowledge/dense/create-dense-search.ts';
import { createDenseIndex } from '#src/knowledge/dense/dense-index.ts';
import type { KnowledgeIndex, SearchFilter } from '#src/knowledge/knowledge-index.ts';
import { openMeaning, type OpenMeaning } from '../../fakes/meaning.ts';

let open: OpenMeaning;
let index: KnowledgeIndex;
let counts: DenseOutcome[];
let notices: DenseNotice[];
let now: number;

async function start(options: Partial<DenseSearchOptions> = {}): Promise<KnowledgeIndex> {
  const dense = createDenseSearch({
    reader: open.reader,
    embedderOf: open.embedderOf,
    pollMs: 0,
    count: (outcome) => counts.push(outcome),
    onNotice: (notice) => notices.push(notice),
    now: () => now,
    ...options,
  });
  const opened = await openBm25Index(open.store, { pollMs: 0, dense });
  await opened.refresh();
  return opened;
}

/** Two documents; the words of the first stand in the second too, though not the other way round. */
beforeEach(async () => {
  open = await openMeaning();
  [counts, notices, now] = [[], [], 0];
  await open.put('a', ['Nộp báo cáo trước ngày 20 hằng tháng.', 'Vỉa hè phải thông thoáng.']);
  await open.put('b', ['Kho bạc chi trả tiền đền bù.', 'Nộp phạt tại kho bạc.'], { access: 'public' });
  await open.embed();
  index = await start();
});
afterEach(async () => {
  await index.close();
  await open.close();
});

const ask = async (text: string, filter: SearchFilter = {}) =>
  (await index.search({ text, filter })).hits.map((hit) => hit.passageId);

test('what only the vector finds stands in the answer', async () => {
  // In hashed words as in words nothing is found by meaning; so the question's vector is made to be that of a passage.
  const direct = open.embedderOf({ model: 'nhung-1' });
  await index.close();
  index = await start({
    embedderOf: () => ({
      ...direct,
      embed: (_texts, options) => direct.embed(['Văn bản a\nVỉa hè phải thông thoáng.'], options),
    }),
  });
  expect(await ask('lối đi bộ có bị chiếm')).toContain('a:1');
  expect(counts).toEqual(['embedded']);
});

test('a filter holds for what vectors find too', async () => {
  expect(await ask('nộp báo cáo', { access: ['public'] })).toEqual(expect.arrayContaining(['b:1']));
  for (const filter of [{ access: ['public' as const] }, { documentIds: ['b'] }]) {
    expect((await ask('vỉa hè báo cáo nộp', filter)).every((id) => id.startsWith('b:'))).toBe(true);
  }
  expect(await ask('vỉa hè', { access: [] })).toEqual([]);
});

test('the question is sent without numbers of phones and papers', async () => {
  open.server.embeddings.requests.length = 0;
  await ask('số 0912 345 678 báo cáo gì');
  expect(open.server.embeddings.requests[0]?.input[0]).not.toMatch(/\d/);
});

test('one question is embedded once, however often it is searched', async () => {
  open.server.embeddings.requests.length = 0;
  await Promise.all([ask('báo cáo'), ask('báo cáo', { access: ['public'] })]);
  await ask('báo cáo', { kinds: ['regulation'] });
  expect(open.server.embeddings.requests).toHaveLength(1);
  expect(counts).toContain('cached');
});

test('an empty question is not embedded', async () => {
  open.server.embeddings.requests.length = 0;
  expect(await ask('  ')).toEqual([]);
  expect(open.server.embeddings.requests).toEqual([]);
});

describe('without the endpoint', () => {
  const words = async (text: string) => {
    const plain = await openBm25Index(open.store, { pollMs: 0 });
    try {
      return await plain.search({ text });
    } finally {
      await plain.close();
    }
  };

  test.each([['hang' as const], ['drop' as const], ['nonsense' as const], [503], [401]])(
    'when it answers %j, words alone answer as if there were no vectors',
    async (mood) => {
      await index.close();
      index = await start({ deadlineMs: mood === 'hang' ? 100 : 10_000 });
      open.server.embeddings.moods = [mood];
      const started = performance.now();
      expect(await index.search({ text: 'nộp báo cáo' })).toEqual(await words('nộp báo cáo'));
      expect(performance.now() - started).toBeLessThan(10_000);
      expect(notices).toEqual([expect.objectContaining({ what: 'unreachable' })]);
      expect(counts).toEqual([mood === 'hang' ? 'late' : 'failed']);
    },
  );

  test('it is left alone for a while, then tried by one question, and counts again when it answers', async () => {
    open.server.embeddings.moods = [503];
    await ask('câu một');
    open.server.embeddings.requests.length = 0;
    await ask('câu hai');
    expect(open.server.embeddings.requests).toEqual([]);
    now += 1001;
    await Promise.all([ask('câu ba'), ask('câu bốn')]);
    expect(open.server.embeddings.requests).toHaveLength(1);
    now += 1500;
    await ask('câu năm');
    expect(open.server.embeddings.requests).toHaveLength(1);
    now += 600;
    open.server.embeddings.moods = ['well'];
    await ask('câu sáu');
    await ask('câu bảy');
    expect(open.server.embeddings.requests).toHaveLength(3);
    expect(notices.map(({ what }) => what)).toEqual(['unreachable', 'reachable']);
    expect(counts).toEqual(['failed', 'paused', 'paused', 'failed', 'paused', 'embedded', 'embedded']);
  });

  test('a vector of another length is not compared, and said once', async () => {
    open.server.embeddings.models.set('nhung-1', 48);
    expect(await index.search({ text: 'nộp báo cáo' })).toEqual(await words('nộp báo cáo'));
    await ask('vỉa hè');
    expect(notices).toEqual([{ what: 'other_length', expected: 64, got: 48 }]);
  });
});

test('before anything is embedded, words alone answer and nobody is asked', async () => {
  const fresh = await openMeaning();
  await fresh.put('a', ['Nộp báo cáo.']);
  const dense = createDenseSearch({
    reader: fresh.reader,
    embedderOf: fresh.embedderOf,
    pollMs: 0,
    count: (outcome) => counts.push(outcome),
  });
  const opened = await openBm25Index(fresh.store, { pollMs: 0, dense });
  await opened.refresh();
  expect((await opened.search({ text: 'báo cáo' })).hits).toHaveLength(1);
  expect(counts).toEqual(['unprepared']);
  expect(fresh.server.embeddings.requests).toEqual([]);
  await opened.close();
  await fresh.close();
});

describe('what changes in the store', () => {
  const near = async (text: string) => {
    const dense = createDenseSearch({ reader: open.reader, embedderOf: open.embedderOf, pollMs: 0 });
    await dense.refresh();
    const found = await dense.nearest({ text, allows: () => true });
    await dense.close();
    return found?.passages.map(({ documentId, position }) => `${documentId}:${position}`);
  };

  test('a document that was removed is near to nothing, at once and after a new start', async () => {
    const dense = createDenseSearch({ reader: open.reader, embedderOf: open.embedderOf, pollMs: 0 });
    await dense.refresh();
    expect((await dense.nearest({ text: 'vỉa hè', allows: () => true }))?.passages[0]).toMatchObject({
      documentId: 'a',
      position: 1,
    });
    await open.store.removeDocument('a');
    await dense.refresh();
    const { passages } = (await dense.nearest({ text: 'vỉa hè', allows: () => true }))!;
    expect(passages.map(({ documentId }) => documentId)).toEqual(['b', 'b']);
    await dense.close();
    expect(await near('vỉa hè')).toEqual(expect.not.arrayContaining(['a:1']));
  });

  test('a replaced document is near by its new text only, once that is embedded', async () => {
    const dense = createDenseSearch({ reader: open.reader, embedderOf: open.embedderOf, pollMs: 0 });
    const ids = async (text: string) =>
      (await dense.nearest({ text, allows: (id) => id === 'a' }))?.passages.map(({ position }) => position);
    await dense.refresh();
    await open.put('a', ['Cây xanh đô thị.', 'Nộp báo cáo trước ngày 20 hằng tháng.']);
    await dense.refresh();
    expect(await ids('báo cáo')).toEqual([1]);
    await open.embed();
    await dense.refresh();
    expect(await ids('cây xanh')).toEqual([0, 1]);
    await dense.close();
  });

  test('while another model is embedded the old vectors answer, then the new ones do', async () => {
    const asked = () => open.server.embeddings.requests.at(-1)?.model;
    let during: string | undefined;
    await open.embed('nhung-2', {
      onStored: async () => {
        await index.refresh();
        await ask('hỏi giữa chừng');
        during = asked();
      },
    });
    expect(during).toBe('nhung-1');
    await index.refresh();
    await ask('hỏi sau đó');
    expect(asked()).toBe('nhung-2');
    expect(counts).toEqual(['embedded', 'embedded']);
  });

  test('what another process stores is found without being told', async () => {
    const dense = createDenseSearch({ reader: open.reader, embedderOf: open.embedderOf, pollMs: 10 });
    await open.put('c', ['Cây xanh đô thị.']);
    await open.embed();
    await expect
      .poll(async () => (await dense.nearest({ text: 'cây xanh', allows: () => true }))?.passages[0]?.documentId)
      .toBe('c');
    await dense.close();
  });
});

test('a document of many passages is loaded whole', async () => {
  await open.put(
    'dai',
    Array.from({ length: 700 }, (_, number) => `chữ${number} riêng`),
  );
  await open.embed();
  const dense = createDenseSearch({ reader: open.reader, embedderOf: open.embedderOf, pollMs: 0 });
  await dense.refresh();
  for (const number of [0, 255, 256, 511, 512, 699]) {
    const found = await dense.nearest({ text: `Văn bản dai chữ${number} riêng`, allows: (id) => id === 'dai' });
    expect(found?.passages).toHaveLength(30);
    expect(found?.passages.map(({ position }) => position)).toContain(number);
  }
  await dense.close();
});

test('an embedder that does not listen to its signal holds nobody up', async () => {
  await index.close();
  index = await start({
    deadlineMs: 50,
    embedderOf: () => ({ model: 'nhung-1', embed: () => new Promise(() => {}) }),
  });
  const started = performance.now();
  expect(await ask('nộp báo cáo')).toContain('a:0');
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(counts).toEqual(['late']);
});

test('what a search by meaning brings back is held against the filter and the store once more', async () => {
  const passages = [
    { documentId: 'a', position: 0, similarity: 0.9 },
    { documentId: 'b', position: 99, similarity: 0.8 },
    { documentId: 'gone', position: 0, similarity: 0.7 },
    { documentId: 'b', position: 1, similarity: 0.6 },
  ];
  const careless = await openBm25Index(open.store, {
    pollMs: 0,
    dense: {
      nearest: () => Promise.resolve({ passages, trusted: true }),
      refresh: () => Promise.resolve(),
      close: () => Promise.resolve(),
    },
  });
  const { hits } = await careless.search({ text: 'lạ hoắc', filter: { access: ['public'] } });
  expect(hits.map((hit) => hit.passageId)).toEqual(['b:1']);
  await careless.close();
});

test('when the thread of the vectors dies, the search says so and starts it again at the next refresh', async () => {
  const errors: unknown[] = [];
  const vectors = createDenseIndex(open.reader, (error) => errors.push(error));
  await vectors.refresh();
  const request = { allows: () => true, limit: 3 };
  await expect(vectors.nearest(new Float32Array(7).fill(1), request)).rejects.toMatchObject({ retryable: true });
  expect(errors).toHaveLength(1);
  expect(vectors.serving()).toBeUndefined();
  await vectors.refresh();
  expect(await vectors.nearest(new Float32Array(64).fill(1), request)).toHaveLength(3);
  await vectors.close();
});
