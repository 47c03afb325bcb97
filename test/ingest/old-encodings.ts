/**
 * Unicode to the codes from before it, written apart from the tables that decode, so that an error in one shows.
 * TCVN3 after the byte numbers of TCVN 5712:1993 VN3; VNI after its list of base letters and marks.
 */
const TCVN3_BYTES = new Map(
  (
    [
      [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
      [0xb5, 'àảãáạ'],
      [0xbb, 'ằẳẵắ'],
      [0xc6, 'ặầẩẫấậè'],
      [0xce, 'ẻẽéẹềểễếệìỉ'],
      [0xdc, 'ĩíịò'],
      [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
      [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
    ] as const
  ).flatMap(([first, letters]) => Array.from(letters, (letter, i) => [letter, first + i] as const)),
);

/** As Windows-1252 reads the bytes. Capitals with a tone mark become small letters, as they have no byte of their own. */
export const toTcvn3 = (text: string): string =>
  Array.from(text.normalize('NFC'), (letter) => {
    const byte = TCVN3_BYTES.get(letter) ?? TCVN3_BYTES.get(letter.toLowerCase());
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

/** Windows-1258: base letters of the code page, tone marks after them. */
export function toWindows1258(text: string): Uint8Array {
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder('windows-1258').decode(Uint8Array.of(byte)), byte]),
  );
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/gu;
  const codes = Array.from(text.normalize('NFC')).flatMap((letter) => {
    const own = table.get(letter);
    if (own !== undefined) return [own];
    const parts = letter.normalize('NFD');
    return [parts.replace(tones, '').normalize('NFC'), ...(parts.match(tones) ?? [])].map(
      (part) => table.get(part) ?? 63,
    );
  });
  return Uint8Array.from(codes);
}
