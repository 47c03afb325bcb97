import type { KnowledgeDocument } from '../knowledge/document.ts';
import type { LocatorLevel, Passage } from '../knowledge/passage.ts';
import { slotMatch } from './answer-slots.ts';
import {
  type ContentTerm,
  distrustUnspelt,
  foldText,
  type FoldedText,
  NO_TEXT,
  NUMBERED,
  termMatch,
} from './coverage.ts';
import { isTableRow, splitUnits, type Unit } from './passage-units.ts';
import type { Question } from './question.ts';
import { RANKING, type Signals } from './ranking.ts';

export interface RetrievedPassage {
  passage: Passage;
  document: KnowledgeDocument;
  /** Score of the search, as it is. */
  score: number;
  /** Divided by the best one of this search. */
  relevance: number;
}

/** A unit with all that speaks for and against it as the answer. */
export interface Evidence {
  unit: Unit;
  document: KnowledgeDocument;
  signals: Signals;
  /** Comparable only within one question. */
  score: number;
}

/** Where a term of the question may stand, seen from a unit. */
type Regions = Record<'unit' | 'sentence' | 'lead' | 'heading' | 'title' | 'near' | 'passage' | 'document', FoldedText>;

/** Every unit of the passages, scored against the question, best first. */
export function weighEvidence(
  question: Question,
  terms: readonly ContentTerm[],
  found: readonly RetrievedPassage[],
): Evidence[] {
  const byDocument = Map.groupBy(found, ({ document }) => document.id);
  const around = new Map(
    [...byDocument].map(([id, all]) => [id, foldText(all.map(({ passage }) => passage.text).join('\n'))]),
  );
  const titles = [...byDocument.values()].map(([first]) => foldText(documentWords(first!.document, first!.passage)));
  const trusted = distrustUnspelt(terms, [...around.values(), ...titles]);
  return found
    .flatMap((retrieved) =>
      weighPassage(question, trusted, { ...retrieved, around: around.get(retrieved.document.id)! }),
    )
    .toSorted((a, b) => b.score - a.score);
}

/** `around`: all that was retrieved of the document. */
type PassageInDocument = RetrievedPassage & { around: FoldedText };

function weighPassage(question: Question, terms: readonly ContentTerm[], retrieved: PassageInDocument): Evidence[] {
  const { passage, document } = retrieved;
  const shared = {
    title: foldText(documentWords(document, passage)),
    heading: foldText(passage.heading),
    passage: foldText(passage.text),
    document: retrieved.around,
  };
  // "… như sau:" without what follows says nothing.
  const units = splitUnits(passage).filter((unit) => !unit.text.endsWith(':') || unit.children.length > 0);
  const texts = units.map((unit) => foldText(unit.text));
  // What tells the units of one passage apart: a term that most of them hold says little.
  const telling = terms.map((term) => {
    const holding = texts.filter((text) => termMatch(term, text) > 0).length;
    return holding === 0 ? 0 : Math.log(1 + units.length / holding);
  });
  return units.map((unit, index) => {
    const regions: Regions = {
      ...shared,
      unit: texts[index]!,
      sentence: unit.sentence === unit.text ? NO_TEXT : foldText(unit.sentence),
      lead: foldText([...unit.leads, wordLocator(unit)].join('\n')),
      near: joinFolded(texts[index - 1], texts[index + 1]),
    };
    const signals = readSignals(question, { terms, unit, regions, retrieved, telling });
    return { unit, document, signals, score: scoreSignals(signals) };
  });
}

/** "khoản 4 điểm a", so that a question that names the clause finds its number there. */
function wordLocator(unit: Unit): string {
  const names: Partial<Record<LocatorLevel, string>> = {
    article: 'Điều',
    clause: 'khoản',
    point: 'điểm',
    section: 'mục',
    item: 'nội dung',
  };
  return unit.locator.map(({ level, label }) => `${names[level] ?? ''} ${label}`).join('; ');
}

function joinFolded(...texts: (FoldedText | undefined)[]): FoldedText {
  const there = texts.filter((text) => text !== undefined);
  return {
    syllables: new Set(there.flatMap((text) => [...text.syllables])),
    marked: new Set(there.flatMap((text) => [...text.marked])),
    words: there.flatMap((text) => text.words),
    joined: there.map((text) => text.joined).join('|'),
  };
}

/** What a person may mean a document by: its title, type, code, issuer, place, date, file name and the headings above the passage. */
function documentWords(document: KnowledgeDocument, passage: Passage): string {
  const date = document.issuedOn?.split('-').map(Number).toReversed();
  const steps = passage.locator.flatMap((step) => [
    step.level === 'article' ? `Điều ${step.label}` : step.label,
    step.title ?? '',
  ]);
  return [
    document.title,
    document.typeName,
    document.code,
    document.issuer,
    document.place,
    date === undefined ? '' : `ngày ${date[0]} tháng ${date[1]} năm ${date[2]}`,
    document.path.replace(/\.\w+$/, ''),
    ...steps,
  ].join('\n');
}

interface SignalInput {
  terms: readonly ContentTerm[];
  unit: Unit;
  regions: Regions;
  retrieved: RetrievedPassage;
  /** For each term how well it tells the passage's units apart; 0 when none holds it. */
  telling: readonly number[];
}

