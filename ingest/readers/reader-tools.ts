import type { Commands } from './find-tools.ts';
import { createOcr, type Ocr } from './ocr/ocr.ts';
import { createOffice, type Office } from './office.ts';
import { runTool, type RunTool } from './run-tool.ts';
import { createScratch, type Scratch } from './scratch.ts';

/** What readers have at hand beside npm packages, for one run. */
export interface ReaderTools {
  commands: Commands;
  /** Absent without LibreOffice. */
  office?: Office;
  ocr: Ocr;
  run: RunTool;
  /** Runs `work` with a private folder, which is removed afterwards. */
  within<T>(work: (folder: string) => Promise<T>): Promise<T>;
  /** Ends what runs and removes every temporary file. Usable while the process exits. */
  close(): void;
}

interface ReaderToolsOptions {
  commands: Commands;
  /** Where the private folder is made, normally the system's temporary folder. */
  tempRoot: string;
}

/** Nothing is made or started before it is needed. */
export function createReaderTools({ commands, tempRoot }: ReaderToolsOptions): ReaderTools {
  const ending = new AbortController();
  let making: Promise<Scratch> | undefined;
  let made: Scratch | undefined;
  const scratch = async () => (made = await (making ??= createScratch(tempRoot)));
  const run: RunTool = (wanted) =>
    runTool({ ...wanted, prlimit: commands.prlimit, unshare: commands.unshare, signal: ending.signal });
  const ocr = createOcr({ command: commands.tesseract, run });
  const office = commands.soffice === undefined ? undefined : createOffice({ command: commands.soffice, run, scratch });
  return {
    commands,
    ...(office === undefined ? {} : { office }),
    ocr,
    run,
    within: async (work) => (await scratch()).within(work),
    close() {
      ending.abort();
      ocr.close();
      made?.removeNow();
    },
  };
}
