/**
 * Numbers of terms in sparse vectors: a term is the same number in every process, so no dictionary has to be shared.
 * Two terms fall on one number about once in four milliards of pairs; both then count for either.
 */

const C1 = 0xcc9e2d51;
const C2 = 0x1b873593;

/** MurmurHash3, 32 bits, of the UTF-8 bytes, as Qdrant's own BM25 uses it (there without its sign). */
export function murmur3(bytes: Uint8Array, seed = 0): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = bytes.length & ~3;
  let hash = seed;
  for (let at = 0; at < whole; at += 4) hash = mixIn(hash, view.getUint32(at, true));
  let tail = 0;
  for (let at = bytes.length - 1; at >= whole; at--) tail = (tail << 8) | bytes[at]!;
  if (bytes.length > whole) hash ^= scramble(tail);
  return finish(hash ^ bytes.length);
}

function scramble(word: number): number {
  const mixed = Math.imul(word, C1);
  return Math.imul((mixed << 15) | (mixed >>> 17), C2);
}

function mixIn(hash: number, word: number): number {
  const mixed = hash ^ scramble(word);
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}

function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

const encoder = new TextEncoder();
const PAIR_SEED = 0x70616972;

/** Number of a folded syllable, or of a code as the index writes it. */
export const termId = (term: string): number => murmur3(encoder.encode(term));

/** Number of two terms that follow each other, from their own numbers. */
export const pairId = (first: number, second: number): number => finish(mixIn(mixIn(PAIR_SEED, first), second) ^ 8);

/** A hash of a sequence of numbers, fed one by one; 64 bits, as 16 hex digits. */
export function createSequenceHash(): { add(word: number): void; digest(): string } {
  let low = 1;
  let high = 2;
  return {
    add(word) {
      low = mixIn(low, word);
      high = mixIn(high, ~word);
    },
    digest: () => [low, high].map((lane) => finish(lane).toString(16).padStart(8, '0')).join(''),
  };
}
