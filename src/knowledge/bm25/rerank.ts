import type { Asked } from './asked.ts';
import type { Candidate } from './passage-reader.ts';
import type { FeatureReader } from './feature-reader.ts';
import { MOST_GAIN, type Meaning } from './meaning.ts';
import { AT, weigh } from './features.ts';

/** How many of the first stage's best are read a second time at most. */
export const RERANKED = 20;
/** Below this share of the best score, reading again changed no figure on the public sets. */
const WORTH_RERANKING = 0.4;
/** By how much a passage that was cited stands above all others, and above the next that was cited. */
const CITED_STEP = 1;

/** From this place on, the finer points of the order are not worth their time. */
const EXACT_PLACES = 5;

const isSame = (a: Candidate, b: Candidate) => a.part === b.part && a.passage === b.passage;
const isIn = (list: readonly Candidate[]) => (one: Candidate) => list.some((other) => isSame(one, other));

interface Found {
  /** By the first stage, best first. */
  candidates: readonly Candidate[];
  cited: readonly Candidate[];
  meaning?: Meaning | undefined;
}

/** The candidates in the order of the second stage, those that the question is about by name first. Works inside `withMarks` only. */
export function rerank(reader: FeatureReader, asked: Asked, { candidates, cited, meaning }: Found): Candidate[] {
  const best = candidates[0]?.score ?? 1;
  const read = candidates.slice(0, countReranked(candidates));
  const missed = cited.filter((one) => !isIn(candidates)(one));
  const near = meaning?.near.filter((one) => !isIn(read)(one) && !isIn(missed)(one)) ?? [];
  const first: Candidate[] = [];
  const top = new Float64Array(EXACT_PLACES).fill(-Infinity);
  const mostGain = meaning === undefined ? 0 : MOST_GAIN;
  let covered = 0;
  for (const candidate of [...read, ...missed, ...near]) {
    const { part, passage, hits } = candidate;
    const features = reader.read(candidate, best, top[EXACT_PLACES - 1]! - mostGain);
    const score = weigh(features);
    covered = Math.max(covered, features[AT.covKH]!);
    first.push({ part, passage, hits, score });
    insertScore(top, score);
  }
  if (meaning !== undefined) for (const one of first) one.score += meaning.gainOf(one, covered);
  first.sort((a, b) => b.score - a.score);
  // The rest keeps its order below the last of the first.
  const floor = Math.max(0, first.at(-1)?.score ?? 0);
  const left = candidates.slice(read.length).filter((one) => !isIn(near)(one));
  const rest = left.map((one) => ({ ...one, score: (floor * one.score) / best }));
  const sorted = [...first, ...rest];
  return asked.query.naming.aboutArticles ? putFirst(sorted, cited) : sorted;
}

function countReranked(candidates: readonly Candidate[]): number {
  const bar = (candidates[0]?.score ?? 0) * WORTH_RERANKING;
  const below = candidates.findIndex((candidate, at) => at === RERANKED || candidate.score < bar);
  return below < 0 ? candidates.length : below;
}

/** Into a list of the highest scores, highest first. */
function insertScore(top: Float64Array, score: number): void {
  let at = top.length;
  while (at > 0 && top[at - 1]! < score) at--;
  top.copyWithin(at + 1, at);
  if (at < top.length) top[at] = score;
}

function putFirst(sorted: readonly Candidate[], cited: readonly Candidate[]): Candidate[] {
  const top = Math.max(sorted[0]?.score ?? 0, 0);
  const named = cited.map((one, at) => ({ ...one, score: top + CITED_STEP * (cited.length - at) }));
  return [...named, ...sorted.filter((one) => !cited.some((other) => isSame(one, other)))];
}
