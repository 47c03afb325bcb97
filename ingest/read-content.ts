import { extname } from 'node:path';
import { AppError } from '../src/errors.ts';
import { textBlock, type Block } from './block.ts';
import { detectFormat, type Format } from './readers/detect-format.ts';
import type { WordFormat } from './readers/office.ts';
import { readOfficePictures } from './readers/office-pictures.ts';
import { needOffice, readDocText } from './readers/read-doc.ts';
import { readDocx } from './readers/read-docx.ts';
import { readHtml } from './readers/read-html.ts';
import { readImage } from './readers/read-image.ts';
import { readMail } from './readers/read-mail.ts';
import { readMarkdown } from './readers/read-markdown.ts';
import { readPdf } from './readers/read-pdf.ts';
import { readPptx } from './readers/read-pptx.ts';
import { readText } from './readers/read-text.ts';
import { readXlsx } from './readers/read-xlsx.ts';
import type { ReaderTools } from './readers/reader-tools.ts';
import { zipKind } from './readers/zip-parts.ts';
import { titleFromName } from './title-from-name.ts';
import { printedPages } from './word-pages.ts';

/** What a reader gives of a file. */
export interface Content {
  blocks: Block[];
  /** A title from outside the text, for pages without a headline. */
  title?: string;
  /** ISO day from outside the text, for texts that give none. */
  date?: string;
  /** Lines that are no text: page margins, stamps. A secrecy mark may stand there. */
  margins?: string[];
  /** Pages that were read from a picture and may be misread. */
  lowPages?: number[];
  /** The text of each page as printed, where that was asked for and the blocks know no pages. */
  printed?: string[];
  warnings?: string[];
}

/** Reads a file of any format. Throws AppError with a reason in Vietnamese that says what to do. */
export async function readContent(
  bytes: Uint8Array,
  name: string,
  { tools, pages }: { tools: ReaderTools; pages: boolean },
): Promise<Content> {
  const format = detectFormat(bytes, name);
  const content = await readFormat(bytes, { format, name, tools });
  const word =
    pages && content.blocks.every((block) => block.page === undefined) ? await wordFormat(bytes, format) : undefined;
  const printed = word === undefined ? undefined : await printedPages(bytes, word, tools);
  return printed === undefined ? content : { ...content, printed };
}

async function wordFormat(bytes: Uint8Array, format: Format): Promise<WordFormat | undefined> {
  if (format === 'doc' || format === 'rtf') return format;
  const kind = format === 'zip' ? await zipKind(bytes) : undefined;
  return kind === 'docx' || kind === 'odt' ? kind : undefined;
}

interface Wanted {
  format: Format;
  name: string;
  tools: ReaderTools;
}

async function readFormat(bytes: Uint8Array, { format, name, tools }: Wanted): Promise<Content> {
  switch (format) {
    case 'text':
      return readText(bytes);
    case 'markdown':
      return readMarkdown(bytes);
    case 'html':
      return readHtml(bytes);
    case 'pdf':
      return readPdfContent(bytes, tools);
    case 'zip':
      return readZipContent(bytes, name, tools);
    case 'doc':
      return tools.office === undefined ? readDocText(bytes) : readConverted(bytes, { from: 'doc', name, tools });
    case 'rtf':
    case 'xls':
    case 'ppt':
      return readConverted(bytes, { from: format, name, tools });
    case 'image': {
      const { blocks, margins, scannedPages, lowPages } = await readImage(bytes, tools);
      return { blocks, margins, lowPages, warnings: scanWarnings({ scannedPages, lowPages, unreadPages: [] }) };
    }
    case 'mail': {
      const { subject, sentOn, attachments: _, ...content } = await readMail(bytes);
      return { ...content, title: subject, ...(sentOn === undefined ? {} : { date: sentOn }) };
    }
  }
}

