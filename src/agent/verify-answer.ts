import type { Quotation } from './answer.ts';
import type { Draft, DraftSentence } from './answer-draft.ts';
import { codesAgree, datesAgree, figuresAgree, figuresFromRightPart } from './checks/figures.ts';
import { denialsAgree } from './checks/negation.ts';
import { holdsMarkup, linksAgree, namesAgree } from './checks/outside.ts';
import { findQuotation } from './checks/typography.ts';
import { contentWords, readSource, sharedPairs, type SourceWords, unsaidWords, type Word } from './checks/words.ts';
import { formatSource } from './citations.ts';
import { type Desk, type HandedPassage, saidToPeople } from './desk.ts';
import { formatDay } from '../vietnamese/dates.ts';
import { splitUnits, type Unit } from './passage-units.ts';

/** Why a sentence is not shown. */
export type Fault =
  | 'no_passage'
  | 'markup'
  | 'link'
  | 'quotation'
  | 'date'
  | 'code'
  | 'figure'
  | 'name'
  | 'words'
  | 'negation'
  | 'scattered';

export interface VerifiedSentence {
  text: string;
  /** Where it stands; the first is what it rests on most. */
  quotations: Quotation[];
  /** True when the model named other passages, or its words gave way to the words of the passage. */
  repaired: boolean;
}

export interface Verification {
  sentences: VerifiedSentence[];
  /** What was left out, in order; `index` counts the sentences of the draft. */
  dropped: { index: number; fault: Fault }[];
}

/** Share of the words of a sentence that has to stand together in one place of a passage. */
const TOGETHER = 0.7;
/** Share of neighbouring words that has to be neighbours in the passage too, for sentences of some length. */
const IN_ORDER = 0.6;
const FEW_PAIRS = 3;
/** Passages that one sentence may rest on. */
const MOST_PASSAGES = 3;
const SHORTEST_QUOTE = 3;

/**
 * Holds each sentence against the passages that were handed to the model. One that names the wrong passages is given
 * the one that bears it; one that does not hold in its own words gives way to its quotation when that stands in a
 * passage; the others are left out.
 */
export function verifyDraft(draft: Draft, desk: Desk): Verification {
  const sources = openSources(desk);
  const sentences: VerifiedSentence[] = [];
  const dropped: Verification['dropped'] = [];
  draft.sentences.forEach((sentence, index) => {
    const result = verifySentence(sentence, sources);
    if (typeof result === 'string') dropped.push({ index, fault: result });
    else if (!sentences.some(({ text }) => text === result.text)) sentences.push(result);
  });
  return { sentences, dropped };
}

/** The passages by name, each opened at its first use: most sentences stand under the right one. */
interface Sources {
  find(name: string): Source | undefined;
  all(): Iterable<Source>;
}

function openSources(desk: Desk): Sources {
  const opened = new Map<string, Source>();
  const open = (handed: HandedPassage) => {
    const source = opened.get(handed.name) ?? openSource(handed);
    opened.set(handed.name, source);
    return source;
  };
  return {
    find(name) {
      const handed = desk.find(name);
      return handed === undefined ? undefined : open(handed);
    },
    *all() {
      for (const handed of desk.all()) yield open(handed);
    },
  };
}

/** A passage, ready to be held against. */
interface Source {
  handed: HandedPassage;
  /** Its clauses and sentences; worked out at the first use. */
  places: () => Place[];
  /** All that the passage and the head of its document say. */
  text: string;
  words: SourceWords;
  /** What names the document and the passage. */
  head: SourceWords;
}

interface Place {
  unit: Unit;
  /** The unit with what it needs to be understood. */
  around: string;
  words: SourceWords;
}

function openSource(handed: HandedPassage): Source {
  const { passage, document } = handed;
  const text = `${describeDocument(handed)}\n${passage.heading}\n${saidToPeople(passage.text)}`;
  let places: Place[] | undefined;
  return {
    handed,
    text: `${text}${document.place === undefined ? '' : `\n${document.place}`}`,
    words: readSource(text),
    head: readSource(`${describeDocument(handed)}\n${passage.heading}`),
    places: () => (places ??= openPlaces(handed)),
  };
}

function openPlaces({ passage }: HandedPassage): Place[] {
  return splitUnits({ ...passage, text: saidToPeople(passage.text) }).map((unit) => {
    const around = [...unit.leads, unit.sentence, ...unit.children].join('\n');
    return { unit, around, words: readSource(around) };
  });
}

/** What a sentence may say of a document beside its text: name, number, issuer, days. */
function describeDocument({ passage, document }: HandedPassage): string {
  const days = [document.issuedOn, document.effectiveFrom, document.effectiveTo].flatMap((day) =>
    day === undefined ? [] : [formatDay(day)],
  );
  return saidToPeople(
    [
      formatSource(document, passage.locator),
      document.title,
      document.issuer ?? '',
      document.signer ?? '',
      days.join(', '),
    ].join('\n'),
  );
}

