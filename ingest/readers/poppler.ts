import { spawn } from 'node:child_process';
import { AppError } from '../../src/errors.ts';
import type { PdfPage, PdfWord } from './pdf-page.ts';

export const PDF_LIMITS = { milliseconds: 60_000, outputBytes: 256 << 20 };

/**
 * Words of a PDF by Debian's `pdftotext`. Undefined when the command is not there. Throws AppError when the file is
 * locked or cannot be read.
 */
export async function readWithPoppler(bytes: Uint8Array, command: string): Promise<PdfPage[] | undefined> {
  const result = await run(command, bytes);
  if (result === undefined) return undefined;
  if (result.code === 3 || /incorrect password|copying of text|encrypted/iu.test(result.errors)) {
    throw new AppError(
      'encrypted_file',
      'PDF có mật khẩu hoặc bị khóa sao chép nên không đọc được. Hãy gỡ khóa rồi nạp lại.',
    );
  }
  const pages = parsePages(result.output);
  if (result.code !== 0 || pages.length === 0) {
    throw new AppError('damaged_file', 'PDF bị hỏng hoặc tải về chưa hết. Hãy tải hoặc xuất lại tệp rồi nạp lại.');
  }
  return pages;
}

interface Result {
  code: number | null;
  output: string;
  errors: string;
}

function run(command: string, bytes: Uint8Array): Promise<Result | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, ['-bbox-layout', '-enc', 'UTF-8', '-', '-'], { stdio: ['pipe', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    let size = 0;
    let errors = '';
    const stop = (error: AppError) => {
      child.kill('SIGKILL');
      reject(error);
    };
    const timer = setTimeout(
      () => stop(new AppError('too_large', 'PDF quá phức tạp, đọc quá lâu. Hãy tách thành nhiều tệp nhỏ hơn.')),
      PDF_LIMITS.milliseconds,
    );
    child.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      if (error.code === 'ENOENT' || error.code === 'EACCES') resolve(undefined);
      else reject(error);
    });
    child.stdin.on('error', () => undefined); // it may end before it has read everything
    child.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size > PDF_LIMITS.outputBytes)
        stop(new AppError('too_large', 'PDF có quá nhiều chữ. Hãy tách thành nhiều tệp nhỏ hơn.'));
    });
    child.stderr.on('data', (chunk: Buffer) => {
      if (errors.length < 10_000) errors += chunk.toString();
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, output: Buffer.concat(chunks).toString('utf8'), errors });
    });
    child.stdin.end(bytes);
  });
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
