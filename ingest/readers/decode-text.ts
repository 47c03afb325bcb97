import { AppError } from '../../src/errors.ts';
import { isSpelledRight } from '../../src/vietnamese/spelling.ts';
import { decodePlainText } from '../legacy-fonts/decode-paragraphs.ts';
import { OLD_ENCODING_REASON } from '../reading-texts.ts';

/**
 * The text of a plain text file: UTF-8 and UTF-16 with or without a mark at the start, Windows-1258, or the bytes of TCVN3
 * and VNI as characters with the same numbers, for `decodePlainText`.
 * Throws AppError `unsupported_format` for what is no text.
 */
export function decodeText(bytes: Uint8Array): string {
  const marked = decodeMarked(bytes);
  if (marked !== undefined) return marked;
  const wide = utf16WithoutMark(bytes);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  if (looksBinary(bytes)) {
    throw new AppError(
      'unsupported_format',
      'Đây không phải là văn bản thuần. Hãy lưu lại thành .docx, .pdf hoặc .txt.',
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeOneByte(bytes);
  }
}

function decodeMarked(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder('utf-8').decode(bytes);
  return undefined;
}

/** Most letters of a Vietnamese text are below U+0100, so one of each two bytes is mostly zero. */
function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be';
  return undefined;
}

function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536);
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32)) controls++;
  }
  return controls > sample.length * 0.01;
}

/**
 * Bytes that are neither UTF-8 nor UTF-16. A few broken bytes in a UTF-8 file are passed over; else it is Windows-1258,
 * where tone marks follow their letter, or one of the old codes, which are given as Windows-1252 reads them.
 */
function decodeOneByte(bytes: Uint8Array): string {
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  const broken = utf8.split('\ufffd').length - 1;
  const proper = (utf8.match(/[\u0102-\u01b0\u1ea0-\u1ef9]/gu) ?? []).length;
  if (broken <= Math.max(2, proper * 0.02)) return utf8;
  const sample = bytes.subarray(0, 200_000);
  const standard = new TextDecoder('windows-1258').decode(sample).normalize('NFC');
  const isStandard =
    misspelledShare(standard) < 0.1 ||
    decodePlainText(new TextDecoder('windows-1252').decode(sample)).encodings.length === 0;
  return isStandard
    ? new TextDecoder('windows-1258').decode(bytes).normalize('NFC')
    : new TextDecoder('windows-1252').decode(bytes);
}

/** Throws AppError `unsupported_format` where many letters were replaced because they were read in another code than theirs. */
export function refuseLostLetters(text: string): void {
  const lost = text.split('\ufffd').length - 1;
  if (lost > 10 && lost > (text.match(/\p{L}/gu) ?? []).length * 0.02)
    throw new AppError('unsupported_format', OLD_ENCODING_REASON);
}

/** Among the words that are not all ASCII. */
function misspelledShare(text: string): number {
  const words = (text.match(/[\p{L}\p{M}¡-¿×÷]+/gu) ?? []).filter((word) => !/^[\0-~]*$/u.test(word));
  return words.filter((word) => !isSpelledRight(word)).length / Math.max(1, words.length);
}

/**
 * True for the codes from before Unicode (TCVN3, VNI) read as if they were Unicode: "Uû ban nh©n d©n", "UÛY BAN NHAÂN DAÂN".
 */
export function looksLikeOldEncoding(text: string): boolean {
  const words = text.slice(0, 200_000).match(/[\p{L}\p{M}¡-¿×÷]{2,}/gu) ?? [];
  if (words.length < 20) return false;
  const proper = words.filter((word) =>
    /[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/u.test(word),
  ).length;
  const tcvn3 = words.filter((word) => /\p{L}[¡-¿×÷]|[¡-¿×÷]\p{L}/u.test(word)).length;
  const vni = words.filter((word) => /[aeiouyAEIOUY][ØÙÛÕÏÂÁÀÅÃÄÊÉÈËÔÖøùûõïâáàåãäêéèëôö]/u.test(word)).length;
  return (tcvn3 > words.length * 0.05 || vni > words.length * 0.15) && proper < words.length * 0.1;
}
