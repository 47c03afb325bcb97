import { afterEach, beforeEach, expect, test } from 'vitest';
import { createOpenAiEmbedder } from '#src/providers/openai-embedder.ts';
import { createReportMeaning, MOST_COMPARED } from '#src/reports/report-meaning.ts';
import { type OpenAiServer, startOpenAiServer } from '../fakes/openai-server.ts';

let server: OpenAiServer;
let now: number;
let changes: boolean[];

beforeEach(async () => {
  server = await startOpenAiServer();
  server.embeddings.retryAfter = {};
  now = 0;
  changes = [];
});
afterEach(() => server.close());

const meaning = (deadlineMs = 5000) =>
  createReportMeaning({
    embedder: createOpenAiEmbedder({ model: 'nhung-1', apiKey: 'sk-invented-key-0001', baseUrl: server.url }),
    deadlineMs,
    now: () => now,
    onChange: ({ reachable }) => changes.push(reachable),
  });

const OWN = 'mương sau chợ đặc bọt trắng';
const OTHERS = [
  { id: 'a', text: 'mương sau chợ nổi bọt trắng' },
  { id: 'b', text: 'Thanh niên tụ tập gây mất trật tự ban đêm' },
];
const sent = () => server.embeddings.requests.flatMap(({ input }) => input);

test('what means the same is alike, what has nothing to do with it is not at all', async () => {
  const likeness = (await meaning().likenessTo(OWN, OTHERS))!;
  expect(likeness('a')).toBeGreaterThan(0.6);
  expect(likeness('b')).toBe(0);
  expect(likeness('other')).toBeUndefined();
});

test('where a model finds all texts near each other, only what is nearer than that counts', async () => {
  // Every text holds the same twenty words: unrelated ones are very alike.
  const crowd = Array.from({ length: 20 }, (_, at) => `chung${at}`).join(' ');
  server.embeddings.meanings = [
    'Đèn',
    'Phụ huynh',
    'Người',
    'Hộ',
    'Trạm',
    'Nước',
    'Thanh',
    'Rác',
    'Tiểu',
    'Loa',
    'mương',
  ].map((word) => [word, `${word} ${crowd}`]);
  const likeness = (await meaning().likenessTo(OWN, OTHERS))!;
  expect(likeness('b')).toBe(0);
  expect(likeness('a')).toBeGreaterThan(0.4);
});

test('a summary is embedded once, all that is new in one request of at most 32 texts', async () => {
  const many = Array.from({ length: 100 }, (_, at) => ({ id: `r${at}`, text: `phản ánh số ${at}` }));
  const own = meaning();
  const likeness = (await own.likenessTo(OWN, many))!;
  expect(server.embeddings.requests).toHaveLength(1);
  expect(sent().length).toBeLessThanOrEqual(32);
  expect(likeness('r0')).toBeTypeOf('number');
  expect(likeness(`r${MOST_COMPARED}`)).toBeUndefined();
  await own.likenessTo(OWN, many);
  expect(server.embeddings.requests).toHaveLength(1);
  await own.likenessTo(OWN, [{ id: 'new', text: 'một việc mới' }, ...many]);
  expect(server.embeddings.requests[1]!.input).toEqual(['một việc mới']);
});

test('nothing is asked when there is nothing to compare', async () => {
  expect(await meaning().likenessTo(OWN, [])).toBeUndefined();
  expect(await meaning().likenessTo('  ', OTHERS)).toBeUndefined();
  expect(await meaning().likenessTo(OWN, [{ id: 'a', text: '' }])).toBeUndefined();
  expect(server.embeddings.requests).toEqual([]);
});

test('a slow endpoint makes nobody wait, and serves the next report from what came late', async () => {
  server.embeddings.delayMs = 200;
  const own = meaning(20);
  const started = performance.now();
  expect(await own.likenessTo(OWN, OTHERS)).toBeUndefined();
  expect(performance.now() - started).toBeLessThan(150);
  // While that runs no second request is sent.
  expect(await own.likenessTo('một tin khác', OTHERS)).toBeUndefined();
  await expect.poll(() => own.likenessTo(OWN, OTHERS)).toBeDefined();
  expect(sent().filter((text) => text === OWN)).toHaveLength(1);
});

test.each([500, 401, 'drop', 'nonsense', 'too-few', 'not-a-number'] as const)(
  'an endpoint that answers %j is left alone for a while, and asked again after',
  async (mood) => {
    server.embeddings.moods = [mood, 'well'];
    const own = meaning();
    expect(await own.likenessTo(OWN, OTHERS)).toBeUndefined();
    expect(await own.likenessTo(OWN, OTHERS)).toBeUndefined();
    expect(server.embeddings.requests).toHaveLength(1);
    now = 2000;
    expect(await own.likenessTo(OWN, OTHERS)).toBeDefined();
    expect(changes).toEqual([false, true]);
  },
);
