import type { Asked } from './asked.ts';
import type { Candidate } from './first-stage.ts';
import { FeatureReader } from './feature-reader.ts';
import { weigh } from './features.ts';
import type { PassageReader } from './passage-reader.ts';
import type { View } from './view.ts';

/** How many of the first stage's best are read a second time. */
export const RERANKED = 20;
/** By how much a passage that was cited stands above all others, and above the next that was cited. */
const CITED_STEP = 1;

const isSame = (a: Candidate, b: Candidate) => a.part === b.part && a.passage === b.passage;

/** The candidates in the order of the second stage, those that the question is about by name first. Works inside `withMarks` only. */
export function rerank(
  view: View,
  asked: Asked,
  { candidates, cited, hits }: { candidates: readonly Candidate[]; cited: readonly Candidate[]; hits: PassageReader },
): Candidate[] {
  const best = candidates[0]?.score ?? 1;
  const reader = new FeatureReader(view, asked, hits);
  const missed = cited.filter((one) => !candidates.slice(0, RERANKED).some((candidate) => isSame(one, candidate)));
  const first = [...candidates.slice(0, RERANKED), ...missed].map((candidate) => ({
    ...candidate,
    score: weigh(reader.read(candidate, best)),
  }));
  first.sort((a, b) => b.score - a.score);
  // The rest keeps its order below the last of the first.
  const floor = Math.max(0, first.at(-1)?.score ?? 0);
  const rest = candidates.slice(RERANKED).map((one) => ({ ...one, score: (floor * one.score) / best }));
  const sorted = [...first, ...rest.filter((one) => !missed.some((other) => isSame(one, other)))];
  return asked.query.naming.aboutArticles ? putFirst(sorted, cited) : sorted;
}

function putFirst(sorted: readonly Candidate[], cited: readonly Candidate[]): Candidate[] {
  const top = Math.max(sorted[0]?.score ?? 0, 0);
  const named = cited.map((one, at) => ({ ...one, score: top + CITED_STEP * (cited.length - at) }));
  return [...named, ...sorted.filter((one) => !cited.some((other) => isSame(one, other)))];
}
