import { type Clock, localDay } from '../clock.ts';
import { AppError } from '../errors.ts';
import type { AccessLevel, KnowledgeDocument } from '../knowledge/document.ts';
import type { KnowledgeIndex } from '../knowledge/knowledge-index.ts';
import type { KnowledgeStore } from '../knowledge/knowledge-store.ts';
import type { OtherName } from '../knowledge/name-changes.ts';
import { capitalize } from '../vietnamese/capitalize.ts';
import type { Answer } from './answer.ts';
import { ANSWER_TEXTS } from './answer-texts.ts';
import { mentionsCode, nearestByCode } from './document-names.ts';
import { nameBriefly } from './citations.ts';
import type { Extract } from './extractive-answer.ts';
import { findAnswer } from './read-by-time.ts';
import type { Library, Reading } from './read-passages.ts';
import { writeAnswer, writeRefusal } from './write-answer.ts';

export interface AnswerDependencies {
  index: KnowledgeIndex;
  store: KnowledgeStore;
  clock: Clock;
  /** Readings of a question with names of before and of now, see knowledge/name-changes.ts. */
  otherNames?: (question: string) => OtherName[];
}

export interface AnswerRequest {
  question: string;
  /** Levels that the person may see. */
  access: readonly AccessLevel[];
}

/** Longest question that is read, in UTF-16 units. */
export const LONGEST_QUESTION = 2000;
/** Lead of a score over another within one question that is no accident. */
const FAR_BETTER = 0.5;
type Answered = Extract & { outcome: 'answered' };

/**
 * Answers from the documents in their own words, with the clause each quotation rests on, or says that they do not say.
 * Takes any text as a question. Says that it cannot look things up while the index is out of reach; throws AppError when
 * the store fails.
 */
export async function answerQuestion(request: AnswerRequest, dependencies: AnswerDependencies): Promise<Answer> {
  const question = request.question
    .normalize('NFC')
    .replace(/<\/?[a-z][^>]*>|\p{Cc}+/giu, ' ')
    .trim();
  try {
    return await answerFromDocuments({ ...request, question }, dependencies);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'search_unavailable') throw error;
    return plain(question, ANSWER_TEXTS.unavailable, 'unavailable');
  }
}

async function answerFromDocuments(request: AnswerRequest, dependencies: AnswerDependencies): Promise<Answer> {
  const { question } = request;
  if (question.length > LONGEST_QUESTION) return plain(question, ANSWER_TEXTS.tooLong(LONGEST_QUESTION));
  if ((question.match(/[\p{L}\p{N}]/gu) ?? []).length < 2) return plain(question, ANSWER_TEXTS.tooShort);
  const all = await dependencies.store.listDocuments();
  if (all.length === 0) return plain(question, ANSWER_TEXTS.emptyLibrary);

  const searching = { ...dependencies, today: localDay(dependencies.clock.now()) };
  const visible = byId(all.filter((document) => request.access.includes(document.access)));
  const answer = await findAnswer(question, { library: visible, filter: { access: request.access } }, searching);
  const { reading, extract } = answer;
  if (extract.outcome === 'unclear') return plain(question, writeRefusal(extract, visible, searching.today));
  const hidden = byId(all.filter((document) => !visible.has(document.id)));
  const elsewhere = await extractHidden(question, hidden, searching);
  if (extract.outcome === 'answered' && !answersFarBetter(elsewhere, extract)) {
    const { today, store } = searching;
    return writeAnswer({ ...answer, question, extract, library: visible, today, store });
  }
  if (elsewhere?.outcome === 'answered') return plain(question, ANSWER_TEXTS.noAccess, 'no_access');
  const text = answer.refusal ?? writeRefusal(extract, visible, searching.today);
  // Another time was asked for: what the documents of today say is no answer to that.
  const open = extract.outcome === 'not_found' && answer.refusal === undefined;
  const lacking = extract.outcome === 'not_found' || answer.refusal !== undefined;
  return refuseUnknownCode(question, reading, visible) ?? { ...plain(question, text), open, lacking };
}

/** What the documents that the person may not see would answer. Only that they answer is ever told. */
async function extractHidden(
  question: string,
  hidden: Library,
  searching: AnswerDependencies & { today: string },
): Promise<Extract | undefined> {
  if (hidden.size === 0) return undefined;
  const scope = { library: hidden, filter: { documentIds: [...hidden.keys()] } };
  return (await findAnswer(question, scope, searching)).extract;
}

/** A makeshift from what may be seen would pass for the answer that stands elsewhere. */
function answersFarBetter(elsewhere: Extract | undefined, seen: Answered): boolean {
  return elsewhere?.outcome === 'answered' && elsewhere.evidence.score > seen.evidence.score + FAR_BETTER;
}

function byId(documents: readonly KnowledgeDocument[]): Library {
  return new Map(documents.map((document) => [document.id, document]));
}

function plain(question: string, text: string, outcome: Answer['outcome'] = 'not_found'): Answer {
  return { question, outcome, mode: 'extractive', text, suggestions: [], citations: [], sources: [], passageIds: [] };
}

/** "Kho văn bản không có Quyết định 999-QĐ/TW", with the documents whose codes come nearest. */
function refuseUnknownCode(question: string, reading: Reading, library: Library): Answer | undefined {
  const code = reading.named.unknown.find(
    (unknown) => !reading.found.some(({ passage }) => mentionsCode(passage.text, unknown)),
  );
  if (code === undefined) return undefined;
  const { documents: near, alike } = nearestByCode(code, [...library.values()]);
  const lines = [ANSWER_TEXTS.unknownCode(typedName(question, code.start, code.raw))];
  if (near.length > 0) lines.push(ANSWER_TEXTS[alike ? 'nearCodes' : 'sameType'](near.map(nameBriefly)));
  const suggestions = near.map((document) => ({
    label: near.length === 1 ? ANSWER_TEXTS.yes : nameBriefly(document),
    question: question.slice(0, code.start) + document.code! + question.slice(code.end),
  }));
  return { ...plain(question, lines.join(' ')), suggestions, lacking: true };
}

/** "Quyết định 999-QĐ/TW" as the person wrote it, with the type before the number when it is there. */
function typedName(question: string, start: number, raw: string): string {
  const before =
    /((?:quyết định|quy định|nghị quyết|kế hoạch|chương trình|chỉ thị|thông báo|kết luận|hướng dẫn|đề án|quy chế|nghị định|thông tư)(?: số)?)\s*$/iu.exec(
      question.slice(0, start),
    );
  // A sign as it was typed ("qd 54") stays; a type in words begins with a capital, as it is written.
  if (before === null) return /^\d/.test(raw) ? `văn bản ${raw}` : capitalize(raw, /^\p{L}{3,}/u.test(raw));
  return `${capitalize(before[1]!)} ${raw}`;
}
