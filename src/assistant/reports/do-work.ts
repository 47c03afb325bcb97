import type { Effect } from '../../messaging/message.ts';
import { act, type Outcome as Acted, type ReportAction } from '../../reports/lifecycle.ts';
import type { Said } from '../../reports/report-choice.ts';
import type { Report } from '../../reports/report.ts';
import { agencyName } from '../../reports/route.ts';
import { cutAtWord } from '../../vietnamese/cut-at-word.ts';
import { type Desk, toEffect } from './desk.ts';
import { FOLLOW_TEXTS } from './follow-texts.ts';
import { describeBriefly } from './send-report.ts';
import { dueText, solvedChoices } from './show-status.ts';
import type { Worker } from './show-work.ts';
import { type TypedAct, WORK_TEXTS as TEXTS } from './work-texts.ts';

/** What was done, or why it could not be. */
export type Done = { says: string; effects: Effect[]; report: Report } | { refused: string };

interface Work {
  worker: Worker;
  desk: Desk;
}

const refusedFor = (acted: Extract<Acted, { refused: unknown }>): Done => ({ refused: TEXTS.refusals[acted.refused] });

function perform(report: Report, action: ReportAction, { worker, desk }: Work): Acted {
  return act(report, action, { by: worker.actor, now: desk.clock.now() });
}

const saved = (acted: Extract<Acted, { report: Report }>): Effect => toEffect({ effect: 'change_report', ...acted });

/** What only changes the report itself. */
export function doPlain(report: Report, action: ReportAction, work: Work): Done {
  const acted = perform(report, action, work);
  if ('refused' in acted) return refusedFor(acted);
  const { code } = report;
  const says = {
    check: TEXTS.done.check(code),
    start: TEXTS.done.start(code),
    join: TEXTS.done.join(code, acted.report.joinedTo ?? ''),
    unjoin: TEXTS.done.unjoin(code),
  };
  const { does } = action;
  const said = does === 'check' || does === 'start' || does === 'join' || does === 'unjoin' ? says[does] : '';
  return { says: said, effects: [saved(acted)], report: acted.report };
}

/** Hands it over, or over anew: the agency, the one before it and the reporters hear of it. */
export async function doAssign(report: Report, agencyId: string, work: Work): Promise<Done> {
  const { desk } = work;
  const now = desk.clock.now();
  if (!desk.office.agencies.some(({ id }) => id === agencyId)) return { refused: TEXTS.refusals.state };
  const due = desk.deadlines.answer(now).at.toISOString();
  const acted = perform(report, { does: 'assign', agencyId, due }, work);
  if ('refused' in acted) return refusedFor(acted);
  const by = dueText(due, now);
  const agency = agencyName(agencyId, desk.office);
  const { code } = report;
  const told = await tellAgency(agencyId, assignedNotice(acted.report, { agency, by }, desk), desk);
  const earlier =
    report.agencyId === undefined ? [] : await tellAgency(report.agencyId, { text: TEXTS.toAgency.taken(code) }, desk);
  const reporters = await desk.notify.reporters(code, (own) => ({ text: FOLLOW_TEXTS.handedOver(own, agency, by) }));
  const says = [TEXTS.done.assign(code, agency, by), ...(told.length === 0 ? [TEXTS.noContact(agency)] : [])].join(
    '\n',
  );
  return { says, effects: [saved(acted), ...told, ...earlier, ...reporters], report: acted.report };
}

function assignedNotice(report: Report, { agency, by }: { agency: string; by: string }, desk: Desk): Said {
  const { code, version } = report;
  return {
    text: TEXTS.toAgency.assigned(agency, describeBriefly(report, desk), by),
    choices: [
      { label: TEXTS.start, choice: { does: 'work_start', code, version } },
      { label: TEXTS.answer, choice: { does: 'work_answer', code } },
      { label: TEXTS.open, choice: { does: 'work_open', code } },
    ],
  };
}

async function tellAgency(agencyId: string, notice: Said, desk: Desk): Promise<Effect[]> {
  const contacts = (await desk.store.listContacts()).filter((one) => one.agencyId === agencyId);
  return desk.notify.people(
    contacts.map(({ personId }) => personId),
    notice,
  );
}

/** Who handed it over hears what the agency did; all officers where nobody did. */
async function tellOfficer(report: Report, notice: Said, desk: Desk): Promise<Effect[]> {
  const assigned = (await desk.store.history(report.code)).findLast(({ action }) => action === 'assign');
  const officer = assigned?.by.personId;
  return officer === undefined ? desk.notify.officers(notice) : desk.notify.people([officer], notice);
}

