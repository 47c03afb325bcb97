import { Registry } from 'prom-client';
import { expect, test } from 'vitest';
import { createAnswerCounts } from '#src/server/answer-metrics.ts';

test('answers, sentences, calls and tokens are counted', async () => {
  const registry = new Registry();
  const count = createAnswerCounts(registry);
  count.answer('model');
  count.answer('model');
  count.answer('unsupported');
  count.sentence('kept');
  count.sentence('figure');
  const call = { at: new Date(0), model: 'm-1', ms: 1500, inputTokens: 100, outputTokens: 7 };
  count.call({ ...call, outcome: 'ok' });
  count.call({ ...call, outcome: 'limited', inputTokens: 0, outputTokens: 0 });
  const text = await registry.metrics();
  for (const line of [
    'phoihop_answers_total{route="model"} 2',
    'phoihop_answers_total{route="unsupported"} 1',
    'phoihop_answer_sentences_total{result="kept"} 1',
    'phoihop_answer_sentences_total{result="figure"} 1',
    'phoihop_model_calls_total{model="m-1",outcome="limited"} 1',
    'phoihop_model_tokens_total{model="m-1",direction="in"} 100',
    'phoihop_model_tokens_total{model="m-1",direction="out"} 7',
    'phoihop_model_call_seconds_count{model="m-1"} 2',
  ]) {
    expect(text).toContain(line);
  }
});
