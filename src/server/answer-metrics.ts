import { Counter, Histogram, type Registry } from 'prom-client';
import type { AnswerCounts } from '../agent/answer-counts.ts';

const SECONDS = [0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 30, 60];

/** What `GET /metrics` shows of the language model: answers, sentences, calls, tokens. */
export function createAnswerCounts(registry: Registry): AnswerCounts {
  const registers = [registry];
  const answers = new Counter({
    name: 'phoihop_answers_total',
    help: 'What became of questions while a model is configured, by route.',
    labelNames: ['route'],
    registers,
  });
  const sentences = new Counter({
    name: 'phoihop_answer_sentences_total',
    help: 'Sentences that the model wrote: kept, repaired, or why they were left out.',
    labelNames: ['result'],
    registers,
  });
  const calls = new Counter({
    name: 'phoihop_model_calls_total',
    help: 'Requests to the model, by model and outcome.',
    labelNames: ['model', 'outcome'],
    registers,
  });
  const tokens = new Counter({
    name: 'phoihop_model_tokens_total',
    help: 'Tokens that the endpoint counted, by model and direction.',
    labelNames: ['model', 'direction'],
    registers,
  });
  const seconds = new Histogram({
    name: 'phoihop_model_call_seconds',
    help: 'How long requests to the model took.',
    labelNames: ['model'],
    buckets: SECONDS,
    registers,
  });
  return {
    answer: (route) => answers.inc({ route }),
    sentence: (result) => sentences.inc({ result }),
    call({ model, outcome, inputTokens, outputTokens, ms }) {
      calls.inc({ model, outcome });
      tokens.inc({ model, direction: 'in' }, inputTokens);
      tokens.inc({ model, direction: 'out' }, outputTokens);
      seconds.observe({ model }, ms / 1000);
    },
  };
}
