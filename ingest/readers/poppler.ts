import { AppError } from '../../src/errors.ts';
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
  const pages = parsePages(result.output.toString('utf8'));
  if (result.code !== 0 || pages.length === 0) {
    throw new AppError('damaged_file', 'PDF bị hỏng hoặc tải về chưa hết. Hãy tải hoặc xuất lại tệp rồi nạp lại.');
  }
  return pages;
}

const ELEMENT =
  /<page width="([\d.]+)" height="([\d.]+)">|<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)">(.*?)<\/word>/gu;

function parsePages(xml: string): PdfPage[] {
  const pages: PdfPage[] = [];
  for (const [, width, height, left, top, right, bottom, text] of xml.matchAll(ELEMENT)) {
    if (width !== undefined) {
      pages.push({ number: pages.length + 1, width: Number(width), height: Number(height), words: [] });
    } else {
      const word: PdfWord = {
        text: unescape(text!),
        left: Number(left),
        right: Number(right),
        top: Number(top),
        bottom: Number(bottom),
      };
      pages.at(-1)?.words.push(word);
    }
  }
  return pages;
}

const unescape = (text: string) =>
  text.replace(
    /&(lt|gt|quot|apos|#39|amp);/gu,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", amp: '&' })[name]!,
  );
