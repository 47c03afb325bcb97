import { decodeTyping } from '../../vietnamese/telex.ts';
import { findTerm, findTermPair, type Found } from './vocabulary.ts';
import type { View } from './view.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Spellings with i and y that are the same syllable: "qui" and "quy", "ki" and "ky". */
function otherVowel(folded: string): string | undefined {
  if (/^(?:h|k|l|m|s|t|qu)i$/.test(folded)) return `${folded.slice(0, -1)}y`;
  if (/^(?:h|k|l|m|s|t|qu)y$/.test(folded)) return `${folded.slice(0, -1)}i`;
  return undefined;
}

/**
 * What a folded syllable that no passage holds was probably meant to be: its Telex or VNI reading when the passages know that,
 * else the one-edit neighbour seen most often beside the words around it. Undefined when nothing fits.
 */
export function repairSyllable(
  view: View,
  folded: string,
  around: { before?: string; after?: string },
): string | undefined {
  const other = otherVowel(folded);
  if (other !== undefined && findTerm(view, other).holding > 0) return other;
  const decoded = bestOf(view, decodeTyping(folded), around);
  if (decoded !== undefined) return decoded;
  if (folded.length < 3 || folded.length > 12 || /\d/.test(folded)) return undefined;
  const direct = bestOf(view, neighbours(folded), around);
  if (direct !== undefined) return direct;
  // A wrong key beside a Telex left-over: first the key, then the reading.
  return bestOf(
    view,
    decodeTyping(folded).flatMap((reading) => [...neighbours(reading)]),
    around,
  );
}

function bestOf(
  view: View,
  candidates: Iterable<string>,
  around: { before?: string; after?: string },
): string | undefined {
  let best: string | undefined;
  let bestScore = 0;
  const pairsBefore = pairCounter(view, around.before);
  const pairsAfter = pairCounter(view, around.after);
  for (const candidate of new Set(candidates)) {
    const found = findTerm(view, candidate);
    if (found.holding === 0) continue;
    const before = pairsBefore((word) => findTermPair(view, word, found));
    const after = pairsAfter((word) => findTermPair(view, found, word));
    const score = 1_000_000 * (before + after) + found.holding;
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

/** Counts pairs with a word beside; none where there is no word. */
function pairCounter(view: View, beside: string | undefined): (pair: (word: Found) => Found) => number {
  if (beside === undefined) return () => 0;
  const word = findTerm(view, beside);
  return (pair) => pair(word).holding;
}

/** Every spelling one edit away: a letter dropped, two swapped, one changed, one added. */
function* neighbours(folded: string): Generator<string> {
  for (let at = 0; at <= folded.length; at++) {
    const head = folded.slice(0, at);
    const tail = folded.slice(at);
    if (tail.length > 0) yield head + tail.slice(1);
    if (tail.length > 1) yield head + tail[1]! + tail[0]! + tail.slice(2);
    for (const letter of LETTERS) {
      if (tail.length > 0) yield head + letter + tail.slice(1);
      yield head + letter + tail;
    }
  }
}
