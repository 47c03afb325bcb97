import { expect, test } from 'vitest';
import { z } from 'zod';
import type { LanguageModel, ModelRun, ModelTrouble } from '#src/agent/llm.ts';
import { modelFailure } from '#src/agent/model-failure.ts';
import { createPausingModel } from '#src/agent/pausing-model.ts';

const RUN: ModelRun = {
  instructions: '',
  request: '',
  tools: [],
  output: z.object({}),
  limits: { modelCalls: 1, toolCalls: 0, totalMs: 1, contextTokens: 1 },
  signal: new AbortController().signal,
  onCall() {},
};

function open() {
  const state = { trouble: undefined as ModelTrouble | undefined, asked: 0, now: 0, changes: [] as unknown[] };
  let release: (() => void) | undefined;
  const inner: LanguageModel = {
    local: true,
    async run() {
      state.asked++;
      if (state.trouble !== undefined) throw modelFailure(state.trouble);
      await new Promise<void>((resolve) => {
        if (hold) release = resolve;
        else resolve();
      });
      return { text: 'x' };
    },
  };
  let hold = false;
  const model = createPausingModel(inner, {
    now: () => state.now,
    firstPauseMs: 10,
    longestPauseMs: 35,
    onChange: (change) => state.changes.push(change),
  });
  return { state, model, holdNext: () => (hold = true), release: () => release?.() };
}
const outcome = (model: LanguageModel) =>
  model.run(RUN).then(
    () => 'ok',
    (error: Error) => error.message,
  );

test('a model that failed is left alone, longer each time, and is asked again', async () => {
  const { state, model } = open();
  state.trouble = 'timeout';
  expect(await outcome(model)).toBe('timeout');
  for (const pause of [10, 20, 35, 35]) {
    state.now += pause - 1;
    expect(await outcome(model)).toBe('unreachable');
    state.now += 1;
    expect(await outcome(model)).toBe('timeout');
  }
  expect(state.asked).toBe(5);
  expect(state.changes).toEqual([{ answers: false, trouble: 'timeout' }]);
  state.now += 35;
  state.trouble = undefined;
  expect(await outcome(model)).toBe('ok');
  expect(await outcome(model)).toBe('ok');
  expect(state.changes).toEqual([{ answers: false, trouble: 'timeout' }, { answers: true }]);
});

test('after a pause one tries while the others do without', async () => {
  const { state, model, holdNext, release } = open();
  state.trouble = 'server';
  await outcome(model);
  state.now += 10;
  state.trouble = undefined;
  holdNext();
  const first = outcome(model);
  expect(await outcome(model)).toBe('unreachable');
  await expect.poll(() => state.asked).toBe(2);
  release();
  expect(await first).toBe('ok');
});

test.each<ModelTrouble>(['cancelled', 'filtered', 'rejected', 'context_too_long', 'no_tools'])(
  '%s says nothing of the next request',
  async (trouble) => {
    const { state, model } = open();
    state.trouble = trouble;
    await outcome(model);
    await outcome(model);
    expect(state.asked).toBe(2);
  },
);
