import type { Nearest } from '../dense/dense-search.ts';
import type { SearchFilter } from '../knowledge-index.ts';
import { passesFilter } from './filter.ts';
import type { LiveSegment } from './live-segment.ts';
import type { Candidate, PassageReader } from './passage-reader.ts';
import type { PassagePlace, View } from './view.ts';

/** What vectors say of one question, as the second stage takes it in. */
export interface Meaning {
  /** The nearest passages, read as if the first stage had found them. */
  near: Candidate[];
  /** What nearness adds to a passage's score; `covered`: share of the question that words find in the best khoản. */
  gainOf(passage: { part: LiveSegment; passage: number }, covered: number): number;
}

/**
 * What the nearest passage gains: where words find other passages than the vectors, where both find the same (then words
 * know better which comes first), and, on top, where words know less than SURE of the question. Found on alqac2022 with
 * stand-ins for a model: random, hashed words, a latent semantic analysis; none may lower what words alone reach.
 */
const GAIN = { apart: 1, agreed: 0, doubted: 7 };
const SURE = 0.4;
export const MOST_GAIN = GAIN.apart + GAIN.doubted;
/** Nearest passages that are read beside those found by words. */
const NEAR_READ = 10;
/** The first so many by words tell whether the vectors find the same. */
const COMPARED = 5;

/** Works inside `withMarks` only, after the first stage. */
export function readMeaning(
  view: View,
  { passages, trusted }: Nearest,
  { candidates, reader, filter }: { candidates: readonly Candidate[]; reader: PassageReader; filter: SearchFilter },
): Meaning {
  const found = passages.flatMap(({ documentId, position, similarity }) => {
    const document = view.documents.get(documentId);
    const place = document && passesFilter(document, filter) ? view.find(documentId, position) : undefined;
    return place === undefined ? [] : [{ place, similarity }];
  });
  const nearness = rankNearness(found);
  const compared = candidates.slice(0, COMPARED);
  const shared = compared.reduce((sum, one) => sum + (nearness.get(keyOf(one)) ?? 0), 0);
  const agreement = Math.min(1, (2 * shared) / Math.max(1, compared.length));
  return {
    near: found.slice(0, NEAR_READ).map(({ place }) => reader.read(place.part, place.passage)),
    gainOf(passage, covered) {
      const doubt = trusted ? Math.max(0, 1 - covered / SURE) : 0;
      const gain = GAIN.apart + (GAIN.agreed - GAIN.apart) * agreement + GAIN.doubted * doubt;
      return gain * (nearness.get(keyOf(passage)) ?? 0);
    },
  };
}

/** From 1 for the nearest to 0 for the last: cosines of one model are not comparable with those of another. */
function rankNearness(found: readonly { place: PassagePlace; similarity: number }[]): Map<string, number> {
  const top = found[0]?.similarity ?? 0;
  const range = top - (found.at(-1)?.similarity ?? 0);
  return new Map(found.map(({ place, similarity }) => [keyOf(place), range > 0 ? 1 - (top - similarity) / range : 1]));
}

const keyOf = ({ part, passage }: PassagePlace) => `${part.number}:${passage}`;
