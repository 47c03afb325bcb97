import type { Answer } from '../agent/answer.ts';
import type { NotedQuestion } from '../agent/questions/question-list.ts';
import type { CitedPlace, Turn as PastTurn } from '../conversations/turns.ts';
import type { AccessLevel, KnowledgeDocument } from '../knowledge/document.ts';
import type { KnowledgeIndex } from '../knowledge/knowledge-index.ts';
import type { KnowledgeStore } from '../knowledge/knowledge-store.ts';
import { attachmentOf } from '../knowledge/locator.ts';
import type { Passage } from '../knowledge/passage.ts';
import { cutAtWord } from '../vietnamese/cut-at-word.ts';
import { expandTypedText } from '../vietnamese/abbreviations.ts';

/** Longest name by which a document is spoken of in a question that is written out, in UTF-16 units. */
const LONGEST_NAME = 60;
/** Longest question that is kept. */
const LONGEST_QUESTION = 500;

/** True when the documents lack what was asked, rather than the question something. */
export const isGap = ({ outcome, lacking }: Answer): boolean => outcome === 'not_found' && lacking === true;

export interface AnswerToRemember {
  answer: Answer;
  inboxId: string;
  /** ISO time. */
  at: string;
  /** See `Turn`. */
  from?: string[];
}

/** The turn that later messages may refer back to. */
export async function toTurn(
  { answer, inboxId, at, from }: AnswerToRemember,
  store: KnowledgeStore,
): Promise<PastTurn> {
  const places = answer.passageIds.length === 0 ? [] : await readPlaces(answer, store);
  return {
    id: inboxId,
    at,
    question: cutAtWord(answer.question, LONGEST_QUESTION),
    outcome: answer.outcome,
    mode: answer.mode,
    places,
    ...(from === undefined ? {} : { from: from.map((text) => cutAtWord(text, LONGEST_QUESTION)) }),
    ...(answer.prompt === undefined ? {} : { promptVersion: answer.prompt }),
  };
}

async function readPlaces({ passageIds, citations }: Answer, store: KnowledgeStore): Promise<CitedPlace[]> {
  const passages = new Map((await store.findPassages([...new Set(passageIds)])).map((one) => [one.id, one]));
  const documents = new Map((await store.listDocuments()).map((document) => [document.id, document]));
  return passageIds.flatMap((id, index) => {
    const passage = passages.get(id);
    const document = passage === undefined ? undefined : documents.get(passage.documentId);
    if (passage === undefined || document === undefined) return [];
    return [toPlace(passage, document, citations[index]?.locator ?? '')];
  });
}

/** @param cited the clause as the citation writes it: "khoản 2 Điều 7". */
function toPlace(passage: Passage, document: KnowledgeDocument, cited: string): CitedPlace {
  const article =
    passage.locator.find((step) => step.level === 'article')?.label ?? /Điều (\d+\p{L}?)/u.exec(cited)?.[1];
  const clause = /khoản (\d+)/.exec(cited)?.[1];
  return {
    passageId: passage.id,
    documentId: document.id,
    name: nameToAsk(document, attachmentOf(passage.locator)),
    ...(document.code === undefined ? {} : { code: document.code }),
    ...(article === undefined ? {} : { article }),
    ...(clause === undefined ? {} : { clause }),
  };
}

/** "Quy chế phối hợp" of "Quy chế phối hợp giữa …"; "Quyết định 45-QĐ/ĐU" for the decision around it. */
function nameToAsk({ title, typeName, code }: KnowledgeDocument, attachment: string | undefined): string {
  if (attachment === undefined && code !== undefined) return `${typeName ?? 'văn bản'} ${code}`;
  const name = attachment ?? title;
  const cut = name.search(/\s(?:giữa|trong|về|của|tại|ban hành)\s/u);
  return cutAtWord(cut > 8 ? name.slice(0, cut) : name, LONGEST_NAME).replace(/ …$/, '');
}

export interface NotingDependencies {
  index: KnowledgeIndex;
  hidePersonalData: (text: string) => { text: string };
}

/** The question for the list of the library's keeper; of one without an answer, with the passage that came nearest. */
export async function toNoted(
  { answer, inboxId }: AnswerToRemember,
  { places }: PastTurn,
  { access, index, hidePersonalData }: NotingDependencies & { access: readonly AccessLevel[] },
): Promise<NotedQuestion> {
  const nearest =
    places.length > 0
      ? places
      : (await index.search({ text: expandTypedText(answer.question), filter: { access }, limit: 1 })).hits;
  return {
    id: inboxId,
    question: hidePersonalData(cutAtWord(answer.question, LONGEST_QUESTION)).text,
    outcome: answer.outcome === 'answered' ? 'answered' : 'not_found',
    mode: answer.mode,
    passageIds: [...new Set(nearest.map(({ passageId }) => passageId))],
    documentIds: [...new Set(nearest.map(({ documentId }) => documentId))],
    ...(answer.prompt === undefined ? {} : { promptVersion: answer.prompt }),
  };
}
