import { afterEach, beforeEach, expect, test } from 'vitest';
import { openIndex } from '#src/app/open-index.ts';
import type { KnowledgeIndex } from '#src/knowledge/knowledge-index.ts';
import { createMemoryStore } from '#src/knowledge/memory-knowledge.ts';
import { createLogger } from '#src/logger.ts';
import { openMeaning } from '../fakes/meaning.ts';
import { makeDocument, makePassages } from '../fakes/knowledge.ts';
import { type FakeQdrant, startFakeQdrant } from '../fakes/qdrant-server.ts';

let qdrant: FakeQdrant;
let index: KnowledgeIndex | undefined;
let lines: string[];
beforeEach(async () => {
  qdrant = await startFakeQdrant();
  lines = [];
});
afterEach(async () => {
  await index?.close();
  await qdrant.close();
});

async function open(config: Parameters<typeof openIndex>[0]['config']): Promise<KnowledgeIndex> {
  const store = createMemoryStore();
  await store.replaceDocument(makeDocument({ id: 'a' }), makePassages('a', ['Nộp báo cáo trước ngày 20.']));
  index = await openIndex({ config, store, logger: createLogger('debug', { write: (line) => lines.push(line) }) });
  return index;
}

const find = async () => (await index!.search({ text: 'báo cáo' })).hits.map((hit) => hit.passageId);

test('without Qdrant the index in this process is searched', async () => {
  await open({});
  expect(await find()).toEqual(['a:0']);
  expect(qdrant.exchanges).toEqual([]);
});

test('with Qdrant it is searched, and the log says when', async () => {
  await open({ qdrant: { url: qdrant.url, collection: 'kho' } });
  await index!.refresh();
  expect(await find()).toEqual(['a:0']);
  expect(qdrant.exchanges.at(-1)?.path).toBe('/collections/kho/points/query');
  expect(lines.join('')).toContain('searches go to qdrant');
});

test('with Qdrant away the index in this process answers, and the log says so', async () => {
  await open({ qdrant: { url: qdrant.url, collection: 'kho' } });
  await index!.refresh();
  await qdrant.stop();
  expect(await find()).toEqual(['a:0']);
  expect(lines.join('')).toContain('searches do without qdrant');
});

test.each(['here', 'in Qdrant'])('where a model is set up, meaning is searched beside the words, %s', async (where) => {
  const meaning = await openMeaning();
  await meaning.put('a', ['Nộp báo cáo trước ngày 20.']);
  await meaning.embed();
  const { store, reader, embedderOf } = meaning;
  const outcomes: string[] = [];
  const logger = createLogger('silent');
  const dense = { reader, embedderOf, count: (outcome: string) => outcomes.push(outcome) };
  const config = where === 'here' ? {} : { qdrant: { url: qdrant.url, collection: 'kho' } };
  index = await openIndex({ config, store, logger, dense });
  await index.refresh();
  expect(await find()).toEqual(['a:0']);
  expect(outcomes).toEqual(['embedded']);
  await index.close();
  index = undefined;
  await meaning.close();
});
