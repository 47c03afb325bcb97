import { doJoin, doUnjoin } from '../../assistant/reports/do-join.ts';
import { doAssign, doClose, doPlain, doTyped, type Done } from '../../assistant/reports/do-work.ts';
import { type Desk, toEffect } from '../../assistant/reports/desk.ts';
import type { Worker } from '../../assistant/reports/worker.ts';
import { applyFeatureEffect } from '../../db/apply-effect.ts';
import type { Database } from '../../db/open-database.ts';
import {
  findNamedReports,
  findOldReports,
  keptFrom,
  removeReports,
  removeSenders,
} from '../../db/sql-report-retention.ts';
import { listAudit, readPersonData, removePersonData, setContact, setSingleLine } from '../../db/sql-person-data.ts';
import { AppError, toAppError } from '../../errors.ts';
import type { Effect } from '../../messaging/message.ts';
import type { PeopleRegister } from '../../people/people-store.ts';
import { findReceiptCode } from '../../reports/receipt-code.ts';
import { dueOf } from '../../reports/deadlines.ts';
import { findOldDigests, removeDigests } from '../../reports/digest/old-digests.ts';
import { agencyName } from '../../reports/route.ts';
import { joinedInto } from '../../assistant/reports/joined.ts';
import { isOpen, type Report } from '../../reports/report.ts';
import { STATE_TEXTS } from '../../reports/report-texts.ts';
import { describeContent } from '../../reports/show-draft.ts';
import { createWorkingDays } from '../../working-days.ts';
import type { Command, TypedCommand } from './parse-command.ts';
import {
  formatAudit,
  formatEntry,
  formatLine,
  formatReport,
  formatTime,
  REPORTS_TEXTS as TEXTS,
} from './reports-texts.ts';

export interface ReportOffice {
  database: Database;
  desk: Desk;
  register: PeopleRegister;
  /** Who runs the command, for the audit log. */
  actor: string;
  newId: () => string;
  /** Where digests are written. */
  digestFolder: string;
}

/** What is printed: for people, and as JSON. */
interface Output {
  lines: string[];
  json: unknown;
  /** Said beside it, on stderr. */
  note?: string;
}

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

async function find(typed: string, { desk }: ReportOffice): Promise<Report> {
  const code = findReceiptCode(typed, desk.office.reports.codePrefix) ?? typed;
  const report = await desk.store.find(code);
  if (report === undefined) throw new AppError('not_found', TEXTS.unknown(code));
  return report;
}

async function show({ code: typed, who }: { code: string; who: boolean }, office: ReportOffice): Promise<Output> {
  const { desk } = office;
  const report = await find(typed, office);
  const { code } = report;
  const history = await desk.store.history(code);
  const lines = [
    `${code}  ${STATE_TEXTS[report.state]}`,
    ...describeContent(report, desk.office),
    ...report.additions.map((addition) => `• Bổ sung: ${addition}`),
    ...(await describeWork(report, desk)),
  ].map(formatLine);
  lines.push(...history.map(formatEntry));
  if (!who) return { lines, json: { report, history } };
  const [thread] = await desk.store.threads([code]);
  await audit(
    { action: 'view_reporter', code, ...(thread?.personId === undefined ? {} : { personId: thread.personId }) },
    office,
  );
  const people = await office.register.list();
  const person = people.find((one) => one.person.id === thread?.personId)?.person;
  const sender =
    person === undefined
      ? thread?.place === undefined
        ? TEXTS.noSender
        : TEXTS.noSenderKnown
      : TEXTS.sender(`${person.name} (${person.id})`);
  return { lines: [...lines, sender], json: { report, history, reporter: person ?? null } };
}

async function describeWork(report: Report, desk: Desk): Promise<string[]> {
  const { agencyId, answer, joinedTo, code } = report;
  const due = dueOf(report);
  const joined = (await joinedInto(code, desk.store)).map((one) => one.code);
  return [
    ...(agencyId === undefined ? [] : [TEXTS.agency(`${agencyName(agencyId, desk.office)} (${agencyId})`)]),
    ...(due === undefined || !isOpen(report) ? [] : [TEXTS.due(formatTime(due))]),
    ...(answer === undefined ? [] : [TEXTS.answer(answer)]),
    ...(joinedTo === undefined ? [] : [TEXTS.joinedTo(joinedTo)]),
    ...(joined.length === 0 ? [] : [TEXTS.joined(joined.join(', '))]),
  ];
}

/** Written down before anything is shown. */
async function audit(
  what: { action: string; code?: string; personId?: string; detail?: string },
  { database, actor, newId, desk }: ReportOffice,
): Promise<void> {
  const entry = { id: newId(), at: desk.clock.now().toISOString(), actor, ...what };
  await applyAll([toEffect({ effect: 'audit', entry })], { database, desk });
}

async function applyAll(
  effects: readonly Effect[],
  { database, desk }: Pick<ReportOffice, 'database' | 'desk'>,
): Promise<void> {
  const now = desk.clock.now();
  await database.transaction().execute(async (transaction) => {
    for (const effect of effects) await applyFeatureEffect(transaction, effect, { inboxId: '', now });
  });
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

async function retention({ dryRun }: { dryRun: boolean }, office: ReportOffice): Promise<Output> {
  const { database, desk, digestFolder } = office;
  const now = desk.clock.now();
  const { reportMonths, senderMonths } = desk.office.retention;
  const before = keptFrom(now, reportMonths);
  const sendersBefore = keptFrom(now, senderMonths);
  const codes = await findOldReports(database, before);
  const gone = new Set(codes);
  const senders = (await findNamedReports(database, sendersBefore)).filter((code) => !gone.has(code));
  const digests = await findOldDigests(digestFolder, new Date(before));
  const lines = [
    ...some(TEXTS.retention(codes.length, dayOf(before)), codes),
    ...some(TEXTS.senders(senders.length, dayOf(sendersBefore)), senders),
    ...some(TEXTS.digests(digests.length, dayOf(before)), digests),
  ];
  const json = { before, codes, sendersBefore, senders, digests };
  if (dryRun) return { lines: [...lines, TEXTS.dryRun], json: { ...json, removed: false } };
  await removeReports(database, codes, now);
  await removeSenders(database, senders, now);
  await removeDigests(digests);
  const done = [codes, senders, digests].map(({ length }) => length);
  if (done.some((count) => count > 0)) await audit({ action: 'retention', detail: done.join(' ') }, office);
  return {
    lines: [...lines, TEXTS.removed(codes.length, senders.length, digests.length)],
    json: { ...json, removed: true },
  };
}

const MOST_NAMED = 50;
const dayOf = (iso: string) => formatTime(iso).slice(0, 'dd/mm/yyyy'.length);

const some = (head: string, items: readonly string[]): string[] => [
  head,
  ...items.slice(0, MOST_NAMED).map((item) => `  ${item}`),
  ...(items.length > MOST_NAMED ? [TEXTS.andMore(items.length - MOST_NAMED)] : []),
];

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
