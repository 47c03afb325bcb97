const LOOK_ALIKES: Record<string, string> = { Ð: 'Đ', ð: 'đ', Ɖ: 'Đ', '\u2011': '-' };

/**
 * NFC, with the letters that only look like đ turned into it, every kind of space as a plain one, and what cannot be
 * seen (zero-width marks, soft hyphens, control characters, lone surrogates) taken out. Line ends stay.
 */
export function normalizeText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replace(/[ÐðƉ\u2011]/g, (letter) => LOOK_ALIKES[letter]!)
    .replace(/\p{Zs}/gu, ' ')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffd\ufffc]/g, '')
    .replace(/[\ue000-\uf8ff]/g, '') // symbols of Word's own fonts
    .replace(/(?![\t\n])\p{Cc}/gu, ' ')
    .normalize('NFC');
}

/** A line with single spaces. */
export function cleanLine(text: string): string {
  return normalizeText(text)
    .replace(/[ \t\n]+/g, ' ')
    .trim();
}

/** True for a line that only draws: "-----", "*", "___", "o0o". */
export function isDecoration(line: string): boolean {
  return /^[\s*_=~·•.…+#|/\\-]*$/u.test(line.replace(/[–—―─━]/g, '-')) || /^[*-]*\s*o0o\s*[*-]*$/iu.test(line);
}

/** True when every letter is a capital, and there are at least two. */
export function isUpperCase(line: string): boolean {
  const letters = line.replace(/\P{L}/gu, '');
  return letters.length >= 2 && letters === letters.toUpperCase();
}

/** True when the line ends as a sentence or a list item ends, so that what follows is another one. */
export function endsSentence(line: string): boolean {
  return /[.;:!?…][)"”’»\]]*$|\.\/\.?$/u.test(line.trimEnd());
}
