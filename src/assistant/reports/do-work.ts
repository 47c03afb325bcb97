import type { Effect } from '../../messaging/message.ts';
import { act, type Outcome as Acted, type ReportAction } from '../../reports/lifecycle.ts';
import type { Said } from '../../reports/report-choice.ts';
import { isOpen, type Report } from '../../reports/report.ts';
import { agencyName } from '../../reports/route.ts';
import { cutAtWord } from '../../vietnamese/cut-at-word.ts';
import { type Desk, toEffect } from './desk.ts';
import { FOLLOW_TEXTS } from './follow-texts.ts';
import { describeBriefly } from './send-report.ts';
import { dueText, solvedChoices } from './show-status.ts';
import { openIt, type Worker } from './worker.ts';
import { type TypedAct, WORK_TEXTS as TEXTS } from './work-texts.ts';

/** What was done, or why it could not be; `stale`: because the report is not any more as it was shown. */
export type Done = { says: string; effects: Effect[]; report: Report } | { refused: string; stale?: boolean };

export interface Work {
  worker: Worker;
  desk: Desk;
}

export const refusedFor = ({ refused }: Extract<Acted, { refused: unknown }>): Done => ({
  refused: TEXTS.refusals[refused],
  ...(refused === 'state' ? { stale: true } : {}),
});

export function perform(report: Report, action: ReportAction, { worker, desk }: Work): Acted {
  return act(report, action, { by: worker.actor, now: desk.clock.now() });
}

export const saved = (acted: Extract<Acted, { report: Report }>): Effect =>
  toEffect({ effect: 'change_report', ...acted });

/** What those who reported were told, as the one who did it reads it. */
export const told = (reporters: readonly Effect[]): string => (reporters.length > 0 ? TEXTS.told : TEXTS.notReached);

/** What only changes the report itself. */
export function doPlain(report: Report, action: { does: 'check' | 'start' }, work: Work): Done {
  const { desk } = work;
  // The term of what is opened again begins anew.
  const due = report.state === 'reopened' ? desk.deadlines.answer(desk.clock.now()).at.toISOString() : undefined;
  const acted = perform(report, { ...action, ...(due === undefined ? {} : { due }) }, work);
  if ('refused' in acted) return refusedFor(acted);
  const { code } = report;
  const says = action.does === 'check' ? TEXTS.done.check(code) : TEXTS.done.start(code);
  return { says, effects: [saved(acted)], report: acted.report };
}

/** Hands it over, or over anew: the agency, the one before it and the reporters hear of it. */
export async function doAssign(report: Report, agencyId: string, work: Work): Promise<Done> {
  const { desk } = work;
  const now = desk.clock.now();
  const agency = agencyName(agencyId, desk.office);
  if (!isKnown(agencyId, desk)) return { refused: TEXTS.goneAgency(agency) };
  const due = desk.deadlines.answer(now).at.toISOString();
  const acted = perform(report, { does: 'assign', agencyId, due }, work);
  if ('refused' in acted) return refusedFor(acted);
  const by = dueText(due, now);
  const { code } = report;
  const contacts = await tellAgency(agencyId, assignedNotice(acted.report, { agency, by }, desk), desk);
  const other = report.agencyId !== agencyId && isOpen(report) ? report.agencyId : undefined;
  const earlier = other === undefined ? [] : await tellAgency(other, { text: TEXTS.toAgency.taken(code) }, desk);
  const reporters = await desk.notify.reporters(code, (own) => ({ text: FOLLOW_TEXTS.handedOver(own, agency, by) }));
  const says = [
    `${TEXTS.done.assign(code, agency, by)} ${told(reporters)}`,
    ...(contacts.length === 0 ? [TEXTS.noContact(agency)] : []),
  ].join('\n');
  return { says, effects: [saved(acted), ...contacts, ...earlier, ...reporters], report: acted.report };
}

const isKnown = (agencyId: string | undefined, { office }: Desk) => office.agencies.some(({ id }) => id === agencyId);

function assignedNotice(report: Report, { agency, by }: { agency: string; by: string }, desk: Desk): Said {
  const { code, version } = report;
  return {
    text: TEXTS.toAgency.assigned(agency, describeBriefly(report, desk), by),
    choices: [
      { label: TEXTS.start, choice: { does: 'work_start', code, version } },
      { label: TEXTS.answer, choice: { does: 'work_answer', code } },
      { label: TEXTS.decline, choice: { does: 'work_decline', code } },
      ...openIt(report),
    ],
  };
}

