import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerQuestion } from '#src/agent/answer-question.ts';
import { AppError } from '#src/errors.ts';
import { createLogger } from '#src/logger.ts';
import type { QdrantFailure } from '../fakes/qdrant-server.ts';
import { API_KEY, findIn, openQdrant, type OpenQdrant, until } from './open-qdrant.ts';

let open: OpenQdrant;
beforeEach(async () => {
  open = await openQdrant();
  await open.put('a', ['Nộp báo cáo trước ngày 20 hằng tháng.']);
});
afterEach(() => open.close());

const FAILURES: [string, QdrantFailure][] = [
  ['401 in plain text', { status: 401, type: 'text/plain', body: 'Must provide an API key' }],
  ['403', { status: 403, type: 'text/plain', body: 'forbidden' }],
  ['404', { status: 404 }],
  ['408', { status: 408 }],
  ['429 that says when', { status: 429, headers: { 'retry-after': '30' } }],
  ['429 that does not', { status: 429 }],
  ['500 without JSON', { status: 500, type: 'text/html', body: '<html>' }],
  ['503', { status: 503 }],
  ['a page of HTML', 'html'],
  ['JSON of another kind', 'strange'],
  ['no answer', 'hang'],
];

describe('while Qdrant fails a search', () => {
  test.each(FAILURES)('with %s, the index in this process answers, then Qdrant again', async (_what, failure) => {
    const index = await open.open({ openFallback: open.openHere });
    await index.refresh();
    open.qdrant.failNext(failure, { path: '/points/query' });
    expect(await findIn(index, 'báo cáo')).toEqual(['a:0']);
    expect(open.availability).toEqual([true, false]);
    const asked = open.qdrant.exchanges.length;
    expect(await findIn(index, 'báo cáo')).toEqual(['a:0']);
    expect(open.qdrant.exchanges).toHaveLength(asked);
    await index.refresh();
    expect(open.availability).toEqual([true, false, true]);
    expect(open.errors).toHaveLength(1);
  });

  test.each(FAILURES)('with %s and nothing beside it, the person is told and can ask again', async (_what, failure) => {
    const index = await open.open();
    await index.refresh();
    open.qdrant.failNext(failure, { path: '/points/query' });
    const ask = () =>
      answerQuestion(
        { question: 'Nộp báo cáo trước ngày nào?', access: ['internal'] },
        { index, store: open.store, clock: { now: () => new Date('2026-11-22T03:00:00Z') } },
      );
    expect(await ask()).toMatchObject({
      outcome: 'unavailable',
      text: 'Hiện tạm thời không tra cứu được văn bản. Đồng chí hỏi lại sau ít phút.',
    });
    await index.refresh();
    expect(await ask()).toMatchObject({ outcome: 'answered' });
  });

  test('a request that it does not take speaks against that request only', async () => {
    const index = await open.open({ openFallback: open.openHere });
    await index.refresh();
    open.qdrant.failNext({ status: 422 }, { path: '/points/query' });
    expect(await findIn(index, 'báo cáo')).toEqual(['a:0']);
    expect(open.availability).toEqual([true]);
    expect(open.errors).toHaveLength(1);
  });

  test('a kept connection that broke is used a second time unnoticed', async () => {
    const index = await open.open();
    await index.refresh();
    open.qdrant.failNext('reset', { path: '/points/query' });
    expect(await findIn(index, 'báo cáo')).toEqual(['a:0']);
    open.qdrant.failNext('reset', { path: '/points/query', times: 2 });
    await expect(index.search({ text: 'báo cáo' })).rejects.toMatchObject({ code: 'search_unavailable' });
  });

  test('a failure of our own store is no failure of Qdrant', async () => {
    const broken = new AppError('database_busy', 'busy', { retryable: true });
    const store = { ...open.store, findPassages: () => Promise.reject(broken) };
    const index = await open.open({ store, openFallback: open.openHere });
    await index.refresh();
    await expect(index.search({ text: 'báo cáo' })).rejects.toBe(broken);
    expect(open.availability).toEqual([true]);
  });
});

