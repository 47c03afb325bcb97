import { beforeAll, expect, test } from 'vitest';
import { runIngest } from '#ingest/run-ingest.ts';
import { answerQuestion } from '#src/agent/answer-question.ts';
import { createMemoryKnowledge } from '#src/knowledge/memory-knowledge.ts';
import { judge, readQuestions, scoreOf, type Verdict } from './score-answers.ts';

const clock = { now: () => new Date('2026-11-22T03:00:00Z') };
let verdicts: Verdict[];

beforeAll(async () => {
  const { store, index } = await createMemoryKnowledge();
  await runIngest({ store, paths: ['samples/documents'], options: {}, report: { file: () => {} } });
  await index.refresh();
  verdicts = [];
  for (const question of readQuestions('test/answers/questions.jsonl')) {
    const access = ['public', 'internal', 'unit:ban-tgdv'] as const;
    verdicts.push(
      judge(question, await answerQuestion({ question: question.question, access }, { store, index, clock })),
    );
  }
});

/** What a failing run shows: which questions went wrong, and how. */
const wrong = (of: (verdict: Verdict) => boolean) =>
  verdicts.filter((verdict) => !verdict.right && of(verdict)).map(({ question, why }) => `${question.id}: ${why}`);

test('at least nine of ten questions over the samples are answered right, from the right source', () => {
  const score = scoreOf(verdicts);
  expect(score.answerable).toBeGreaterThanOrEqual(60);
  expect(
    score.rightlyAnswered / score.answerable,
    wrong(({ question }) => question.answerable).join('\n'),
  ).toBeGreaterThanOrEqual(0.9);
});

test('at least nine of ten questions that the samples do not answer are refused', () => {
  const score = scoreOf(verdicts);
  expect(score.unanswerable / verdicts.length).toBeGreaterThanOrEqual(0.25);
  expect(
    score.rightlyRefused / score.unanswerable,
    wrong(({ question }) => !question.answerable).join('\n'),
  ).toBeGreaterThanOrEqual(0.9);
});

test('every answer shows a source and every citation a place in a document', () => {
  for (const { answer } of verdicts.filter((verdict) => verdict.answer.outcome === 'answered')) {
    expect(answer.text).toContain('Nguồn');
    expect(answer.citations.map((citation) => citation.n)).toEqual(answer.citations.map((_, index) => index + 1));
    for (const citation of answer.citations)
      expect(citation).toMatchObject({ path: expect.stringMatching(/^samples\//) });
  }
});
