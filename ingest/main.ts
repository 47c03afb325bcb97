import { tmpdir } from 'node:os';
import { SingleBar } from 'cli-progress';
import { parseConfig } from '../src/config.ts';
import { readEnvironment } from '../src/environment.ts';
import { openDatabase } from '../src/db/open-database.ts';
import { createSqlKnowledgeStore } from '../src/db/sql-knowledge-store.ts';
import { AppError } from '../src/errors.ts';
import { formatRow, formatSummary, parseCommand, USAGE, type IngestCommand } from './cli.ts';
import { describeTools, findTools } from './readers/find-tools.ts';
import { createReaderTools, type ReaderTools } from './readers/reader-tools.ts';
import { runIngest, type IngestReport } from './run-ingest.ts';

/** Rows of files on stderr; on a terminal a progress bar below them. */
function createReport(): IngestReport & { stop(): void } {
  const bar = process.stderr.isTTY
    ? new SingleBar({
        stream: process.stderr,
        format: '{bar} {value}/{total} tệp',
        hideCursor: true,
        clearOnComplete: true,
      })
    : undefined;
  let rows = 0;
  const write = (text: string) => process.stderr.write(`${text}\n`);
  return {
    start(files) {
      if (files > 0) bar?.start(files, 0);
    },
    file(row) {
      const quiet = bar !== undefined && row.outcome === 'unchanged' && row.warnings === undefined;
      if (!quiet) {
        if (bar?.isActive === true) process.stderr.write('\r\u001b[K');
        write(formatRow(row));
      }
      // Archives hold more documents than there are files.
      if (bar !== undefined && row.outcome !== 'removed') bar.setTotal(Math.max(bar.getTotal(), ++rows));
      bar?.increment();
    },
    stop: () => bar?.stop(),
  };
}

async function ingest({ paths, json, ...options }: IngestCommand): Promise<number> {
  const environment = readEnvironment();
  const config = parseConfig(environment);
  const database = await openDatabase(config.databasePath);
  const report = createReport();
  const commands = await findTools(environment.PATH ?? '');
  process.stderr.write(`${describeTools(commands)}\n`);
  const tools = createReaderTools({ commands, tempRoot: tmpdir() });
  closeOnSignal(tools);
  try {
    const store = createSqlKnowledgeStore(database);
    const summary = await runIngest({ store, paths, options: { ...options, tools }, report });
    report.stop();
    process.stdout.write(json ? `${JSON.stringify(summary)}\n` : `${formatSummary(summary, options.dryRun)}\n`);
    return summary.failed.length > 0 ? 1 : 0;
  } finally {
    report.stop();
    tools.close();
    await database.destroy();
  }
}

/** Programs that were started run in groups of their own, so a Ctrl+C of the terminal does not reach them. */
function closeOnSignal(tools: ReaderTools): void {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.once(signal, () => {
      tools.close();
      process.exit(code);
    });
  }
}

async function main(): Promise<number> {
  try {
    const command = parseCommand(process.argv.slice(2));
    if (command !== 'help') return await ingest(command);
    process.stdout.write(USAGE);
    return 0;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const wrongUsage = error.code === 'usage' || error.code === 'config_invalid';
    process.stderr.write(`${error.message}\n${error.code === 'usage' ? `\n${USAGE}` : ''}`);
    return wrongUsage ? 2 : 1;
  }
}

process.exitCode = await main();
