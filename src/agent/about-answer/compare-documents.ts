import { localDay } from '../../clock.ts';
import type { Turn } from '../../conversations/turns.ts';
import type { KnowledgeDocument } from '../../knowledge/document.ts';
import { effectivenessOn } from '../../knowledge/effectiveness.ts';
import { findTypedCodes } from '../../vietnamese/document-codes.ts';
import { fold } from '../../vietnamese/fold.ts';
import type { Answer, Quotation } from '../answer.ts';
import { ANSWER_TEXTS } from '../answer-texts.ts';
import { formatSource, nameBriefly, verifyCitations } from '../citations.ts';
import { findNamedDocuments } from '../document-names.ts';
import { extractAnswer } from '../extractive-answer.ts';
import { topicOf } from '../follow-up/rewrite-follow-up.ts';
import { type AboutInput, answerOf, declined } from './about-answer.ts';
import { ABOUT_TEXTS } from './about-texts.ts';
import { type LibraryDependencies, openShelf, searchShelf, type Shelf } from './read-library.ts';
import type { MatterRequest } from './read-request.ts';

/** Quotations of one document on one matter. */
const MOST_OF_ONE = 2;

/** What each of two documents says on one matter, one after the other, with the clauses; no judgement of its own. */
export async function compareDocuments(
  { turns, access }: AboutInput,
  request: MatterRequest,
  dependencies: LibraryDependencies,
): Promise<Answer> {
  const shelf = await openShelf(dependencies.store, access);
  const pair = choosePair(request, turns, shelf);
  if (pair === undefined) return declined(request.text, ABOUT_TEXTS.compareWhich);
  const matter = matterOf(request, turns);
  if (matter === '') return declined(request.text, ABOUT_TEXTS.compareWhat);
  const question = turns.at(-1)?.question;
  // The last question finds its own clause again; its topic alone may not say what kind of thing was asked for.
  const asked = request.about === undefined && question !== undefined ? withoutDocument(question) : matter;
  const quoted = await Promise.all(pair.map((document) => quoteOn(asked, document, { shelf, dependencies })));
  const cited = await verifyCitations(quoted.flat(), shelf, dependencies.store);
  if (cited.length === 0) return declined(request.text, ABOUT_TEXTS.compareNeither(matter));
  const today = localDay(dependencies.clock.now());
  let n = 0;
  const lines = pair.flatMap((document, index) => {
    const own = cited.slice(n, n + quoted[index]!.length);
    n += own.length;
    const said = own.flatMap(({ citation, source }) => [
      ANSWER_TEXTS.quoted(citation.quote),
      ANSWER_TEXTS.numberedSource(citation.n, source),
    ]);
    const standing = ABOUT_TEXTS.standing[effectivenessOn(document, today)];
    return [
      ABOUT_TEXTS.compareDocument(nameOf(document), standing),
      ...(said.length === 0 ? [ABOUT_TEXTS.compareNothing] : said),
    ];
  });
  return answerOf(matter, [ABOUT_TEXTS.compareHead(matter), ...lines, ABOUT_TEXTS.compareOwn], {
    cited,
    shelf,
    dependencies,
  });
}

/** "Quyết định 45-QĐ/ĐU ngày 12/3/2026", or the title of what has no number. */
export const nameOf = (document: KnowledgeDocument) =>
  document.code === undefined ? formatSource(document, []) : nameBriefly(document);

/** Those the request names; else the last one cited and what it replaced or was replaced by; else the last two cited. */
function choosePair(
  request: MatterRequest,
  turns: readonly Turn[],
  shelf: Shelf,
): [KnowledgeDocument, KnowledgeDocument] | undefined {
  const named = findNamedDocuments(request.text, [...shelf.values()]);
  if (named.unknown.length > 0 || named.documents.length > 2) return undefined;
  const recent = turns
    .toReversed()
    .flatMap(({ places }) => places.map(({ documentId }) => documentId))
    .flatMap((id) => shelf.get(id) ?? []);
  const cited = [...new Set(recent)];
  const first = named.documents[0] ?? cited[0];
  if (first === undefined) return undefined;
  const related = [...shelf.values()].find(
    (other) => other.id !== first.id && (other.supersededBy === first.id || first.supersededBy === other.id),
  );
  const others = cited.filter((document) => document !== first);
  const old = /(?:van ban|ban|quy che|quy dinh|quyet dinh) cu/.test(fold(request.text));
  const lastTwo = (turns.at(-1)?.places ?? []).some(({ documentId }) => documentId !== first.id);
  const second = named.documents[1] ?? (lastTwo && !old ? others[0] : (related ?? others[0]));
  return second === undefined ? undefined : [first, second];
}

function matterOf({ about, text }: MatterRequest, turns: readonly Turn[]): string {
  if (about !== undefined && findTypedCodes(about).length === 0) return about.replace(/[\s?.!]+$/u, '');
  const question = turns.at(-1)?.question;
  if (question !== undefined) return topicOf(question) || question;
  return about === undefined ? '' : text;
}

/** A code in the question would keep the other document out. */
function withoutDocument(question: string): string {
  const codes = findTypedCodes(question);
  return codes.reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, question);
}

async function quoteOn(
  matter: string,
  document: KnowledgeDocument,
  { shelf, dependencies }: { shelf: Shelf; dependencies: LibraryDependencies },
): Promise<Quotation[]> {
  const { terms, passages } = await searchShelf(
    matter,
    { shelf, filter: { documentIds: [document.id] } },
    dependencies,
  );
  const extract = extractAnswer(terms, passages);
  return extract.outcome === 'answered' ? extract.quotations.slice(0, MOST_OF_ONE) : [];
}