function verifySentence(sentence: DraftSentence, sources: Sources): VerifiedSentence | Fault {
  if (holdsMarkup(sentence.text)) return 'markup';
  const named = sentence.passages.flatMap((name) => sources.find(name) ?? []).slice(0, MOST_PASSAGES);
  const fault = named.length === 0 ? 'no_passage' : findFault(sentence.text, named);
  if (fault === undefined) return accept(sentence, named, false);
  const other = findBearer(sentence.text, sources);
  if (other !== undefined) return accept(sentence, [other], true);
  return quoteInstead(sentence, named) ?? fault;
}

/** Any passage that bears the sentence, when those that it names do not. */
function findBearer(text: string, sources: Sources): Source | undefined {
  const words = contentWords(text);
  for (const source of sources.all()) {
    if (unsaidWords(words, source.words).length === 0 && findFault(text, [source]) === undefined) return source;
  }
  return undefined;
}

/** Undefined when the passages bear the sentence. */
function findFault(text: string, sources: readonly Source[]): Fault | undefined {
  const all = sources.map((source) => source.text).join('\n');
  const words = contentWords(text);
  if (!linksAgree(text, all)) return 'link';
  if (!quotationsStand(text, all)) return 'quotation';
  if (!datesAgree(text, all)) return 'date';
  if (!codesAgree(text, all)) return 'code';
  if (!namesAgree(text, all)) return 'name';
  if (words.length === 0) return 'words';
  const unsaid = sources.length === 1 ? unsaidWords(words, sources[0]!.words) : unsaidWords(words, readSource(all));
  if (unsaid.length > 0) return 'words';
  const place = findPlace(words, sources);
  if (place === undefined || place.share < TOGETHER) return 'scattered';
  if (!figuresAgree(text, all) || !figuresFromRightPart(text, place.around)) return 'figure';
  if (words.length > FEW_PAIRS && sharedPairs(words, all) < IN_ORDER) return 'scattered';
  return denialsAgree(text, place.around) ? undefined : 'negation';
}

/** Words in quotation marks are to be found as they stand. */
function quotationsStand(text: string, source: string): boolean {
  return [...text.matchAll(/[“"«]([^“”"«»]{2,})[”"»]/gu)].every(
    (match) => findQuotation(match[1]!, source) !== undefined,
  );
}

interface PlaceInSource extends Place {
  /** Share of the words that stand there. */
  share: number;
}

/** The one place of the passages that says most of the words. */
function findPlace(words: readonly Word[], sources: readonly Source[]): PlaceInSource | undefined {
  let best: PlaceInSource | undefined;
  for (const source of sources) {
    // Names of the document and the heading say of what it speaks, not what it says.
    const own = unsaidWords(words, source.head);
    for (const place of source.places()) {
      const share = own.length === 0 ? 1 : 1 - unsaidWords(own, place.words).length / own.length;
      const isBetter = best === undefined || share > best.share;
      if (isBetter || (share === best!.share && place.around.length < best!.around.length)) best = { ...place, share };
    }
  }
  return best;
}

function accept({ text, quote }: DraftSentence, sources: readonly Source[], repaired: boolean): VerifiedSentence {
  const words = contentWords(text);
  const quotations = sources.map((source) => {
    const { unit } = findPlace(words, [source])!;
    const own = quote === undefined ? undefined : findQuotation(quote, unit.sentence);
    return quotationOf(source, unit, own ?? unit.sentence);
  });
  // The sentence rests first on the passage that says most of it.
  const order = sources.map((source) => findPlace(words, [source])!.share);
  return {
    text,
    repaired,
    quotations: quotations.toSorted((a, b) => order[quotations.indexOf(b)]! - order[quotations.indexOf(a)]!),
  };
}

/** The words of the passage in place of the model's. */
function quoteInstead({ quote }: DraftSentence, sources: readonly Source[]): VerifiedSentence | undefined {
  if (quote === undefined || contentWords(quote).length < SHORTEST_QUOTE) return undefined;
  for (const source of sources) {
    for (const { unit } of source.places()) {
      const stands = findQuotation(quote, unit.sentence);
      if (stands === undefined) continue;
      return {
        text: `“${stands.replace(/\s+/gu, ' ')}”`,
        quotations: [quotationOf(source, unit, stands)],
        repaired: true,
      };
    }
  }
  return undefined;
}

const quotationOf = ({ handed }: Source, unit: Unit, quote: string): Quotation => ({
  passageId: handed.passage.id,
  documentId: handed.document.id,
  locator: unit.locator,
  quote,
});
