import type { Asked } from './asked.ts';
import { CLAUSE_START, FLAG_BITS, LINE_START, PHRASE_START } from './analyse-passage.ts';
import { Coverage } from './coverage.ts';
import type { Candidate } from './first-stage.ts';
import { idfOf, type LiveSegment, type View } from './view.ts';

/**
 * Weights of what headings and khoản say about a passage: a listwise softmax on a public set of 520 questions over four
 * laws, cross-validated, signs constrained. Each feature is between 0 and about 1.
 */
export const WEIGHTS = {
  /** First-stage score over the best one. */
  base: 8.02,
  /** Heading (title where there is none): share of the question in it, of it in the question, all of it, by Dice. */
  covH: 0.57,
  preH: 0.84,
  hFull: 1.69,
  diceH: 1.23,
  /** Best khoản with the heading: share of the question's terms, of its pairs. */
  covKH: 1.82,
  covKHB: 2.39,
  /** Best khoản alone, best line alone. */
  diceK: 1.18,
  covLine: 1.1,
  diceLine: 1.04,
  /** Heaviest common run, heaviest common subsequence with one khoản. */
  run: 1.34,
  lcs: 1.01,
  /** The three heaviest terms in the passage, in one khoản with the heading. */
  rare3: 0.5,
  rareK3: 0.44,
  /** A khoản defines what is asked: in an article of definitions, elsewhere. */
  defG: 8.32,
  defA: 4.32,
  /** The document, the article that the question names is this one, is another one. */
  lawHit: 0.25,
  lawMiss: -1.62,
  citeHit: 2.58,
  citeMiss: -0.55,
  /** What coverage loses when the marks must agree: best khoản, passage. */
  accK: 1,
  accA: 1.22,
  lenK: -0.49,
};

export type Features = Record<keyof typeof WEIGHTS, number>;

/** Khoản that cover less than this share of what the best one covers are not read a second time. */
const WORTH_READING = 0.7;
const DEFINED_AT_MOST = 12;

const NO_FEATURES = Object.fromEntries(Object.keys(WEIGHTS).map((name) => [name, 0])) as Features;

/** Reads candidates of all segments for one question. Works inside `withMarks` only. */
export function createFeatureReader(view: View, asked: Asked): (candidate: Candidate, best: number) => Features {
  const heading = new Coverage(asked);
  const passage = new Coverage(asked);
  const clause = new Coverage(asked);
  const line = new Coverage(asked);
  return (candidate, best) => {
    const features = { ...NO_FEATURES, base: candidate.score / best };
    for (const coverage of [heading, passage, clause, line]) coverage.begin();
    const reading: Reading = { view, asked, part: candidate.part, passage: candidate.passage };
    readHeading(reading, heading, features);
    passage.addAll(heading);
    readBody(reading, { heading, passage, clause, line }, features);
    readNames(reading, features);
    return features;
  };
}

interface Reading {
  view: View;
  asked: Asked;
  part: LiveSegment;
  passage: number;
}

const dice = (common: number, one: number, other: number) => (one + other > 0 ? (2 * common) / (one + other) : 0);

function readHeading({ view, asked, part, passage }: Reading, heading: Coverage, features: Features): void {
  const { segment, slotOf, spelt } = part;
  const start = segment.start[passage]! + segment.codeCount[passage]!;
  const hasHeading = segment.headingCount[passage]! > 0;
  const from = hasHeading ? start : segment.titleStart[passage]!;
  const to = hasHeading ? start + segment.headingCount[passage]! : segment.titleEnd[passage]!;
  const seen = new Set<number>();
  let known = 0;
  let allPairs = true;
  for (let at = from; at < to; at++) {
    const token = segment.tokens[at]!;
    const marked = token >>> FLAG_BITS;
    const slot = slotOf[marked]!;
    const id = segment.foldOf[marked]!;
    const idf = idfOf(view, part, id);
    if (!seen.has(id)) {
      heading.idf += idf;
      if (slot !== 0) known += idf;
    }
    seen.add(id);
    if (slot !== 0) heading.addTerm(slot - 1, spelt[marked] === 1);
    if (at === from || (token & PHRASE_START) !== 0) continue;
    const before = slotOf[segment.tokens[at - 1]! >>> FLAG_BITS]!;
    const pair = before === 0 || slot === 0 ? 0 : asked.pairAt[(before - 1) * asked.weights.length + slot - 1]!;
    if (pair === 0) allPairs = false;
    else heading.addPair(pair - 1);
  }
  features.covH = heading.weight / asked.total;
  features.preH = heading.idf > 0 ? known / heading.idf : 0;
  features.hFull = allPairs && to - from >= 2 && known >= heading.idf ? Math.min(1, (to - from) / 6) : 0;
  features.diceH = dice(heading.weight, heading.idf, asked.total);
}

