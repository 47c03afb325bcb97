import { afterEach, beforeEach, expect, test } from 'vitest';
import { AppError } from '#src/errors.ts';
import { createOpenAiEmbedder } from '#src/providers/openai-embedder.ts';
import { hashWords, type EmbeddingMood } from '../fakes/openai-embeddings.ts';
import { startOpenAiServer, type OpenAiServer } from '../fakes/openai-server.ts';

let server: OpenAiServer;
const KEY = 'sk-invented-key-0001';
const signal = new AbortController().signal;

beforeEach(async () => {
  server = await startOpenAiServer();
});
afterEach(() => server.close());

const open = (options: { model?: string; dimensions?: number; timeoutMs?: number } = {}) =>
  createOpenAiEmbedder({ model: 'nhung-1', apiKey: KEY, baseUrl: server.url, ...options });
const passages = { kind: 'passage', signal } as const;

async function failureOf(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(AppError);
  return error as AppError;
}

test.each<EmbeddingMood>(['well', 'base64', 'without-index', 'shuffled'])(
  'vectors come in the order of the texts when the server answers %j',
  async (mood) => {
    server.embeddings.moods = [mood];
    const { vectors, tokens } = await open().embed(['nộp báo cáo', 'vỉa hè'], passages);
    expect(vectors.map((vector) => [...vector])).toEqual(
      ['nộp báo cáo', 'vỉa hè'].map((text) => [...Float32Array.from(hashWords(text, 64))]),
    );
    expect(tokens).toBe(5);
  },
);

test('the model, the key and the length that is asked for are sent', async () => {
  const { vectors } = await open({ dimensions: 16 }).embed(['một'], passages);
  expect(vectors[0]).toHaveLength(16);
  expect(server.embeddings.requests).toEqual([
    { authorization: `Bearer ${KEY}`, model: 'nhung-1', input: ['một'], dimensions: 16 },
  ]);
});

test('models of the E5 family are told which side of the search a text is on, others are not', async () => {
  for (const model of ['intfloat/multilingual-e5-large', 'e5', 'multilingual-e5-large-instruct', 'be5t']) {
    server.embeddings.models.set(model, 8);
    await open({ model }).embed(['một'], passages);
    await open({ model }).embed(['một'], { kind: 'query', signal });
  }
  expect(server.embeddings.requests.map(({ input }) => input[0])).toEqual([
    'passage: một',
    'query: một',
    'passage: một',
    'query: một',
    'một',
    'một',
    'một',
    'một',
  ]);
});

test.each<EmbeddingMood>(['nonsense', 'too-few', 'not-a-number', 'zero', 'mixed-lengths', 'drop'])(
  'an answer that is %j is refused, and may be tried again',
  async (mood) => {
    server.embeddings.moods = [mood];
    expect(await failureOf(open().embed(['một', 'hai'], passages))).toMatchObject({
      code: 'internal',
      retryable: true,
    });
  },
);

test.each([
  [400, { code: 'too_large', retryable: false }],
  [413, { code: 'too_large', retryable: false }],
  [401, { code: 'config_invalid', retryable: false }],
  [404, { code: 'config_invalid', retryable: false }],
  [429, { code: 'internal', retryable: true, retryAfterMs: 7000 }],
  [503, { code: 'internal', retryable: true, retryAfterMs: 7000 }],
])('status %d is told as what it means, without a word of the server', async (status, expected) => {
  server.embeddings.moods = [status];
  server.embeddings.retryAfter = { 'retry-after': '7' };
  const failure = await failureOf(open().embed(['lời của người hỏi'], passages));
  expect(failure).toMatchObject(expected);
  expect(failure.message).not.toMatch(/sk-|lời của/);
  expect(failure.cause).toBeUndefined();
});

test.each([
  [{ 'retry-after-ms': '250' }, 250],
  [{ 'retry-after': 'gì đó' }, undefined],
  [{}, undefined],
])('the wait that the server asks for in %o', async (headers, expected) => {
  server.embeddings.moods = [503];
  server.embeddings.retryAfter = Object.fromEntries(Object.entries(headers).map(([k, v]) => [k, encodeURI(v)]));
  expect((await failureOf(open().embed(['một'], passages))).retryAfterMs).toBe(expected);
});

test('a wait until a day is counted from now', async () => {
  server.embeddings.moods = [503];
  server.embeddings.retryAfter = { 'retry-after': new Date(Date.now() + 30_000).toUTCString() };
  const { retryAfterMs } = await failureOf(open().embed(['một'], passages));
  expect(retryAfterMs).toBeGreaterThan(25_000);
  expect(retryAfterMs).toBeLessThanOrEqual(30_000);
});

test('one request is one request: trying again is left to the caller', async () => {
  server.embeddings.moods = [503];
  await failureOf(open().embed(['một'], passages));
  expect(server.embeddings.requests).toHaveLength(1);
});

test('a length that is not the one asked for is a wrong setting', async () => {
  server.embeddings.moods = ['own-length'];
  const failure = await failureOf(open({ dimensions: 16 }).embed(['một'], passages));
  expect(failure).toMatchObject({ code: 'config_invalid', retryable: false });
  expect(failure.message).toContain('64 numbers, not 16');
});

test('a server that hangs is left when the caller has had enough', async () => {
  server.embeddings.moods = ['hang'];
  const started = performance.now();
  await failureOf(open().embed(['một'], { kind: 'query', signal: AbortSignal.timeout(50) }));
  await failureOf(open({ timeoutMs: 50 }).embed(['một'], passages));
  expect(performance.now() - started).toBeLessThan(10_000);
});
