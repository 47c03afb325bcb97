const LONGEST = 14;
/** One word that names a body. */
const ALONE: ReadonlySet<string> = new Set(['ubnd', 'mttq', 'hdnd', 'btgdv', 'tgdv', 'btg']);

/** The longest run of words that names a part of the office; folded words with one space between. */
export function findPartyWords(
  text: string,
  resolve: (name: string) => string | undefined,
): { id: string; words: string } | undefined {
  const words = text.split(' ').filter((word) => word !== '');
  for (let length = Math.min(LONGEST, words.length); length > 0; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const run = words.slice(from, from + length);
      if (length === 1 && !ALONE.has(run[0]!)) continue;
      const id = resolve(run.join(' '));
      if (id !== undefined) return { id, words: run.join(' ') };
    }
  }
  return undefined;
}
