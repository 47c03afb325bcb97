import { tokenize } from '../vietnamese/tokens.ts';
import type { AnswerCounts } from './answer-counts.ts';
import type { Draft } from './answer-draft.ts';
import { analyseQuestion } from './question.ts';
import type { Verification } from './verify-answer.ts';

/** Kinds of question that only a figure answers. */
const NEEDS_FIGURE = new Set(['duration', 'count', 'amount', 'contact']);
const FIGURE = /\d|(?<!\p{L})(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|không)(?!\p{L})/iu;

/** What is left answers when the sentence that was to answer is left, and most of the others. */
export function stillAnswers(question: string, draft: Draft, { sentences, dropped }: Verification): boolean {
  if (sentences.length === 0 || dropped.length > sentences.length) return false;
  const direct = draft.sentences.findIndex(({ text }) => !text.endsWith(':'));
  if (dropped.some(({ index }) => index === direct)) return false;
  const { kind } = analyseQuestion(tokenize(question).map(({ folded }) => folded));
  return !NEEDS_FIGURE.has(kind) || sentences.some(({ text }) => FIGURE.test(text));
}

export function countSentences({ sentences, dropped }: Verification, count: AnswerCounts): void {
  for (const { repaired } of sentences) count.sentence(repaired ? 'repaired' : 'kept');
  for (const { fault } of dropped) count.sentence(fault);
}