interface Coverages {
  heading: Coverage;
  passage: Coverage;
  clause: Coverage;
  line: Coverage;
}

interface ClauseRange {
  from: number;
  to: number;
  share: number;
}

function readBody(reading: Reading, coverages: Coverages, features: Features): void {
  const { asked, part, passage } = reading;
  const { segment } = part;
  const { heading } = coverages;
  const body = segment.start[passage]! + segment.codeCount[passage]! + segment.headingCount[passage]!;
  const end = segment.end[passage]!;
  const ranges: ClauseRange[] = [];
  let best = -1;
  for (let from = body; from < end;) {
    let to = from + 1;
    while (to < end && (segment.tokens[to]! & CLAUSE_START) === 0) to++;
    const share = readClause(reading, coverages, { from, to, features });
    if (share > best) {
      best = share;
      features.accK = asked.query.hasMarks ? (coverages.clause.spelt - coverages.clause.weight) / asked.total : 0;
      features.lenK = Math.log2(1 + to - from) / 8;
    }
    ranges.push({ from, to, share });
    from = to;
  }
  if (best < 0) {
    features.covKH = heading.weight / asked.total;
    features.covKHB = heading.pairs / asked.pairTotal;
  }
  for (const { from, to, share } of ranges) {
    if (share >= best * WORTH_READING) readOrder(reading, { from, to }, features);
  }
  const { passage: whole } = coverages;
  const rare = asked.rare.reduce((sum, slot) => sum + (whole.has(slot) ? asked.weights[slot]! : 0), 0);
  features.rare3 = rare / asked.rareTotal;
  if (asked.query.hasMarks) features.accA = (whole.spelt - whole.weight) / asked.total;
}

/** Reads one khoản and its lines into the features; returns its share of the question, heading included. */
function readClause(
  { view, asked, part }: Reading,
  { heading, passage, clause, line }: Coverages,
  { from, to, features }: { from: number; to: number; features: Features },
): number {
  const { segment, slotOf, spelt } = part;
  const terms = asked.weights.length;
  const clauseNow = ++part.clauseNow;
  let lineNow = ++part.lineNow;
  clause.begin();
  line.begin();
  let before = 0;
  for (let at = from; at < to; at++) {
    const token = segment.tokens[at]!;
    const marked = token >>> FLAG_BITS;
    if ((token & LINE_START) !== 0 && at > from) {
      endLine(line, asked, features);
      lineNow = ++part.lineNow;
    }
    const id = segment.foldOf[marked]!;
    if (part.lineStamp[id] !== lineNow) {
      part.lineStamp[id] = lineNow;
      const idf = idfOf(view, part, id);
      line.idf += idf;
      if (part.clauseStamp[id] !== clauseNow) {
        part.clauseStamp[id] = clauseNow;
        clause.idf += idf;
      }
    }
    const slot = slotOf[marked]!;
    if (slot !== 0) {
      const alike = spelt[marked] === 1;
      clause.addTerm(slot - 1, alike);
      line.addTerm(slot - 1, alike);
      passage.addTerm(slot - 1, alike);
      if (before !== 0 && (token & PHRASE_START) === 0) {
        const pair = asked.pairAt[(before - 1) * terms + slot - 1]!;
        if (pair !== 0) clause.addPair(pair - 1);
      }
    }
    before = slot;
  }
  endLine(line, asked, features);
  features.diceK = Math.max(features.diceK, dice(clause.weight, clause.idf, asked.total));
  clause.addAll(heading);
  const share = clause.weight / asked.total;
  features.covKH = Math.max(features.covKH, share);
  features.covKHB = Math.max(features.covKHB, clause.pairs / asked.pairTotal);
  const rare = asked.rare.reduce((sum, slot) => sum + (clause.has(slot) ? asked.weights[slot]! : 0), 0);
  features.rareK3 = Math.max(features.rareK3, rare / asked.rareTotal);
  return share;
}

