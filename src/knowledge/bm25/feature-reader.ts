import { FLAG_BITS, PHRASE_START } from './analyse-passage.ts';
import type { Asked } from './asked.ts';
import { Coverage } from './coverage.ts';
import { readDefinition } from './definitions.ts';
import { AT, createFeatures, weigh, WEIGHTS, type Features } from './features.ts';
import { HIT_PHRASE, HIT_SPELT, type Candidate, type PassageReader } from './passage-reader.ts';
import { WordOrder } from './word-order.ts';
import { SLOT_MASK, SPELT, type LiveSegment } from './live-segment.ts';
import type { View } from './view.ts';
import { fillIdf, idfOf } from './vocabulary.ts';

/** Khoản that cover less than this share of what the best one covers are not read a second time. */
const WORTH_READING = 0.85;

function raise(features: Features, place: number, value: number): void {
  if (value > features[place]!) features[place] = value;
}

const dice = (common: number, one: number, other: number) => (one + other > 0 ? (2 * common) / (one + other) : 0);

export interface Question {
  view: View;
  asked: Asked;
  /** What the first stage read. */
  hits: PassageReader;
}

/** Reads candidates of all segments for one question after the other. Works inside `withMarks` only. */
export class FeatureReader {
  #question!: Question;
  /** The hit to read next, and where those of the passage end. */
  #next = 0;
  #end = 0;
  readonly #features = createFeatures();
  readonly #heading = new Coverage();
  readonly #passage = new Coverage(this.#heading);
  readonly #clause = new Coverage(this.#heading);
  readonly #line = new Coverage();
  readonly #order = new WordOrder();
  /** Share of the question that each khoản of the passage covers. */
  readonly #shares: number[] = [];
  #bestShare = -1;
  /** Where the hits of each khoản begin; and of what follows the last one. */
  readonly #clauseHits: number[] = [];