export async function tellAgency(agencyId: string, notice: Said, desk: Desk): Promise<Effect[]> {
  const contacts = (await desk.store.listContacts()).filter((one) => one.agencyId === agencyId);
  return desk.notify.people(
    contacts.map(({ personId }) => personId),
    notice,
  );
}

/** Who handed it over hears what the agency did; all officers where nobody did, or is there any more. */
async function tellOfficer(report: Report, notice: Said, desk: Desk): Promise<Effect[]> {
  const assigned = (await desk.store.history(report.code)).findLast(({ action }) => action === 'assign');
  return desk.notify.officer(assigned?.by.personId, notice);
}

export async function doClose(report: Report, work: Work): Promise<Done> {
  const acted = perform(report, { does: 'close' }, work);
  if ('refused' in acted) return refusedFor(acted);
  const { code } = report;
  const reporters = await work.desk.notify.reporters(code, (own) => ({
    text: `${FOLLOW_TEXTS.closedNow(own)} ${FOLLOW_TEXTS.solvedQuestion}`,
    choices: solvedChoices(own),
    code: own,
  }));
  const says = `${TEXTS.done.close(code)} ${told(reporters)}`;
  return { says, effects: [saved(acted), ...reporters], report: acted.report };
}

/** What is done with a text that was typed and confirmed. `text` has its personal data hidden. */
export async function doTyped(report: Report, typed: { act: TypedAct; text: string }, work: Work): Promise<Done> {
  switch (typed.act) {
    case 'ask':
      return doAsk(report, typed.text, work);
    case 'answer':
    case 'answer_close':
      return doAnswer(report, { text: typed.text, close: typed.act === 'answer_close' }, work);
    case 'refuse':
      return doRefuse(report, typed.text, work);
    case 'decline':
      return doDecline(report, typed.text, work);
    case 'return':
      return doReturn(report, typed.text, work);
    case 'extend':
      return doExtend(report, typed.text, work);
    case 'reopen':
      return doReopen(report, typed.text, work);
  }
}

async function doAsk(report: Report, text: string, work: Work): Promise<Done> {
  const acted = perform(report, { does: 'ask', text }, work);
  if ('refused' in acted) return refusedFor(acted);
  const { code } = report;
  const reporters = await work.desk.notify.reporters(code, (own) => ({
    text: FOLLOW_TEXTS.asked(own, text),
    code: own,
    choices: [
      { label: FOLLOW_TEXTS.reply, choice: { does: 'follow_reply', code: own } },
      { label: FOLLOW_TEXTS.later, choice: { does: 'follow_nothing' } },
    ],
  }));
  if (reporters.length === 0) return { refused: TEXTS.nobodyToAsk };
  return { says: TEXTS.done.ask(code), effects: [saved(acted), ...reporters], report: acted.report };
}

async function doAnswer(report: Report, { text, close }: { text: string; close: boolean }, work: Work): Promise<Done> {
  const { desk, worker } = work;
  const answered = perform(report, { does: 'answer', text }, work);
  if ('refused' in answered) return refusedFor(answered);
  const closed = close ? perform(answered.report, { does: 'close' }, work) : undefined;
  if (closed !== undefined && 'refused' in closed) return refusedFor(closed);
  const { code } = report;
  const agency = report.agencyId === undefined ? undefined : agencyName(report.agencyId, desk.office);
  const reporters = await desk.notify.reporters(code, (own) => ({
    text: `${FOLLOW_TEXTS.answeredNow(own, agency, text)}\n${FOLLOW_TEXTS.solvedQuestion}`,
    choices: solvedChoices(own),
    code: own,
  }));
  const last = closed?.report ?? answered.report;
  const notice: Said = {
    text: TEXTS.toOfficer.answered(code, agency ?? '', cutAtWord(text, 500)),
    choices: [
      { label: TEXTS.close, choice: { does: 'work_close', code, version: last.version } },
      { label: TEXTS.giveBack, choice: { does: 'work_return', code } },
      ...openIt(report),
    ],
  };
  const officer = worker.actor.role === 'agency' ? await tellOfficer(report, notice, desk) : [];
  const done = close ? TEXTS.done.answer_close(code) : TEXTS.done.answer(code);
  return {
    says: `${done} ${told(reporters)}`,
    effects: [saved(answered), ...(closed === undefined ? [] : [saved(closed)]), ...reporters, ...officer],
    report: last,
  };
}

