import { tmpdir } from 'node:os';
import { SingleBar } from 'cli-progress';
import type { ChatConfig } from '../src/chat-config.ts';
import { systemClock } from '../src/clock.ts';
import { runProgram } from '../src/command-line.ts';
import { parseConfig, type EmbeddingConfig } from '../src/config.ts';
import { readEnvironment } from '../src/environment.ts';
import { openDatabase, type Database } from '../src/db/open-database.ts';
import { createSqlKnowledgeStore } from '../src/db/sql-knowledge-store.ts';
import { createSqlDocumentRegister } from '../src/db/sql-document-register.ts';
import { runAlone } from '../src/db/run-alone.ts';
import { AppError, toAppError } from '../src/errors.ts';
import type { KnowledgeStore } from '../src/knowledge/knowledge-store.ts';
import { loadOrganisation } from '../src/organisation.ts';
import { formatRow, formatSummary, parseCommand, USAGE, type IngestCommand } from './cli.ts';
import { createEmbeddingMeter, embedDocuments, type EmbeddingSummary } from './embed-documents.ts';
import { describeEmbedded, describePlanned } from './embedding-texts.ts';
import { describeTools, findTools } from './readers/find-tools.ts';
import { createReaderTools, type ReaderTools } from './readers/reader-tools.ts';
import { describeModelRead, readCommitments, type ReadCommitmentsOptions } from './read-commitments.ts';
import { describeSync, syncRegister } from './sync-register.ts';
import { runIngest, type IngestOptions, type IngestReport, type IngestSummary } from './run-ingest.ts';
import { watchFolders } from './watch.ts';

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

/** What is embedded goes out in one line that is written over, on a terminal only. */
function showStored({ embedded }: { embedded: number }): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${embedded.toLocaleString('vi-VN')} vectơ`);
}

async function ingest(command: IngestCommand): Promise<number> {
  const { paths, json, watch, every, ...options } = command;
  const environment = readEnvironment();
  const config = parseConfig(environment);
  const organisation = loadOrganisation(config.organisationFile);
  const units = new Set(organisation.units.map((unit) => unit.id));
  checkUnit(options.access, units);
  const database = await openDatabase(config.database);
  const commands = await findTools(environment.PATH ?? '');
  process.stderr.write(`${describeTools(commands)}\n`);
  const store = createSqlKnowledgeStore(database);
  const register = createSqlDocumentRegister(database, { clock: systemClock });
  const tools = createReaderTools({ commands, tempRoot: tmpdir(), texts: () => textsOf(store) });
  const meter = config.embedding && options.dryRun ? createEmbeddingMeter(database, config.embedding) : undefined;
  const runOnce = (more: IngestOptions = {}) =>
    // What replaces what is worked out from all documents: not while another run changes them.
    runAlone(database, { name: 'ingest', onWait: () => process.stderr.write(WAITING) }, async () => {
      const report = createReport();
      try {
        const given = { ...options, units, tools, ...more };
        const summary = await runIngest({ store, register, paths, options: given, report, onRead: meter?.add });
        if (!options.dryRun) {
          const told = describeSync(
            await syncRegister(database, { knowledge: store, organisation, clock: systemClock }),
          );
          if (told !== undefined) process.stderr.write(`${told}\n`);
        }
        return summary;
      } finally {
        report.stop();
      }
    });
  const askModel = () => readByModel(database, { chat: config.chat, knowledge: store, organisation });
  try {
    if (watch) {
      await watchUntilStopped({ paths, every }, async (leaveOut) => {
        const summary = await runOnce({ leaveOut });
        if (!hasNews(summary)) return;
        process.stdout.write(`${formatSummary(summary, false)}\n`);
        await askModel();
        const embedding = await embed(database, config.embedding);
        if (embedding !== undefined) process.stdout.write(`${describeEmbedded(embedding)}\n`);
      });
      return 0;
    }
    closeOnSignal(tools);
    const summary = await runOnce();
    if (!json) process.stdout.write(`${formatSummary(summary, options.dryRun)}\n`);
    if (!options.dryRun) await askModel();
    const embedding = (await meter?.total()) ?? (await embed(database, config.embedding));
    if (json) process.stdout.write(`${JSON.stringify({ ...summary, ...(embedding && { embedding }) })}\n`);
    else if (embedding !== undefined) {
      process.stdout.write(`${options.dryRun ? describePlanned(embedding) : describeEmbedded(embedding)}\n`);
    }
    return summary.failed.length > 0 || embedding?.failed !== undefined ? 1 : 0;
  } finally {
    tools.close();
    await database.destroy();
  }
}

/** Whatever becomes of it, the documents are there. */
async function readByModel(
  database: Database,
  { chat, ...given }: Pick<ReadCommitmentsOptions, 'knowledge' | 'organisation'> & { chat: ChatConfig | undefined },
): Promise<void> {
  if (chat === undefined) return;
  try {
    const report = await readCommitments(database, { ...given, chat, clock: systemClock, onDocument: showRead });
    const told = describeModelRead(report);
    if (told !== undefined) process.stderr.write(`${process.stderr.isTTY ? '\r\u001b[K' : ''}${told}\n`);
  } catch (error) {
    process.stderr.write(`Mô hình chưa đọc được cam kết: ${toAppError(error).message}\n`);
  }
}

/** One line that is written over, on a terminal only. */
function showRead(done: number, of: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[KMô hình đọc cam kết: ${done}/${of} văn bản`);
}

async function embed(database: Database, config: EmbeddingConfig | undefined): Promise<EmbeddingSummary | undefined> {
  if (config === undefined) return undefined;
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  process.once('SIGINT', interrupt);
  try {
    return await embedDocuments(database, config, { signal: stop.signal, onStored: showStored });
  } finally {
    process.off('SIGINT', interrupt);
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
  }
}

async function* textsOf(store: KnowledgeStore): AsyncGenerator<string> {
  for (const document of await store.listDocuments()) {
    for (const passage of await store.documentPassages(document.id)) {
      // What was misread once is no measure.
      if (passage.lowConfidence !== true) yield passage.text;
    }
  }
}

const WAITING = 'Một lần nạp khác đang chạy; chờ đến khi nó xong …\n';

function checkUnit(access: string | undefined, units: ReadonlySet<string>): void {
  if (access?.startsWith('unit:') !== true || units.has(access.slice('unit:'.length))) return;
  throw new AppError('usage', `--access: không có đơn vị nào như vậy; các đơn vị: ${[...units].join(', ')}.`);
}

const hasNews = ({ added, updated, removed, failed }: IngestSummary) => added + updated + removed + failed.length > 0;

/** A first signal lets the run under way finish, a second one does not wait. */
async function watchUntilStopped(
  { paths, every }: { paths: readonly string[]; every: number },
  ingestOnce: (leaveOut: ReadonlySet<string>) => Promise<void>,
): Promise<void> {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping.signal.aborted) process.exit(1);
      process.stderr.write('Đang dừng …\n');
      stopping.abort();
    });
  }
  process.stderr.write(`Đang theo dõi ${paths.join(', ')}; dừng bằng Ctrl+C.\n`);
  await watchFolders({
    paths,
    ingest: ingestOnce,
    onError: (error) => process.stderr.write(`Chưa nạp được lần này: ${toAppError(error).message}\n`),
    everyMs: every * 1000,
    signal: stopping.signal,
  });
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
  const command = parseCommand(process.argv.slice(2));
  if (command !== 'help') return ingest(command);
  process.stdout.write(USAGE);
  return 0;
}

await runProgram(main, USAGE);
