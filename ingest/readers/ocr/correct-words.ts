import { fold } from '../../../src/vietnamese/fold.ts';
import { isSyllable } from '../../../src/vietnamese/syllables.ts';
import type { PdfWord } from '../pdf-page.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Words read more surely than this are left alone, in percent. */
const SURE = 88;
/** A word that is a syllable needs more doubt than one that cannot be. */
const SURE_SYLLABLE = 70;

/**
 * Words of a page, in reading order, with those put right that the recognition doubts, that the office's own texts do
 * not know, and of which one letter's change gives exactly one word that these texts know between the same neighbours.
 * Numbers, codes, days, names and anything with a capital letter stay as they were read.
 */
export function correctWords(words: readonly PdfWord[], vocabulary: Vocabulary): PdfWord[] {
  const plain = words.map((word) => lettersOf(word.text));
  return words.map((word, at) => {
    const own = plain[at];
    const unsure = own !== undefined && (word.confidence ?? 100) < (canBe(own.letters) ? SURE_SYLLABLE : SURE);
    if (own === undefined || !unsure || vocabulary.syllables.has(own.letters)) return word;
    const [before, after] = [plain[at - 1]?.neighbour, plain[at + 1]?.neighbour];
    const found = candidates(own.letters, vocabulary).filter((candidate) =>
      agrees(
        candidate,
        { before: endsPhrase(words[at - 1]) ? undefined : before, after: own.tail === '' ? after : undefined },
        vocabulary,
      ),
    );
    return found.length === 1 ? { ...word, text: `${own.lead}${found[0]!}${own.tail}` } : word;
  });
}

interface Plain {
  lead: string;
  letters: string;
  tail: string;
  /** As it stands in pairs of the vocabulary. */
  neighbour: string;
}

/** Undefined for what is no word in small letters, and for what only looks like one. */
function lettersOf(text: string): Plain | undefined {
  const match = /^([("“]?)([\p{Ll}]{2,8})([.,;:)"”]*)$/u.exec(text.normalize('NFC'));
  return match === null ? undefined : { lead: match[1]!, letters: match[2]!, tail: match[3]!, neighbour: match[2]! };
}

const endsPhrase = (word: PdfWord | undefined) => word === undefined || /[.,;:)"”]$/u.test(word.text);

/** Syllables that end in a stop have one of two tones: "quốc" and "cục" are, "quôc" is none. */
function canBe(letters: string): boolean {
  if (!isSyllable(fold(letters))) return false;
  return !/(?:c|ch|p|t)$/u.test(letters) || /[\u0301\u0323]/u.test(letters.normalize('NFD'));
}

function agrees(
  candidate: string,
  { before, after }: { before: string | undefined; after: string | undefined },
  { pairs }: Vocabulary,
): boolean {
  if (before === undefined && after === undefined) return false;
  return (
    (before === undefined || pairs.has(`${before} ${candidate}`)) &&
    (after === undefined || pairs.has(`${candidate} ${after}`))
  );
}

const candidates = (letters: string, { syllables }: Vocabulary) =>
  [...syllables].filter((known) => Math.abs(known.length - letters.length) <= 1 && isOneLetterAway(known, letters));

function isOneLetterAway(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end === 1;
}