test('it starts without Qdrant, answers, and goes over to it by itself', async () => {
  await open.qdrant.stop();
  const index = await open.open({ openFallback: open.openHere, pollMs: 5 });
  expect(await findIn(index, 'báo cáo')).toEqual(['a:0']);
  await open.qdrant.start();
  await until(() => open.availability.at(-1) === true);
  expect(await findIn(index, 'báo cáo')).toEqual(['a:0']);
  expect(open.qdrant.exchanges.at(-1)?.path).toBe('/collections/kho/points/query');
});

test('it starts and ends while Qdrant hangs', async () => {
  open.qdrant.failNext('hang', { times: 20 });
  const start = performance.now();
  const settings = { url: open.qdrant.url, apiKey: API_KEY, collection: 'kho' };
  const index = await open.open({ openFallback: open.openHere, settings, patienceMs: 50 });
  expect(performance.now() - start).toBeLessThan(10_000);
  expect(await findIn(index, 'báo cáo')).toEqual(['a:0']);
  const end = performance.now();
  await index.close();
  expect(performance.now() - end).toBeLessThan(10_000);
});

test('Qdrant that went away comes back by itself, with what changed meanwhile', async () => {
  const index = await open.open({ openFallback: open.openHere, pollMs: 5 });
  await until(() => open.availability.at(-1) === true);
  await open.qdrant.stop();
  await until(async () => {
    await findIn(index, 'báo cáo');
    return open.availability.at(-1) === false;
  });
  await open.put('b', ['Vỉa hè phải thông thoáng.']);
  await index.refresh();
  expect(await findIn(index, 'vỉa hè')).toEqual(['b:0']);
  await open.qdrant.start();
  await until(() => open.availability.at(-1) === true);
  await until(() => open.qdrant.collections.get('kho_v1')!.points.size === 2);
});

test('words are followed while Qdrant takes no changes', async () => {
  const index = await open.open({ pollMs: 5, retryMs: 60_000 });
  await until(() => open.availability.at(-1) === true);
  open.qdrant.failNext({ status: 507 }, { times: 1000, path: '/points' });
  open.qdrant.failNext({ status: 507 }, { times: 1000, path: '/points/payload' });
  await open.put('b', ['Vỉa hè.']);
  await until(() => open.errors.length > 0);
  await open.put('a', ['Nộp báo cáo trước ngày 20 hằng tháng.'], { access: 'unit:to-4' });
  await until(async () => (await findIn(index, 'báo cáo', { access: ['internal'] })).length === 0);
  expect(open.availability).toEqual([true]);
});

test('failures come less and less often', async () => {
  await open.qdrant.stop();
  await open.open({ openFallback: open.openHere, pollMs: 1, retryMs: 40 });
  await delay(400);
  // After 40, 80, 160, 320 ms; polled without a wait it would be hundreds.
  expect(open.errors.length).toBeGreaterThan(1);
  expect(open.errors.length).toBeLessThan(7);
});

test('a store that is too large for this process has no fallback', async () => {
  let opened = 0;
  const openFallback = () => {
    opened++;
    return open.openHere();
  };
  await open.put('b', ['một', 'hai']);
  await open.open({ openFallback, fallbackPassages: 2 });
  expect(opened).toBe(0);
  await open.open({ openFallback, fallbackPassages: 3 });
  expect(opened).toBe(1);
});

test('no log line holds the key, the address or what was asked', async () => {
  const lines: string[] = [];
  const logger = createLogger('debug', { write: (line) => lines.push(line) });
  const index = await open.open({ onError: (error) => logger.warn({ err: error }, 'qdrant') });
  await index.refresh();
  for (const [, failure] of FAILURES) {
    open.qdrant.failNext(failure, { path: '/points/query' });
    await findIn(index, 'báo cáo mật danh ngôi sao', { access: ['unit:ngoi-sao'] }).catch((error: unknown) =>
      logger.error(error),
    );
    await index.refresh();
  }
  await open.qdrant.stop();
  await findIn(index, 'báo cáo ngôi sao').catch((error: unknown) => logger.error(error));
  expect(lines.length).toBeGreaterThan(FAILURES.length);
  const port = new URL(open.qdrant.url).port;
  expect(lines.join('')).not.toMatch(new RegExp(`${API_KEY}|:${port}|sao|ngoi|báo cáo`));
});
