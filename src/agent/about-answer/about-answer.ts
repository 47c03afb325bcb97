import type { Turn } from '../../conversations/turns.ts';
import type { AccessLevel } from '../../knowledge/document.ts';
import type { Answer } from '../answer.ts';
import type { VerifiedCitation } from '../citations.ts';
import type { AboutRequest } from './read-request.ts';

export interface AboutInput {
  request: AboutRequest;
  /** What was asked before, oldest first. */
  turns: readonly Turn[];
  /** Levels that the answer may come from. */
  access: readonly AccessLevel[];
  signal: AbortSignal;
}

/** An answer made of lines, over citations that were checked. */
export function answerOf(question: string, lines: readonly string[], cited: readonly VerifiedCitation[]): Answer {
  return {
    question,
    outcome: 'answered',
    mode: 'extractive',
    text: lines.join('\n'),
    suggestions: [],
    citations: cited.map(({ citation }) => citation),
    sources: cited.map(({ source }) => source),
    passageIds: cited.map(({ passageId }) => passageId),
  };
}

/** Why it is not done. */
export function declined(question: string, text: string): Answer {
  return {
    question,
    outcome: 'not_found',
    mode: 'extractive',
    text,
    suggestions: [],
    citations: [],
    sources: [],
    passageIds: [],
  };
}
