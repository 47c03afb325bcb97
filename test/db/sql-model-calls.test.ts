import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Database, openDatabase } from '#src/db/open-database.ts';
import { createSqlModelCalls, removeOldModelCalls } from '#src/db/sql-model-calls.ts';

const clock = { now: () => new Date('2026-11-22T03:00:00Z') };
const CALL = {
  at: new Date('2026-11-22T02:59:58Z'),
  model: 'm-1',
  ms: 1800,
  inputTokens: 1200,
  outputTokens: 40,
  outcome: 'ok' as const,
  prompt: 'answer-question@1',
  passageIds: ['quy-che:1', 'quy-che:2'],
};
let database: Database;
const errors: unknown[] = [];
beforeEach(async () => {
  errors.length = 0;
  database = await openDatabase(':memory:');
});
afterEach(() => database.destroy());
const onError = (error: unknown) => void errors.push(error);

test('a call is kept with its passages, tokens and cost', async () => {
  const calls = createSqlModelCalls(database, { clock, onError, price: { input: 0.15, output: 0.6 } });
  calls.record(CALL);
  calls.record({ ...CALL, outcome: 'timeout', inputTokens: 0, outputTokens: 0, passageIds: [] });
  await calls.settled();
  const rows = await database.selectFrom('model_call').selectAll().orderBy('id').execute();
  expect(rows.map(({ id, ...row }) => ({ ...row, hasId: id !== '' }))).toEqual([
    {
      at: '2026-11-22T02:59:58.000Z',
      model: 'm-1',
      prompt: 'answer-question@1',
      passages: '["quy-che:1","quy-che:2"]',
      input_tokens: 1200,
      output_tokens: 40,
      // 1,200 at 0.15 and 40 at 0.6 a million.
      cost_micros: 204,
      ms: 1800,
      outcome: 'ok',
      hasId: true,
    },
    expect.objectContaining({ outcome: 'timeout', cost_micros: 0 }),
  ]);
});

test('without a price there is no cost', async () => {
  const calls = createSqlModelCalls(database, { clock, onError });
  calls.record(CALL);
  await calls.settled();
  expect(await database.selectFrom('model_call').select('cost_micros').executeTakeFirst()).toEqual({
    cost_micros: null,
  });
});

test('a store that is gone is told of, and nobody else', async () => {
  const gone = await openDatabase(':memory:');
  const calls = createSqlModelCalls(gone, { clock, onError });
  await gone.destroy();
  calls.record(CALL);
  await calls.settled();
  expect(errors).toHaveLength(1);
});

test('old calls are forgotten', async () => {
  const calls = createSqlModelCalls(database, { clock, onError });
  calls.record(CALL);
  calls.record({ ...CALL, at: new Date('2026-10-01T00:00:00Z') });
  await calls.settled();
  expect(await removeOldModelCalls(database, new Date('2026-11-01T00:00:00Z'))).toBe(1);
  expect(await database.selectFrom('model_call').select('at').execute()).toHaveLength(1);
});
