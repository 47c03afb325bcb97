/**
 * VNI for Windows, the code of fonts named "VNI-…": a base letter followed by a letter that draws its mark, and some
 * letters that stand for themselves. Keys are the characters as Windows-1252 reads them, in small letters.
 */
const SOLO: Record<string, string> = { ñ: 'đ', ô: 'ơ', ö: 'ư', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ' };
const TONES: Record<string, string> = { ø: '\u0300', ù: '\u0301', û: '\u0309', õ: '\u0303', ï: '\u0323' };
const HAT = '\u0302';
const BREVE = '\u0306';
const MARKS: Record<string, string> = {
  â: HAT,
  á: `${HAT}\u0301`,
  à: `${HAT}\u0300`,
  å: `${HAT}\u0309`,
  ã: `${HAT}\u0303`,
  ä: `${HAT}\u0323`,
  ê: BREVE,
  é: `${BREVE}\u0301`,
  è: `${BREVE}\u0300`,
  ú: `${BREVE}\u0309`,
  ü: `${BREVE}\u0303`,
  ë: `${BREVE}\u0323`,
};

/** The letters that a text in VNI shows when its bytes are taken for Unicode. */
export function decodeVni(text: string): string {
  let decoded = '';
  let base = '';
  for (const character of text) {
    const letter = fromSymbolFont(character);
    const lower = letter.toLowerCase();
    const mark = markOn(base, lower);
    if (mark !== undefined) {
      decoded += mark;
      base = '';
      continue;
    }
    const own = SOLO[lower];
    decoded += own === undefined ? letter : letter === lower ? own : own.toUpperCase();
    base = own ?? lower;
  }
  return decoded.normalize('NFC');
}

/** What the letter draws on the one before it; undefined when it stands for itself. */
function markOn(base: string, letter: string): string | undefined {
  if (/^[aeiouyơư]$/u.test(base) && letter in TONES) return TONES[letter];
  const mark = MARKS[letter];
  if (mark === undefined) return undefined;
  const allowed = mark.startsWith(BREVE) ? 'a' : 'aeo';
  return base !== '' && allowed.includes(base) ? mark : undefined;
}

function fromSymbolFont(character: string): string {
  const code = character.codePointAt(0)!;
  return code >= 0xf0a0 && code <= 0xf0ff ? String.fromCodePoint(code - 0xf000) : character;
}
