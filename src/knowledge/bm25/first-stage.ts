import type { SearchFilter } from '../knowledge-index.ts';
import type { Asked } from './asked.ts';
import { passesFilter } from './filter.ts';
import { ARTICLE, ARTICLE_PAIRS } from './parameters.ts';
import type { Candidate, PassageReader } from './passage-reader.ts';
import type { QueryTerm } from './query.ts';
import { TF_BITS, TF_MAX } from './segment.ts';
import type { LiveSegment } from './live-segment.ts';
import type { View } from './view.ts';

/**
 * The best passages by the sum of the four parts, best first. Postings tell which passages promise most;
 * those are read and scored exactly. Works inside `withMarks` only.
 */
export function firstStage(
  view: View,
  asked: Asked,
  { limit, filter, reader }: { limit: number; filter: SearchFilter; reader: PassageReader },
): Candidate[] {
  const promising = new BestList(limit);
  for (const part of view.segments) {
    const allowed = allowedDocuments(part, filter);
    if (!allowed.includes(1)) continue;
    accumulate(part, asked);
    collectPromising(part, allowed, promising);
  }
  const read: Candidate[] = [];
  for (let index = 0; index < promising.length; index++) {
    read.push(reader.read(view.segments[promising.parts[index]!]!, promising.passages[index]!));
  }
  return read.sort((a, b) => b.score - a.score);
}

function collectPromising(part: LiveSegment, allowed: Uint8Array, promising: BestList): void {
  const { score, pairScore, promise, pairPromise } = part;
  const { documentOf, passages } = part.segment;
  for (let passage = 0; passage < passages; passage++) {
    const hopeful = score[passage]! * promise[passage]! + pairScore[passage]! * pairPromise[passage]!;
    if (hopeful > promising.bar && allowed[documentOf[passage]!] === 1) promising.add(part.number, passage, hopeful);
  }
}

function allowedDocuments(part: LiveSegment, filter: SearchFilter): Uint8Array {
  if (Object.keys(filter).length === 0) return part.live;
  return Uint8Array.from(part.documents, (document) =>
    document !== undefined && passesFilter(document, filter) ? 1 : 0,
  );
}

/** Article syllables and pairs, term by term over their postings. */
function accumulate(part: LiveSegment, { query, frequent }: Asked): void {
  const { number, segment, score, pairScore } = part;
  const { postings, postingStart, pairPostings, pairPostingStart } = segment;
  score.fill(0);
  pairScore.fill(0);
  const addTerm = (term: QueryTerm) =>
    addPostings(postings, rangeOf(postingStart, term.ids[number]!), {
      weight: term.idf * (ARTICLE.k1 + 1),
      norm: part.norm,
      score,
    });
  query.terms.forEach((term, index) => {
    if (!frequent.includes(index + 1)) addTerm(term);
  });
  for (const code of query.codes) code.terms.forEach(addTerm);
  for (const pair of query.pairs) {
    addPostings(pairPostings, rangeOf(pairPostingStart, pair.ids[number]!), {
      weight: pair.idf * (ARTICLE_PAIRS.k1 + 1),
      norm: part.pairNorm,
      score: pairScore,
    });
  }
}

/** Where the postings of a term stand; nowhere when the segment does not know it (-1). */
const rangeOf = (starts: Uint32Array, id: number) => ({
  from: id < 0 ? 0 : starts[id]!,
  to: id < 0 ? 0 : starts[id + 1]!,
});

function addPostings(
  postings: Uint32Array,
  { from, to }: { from: number; to: number },
  { weight, norm, score }: { weight: number; norm: Float32Array; score: Float32Array },
): void {
  for (let at = from; at < to; at++) {
    const posting = postings[at]!;
    const passage = posting >>> TF_BITS;
    const frequency = posting & TF_MAX;
    score[passage]! += (weight * frequency) / (frequency + norm[passage]!);
  }
}

/** Keeps the passages with the highest scores, best first; of equals, the earlier. */
class BestList {
  /** What a score must exceed to enter. */
  bar = 0;
  length = 0;
  readonly passages: Uint32Array;
  /** Numbers of their segments in the view. */
  readonly parts: Uint32Array;
  readonly #scores: Float64Array;
  readonly #limit: number;

  constructor(limit: number) {
    this.passages = new Uint32Array(limit);
    this.parts = new Uint32Array(limit);
    this.#scores = new Float64Array(limit);
    this.#limit = limit;
  }

  add(part: number, passage: number, score: number): void {
    const scores = this.#scores;
    const { passages, parts } = this;
    if (this.length < this.#limit) this.length++;
    let at = this.length - 1;
    for (; at > 0 && scores[at - 1]! < score; at--) {
      scores[at] = scores[at - 1]!;
      passages[at] = passages[at - 1]!;
      parts[at] = parts[at - 1]!;
    }
    scores[at] = score;
    passages[at] = passage;
    parts[at] = part;
    if (this.length === this.#limit) this.bar = scores[this.#limit - 1]!;
  }
}