  begin(question: Question): void {
    this.#question = question;
    for (const coverage of [this.#heading, this.#passage, this.#clause, this.#line]) coverage.ask(question.asked);
  }

  /**
   * `best` is the first stage's score of its best candidate. The order of words is read only where the passage can still
   * score above `bar`. The list is used again for the next passage.
   */
  read({ part, passage, score, hits }: Candidate, best: number, bar: number): Features {
    const features = this.#features.fill(0);
    features[AT.base] = score / best;
    this.#heading.begin();
    this.#passage.begin();
    this.#shares.length = 0;
    this.#bestShare = -1;
    this.#clauseHits.length = 0;
    this.#next = hits.from;
    this.#end = hits.to;
    this.#readHeading(part, passage, features);
    fillIdf(this.#question.view, part, passage);
    const from = part.segment.clauseStart[passage]!;
    const end = part.segment.clauseStart[passage + 1]!;
    for (let clause = from; clause < end; clause++) this.#readClause(part, clause, features);
    this.#clauseHits.push(hits.to);
    this.#readWhole(features);
    this.#readNames(part, passage, features);
    if (weigh(features) + this.#mostByOrder(features) > bar) this.#readOrder(part, passage, features);
    return features;
  }

  #readHeading(part: LiveSegment, passage: number, features: Features): void {
    const { segment, slotOf } = part;
    const { pairAt, stride, total } = this.#question.asked;
    const heading = this.#heading;
    const start = segment.start[passage]! + segment.codeCount[passage]!;
    const hasHeading = segment.headingCount[passage]! > 0;
    const from = hasHeading ? start : segment.titleStart[passage]!;
    const to = hasHeading ? start + segment.headingCount[passage]! : segment.titleEnd[passage]!;
    let all = 0;
    let known = 0;
    let allPairs = true;
    let before = 0;
    for (let at = from; at < to; at++) {
      const token = segment.tokens[at]!;
      const marked = token >>> FLAG_BITS;
      const slot = slotOf[marked]! & SLOT_MASK;
      if (slot === 0) {
        all += firstOf(segment.tokens, from, at) ? idfOf(this.#question.view, part, segment.foldOf[marked]!) : 0;
      } else {
        if (heading.add(slot)) {
          const { idf } = this.#question.asked.query.terms[slot - 1]!;
          all += idf;
          known += idf;
        }
        if ((slotOf[marked]! & SPELT) !== 0) heading.addSpelt(slot);
      }
      if (at > from && (token & PHRASE_START) === 0) {
        const pair = pairAt[before * stride + slot]!;
        if (pair === 0) allPairs = false;
        else heading.addPair(pair);
      }
      before = slot;
    }
    features[AT.covH] = heading.weight / total;
    features[AT.preH] = all > 0 ? known / all : 0;
    features[AT.hFull] = allPairs && to - from >= 2 && known >= all ? Math.min(1, (to - from) / 6) : 0;
    features[AT.diceH] = dice(heading.weight, all, total);
    features[AT.covKH] = features[AT.covH]!;
    features[AT.covKHB] = heading.pairsBeyond / this.#question.asked.pairTotal;
  }

  #readClause(part: LiveSegment, clause: number, features: Features): void {
    const { segment } = part;
    const { total, pairTotal, rare, rareTotal, weights } = this.#question.asked;
    const seen = this.#clause;
    seen.begin();
    this.#clauseHits.push(this.#next);
    const firstLine = segment.lineStart[clause]!;
    const endLine = segment.lineStart[clause + 1]!;
    const end = segment.clauseFrom[clause]! + segment.clauseTokens[clause]!;
    for (let line = firstLine; line < endLine; line++) {
      this.#readLine(line + 1 < endLine ? segment.lineFrom[line + 1]! : end);
      const { weight } = this.#line;
      raise(features, AT.covLine, weight / total);
      raise(features, AT.diceLine, dice(weight, part.lineIdf[line]!, total));
    }
    raise(features, AT.diceK, dice(seen.weight, part.clauseIdf[clause]!, total));
    const heading = this.#heading;
    const share = (heading.weight + seen.beyond) / total;
    if (share > this.#bestShare) {
      this.#bestShare = share;
      const spelt = heading.spelt + seen.speltBeyond;
      features[AT.accK] = this.#question.asked.query.hasMarks ? spelt / total - share : 0;
      features[AT.lenK] = Math.log2(1 + segment.clauseTokens[clause]!) / 8;
    }
    this.#shares.push(share);
    raise(features, AT.covKH, share);
    raise(features, AT.covKHB, (heading.pairsBeyond + seen.pairsBeyond) / pairTotal);
    let heaviest = 0;
    for (const term of rare) if (seen.has(term) || heading.has(term)) heaviest += weights[term]!;
    raise(features, AT.rareK3, heaviest / rareTotal);
  }

  /** The hits before `end` into the line's, the khoản's and the passage's coverage. */
  #readLine(end: number): void {
    const { at, bits } = this.#question.hits;
    const { pairAt, stride, weights, query } = this.#question.asked;
    const { hasMarks } = query;
    const stop = this.#end;
    const line = this.#line;
    const clause = this.#clause;
    line.begin();
    const { terms: inLine, now: lineNow } = line;
    const { terms: inClause, speltTerms: speltInClause, now: clauseNow } = clause;
    let lineWeight = 0;
    let expected = -1;
    let hit = this.#next;
    for (; hit < stop && at[hit]! < end; hit++) {
      const word = bits[hit]!;
      const slot = word & SLOT_MASK;
      const weight = weights[slot]!;
      if (weight > 0) {
        if (inLine[slot] !== lineNow) {
          inLine[slot] = lineNow;
          lineWeight += weight;
          if (inClause[slot] !== clauseNow && clause.add(slot)) this.#passage.add(slot);
        }
        if (hasMarks && (word & HIT_SPELT) !== 0 && speltInClause[slot] !== clauseNow) {
          if (clause.addSpelt(slot)) this.#passage.addSpelt(slot);
        }
      }
      const place = at[hit]!;
      if (place === expected && (word & HIT_PHRASE) === 0) {
        const pair = pairAt[(bits[hit - 1]! & SLOT_MASK) * stride + slot]!;
        if (pair !== 0) clause.addPair(pair);
      }
      expected = place + 1;
    }
    line.weight = lineWeight;
    this.#next = hit;
  }

  /** About what `readOrder` can add: unless a word is said twice, no run weighs more than the terms of its khoản. */
  #mostByOrder(features: Features): number {
    const { definition } = this.#question.asked;
    return (WEIGHTS.run + WEIGHTS.lcs) * features[AT.covKH]! + (definition ? Math.max(WEIGHTS.defA, WEIGHTS.defG) : 0);
  }

  #readOrder(part: LiveSegment, passage: number, features: Features): void {
    const { segment } = part;
    const { asked, hits } = this.#question;
    const { placeTotal, definition } = asked;
    const first = segment.clauseStart[passage]!;
    for (let index = 0; index < this.#shares.length; index++) {
      if (this.#shares[index]! < this.#bestShare * WORTH_READING) continue;
      this.#order.compare(asked, hits, { from: this.#clauseHits[index]!, to: this.#clauseHits[index + 1]! });
      raise(features, AT.run, this.#order.run / placeTotal);
      raise(features, AT.lcs, this.#order.subsequence / placeTotal);
      if (!definition) continue;
      const from = segment.clauseFrom[first + index]!;
      const to = from + segment.clauseTokens[first + index]!;
      readDefinition({ asked, part, passage }, { from, to }, features);
    }
  }

  #readWhole(features: Features): void {
    const { total, rare, rareTotal, weights, query } = this.#question.asked;
    const heading = this.#heading;
    const passage = this.#passage;
    let heaviest = 0;
    for (const term of rare) if (passage.has(term) || heading.has(term)) heaviest += weights[term]!;
    features[AT.rare3] = heaviest / rareTotal;
    const lost = heading.spelt + passage.speltBeyond - heading.weight - passage.beyond;
    if (query.hasMarks) features[AT.accA] = lost / total;
  }

  #readNames({ segment }: LiveSegment, passage: number, features: Features): void {
    const { naming } = this.#question.asked.query;
    const meant = naming.documents.has(segment.documentIds[segment.documentOf[passage]!]!);
    if (meant) features[AT.lawHit] = 1;
    else if (naming.exact) features[AT.lawMiss] = 1;
    if (naming.articles.length === 0) return;
    const cited = naming.articles.includes(segment.articles[segment.article[passage]!]!);
    if (cited && (meant || naming.documents.size === 0)) features[AT.citeHit] = 1;
    else features[AT.citeMiss] = 1;
  }
}

/** Whether the same syllable does not stand between `from` and `at`. */
function firstOf(tokens: Uint32Array, from: number, at: number): boolean {
  const marked = tokens[at]! >>> FLAG_BITS;
  for (let before = from; before < at; before++) if (tokens[before]! >>> FLAG_BITS === marked) return false;
  return true;
}