async function readZipContent(bytes: Uint8Array, name: string, tools: ReaderTools): Promise<Content> {
  const kind = await zipKind(bytes);
  switch (kind) {
    case 'docx':
      return withPictures(await readDocx(bytes), bytes, tools);
    case 'xlsx':
      return withPictures(await readWorkbook(bytes, name), bytes, tools);
    case 'pptx':
      return withPictures(await readPptx(bytes), bytes, tools);
    case 'odt':
    case 'ods':
    case 'odp':
      return readConverted(bytes, { from: kind, name, tools });
    case 'archive':
      throw new AppError(
        'unsupported_format',
        extname(name).toLowerCase() === '.zip'
          ? 'Tệp nén nằm trong tệp nén quá nhiều lớp. Hãy giải nén ra thư mục rồi nạp lại.'
          : 'Tệp nén này không phải văn bản Office. Hãy mở bằng phần mềm đã tạo ra nó và lưu lại thành .docx.',
      );
  }
}

const TARGETS = { doc: 'docx', rtf: 'docx', odt: 'docx', xls: 'xlsx', ods: 'xlsx', ppt: 'pptx', odp: 'pptx' } as const;

interface Conversion {
  from: keyof typeof TARGETS;
  name: string;
  tools: ReaderTools;
}

async function readConverted(bytes: Uint8Array, { from, name, tools }: Conversion): Promise<Content> {
  const converted = await needOffice(tools, `.${from}`).convert(bytes, from, TARGETS[from]);
  return readZipContent(converted, name, tools);
}

/** A stamp may be a picture, and a scan may be pasted into Word. */
async function withPictures(content: Content, bytes: Uint8Array, tools: ReaderTools): Promise<Content> {
  const pictures = await readOfficePictures(bytes, content.blocks, tools);
  return {
    ...content,
    blocks: [...content.blocks, ...pictures.blocks],
    margins: [...(content.margins ?? []), ...pictures.marks],
    lowPages: pictures.lowPages,
    warnings: [...(content.warnings ?? []), ...scanWarnings({ ...pictures, unreadPages: [] })],
  };
}

async function readWorkbook(bytes: Uint8Array, name: string): Promise<Content> {
  const { blocks, hiddenSheets, margins, warnings } = await readXlsx(bytes);
  // The name of the first sheet is not the title of the whole.
  const sheetFirst = blocks[0]?.kind === 'text' && blocks[0].heading !== undefined;
  return {
    blocks: sheetFirst ? [textBlock(titleFromName(name), { heading: 1 }), ...blocks] : blocks,
    margins,
    warnings: [
      ...warnings,
      ...(hiddenSheets === 0 ? [] : [`Có ${hiddenSheets} trang tính đang ẩn nên không được nạp.`]),
    ],
  };
}

async function readPdfContent(bytes: Uint8Array, tools: ReaderTools): Promise<Content> {
  const { blocks, margins, lowPages, warnings, ...pages } = await readPdf(bytes, tools);
  return { blocks, margins, lowPages, warnings: [...warnings, ...scanWarnings({ lowPages, ...pages })] };
}

interface ScanPages {
  scannedPages: readonly number[];
  lowPages: readonly number[];
  unreadPages: readonly number[];
}

function scanWarnings({ scannedPages, lowPages, unreadPages }: ScanPages): string[] {
  const list = (pages: readonly number[]) =>
    `Trang ${pages.slice(0, 10).join(', ')}${pages.length > 10 ? ` và ${pages.length - 10} trang nữa` : ''}`;
  return [
    ...(scannedPages.length === 0 ? [] : [`${list(scannedPages)} đọc từ ảnh quét; đối chiếu bản gốc khi cần.`]),
    ...(lowPages.length === 0 ? [] : [`${list(lowPages)} mờ hoặc lệch, có thể sai chữ. Nên quét lại rõ hơn.`]),
    ...(unreadPages.length === 0 ? [] : [`${list(unreadPages)} không đọc được nên chưa được nạp.`]),
  ];
}
