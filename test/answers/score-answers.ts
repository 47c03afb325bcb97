import type { Verdict } from '#src/cli/evaluation/judge-answer.ts';

export interface Score {
  answerable: number;
  rightlyAnswered: number;
  unanswerable: number;
  rightlyRefused: number;
}

export function scoreOf(verdicts: readonly Verdict[]): Score {
  const answerable = verdicts.filter(({ question }) => question.answerable);
  const unanswerable = verdicts.filter(({ question }) => !question.answerable);
  return {
    answerable: answerable.length,
    rightlyAnswered: answerable.filter(({ right }) => right).length,
    unanswerable: unanswerable.length,
    rightlyRefused: unanswerable.filter(({ right }) => right).length,
  };
}
