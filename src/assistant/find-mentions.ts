import { splitUnits, type Unit } from '../agent/passage-units.ts';
import type { Passage } from '../knowledge/passage.ts';
import { expandTypedText } from '../vietnamese/abbreviations.ts';
import { fold } from '../vietnamese/fold.ts';

/** A place of a file that speaks of something. */
export interface Mention {
  passage: Passage;
  unit: Unit;
}

/** The words of a text, folded or only in lower case, with single spaces between and around them. */
const wordsOf = (text: string, normalise: (text: string) => string) =>
  ` ${(normalise(text.normalize('NFC')).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')} `;

const lower = (text: string) => text.toLowerCase();

/**
 * Every place that holds the words, next to each other, in reading order. Accents do not count unless they are typed and
 * some places have exactly them. A heading that holds the words counts with the first sentence below it.
 */
export function findMentions(passages: readonly Passage[], words: string): Mention[] {
  const asked = [words, expandTypedText(words)];
  const holding = (normalise: (text: string) => string) => {
    const wanted = [...new Set(asked.map((form) => wordsOf(form, normalise)))].filter((form) => form.trim() !== '');
    return passages.flatMap((passage) => mentionsIn(passage, (text) => holds(wordsOf(text, normalise), wanted)));
  };
  const alike = holding(fold);
  const exact = lower(words) === fold(words) ? [] : holding(lower);
  return exact.length > 0 ? exact : alike;
}

const holds = (text: string, wanted: readonly string[]) => wanted.some((form) => text.includes(form));

function mentionsIn(passage: Passage, speaks: (text: string) => boolean): Mention[] {
  const units = splitUnits(passage);
  const found = units.filter((unit) => speaks(unit.text));
  const [first] = units;
  if (found.length === 0 && first !== undefined && speaks(passage.heading)) return [{ passage, unit: first }];
  return found.map((unit) => ({ passage, unit }));
}
