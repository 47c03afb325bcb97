import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';
import type { Answer } from '#src/agent/answer.ts';

const questionSchema = z.object({
  id: z.string(),
  question: z.string(),
  answerable: z.boolean(),
  /** Of each group one string has to stand in the answer. */
  must: z.array(z.array(z.string())).default([]),
  source: z.object({ file: z.string(), locator: z.string().optional() }).nullish(),
  /** Other files from which the same answer is right. */
  alsoFrom: z.array(z.string()).default([]),
  kind: z.string().optional(),
  typing: z.string().optional(),
});
export type ScoredQuestion = z.infer<typeof questionSchema>;

export interface Verdict {
  question: ScoredQuestion;
  answer: Answer;
  right: boolean;
  why: string;
}

export function readQuestions(path: string): ScoredQuestion[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => questionSchema.parse(JSON.parse(line)));
}

/** An answer is right when it holds what it must and cites the right file; to what has no answer, when it refuses. */
export function judge(question: ScoredQuestion, answer: Answer): Verdict {
  const verdict = (why: string): Verdict => ({ question, answer, right: why === '', why });
  if (!question.answerable) return verdict(answer.outcome === 'answered' ? 'should have refused' : '');
  if (answer.outcome !== 'answered') return verdict('refused');
  const text = plain(answer.text);
  const missing = question.must.filter((group) => !group.some((words) => text.includes(plain(words))));
  if (missing.length > 0) return verdict(`lacks ${missing.map((group) => group.join(' / ')).join('; ')}`);
  const cited = answer.citations.map((citation) => basename(citation.path).normalize('NFC'));
  const wanted = [question.source?.file ?? [], question.alsoFrom].flat().map((file) => file.normalize('NFC'));
  return verdict(wanted.some((file) => cited.includes(file)) ? '' : `cites ${cited.join(', ')}`);
}

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

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/[“”]/g, '"').replace(/\s+/g, ' ');
}
