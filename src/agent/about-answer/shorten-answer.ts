import type { Turn } from '../../conversations/turns.ts';
import { splitAtSemicolons, splitSentences } from '../../vietnamese/sentences.ts';
import type { Answer, Quotation } from '../answer.ts';
import { ANSWER_TEXTS } from '../answer-texts.ts';
import { slotMatch } from '../answer-slots.ts';
import { verifyCitations } from '../citations.ts';
import { foldText } from '../coverage.ts';
import type { Evidence } from '../evidence.ts';
import { type AboutInput, answerOf, declined } from './about-answer.ts';
import { ABOUT_TEXTS } from './about-texts.ts';
import { type LibraryDependencies, openShelf, searchShelf, type Shelf, weigh, type Weighed } from './read-library.ts';

/** A quotation up to this length is as short as it gets, in UTF-16 units. */
const SHORT = 90;

/** The one sentence, or part of one, that answers the last question. */
export async function shortenAnswer({ turns, access }: AboutInput, dependencies: LibraryDependencies): Promise<Answer> {
  const last = turns.findLast(({ places }) => places.length > 0);
  if (last === undefined) return declined('', ABOUT_TEXTS.nothingBefore);
  const shelf = await openShelf(dependencies.store, access);
  const weighed = await weighCited(last, shelf, dependencies);
  const best = weighed?.ranked[0];
  if (weighed === undefined || best === undefined) return declined(last.question, ABOUT_TEXTS.gone);
  const quote = shortest(weighed, best);
  const { passage, locator, text } = best.unit;
  const quotation: Quotation = { passageId: passage.id, documentId: passage.documentId, locator, quote };
  const cited = await verifyCitations([quotation], shelf, dependencies.store);
  if (cited.length === 0) return declined(last.question, ABOUT_TEXTS.gone);
  const head = quote.length < text.length || text.length <= SHORT ? ABOUT_TEXTS.short : ABOUT_TEXTS.shortAlready;
  return answerOf(last.question, [head, ANSWER_TEXTS.quoted(quote), ANSWER_TEXTS.source(cited[0]!.source)], {
    cited,
    shelf,
    dependencies,
  });
}

/** The units of what the turn cited, by how well they answer its question. */
export async function weighCited(
  turn: Turn,
  shelf: Shelf,
  dependencies: LibraryDependencies,
): Promise<Weighed | undefined> {
  const ids = turn.places.map(({ passageId }) => passageId);
  const passages = (await dependencies.store.findPassages([...new Set(ids)])).flatMap((passage) => {
    const document = shelf.get(passage.documentId);
    return document === undefined ? [] : [{ passage, document, score: 1, relevance: 1 }];
  });
  if (passages.length === 0) return undefined;
  const filter = { documentIds: [...new Set(passages.map(({ document }) => document.id))] };
  const { terms } = await searchShelf(turn.question, { shelf, filter, limit: 1 }, dependencies);
  const weighed = weigh(terms, passages);
  // The clause that was cited before any other of the same passage.
  const clauses = new Set(turn.places.flatMap(({ clause }) => (clause === undefined ? [] : [clause])));
  const cited = weighed.ranked.filter((one) =>
    one.unit.locator.some((step) => step.level === 'clause' && clauses.has(step.label)),
  );
  return cited.length === 0 ? weighed : { ...weighed, ranked: cited };
}

/** The sentence of the unit, and of a long one the part, that shares most with the question and holds what it asks for. */
function shortest({ question }: Weighed, { unit }: Evidence): string {
  const asked = foldText(question.folded).syllables;
  const parts = splitSentences(unit.text).flatMap((sentence) =>
    sentence.text.length <= SHORT ? [sentence] : splitAtSemicolons(unit.text, sentence),
  );
  const worth = (text: string) => {
    const shared = [...foldText(text).syllables].filter((word) => asked.has(word)).length;
    return 4 * slotMatch(question, { ...unit, text, children: [] }) + shared / Math.max(4, asked.size);
  };
  const ranked = parts.map(({ text }) => ({ text, worth: worth(text) })).toSorted((a, b) => b.worth - a.worth);
  return withoutMarker(ranked[0]?.text ?? unit.text);
}

const withoutMarker = (text: string) =>
  text.replace(/^(?:\d{1,3}(?:\.\d{1,2})?[.)/-]\s?|\p{L}\)\s?|[-–•+*]\s)(?=\p{L})/u, '');
