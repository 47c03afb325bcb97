import { findLapse } from '../../agent/questions/approved-answers.ts';
import type { ApprovedAnswer, ListedQuestion } from '../../agent/questions/question-list.ts';
import { nameBriefly } from '../../agent/citations.ts';
import { type Clock, localDay } from '../../clock.ts';
import type { KnowledgeDocument } from '../../knowledge/document.ts';
import type { KnowledgeStore } from '../../knowledge/knowledge-store.ts';
import { CLI_TEXTS } from './questions-texts.ts';

/** Questions that ask the same, as one line of the list. */
export interface QuestionLine {
  /** Id of the newest of them. */
  id: string;
  question: string;
  status: string;
  count: number;
  /** ISO time of the newest. */
  lastAskedAt: string;
  comments: string[];
  /** The approved answer, and whether it still counts. */
  approved?: { answer: string; state: string };
}

/** The lines that concern one document, which its owner can mend. */
export interface DocumentGroup {
  document: string;
  issuer?: string;
  lines: QuestionLine[];
}

export interface Library {
  store: KnowledgeStore;
  clock: Clock;
}

/** Questions by the document that they concern, the document with most of them first; newest first within each. */
export async function groupQuestions(
  questions: readonly ListedQuestion[],
  approved: readonly ApprovedAnswer[],
  library: Library,
): Promise<DocumentGroup[]> {
  const documents = new Map((await library.store.listDocuments()).map((document) => [document.id, document]));
  const states = await readStates(approved, documents, library);
  const byDocument = Map.groupBy(questions, ({ documentIds }) => documentIds.find((id) => documents.has(id)) ?? '');
  const groups = [...byDocument].map(([id, own]): DocumentGroup => {
    const document = documents.get(id);
    const lines = [...Map.groupBy(own, ({ key, rating, outcome }) => `${outcome} ${rating} ${key}`).values()];
    return {
      document: document === undefined ? CLI_TEXTS.noDocument : nameBriefly(document),
      ...(document?.issuer === undefined ? {} : { issuer: document.issuer }),
      lines: lines.map((same) => toLine(same, states)),
    };
  });
  return groups.toSorted((a, b) => countOf(b) - countOf(a));
}

const countOf = ({ lines }: DocumentGroup) => lines.reduce((sum, { count }) => sum + count, 0);

function toLine(
  same: readonly ListedQuestion[],
  states: ReadonlyMap<string, { answer: string; state: string }>,
): QuestionLine {
  const newest = same[0]!;
  const approved = same.map(({ id }) => states.get(id)).find((state) => state !== undefined);
  return {
    id: newest.id,
    question: newest.question,
    status: CLI_TEXTS.status(newest),
    count: same.length,
    lastAskedAt: newest.askedAt,
    comments: [...new Set(same.flatMap(({ comment }) => comment ?? []))],
    ...(approved === undefined ? {} : { approved }),
  };
}

/** Each approved answer by the id of its question, with what has become of it. */
export async function readStates(
  approved: readonly ApprovedAnswer[],
  documents: ReadonlyMap<string, KnowledgeDocument>,
  { store, clock }: Library,
): Promise<Map<string, { answer: string; state: string }>> {
  const ids = approved.flatMap(({ passages }) => passages.map(({ id }) => id));
  const passages = new Map((await store.findPassages([...new Set(ids)])).map((passage) => [passage.id, passage]));
  const grounds = { documents, passages, today: localDay(clock.now()) };
  return new Map(
    approved.map((one) => {
      const lapse = findLapse(one, grounds);
      return [one.id, { answer: one.answer, state: lapse === undefined ? CLI_TEXTS.inUse : CLI_TEXTS.lapsed(lapse) }];
    }),
  );
}
