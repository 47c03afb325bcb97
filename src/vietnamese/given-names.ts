import { isIn, type Word } from './chat-words.ts';
import { COUNTRY_GIVEN_NAMES, GIVEN_NAMES, NEVER_FOLDED, RARE_GIVEN_NAMES } from './name-lists.ts';

/** Whether a word can be a given name as it is written. */
export function isGivenName(word: Word | undefined): boolean {
  if (word === undefined) return false;
  if (word.loose && !word.capital && NEVER_FOLDED.has(word.folded)) return false;
  if (isIn(GIVEN_NAMES, word)) return true;
  return (!word.loose || word.capital) && isIn(RARE_GIVEN_NAMES, word);
}

/** A given name that is an everyday word as well: it needs a salutation, and in small letters a sentence about a person. */
export const isCountryName = (word: Word): boolean => isIn(COUNTRY_GIVEN_NAMES, word);
