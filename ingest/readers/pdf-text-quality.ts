import { fold } from '../../src/vietnamese/fold.ts';
import { isSyllable } from '../../src/vietnamese/syllables.ts';
import { normalizeText } from '../clean-text.ts';
import type { PdfPage } from './pdf-page.ts';

/** Above this share of torn words a text is not worth indexing; clean ones stay below 4 %. */
const TORN_SHARE = 0.05;

export const lettersOf = (page: PdfPage): number =>
  page.words.reduce((sum, word) => sum + (word.text.match(/\p{L}/gu)?.length ?? 0), 0);

/** Vietnamese letters that stand as words of their own: "QUY T Đ NHẾ Ị". */
export function isTorn(pages: readonly PdfPage[]): boolean {
  const words = pages.flatMap((page) => joinTouching(page));
  const torn = words.filter((word) => /^[\u1ea0-\u1ef9ơưƠƯ]+$/u.test(word)).length;
  return words.length > 40 && torn > words.length * TORN_SHARE;
}

export const isTornPage = (page: PdfPage): boolean => isTorn([page]);

/**
 * True for the text that a scanner's own software lays over a page when it knows no Vietnamese: hardly any marks, or
 * words that cannot be. To be asked of pages that are pictures.
 */
export function looksUnread(page: PdfPage): boolean {
  const text = normalizeText(page.words.map((word) => word.text).join(' '));
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.length < 20) return true;
  const marked = letters.filter((letter) => /[^a-z]/iu.test(letter)).length;
  const words = text.match(/\p{L}+/gu) ?? [];
  const possible = words.filter((word) => isSyllable(fold(word))).length;
  return marked < letters.length * 0.1 || possible < words.length * 0.75;
}

/** Font changes cut words into pieces that touch each other; only what stands apart is torn. */
function joinTouching(page: PdfPage): string[] {
  const words: string[] = [];
  for (const [i, word] of page.words.entries()) {
    const last = page.words[i - 1];
    const touches =
      last !== undefined &&
      Math.abs(word.left - last.right) < (word.bottom - word.top) * 0.09 &&
      Math.abs(word.top - last.top) < 4;
    const text = normalizeText(word.text).trim();
    if (touches && words.length > 0) words[words.length - 1] += text;
    else words.push(text);
  }
  return words;
}
