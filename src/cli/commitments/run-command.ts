import { readFile, writeFile } from 'node:fs/promises';
import type { Commitment } from '../../commitments/commitment.ts';
import type { CommitmentStore } from '../../commitments/commitment-store.ts';
import { applyChange, stateOn } from '../../commitments/states.ts';
import { AppError } from '../../errors.ts';
import type { Organisation } from '../../organisation.ts';
import { TEXTS } from './commitments-texts.ts';
import { formatList, type Office, showCommitment } from './describe-commitments.ts';
import type { CalendarLinks } from '../../db/sql-calendars.ts';
import type { Command } from './parse-command.ts';
import { planImport } from './plan-import.ts';
import { readSheet } from './read-sheet.ts';
import { writeSheet } from './write-sheet.ts';

export interface CommandContext extends Office {
  calendars: CalendarLinks;
  /** Address under which the office reaches the server. */
  publicUrl: string;
  commitments: CommitmentStore;
  organisation: Organisation;
  resolve: (name: string) => string | undefined;
}

/** What a command says: `text` for people, `json` for programs. */
export interface Output {
  text: string;
  json: unknown;
}

const BY = 'cli';

export async function runCommand(command: Command, context: CommandContext): Promise<Output> {
  switch (command.does) {
    case 'list':
      return list(command, context);
    case 'confirm':
      return confirm(command, context);
    case 'export': {
      const all = await context.commitments.list();
      await writeFile(command.path, await writeSheet(all, context), { mode: 0o600 }).catch(cannotWrite);
      return { text: TEXTS.exported(all.length, command.path), json: { exported: all.length, path: command.path } };
    }
    case 'calendar':
      return calendar(command, context);
    case 'import':
      return importSheet(command, context);
  }
}

async function list(command: Command & { does: 'list' }, context: CommandContext): Promise<Output> {
  const { state, owner, due, differs, all } = command;
  const everything = all || state === 'done' || state === 'dropped' || state === 'superseded';
  const found = await context.commitments.list({
    ...(everything ? {} : { decisions: ['proposed', 'confirmed'] as const }),
    ...(owner === undefined ? {} : { owner: partyId(owner, context.organisation) }),
    ...(due === undefined ? {} : { dueBy: due }),
    ...(differs ? { differs } : {}),
  });
  const shown = found.filter((commitment) => state === undefined || stateOn(commitment, context) === state);
  return {
    text: formatList(shown, context),
    // Only reckoned where it is asked for.
    get json() {
      return shown.map((commitment) => showCommitment(commitment, context));
    },
  };
}

/** "ban-tgdv" is a unit's, an agency's or an area's id, looked for in this order. */
function partyId(id: string, { units, agencies, areas }: Organisation): string {
  const kinds = { unit: units, agency: agencies, area: areas };
  const kind = Object.entries(kinds).find(([, entries]) => entries.some((entry) => entry.id === id))?.[0];
  if (kind === undefined) throw new AppError('usage', TEXTS.unknownOwner(id));
  return `${kind}:${id}`;
}

async function calendar({ unit, revoke }: Command & { does: 'calendar' }, context: CommandContext): Promise<Output> {
  const party = partyId(unit, context.organisation);
  if (revoke) {
    const revoked = await context.calendars.revoke(party);
    return { text: TEXTS.calendarRevoked(revoked), json: { revoked } };
  }
  const url = `${context.publicUrl.replace(/\/+$/, '')}/calendars/${await context.calendars.create(party)}.ics`;
  return { text: TEXTS.calendar(url), json: { url } };
}

async function confirm({ numbers }: Command & { does: 'confirm' }, { commitments }: CommandContext): Promise<Output> {
  const wanted =
    numbers === 'all'
      ? (await commitments.list({ decisions: ['proposed'] })).map(({ number }) => number)
      : [...new Set(numbers)];
  // All are looked at first: a wrong number confirms none of them.
  for (const number of wanted) applyChange(await findOne(number, commitments), { change: 'confirm', by: BY });
  for (const number of wanted) {
    await commitments.change(number, (commitment) => applyChange(commitment, { change: 'confirm', by: BY }));
  }
  return { text: TEXTS.confirmed(wanted.length), json: { confirmed: wanted } };
}

async function findOne(number: number, commitments: CommitmentStore): Promise<Commitment> {
  const found = await commitments.find(number);
  if (found === undefined) throw new AppError('not_found', `Không có cam kết số ${number}.`);
  return found;
}

async function importSheet(
  { path, dryRun }: Command & { does: 'import' },
  { commitments, resolve, today }: CommandContext,
): Promise<Output> {
  const bytes = await readFile(path).catch(cannotRead);
  const plan = planImport(await readSheet(bytes), await commitments.list(), { resolve, today, by: BY });
  if (plan.problems.length > 0) throw new AppError('message_invalid', TEXTS.wrongRows(plan.problems));
  if (!dryRun) await commitments.enterAll(plan);
  const counts = { added: plan.added.length, changed: plan.changes.length, unchanged: plan.unchanged };
  return { text: TEXTS.imported(counts, dryRun), json: { ...counts, dryRun } };
}

function cannotRead(error: unknown): never {
  throw new AppError('unreadable_file', 'Không mở được tệp bảng tính; kiểm tra đường dẫn.', { cause: error });
}

function cannotWrite(error: unknown): never {
  throw new AppError('unreadable_file', 'Không ghi được tệp bảng tính; kiểm tra thư mục và quyền.', { cause: error });
}
