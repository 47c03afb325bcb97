import { fontEncoding } from './font-encoding.ts';
import { decodePiece, readWord } from './readings.ts';

/** The text of an automatic number ("§iÒu %1."), too short to be told by the spelling of a whole text. Its font often stays that of the paragraph. */
export function decodeLabel(text: string, font: string | undefined): string {
  const encoding = fontEncoding(font) ?? 'unicode';
  if (encoding !== 'unicode') return decodePiece({ text }, encoding);
  return text.replace(/[\p{L}\p{M}\u00a1-\u00bf\u00d7\u00f7]+/gu, (word) => {
    const pieces = [{ text: word, encoding }];
    if (readWord(pieces, 'unicode').cost === 0) return word;
    const best = [readWord(pieces, 'tcvn3'), readWord(pieces, 'vni')].find(({ cost }) => cost === 0);
    return best?.text ?? word;
  });
}
