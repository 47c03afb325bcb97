import { runIngest } from '#ingest/run-ingest.ts';
import { openAnswerer } from '../app/open-answerer.ts';
import { createAnswerer } from '../agent/create-answerer.ts';
import { type Clock, systemClock } from '../clock.ts';
import { parseCommandLine, runProgram } from '../command-line.ts';
import { type Config, parseConfig } from '../config.ts';
import { databaseExists, openDatabase } from '../db/open-database.ts';
import { createSqlCommitments } from '../db/sql-commitments.ts';
import { createSqlKnowledgeStore } from '../db/sql-knowledge-store.ts';
import { readEnvironment } from '../environment.ts';
import { AppError } from '../errors.ts';
import { openBm25Index } from '../knowledge/bm25-index.ts';
import type { KnowledgeIndex } from '../knowledge/knowledge-index.ts';
import type { KnowledgeStore } from '../knowledge/knowledge-store.ts';
import { createMemoryKnowledge } from '../knowledge/memory-knowledge.ts';
import { createLogger } from '../logger.ts';
import { loadOrganisation } from '../organisation.ts';
import { visibleLevels } from '../people/access.ts';
import { readAnswerSet } from './evaluation/answer-set.ts';
import { type Asked, askSet, type AskedSet, type Scores } from './evaluation/ask-set.ts';

const USAGE = `Cách dùng: npm run eval:answers -- TẬP.jsonl [--mode extractive|model|both] [--documents ĐƯỜNG_DẪN]… [--today NGÀY] [--json]

Hỏi cả tập câu hỏi như trong trò chuyện và chấm câu trả lời; hai cách trả lời đặt cạnh nhau.
  TẬP.jsonl      mỗi dòng một câu: {"id", "question", "answerable", "must", "source": {"file", "locator"}, "sources",
                 "alsoFrom", "after"}; xem test/answers/README.md
  --mode         extractive: trích văn bản; model: mô hình đã cấu hình; both: cả hai (mặc định: extractive)
  --documents    hỏi trên các văn bản này, giữ trong bộ nhớ, thay cho kho của DATA_DIR; ghi được nhiều lần
  --today        hỏi như vào ngày này (YYYY-MM-DD)
  --json         in một giá trị JSON, có cả từng câu sai
  --help         in trang này

Chấm theo từ ngữ: sentences, unsupported_sentences không thấy được ý sai mà chữ vẫn có trong văn bản.
Mã thoát: 0 xong; 1 có lỗi (đã nêu lý do); 2 gõ sai lệnh.
`;

const MODES = ['extractive', 'model'] as const;
type Mode = (typeof MODES)[number];

interface Command {
  path: string;
  modes: readonly Mode[];
  documents: string[];
  clock: Clock;
  json: boolean;
}

