import { beforeAll, expect, test } from 'vitest';
import { runIngest } from '#ingest/run-ingest.ts';
import { answerQuestion } from '#src/agent/answer-question.ts';
import { createMemoryKnowledge } from '#src/knowledge/memory-knowledge.ts';
import { readAnswerSet } from '#src/cli/evaluation/answer-set.ts';
import { judge, type Verdict } from '#src/cli/evaluation/judge-answer.ts';
import { scoreOf } from './score-answers.ts';

const clock = { now: () => new Date('2026-11-22T03:00:00Z') };
let verdicts: Verdict[];

beforeAll(async () => {
  const { store, index } = await createMemoryKnowledge();
  await runIngest({ store, paths: ['samples/documents'], options: {}, report: { file: () => {} } });
  await index.refresh();
  verdicts = [];
  for (const question of readAnswerSet('test/answers/questions.jsonl')) {
    const access = ['public', 'internal', 'unit:ban-tgdv'] as const;
    verdicts.push(
      judge(question, await answerQuestion({ question: question.question, access }, { store, index, clock })),
    );
  }
});

/** Which questions went wrong beyond the one of ten that may, and how. */
function beyondOneInTen(of: (verdict: Verdict) => boolean): string[] {
  const asked = verdicts.filter(of);
  const wrong = asked.filter(({ right }) => !right).map(({ question, why }) => `${question.id}: ${why}`);
  return wrong.length > asked.length / 10 ? wrong : [];
}

test('at least nine of ten questions over the samples are answered right, from the right source', () => {
  expect(scoreOf(verdicts).answerable).toBeGreaterThanOrEqual(60);
  expect(beyondOneInTen(({ question }) => question.answerable)).toEqual([]);
});

test('at least nine of ten questions that the samples do not answer are refused', () => {
  const { unanswerable } = scoreOf(verdicts);
  expect(unanswerable / verdicts.length).toBeGreaterThanOrEqual(0.25);
  expect(beyondOneInTen(({ question }) => !question.answerable)).toEqual([]);
});

test('every answer shows a source and every citation a place in a document', () => {
  for (const { answer } of verdicts.filter((verdict) => verdict.answer.outcome === 'answered')) {
    expect(answer.text).toContain('Nguồn');
    expect(answer.citations.map((citation) => citation.n)).toEqual(answer.citations.map((_, index) => index + 1));
    for (const citation of answer.citations)
      expect(citation).toMatchObject({ path: expect.stringMatching(/^samples\//) });
  }
});
