/** A word as it stood in the file, and as it was decoded. */
export interface DecodedWord {
  raw: string;
  text: string;
}

/**
 * TCVN3 has no capitals with tone marks; where a plain font was used for a title all the same, capitals and small letters
 * mix: "CộNG HòA Xã HộI". Restores the capitals of such words and of those beside them that have no small letter of ASCII.
 */
export function restoreCapitals(words: readonly DecodedWord[]): string[] {
  const texts = words.map((word) => word.text);
  let start = 0;
  for (let at = 0; at <= words.length; at++) {
    const word = words[at];
    if (word !== undefined && !/[a-z]/u.test(word.raw)) continue;
    if (words.slice(start, at).some(isMixed)) {
      for (let i = start; i < at; i++) texts[i] = texts[i]!.toUpperCase();
    }
    start = at + 1;
  }
  return texts;
}

/** A capital after the first letter, together with small letters that were bytes. */
const isMixed = ({ raw, text }: DecodedWord) => text !== raw && /.[A-Z]/u.test(raw) && /\p{Ll}/u.test(text);

/** A vowel with a tone mark, small: what TCVN3 has for both cases. */
export const startsWithToned = (text: string): boolean =>
  /^[àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/u.test(text);
