import type { Quotation } from './answer.ts';
import type { Draft, DraftSentence } from './answer-draft.ts';
import { codesAgree, datesAgree, figuresAgree, figuresFromRightPart } from './checks/figures.ts';
import { denialsAgree } from './checks/negation.ts';
import { holdsMarkup, linksAgree, namesAgree, strangeTokensAgree } from './checks/outside.ts';
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
const TOGETHER = 0.6;
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
  const sources = new Map(desk.all().map((handed) => [handed.name, openSource(handed)]));
  const sentences: VerifiedSentence[] = [];
  const dropped: Verification['dropped'] = [];
  draft.sentences.forEach((sentence, index) => {
    const result = verifySentence(sentence, sources);
    if (typeof result === 'string') dropped.push({ index, fault: result });
    else if (!sentences.some(({ text }) => text === result.text)) sentences.push(result);
  });
  return { sentences, dropped };
}

/** A passage, ready to be held against. */
interface Source {
  handed: HandedPassage;
  units: Unit[];
  /** All that the passage and the head of its document say. */
  text: string;
  words: SourceWords;
}

function openSource(handed: HandedPassage): Source {
  const { passage, document } = handed;
  const text = `${describeDocument(handed)}\n${passage.heading}\n${saidToPeople(passage.text)}`;
  const units = splitUnits({ ...passage, text: saidToPeople(passage.text) });
  return {
    handed,
    units,
    text: `${text}${document.place === undefined ? '' : `\n${document.place}`}`,
    words: readSource(text),
  };
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

function verifySentence(sentence: DraftSentence, sources: ReadonlyMap<string, Source>): VerifiedSentence | Fault {
  if (holdsMarkup(sentence.text)) return 'markup';
  const named = sentence.passages.flatMap((name) => sources.get(name) ?? []).slice(0, MOST_PASSAGES);
  const fault = named.length === 0 ? 'no_passage' : findFault(sentence.text, named);
  if (fault === undefined) return accept(sentence, named, false);
  const other = [...sources.values()].find((source) => findFault(sentence.text, [source]) === undefined);
  if (other !== undefined) return accept(sentence, [other], true);
  return quoteInstead(sentence, named) ?? fault;
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
  if (!strangeTokensAgree(text, all)) return 'words';
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

interface PlaceInSource {
  source: Source;
  unit: Unit;
  /** The unit with what it needs to be understood. */
  around: string;
  /** Share of the words that stand there. */
  share: number;
}

/** The one place of the passages that says most of the words. */
function findPlace(words: readonly Word[], sources: readonly Source[]): PlaceInSource | undefined {
  let best: PlaceInSource | undefined;
  for (const source of sources) {
    for (const unit of source.units) {
      const around = [...unit.leads, unit.sentence, ...unit.children].join('\n');
      const context = `${source.handed.passage.heading}\n${source.handed.document.title}\n${around}`;
      const share = 1 - unsaidWords(words, readSource(context)).length / words.length;
      if (best === undefined || share > best.share || (share === best.share && around.length < best.around.length)) {
        best = { source, unit, around, share };
      }
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
    for (const unit of source.units) {
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