/** "help" when that is all that was asked. Throws AppError `usage`. */
function parseCommand(): Command | 'help' {
  const { values, positionals } = parseCommandLine({
    options: {
      mode: { type: 'string', default: 'extractive' },
      documents: { type: 'string', multiple: true, default: [] },
      today: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  if (values.help) return 'help';
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new AppError('usage', 'Ghi đúng một tệp câu hỏi .jsonl.');
  const modes = values.mode === 'both' ? MODES : MODES.filter((mode) => mode === values.mode);
  if (modes.length === 0) throw new AppError('usage', '--mode phải là extractive, model hoặc both.');
  return { path, modes, documents: values.documents, clock: readClock(values.today), json: values.json };
}

function readClock(today: string | undefined): Clock {
  if (today === undefined) return systemClock;
  const noon = new Date(`${today}T05:00:00Z`);
  if (!/^\d{4}-\d\d-\d\d$/.test(today) || Number.isNaN(noon.getTime())) {
    throw new AppError('usage', '--today phải là ngày có thật, viết như 2026-11-22.');
  }
  return { now: () => noon };
}

interface Spent {
  model_calls: number;
  failed_calls: number;
  input_tokens: number;
  output_tokens: number;
}

type Measured = Asked & { spent: Spent };

async function measure(command: Command, config: Config): Promise<Partial<Record<Mode, Measured>>> {
  const questions = readAnswerSet(command.path);
  const { chat } = config;
  if (command.modes.includes('model') && chat === undefined) {
    throw new AppError(
      'usage',
      'Chưa cấu hình mô hình (OPENAI_BASE_URL, CHAT_MODEL); chỉ chạy được --mode extractive.',
    );
  }
  if (command.documents.length === 0 && !databaseExists(config.database)) {
    throw new AppError(
      'not_found',
      'Chưa có cơ sở dữ liệu trong DATA_DIR. Chạy npm start trước, hoặc ghi --documents.',
    );
  }
  const logger = createLogger(config.logLevel);
  const organisation = loadOrganisation(config.organisationFile);
  // With documents of its own nothing of the office is opened, not even for the record of calls.
  const database = await openDatabase(command.documents.length === 0 ? config.database : ':memory:');
  const results: Partial<Record<Mode, Measured>> = {};
  try {
    const { clock } = command;
    const { store, index } = await openLibrary(command, createSqlKnowledgeStore(database));
    const units = organisation.units.map(({ id }) => id);
    const set = { store, clock, access: visibleLevels({ role: 'officer' }, units) };
    const knowledge = { store, index, clock };
    for (const mode of command.modes) {
      const spent: Spent = { model_calls: 0, failed_calls: 0, input_tokens: 0, output_tokens: 0 };
      const opened = await openAnswerer({
        knowledge,
        register: createSqlCommitments(database, { clock }),
        database,
        organisation,
        logger,
        onCall: (call) => {
          spent.model_calls++;
          if (call.outcome !== 'ok') spent.failed_calls++;
          spent.input_tokens += call.inputTokens;
          spent.output_tokens += call.outputTokens;
        },
        ...(chat === undefined ? {} : { chat }),
      });
      const answerer = mode === 'model' ? opened.answer : createAnswerer({ knowledge });
      results[mode] = { ...(await askSet(questions, withProgress({ ...set, answerer }, mode))), spent };
      await opened.close();
    }
    await index.close();
  } finally {
    await database.destroy();
  }
  return results;
}

async function openLibrary(
  { documents }: Command,
  stored: ReturnType<typeof createSqlKnowledgeStore>,
): Promise<{ store: KnowledgeStore; index: KnowledgeIndex }> {
  if (documents.length === 0) return { store: stored, index: await openBm25Index(stored, { pollMs: 0 }) };
  const { store, index } = await createMemoryKnowledge();
  const summary = await runIngest({ store, paths: documents, options: {}, report: { file: () => {} } });
  const [failed] = summary.failed;
  if (failed !== undefined) throw new AppError('unreadable_file', `${failed.path}: ${failed.reason}`);
  await index.refresh();
  return { store, index };
}

/** Somebody who waits for a model wants to see that it goes on. */
function withProgress(set: AskedSet, mode: Mode): AskedSet {
  if (!process.stderr.isTTY) return set;
  return { ...set, onAsked: (done) => process.stderr.write(`\r${mode} ${done} `) };
}

function toJson(results: Partial<Record<Mode, Measured>>): unknown {
  return Object.fromEntries(
    Object.entries(results).map(([mode, { scores, spent, verdicts, unsupported }]) => [
      mode,
      {
        ...scores,
        ...spent,
        failed: verdicts.filter(({ right }) => !right).map(({ question, why }) => ({ id: question.id, why })),
        unsupported,
      },
    ]),
  );
}

function toTable(results: Partial<Record<Mode, Measured>>): string {
  const columns = Object.entries(results).map(([mode, { scores, spent }]) => ({
    mode,
    numbers: { ...scores, ...spent },
  }));
  const names = Object.keys(columns[0]!.numbers) as (keyof (Scores & Spent))[];
  const row = (name: string, cells: (string | number)[]) =>
    `${name.padEnd(24)}${cells.map((cell) => String(cell).padStart(12)).join('')}\n`;
  return [
    row(
      '',
      columns.map(({ mode }) => mode),
    ),
    ...names.map((name) =>
      row(
        name,
        columns.map(({ numbers }) => numbers[name]),
      ),
    ),
  ].join('');
}

async function main(): Promise<void> {
  const command = parseCommand();
  if (command === 'help') {
    process.stdout.write(USAGE);
    return;
  }
  const results = await measure(command, parseConfig(readEnvironment()));
  process.stdout.write(command.json ? `${JSON.stringify(toJson(results))}\n` : toTable(results));
}

await runProgram(main, USAGE);
