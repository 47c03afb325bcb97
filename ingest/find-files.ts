import type { Stats } from 'node:fs';
import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { IMAGE_EXTENSIONS, READ_EXTENSIONS } from './readers/detect-format.ts';

/** A file to read. */
export interface FoundFile {
  /** For opening. */
  file: string;
  /** For people and for the id: relative to the working folder when inside it, "/" between folders, NFC. */
  path: string;
  size: number;
  /** Time of its last change, in milliseconds since 1970. */
  modifiedMs: number;
  /** Another one after a change, as far as the file system tells. */
  stamp: string;
  /** The file beside it that says more about it. */
  sidecar?: string;
}

/** A place that could not be looked at. */
export interface Trouble {
  path: string;
  code: 'not_found' | 'unreadable_file' | 'unsupported_format';
  reason: string;
}

export interface Findings {
  files: FoundFile[];
  troubles: Trouble[];
  /** Shown paths below which nothing may be taken for gone, since they could not be read. */
  unknown: string[];
}

const SIDECAR_EXTENSIONS = ['.yaml', '.yml'];

/** Documents at and below `paths`. Links are followed, each folder and file once; hidden and lock files are passed over. */
export async function findFiles(paths: readonly string[], folder = process.cwd()): Promise<Findings> {
  const walk: Walk = {
    folder: await realpath(folder),
    seen: new Set(),
    shown: new Set(),
    names: new Map(),
    files: [],
    troubles: [],
    unknown: [],
  };
  for (const path of paths) await visitGiven(resolve(folder, path), walk);
  return {
    files: walk.files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    troubles: walk.troubles,
    unknown: walk.unknown,
  };
}

/** How a path is shown; see `FoundFile.path`. */
export function showPath(path: string, folder = process.cwd()): string {
  const inside = relative(folder, resolve(folder, path));
  const shown = inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside) ? resolve(folder, path) : inside;
  return shown.split(sep).join('/').normalize('NFC');
}

interface Walk extends Findings {
  folder: string;
  /** Real paths of files and folders that were visited. */
  seen: Set<string>;
  /** Shown paths of the files found. */
  shown: Set<string>;
  /** Of the folders that given files stand in. */
  names: Map<string, Names>;
}

/** Names of one folder as they stand on the disk, by the form in which they are compared. */
export type Names = ReadonlyMap<string, string>;

const nameKey = (name: string) => name.normalize('NFC').toLowerCase();
/** Of two names that differ only in how their marks are stored, the first counts. */
export const namesOf = (entries: readonly string[]): Names =>
  new Map(entries.toReversed().map((entry) => [nameKey(entry), entry]));

async function visitGiven(path: string, walk: Walk): Promise<void> {
  const shown = showPath(path, walk.folder);
  const info = await stat(path).catch(() => undefined);
  if (info === undefined) {
    walk.unknown.push(shown);
    const broken = (await lstat(path).catch(() => undefined)) !== undefined;
    const reason = broken
      ? 'Liên kết hỏng: nơi nó trỏ tới không còn.'
      : 'Không có tệp hoặc thư mục này. Kiểm tra lại đường dẫn; nếu ở ổ mạng, kiểm tra ổ đã được kết nối.';
    walk.troubles.push({ path: shown, code: 'not_found', reason });
  } else if (info.isDirectory()) await visitFolder(path, walk);
  else if (info.isFile()) {
    const folder = dirname(path);
    const names = walk.names.get(folder) ?? namesOf(await readdir(folder).catch(() => [basename(path)]));
    walk.names.set(folder, names);
    await addFile(path, { walk, names, info });
  } else
    walk.troubles.push({
      path: shown,
      code: 'unsupported_format',
      reason: 'Đây không phải là tệp hay thư mục thường.',
    });
}

async function visitFolder(path: string, walk: Walk): Promise<void> {
  let entries: string[];
  try {
    const real = await realpath(path);
    if (walk.seen.has(real)) return;
    walk.seen.add(real);
    entries = await readdir(path);
  } catch {
    noteUnreadable(path, 'Không mở được thư mục. Kiểm tra quyền đọc.', walk);
    return;
  }
  const names = namesOf(entries);
  for (const name of entries.toSorted()) {
    if (isPassedOver(name)) continue;
    await visitEntry(join(path, name), names, walk);
  }
}

async function visitEntry(path: string, names: Names, walk: Walk): Promise<void> {
  try {
    const info = await stat(path);
    if (info.isDirectory()) await visitFolder(path, walk);
    else if (info.isFile() && isDocument(path, info.size)) await addFile(path, { walk, names, info });
  } catch (error) {
    // A link that leads nowhere, or a file removed since the folder was listed, is gone; anything else may come back.
    const { code } = error as { code?: unknown };
    if (code === 'ENOENT' || code === 'ELOOP') return;
    noteUnreadable(path, 'Không xem được tệp hoặc thư mục này. Kiểm tra quyền đọc, ổ đĩa và ổ mạng.', walk);
  }
}

function noteUnreadable(path: string, reason: string, walk: Walk): void {
  const shown = showPath(path, walk.folder);
  walk.unknown.push(shown);
  walk.troubles.push({ path: shown, code: 'unreadable_file', reason });
}

/** Pictures below this size, in bytes, are logos and buttons, not pages. */
const SMALL_PICTURE = 30 << 10;

/** In folders and archives only what looks like a document is taken: no lock files, no parts of saved web pages. */
export function isDocument(path: string, size: number): boolean {
  const name = basename(path);
  if (isPassedOver(name)) return false;
  const extension = extname(name).toLowerCase();
  if (!READ_EXTENSIONS.has(extension)) return false;
  return !IMAGE_EXTENSIONS.has(extension) || (size >= SMALL_PICTURE && !/_(?:files|tệp)$/iu.test(dirname(path)));
}

/** Hidden, lock and system files and folders. */
export const isPassedOver = (name: string): boolean =>
  name.startsWith('.') || name.startsWith('~$') || /^(?:thumbs\.db|desktop\.ini|__macosx)$/iu.test(name);

interface Visit {
  walk: Walk;
  names: Names;
  info: Stats;
}

/** Size, time of change and inode: what tells of a change without reading. */
export const stampOf = ({ size, mtimeMs, ino }: Stats): string => `${size}:${mtimeMs}:${ino}`;

async function addFile(path: string, { walk, names, info }: Visit): Promise<void> {
  const real = await realpath(path);
  if (walk.seen.has(real)) return;
  walk.seen.add(real);
  const shown = showPath(path, walk.folder);
  if (walk.shown.has(shown)) {
    walk.troubles.push({
      path: shown,
      code: 'unsupported_format',
      reason: 'Có hai tệp cùng tên, chỉ khác cách gõ dấu. Hãy đổi tên một tệp.',
    });
    return;
  }
  walk.shown.add(shown);
  const sidecar = findSidecar(basename(path), names);
  walk.files.push({
    file: path,
    path: shown,
    size: info.size,
    modifiedMs: info.mtimeMs,
    stamp: stampOf(info),
    ...(sidecar === undefined ? {} : { sidecar: join(dirname(path), sidecar) }),
  });
}

/** "NAME.docx.yaml" before "NAME.yaml"; names are compared whatever way their marks are stored. */
export function findSidecar(name: string, names: Names): string | undefined {
  const stem = name.slice(0, name.length - extname(name).length);
  const wanted = [name, stem].flatMap((base) => SIDECAR_EXTENSIONS.map((extension) => base + extension));
  return wanted.map((candidate) => names.get(nameKey(candidate))).find((found) => found !== undefined);
}
