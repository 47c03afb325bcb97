import type { LocatorStep, Passage } from '../../knowledge/passage.ts';
import { ABBREVIATION_NAMES } from '../../vietnamese/abbreviation-names.ts';
import { fold } from '../../vietnamese/fold.ts';
import { splitUnits } from '../passage-units.ts';
import type { Answer, Quotation } from '../answer.ts';
import { ANSWER_TEXTS } from '../answer-texts.ts';
import { verifyCitations } from '../citations.ts';
import { foldText } from '../coverage.ts';
import { type AboutInput, answerOf, declined } from './about-answer.ts';
import { ABOUT_TEXTS } from './about-texts.ts';
import { type LibraryDependencies, openShelf } from './read-library.ts';
import { weighCited } from './shorten-answer.ts';

const MOST_DEFINITIONS = 5;
const MOST_ABBREVIATIONS = 8;

interface Definition extends Quotation {
  /** What is defined, folded, a space at both ends. */
  term: string;
}

/** What the words of the last answer mean, as the documents define them; and the abbreviations in it. */
export async function explainTerms(
  { turns, access, withModel }: AboutInput,
  dependencies: LibraryDependencies,
): Promise<Answer> {
  const { store } = dependencies;
  const last = turns.findLast(({ places }) => places.length > 0);
  if (last === undefined) return declined('', ABOUT_TEXTS.nothingBefore);
  const shelf = await openShelf(store, access);
  const said = (await weighCited(last, shelf, dependencies))?.ranked.slice(0, 2);
  if (said === undefined || said.length === 0) return declined(last.question, ABOUT_TEXTS.gone);
  const text = [
    last.question,
    ...said.map(({ unit }) => [unit.passage.heading, unit.text, ...unit.children].join('\n')),
  ].join('\n');
  const own = [...new Set(said.map(({ document }) => document.id))];
  const definitions = await findDefinitions(own, store);
  const { joined } = foldText(text);
  const used = definitions
    .filter(({ term, quote }) => joined.includes(term) && !said.some(({ unit }) => unit.text.includes(quote)))
    .toSorted((a, b) => b.term.length - a.term.length)
    .slice(0, MOST_DEFINITIONS);
  const cited = await verifyCitations(used, shelf, store);
  const shortened = findAbbreviations(text);
  const lines = [
    ...(cited.length === 0 ? [ABOUT_TEXTS.explainNone] : [ABOUT_TEXTS.explainHead]),
    ...cited.map(({ citation }) => ABOUT_TEXTS.definition(citation.n, citation.quote)),
    ...(shortened.length === 0 ? [] : [ABOUT_TEXTS.explainAbbreviations]),
    ...shortened.map(([short, long]) => ABOUT_TEXTS.abbreviation(short, long)),
    ...cited.map(({ citation, source }) => ANSWER_TEXTS.numberedSource(citation.n, source)),
    ...(withModel === true ? [] : [ABOUT_TEXTS.onlyAModel]),
  ];
  return {
    ...answerOf(last.question, lines, { cited, shelf, dependencies }),
    ...(cited.length + shortened.length === 0 ? { outcome: 'not_found' } : {}),
  };
}

/** "1. Phản ánh là ý kiến …" below "Giải thích từ ngữ", and "(sau đây gọi tắt là Ban)" anywhere in these documents. */
async function findDefinitions(
  documentIds: readonly string[],
  store: LibraryDependencies['store'],
): Promise<Definition[]> {
  const all = await Promise.all(documentIds.map((id) => store.documentPassages(id)));
  return all.flat().flatMap((passage) => [...definedIn(passage), ...namedShortIn(passage)]);
}

function definedIn(passage: Passage): Definition[] {
  if (!/giai thich tu ngu|thuat ngu/.test(fold(passage.heading))) return [];
  return splitUnits(passage).flatMap(({ text, locator }) => {
    const term = /^(?:\d{1,3}[.)-]\s*)?(.{2,60}?)\s+(?:là|bao gồm|được hiểu là)\s/u.exec(text)?.[1];
    return term === undefined ? [] : [define(passage, locator, { term, quote: text.replace(/^\d{1,3}[.)-]\s*/, '') })];
  });
}

function namedShortIn(passage: Passage): Definition[] {
  return splitUnits(passage).flatMap(({ text, locator }) => {
    const term = /\((?:sau đây )?(?:gọi tắt|viết tắt) là ([^)]{1,40})\)/u.exec(text)?.[1];
    return term === undefined ? [] : [define(passage, locator, { term, quote: text.replace(/^\d{1,3}[.)-]\s*/, '') })];
  });
}

function define(
  passage: Passage,
  locator: LocatorStep[],
  { term, quote }: { term: string; quote: string },
): Definition {
  return {
    passageId: passage.id,
    documentId: passage.documentId,
    locator,
    quote,
    term: foldText(term).joined.split('|')[0]!,
  };
}

function findAbbreviations(text: string): [string, string][] {
  const found = new Map<string, string>();
  for (const [word] of text.matchAll(/(?<![\p{L}\d/-])\p{L}{2,10}(?![\p{L}\d/-])/gu)) {
    const long = ABBREVIATION_NAMES.get(word.toLowerCase());
    if (long !== undefined && found.size < MOST_ABBREVIATIONS) found.set(word.toUpperCase(), long);
  }
  return [...found];
}
