import { availableParallelism } from 'node:os';
import { AppError } from '../../../src/errors.ts';
import type { RunTool } from '../run-tool.ts';

/** `page`: a page of text; `scattered`: a few words anywhere. Gives Tesseract's TSV. */
export type Recognise = (png: Buffer, layout: 'page' | 'scattered') => Promise<string>;

export interface Engine {
  parallel: number;
  recognise: Recognise;
  close(): void;
}

/** Resolution that pictures are prepared to. */
export const OCR_DPI = 300;

/** Debian's tesseract, a process for each picture. */
export function createTesseract({ command, run }: { command: string; run: RunTool }): Engine {
  return {
    parallel: Math.min(4, availableParallelism()),
    async recognise(png, layout) {
      const psm = layout === 'page' ? '3' : '11';
      const args = ['-', '-', '-l', 'vie', '--oem', '1', '--psm', psm, '--dpi', String(OCR_DPI), 'tsv'];
      const result = await run({ command, args, input: png });
      if (result?.code === 0) return result.output.toString('utf8');
      throw new AppError('scanned_file', 'Không nhận dạng được chữ trong ảnh. Hãy quét lại rõ hơn, hoặc nạp tệp gốc.');
    },
    close: () => undefined,
  };
}
