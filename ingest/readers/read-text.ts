import { textBlock, type Block } from '../block.ts';
import { cleanLine, normalizeText } from '../clean-text.ts';
import { joinBrokenLines } from '../join-lines.ts';
import { decodePlainText } from '../legacy-fonts/decode-paragraphs.ts';
import { cutLong } from '../line.ts';
import { oldEncodingWarning } from '../reading-texts.ts';
import { decodeText, refuseLostLetters } from './decode-text.ts';

export interface TextContent {
  blocks: Block[];
  warnings: string[];
  /** Lines that are no text of the document but may hold a stamp. */
  margins?: string[];
}

/** A plain text file: a line is a paragraph, unless the file was broken at the width of a page or screen. */
export function readText(bytes: Uint8Array): TextContent {
  const { text, warnings } = toUnicode(decodeText(bytes));
  return { blocks: linesToBlocks(text.split('\n').flatMap(cutLong)), warnings };
}

/** Text without fonts in whatever code, cleaned. */
export function toUnicode(raw: string): { text: string; warnings: string[] } {
  refuseLostLetters(raw);
  const { text, encodings } = decodePlainText(raw);
  return { text: normalizeText(text), warnings: encodings.length === 0 ? [] : [oldEncodingWarning(encodings)] };
}

/** Lines of plain text as blocks; what stands side by side ("Số 45-QĐ/ĐU        Mẫu Sơn, ngày …") becomes two lines. */
export function linesToBlocks(lines: readonly string[]): Block[] {
  const separate = lines.flatMap((line) => (/\t| {4}/u.test(line.trim()) ? splitColumns(line) : [line]));
  return joinBrokenLines(separate).map((line) => textBlock(line));
}

function splitColumns(line: string): string[] {
  const parts = line.split(/\t+|\s{4,}/u).filter((part) => part.trim() !== '');
  // "1.<tab>Nội dung" is one line, and so is a row of a table typed with tabs.
  if (parts.length > 2 || parts[0]!.trim().length <= 4) return [cleanLine(parts.join(' '))];
  return parts;
}
