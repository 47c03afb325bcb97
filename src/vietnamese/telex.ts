const TELEX_TONE = /[sfrxjz]/;
const VOWEL = /[aeiouy]/;

/**
 * Folded readings of a folded syllable in which keys of the Telex or VNI typing method were left standing:
 * "dduwowcj" → "duoc", "nawm" → "nam", "cura" → "cua", "nguoi72" → "nguoi". Most likely first; never the syllable itself.
 * Which of them is a word is for the caller to know.
 */
export function decodeTyping(folded: string): string[] {
  const readings = new Set<string>();
  const letters = /\d/.test(folded) ? stripVniDigits(folded) : folded;
  if (letters === undefined) return [];
  const shaped = letters.replace(/dd/g, 'd').replace(/([aeo])\1+/g, '$1');
  const bare = dropW(shaped);
  readings.add(dropTone(bare));
  readings.add(bare);
  readings.add(dropTone(dropW(letters)));
  readings.add(dropRepeatedKey(bare));
  readings.delete(folded);
  readings.delete('');
  return [...readings];
}

/** A digit that stands for a mark follows a letter of a syllable; "qh14" and "2015" are no such thing. */
function stripVniDigits(folded: string): string | undefined {
  if (!/^[a-z]+(?:[0-9][a-z]*){1,3}$/.test(folded) || !VOWEL.test(folded)) return undefined;
  return folded.replace(/\d/g, '');
}

/** w marks the vowel before it (aw, ow, uw); without one it stands for ư. */
function dropW(letters: string): string {
  return letters
    .replace(/([aou])w/g, '$1')
    .replace(/w(?=[aou])/g, 'u')
    .replace(/w/g, '');
}

/** The last tone key after the first vowel goes; the consonants that begin the syllable stay. */
function dropTone(letters: string): string {
  const vowel = letters.search(VOWEL);
  if (vowel < 0) return letters;
  for (let at = letters.length - 1; at > vowel; at--) {
    if (TELEX_TONE.test(letters[at]!)) return letters.slice(0, at) + letters.slice(at + 1);
  }
  return letters;
}

/** "vieetj" typed late as "viejtje": a vowel key repeated at the end marks the first one. */
function dropRepeatedKey(letters: string): string {
  const toneless = dropTone(letters);
  const last = toneless.at(-1) ?? '';
  if (!/[aeod]/.test(last)) return toneless;
  const first = toneless.indexOf(last);
  return first >= 0 && first < toneless.length - 2 ? toneless.slice(0, -1) : toneless;
}
