import { FLAG_BITS } from './analyse-passage.ts';
import { inverseFrequency } from './parameters.ts';
import { findPair } from './segment.ts';
import type { LiveSegment } from './live-segment.ts';
import type { View } from './view.ts';

/** A term (or pair) in all segments of a view. */
export interface Found {
  /** Its number in each segment, -1 where it is not. */
  ids: number[];
  /** Passages of living documents that hold it. */
  holding: number;
}

/** A folded syllable, or a code. */
export function findTerm(view: View, folded: string): Found {
  let holding = 0;
  const ids = view.segments.map(({ segment, deadTerms }) => {
    const id = segment.foldedIds.get(folded) ?? -1;
    if (id >= 0) holding += segment.postingStart[id + 1]! - segment.postingStart[id]! - (deadTerms?.[id] ?? 0);
    return id;
  });
  return { ids, holding };
}

/** Two syllables that follow each other. */
export function findTermPair(view: View, first: Found, second: Found): Found {
  let holding = 0;
  const ids = view.segments.map(({ segment, deadPairs }, number) => {
    const firstId = first.ids[number]!;
    const secondId = second.ids[number]!;
    const id = firstId < 0 || secondId < 0 ? -1 : findPair(segment, firstId, secondId);
    if (id >= 0) holding += segment.pairPostingStart[id + 1]! - segment.pairPostingStart[id]! - (deadPairs?.[id] ?? 0);
    return id;
  });
  return { ids, holding };
}

/** Inverse frequency of a folded syllable of a segment, over all segments. */
export function idfOf(view: View, part: LiveSegment, id: number): number {
  const known = part.idf[id]!;
  if (known !== 0) return known;
  const found = inverseFrequency(view.passages, findTerm(view, part.segment.folded[id]!).holding);
  part.idf[id] = found;
  return found;
}

/** Sees to it that `clauseIdf` and `lineIdf` of the passage are filled. */
export function fillIdf(view: View, part: LiveSegment, passage: number): void {
  const { segment, clauseIdf, lineIdf } = part;
  const first = segment.clauseStart[passage]!;
  if (clauseIdf[first]! >= 0) return;
  for (let clause = first; clause < segment.clauseStart[passage + 1]!; clause++) {
    const end = segment.clauseFrom[clause]! + segment.clauseTokens[clause]!;
    clauseIdf[clause] = sumIdf(view, part, { from: segment.clauseFrom[clause]!, to: end });
    const endLine = segment.lineStart[clause + 1]!;
    for (let line = segment.lineStart[clause]!; line < endLine; line++) {
      const to = line + 1 < endLine ? segment.lineFrom[line + 1]! : end;
      lineIdf[line] = sumIdf(view, part, { from: segment.lineFrom[line]!, to });
    }
  }
}

/** Inverse frequencies of the different syllables of a stretch. */
function sumIdf(view: View, part: LiveSegment, { from, to }: { from: number; to: number }): number {
  const { seenIn, segment } = part;
  const stretch = ++part.stretches;
  let sum = 0;
  for (let at = from; at < to; at++) {
    const id = segment.foldOf[segment.tokens[at]! >>> FLAG_BITS]!;
    if (seenIn[id] === stretch) continue;
    seenIn[id] = stretch;
    sum += idfOf(view, part, id);
  }
  return sum;
}
