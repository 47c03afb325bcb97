import type { KnowledgeDocument } from '../knowledge/document.ts';
import { effectivenessOn } from '../knowledge/effectiveness.ts';
import type { KnowledgeIndex, SearchFilter, SearchTerm } from '../knowledge/knowledge-index.ts';
import type { KnowledgeStore } from '../knowledge/knowledge-store.ts';
import type { OtherName } from '../knowledge/name-changes.ts';
import { expandTypedText } from '../vietnamese/abbreviations.ts';
import { findTypedCodes } from '../vietnamese/document-codes.ts';
import { findNamedDocuments, mentionsCode, type NamedDocuments } from './document-names.ts';
import type { RetrievedPassage } from './evidence.ts';
import { type Extract, extractAnswer } from './extractive-answer.ts';

const PASSAGES_READ = 12;
/** Lead of a score over another within one question that is no accident. */
const FAR_BETTER = 0.5;
/** Lead in the share of the question that a title holds which means this title. */
const CLEARLY = 0.15;
type Answered = Extract & { outcome: 'answered' };

/** Documents that may be looked into, by id. */
export type Library = ReadonlyMap<string, KnowledgeDocument>;

/** Where to look, and what of it. */
export interface Scope {
  library: Library;
  filter: SearchFilter;
}

export interface Searching {
  index: KnowledgeIndex;
  store: KnowledgeStore;
  /** ISO day in Việt Nam. */
  today: string;
  otherNames?: (question: string) => OtherName[];
}

export interface Reading {
  terms: SearchTerm[];
  found: RetrievedPassage[];
  named: NamedDocuments;
}

export interface Forced {
  extract: Extract;
  /** What a text no longer in force says to the same question. */
  replaced?: Extract;
}

/** The passages that fit the question best, and what its words were taken for. */
export async function readPassages(question: string, scope: Scope, dependencies: Searching): Promise<Reading> {
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
export function extractByForce(reading: Reading, today: string): Forced {
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