function readSignals(question: Question, { terms, unit, regions, retrieved, telling }: SignalInput): Signals {
  const total = terms.reduce((sum, term) => sum + term.weight, 0) || 1;
  const sums = {
    covered: 0,
    topic: 0,
    inDocument: 0,
    inUnit: 0,
    spelt: 0,
    pairs: 0,
    pairTotal: 0,
    focus: 0,
    focusTotal: 0,
  };
  for (const [index, term] of terms.entries()) {
    const inUnit = termMatch(term, regions.unit);
    sums.inUnit += inUnit * term.weight;
    const near = nearby(term, regions);
    sums.covered += near * term.weight;
    sums.topic += Math.max(termMatch(term, regions.title), termMatch(term, regions.heading)) * term.weight;
    sums.inDocument += Math.max(near, termMatch(term, regions.document)) * term.weight;
    sums.spelt +=
      (term.marked === undefined
        ? near
        : nearbyTexts(regions).some((text) => text.marked.has(term.marked!))
          ? 1
          : 0.9 * near - 0.4) * term.weight;
    const tells = telling[index]! * term.weight;
    sums.focusTotal += tells;
    sums.focus += tells * besideUnit(term, regions);
    if (term.before !== undefined) {
      sums.pairTotal += term.weight;
      sums.pairs += pairWorth(` ${term.before} ${term.folded} `, regions) * term.weight;
    }
  }
  const anchors = terms.filter((term) => question.anchors.has(term.folded));
  const anchorTotal = anchors.reduce((sum, term) => sum + term.weight, 0);
  const anchored = anchors.reduce((sum, term) => sum + term.weight * besideUnit(term, regions), 0);
  const anchor = anchorTotal === 0 ? 1 : anchored / anchorTotal;
  const slot = slotMatch(question, unit);
  return {
    covered: sums.covered / total,
    topic: (slot * sums.topic) / total,
    inDocument: sums.inDocument / total,
    inUnit: sums.inUnit / total,
    spelt: sums.spelt / total,
    pairs: sums.pairTotal === 0 ? 0 : sums.pairs / sums.pairTotal,
    focus: sums.focusTotal === 0 ? 1 : sums.focus / sums.focusTotal,
    slot,
    relevance: retrieved.relevance,
    match: Math.min(retrieved.score / total, 12) / 12,
    anchor,
    loose: Math.min(4, terms.filter((term) => isLoose(term, regions)).length) / 4,
    missingFigures: Math.min(
      2,
      terms.reduce((sum, term) => sum + missingFigure(term, regions, unit.text), 0),
    ),
    length: Math.min(1, unit.text.length / 400),
  };
}

/** How well a term is met by the unit itself or by what it hangs on. */
function besideUnit(term: ContentTerm, regions: Regions): number {
  return Math.max(
    termMatch(term, regions.unit),
    0.9 * termMatch(term, regions.lead),
    0.8 * termMatch(term, regions.sentence),
    0.7 * termMatch(term, regions.heading),
  );
}

/** The parts of the document that a unit has to do with. */
function nearbyTexts(regions: Regions): FoldedText[] {
  return (Object.keys(regions) as (keyof Regions)[]).filter((name) => name !== 'document').map((name) => regions[name]);
}

function nearby(term: ContentTerm, regions: Regions): number {
  return Math.max(...nearbyTexts(regions).map((text) => termMatch(term, text)));
}

/** A syllable that the document has, but beside none of its neighbours in the question: likely another word. */
function isLoose(term: ContentTerm, regions: Regions): boolean {
  const texts = Object.values(regions);
  const pairs = [` ${term.before} ${term.folded} `, ` ${term.folded} ${term.after} `];
  if (texts.some((text) => pairs.some((pair) => text.joined.includes(pair)))) return false;
  return !texts.some((text) => term.synonyms.some((phrase) => text.joined.includes(` ${phrase} `)));
}

/**
 * A figure of the question has to stand somewhere, and one that belongs to a word beside that word: "quý 4" is not met
 * by "4 phản ánh". 0 when it does, 1 when it does not.
 */
function missingFigure(term: ContentTerm, regions: Regions, unit: string): number {
  if (!/^\d+$/.test(term.folded)) return 0;
  const places = Object.values(regions);
  if (term.before === 'nam' && namesOtherYear(term.folded, regions.unit)) return 1;
  if (term.before === undefined || !NUMBERED.has(term.before)) {
    return places.some((text) => text.syllables.has(term.folded)) ? 0 : 0.7;
  }
  const isDay = term.before === 'ngay' || term.before === 'thang';
  const beside = isDay ? placesOfDay(regions, unit) : withoutSurroundings(regions);
  return beside.some((text) => text.joined.includes(` ${term.before} ${term.folded} `)) ? 0 : 1;
}

/** A day said once holds for the whole report, but not for a row of a table that has its own. */
function placesOfDay(regions: Regions, unit: string): FoldedText[] {
  const hasOwn = isTableRow(unit) && / (?:ngay|thang) \d/.test(regions.unit.joined);
  return hasOwn ? [regions.unit, regions.lead, regions.heading] : Object.values(regions);
}

/** A number of something holds only where it stands. */
function withoutSurroundings({ unit, sentence, lead, heading, title, near }: Regions): FoldedText[] {
  return [unit, sentence, lead, heading, title, near];
}

/** The unit speaks of another year than the one asked about. */
function namesOtherYear(year: string, unit: FoldedText): boolean {
  return / nam \d{4} /.test(unit.joined) && !unit.syllables.has(year);
}

function pairWorth(pair: string, regions: Regions): number {
  if (regions.unit.joined.includes(pair)) return 1;
  if (regions.lead.joined.includes(pair) || regions.heading.joined.includes(pair)) return 0.8;
  return regions.title.joined.includes(pair) ? 0.5 : 0;
}

function scoreSignals(signals: Signals): number {
  return (Object.keys(RANKING) as (keyof Signals)[]).reduce((sum, name) => sum + RANKING[name] * signals[name], 0);
}
