import { localDay } from '../../clock.ts';
import type { Turn } from '../../conversations/turns.ts';
import type { DocumentKind, KnowledgeDocument } from '../../knowledge/document.ts';
import type { Passage } from '../../knowledge/passage.ts';
import { formatLocator } from '../../knowledge/locator.ts';
import { wholeWords } from '../../vietnamese/cut-at-word.ts';
import { capitalize } from '../../vietnamese/capitalize.ts';
import type { Answer, Quotation } from '../answer.ts';
import { answerProbability } from '../answerable.ts';
import { ANSWER_TEXTS } from '../answer-texts.ts';
import { formatSource, verifyCitations } from '../citations.ts';
import type { Evidence } from '../evidence.ts';
import { topicOf } from '../follow-up/rewrite-follow-up.ts';
import { type AboutInput, answerOf, declined } from './about-answer.ts';
import { ABOUT_TEXTS } from './about-texts.ts';
import { type LibraryDependencies, openShelf, searchShelf, weigh } from './read-library.ts';
import type { MatterRequest } from './read-request.ts';

const MOST_PARTS = 6;
const MOST_LINES = 2;
const LONGEST_LINE = 260;
/** Below this share of the topic a passage is about something else. */
const LEAST_COVERED = 0.6;

/** Headings and clauses on one matter, as the skeleton of a paper that somebody else is going to write. */
export async function outlineMatter(
  { turns, access }: AboutInput,
  request: MatterRequest,
  dependencies: LibraryDependencies,
): Promise<Answer> {
  const topic = topicFor(request, turns);
  if (topic === '') return declined(request.text, ABOUT_TEXTS.outlineWhat);
  const shelf = await openShelf(dependencies.store, access);
  const filter = { access, inForceOn: localDay(dependencies.clock.now()) };
  const search = async (kinds?: DocumentKind[]) => {
    const wanted = { ...filter, ...(kinds === undefined ? {} : { kinds }) };
    const { terms, passages } = await searchShelf(topic, { shelf, filter: wanted }, dependencies);
    return chooseParts(weigh(terms, passages).ranked);
  };
  // News and minutes tell what was; a paper rests on what holds.
  const binding = await search(['regulation', 'programme']);
  const parts = binding.length >= 2 ? binding : await search();
  const quotations = parts.flatMap((units) => units.map(quoteUnit));
  const cited = await verifyCitations(quotations, shelf, dependencies.store);
  if (cited.length === 0) return declined(request.text, ABOUT_TEXTS.outlineNothing(topic));
  const documents = [...new Set(parts.flatMap((units) => units.map(({ document }) => document)))];
  const lines = parts.flatMap((units, index) => {
    const own = cited.filter(({ passageId }) => passageId === units[0]!.unit.passage.id);
    if (own.length === 0) return [];
    return [
      ABOUT_TEXTS.outlinePart(index + 2, headingOf({ passage: units[0]!.unit.passage, document: units[0]!.document })),
      ...own.map(({ citation }) => ABOUT_TEXTS.outlineLine(citation.quote, citation.n)),
    ];
  });
  return answerOf(
    topic,
    [
      ABOUT_TEXTS.outlineDraft,
      ABOUT_TEXTS.outlineHead(topic),
      ABOUT_TEXTS.outlinePart(1, ABOUT_TEXTS.outlineGrounds),
      ...documents.map((document) => ABOUT_TEXTS.outlineGround(formatSource(document, []))),
      ...lines,
      ...cited.map(({ citation, source }) => ANSWER_TEXTS.numberedSource(citation.n, source)),
      ABOUT_TEXTS.outlineOwn,
    ],
    { cited, shelf, dependencies },
  );
}

function topicFor({ about }: { about?: string }, turns: readonly Turn[]): string {
  if (about !== undefined) return about.replace(/[\s?.!]+$/u, '');
  const last = turns.at(-1)?.question;
  return last === undefined ? '' : topicOf(last);
}

/** The best sentences of the best passages, in the order of the passages' worth. */
function chooseParts(ranked: readonly Evidence[]): Evidence[][] {
  const telling = ranked.filter(({ signals }) => signals.covered >= LEAST_COVERED);
  const likely = telling.filter((one) => answerProbability(one) >= 0.2);
  const byPassage = Map.groupBy(likely.length > 0 ? likely : telling, ({ unit }) => unit.passage.id);
  return [...byPassage.values()]
    .slice(0, MOST_PARTS)
    .map((units) => units.slice(0, MOST_LINES).toSorted((a, b) => a.unit.line - b.unit.line));
}

function quoteUnit({ unit }: Evidence): Quotation {
  const { passage, locator, text } = unit;
  return { passageId: passage.id, documentId: passage.documentId, locator, quote: wholeWords(text, LONGEST_LINE) };
}

/** What a passage is about: its heading, else where it stands. */
export function headingOf({ passage, document }: { passage: Passage; document: KnowledgeDocument }): string {
  const { heading, locator } = passage;
  if (heading !== '') return capitalize(heading);
  const where = formatLocator(locator);
  return capitalize(where === '' ? document.title : ABOUT_TEXTS.part(where));
}
