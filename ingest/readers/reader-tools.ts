import type { Commands } from './find-tools.ts';
import { createOcr, type Ocr } from './ocr/ocr.ts';
import { gatherVocabulary, type Vocabulary } from './ocr/vocabulary.ts';
import { createOffice, type Office } from './office.ts';
import { runTool, type RunTool } from './run-tool.ts';
import { createScratch, type Scratch } from './scratch.ts';

/** What readers have at hand beside npm packages, for one run. */
export interface ReaderTools {
  commands: Commands;
  /** Absent without LibreOffice. */
  office?: Office;
  ocr: Ocr;
  /** A document with more scanned pages is refused, or read so far. */
  mostScans: number;
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
  /** Texts of the office, from which the words come that doubtful ones in scans are put right by. */
  texts?: () => AsyncIterable<string>;
  /** Default 500, which take half an hour. */
  mostScans?: number;
}

/** Nothing is made or started before it is needed. */
export function createReaderTools({ commands, tempRoot, texts, mostScans = 500 }: ReaderToolsOptions): ReaderTools {
  const ending = new AbortController();
  let making: Promise<Scratch> | undefined;
  let made: Scratch | undefined;
  const scratch = async () => (made = await (making ??= createScratch(tempRoot)));
  const run: RunTool = (wanted) =>
    runTool({ ...wanted, prlimit: commands.prlimit, unshare: commands.unshare, signal: ending.signal });
  let gathering: Promise<Vocabulary> | undefined;
  const vocabulary = texts === undefined ? {} : { vocabulary: () => (gathering ??= gatherVocabulary(texts())) };
  const ocr = createOcr({ command: commands.tesseract, run, ...vocabulary });
  const office = commands.soffice === undefined ? undefined : createOffice({ command: commands.soffice, run, scratch });
  return {
    commands,
    ...(office === undefined ? {} : { office }),
    ocr,
    mostScans,
    run,
    within: async (work) => (await scratch()).within(work),
    close() {
      ending.abort();
      ocr.close();
      made?.removeNow();
    },
  };
}
