import { cutAtWord } from '../vietnamese/cut-at-word.ts';

/** Longest name that is kept, in UTF-16 units. */
const LONGEST_NAME = 120;

/** A file's name as it can be shown: without folders and without characters that are not seen or turn the text around. */
export function cleanFileName(name: string | undefined, extension: string): string {
  const last = (name ?? '').normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const visible = last
    .replace(/[\p{C}\p{Zl}\p{Zp}"“”]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const [stem, ending] = splitExtension(visible);
  if (stem === '') return `tep.${extension}`;
  return stem.length > LONGEST_NAME ? `${cutAtWord(stem, LONGEST_NAME)}${ending}` : visible;
}

function splitExtension(name: string): [string, string] {
  const ending = /\.[\p{L}\p{N}]{1,8}$/u.exec(name)?.[0] ?? '';
  return [name.slice(0, name.length - ending.length), ending];
}

/** True when the name itself says that the file is a state secret: "12-BC-TU (MẬT).docx", "TỐI MẬT bao cao.pdf". */
export function namesSecret(name: string): boolean {
  const spaced = name.normalize('NFC').replace(/[_.()[\]-]+/gu, ' ');
  return /(?<!(?:BẢO|BÍ)\s)(?<!\p{L})(?:(?:TỐI|TUYỆT)\s)?MẬT(?!\p{L})/u.test(spaced);
}
