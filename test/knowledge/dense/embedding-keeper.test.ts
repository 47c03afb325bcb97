import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClock } from '#src/clock.ts';
import type { AppError } from '#src/errors.ts';
import {
  EMBEDDING_TURN,
  embedInTurn,
  startEmbeddingKeeper,
  type EmbeddingKeeper,
  type KeeperOptions,
} from '#src/knowledge/dense/embedding-keeper.ts';
import { createMemoryLeases } from '../../fakes/memory-leases.ts';
import { openMeaning, type OpenMeaning } from '../../fakes/meaning.ts';

let open: OpenMeaning;
let keepers: EmbeddingKeeper[];
let errors: AppError[];
let turns: KeeperOptions['turns'];
beforeEach(async () => {
  open = await openMeaning();
  [keepers, errors] = [[], []];
  turns = createMemoryLeases({ clock: systemClock });
});
afterEach(async () => {
  for (const keeper of keepers) await keeper.stop();
  await open.close();
});

function keep(model = 'nhung-1', options: Partial<KeeperOptions> = {}): EmbeddingKeeper {
  const keeper = startEmbeddingKeeper({
    writer: open.writer,
    reader: open.reader,
    embedder: open.embedderOf({ model }),
    turns,
    pollMs: 5,
    onError: (error) => errors.push(error as AppError),
    ...options,
  });
  keepers.push(keeper);
  return keeper;
}

const embedded = async () => (await open.database.selectFrom('vectors').select('hash').execute()).length;

test('what comes is embedded without anybody asking', async () => {
  keep();
  await open.put('a', ['một', 'hai']);
  await expect.poll(embedded).toBe(2);
  await open.put('b', ['ba']);
  await expect.poll(embedded).toBe(3);
  expect(errors).toEqual([]);
});

test('of several keepers one embeds', async () => {
  await open.put(
    'a',
    Array.from({ length: 100 }, (_, number) => `khoản ${number}`),
  );
  open.server.embeddings.delayMs = 5;
  for (let number = 0; number < 4; number++) keep();
  await expect.poll(embedded).toBe(100);
  const sent = open.server.embeddings.requests.flatMap(({ input }) => input).filter((text) => text.startsWith('Văn'));
  expect(sent).toHaveLength(100);
});

test('a change of model embeds everything anew', async () => {
  await open.put('a', ['một', 'hai']);
  await open.embed();
  keep('nhung-2');
  await expect.poll(async () => (await open.reader.serving())?.model).toBe('nhung-2');
});

test('a wrong setting is told once and waits', async () => {
  await open.put('a', ['một']);
  open.server.embeddings.moods = [401];
  keep();
  await expect.poll(() => errors.length).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(errors).toEqual([expect.objectContaining({ code: 'config_invalid' })]);
  expect(open.server.embeddings.requests).toHaveLength(1);
});

test('woken, it tries again at once', async () => {
  await open.put('a', ['một']);
  open.server.embeddings.moods = [401, 'well'];
  const keeper = keep();
  await expect.poll(() => errors.length).toBe(1);
  keeper.wake();
  await expect.poll(embedded).toBe(1);
});

test('stopped in the middle, it ends soon and says nothing', async () => {
  await open.put('a', ['một']);
  open.server.embeddings.moods = ['hang'];
  const keeper = keep();
  await expect.poll(() => open.server.embeddings.requests.length).toBe(1);
  const started = performance.now();
  await keeper.stop();
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(errors).toEqual([]);
  expect(await turns.acquire(EMBEDDING_TURN, 1000)).toBeDefined();
});

test('the turn is given back when the work fails', async () => {
  await open.put('a', ['một']);
  open.server.embeddings.moods = [401];
  const work = { writer: open.writer, embedder: open.embedderOf({ model: 'nhung-1' }), turns };
  const { signal } = new AbortController();
  await expect(embedInTurn({ ...work, signal })).rejects.toMatchObject({ code: 'config_invalid' });
  open.server.embeddings.moods = ['well'];
  expect(await embedInTurn({ ...work, signal })).toMatchObject({ embedded: 1 });
});

test('who has lost the turn to another process stops in the middle', async () => {
  await open.put('a', ['một']);
  open.server.embeddings.moods = ['hang'];
  const lost = { acquire: async () => ({ renew: async () => false, release: async () => {} }) };
  const work = { writer: open.writer, embedder: open.embedderOf({ model: 'nhung-1' }), turns: lost, turnMs: 50 };
  await expect(embedInTurn({ ...work, signal: new AbortController().signal })).rejects.toMatchObject({
    retryable: true,
  });
});

test('a turn that is renewed is kept for longer than it was given', async () => {
  await open.put('a', ['một']);
  open.server.embeddings.delayMs = 200;
  const work = { writer: open.writer, embedder: open.embedderOf({ model: 'nhung-1' }), turns, turnMs: 50 };
  const running = embedInTurn({ ...work, signal: new AbortController().signal });
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect(await turns.acquire(EMBEDDING_TURN, 50)).toBeUndefined();
  expect(await running).toMatchObject({ embedded: 1 });
});
