import { localDay, systemClock as clock } from '../clock.ts';
import { runProgram } from '../command-line.ts';
import { rememberDays } from '../commitments/due.ts';
import { createOwnerNames } from '../commitments/owners.ts';
import { parseConfig } from '../config.ts';
import { databaseExists, openDatabase } from '../db/open-database.ts';
import { createSqlCalendars } from '../db/sql-calendars.ts';
import { createSqlCommitments } from '../db/sql-commitments.ts';
import { createSqlKnowledgeStore } from '../db/sql-knowledge-store.ts';
import { readEnvironment } from '../environment.ts';
import { AppError } from '../errors.ts';
import { loadOrganisation } from '../organisation.ts';
import { TEXTS, USAGE } from './commitments/commitments-texts.ts';
import { createWorkingDays } from '../working-days.ts';
import { parseCommand } from './commitments/parse-command.ts';
import { runCommand } from './commitments/run-command.ts';

async function main(): Promise<void> {
  const parsed = parseCommand(process.argv.slice(2));
  if (parsed === 'help') {
    process.stdout.write(USAGE);
    return;
  }
  const config = parseConfig(readEnvironment());
  const organisation = loadOrganisation(config.organisationFile);
  const workingDays = createWorkingDays(organisation);
  if (!databaseExists(config.database)) throw new AppError('not_found', TEXTS.noDatabase);
  const database = await openDatabase(config.database);
  try {
    const documents = await createSqlKnowledgeStore(database).listDocuments();
    const { text, json } = await runCommand(parsed.command, {
      commitments: createSqlCommitments(database, { clock }),
      calendars: createSqlCalendars(database, { clock }),
      publicUrl: config.publicUrl ?? `http://127.0.0.1:${config.port}`,
      organisation,
      resolve: createOwnerNames(organisation),
      documents: new Map(documents.map((document) => [document.id, document])),
      today: localDay(clock.now()),
      settle: rememberDays((day) => workingDays.add(day, 0)),
    });
    process.stdout.write(`${parsed.json ? JSON.stringify(json) : text}\n`);
  } finally {
    await database.destroy();
  }
}

await runProgram(main, USAGE);
