import type { KnowledgeDocument } from '../knowledge/document.ts';
import { cutAtWord } from '../vietnamese/cut-at-word.ts';
import { speaksToModel } from '../vietnamese/model-speech.ts';
import { effectivenessOn } from '../knowledge/effectiveness.ts';
import type { KnowledgeStore } from '../knowledge/knowledge-store.ts';
import type { OtherName } from '../knowledge/name-changes.ts';
import type { Passage } from '../knowledge/passage.ts';
import type { Answer } from './answer.ts';
import { ANSWER_TEXTS } from './answer-texts.ts';
import { formatSource, nameBriefly, verifyCitations, type VerifiedCitation } from './citations.ts';
import { foldText } from './coverage.ts';
import type { Extract } from './extractive-answer.ts';

/** Longest quotation of the nearest text in a refusal, in UTF-16 units. */
const LONGEST_NEAREST = 240;

type Documents = ReadonlyMap<string, KnowledgeDocument>;

interface AnswerInput {
  question: string;
  extract: Extract & { outcome: 'answered' };
  /** What a text no longer in force says to the same question. */
  replaced?: Extract;
  /** Of which time the answer speaks, said before it; see `findAnswer`. */
  lead?: string;
  asOf?: string;
  renamed?: OtherName;
  library: Documents;
  today: string;
  store: KnowledgeStore;
}

/** The quotation, its source line, and what is to be noted of the text it comes from. */
export async function writeAnswer(input: AnswerInput): Promise<Answer> {
  const { question, extract, library } = input;
  const verified = await verifyCitations(extract.quotations, library, input.store);
  const answer = {
    question,
    suggestions: [],
    mode: 'extractive' as const,
    citations: verified.map(({ citation }) => citation),
    sources: verified.map(({ source }) => source),
  };
  // A document may be taken away between the search and the check.
  if (verified.length === 0) {
    return { ...answer, outcome: 'not_found', lacking: true, text: ANSWER_TEXTS.notFound, passageIds: [] };
  }
  const several = verified.length > 1;
  const lines = verified.flatMap(({ citation, source, heading, left }) => [
    ...(heading === undefined ? [] : [ANSWER_TEXTS.heading(heading)]),
    ANSWER_TEXTS.quoted(citation.quote),
    ...(left === undefined ? [] : [ANSWER_TEXTS.left(left)]),
    several ? ANSWER_TEXTS.numberedSource(citation.n, source) : ANSWER_TEXTS.source(source),
  ]);
  const lead = input.lead === undefined ? [] : [input.lead];
  const notes = [
    ...textNotes(verified),
    ...(await effectNotes(input)),
    ...quotedDocuments(input).flatMap((document) => amendmentNotes(document, input)),
    ...nameNotes(input),
  ];
  return {
    ...answer,
    outcome: 'answered',
    notes,
    ...(input.lead === undefined ? {} : { lead: input.lead }),
    ...(input.asOf === undefined ? {} : { asOf: input.asOf }),
    text: [...lead, ...lines, ...notes].join('\n'),
    passageIds: verified.map(({ passageId }) => passageId),
  };
}

/** What has to be known of the quoted words themselves. */
export const textNotes = (verified: readonly VerifiedCitation[]) => [
  ...(verified.some(({ lowConfidence }) => lowConfidence) ? [ANSWER_TEXTS.scannedNote] : []),
  ...(verified.some(({ citation }) => speaksToModel(citation.quote)) ? [ANSWER_TEXTS.orderNote] : []),
];

/** The documents that are quoted, each once, the one that answers first. */
function quotedDocuments({ extract, library }: AnswerInput): KnowledgeDocument[] {
  const ids = [extract.evidence.document.id, ...extract.quotations.map(({ documentId }) => documentId)];
  return [...new Set(ids)].map((id) => library.get(id)).filter((document) => document !== undefined);
}

/** What a reader has to know of the force of the texts, and of the one before them. */
async function effectNotes(input: AnswerInput): Promise<string[]> {
  const { extract, replaced, library, today, store } = input;
  const notes = quotedDocuments(input).flatMap((document) => forceNotes(document, library, today));
  if (notes.length > 0) return notes;
  const { document } = extract.evidence;
  if (replaced?.outcome !== 'answered') return [];
  const old = replaced.evidence.document;
  if (old.supersededBy !== document.id) return [];
  const [former] = await verifyCitations(replaced.quotations.slice(0, 1), library, store);
  if (former === undefined) return [];
  const before = former.citation.quote;
  if (!saysOtherwise(before, extract.quotations[0]!.quote)) return [];
  return [ANSWER_TEXTS.replacedNote(nameBriefly(old), before.split('\n')[0]!, old.effectiveTo)];
}

