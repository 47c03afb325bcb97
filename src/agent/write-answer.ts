import type { KnowledgeDocument } from '../knowledge/document.ts';
import { cutAtWord } from '../vietnamese/cut-at-word.ts';
import { effectivenessOn } from '../knowledge/effectiveness.ts';
import type { KnowledgeStore } from '../knowledge/knowledge-store.ts';
import type { Answer } from './answer.ts';
import { ANSWER_TEXTS } from './answer-texts.ts';
import { formatSource, nameBriefly, verifyCitations, type VerifiedCitation } from './citations.ts';
import { foldText } from './coverage.ts';
import type { Extract } from './extractive-answer.ts';

/** Longest quotation of the nearest text in a refusal, in UTF-16 units. */
const LONGEST_NEAREST = 240;

interface AnswerInput {
  question: string;
  extract: Extract & { outcome: 'answered' };
  /** What a text no longer in force says to the same question. */
  replaced: Extract | undefined;
  library: ReadonlyMap<string, KnowledgeDocument>;
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
  if (verified.length === 0) return { ...answer, outcome: 'not_found', text: ANSWER_TEXTS.notFound, passageIds: [] };
  const several = verified.length > 1;
  const lines = verified.flatMap(({ citation, source, heading, left }) => [
    ...(heading === undefined ? [] : [ANSWER_TEXTS.heading(heading)]),
    ANSWER_TEXTS.quoted(citation.quote),
    ...(left === undefined ? [] : [ANSWER_TEXTS.left(left)]),
    several ? ANSWER_TEXTS.numberedSource(citation.n, source) : ANSWER_TEXTS.source(source),
  ]);
  const notes = [...scanNotes(verified), ...(await effectNotes(input))];
  return {
    ...answer,
    outcome: 'answered',
    notes,
    text: [...lines, ...notes].join('\n'),
    passageIds: verified.map(({ passageId }) => passageId),
  };
}

export const scanNotes = (verified: readonly VerifiedCitation[]) =>
  verified.some(({ lowConfidence }) => lowConfidence) ? [ANSWER_TEXTS.scannedNote] : [];

/** What a reader has to know of the force of the text, and of the one before it. */
async function effectNotes({ extract, replaced, library, today, store }: AnswerInput): Promise<string[]> {
  const document = extract.evidence.document;
  const force = forceNotes(document, library, today);
  if (force.length > 0) return force;
  if (replaced?.outcome !== 'answered') return [];
  const old = replaced.evidence.document;
  if (old.supersededBy !== document.id) return [];
  const [former] = await verifyCitations(replaced.quotations.slice(0, 1), library, store);
  if (former === undefined) return [];
  const before = former.citation.quote;
  if (!saysOtherwise(before, extract.quotations[0]!.quote)) return [];
  return [ANSWER_TEXTS.replacedNote(nameBriefly(old), before.split('\n')[0]!, old.effectiveTo)];
}

/** What a reader has to know of the force of a text on a day; nothing when it is in force. */
export function forceNotes(
  document: KnowledgeDocument,
  library: ReadonlyMap<string, KnowledgeDocument>,
  today: string,
): string[] {
  const effect = effectivenessOn(document, today);
  if (effect === 'in_force') return [];
  if (effect === 'not_yet') return [ANSWER_TEXTS.notYetNote(nameBriefly(document), document.effectiveFrom!)];
  const successor = document.supersededBy === undefined ? undefined : library.get(document.supersededBy);
  return successor === undefined
    ? [ANSWER_TEXTS.endedNote(nameBriefly(document), document.effectiveTo!)]
    : [ANSWER_TEXTS.supersededNote(nameBriefly(document), document.effectiveTo!, nameBriefly(successor))];
}

/** The same matter in part other words: half of the words agree, not all. */
function saysOtherwise(before: string, now: string): boolean {
  const [old, current] = [foldText(before).syllables, foldText(now).syllables];
  const common = [...old].filter((word) => current.has(word)).length;
  return before !== now && common * 2 >= Math.min(old.size, current.size);
}

/** Why there is no answer, with the nearest text when it is near enough to help. */
export function writeRefusal(extract: Extract, library: ReadonlyMap<string, KnowledgeDocument>): string {
  if (extract.outcome === 'no_such_item') {
    const { unit } = extract.evidence;
    const document = library.get(unit.passage.documentId);
    const source = document === undefined ? 'văn bản' : formatSource(document, unit.passage.locator);
    return ANSWER_TEXTS.noSuchItem(extract.item, extract.count, source);
  }
  if (extract.outcome === 'unclear') {
    return extract.clause === undefined ? ANSWER_TEXTS.tooShort : ANSWER_TEXTS.whichDocument(extract.clause);
  }
  const nearest = extract.outcome === 'not_found' ? extract.nearest : undefined;
  if (nearest === undefined || nearest.signals.covered < 0.6) return ANSWER_TEXTS.notFound;
  return `${ANSWER_TEXTS.notFound} ${ANSWER_TEXTS.nearest(formatSource(nearest.document, nearest.unit.locator), cutAtWord(nearest.unit.text, LONGEST_NEAREST))}`;
}
