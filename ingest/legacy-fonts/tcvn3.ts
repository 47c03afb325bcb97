/**
 * TCVN3 (ABC), the eight-bit code of fonts named ".Vn…": TCVN 5712:1993, bytes 0xA1 to 0xFF, as they look when read as
 * Windows-1252 (which has the same numbers there as Unicode). Combining marks are at 0xB0 to 0xB4.
 */
const LETTERS =
  'ĂÂÊÔƠƯĐăâêôơưđẰ' +
  '\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ' +
  'ẮẦẨẪẤỀặầẩẫấậèỂẻẽ' +
  'éẹềểễếệìỉỄẾỒĩíịò' +
  'Ổỏõóọồổỗốộờởỡớợù' +
  'ỖủũúụừửữứựỳỷỹýỵỐ';
const FIRST = 0xa1;
const FIRST_MARK = 0xb0;
const LAST_MARK = 0xb4;

/** The letters that a text in TCVN3 shows when its bytes are taken for Unicode. Private-use forms of symbol fonts count too. */
export function decodeTcvn3(text: string): string {
  let decoded = '';
  let last = '';
  for (const character of text) {
    const byte = byteOf(character);
    const isMark = byte >= FIRST_MARK && byte <= LAST_MARK;
    // "m²" and "30°" stand behind no vowel; a mark does.
    const stays = byte < FIRST || (isMark && !/[aeiouyăâêôơư]/iu.test(last));
    last = stays ? character : LETTERS[byte - FIRST]!;
    decoded += last;
  }
  return decoded.normalize('NFC');
}

/** The byte that the character stands for, or -1. Word gives bytes of symbol fonts as U+F020 to U+F0FF. */
function byteOf(character: string): number {
  const code = character.codePointAt(0)!;
  if (code <= 0xff) return code;
  return code >= 0xf0a0 && code <= 0xf0ff ? code - 0xf000 : -1;
}
