import type { SearchFilter } from '../knowledge-index.ts';
import type { Asked } from './asked.ts';
import { ClauseScorer } from './clause-score.ts';
import { passesFilter } from './filter.ts';
import { ARTICLE, ARTICLE_PAIRS, PAIRS_WEIGHT } from './parameters.ts';
import type { Query } from './query.ts';
import { TF_BITS, TF_MAX } from './segment.ts';
import { pairOf, type LiveSegment, type View } from './view.ts';

export interface Candidate {
  part: LiveSegment;
  passage: number;
  score: number;
}

/** The best passages by the sum of the four parts, best first. Works inside `withMarks` only. */
export function firstStage(view: View, asked: Asked, options: { limit: number; filter: SearchFilter }): Candidate[] {
  const { limit, filter } = options;
  const clauses = new ClauseScorer(asked);
  const best = createBest(limit);
  const search = ++view.searches;
  const searched: { part: LiveSegment; allowed: Uint8Array }[] = [];
  for (const part of view.segments) {
    const allowed = allowedDocuments(part, filter);
    if (!allowed.includes(1)) continue;
    searched.push({ part, allowed });
    accumulate(part, asked.query);
    // The best by the cheap parts set the bar that the others have to reach.
    for (const { passage, score } of bestByArticle(part, allowed, limit)) {
      part.scoredIn[passage] = search;
      best.add(part, passage, score + clauses.best(part, passage));
    }
  }
  for (const { part, allowed } of searched) {
    const { score, pairScore, clauseRatio, pairClauseRatio, scoredIn, segment } = part;
    for (let passage = 0; passage < segment.passages; passage++) {
      const article = score[passage]! + PAIRS_WEIGHT * pairScore[passage]!;
      const highest =
        article + score[passage]! * clauseRatio[passage]! + pairScore[passage]! * pairClauseRatio[passage]!;
      if (highest <= best.bar || scoredIn[passage] === search || allowed[segment.documentOf[passage]!] === 0) continue;
      best.add(part, passage, article + clauses.best(part, passage));
    }
  }
  return best.sorted();
}

function allowedDocuments(part: LiveSegment, filter: SearchFilter): Uint8Array {
  if (Object.keys(filter).length === 0) return part.live;
  return Uint8Array.from(part.documents, (document) =>
    document !== undefined && passesFilter(document, filter) ? 1 : 0,
  );
}

/** Article syllables and pairs, term by term over their postings. */
function accumulate(part: LiveSegment, query: Query): void {
  const { segment, score, pairScore } = part;
  score.fill(0);
  pairScore.fill(0);
  for (const term of [...query.terms, ...query.codes.flatMap((code) => code.terms)]) {
    const id = segment.foldedIds.get(term.folded);
    if (id === undefined) continue;
    const postings = segment.postings.subarray(segment.postingStart[id], segment.postingStart[id + 1]);
    addPostings(postings, { weight: term.idf * (ARTICLE.k1 + 1), norm: part.norm, score });
  }
  for (const pair of query.pairs) {
    const id = pairOf(segment, query.terms[pair.first]!.folded, query.terms[pair.second]!.folded);
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

function bestByArticle(part: LiveSegment, allowed: Uint8Array, limit: number): Candidate[] {
  const { score, pairScore, segment } = part;
  const best = createBest(limit);
  for (let passage = 0; passage < segment.passages; passage++) {
    const article = score[passage]! + PAIRS_WEIGHT * pairScore[passage]!;
    if (article > best.bar && allowed[segment.documentOf[passage]!] === 1) best.add(part, passage, article);
  }
  return best.sorted();
}

interface BestList {
  /** What a score must exceed to enter. */
  bar: number;
  add(part: LiveSegment, passage: number, score: number): void;
  sorted(): Candidate[];
}

/** Keeps the `limit` highest; insertion into a short sorted list, the lowest last. */
function createBest(limit: number): BestList {
  const kept: Candidate[] = [];
  return {
    bar: 0,
    add(part, passage, score) {
      if (score <= this.bar) return;
      if (kept.length === limit) kept.pop();
      let at = kept.length;
      while (at > 0 && kept[at - 1]!.score < score) at--;
      kept.splice(at, 0, { part, passage, score });
      if (kept.length === limit) this.bar = kept[limit - 1]!.score;
    },
    sorted: () => kept,
  };
}
