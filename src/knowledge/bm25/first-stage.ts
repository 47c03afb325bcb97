import type { SearchFilter } from '../knowledge-index.ts';
import type { Asked } from './asked.ts';
import { passesFilter } from './filter.ts';
import { ARTICLE, ARTICLE_PAIRS } from './parameters.ts';
import type { Candidate, PassageReader } from './passage-reader.ts';
import { TF_BITS, TF_MAX } from './segment.ts';
import type { LiveSegment, View } from './view.ts';

/** How many passages are read for each that is wanted. */
const READ_PER_HIT = 1.25;
/**
 * The best passages by the sum of the four parts, best first. Postings tell which passages are worth reading;
 * what is read is scored exactly. Works inside `withMarks` only.
 */
export function firstStage(
  view: View,
  asked: Asked,
  { limit, filter, reader }: { limit: number; filter: SearchFilter; reader: PassageReader },
): Candidate[] {
  const promising = new BestList(Math.ceil(limit * READ_PER_HIT));
  for (const part of view.segments) {
    const allowed = allowedDocuments(part, filter);
    if (!allowed.includes(1)) continue;
    accumulate(part, asked);
    collectPromising(part, allowed, promising);
  }
  const read = promising.kept.map(({ part, passage }) => reader.read(part, passage));
  return read.sort((a, b) => b.score - a.score).slice(0, limit);
}

function collectPromising(part: LiveSegment, allowed: Uint8Array, promising: BestList): void {
  const { score, pairScore, promise, pairPromise } = part;
  const { documentOf, passages } = part.segment;
  for (let passage = 0; passage < passages; passage++) {
    const hopeful = score[passage]! * promise[passage]! + pairScore[passage]! * pairPromise[passage]!;
    if (hopeful > promising.bar && allowed[documentOf[passage]!] === 1) promising.add(part, passage, hopeful);
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
  const { segment, score, pairScore } = part;
  score.fill(0);
  pairScore.fill(0);
  const terms = query.terms.filter((_, index) => !frequent.includes(index + 1));
  for (const term of [...terms, ...query.codes.flatMap((code) => code.terms)]) {
    const id = term.ids[part.number]!;
    if (id < 0) continue;
    const postings = segment.postings.subarray(segment.postingStart[id], segment.postingStart[id + 1]);
    addPostings(postings, { weight: term.idf * (ARTICLE.k1 + 1), norm: part.norm, score });
  }
  for (const pair of query.pairs) {
    const id = pair.ids[part.number]!;
    if (id < 0) continue;
    const postings = segment.pairPostings.subarray(segment.pairPostingStart[id], segment.pairPostingStart[id + 1]);
    addPostings(postings, { weight: pair.idf * (ARTICLE_PAIRS.k1 + 1), norm: part.pairNorm, score: pairScore });
  }
}

function addPostings(postings: Uint32Array, into: { weight: number; norm: Float32Array; score: Float32Array }): void {
  const { weight, norm, score } = into;
  for (let at = 0; at < postings.length; at++) {
    const posting = postings[at]!;
    const passage = posting >>> TF_BITS;
    const frequency = posting & TF_MAX;
    score[passage]! += (weight * frequency) / (frequency + norm[passage]!);
  }
}

/** Keeps those with the highest scores, best first; of equals, the earlier. */
class BestList {
  readonly kept: { part: LiveSegment; passage: number; score: number }[] = [];
  /** What a score must exceed to enter. */
  bar = 0;
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(part: LiveSegment, passage: number, score: number): void {
    const { kept } = this;
    if (kept.length === this.#limit) kept.pop();
    let at = kept.length;
    while (at > 0 && kept[at - 1]!.score < score) at--;
    kept.splice(at, 0, { part, passage, score });
    if (kept.length === this.#limit) this.bar = kept[kept.length - 1]!.score;
  }
}