interface Standing {
  document: KnowledgeDocument;
  /** Documents that the person may see. */
  library: Documents;
  /** ISO day. */
  today: string;
}

/** What has to be said of a stretch of text wherever it is shown without an answer around it. */
export function notesOn(shown: Pick<Passage, 'text' | 'lowConfidence'>, standing: Standing): string[] {
  return [
    ...(shown.lowConfidence === true ? [ANSWER_TEXTS.scannedNote] : []),
    ...(speaksToModel(shown.text) ? [ANSWER_TEXTS.orderNote] : []),
    ...forceNotes(standing.document, standing.library, standing.today),
  ];
}

/** Said of every text that is quoted and not in force. */
export function forceNotes(document: KnowledgeDocument, library: Documents, today: string): string[] {
  const effect = effectivenessOn(document, today);
  if (effect === 'in_force') return [];
  if (effect === 'not_yet') return [ANSWER_TEXTS.notYetNote(nameBriefly(document), document.effectiveFrom!)];
  const since = document.effectiveTo!;
  const repealing = library.get(document.repealedBy ?? '');
  if (repealing !== undefined) return [ANSWER_TEXTS.repealedNote(nameBriefly(document), since, nameBriefly(repealing))];
  const successor = library.get(document.supersededBy ?? '');
  return successor === undefined
    ? [ANSWER_TEXTS.endedNote(nameBriefly(document), since)]
    : [ANSWER_TEXTS.supersededNote(nameBriefly(document), since, nameBriefly(successor))];
}

/** A text of which parts have changed is quoted as it was issued: the reader has to know. */
export function amendmentNotes(
  document: KnowledgeDocument,
  { library, today, asOf }: Pick<AnswerInput, 'library' | 'today' | 'asOf'>,
): string[] {
  const amending = (document.amendedBy ?? []).map((id) => library.get(id));
  const counting = amending.filter((by) => by === undefined || effectivenessOn(by, asOf ?? today) === 'in_force');
  if (counting.length === 0) return [];
  // What the person may not see is not named.
  const names = counting.map((by) => (by === undefined ? ANSWER_TEXTS.otherDocument : nameBriefly(by)));
  return [ANSWER_TEXTS.amendedNote(nameBriefly(document), [...new Set(names)])];
}

function nameNotes({ renamed }: AnswerInput): string[] {
  if (renamed === undefined) return [];
  const { asked, other, wasOld } = renamed;
  return [wasOld ? ANSWER_TEXTS.nowCalled(asked, other) : ANSWER_TEXTS.formerlyCalled(asked, other)];
}

/** The same matter in part other words: half of the words agree, not all. */
function saysOtherwise(before: string, now: string): boolean {
  const [old, current] = [foldText(before).syllables, foldText(now).syllables];
  const common = [...old].filter((word) => current.has(word)).length;
  return before !== now && common * 2 >= Math.min(old.size, current.size);
}

/** Why there is no answer, with the nearest text when it is near enough to help, and what is to be noted of that. */
export function writeRefusal(extract: Extract, library: Documents, today: string): string {
  if (extract.outcome === 'no_such_item') {
    const { unit } = extract.evidence;
    const document = library.get(unit.passage.documentId);
    const source = document === undefined ? 'văn bản' : formatSource(document, unit.passage.locator);
    const notes = document === undefined ? [] : forceNotes(document, library, today);
    return [ANSWER_TEXTS.noSuchItem(extract.item, extract.count, source), ...notes].join('\n');
  }
  if (extract.outcome === 'unclear') {
    return extract.clause === undefined ? ANSWER_TEXTS.tooShort : ANSWER_TEXTS.whichDocument(extract.clause);
  }
  const nearest = extract.outcome === 'not_found' ? extract.nearest : undefined;
  if (nearest === undefined || nearest.signals.covered < 0.6) return ANSWER_TEXTS.notFound;
  const { unit, document } = nearest;
  const quote = cutAtWord(unit.text, LONGEST_NEAREST);
  const notes = notesOn({ ...unit.passage, text: quote }, { document, library, today });
  return [
    `${ANSWER_TEXTS.notFound} ${ANSWER_TEXTS.nearest(formatSource(document, unit.locator), quote)}`,
    ...notes,
  ].join('\n');
}
