import { afterAll, beforeAll, expect, test } from 'vitest';
import { runIngest } from '#ingest/run-ingest.ts';
import { answerQuestion } from '#src/agent/answer-question.ts';
import { openBm25Index } from '#src/knowledge/bm25-index.ts';
import { createDenseSearch } from '#src/knowledge/dense/create-dense-search.ts';
import type { KnowledgeIndex } from '#src/knowledge/knowledge-index.ts';
import { createMemoryKnowledge } from '#src/knowledge/memory-knowledge.ts';
import { openMeaning, type OpenMeaning } from '../fakes/meaning.ts';
import { readAnswerSet } from '#src/cli/evaluation/answer-set.ts';
import { judge } from '#src/cli/evaluation/judge-answer.ts';
import { scoreOf, type Score } from './score-answers.ts';

const clock = { now: () => new Date('2026-11-22T03:00:00Z') };
const ACCESS = ['public', 'internal', 'unit:ban-tgdv'] as const;
const SAMPLES = { paths: ['samples/documents'], options: {}, report: { file: () => {} } };
const questions = readAnswerSet('test/answers/questions.jsonl');
let open: OpenMeaning;
let words: Score;

async function score(store: OpenMeaning['store'], index: KnowledgeIndex): Promise<Score> {
  const verdicts = [];
  for (const question of questions) {
    const answer = await answerQuestion({ question: question.question, access: ACCESS }, { store, index, clock });
    verdicts.push(judge(question, answer));
  }
  return scoreOf(verdicts);
}

async function scoreWithVectors(model: string): Promise<Score> {
  const dense = createDenseSearch({ reader: open.reader, embedderOf: () => open.embedderOf({ model }), pollMs: 0 });
  const index = await openBm25Index(open.store, { pollMs: 0, dense });
  await index.refresh();
  try {
    return await score(open.store, index);
  } finally {
    await index.close();
  }
}

beforeAll(async () => {
  open = await openMeaning();
  open.server.embeddings.models.set('nhung-1', 256);
  await runIngest({ store: open.store, ...SAMPLES });
  await open.embed();
  const memory = await createMemoryKnowledge();
  await runIngest({ store: memory.store, ...SAMPLES });
  await memory.index.refresh();
  words = await score(memory.store, memory.index);
});
afterAll(() => open.close());

/** The stand-in knows words only: it cannot answer more, but with it nothing may get worse. */
test('with vectors of hashed words beside them, as many questions are answered and refused as by words alone', async () => {
  const both = await scoreWithVectors('nhung-1');
  expect(both.rightlyAnswered).toBeGreaterThanOrEqual(words.rightlyAnswered - 1);
  expect(both.rightlyRefused).toBeGreaterThanOrEqual(words.rightlyRefused - 1);
});
