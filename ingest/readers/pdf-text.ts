import { decodeParagraphs, type OldEncoding } from '../legacy-fonts/decode-paragraphs.ts';
import type { PdfPage, PdfWord } from './pdf-page.ts';

/** Letters of three points and less are not meant for people. */
const TINY = 3;

/** The pages without the words that are too small for a reader, and those words. */
export function withoutTiny(raw: readonly PdfPage[]): { pages: PdfPage[]; hidden: string[] } {
  const isTiny = ({ bottom, top }: PdfWord) => bottom - top <= TINY;
  const hidden = raw.flatMap((page) => page.words.filter(isTiny).map((word) => word.text));
  return { pages: raw.map((page) => ({ ...page, words: page.words.filter((word) => !isTiny(word)) })), hidden };
}

/** The words of all pages in Unicode. Fonts are not known here: the spelling decides. */
export function decodePages(pages: readonly PdfPage[]): { pages: PdfPage[]; encodings: OldEncoding[] } {
  const { texts, encodings } = decodeParagraphs(
    pages.map((page) => [{ text: page.words.map((word) => word.text.replaceAll(' ', '\u00a0')).join(' ') }]),
  );
  if (encodings.length === 0) return { pages: [...pages], encodings };
  const decoded = pages.map((page, i) => {
    const words = texts[i]!.split(' ');
    return { ...page, words: page.words.map((word, at) => ({ ...word, text: words[at] ?? word.text })) };
  });
  return { pages: decoded, encodings };
}
