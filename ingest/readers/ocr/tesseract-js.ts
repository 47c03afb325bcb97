import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Worker } from 'tesseract.js';
import { AppError } from '../../../src/errors.ts';
import { OCR_DPI, type Engine } from './tesseract.ts';

/** A picture that takes longer is given up. */
const MILLISECONDS = 120_000;

/** The npm package: one thread, some 250 MB while it lives, started with the first picture. Reads local files only. */
export function createTesseractJs(): Engine {
  let worker: Promise<Worker> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const stop = () => {
    const ending = worker;
    worker = undefined;
    void ending?.then((running) => running.terminate()).catch(() => undefined);
  };

  async function recogniseNow(png: Buffer, layout: 'page' | 'scattered'): Promise<string> {
    const running = await (worker ??= start());
    const { PSM } = await import('tesseract.js');
    await running.setParameters({
      tessedit_pageseg_mode: layout === 'page' ? PSM.AUTO : PSM.SPARSE_TEXT,
      user_defined_dpi: String(OCR_DPI),
    });
    const { data } = await withLimit(running.recognize(png, {}, { tsv: true, text: false }), stop);
    return data.tsv ?? '';
  }

  return {
    parallel: 1,
    recognise(png, layout) {
      const next = last.then(() => recogniseNow(png, layout));
      last = next.catch(() => undefined);
      return next;
    },
    close: stop,
  };
}

async function start(): Promise<Worker> {
  const { createWorker, OEM } = await import('tesseract.js');
  const data = dirname(fileURLToPath(import.meta.resolve('@tesseract.js-data/vie/package.json')));
  return createWorker('vie', OEM.LSTM_ONLY, {
    langPath: join(data, '4.0.0_best_int'),
    cacheMethod: 'none',
    gzip: true,
    // Without one, errors of the worker are thrown where nobody catches them.
    errorHandler: () => undefined,
  });
}

function withLimit<T>(work: Promise<T>, giveUp: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      giveUp();
      reject(new AppError('too_large', 'Ảnh quá phức tạp, nhận dạng quá lâu. Hãy quét lại nhỏ hơn.'));
    }, MILLISECONDS);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
