import type { Turn } from '../../conversations/turns.ts';
import { type Clock, localDay } from '../../clock.ts';
import type { AccessLevel, KnowledgeDocument } from '../../knowledge/document.ts';
import type { Answer } from '../answer.ts';
import type { VerifiedCitation } from '../citations.ts';
import { amendmentNotes, forceNotes, textNotes } from '../write-answer.ts';
import type { AboutRequest } from './read-request.ts';

export interface AboutInput {
  request: AboutRequest;
  /** What was asked before, oldest first. */
  turns: readonly Turn[];
  /** Levels that the answer may come from. */
  access: readonly AccessLevel[];
  signal: AbortSignal;
  /** True where a model writes as well: what is said of its absence is then left out. */
  withModel?: boolean;
}

interface Ground {
  cited: readonly VerifiedCitation[];
  /** Documents that the person may see, by id. */
  shelf: ReadonlyMap<string, KnowledgeDocument>;
  dependencies: { clock: Clock };
}

/** An answer made of lines, over citations that were checked, and what there is to note of the texts cited. */
export function answerOf(question: string, lines: readonly string[], ground: Ground): Answer {
  const { cited } = ground;
  const notes = notesOf(ground);
  return {
    question,
    outcome: 'answered',
    mode: 'extractive',
    text: [...lines, ...notes].join('\n'),
    notes,
    suggestions: [],
    citations: cited.map(({ citation }) => citation),
    sources: cited.map(({ source }) => source),
    passageIds: cited.map(({ passageId }) => passageId),
  };
}

function notesOf({ cited, shelf, dependencies }: Ground): string[] {
  const paths = new Set(cited.map(({ citation }) => citation.path));
  const standing = { library: shelf, today: localDay(dependencies.clock.now()) };
  const documents = [...shelf.values()].filter(({ path }) => paths.has(path));
  const force = documents.flatMap((document) => [
    ...forceNotes(document, shelf, standing.today),
    ...amendmentNotes(document, standing),
  ]);
  return [...textNotes(cited), ...force];
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
