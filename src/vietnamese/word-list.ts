import { tokenize, type Token } from './tokens.ts';

/** Words or pairs of words, known with and without their marks. */
export interface WordList {
  /** As `Token.marked`; the words of a pair are joined by a space. */
  marked: ReadonlySet<string>;
  folded: ReadonlySet<string>;
  /** The first words of phrases, folded: most words begin none. */
  firsts: ReadonlySet<string>;
}

const keys = (tokens: readonly Token[], key: 'marked' | 'folded') => tokens.map((token) => token[key]).join(' ');

/** The phrases of a text that are parted by spaces, or by "|" when they hold spaces themselves. */
export function listWords(text: string): WordList {
  const phrases = text.split(text.includes('|') ? /[|\n]/u : /\s/u).map((phrase) => tokenize(phrase));
  const known = phrases.filter((tokens) => tokens.length > 0);
  return {
    marked: new Set(known.map((tokens) => keys(tokens, 'marked'))),
    folded: new Set(known.map((tokens) => keys(tokens, 'folded'))),
    firsts: new Set(known.map((tokens) => tokens[0]!.folded)),
  };
}

/** Reads "first: second second | first: second". */
export function listPairs(text: string): WordList {
  const marked = new Set<string>();
  const folded = new Set<string>();
  const firsts = new Set<string>();
  for (const entry of text.split('|')) {
    const [first, ...seconds] = tokenize(entry);
    if (first !== undefined) firsts.add(first.folded);
    for (const second of seconds) {
      marked.add(`${first!.marked} ${second.marked}`);
      folded.add(`${first!.folded} ${second.folded}`);
    }
  }
  return { marked, folded, firsts };
}
