import { effectivenessOn } from '../knowledge/effectiveness.ts';
import type { OtherName } from '../knowledge/name-changes.ts';
import { ANSWER_TEXTS } from './answer-texts.ts';
import type { Extract } from './extractive-answer.ts';
import { extractAnswer } from './extractive-answer.ts';
import {
  extractByForce,
  type Forced,
  readPassages,
  type Reading,
  type Scope,
  type Searching,
} from './read-passages.ts';
import { findTimeAsked, type TimeAsked } from './time-asked.ts';

export interface Found extends Forced {
  reading: Reading;
  /** Said before the answer: of which time it speaks. */
  lead?: string;
  /** ISO day of which it speaks, when that is not today. */
  asOf?: string;
  /** Said instead of "not found". */
  refusal?: string;
  /** The question was read with another name of a place or agency. */
  renamed?: OtherName;
}

/** Looks for the answer as of the time that the question asks about, under the names of before and of now. */
export async function findAnswer(question: string, scope: Scope, searching: Searching): Promise<Found> {
  const own = await findByTime(question, scope, searching);
  let best = own;
  for (const renamed of searching.otherNames?.(question) ?? []) {
    const found = await findByTime(renamed.question, scope, searching);
    if (scoreOf(found.extract) > scoreOf(best.extract)) best = { ...found, renamed };
  }
  return best;
}

const scoreOf = (extract: Extract) => (extract.outcome === 'answered' ? extract.evidence.score : -Infinity);

async function findByTime(question: string, scope: Scope, searching: Searching): Promise<Found> {
  const asked = findTimeAsked(question, searching.today);
  const plain = await readAndExtract(question, scope, searching);
  // Who names a document by its code wants that one, whatever its time.
  if (asked === undefined) return plain;
  const rest = (asked.rest.match(/[\p{L}\p{N}]+/gu) ?? []).length < 2 ? question : asked.rest;
  if (plain.reading.named.documents.length > 0) {
    return plain.extract.outcome === 'answered' ? plain : readAndExtract(rest, scope, searching);
  }
  switch (asked.kind) {
    case 'current':
      return searchWithin(rest, { ...scope, filter: { ...scope.filter, inForceOn: searching.today } }, searching);
    case 'at':
      return findAt(rest, asked, { scope, searching });
    case 'former':
      return findFormer(rest, scope, searching);
  }
}

interface Place {
  scope: Scope;
  searching: Searching;
}

/** At the end of the span first: a year's rules are those it ended with. */
async function findAt(
  question: string,
  { from, to, label }: TimeAsked & { kind: 'at' },
  { scope, searching }: Place,
): Promise<Found> {
  // What does not say since when it holds cannot be said to have held then.
  const dated = [...scope.library].filter(([, document]) => document.effectiveFrom !== undefined);
  const library = new Map(dated);
  const told = { lead: ANSWER_TEXTS.asOf(label), refusal: ANSWER_TEXTS.notFoundThen(label) };
  let found: Found | undefined;
  for (const day of new Set([to, from])) {
    const then = { library, filter: { ...scope.filter, inForceOn: day } };
    found = { ...(await searchWithin(question, then, searching)), ...told, asOf: day };
    if (found.extract.outcome === 'answered') return found;
  }
  return found!;
}

/** What has ended; else the text that was amended since, which is what stood before. */
async function findFormer(question: string, scope: Scope, searching: Searching): Promise<Found> {
  const ended = { ...scope, filter: { ...scope.filter, endedOn: searching.today } };
  const told = { refusal: ANSWER_TEXTS.notFoundFormer };
  const found = await searchWithin(question, ended, searching);
  if (found.extract.outcome === 'answered') return { ...found, ...told, lead: ANSWER_TEXTS.former };
  const amended = [...scope.library].filter(
    ([, document]) => (document.amendedBy ?? []).length > 0 && effectivenessOn(document, searching.today) !== 'ended',
  );
  if (amended.length === 0) return { ...found, ...told };
  const documentIds = amended.map(([id]) => id);
  const original = await searchWithin(question, { ...scope, filter: { ...scope.filter, documentIds } }, searching);
  return { ...original, ...told, lead: ANSWER_TEXTS.beforeAmendment };
}

async function searchWithin(question: string, scope: Scope, searching: Searching): Promise<Found> {
  const reading = await readPassages(question, scope, searching);
  return { reading, extract: extractAnswer(reading.terms, reading.found) };
}

/** What the documents that the question names by code say themselves comes before what others say of them. */
async function readAndExtract(question: string, scope: Scope, searching: Searching): Promise<Found> {
  const reading = await readPassages(question, scope, searching);
  const ids = reading.named.documents.map((document) => document.id);
  if (ids.length > 0) {
    const own = await readPassages(question, { ...scope, filter: { ...scope.filter, documentIds: ids } }, searching);
    const extracted = extractByForce(own, searching.today);
    if (extracted.extract.outcome === 'answered') return { reading, ...extracted };
  }
  return { reading, ...extractByForce(reading, searching.today) };
}
