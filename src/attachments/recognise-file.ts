import { extname } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';

/** Why something is taken for nothing that can be used. */
export type Unusable = 'empty' | 'program' | 'archive' | 'macros' | 'active_page' | 'unknown';

/** What bytes are, by the bytes themselves. */
export type Recognised =
  | { is: 'photo' | 'document' | 'audio' | 'video'; mimeType: string; extension: string }
  | { is: 'other_image' }
  | { is: 'unusable'; why: Unusable };

/** Formats whose pixels are read; other images are refused. */
const PHOTOS = new Set(['jpg', 'png', 'apng', 'webp']);
const DOCUMENTS = new Set(['pdf', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'rtf', 'cfb']);
const MACROS = new Set(['docm', 'dotm', 'xlsm', 'xltm', 'pptm', 'potm', 'ppsm']);
const PROGRAMS = new Set(['exe', 'elf', 'macho', 'wasm', 'lnk', 'apk', 'deb', 'rpm', 'crx', 'swf', 'class', 'jar']);
const ARCHIVES = new Set([
  'zip',
  'rar',
  '7z',
  'tar',
  'tar.gz',
  'gz',
  'bz2',
  'xz',
  'zst',
  'lz',
  'lz4',
  'cab',
  'arj',
  'Z',
]);
/** Names of what is plain text inside. Other names (.js, .bat, .hta …) are not taken for documents. */
const TEXT_NAMES = new Set(['', '.txt', '.md', '.markdown', '.html', '.htm', '.csv', '.eml', '.docx', '.doc', '.pdf']);

/** The name helps only where bytes do not tell: among plain texts. */
export async function recogniseFile(bytes: Uint8Array, name = ''): Promise<Recognised> {
  if (bytes.length === 0) return unusable('empty');
  const found = await detect(bytes);
  if (found === undefined || found.ext === 'xml') return recogniseText(bytes, name);
  const { ext, mime } = found;
  const [family] = mime.split('/');
  if (MACROS.has(ext)) return unusable('macros');
  if (DOCUMENTS.has(ext)) return hasMacros(bytes, ext) ? unusable('macros') : usable('document', ext, mime);
  if (PHOTOS.has(ext)) return usable('photo', ext, mime);
  if (family === 'image') return { is: 'other_image' };
  if (family === 'audio') return usable('audio', ext, mime);
  // Recordings of phones; the box says video also where there is only sound.
  if (family === 'video') return usable('video', ext, mime);
  if (PROGRAMS.has(ext)) return unusable('program');
  return unusable(ARCHIVES.has(ext) ? 'archive' : 'unknown');
}

const unusable = (why: Unusable): Recognised => ({ is: 'unusable', why });

function usable(is: 'photo' | 'document' | 'audio' | 'video', ext: string, mime: string): Recognised {
  return { is, mimeType: mime.split(';')[0]!, extension: ext };
}

/** A broken file may end in the middle of what its first bytes promise. */
async function detect(bytes: Uint8Array): Promise<{ ext: string; mime: string } | undefined> {
  try {
    return await fileTypeFromBuffer(bytes);
  } catch {
    return undefined;
  }
}

/** Parts of office files keep their names readable; in old ones names are in UTF-16. */
function hasMacros(bytes: Uint8Array, ext: string): boolean {
  if (ext === 'pdf' || ext === 'rtf') return false;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (ext === 'cfb') return buffer.includes('_VBA_PROJECT', 0, 'utf16le');
  return /vbaProject\.bin|Basic\/Standard\//i.test(buffer.toString('latin1'));
}

function recogniseText(bytes: Uint8Array, name: string): Recognised {
  const extension = extname(name).toLowerCase();
  const text = new TextDecoder('latin1').decode(bytes).replaceAll('\0', '');
  const head = text.slice(0, 1024);
  if (/^(?:MZ|\x7fELF|#!)/.test(head)) return unusable('program');
  if (/\.html?$/.test(extension) || /<(?:!doctype\s+html|html|head|body|script|svg)\b/i.test(head)) {
    return isActivePage(text) ? unusable('active_page') : usable('document', 'html', 'text/html');
  }
  // Some programs write a few bytes before the mark.
  if (head.includes('%PDF-')) return usable('document', 'pdf', 'application/pdf');
  if (!TEXT_NAMES.has(extension)) return unusable('unknown');
  return usable('document', extension === '.md' || extension === '.markdown' ? 'md' : 'txt', 'text/plain');
}

const isActivePage = (text: string) =>
  /<(?:script|iframe|object|embed|applet|svg|base)\b|<meta[^>]+http-equiv\s*=\s*["']?refresh|\s(?:on[a-z]+)\s*=\s*["'\w]|(?:javascript|vbscript)\s*:/i.test(
    text,
  );
