/** How the bytes of a run are to be read, as its font says. */
export type FontEncoding = 'unicode' | 'tcvn3' | 'tcvn3-capitals' | 'vni' | 'symbol' | 'pictures';

const PICTURES = /^(?:wingdings|webdings|zapf ?dingbats|monotype sorts|vni[- ]?dingbats|marlett|opensymbol)/iu;
/** ABC fonts are sometimes named without their dot; these are the common ones. */
const ABC =
  /^(?:\.vn\w|vn(?:time|arial|avant|book|century|courier|helv|univers|southern|clarendon|cooper|gothic)(?!s))/iu;

/**
 * The encoding that goes with a font's name; undefined for no name. Fonts ".Vn…H" draw their small letters as capitals.
 * Lists as in CSS and LibreOffice (".VnTime;Times New Roman") count by their first name.
 */
export function fontEncoding(font: string | undefined): FontEncoding | undefined {
  const name = font
    ?.split(/[,;]/u)[0]!
    .replace(/^[\s"'@]+|[\s"']+$/gu, '')
    .replace(/^[A-Z]{6}\+/u, '');
  if (name === undefined || name === '') return undefined;
  const family = name.replace(/[ -]*(?:bold|italic|regular|normal|đậm|nghiêng)$/iu, '');
  if (ABC.test(family)) return family.endsWith('H') || /^\.vn[a-z]+[^gs]h$/u.test(family) ? 'tcvn3-capitals' : 'tcvn3';
  if (PICTURES.test(family)) return 'pictures';
  if (/^vni(?:[- ]|$)/iu.test(family) && !/unicode/iu.test(family)) return 'vni';
  return /^symbol(?:\s|$)/iu.test(family) ? 'symbol' : 'unicode';
}

const SYMBOLS: Record<number, string> = {
  0xa3: '≤',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
  0xae: '→',
  0xde: '⇒',
};

/** Ticks and boxes of forms in Wingdings. */
const TICKS: Record<number, string> = { 0xfc: '✓', 0xfd: '☒', 0xfe: '☑', 0xa8: '☐', 0x6f: '☐' };

/** Text of the font Symbol: the signs that documents use of it; its Greek letters are left out. */
export const decodeSymbols = (text: string): string =>
  mapCodes(text, (code) => SYMBOLS[code] ?? (code < 0x41 ? String.fromCodePoint(code) : ''));

/** Text of picture fonts: what forms tick; everything else is a bullet or an ornament. */
export const decodePictures = (text: string): string => mapCodes(text, (code) => TICKS[code] ?? '');

function mapCodes(text: string, map: (code: number) => string): string {
  return Array.from(text, (character) => {
    if (/\s/u.test(character)) return character;
    const code = character.codePointAt(0)!;
    return map(code >= 0xf000 && code <= 0xf0ff ? code & 0xff : code);
  }).join('');
}
