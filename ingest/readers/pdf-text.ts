import { decodeParagraphs, type OldEncoding } from '../legacy-fonts/decode-paragraphs.ts';
import type { PdfPage, PdfWord } from './pdf-page.ts';

/** Letters of three points and less are not meant for people. */
const TINY = 3;

export interface ReadableText {
  pages: PdfPage[];
  encodings: OldEncoding[];
  /** Words too small for a reader. */
  hidden: string[];
}

/** The words of all pages in Unicode, without those that nobody can read. Fonts are not known here: the spelling decides. */
export function readableText(raw: readonly PdfPage[]): ReadableText {
  const isTiny = ({ bottom, top }: PdfWord) => bottom - top <= TINY;
  const hidden = raw.flatMap((page) => page.words.filter(isTiny).map((word) => word.text));
  const shown = raw.map((page) => ({ ...page, words: page.words.filter((word) => !isTiny(word)) }));
  const { texts, encodings } = decodeParagraphs(
    shown.map((page) => [{ text: page.words.map((word) => word.text.replaceAll(' ', '\u00a0')).join(' ') }]),
  );
  if (encodings.length === 0) return { pages: shown, encodings, hidden };
  const pages = shown.map((page, i) => {
    const words = texts[i]!.split(' ');
    return { ...page, words: page.words.map((word, at) => ({ ...word, text: words[at] ?? word.text })) };
  });
  return { pages, encodings, hidden };
}
