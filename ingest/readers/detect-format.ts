import { extname } from 'node:path';
import { AppError } from '../../src/errors.ts';

/** `zip` is any zip file: an Office document by what is in it, else an archive. `mail` is a letter or a page saved as one. */
export type Format = 'text' | 'markdown' | 'html' | 'pdf' | 'zip' | 'doc' | 'xls' | 'ppt' | 'rtf' | 'image' | 'mail';

export const IMAGE_EXTENSIONS: ReadonlySet<string> = new Set('.png .jpg .jpeg .tif .tiff .webp'.split(' '));
/** Extensions of files that may hold documents of their own. */
export const CONTAINER_EXTENSIONS: ReadonlySet<string> = new Set(['.zip', '.eml']);
const OFFICE_EXTENSIONS =
  '.docx .docm .dotx .doc .dot .rtf .odt .xlsx .xlsm .xls .ods .pptx .pptm .ppsx .ppt .pps .odp'.split(' ');
/** Files of folders and archives that are taken for documents. */
export const READ_EXTENSIONS: ReadonlySet<string> = new Set([
  ...'.txt .md .markdown .html .htm .mht .mhtml .pdf'.split(' '),
  ...OFFICE_EXTENSIONS,
  ...IMAGE_EXTENSIONS,
  ...CONTAINER_EXTENSIONS,
]);

const unsupported = (message: string) => new AppError('unsupported_format', message);
const damaged = (message: string) => new AppError('damaged_file', message);

/** What the file is, by its first bytes, and by its name only where bytes do not tell. Throws AppError for what is not read. */
export function detectFormat(bytes: Uint8Array, name: string): Format {
  const extension = extname(name).toLowerCase();
  const starts = (...values: number[]) => values.every((value, i) => bytes[i] === value);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (bytes.length === 0) throw new AppError('empty_file', 'Tệp rỗng, không có nội dung. Hãy kiểm tra lại tệp gốc.');
  if (starts(0x4d, 0x5a))
    throw unsupported(
      'Tệp này thật ra là chương trình chạy (.exe), không phải văn bản. Không mở tệp và báo bộ phận kỹ thuật.',
    );
  if (starts(0x7f, 0x45, 0x4c, 0x46)) throw unsupported('Tệp này thật ra là chương trình chạy, không phải văn bản.');
  // Some programs write a few bytes before the mark.
  if (head.includes('%PDF-')) return 'pdf';
  if (starts(0x50, 0x4b, 3, 4)) return 'zip';
  if (starts(0x50, 0x4b)) throw damaged('Tệp nén rỗng hoặc bị hỏng. Hãy tạo lại tệp rồi nạp lại.');
  if (starts(0x52, 0x61, 0x72, 0x21) || starts(0x37, 0x7a, 0xbc, 0xaf))
    throw unsupported('Tệp nén loại này (.rar, .7z) chưa đọc được. Hãy nén lại thành .zip, hoặc giải nén ra thư mục.');
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return compoundFormat(bytes, extension);
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (isImage(starts, head)) return 'image';
  if (/^mime-version:|^from: <saved by/imu.test(head) || (extension === '.eml' && /^[\w-]+:\s/mu.test(head)))
    return 'mail';
  return plainFormat(extension, head);
}

function plainFormat(extension: string, head: string): Format {
  if (extension === '.pdf')
    throw damaged('Tệp có đuôi .pdf nhưng không phải PDF, hoặc bị hỏng. Hãy tải hoặc xuất lại tệp.');
  if (/^(?:ï»¿|\s)*<(?:!doctype\s+html|html|head|body)\b/iu.test(head)) return 'html';
  if (OFFICE_EXTENSIONS.includes(extension) || CONTAINER_EXTENSIONS.has(extension) || IMAGE_EXTENSIONS.has(extension)) {
    throw damaged(
      `Tệp có đuôi ${extension} nhưng nội dung không phải loại đó, hoặc bị hỏng. Hãy mở bằng phần mềm đã tạo ra nó, lưu lại rồi nạp lại.`,
    );
  }
  if (extension === '.html' || extension === '.htm') return 'html';
  return extension === '.md' || extension === '.markdown' ? 'markdown' : 'text';
}

const STREAMS = [
  ['doc', 'WordDocument'],
  ['xls', 'Workbook'],
  ['xls', 'Book'],
  ['ppt', 'PowerPoint Document'],
] as const;

/** Compound files: old Word, Excel, PowerPoint, and also new ones with a password. Their parts are named in UTF-16. */
function compoundFormat(bytes: Uint8Array, extension: string): Format {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const holds = (name: string) => buffer.includes(Buffer.from(`${name}\0`, 'utf16le'));
  if (holds('EncryptedPackage')) {
    throw new AppError('encrypted_file', 'Tệp có mật khẩu nên không đọc được. Hãy gỡ mật khẩu rồi nạp lại.');
  }
  const found = STREAMS.filter(([, name]) => holds(name)).map(([format]) => format);
  if (found.length === 0 && holds('__properties_version1.0'))
    throw unsupported('Thư Outlook (.msg) chưa đọc được. Hãy lưu lại thành .eml, hoặc lưu riêng các tệp đính kèm.');
  // A file may hold others inside, so its name decides between them.
  const format = found.find((candidate) => extension.startsWith(`.${candidate}`)) ?? found[0];
  if (format === undefined)
    throw damaged('Tệp Office đời cũ bị hỏng, hoặc không phải Word, Excel, PowerPoint. Hãy mở và lưu lại thành .docx.');
  return format;
}

const isImage = (starts: (...values: number[]) => boolean, head: string) =>
  starts(0xff, 0xd8, 0xff) ||
  starts(0x89, 0x50, 0x4e, 0x47) ||
  starts(0x47, 0x49, 0x46, 0x38) ||
  starts(0x49, 0x49, 0x2a, 0) ||
  starts(0x4d, 0x4d, 0, 0x2a) ||
  (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP');
