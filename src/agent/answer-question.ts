import { type Clock, localDay } from '../clock.ts';
import type { AccessLevel, KnowledgeDocument } from '../knowledge/document.ts';
import { effectivenessOn } from '../knowledge/effectiveness.ts';
import type { KnowledgeIndex, SearchFilter, SearchTerm } from '../knowledge/knowledge-index.ts';
import type { KnowledgeStore } from '../knowledge/knowledge-store.ts';
import { expandTypedText } from '../vietnamese/abbreviations.ts';
import { capitalize } from '../vietnamese/capitalize.ts';
import { findTypedCodes } from '../vietnamese/document-codes.ts';
import type { Answer } from './answer.ts';
import { ANSWER_TEXTS } from './answer-texts.ts';
import { findNamedDocuments, mentionsCode, type NamedDocuments, nearestByCode } from './document-names.ts';
import type { RetrievedPassage } from './evidence.ts';
import { type Extract, extractAnswer } from './extractive-answer.ts';
import { nameBriefly } from './citations.ts';
import { writeAnswer, writeRefusal } from './write-answer.ts';

export interface AnswerDependencies {
  index: KnowledgeIndex;
  store: KnowledgeStore;
  clock: Clock;
}

export interface AnswerRequest {
  question: string;
  /** Levels that the person may see. */
  access: readonly AccessLevel[];
}

/** Longest question that is read, in UTF-16 units. */
export const LONGEST_QUESTION = 2000;
const PASSAGES_READ = 12;
/** Lead of a score over another within one question that is no accident. */
const FAR_BETTER = 0.5;
/** Lead in the share of the question that a title holds which means this title. */
const CLEARLY = 0.15;
type Answered = Extract & { outcome: 'answered' };

/** Documents that may be looked into, by id. */
type Library = ReadonlyMap<string, KnowledgeDocument>;

interface Reading {
  terms: SearchTerm[];
  found: RetrievedPassage[];
  named: NamedDocuments;
}

/**
 * Answers from the documents in their own words, with the clause each quotation rests on, or says that they do not say.
 * Takes any text as a question. Throws AppError when the store or the index fails.
 */
export async function answerQuestion(request: AnswerRequest, dependencies: AnswerDependencies): Promise<Answer> {
  const question = request.question
    .normalize('NFC')
    .replace(/<\/?[a-z][^>]*>|\p{Cc}+/giu, ' ')
    .trim();
  if (question.length > LONGEST_QUESTION) return plain(question, ANSWER_TEXTS.tooLong(LONGEST_QUESTION));
  if ((question.match(/[\p{L}\p{N}]/gu) ?? []).length < 2) return plain(question, ANSWER_TEXTS.tooShort);
  const all = await dependencies.store.listDocuments();
  if (all.length === 0) return plain(question, ANSWER_TEXTS.emptyLibrary);

  const visible = byId(all.filter((document) => request.access.includes(document.access)));
  const { reading, extract, replaced } = await readAndExtract(
    question,
    { library: visible, filter: { access: request.access } },
    dependencies,
  );
  const hidden = byId(all.filter((document) => !visible.has(document.id)));
  if (extract.outcome === 'unclear') return plain(question, writeRefusal(extract, visible));
  const elsewhere = await extractHidden(question, hidden, dependencies);
  if (extract.outcome === 'answered' && !answersFarBetter(elsewhere, extract)) {
    const today = localDay(dependencies.clock.now());
    return writeAnswer({ question, extract, replaced, library: visible, today, store: dependencies.store });
  }
  if (elsewhere?.outcome === 'answered') return plain(question, ANSWER_TEXTS.noAccess, 'no_access');
  const refused = { ...plain(question, writeRefusal(extract, visible)), open: extract.outcome === 'not_found' };
  return refuseUnknownCode(question, reading, visible) ?? refused;
}

