import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';
import { runTool } from './run-tool.ts';

/** Commands of the system that readers use where they are installed: absolute paths, absent where they are not. */
export interface Commands {
  soffice?: string;
  pdftotext?: string;
  pdftoppm?: string;
  pdfimages?: string;
  /** Only when it knows Vietnamese. */
  tesseract?: string;
  /** Limits memory and processor time of the others. */
  prlimit?: string;
  /** Takes the network away from the others; only where it may. */
  unshare?: string;
}

const NAMES = ['soffice', 'pdftotext', 'pdftoppm', 'pdfimages', 'tesseract', 'prlimit', 'unshare'] as const;

/** Looks for the commands in the folders of `searchPath` (the form of PATH). Never throws. */
export async function findTools(searchPath: string): Promise<Commands> {
  const folders = searchPath.split(delimiter).filter((folder) => isAbsolute(folder));
  const found: Commands = {};
  for (const name of NAMES) {
    const path = await findCommand(name, folders);
    if (path !== undefined) found[name] = path;
  }
  if (found.unshare !== undefined && !(await answers(found.unshare, ['-rn', 'true']))) delete found.unshare;
  if (found.prlimit !== undefined && !(await answers(found.prlimit, ['--core=0', 'true']))) delete found.prlimit;
  if (found.tesseract !== undefined && !(await knowsVietnamese(found.tesseract))) delete found.tesseract;
  return found;
}

async function findCommand(name: string, folders: readonly string[]): Promise<string | undefined> {
  for (const folder of folders) {
    const path = join(folder, name);
    const runs = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return path;
  }
  return undefined;
}

const answers = async (command: string, args: readonly string[]): Promise<boolean> =>
  (await runTool({ command, args, milliseconds: 5000 }).catch(() => undefined))?.code === 0;

async function knowsVietnamese(tesseract: string): Promise<boolean> {
  const list = await runTool({ command: tesseract, args: ['--list-langs'], milliseconds: 5000 }).catch(() => undefined);
  return list !== undefined && /^vie$/mu.test(list.output.toString('utf8'));
}

/** One line for the log, in Vietnamese: what is there, and what installing the rest would give. */
export function describeTools(commands: Commands): string {
  const poppler = commands.pdftotext !== undefined && commands.pdftoppm !== undefined;
  const parts = [
    ['LibreOffice', commands.soffice !== undefined, 'đọc .doc, .rtf, .odt, .xls, .ppt'],
    ['poppler', poppler, 'PDF nhanh và đúng hơn'],
    ['tesseract + vie', commands.tesseract !== undefined, 'bản quét nhanh và đúng hơn'],
  ] as const;
  const have = parts.filter(([, there]) => there).map(([name]) => name);
  const lack = parts.filter(([, there]) => !there).map(([name, , use]) => `${name} (${use})`);
  const used = have.length === 0 ? 'chỉ gói npm' : have.join(', ');
  return `Công cụ đọc tệp: ${used}.${lack.length === 0 ? '' : ` Chưa cài: ${lack.join('; ')}.`}`;
}
