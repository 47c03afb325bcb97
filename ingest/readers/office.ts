import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AppError } from '../../src/errors.ts';
import { OFFICE_PROFILE } from './office-profile.ts';
import type { RunTool } from './run-tool.ts';
import type { Scratch } from './scratch.ts';

export type OfficeFormat = 'doc' | 'rtf' | 'odt' | 'docx' | 'xls' | 'ods' | 'xlsx' | 'ppt' | 'odp' | 'pptx' | 'pdf';

/** LibreOffice as a converter. */
export interface Office {
  /** The same document in another format. Throws AppError when it cannot be opened, or takes too long. */
  convert(bytes: Uint8Array, from: OfficeFormat, to: OfficeFormat): Promise<Buffer>;
}

interface OfficeOptions {
  command: string;
  run: RunTool;
  scratch: () => Promise<Scratch>;
}

/** One conversion after the other: two at once cannot share a profile, and would need twice the memory. */
export function createOffice({ command, run, scratch }: OfficeOptions): Office {
  let profile: Promise<string> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const makeProfile = async (): Promise<string> => {
    const folder = join((await scratch()).path, 'profile');
    await mkdir(join(folder, 'user'), { recursive: true });
    await writeFile(join(folder, 'user', 'registrymodifications.xcu'), OFFICE_PROFILE);
    return folder;
  };

  async function convertNow(bytes: Uint8Array, from: OfficeFormat, to: OfficeFormat): Promise<Buffer> {
    const home = await (profile ??= makeProfile());
    return (await scratch()).within(async (folder) => {
      const source = join(folder, `tep.${from}`);
      await writeFile(source, bytes, { mode: 0o600 });
      const args = [
        `-env:UserInstallation=${pathToFileURL(home).href}`,
        ...'--headless --norestore --nologo --nodefault --nolockcheck --nofirststartwizard --convert-to'.split(' '),
        to,
        '--outdir',
        join(folder, 'ra'),
        source,
      ];
      const result = await run({ command, args, folder });
      if (result === undefined) throw noOffice();
      const output = await readFile(join(folder, 'ra', `tep.${to}`)).catch(() => undefined);
      if (output !== undefined && output.length > 0) return output;
      throw new AppError(
        'damaged_file',
        'LibreOffice không mở được tệp này: tệp hỏng, có mật khẩu hoặc quá lớn. Hãy mở bằng phần mềm đã tạo ra nó và lưu lại thành .docx, .xlsx hoặc .pdf.',
      );
    });
  }

  return {
    convert(bytes, from, to) {
      const next = last.then(() => convertNow(bytes, from, to));
      last = next.catch(() => undefined);
      return next;
    },
  };
}

const noOffice = () =>
  new AppError('unsupported_format', 'Không chạy được LibreOffice. Hãy cài lại (apt install libreoffice-nogui).');