/** What the documents that the person may not see would answer. Only that they answer is ever told. */
async function extractHidden(
  question: string,
  hidden: Library,
  dependencies: AnswerDependencies,
): Promise<Extract | undefined> {
  if (hidden.size === 0) return undefined;
  const scope = { library: hidden, filter: { documentIds: [...hidden.keys()] } };
  return (await readAndExtract(question, scope, dependencies)).extract;
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

/** Where to look, and what of it. */
interface Scope {
  library: Library;
  filter: SearchFilter;
}

async function readPassages(question: string, scope: Scope, dependencies: AnswerDependencies): Promise<Reading> {
  const named = findNamedDocuments(question, [...scope.library.values()]);
  const { hits, terms } = await dependencies.index.search({ text: expandTypedText(question), filter: scope.filter });
  const top = hits[0]?.score ?? 1;
  const scores = new Map(hits.map((hit) => [hit.passageId, hit.score]));
  const passages = await dependencies.store.findPassages(hits.map((hit) => hit.passageId));
  const found = passages.flatMap((passage) => {
    const document = scope.library.get(passage.documentId);
    const score = scores.get(passage.id) ?? 0;
    return document === undefined ? [] : [{ passage, document, score, relevance: score / top }];
  });
  return { terms, named, found: keepNamed(question, named, found).slice(0, PASSAGES_READ) };
}

/** What the documents that the question names by code say themselves comes before what others say of them. */
async function readAndExtract(question: string, scope: Scope, dependencies: AnswerDependencies) {
  const today = localDay(dependencies.clock.now());
  const reading = await readPassages(question, scope, dependencies);
  const ids = reading.named.documents.map((document) => document.id);
  if (ids.length > 0) {
    const own = await readPassages(question, { ...scope, filter: { ...scope.filter, documentIds: ids } }, dependencies);
    const extracted = extractByForce(own, today);
    if (extracted.extract.outcome === 'answered') return { reading, ...extracted };
  }
  return { reading, ...extractByForce(reading, today) };
}

/** A question that names a document by its code is answered from that document or from one that speaks of it. */
function keepNamed(question: string, named: NamedDocuments, found: RetrievedPassage[]): RetrievedPassage[] {
  const codes = findTypedCodes(question);
  if (codes.length === 0) return found;
  const speaking = new Set(
    found
      .filter(({ passage, document }) => codes.some((code) => mentionsCode(`${document.title}\n${passage.text}`, code)))
      .map(({ document }) => document.id),
  );
  for (const document of named.documents) speaking.add(document.id);
  return found.filter(({ document }) => speaking.has(document.id));
}

/** Texts in force first; what has ended answers only when they do not, or stands beside the answer as what was replaced. */
function extractByForce(reading: Reading, today: string): { extract: Extract; replaced?: Extract } {
  const { terms, found, named } = reading;
  const asksForEnded = named.documents.some((document) => effectivenessOn(document, today) === 'ended');
  if (asksForEnded) return { extract: extractAnswer(terms, found) };
  const current = found.filter(({ document }) => effectivenessOn(document, today) !== 'ended');
  const ended = found.filter(({ document }) => effectivenessOn(document, today) === 'ended');
  const extract = extractAnswer(terms, current);
  const replaced = extractAnswer(terms, ended);
  if (replaced.outcome !== 'answered') return { extract };
  if (extract.outcome !== 'answered' || meansEnded(replaced, extract)) return { extract: replaced };
  return { extract, replaced };
}

/**
 * A question may mean a text that has ended: "chương trình năm 2025", "quy chế tạm thời" fit its title clearly better, or
 * better at all where nothing took its place.
 */
function meansEnded(ended: Answered, current: Answered): boolean {
  const lead = ended.evidence.signals.topic - current.evidence.signals.topic;
  if (lead > CLEARLY && ended.evidence.score > current.evidence.score - FAR_BETTER) return true;
  if (ended.evidence.document.supersededBy === current.evidence.document.id) return false;
  return lead > 0 && ended.evidence.score > current.evidence.score + FAR_BETTER;
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
  return { ...plain(question, lines.join(' ')), suggestions };
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