export async function doClose(report: Report, work: Work): Promise<Done> {
  const acted = perform(report, { does: 'close' }, work);
  if ('refused' in acted) return refusedFor(acted);
  const { code } = report;
  const told = await work.desk.notify.reporters(code, (own) => ({
    text: `${FOLLOW_TEXTS.closedNow(own)} ${FOLLOW_TEXTS.solvedQuestion}`,
    choices: solvedChoices(own),
    code: own,
  }));
  return { says: TEXTS.done.close(code), effects: [saved(acted), ...told], report: acted.report };
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
  const told = await work.desk.notify.reporters(code, (own) => ({
    text: FOLLOW_TEXTS.asked(own, text),
    code: own,
    choices: [
      { label: FOLLOW_TEXTS.reply, choice: { does: 'follow_reply', code: own } },
      { label: FOLLOW_TEXTS.later, choice: { does: 'follow_nothing' } },
    ],
  }));
  return { says: TEXTS.done.ask(code), effects: [saved(acted), ...told], report: acted.report };
}

async function doAnswer(report: Report, { text, close }: { text: string; close: boolean }, work: Work): Promise<Done> {
  const { desk, worker } = work;
  const answered = perform(report, { does: 'answer', text }, work);
  if ('refused' in answered) return refusedFor(answered);
  const closed = close ? perform(answered.report, { does: 'close' }, work) : undefined;
  if (closed !== undefined && 'refused' in closed) return refusedFor(closed);
  const { code } = report;
  const agency = report.agencyId === undefined ? undefined : agencyName(report.agencyId, desk.office);
  const told = await desk.notify.reporters(code, (own) => ({
    text: `${FOLLOW_TEXTS.answeredNow(own, agency, text)}\n${FOLLOW_TEXTS.solvedQuestion}`,
    choices: solvedChoices(own),
    code: own,
  }));
  const last = closed?.report ?? answered.report;
  const officer =
    worker.actor.role === 'agency'
      ? await tellOfficer(
          report,
          {
            text: TEXTS.toOfficer.answered(code, agency ?? '', cutAtWord(text, 500)),
            choices: [
              { label: TEXTS.close, choice: { does: 'work_close', code, version: last.version } },
              { label: TEXTS.open, choice: { does: 'work_open', code } },
            ],
          },
          desk,
        )
      : [];
  return {
    says: close ? TEXTS.done.answer_close(code) : TEXTS.done.answer(code),
    effects: [saved(answered), ...(closed === undefined ? [] : [saved(closed)]), ...told, ...officer],
    report: last,
  };
}

async function doRefuse(report: Report, text: string, work: Work): Promise<Done> {
  const acted = perform(report, { does: 'refuse', text }, work);
  if ('refused' in acted) return refusedFor(acted);
  const { code, agencyId } = report;
  const told = await work.desk.notify.reporters(code, (own) => ({ text: FOLLOW_TEXTS.refusedNow(own, text) }));
  const agency =
    agencyId === undefined ? [] : await tellAgency(agencyId, { text: TEXTS.toAgency.taken(code) }, work.desk);
  return { says: TEXTS.done.refuse(code), effects: [saved(acted), ...told, ...agency], report: acted.report };
}

async function doReturn(report: Report, why: string, work: Work): Promise<Done> {
  const { desk } = work;
  const now = desk.clock.now();
  const agencyId = report.agencyId ?? '';
  const due = desk.deadlines.answer(now).at.toISOString();
  const acted = perform(report, { does: 'assign', agencyId, due, why }, work);
  if ('refused' in acted) return refusedFor(acted);
  const { code } = report;
  const notice: Said = {
    text: TEXTS.toAgency.returned(code, why, dueText(due, now)),
    choices: [
      { label: TEXTS.answer, choice: { does: 'work_answer', code } },
      { label: TEXTS.open, choice: { does: 'work_open', code } },
    ],
  };
  const told = await tellAgency(agencyId, notice, desk);
  return { says: TEXTS.done.return(code), effects: [saved(acted), ...told], report: acted.report };
}

async function doExtend(report: Report, why: string, work: Work): Promise<Done> {
  const { desk, worker } = work;
  const now = desk.clock.now();
  const due = desk.deadlines.extend(new Date(report.answerDue ?? now), now).at.toISOString();
  const acted = perform(report, { does: 'extend', due, why }, work);
  if ('refused' in acted) return refusedFor(acted);
  const { code } = report;
  const by = dueText(due, now);
  const told = await desk.notify.reporters(code, (own) => ({ text: FOLLOW_TEXTS.extendedNow(own, by) }));
  const agency = agencyName(report.agencyId ?? '', desk.office);
  const officer =
    worker.actor.role === 'agency'
      ? await tellOfficer(report, { text: TEXTS.toOfficer.extended(code, agency, by, why) }, desk)
      : [];
  return { says: TEXTS.done.extend(code, by), effects: [saved(acted), ...told, ...officer], report: acted.report };
}

async function doReopen(report: Report, why: string, work: Work): Promise<Done> {
  const due = work.desk.deadlines.forward(work.desk.clock.now()).at.toISOString();
  const acted = perform(report, { does: 'reopen', due, why }, work);
  if ('refused' in acted) return refusedFor(acted);
  const { code } = report;
  const told = await work.desk.notify.reporters(code, (own) => ({ text: FOLLOW_TEXTS.reopenedNow(own) }));
  return { says: TEXTS.done.reopen(code), effects: [saved(acted), ...told], report: acted.report };
}
