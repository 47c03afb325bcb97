import { extname } from 'node:path';
import { AppError } from '../../src/errors.ts';

export type Format = 'text' | 'markdown' | 'html' | 'docx' | 'pdf';

/** Extensions that are read, and those that offices keep documents in but that have to be saved anew first. */
export const READ_EXTENSIONS: ReadonlyMap<string, Format> = new Map([
  ['.txt', 'text'],
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.docx', 'docx'],
  ['.docm', 'docx'],
  ['.pdf', 'pdf'],
]);
export const OFFICE_EXTENSIONS: ReadonlySet<string> = new Set([
  '.doc',
  '.rtf',
  '.odt',
  '.xls',
  '.xlsx',
  '.ods',
  '.ppt',
  '.pptx',
  '.odp',
  '.mht',
  '.mhtml',
]);

const unsupported = (message: string) => new AppError('unsupported_format', message);

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
  if (starts(0x50, 0x4b, 3, 4)) return 'docx';
  if (starts(0x50, 0x4b))
    throw new AppError('damaged_file', 'Tệp nén rỗng hoặc bị hỏng. Hãy mở bằng Word, lưu lại rồi nạp lại.');
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) throw oldOffice(bytes, extension);
  if (head.startsWith('{\\rtf')) throw unsupported('Tệp RTF chưa đọc được. Hãy mở bằng Word và lưu lại thành .docx.');
  if (isImage(starts)) throw unsupported('Tệp này là ảnh. Hãy nạp văn bản gốc (.docx, .pdf có chữ).');
  if (/^mime-version:|^from: <saved by/imu.test(head))
    throw unsupported('Trang web lưu dạng .mht chưa đọc được. Hãy lưu lại thành "Trang web, chỉ HTML" (.html).');
  if (extension === '.pdf')
    throw new AppError(
      'damaged_file',
      'Tệp có đuôi .pdf nhưng không phải PDF, hoặc bị hỏng. Hãy tải hoặc xuất lại tệp.',
    );
  if (extension === '.docx' || extension === '.docm') {
    throw new AppError(
      'damaged_file',
      'Tệp có đuôi .docx nhưng không phải tệp Word, hoặc bị hỏng. Hãy mở bằng Word, lưu lại rồi nạp lại.',
    );
  }
  return textFormat(extension, head);
}

function textFormat(extension: string, head: string): Format {
  if (/^(?:ï»¿|\s)*<(?:!doctype\s+html|html|head|body)\b/iu.test(head)) return 'html';
  const named = READ_EXTENSIONS.get(extension);
  if (named !== undefined) return named;
  if (OFFICE_EXTENSIONS.has(extension))
    throw unsupported(
      `Chưa đọc được tệp ${extension}. Hãy mở bằng phần mềm đã tạo ra nó và lưu lại thành .docx hoặc .pdf.`,
    );
  return 'text';
}

/** Compound files: old Word, Excel, PowerPoint, and also new ones with a password. */
function oldOffice(bytes: Uint8Array, extension: string): AppError {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, Math.min(bytes.length, 2 << 20) & ~1));
  if (names.includes('EncryptedPackage')) {
    return new AppError('encrypted_file', 'Tệp có mật khẩu nên không đọc được. Hãy gỡ mật khẩu rồi nạp lại.');
  }
  const kind = /\.(?:xls|ppt)$/u.test(extension) ? 'Excel hoặc PowerPoint đời cũ' : 'Word đời cũ (.doc)';
  return unsupported(`Tệp ${kind} chưa đọc được. Hãy mở bằng Word và lưu lại thành .docx rồi nạp lại.`);
}

const isImage = (starts: (...values: number[]) => boolean) =>
  starts(0xff, 0xd8, 0xff) ||
  starts(0x89, 0x50, 0x4e, 0x47) ||
  starts(0x47, 0x49, 0x46, 0x38) ||
  starts(0x49, 0x49, 0x2a, 0) ||
  starts(0x4d, 0x4d, 0, 0x2a);
