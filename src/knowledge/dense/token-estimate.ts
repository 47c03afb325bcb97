/**
 * UTF-16 units of Vietnamese to a token: measured 1.99 on the 1,377 articles of a public set with the vocabulary of
 * OpenAI's embedding models (cl100k); newer vocabularies make fewer tokens (3.4), models that split by syllable about
 * 4.5. So what is estimated is the upper end.
 */
const CHARACTERS_PER_TOKEN = 2;

/** What the model itself counted so far, in the same set of vectors. */
export interface Counted {
  characters: number;
  tokens: number;
}

/** Fewer characters than this say little about the model's vocabulary. */
const ENOUGH_COUNTED = 20_000;

/** About how many tokens texts of so many characters are; by what the model counted before, where it has counted enough. */
export function estimateTokens(characters: number, counted?: Counted): number {
  if (counted !== undefined && counted.tokens > 0 && counted.characters >= ENOUGH_COUNTED) {
    return Math.ceil((characters * counted.tokens) / counted.characters);
  }
  return Math.ceil(characters / CHARACTERS_PER_TOKEN);
}
