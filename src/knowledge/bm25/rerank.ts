import type { Asked } from './asked.ts';
import type { Candidate } from './passage-reader.ts';
import type { FeatureReader } from './feature-reader.ts';
import { weigh } from './features.ts';

/** How many of the first stage's best are read a second time at most. */
export const RERANKED = 20;
/** Below this share of the best score, reading again changed no figure on the public sets. */
const WORTH_RERANKING = 0.4;
/** By how much a passage that was cited stands above all others, and above the next that was cited. */
const CITED_STEP = 1;

/** From this place on, the finer points of the order are not worth their time. */
const EXACT_PLACES = 5;

const isSame = (a: Candidate, b: Candidate) => a.part === b.part && a.passage === b.passage;

/** The candidates in the order of the second stage, those that the question is about by name first. Works inside `withMarks` only. */
export function rerank(
  reader: FeatureReader,
  asked: Asked,
  { candidates, cited }: { candidates: readonly Candidate[]; cited: readonly Candidate[] },
): Candidate[] {
  const best = candidates[0]?.score ?? 1;
  const reranked = countReranked(candidates);
  const missed = cited.filter((one) => !candidates.some((candidate) => isSame(one, candidate)));
  const first: Candidate[] = [];
  const top = new Float64Array(EXACT_PLACES).fill(-Infinity);
  for (const candidate of [...candidates.slice(0, reranked), ...missed]) {
    const { part, passage, hits } = candidate;
    const score = weigh(reader.read(candidate, best, top[EXACT_PLACES - 1]!));
    first.push({ part, passage, hits, score });
    insertScore(top, score);
  }
  first.sort((a, b) => b.score - a.score);
  // The rest keeps its order below the last of the first.
  const floor = Math.max(0, first.at(-1)?.score ?? 0);
  const rest = candidates.slice(reranked).map((one) => ({ ...one, score: (floor * one.score) / best }));
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
