/** Sampling rates by the index in an ADTS header, in Hz. */
const RATES = [96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8000, 7350];
const SAMPLES_PER_BLOCK = 1024;

/**
 * Length of raw AAC (ADTS) in seconds, counted over its frames; what follows a broken frame does not count. Zalo's voice
 * messages come without a length.
 */
export function adtsSeconds(bytes: Uint8Array): number {
  let seconds = 0;
  let at = 0;
  while (at + 7 <= bytes.length && bytes[at] === 0xff && (bytes[at + 1]! & 0xf6) === 0xf0) {
    const rate = RATES[(bytes[at + 2]! >> 2) & 15];
    const length = ((bytes[at + 3]! & 3) << 11) | (bytes[at + 4]! << 3) | (bytes[at + 5]! >> 5);
    if (rate === undefined || length < 7) break;
    seconds += (SAMPLES_PER_BLOCK * ((bytes[at + 6]! & 3) + 1)) / rate;
    at += length;
  }
  return seconds;
}
