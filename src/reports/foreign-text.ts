import { tokenize } from '../vietnamese/tokens.ts';
import { readShorthand } from '../vietnamese/phone-shorthand.ts';
import { isSyllable } from '../vietnamese/syllables.ts';
import { decodeTyping } from '../vietnamese/telex.ts';

/** Of English, French, Spanish, German, Indonesian; many look like Vietnamese syllables without marks. */
const FUNCTION_WORDS = new Set(
  'the a an is are was were be been am to of in on at by for from with and or but not no do does did have has had can could will would should may must this that these those there here what where when which who why how it its he she we you they i me my your our their us him her them please if about because so very too le la les un une des du de et est sont dans pour que qui il elle nous vous je ne pas sur avec au aux ce cette el los las y es en por para con una hay se su del al mi muy der die das und ist nicht ein eine mit von zu ich wir sie auf dan yang di itu ini untuk tidak saya kami dengan ada'.split(
    ' ',
  ),
);
const LEAST_WORDS = 3;
const COVERED = 0.8;
const UNKNOWN = 0.3;

/** True for a sentence of another language in Latin letters; a Vietnamese one with foreign words in it is none. */
export function isForeign(text: string): boolean {
  const words = tokenize(text.normalize('NFC'))
    .map(({ folded }) => folded)
    .filter((word) => /^[a-z]+$/.test(word));
  if (words.length < LEAST_WORDS) return false;
  const small = words.filter((word) => FUNCTION_WORDS.has(word)).length;
  const unknown = words.filter((word) => !FUNCTION_WORDS.has(word) && !isVietnamese(word)).length;
  return small >= 2 && small + unknown >= words.length * COVERED && unknown >= words.length * UNKNOWN;
}

const isVietnamese = (word: string) =>
  isSyllable(word) || readShorthand(word) !== undefined || decodeTyping(word).some(isSyllable);
