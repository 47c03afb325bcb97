import type { KnowledgeDocument } from '../knowledge/document.ts';
import type { Passage } from '../knowledge/passage.ts';
import { countedFigure, holdsPerson, slotMatch } from './answer-slots.ts';
import { type ContentTerm, foldText, type FoldedText, NO_TEXT, termMatch } from './coverage.ts';
import { splitUnits, type Unit } from './passage-units.ts';
import type { Question } from './question.ts';

export interface RetrievedPassage {
  passage: Passage;
  document: KnowledgeDocument;
  /** Search score divided by the best one of this search. */
  relevance: number;
}

/** A unit with all that speaks for and against it as the answer. Shares are of the question's term weight, 0 to 1. */
export interface Evidence {
  unit: Unit;
  document: KnowledgeDocument;
  score: number;
  /** Share of the terms found in the unit, its leads, heading and document title, each place at its worth. */
  weighted: number;
  /** Share found anywhere in the passage, its heading or its document's title. */
  covered: number;
  /** Share found in the unit itself. */
  inUnit: number;
  /** Share of the question's pairs of syllables found in the unit with its leads. */
  pairs: number;
  /** Weight of the heaviest term found nowhere, as a share. */
  missing: number;
  slot: number;
  relevance: number;
  /** Years and other figures of the question that the passage and its document do not hold. */
  missingFigures: number;
}

/** What a term found there is worth. */
const PLACES = { unit: 1, sentence: 0.9, lead: 0.85, heading: 0.8, title: 0.6, passage: 0.4 } as const;

interface Regions {
  unit: FoldedText;
  sentence: FoldedText;
  lead: FoldedText;
  heading: FoldedText;
  title: FoldedText;
  passage: FoldedText;
}

/** Every unit of the passages, scored against the question, best first. */
export function weighEvidence(
  question: Question,
  terms: readonly ContentTerm[],
  found: readonly RetrievedPassage[],
): Evidence[] {
  return found.flatMap((retrieved) => weighPassage(question, terms, retrieved)).toSorted((a, b) => b.score - a.score);
}

function weighPassage(question: Question, terms: readonly ContentTerm[], retrieved: RetrievedPassage): Evidence[] {
  const { passage, document } = retrieved;
  const title = foldText(documentWords(document, passage));
  const heading = foldText(passage.heading);
  const whole = foldText(passage.text);
  return splitUnits(passage).map((unit) => {
    const text = foldText(unit.text);
    return weighUnit(question, terms, {
      unit,
      retrieved,
      regions: {
        unit: text,
        sentence: unit.sentence === unit.text ? NO_TEXT : foldText(unit.sentence),
        lead: foldText(unit.leads.join('\n')),
        heading,
        title,
        passage: whole,
      },
    });
  });
}

/** What a person may mean a document by: its title, type, code, issuer, place, date and the headings above the passage. */
function documentWords(document: KnowledgeDocument, passage: Passage): string {
  const named = passage.locator.filter((step) => step.level === 'attachment' || step.level === 'heading');
  const date = document.issuedOn?.split('-').map(Number).reverse();
  return [
    document.title,
    document.typeName,
    document.code,
    document.issuer,
    document.place,
    date === undefined ? '' : `ngày ${date.join(' ')} tháng năm`,
    document.path.replace(/\.\w+$/, ''),
    ...named.map((step) => step.label),
    ...passage.locator.map((step) => (step.level === 'article' ? `Điều ${step.label}` : '')),
  ].join('\n');
}

interface WeighInput {
  unit: Unit;
  retrieved: RetrievedPassage;
  regions: Regions;
}

function weighUnit(question: Question, terms: readonly ContentTerm[], input: WeighInput): Evidence {
  const { unit, retrieved, regions } = input;
  const total = terms.reduce((sum, term) => sum + term.weight, 0) || 1;
  let weighted = 0;
  let covered = 0;
  let inUnit = 0;
  let missing = 0;
  let pairs = 0;
  let pairTotal = 0;
  for (const term of terms) {
    const best = bestPlace(term, regions);
    weighted += best.worth * term.weight;
    covered += best.match * term.weight;
    inUnit += termMatch(term, regions.unit) * term.weight;
    missing = Math.max(missing, (1 - best.match) * term.weight);
    if (term.before !== undefined) {
      const pair = ` ${term.before} ${term.folded} `;
      pairTotal += term.weight;
      if (regions.unit.joined.includes(pair)) pairs += term.weight;
      else if (regions.lead.joined.includes(pair) || regions.heading.joined.includes(pair)) pairs += 0.8 * term.weight;
      else if (regions.title.joined.includes(pair)) pairs += 0.4 * term.weight;
    }
  }
  const evidence = {
    unit,
    document: retrieved.document,
    weighted: weighted / total,
    covered: covered / total,
    inUnit: inUnit / total,
    pairs: pairTotal === 0 ? 0 : pairs / pairTotal,
    missing: missing / total,
    slot: slotMatch(question, unit),
    relevance: retrieved.relevance,
    missingFigures: missingFigures(terms, regions),
  };
  return { ...evidence, score: unitScore(question, evidence) };
}

function bestPlace(term: ContentTerm, regions: Regions): { match: number; worth: number } {
  let match = 0;
  let worth = 0;
  for (const place of Object.keys(PLACES) as (keyof typeof PLACES)[]) {
    const here = termMatch(term, regions[place]);
    match = Math.max(match, here);
    worth = Math.max(worth, here * PLACES[place]);
    if (worth === 1) break;
  }
  return { match, worth };
}

function missingFigures(terms: readonly ContentTerm[], regions: Regions): number {
  const figures = terms.filter((term) => /^\d+$/.test(term.folded));
  return figures.filter((term) => !Object.values(regions).some((region) => hasFigure(region, term.folded))).length;
}

function hasFigure(text: FoldedText, figure: string): boolean {
  return (
    text.syllables.has(figure) ||
    text.syllables.has(figure.padStart(2, '0')) ||
    text.syllables.has(figure.replace(/^0+(?=\d)/, ''))
  );
}

function unitScore(question: Question, evidence: Omit<Evidence, 'score'>): number {
  const slotWorth = question.kind === 'open' || question.kind === 'item' ? 0 : 0.45 * evidence.slot;
  const figure = question.kind === 'count' && countedFigure(question, evidence.unit.text) === 2 ? 0.25 : 0;
  const person = question.kind === 'who' && holdsPerson(evidence.unit.text) ? 0.15 : 0;
  return (
    evidence.weighted +
    0.5 * evidence.pairs +
    slotWorth +
    figure +
    person +
    0.5 * evidence.relevance -
    0.3 * evidence.missingFigures
  );
}
