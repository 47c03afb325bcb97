import { join } from 'node:path';
import { parseCommandLine, runProgram } from '../command-line.ts';
import { type Config, parseConfig } from '../config.ts';
import { checkStore } from '../db/check-store.ts';
import { copyStore } from '../db/copy-store.ts';
import { connectDatabase, databaseExists, isPostgresAddress } from '../db/open-database.ts';
import { explainOpenFailure } from '../db/open-failure.ts';
import { explainPostgresOpenFailure } from '../db/postgres-failure.ts';
import { readEnvironment } from '../environment.ts';
import { AppError } from '../errors.ts';
import { formatCheck, formatCopied, formatProgress, USAGE } from './store-texts.ts';

type Command = ({ does: 'copy'; from: string; to: string } | { does: 'check'; place: string | undefined }) & {
  json: boolean;
};

/** "help" when that is all that was asked. Throws AppError `usage`. */
function parseCommand(): Command | 'help' {
  const flag = { type: 'boolean', default: false } as const;
  const { values, positionals } = parseCommandLine({ options: { json: flag, help: flag }, allowPositionals: true });
  if (values.help) return 'help';
  const [name, first, second, ...more] = positionals;
  const { json } = values;
  if (name === 'copy' && first !== undefined && second !== undefined && more.length === 0) {
    return { does: 'copy', from: first, to: second, json };
  }
  if (name === 'check' && second === undefined) return { does: 'check', place: first, json };
  if (name === 'copy') throw new AppError('usage', 'Sau copy ghi đúng kho nguồn và kho đích.');
  throw new AppError('usage', name === 'check' ? 'Sau check ghi nhiều nhất một kho.' : 'Lệnh phải là copy hoặc check.');
}

/** What somebody wrote for a store, as `openDatabase` takes it. */
function locate(place: string, config: Config): string {
  if (place === 'sqlite') return join(config.dataDir, 'phoihop.sqlite');
  if (place !== 'DATABASE_URL') return place;
  if (isPostgresAddress(config.database)) return config.database;
  throw new AppError('config_invalid', 'DATABASE_URL: chưa được đặt.');
}

async function run(command: Command, config: Config): Promise<number> {
  if (command.does === 'copy') {
    const [from, to] = [locate(command.from, config), locate(command.to, config)];
    const copied = await copyStore({ from, to, onProgress: createReport() });
    print(command.json ? JSON.stringify(copied) : formatCopied(copied));
    return 0;
  }
  const location = command.place === undefined ? config.database : locate(command.place, config);
  if (!databaseExists(location)) throw new AppError('not_found', 'Không có kho ở nơi đã ghi.');
  const database = connectDatabase(location);
  try {
    const found = await checkStore(database);
    print(command.json ? JSON.stringify(found) : formatCheck(found));
    return found.problems.length === 0 ? 0 : 1;
  } finally {
    await database.destroy();
  }
}

/** On stderr: on a terminal one line that changes, else a line for each table that is done. */
function createReport(): Parameters<typeof copyStore>[0]['onProgress'] {
  const onTerminal = process.stderr.isTTY;
  return (progress) => {
    const isDone = progress.rows === progress.total;
    const text = formatProgress(progress);
    if (onTerminal) process.stderr.write(`\r\u001b[K${text}${isDone ? '\n' : ''}`);
    else if (isDone) process.stderr.write(`${text}\n`);
  };
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function main(): Promise<number> {
  const command = parseCommand();
  if (command === 'help') {
    print(USAGE.trimEnd());
    return 0;
  }
  return run(command, parseConfig(readEnvironment()));
}

/** What the databases themselves say, in words for people. */
async function explained(): Promise<number> {
  try {
    return await main();
  } catch (error) {
    throw explainPostgresOpenFailure(explainOpenFailure(error));
  }
}

await runProgram(explained, USAGE);
