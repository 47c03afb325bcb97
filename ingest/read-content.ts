import { extname } from 'node:path';
import { AppError } from '../src/errors.ts';
import type { Block } from './block.ts';
import { detectFormat } from './readers/detect-format.ts';
import type { OfficeFormat } from './readers/office.ts';
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
  warnings?: string[];
}

/** Reads a file of any format. Throws AppError with a reason in Vietnamese that says what to do. */
export async function readContent(bytes: Uint8Array, name: string, tools: ReaderTools): Promise<Content> {
  const format = detectFormat(bytes, name);
  switch (format) {
    case 'text':
      return { blocks: readText(bytes) };
    case 'markdown':
      return { blocks: readMarkdown(bytes) };
    case 'html':
      return readHtml(bytes);
    case 'pdf':
      return readPdfContent(bytes, tools);
    case 'zip':
      return readZipContent(bytes, name, tools);
    case 'doc':
      return tools.office === undefined ? readDocText(bytes) : readConverted(bytes, 'doc', tools);
    case 'rtf':
    case 'xls':
    case 'ppt':
      return readConverted(bytes, format, tools);
    case 'image': {
      const { blocks, stamps, scannedPages, lowPages } = await readImage(bytes, tools);
      return { blocks, margins: stamps, lowPages, warnings: scanWarnings({ scannedPages, lowPages, unreadPages: [] }) };
    }
    case 'mail': {
      const { blocks, subject, sentOn } = await readMail(bytes);
      return { blocks, title: subject, ...(sentOn === undefined ? {} : { date: sentOn }) };
    }
  }
}

async function readZipContent(bytes: Uint8Array, name: string, tools: ReaderTools): Promise<Content> {
  const kind = await zipKind(bytes);
  switch (kind) {
    case 'docx':
      return readDocx(bytes);
    case 'xlsx':
      return readWorkbook(bytes);
    case 'pptx':
      return readPptx(bytes);
    case 'odt':
    case 'ods':
    case 'odp':
      return readConverted(bytes, kind, tools);
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

async function readConverted(bytes: Uint8Array, from: keyof typeof TARGETS, tools: ReaderTools): Promise<Content> {
  const to: OfficeFormat = TARGETS[from];
  const converted = await needOffice(tools, `.${from}`).convert(bytes, from, to);
  if (to === 'docx') return readDocx(converted);
  return to === 'xlsx' ? readWorkbook(converted) : readPptx(converted);
}

async function readWorkbook(bytes: Uint8Array): Promise<Content> {
  const { blocks, hiddenSheets } = await readXlsx(bytes);
  return {
    blocks,
    ...(hiddenSheets === 0 ? {} : { warnings: [`Có ${hiddenSheets} trang tính đang ẩn nên không được nạp.`] }),
  };
}

async function readPdfContent(bytes: Uint8Array, tools: ReaderTools): Promise<Content> {
  const { blocks, stamps, lowPages, ...pages } = await readPdf(bytes, tools);
  return { blocks, margins: stamps, lowPages, warnings: scanWarnings({ lowPages, ...pages }) };
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
