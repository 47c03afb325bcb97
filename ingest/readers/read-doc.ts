import { AppError } from '../../src/errors.ts';
import type { Block } from '../block.ts';
import { normalizeText } from '../clean-text.ts';
import { cutLong } from '../line.ts';
import type { ReaderTools } from './reader-tools.ts';
import { linesToBlocks } from './read-text.ts';

/** Text of a Word 97 to 2003 file without LibreOffice: no headings, no fonts, cells of a table apart by tabs. */
export async function readDocText(bytes: Uint8Array): Promise<{ blocks: Block[]; margins: string[] }> {
  const { default: WordExtractor } = await import('word-extractor');
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    const lines = (text: string) => normalizeText(text).split('\n').flatMap(cutLong);
    return {
      blocks: linesToBlocks([...lines(document.getBody()), ...lines(document.getTextboxes())]),
      margins: lines(document.getHeaders()).filter((line) => line.trim() !== ''),
    };
  } catch (error) {
    throw new AppError(
      'damaged_file',
      'Tệp Word đời cũ bị hỏng hoặc có mật khẩu. Hãy mở bằng Word và lưu lại thành .docx.',
      {
        cause: error,
      },
    );
  }
}

/** For formats that only LibreOffice opens. Throws AppError that says what to install where it is not there. */
export function needOffice(tools: ReaderTools, extension: string): NonNullable<ReaderTools['office']> {
  if (tools.office !== undefined) return tools.office;
  throw new AppError(
    'unsupported_format',
    `Đọc tệp ${extension} cần LibreOffice. Hãy cài trên máy chủ (apt install libreoffice-writer-nogui libreoffice-calc-nogui libreoffice-impress-nogui), hoặc lưu lại thành .docx, .xlsx, .pptx hoặc .pdf.`,
  );
}
