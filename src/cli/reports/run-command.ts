import { doJoin, doUnjoin } from '../../assistant/reports/do-join.ts';
import { doAssign, doClose, doPlain, doTyped, type Done } from '../../assistant/reports/do-work.ts';
import type { Desk } from '../../assistant/reports/desk.ts';
import type { Worker } from '../../assistant/reports/worker.ts';
import { listAudit, readPersonData, removePersonData, setContact, setSingleLine } from '../../db/sql-person-data.ts';
import { AppError, toAppError } from '../../errors.ts';
import type { Report } from '../../reports/report.ts';
import { STATE_TEXTS } from '../../reports/report-texts.ts';
import { createWorkingDays } from '../../working-days.ts';
import { applyAll, audit, find, type Output, type ReportOffice } from './report-office.ts';
import { retention } from './retention.ts';
import { show } from './show-report.ts';
import type { Command, TypedCommand } from './parse-command.ts';
import { formatAudit, formatReport, REPORTS_TEXTS as TEXTS } from './reports-texts.ts';

const ADMIN: Worker = { actor: { role: 'admin' } };
/** Working days within which somebody who asks about their own data is answered (Nghị định 356/2025/NĐ-CP). */
const DATA_REQUEST_DAYS = 2;

/** Throws AppError `not_found` or `conflict` with a sentence for the admin. */
export async function runCommand(command: Command, office: ReportOffice): Promise<Output> {
  switch (command.does) {
    case 'list':
      return list(command, office);
    case 'show':
      return show(command, office);
    case 'check':
    case 'assign':
    case 'answer':
    case 'close':
    case 'ask':
    case 'refuse':
    case 'return':
    case 'extend':
    case 'reopen':
    case 'join':
    case 'unjoin':
      return work(command, office);
    case 'contacts':
      return contacts(office);
    case 'contact':
      return contact(command, office);
    case 'single-line':
      return singleLine(command, office);
    case 'retention':
      return retention(command, office);
    case 'export-person':
      return exportPerson(command.personId, office);
    case 'delete-person':
      return deletePerson(command.personId, office);
    case 'audit': {
      const found = await listAudit(office.database, command);
      return { lines: found.length === 0 ? [TEXTS.noAudit] : found.map(formatAudit), json: found };
    }
  }
}

async function list(command: Extract<Command, { does: 'list' }>, { desk }: ReportOffice): Promise<Output> {
  const { state, agency, limit } = command;
  const found = await desk.store.list({
    limit: limit + 1,
    ...(state === undefined ? {} : { states: [state] }),
    ...(agency === undefined ? {} : { agencyIds: [agency] }),
  });
  const reports = found.slice(0, limit);
  const lines = reports.length === 0 ? [TEXTS.none] : reports.map(formatReport);
  return { lines, json: reports, ...(found.length > limit ? { note: TEXTS.moreReports(limit) } : {}) };
}

type WorkCommand = Extract<
  Command,
  { does: 'check' | 'assign' | 'answer' | 'close' | 'join' | 'unjoin' | TypedCommand }
>;
/** Somebody may change the report at the same moment. */
const TRIES = 3;

async function work(command: WorkCommand, office: ReportOffice): Promise<Output> {
  for (let tried = 1; ; tried++) {
    const report = await find(command.code, office);
    const done = await doIt(command, report, office);
    if ('refused' in done) {
      const says = done.stale === true ? TEXTS.state(done.refused, STATE_TEXTS[report.state]) : done.refused;
      throw new AppError('conflict', says);
    }
    try {
      await applyAll(done.effects, office);
      return { lines: [done.says], json: done.report };
    } catch (error) {
      if (!toAppError(error).retryable || tried === TRIES) throw error;
    }
  }
}

async function doIt(command: WorkCommand, report: Report, office: ReportOffice): Promise<Done> {
  const { desk } = office;
  const doing = { worker: ADMIN, desk };
  switch (command.does) {
    case 'check':
      return doPlain(report, { does: 'check' }, doing);
    case 'ask':
    case 'refuse':
    case 'return':
    case 'extend':
    case 'reopen':
      return doTyped(report, { act: command.does, text: desk.hide(command.text) }, doing);
    case 'assign': {
      checkAgency(command.agencyId, desk);
      return doAssign(report, command.agencyId, doing);
    }
    case 'answer':
      return doTyped(report, { act: command.close ? 'answer_close' : 'answer', text: desk.hide(command.text) }, doing);
    case 'close':
      return doClose(report, doing);
    case 'join':
      return doJoin(report, (await find(command.to, office)).code, doing);
    case 'unjoin':
      return doUnjoin(report, doing);
  }
}

function checkAgency(id: string, { office }: Desk): void {
  const ids = office.agencies.map((agency) => agency.id);
  if (!ids.includes(id)) throw new AppError('not_found', TEXTS.unknownAgency(id, ids));
}

async function contacts({ desk }: ReportOffice): Promise<Output> {
  const found = await desk.store.listContacts();
  const lines = found.map(({ agencyId, personId }) => `${agencyId}  ${personId}`);
  return { lines: lines.length === 0 ? [TEXTS.noContacts] : lines, json: found };
}

async function contact(
  command: Extract<Command, { does: 'contact' }>,
  { database, desk }: ReportOffice,
): Promise<Output> {
  const { agencyId, personId, on } = command;
  if (on) checkAgency(agencyId, desk);
  if (!(await setContact(database, command))) throw new AppError('not_found', TEXTS.unknownPerson(personId));
  const line = on ? TEXTS.contactSet(agencyId, personId) : TEXTS.contactOff(agencyId, personId);
  return { lines: [line], json: { agencyId, personId, on } };
}

async function singleLine(command: Extract<Command, { does: 'single-line' }>, office: ReportOffice): Promise<Output> {
  const { personId, on } = command;
  const set = await setSingleLine(office.database, { personId, on, now: office.desk.clock.now() });
  if (!set) throw new AppError('not_found', TEXTS.unknownPerson(personId));
  await audit({ action: on ? 'single_line_on' : 'single_line_off', personId }, office);
  return { lines: [on ? TEXTS.singleLineOn(personId) : TEXTS.singleLineOff(personId)], json: { personId, on } };
}

function deadlineLine({ desk }: ReportOffice): string {
  const { text } = createWorkingDays(desk.office).deadline(desk.clock.now(), DATA_REQUEST_DAYS);
  return TEXTS.deadline(text);
}

async function exportPerson(personId: string, office: ReportOffice): Promise<Output> {
  await audit({ action: 'export_person', personId }, office);
  const data = await readPersonData(office.database, personId);
  return { lines: [JSON.stringify(data, null, 2)], json: data, note: deadlineLine(office) };
}

async function deletePerson(personId: string, office: ReportOffice): Promise<Output> {
  const known = (await office.register.list()).find(({ person }) => person.id === personId);
  if (known === undefined) throw new AppError('not_found', TEXTS.unknownPerson(personId));
  if (known.person.revokedAt === undefined) await office.register.revoke(personId, { force: false });
  const { reports } = await removePersonData(office.database, personId, {
    links: known.links,
    now: office.desk.clock.now(),
  });
  await audit({ action: 'delete_person', personId }, office);
  return { lines: [TEXTS.personRemoved(personId, reports), deadlineLine(office)], json: { personId, reports } };
}
