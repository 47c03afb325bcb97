import { systemClock as clock } from '../clock.ts';
import { runProgram } from '../command-line.ts';
import { parseConfig } from '../config.ts';
import { databaseExists, openDatabase } from '../db/open-database.ts';
import { createSqlGroupStore } from '../db/sql-group-store.ts';
import { createSqlPeopleRegister } from '../db/sql-people-register.ts';
import { readEnvironment } from '../environment.ts';
import { AppError } from '../errors.ts';
import { loadOrganisation } from '../organisation.ts';
import { readSecretKey } from '../secret-key.ts';
import { parseCommand } from './people/parse-command.ts';
import { USAGE } from './people/people-texts.ts';
import { runCommand } from './people/run-command.ts';

async function main(): Promise<void> {
  const parsed = parseCommand(process.argv.slice(2));
  if (parsed === 'help') {
    process.stdout.write(USAGE);
    return;
  }
  const { database: location, dataDir, organisationFile } = parseConfig(readEnvironment());
  const places = loadOrganisation(organisationFile);
  if (!databaseExists(location)) {
    throw new AppError('not_found', 'Chưa có cơ sở dữ liệu trong DATA_DIR. Chạy npm start trước.');
  }
  const database = await openDatabase(location);
  try {
    const { lines, json } = await runCommand(parsed.command, {
      register: createSqlPeopleRegister(database, { clock }),
      groups: createSqlGroupStore(database),
      places,
      clock,
      readKey: () => readSecretKey(dataDir),
    });
    process.stdout.write(`${parsed.json ? JSON.stringify(json) : lines.join('\n')}\n`);
  } finally {
    await database.destroy();
  }
}

await runProgram(main, USAGE);
