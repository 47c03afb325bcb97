import { createHash } from 'node:crypto';
import { type Clock, localDay } from '../../clock.ts';
import type { AccessLevel, KnowledgeDocument } from '../../knowledge/document.ts';
import { effectivenessOn } from '../../knowledge/effectiveness.ts';
import type { KnowledgeStore } from '../../knowledge/knowledge-store.ts';
import type { Passage } from '../../knowledge/passage.ts';
import type { Answer } from '../answer.ts';
import { ANSWER_TEXTS } from '../answer-texts.ts';
import { verifyCitations } from '../citations.ts';
import type { ApprovedAnswer, QuestionStore } from './question-list.ts';
import { QUESTION_TEXTS } from './question-texts.ts';
import { isSameQuestion, readAsked } from './same-question.ts';

/** Changes whenever the heading or the words of a passage do. */
export function hashPassage({ heading, text }: Pick<Passage, 'heading' | 'text'>): string {
  return createHash('sha256').update(`${heading}\0${text}`.replace(/\s+/g, ' ').trim()).digest('hex').slice(0, 32);
}

/** Why an approved answer no longer counts; undefined while it does. */
export type Lapse = 'passage_gone' | 'passage_changed' | 'not_in_force';

export interface Grounds {
  documents: ReadonlyMap<string, KnowledgeDocument>;
  /** By id. */
  passages: ReadonlyMap<string, Passage>;
  /** ISO day. */
  today: string;
}

export function findLapse({ passages }: ApprovedAnswer, grounds: Grounds): Lapse | undefined {
  for (const { id, documentId, hash } of passages) {
    const passage = grounds.passages.get(id);
    const document = grounds.documents.get(documentId);
    if (passage === undefined || document === undefined) return 'passage_gone';
    if (hashPassage(passage) !== hash) return 'passage_changed';
    if (effectivenessOn(document, grounds.today) !== 'in_force') return 'not_in_force';
  }
  return passages.length === 0 ? 'passage_gone' : undefined;
}

export interface ApprovedDependencies {
  questions: Pick<QuestionStore, 'listApproved'>;
  store: KnowledgeStore;
  clock: Clock;
}

/**
 * The answer that an admin approved for this very question, with its passages as sources; undefined when there is none,
 * when the person may not see all that it rests on, or when that has changed since. Throws AppError when a store fails.
 */
export async function findApprovedAnswer(
  { question, access }: { question: string; access: readonly AccessLevel[] },
  { questions, store, clock }: ApprovedDependencies,
): Promise<Answer | undefined> {
  const all = await questions.listApproved();
  if (all.length === 0) return undefined;
  const asked = readAsked(question);
  const same = all.filter((approved) => isSameQuestion(asked, readAsked(approved.question)));
  if (same.length === 0) return undefined;
  const documents = new Map((await store.listDocuments()).map((document) => [document.id, document]));
  for (const approved of same) {
    if (!approved.passages.every(({ documentId }) => canSee(documents.get(documentId), access))) continue;
    const passages = await store.findPassages(approved.passages.map(({ id }) => id));
    const byId = new Map(passages.map((passage) => [passage.id, passage]));
    if (findLapse(approved, { documents, passages: byId, today: localDay(clock.now()) }) !== undefined) continue;
    return writeApproved({ question, approved, passages }, { documents, store });
  }
  return undefined;
}

const canSee = (document: KnowledgeDocument | undefined, access: readonly AccessLevel[]) =>
  document !== undefined && access.includes(document.access);

async function writeApproved(
  { question, approved, passages }: { question: string; approved: ApprovedAnswer; passages: readonly Passage[] },
  { documents, store }: { documents: ReadonlyMap<string, KnowledgeDocument>; store: KnowledgeStore },
): Promise<Answer | undefined> {
  const quotations = passages.map(({ id, documentId, locator, text }) => ({
    passageId: id,
    documentId,
    locator,
    quote: text,
  }));
  const cited = await verifyCitations(quotations, documents, store);
  if (cited.length < approved.passages.length) return undefined;
  const several = cited.length > 1;
  return {
    question,
    outcome: 'answered',
    mode: 'extractive',
    text: [
      QUESTION_TEXTS.approved,
      approved.answer,
      ...cited.map(({ citation, source }) =>
        several ? ANSWER_TEXTS.numberedSource(citation.n, source) : ANSWER_TEXTS.source(source),
      ),
    ].join('\n'),
    suggestions: [],
    citations: cited.map(({ citation }) => citation),
    sources: cited.map(({ source }) => source),
    passageIds: cited.map(({ passageId }) => passageId),
  };
}
