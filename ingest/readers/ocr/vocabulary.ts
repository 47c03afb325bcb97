/** Words of the office's own texts, small letters with their marks. */
export interface Vocabulary {
  syllables: ReadonlySet<string>;
  /** Two that stand side by side: "dư luận". */
  pairs: ReadonlySet<string>;
}

/** More texts hardly add a word; 4 million letters are some 1,500 pages. */
const MOST_LETTERS = 4_000_000;
/** A word that was written once may be a slip. */
const LEAST_TIMES = 2;

/** Gathers words and pairs until the texts end, or are enough. */
export async function gatherVocabulary(texts: AsyncIterable<string>): Promise<Vocabulary> {
  const times = new Map<string, number>();
  const pairs = new Set<string>();
  let letters = 0;
  for await (const text of texts) {
    letters += text.length;
    for (const phrase of text
      .normalize('NFC')
      .toLowerCase()
      .split(/[^\p{L}\s]+/u)) {
      const words = phrase.split(/\s+/u).filter((word) => word !== '');
      for (const [at, word] of words.entries()) {
        times.set(word, (times.get(word) ?? 0) + 1);
        if (at > 0) pairs.add(`${words[at - 1]!} ${word}`);
      }
    }
    if (letters > MOST_LETTERS) break;
  }
  const known = [...times].filter(([word, count]) => count >= LEAST_TIMES && word.length > 1);
  return { syllables: new Set(known.map(([word]) => word)), pairs };
}
