import type { AccessLevel, KnowledgeDocument } from '../../knowledge/document.ts';
import type { KnowledgeIndex, SearchFilter, SearchTerm } from '../../knowledge/knowledge-index.ts';
import type { KnowledgeStore } from '../../knowledge/knowledge-store.ts';
import { expandTypedText } from '../../vietnamese/abbreviations.ts';
import type { Clock } from '../../clock.ts';
import { contentTerms } from '../coverage.ts';
import { type Evidence, type RetrievedPassage, weighEvidence } from '../evidence.ts';
import { analyseQuestion, type Question } from '../question.ts';
import { readTerms } from '../question-terms.ts';

export interface LibraryDependencies {
  index: KnowledgeIndex;
  store: KnowledgeStore;
  clock: Clock;
}

/** Documents that the person may see, by id. */
export type Shelf = ReadonlyMap<string, KnowledgeDocument>;

export async function openShelf(store: KnowledgeStore, access: readonly AccessLevel[]): Promise<Shelf> {
  const all = await store.listDocuments();
  return new Map(all.filter((document) => access.includes(document.access)).map((document) => [document.id, document]));
}

export interface Found {
  terms: SearchTerm[];
  passages: RetrievedPassage[];
}

/** Passages of the shelf that have to do with the text, best first. */
export async function searchShelf(
  text: string,
  { shelf, filter, limit }: { shelf: Shelf; filter: SearchFilter; limit?: number },
  { index, store }: LibraryDependencies,
): Promise<Found> {
  const { hits, terms } = await index.search({
    text: expandTypedText(text),
    filter,
    ...(limit === undefined ? {} : { limit }),
  });
  const top = hits[0]?.score ?? 1;
  const scores = new Map(hits.map((hit) => [hit.passageId, hit.score]));
  const passages = await store.findPassages(hits.map((hit) => hit.passageId));
  return {
    terms,
    passages: passages.flatMap((passage) => {
      const document = shelf.get(passage.documentId);
      const score = scores.get(passage.id) ?? 0;
      return document === undefined ? [] : [{ passage, document, score, relevance: score / top }];
    }),
  };
}

export interface Weighed {
  question: Question;
  ranked: Evidence[];
}

/** The sentences and clauses of the passages, by how well they answer the text. */
export function weigh(terms: readonly SearchTerm[], passages: readonly RetrievedPassage[]): Weighed {
  const read = readTerms(terms);
  const question = analyseQuestion(
    read.map((term) => term.instead ?? term.folded),
    read.map((term) => term.typed),
  );
  return { question, ranked: weighEvidence(question, contentTerms(read), passages) };
}
