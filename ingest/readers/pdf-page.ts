/** A word of a page with its box, in points from the page's top left corner. */
export interface PdfWord {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** True when only a space parts it from the word before it, whatever their boxes say. */
  follows?: boolean;
  /** 0 to 100, of words read from a picture. */
  confidence?: number;
}

export interface PdfPage {
  /** From 1. */
  number: number;
  width: number;
  height: number;
  words: PdfWord[];
}
