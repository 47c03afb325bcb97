import { userInfo } from 'node:os';
import { runProgram } from '../command-line.ts';
import { photoPathIn } from '../app/open-attachments.ts';
import { digestFolderOf } from '../app/open-digest.ts';
import { openDesk } from '../assistant/reports/report-desk.ts';
import { systemClock as clock } from '../clock.ts';
import { parseConfig } from '../config.ts';
import { databaseExists, openDatabase } from '../db/open-database.ts';
import { createSqlPeopleRegister } from '../db/sql-people-register.ts';
import { createSqlPeopleStore } from '../db/sql-people-store.ts';
import { createSqlReports } from '../db/sql-reports.ts';
import { readEnvironment } from '../environment.ts';
import { AppError } from '../errors.ts';
import { createIdSource } from '../messaging/sortable-id.ts';
import { loadOrganisation } from '../organisation.ts';
import { parseCommand } from './reports/parse-command.ts';
import { USAGE } from './reports/reports-texts.ts';
import { runCommand } from './reports/run-command.ts';

/** What every channel takes, as the channels themselves are not opened here: figures instead of buttons. */
const ANY_CHANNEL = { textLimit: 2000 };

async function main(): Promise<void> {
  const parsed = parseCommand(process.argv.slice(2));
  if (parsed === 'help') {
    process.stdout.write(USAGE);
    return;
  }
  const { database: location, organisationFile, dataDir } = parseConfig(readEnvironment());
  const organisation = loadOrganisation(organisationFile);
  if (!databaseExists(location)) {
    throw new AppError('not_found', 'Chưa có cơ sở dữ liệu trong DATA_DIR. Chạy npm start trước.');
  }
  const database = await openDatabase(location);
  try {
    const people = createSqlPeopleStore(database, { clock });
    const store = createSqlReports(database);
    const newId = createIdSource(clock);
    const { lines, json, note } = await runCommand(parsed.command, {
      database,
      newId,
      desk: openDesk({ store, people, organisation, shapeOf: () => ANY_CHANNEL, newId, clock }),
      register: createSqlPeopleRegister(database, { clock }),
      actor: userInfo().username,
      digestFolder: digestFolderOf(dataDir),
      photoPath: (sha256) => photoPathIn(dataDir, sha256),
    });
    if (note !== undefined) process.stderr.write(`${note}\n`);
    process.stdout.write(`${parsed.json ? JSON.stringify(json) : lines.join('\n')}\n`);
  } finally {
    await database.destroy();
  }
}

await runProgram(main, USAGE);
