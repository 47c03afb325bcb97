import { Worker } from 'node:worker_threads';
import { AppError } from '../../src/errors.ts';
import type { PdfPage } from './pdf-page.ts';
import { PDF_LIMITS } from './poppler.ts';

type Answer = { pages: PdfPage[] } | { error: string };

/** Words of a PDF by the npm package, for machines without poppler. */
export async function readWithUnpdf(bytes: Uint8Array): Promise<PdfPage[]> {
  const answer = await ask(bytes);
  if ('pages' in answer) return answer.pages;
  if (/password/iu.test(answer.error)) {
    throw new AppError('encrypted_file', 'PDF có mật khẩu nên không đọc được. Hãy gỡ mật khẩu rồi nạp lại.');
  }
  throw new AppError('damaged_file', 'PDF bị hỏng hoặc tải về chưa hết. Hãy tải hoặc xuất lại tệp rồi nạp lại.', {
    cause: answer.error,
  });
}

function ask(bytes: Uint8Array): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('unpdf-worker.ts', import.meta.url), {
      workerData: Uint8Array.from(bytes),
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
      stderr: true,
      stdout: true,
    });
    const timer = setTimeout(() => {
      void worker.terminate();
      reject(new AppError('too_large', 'PDF quá phức tạp, đọc quá lâu. Hãy tách thành nhiều tệp nhỏ hơn.'));
    }, PDF_LIMITS.milliseconds);
    const finish = (answer: Answer) => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(answer);
    };
    worker.once('message', finish);
    worker.once('error', (error: Error) => finish({ error: error.message }));
  });
}
