import { systemClock as clock } from '../clock.ts';
import { runProgram } from '../command-line.ts';
import { parseConfig } from '../config.ts';
import { databaseExists, openDatabase } from '../db/open-database.ts';
import { createSqlKnowledgeStore } from '../db/sql-knowledge-store.ts';
import { createSqlQuestions } from '../db/sql-questions.ts';
import { readEnvironment } from '../environment.ts';
import { AppError } from '../errors.ts';
import { parseCommand } from './questions/parse-command.ts';
import { USAGE } from './questions/questions-texts.ts';
import { runCommand } from './questions/run-command.ts';

async function main(): Promise<void> {
  const parsed = parseCommand(process.argv.slice(2));
  if (parsed === 'help') {
    process.stdout.write(USAGE);
    return;
  }
  const { database: location } = parseConfig(readEnvironment());
  if (!databaseExists(location)) {
    throw new AppError('not_found', 'Chưa có cơ sở dữ liệu trong DATA_DIR. Chạy npm start trước.');
  }
  const database = await openDatabase(location);
  try {
    const office = { questions: createSqlQuestions(database), store: createSqlKnowledgeStore(database), clock };
    const { lines, json } = await runCommand(parsed.command, office);
    process.stdout.write(`${parsed.json ? JSON.stringify(json) : lines.join('\n')}\n`);
  } finally {
    await database.destroy();
  }
}

await runProgram(main, USAGE);