async function doRefuse(report: Report, text: string, work: Work): Promise<Done> {
  const acted = perform(report, { does: 'refuse', text }, work);
  if ('refused' in acted) return refusedFor(acted);
  const { code, agencyId } = report;
  const reporters = await work.desk.notify.reporters(code, (own) => ({ text: FOLLOW_TEXTS.refusedNow(own, text) }));
  const agency =
    agencyId === undefined ? [] : await tellAgency(agencyId, { text: TEXTS.toAgency.refused(code) }, work.desk);
  const says = `${TEXTS.done.refuse(code)} ${told(reporters)}`;
  return { says, effects: [saved(acted), ...reporters, ...agency], report: acted.report };
}

/** The agency gives it back as not its own: the office decides anew who deals with it. */
async function doDecline(report: Report, text: string, work: Work): Promise<Done> {
  const { desk } = work;
  const due = desk.deadlines.forward(desk.clock.now()).at.toISOString();
  const acted = perform(report, { does: 'decline', text, due }, work);
  if ('refused' in acted) return refusedFor(acted);
  const { code } = report;
  const agency = agencyName(report.agencyId ?? '', desk.office);
  const notice = { text: TEXTS.toOfficer.declined(code, agency, cutAtWord(text, 500)), choices: openIt(report) };
  const officer = await tellOfficer(report, notice, desk);
  return { says: TEXTS.done.decline(code), effects: [saved(acted), ...officer], report: acted.report };
}

async function doReturn(report: Report, why: string, work: Work): Promise<Done> {
  const { desk } = work;
  const now = desk.clock.now();
  const { agencyId = '', code } = report;
  if (!isKnown(agencyId, desk)) return { refused: TEXTS.goneAgency(agencyName(agencyId, desk.office)) };
  const due = desk.deadlines.answer(now).at.toISOString();
  const acted = perform(report, { does: 'assign', agencyId, due, why }, work);
  if ('refused' in acted) return refusedFor(acted);
  const notice: Said = {
    text: TEXTS.toAgency.returned(code, why, dueText(due, now)),
    choices: [{ label: TEXTS.answer, choice: { does: 'work_answer', code } }, ...openIt(report)],
  };
  const contacts = await tellAgency(agencyId, notice, desk);
  const says = [
    TEXTS.done.return(code),
    ...(contacts.length === 0 ? [TEXTS.noContact(agencyName(agencyId, desk.office))] : []),
  ].join('\n');
  return { says, effects: [saved(acted), ...contacts], report: acted.report };
}

async function doExtend(report: Report, why: string, work: Work): Promise<Done> {
  const { desk, worker } = work;
  const now = desk.clock.now();
  const due = desk.deadlines.extend(new Date(report.answerDue ?? now), now).at.toISOString();
  const acted = perform(report, { does: 'extend', due, why }, work);
  if ('refused' in acted) return refusedFor(acted);
  const { code, agencyId = '' } = report;
  const by = dueText(due, now);
  const reporters = await desk.notify.reporters(code, (own) => ({ text: FOLLOW_TEXTS.extendedNow(own, by) }));
  const agency = agencyName(agencyId, desk.office);
  const others =
    worker.actor.role === 'agency'
      ? await tellOfficer(
          report,
          { text: TEXTS.toOfficer.extended(code, agency, by, why), choices: openIt(report) },
          desk,
        )
      : await tellAgency(agencyId, { text: TEXTS.toAgency.extended(code, by), choices: openIt(report) }, desk);
  return { says: TEXTS.done.extend(code, by), effects: [saved(acted), ...reporters, ...others], report: acted.report };
}

async function doReopen(report: Report, why: string, work: Work): Promise<Done> {
  const { desk } = work;
  const due = desk.deadlines.forward(desk.clock.now()).at.toISOString();
  const acted = perform(report, { does: 'reopen', due, why }, work);
  if ('refused' in acted) return refusedFor(acted);
  const { code, agencyId } = report;
  const reporters = await desk.notify.reporters(code, (own) => ({ text: FOLLOW_TEXTS.reopenedNow(own) }));
  const notice = { text: TEXTS.toAgency.reopened(code, why), choices: openIt(report) };
  const contacts = agencyId === undefined ? [] : await tellAgency(agencyId, notice, desk);
  const says = `${TEXTS.done.reopen(code)} ${told(reporters)}`;
  return { says, effects: [saved(acted), ...reporters, ...contacts], report: acted.report };
}
