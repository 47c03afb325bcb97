/**
 * Unicode to the codes from before it, written apart from the tables that decode, so that an error in one shows.
 * TCVN3 after the byte numbers of TCVN 5712:1993 VN3; VNI after its list of base letters and marks.
 */
const TCVN3_BYTES: Record<string, number> = {
  ...{ Ă: 0xa1, Â: 0xa2, Ê: 0xa3, Ô: 0xa4, Ơ: 0xa5, Ư: 0xa6, Đ: 0xa7 },
  ...{ ă: 0xa8, â: 0xa9, ê: 0xaa, ô: 0xab, ơ: 0xac, ư: 0xad, đ: 0xae },
  ...{ à: 0xb5, ả: 0xb6, ã: 0xb7, á: 0xb8, ạ: 0xb9, ằ: 0xbb, ẳ: 0xbc, ẵ: 0xbd, ắ: 0xbe, ặ: 0xc6 },
  ...{ ầ: 0xc7, ẩ: 0xc8, ẫ: 0xc9, ấ: 0xca, ậ: 0xcb, è: 0xcc, ẻ: 0xce, ẽ: 0xcf, é: 0xd0, ẹ: 0xd1 },
  ...{ ề: 0xd2, ể: 0xd3, ễ: 0xd4, ế: 0xd5, ệ: 0xd6, ì: 0xd7, ỉ: 0xd8, ĩ: 0xdc, í: 0xdd, ị: 0xde },
  ...{ ò: 0xdf, ỏ: 0xe1, õ: 0xe2, ó: 0xe3, ọ: 0xe4, ồ: 0xe5, ổ: 0xe6, ỗ: 0xe7, ố: 0xe8, ộ: 0xe9 },
  ...{ ờ: 0xea, ở: 0xeb, ỡ: 0xec, ớ: 0xed, ợ: 0xee, ù: 0xef, ủ: 0xf1, ũ: 0xf2, ú: 0xf3, ụ: 0xf4 },
  ...{ ừ: 0xf5, ử: 0xf6, ữ: 0xf7, ứ: 0xf8, ự: 0xf9, ỳ: 0xfa, ỷ: 0xfb, ỹ: 0xfc, ý: 0xfd, ỵ: 0xfe },
};

/** As Windows-1252 reads the bytes. Capitals with a tone mark become small letters, as they have no byte of their own. */
export const toTcvn3 = (text: string): string =>
  Array.from(text.normalize('NFC'), (letter) => {
    const byte = TCVN3_BYTES[letter] ?? TCVN3_BYTES[letter.toLowerCase()];
    return byte === undefined ? letter : String.fromCodePoint(byte);
  }).join('');

/** For fonts ".Vn…H": all letters small. */
export const toTcvn3Capitals = (text: string): string => toTcvn3(text.toLowerCase());

const TONE_LETTERS: Record<string, string> = {
  '\u0300': 'ø',
  '\u0301': 'ù',
  '\u0309': 'û',
  '\u0303': 'õ',
  '\u0323': 'ï',
};
const HAT_LETTERS: Record<string, string> = {
  '': 'â',
  '\u0301': 'á',
  '\u0300': 'à',
  '\u0309': 'å',
  '\u0303': 'ã',
  '\u0323': 'ä',
};
const BREVE_LETTERS: Record<string, string> = {
  '': 'ê',
  '\u0301': 'é',
  '\u0300': 'è',
  '\u0309': 'ú',
  '\u0303': 'ü',
  '\u0323': 'ë',
};
const WHOLE: Record<string, string> = { đ: 'ñ', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ì: 'ì', í: 'í', ỵ: 'î', ơ: 'ô', ư: 'ö' };

export const toVni = (text: string): string =>
  Array.from(text.normalize('NFC'), (letter) => {
    const lower = letter.toLowerCase();
    const vni = WHOLE[lower] ?? spellVni(lower.normalize('NFD'));
    return letter === lower ? vni : vni.toUpperCase();
  }).join('');

function spellVni(apart: string): string {
  const base = apart[0]!;
  const tone = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(apart)?.[0] ?? '';
  if (apart.includes('\u0302')) return base + HAT_LETTERS[tone]!;
  if (apart.includes('\u0306')) return base + BREVE_LETTERS[tone]!;
  const horned = apart.includes('\u031b') ? (base === 'o' ? 'ô' : 'ö') : base;
  return horned + (TONE_LETTERS[tone] ?? '');
}

/** The text as bytes of Windows-1252. */
export const toBytes = (text: string): Uint8Array => {
  const special = new Map(
    Array.from({ length: 32 }, (_, i) => [new TextDecoder('windows-1252').decode(Uint8Array.of(128 + i)), 128 + i]),
  );
  return Uint8Array.from(text, (character) => special.get(character) ?? character.codePointAt(0)!);
};

const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
/** Every Vietnamese letter that ASCII lacks, small: 67 of them. */
export const LETTERS: readonly string[] = [
  'đ',
  ...Array.from('aăâeêioôơuưy').flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))),
].filter((letter) => !/[ -~]/u.test(letter));