function endLine(line: Coverage, asked: Asked, features: Features): void {
  features.covLine = Math.max(features.covLine, line.weight / asked.total);
  features.diceLine = Math.max(features.diceLine, dice(line.weight, line.idf, asked.total));
  line.begin();
}

/** How far a khoản says the question's words in the question's order, and whether it defines what is asked. */
function readOrder({ asked, part, passage }: Reading, range: { from: number; to: number }, features: Features): void {
  const { segment, slotOf } = part;
  const { places, placeWeights } = asked;
  const subsequence = new Float64Array(placeWeights.length + 1);
  let runs = new Float64Array(placeWeights.length + 1);
  let bestRun = 0;
  let touched: number[] = [];
  for (let at = range.from; at < range.to; at++) {
    const slot = slotOf[segment.tokens[at]! >>> FLAG_BITS]!;
    if (slot === 0) {
      for (const place of touched) runs[place + 1] = 0;
      touched = [];
      continue;
    }
    const now = places[slot - 1]!;
    const lengths = now.map((place) => runs[place]! + placeWeights[place]!);
    for (const place of touched) runs[place + 1] = 0;
    now.forEach((place, index) => {
      runs[place + 1] = lengths[index]!;
      bestRun = Math.max(bestRun, lengths[index]!);
      if (placeWeights[place]! > 0) extendSubsequence(subsequence, place, placeWeights[place]!);
    });
    touched = now;
  }
  runs = runs.fill(0);
  features.run = Math.max(features.run, bestRun / asked.placeTotal);
  features.lcs = Math.max(features.lcs, subsequence.at(-1)! / asked.placeTotal);
  if (asked.definition) readDefinition({ asked, part, passage }, range, features);
}

/** `best[n]` is the heaviest subsequence that ends among the first n places of the question. */
function extendSubsequence(best: Float64Array, place: number, weight: number): void {
  const reached = best[place]! + weight;
  for (let at = place + 1; at < best.length && best[at]! < reached; at++) best[at] = reached;
}

function readDefinition(
  { asked, part, passage }: Omit<Reading, 'view'>,
  { from, to }: { from: number; to: number },
  features: Features,
): void {
  const { segment, slotOf } = part;
  const is = segment.foldedIds.get('la');
  const first = /^\d+$/.test(segment.folded[segment.foldOf[segment.tokens[from]! >>> FLAG_BITS]!]!) ? from + 1 : from;
  const limit = Math.min(to, first + DEFINED_AT_MOST + 1);
  let end = first;
  while (end < limit && segment.foldOf[segment.tokens[end]! >>> FLAG_BITS] !== is) end++;
  if (end === limit || end === first) return;
  const slots = Array.from({ length: end - first }, (_, at) => slotOf[segment.tokens[first + at]! >>> FLAG_BITS]! - 1);
  const { tokens } = asked.query;
  const stands = tokens.findIndex((_, at) => slots.every((slot, index) => tokens[at + index]?.slot === slot));
  if (stands < 0) return;
  const weight = slots.reduce((sum, _, index) => sum + asked.placeWeights[stands + index]!, 0);
  const share = Math.min(1, (weight / asked.total) ** 2);
  if (headedDefinitions(part, passage)) features.defG = Math.max(features.defG, share);
  else features.defA = Math.max(features.defA, share);
}

function headedDefinitions({ segment }: LiveSegment, passage: number): boolean {
  const start = segment.start[passage]! + segment.codeCount[passage]!;
  const words = Array.from(
    segment.tokens.subarray(start, start + Math.min(8, segment.headingCount[passage]!)),
    (token) => segment.folded[segment.foldOf[token >>> FLAG_BITS]!],
  );
  return words.join(' ').includes('giai thich tu ngu');
}

function readNames({ asked, part, passage }: Reading, features: Features): void {
  const { naming } = asked.query;
  const { segment } = part;
  const meant = naming.documents.has(segment.documentIds[segment.documentOf[passage]!]!);
  if (meant) features.lawHit = 1;
  else if (naming.exact) features.lawMiss = 1;
  if (naming.articles.length === 0) return;
  const cited = naming.articles.includes(segment.articles[segment.article[passage]!]!);
  if (cited && (meant || naming.documents.size === 0)) features.citeHit = 1;
  else features.citeMiss = 1;
}
