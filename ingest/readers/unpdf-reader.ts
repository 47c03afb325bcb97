import { Worker } from 'node:worker_threads';
import { AppError } from '../../src/errors.ts';
import type { Picture } from './ocr/prepare-picture.ts';
import type { PdfPage } from './pdf-page.ts';
import { TOOL_LIMITS } from './run-tool.ts';

/** What the worker is asked for: the words of all pages, or the largest picture of one. */
export interface UnpdfJob {
  bytes: Uint8Array;
  picture?: number;
}

export type UnpdfAnswer = { pages: PdfPage[] } | { picture: Picture | undefined } | { error: string };

/** Words of a PDF by the npm package, for machines without poppler. */
export async function readWithUnpdf(bytes: Uint8Array): Promise<PdfPage[]> {
  const answer = await ask({ bytes });
  if ('pages' in answer) return answer.pages;
  const error = 'error' in answer ? answer.error : undefined;
  if (error !== undefined && /password/iu.test(error)) {
    throw new AppError('encrypted_file', 'PDF có mật khẩu nên không đọc được. Hãy gỡ mật khẩu rồi nạp lại.');
  }
  throw new AppError('damaged_file', 'PDF bị hỏng hoặc tải về chưa hết. Hãy tải hoặc xuất lại tệp rồi nạp lại.', {
    cause: error,
  });
}

/** The picture that a scanned page consists of; undefined where there is none, or it is in pieces. */
export async function readPictureWithUnpdf(bytes: Uint8Array, page: PdfPage): Promise<Picture | undefined> {
  const answer = await ask({ bytes, picture: page.number });
  if (!('picture' in answer) || answer.picture === undefined) return undefined;
  return { ...answer.picture, pageWidth: page.width };
}

function ask({ bytes, picture }: UnpdfJob): Promise<UnpdfAnswer> {
  return new Promise((resolve, reject) => {
    const workerData: UnpdfJob = { bytes: Uint8Array.from(bytes), ...(picture === undefined ? {} : { picture }) };
    const worker = new Worker(new URL('unpdf-worker.ts', import.meta.url), {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
      stderr: true,
      stdout: true,
    });
    const timer = setTimeout(() => {
      void worker.terminate();
      reject(new AppError('too_large', 'PDF quá phức tạp, đọc quá lâu. Hãy tách thành nhiều tệp nhỏ hơn.'));
    }, TOOL_LIMITS.milliseconds);
    const finish = (answer: UnpdfAnswer) => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(answer);
    };
    worker.once('message', finish);
    worker.once('error', (error: Error) => finish({ error: error.message }));
  });
}
