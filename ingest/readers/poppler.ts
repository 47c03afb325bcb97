import { AppError } from '../../src/errors.ts';
import { refuseTooLong } from '../text-limit.ts';
import type { PdfPage, PdfWord } from './pdf-page.ts';
import type { RunTool } from './run-tool.ts';

/**
 * Words of a PDF by Debian's `pdftotext`. Undefined when the command is not there. Throws AppError when the file is
 * locked or cannot be read.
 */
export async function readWithPoppler(
  bytes: Uint8Array,
  { command, run }: { command: string; run: RunTool },
): Promise<PdfPage[] | undefined> {
  const result = await run({ command, args: ['-bbox-layout', '-enc', 'UTF-8', '-', '-'], input: bytes });
  if (result === undefined) return undefined;
  if (result.code === 3 || /incorrect password|copying of text|encrypted/iu.test(result.errors)) {
    throw new AppError(
      'encrypted_file',
      'PDF có mật khẩu hoặc bị khóa sao chép nên không đọc được. Hãy gỡ khóa rồi nạp lại.',
    );
  }
  // Some 26 bytes for a character, with the place of each word, which have to be held as well.
  refuseTooLong(result.output.length / 14);
  const pages = [...eachPage(result.output)]
    .map((xml, at) => parsePage(xml, at + 1))
    .filter((page) => page !== undefined);
  if (result.code !== 0 || pages.length === 0) {
    throw new AppError('damaged_file', 'PDF bị hỏng hoặc tải về chưa hết. Hãy tải hoặc xuất lại tệp rồi nạp lại.');
  }
  return pages;
}

const ELEMENT =
  /<page width="([\d.]+)" height="([\d.]+)">|<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)">(.*?)<\/word>/gu;

/** As text one after the other: all at once would take several times the memory. */
function* eachPage(output: Buffer): Generator<string> {
  for (let from = 0; ;) {
    const end = output.indexOf('</page>', from);
    if (end === -1) return;
    yield output.toString('utf8', from, end);
    from = end + 1;
  }
}

function parsePage(xml: string, number: number): PdfPage | undefined {
  let page: PdfPage | undefined;
  for (const [, width, height, left, top, right, bottom, text] of xml.matchAll(ELEMENT)) {
    if (width !== undefined) page = { number, width: Number(width), height: Number(height), words: [] };
    else {
      const word: PdfWord = {
        text: unescape(text!),
        left: Number(left),
        right: Number(right),
        top: Number(top),
        bottom: Number(bottom),
      };
      page?.words.push(word);
    }
  }
  return page;
}

const unescape = (text: string) =>
  text.replace(
    /&(lt|gt|quot|apos|#39|amp);/gu,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", amp: '&' })[name]!,
  );
