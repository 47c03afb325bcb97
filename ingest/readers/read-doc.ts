import { AppError } from '../../src/errors.ts';
import { normalizeText } from '../clean-text.ts';
import { decodePlainText } from '../legacy-fonts/decode-paragraphs.ts';
import { cutLong } from '../line.ts';
import { oldEncodingWarning } from '../reading-texts.ts';
import type { ReaderTools } from './reader-tools.ts';
import { linesToBlocks, type TextContent } from './read-text.ts';

/** A line that parts of a file are set apart by. */
const SEAM = '\u001d';

/** Text of a Word 97 to 2003 file without LibreOffice: no headings, no fonts, cells of a table apart by tabs. */
export async function readDocText(bytes: Uint8Array): Promise<TextContent> {
  const texts = (await extractTexts(bytes)).map((text) => text.replaceAll(SEAM, ' '));
  // Together: a header is too short to tell its code by its spelling.
  const { text, encodings } = decodePlainText(texts.join(`\n${SEAM}\n`));
  const [body = [], headers = []] = text.split(SEAM).map((part) => normalizeText(part).split('\n').flatMap(cutLong));
  return {
    blocks: linesToBlocks(body),
    margins: headers.filter((line) => line.trim() !== ''),
    warnings: encodings.length === 0 ? [] : [oldEncodingWarning(encodings)],
  };
}

/** The text with what stands in boxes, and the headers and footers; as they are in the file. */
async function extractTexts(bytes: Uint8Array): Promise<string[]> {
  const { default: WordExtractor } = await import('word-extractor');
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    return [`${document.getBody()}\n${document.getTextboxes()}`, document.getHeaders()].map(restoreHyphens);
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

/**
 * The package writes the word "undefined" for Word's optional hyphen, which is the letter "ư" in TCVN3. A word of its own
 * is one.
 */
const restoreHyphens = (text: string) =>
  text.replace(
    /(?<alone>(?<![\p{L}¡-¿])undefined(?![\p{L}¡-¿]))|undefined/gu,
    (_, alone?: string) => alone ?? '\u00ad',
  );

/** For formats that only LibreOffice opens. Throws AppError that says what to install where it is not there. */
export function needOffice(tools: ReaderTools, extension: string): NonNullable<ReaderTools['office']> {
  if (tools.office !== undefined) return tools.office;
  throw new AppError(
    'unsupported_format',
    `Đọc tệp ${extension} cần LibreOffice. Hãy cài trên máy chủ (apt install libreoffice-writer-nogui libreoffice-calc-nogui libreoffice-impress-nogui), hoặc lưu lại thành .docx, .xlsx, .pptx hoặc .pdf.`,
  );
}
