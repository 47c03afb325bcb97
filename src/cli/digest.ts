import { userInfo } from 'node:os';
import { openDigest } from '../app/open-digest.ts';
import { openTaskModel } from '../app/open-task-model.ts';
import { localDay, systemClock as clock } from '../clock.ts';
import { parseCommandLine, runProgram } from '../command-line.ts';
import { parseConfig } from '../config.ts';
import { applyFeatureEffect } from '../db/apply-effect.ts';
import { type Database, databaseExists, openDatabase } from '../db/open-database.ts';
import { createSqlCommitments } from '../db/sql-commitments.ts';
import { readEnvironment } from '../environment.ts';
import { AppError } from '../errors.ts';
import { createLogger } from '../logger.ts';
import { createIdSource } from '../messaging/sortable-id.ts';
import { loadOrganisation } from '../organisation.ts';
import type { MadeDigest } from '../reports/digest/make-digest.ts';
import { type Period, parsePeriod } from '../reports/digest/period.ts';
import type { ReportEffect } from '../reports/effects.ts';
import { summariseDigest } from '../reports/digest/reply-texts.ts';
import type { SavedDigest } from '../reports/digest/save-digest.ts';
import { DIGEST_CLI_TEXTS as TEXTS } from './digest-texts.ts';

interface Command {
  period: Period;
  out?: string;
  json: boolean;
}

/** "help" when that is all that was asked. Throws AppError `usage`. */
function parseCommand(): Command | 'help' {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseCommandLine({
    options: { month: text, quarter: text, year: text, since: text, until: text, out: text, json: flag, help: flag },
  });
  const { out, json, help, ...words } = values;
  if (help) return 'help';
  if (out === '') throw new AppError('usage', TEXTS.emptyFolder);
  return { period: parsePeriod(words, localDay(clock.now())), json, ...(out === undefined ? {} : { out }) };
}

async function main(): Promise<number> {
  const command = parseCommand();
  if (command === 'help') {
    print(TEXTS.usage.trimEnd());
    return 0;
  }
  const config = parseConfig(readEnvironment());
  const organisation = loadOrganisation(config.organisationFile);
  if (!databaseExists(config.database)) throw new AppError('not_found', TEXTS.noDatabase);
  const database = await openDatabase(config.database);
  const logger = createLogger(config.logLevel);
  const tasks = await openTaskModel({ chat: config.chat, database, clock, logger });
  try {
    const register = createSqlCommitments(database, { clock });
    const desk = openDigest({ database, register, organisation, dataDir: config.dataDir, clock, ...tasks.digest });
    const made = await desk.make(command.period);
    const saved = await desk.save(made, command.out);
    await writeAudit(database, command.period);
    print(command.json ? JSON.stringify(toJson(made, saved)) : describe(made, saved));
    return 0;
  } finally {
    await tasks.close();
    await database.destroy();
  }
}

/** Every export of reports leaves a trace. */
async function writeAudit(database: Database, period: Period): Promise<void> {
  const now = clock.now();
  const id = createIdSource(clock)();
  const effect: ReportEffect = {
    effect: 'audit',
    entry: { id, at: now.toISOString(), actor: userInfo().username, action: 'digest', detail: period.key },
  };
  await database.transaction().execute((transaction) => applyFeatureEffect(transaction, effect, { inboxId: id, now }));
}

function toJson({ digest, charts }: MadeDigest, { docx, xlsx }: SavedDigest): object {
  const { period, before, asOf, unit, answers, figures, unreadable } = digest;
  return {
    period: { key: period.key, from: period.from, until: period.until },
    before: { key: before.key, from: before.from, until: before.until },
    asOf,
    unit,
    medianAnswer: answers.median ?? null,
    figures,
    growing: digest.growing.map(({ code, codes, window }) => ({ code, codes, window })),
    open: digest.openMatters.map(({ code, codes, due, overdue }) => ({ code, codes, due: due ?? null, overdue })),
    commitments: digest.commitments ?? null,
    unreadable,
    charts,
    files: { docx, xlsx },
  };
}

function describe({ digest, charts }: MadeDigest, { docx, xlsx }: SavedDigest): string {
  return [summariseDigest(digest), '', TEXTS.files(docx, xlsx), ...(charts ? [] : [TEXTS.noCharts])].join('\n');
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

await runProgram(main, TEXTS.usage);
