import { SAFE_MARGIN } from './find-readings.ts';
import { READINGS, readWord, REMEMBERED_WORDS } from './readings.ts';

/**
 * The short way for text in Unicode: true while all words together could not gain the safe margin in any other reading.
 * Takes text after text of one document.
 */
export function createUnicodeCheck(): (text: string) => boolean {
  const seen = new Map<string, number>();
  let gain = 0;
  const add = (word: string) => {
    const known = seen.get(word);
    const own = known ?? possibleGain(word);
    if (known === undefined && word.length < 40) {
      if (seen.size >= REMEMBERED_WORDS) seen.clear();
      seen.set(word, own);
    }
    gain += own;
  };
  return (text) => {
    let start = -1;
    let beyond = false;
    if (gain >= SAFE_MARGIN) return false;
    for (let at = 0; at <= text.length; at++) {
      const code = at === text.length ? 0 : text.charCodeAt(at);
      if (isWordUnit(code)) {
        if (start === -1) start = at;
        beyond ||= code > 0x7e;
      } else if (start !== -1) {
        if (beyond) add(text.slice(start, at));
        start = -1;
        beyond = false;
      }
    }
    return gain < SAFE_MARGIN;
  };
}

function possibleGain(text: string): number {
  const pieces = [{ text, encoding: undefined }];
  const asItIs = readWord(pieces, 'unicode').cost;
  if (asItIs === 0) return 0;
  return asItIs - Math.min(...READINGS.map((reading) => readWord(pieces, reading).cost));
}

/** Letters of ASCII, and what is beyond it but spaces, dashes, quotes and other signs of print. A look-up for speed. */
const isWordUnit = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code > 0xa0 && !(code >= 0x2000 && code <= 0x2bff) && code !== 0x3000 && code !== 0xfeff && code !== 0xfffd);
