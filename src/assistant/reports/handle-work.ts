import { type ActionName, canDo, isWith } from '../../reports/lifecycle.ts';
import { countHidden } from '../../reports/draft.ts';
import type { ReportChoice } from '../../reports/report-choice.ts';
import type { Report } from '../../reports/report.ts';
import { hiddenLine } from '../../reports/report-texts.ts';
import type { Outcome, Turn } from '../turn.ts';
import { type Desk, mayWork, say, stateOf, toEffect } from './desk.ts';
import { doJoin, doUnjoin } from './do-join.ts';
import { doAssign, doClose, doPlain, doTyped, type Done } from './do-work.ts';
import { notWaiting, waiting } from './follow-report.ts';
import { showList } from './list-work.ts';
import { showWork } from './show-work.ts';
import { openIt, type Worker } from './worker.ts';
import { foldedWords } from './take-report.ts';
import { TYPED_ACTS, type TypedAct, WORK_TEXTS as TEXTS } from './work-texts.ts';

const LONGEST_TEXT = 3_000;

/** What the person works on; undefined for somebody who does not. */
export async function workerOf({ viewer }: Turn, { store }: Desk): Promise<Worker | undefined> {
  const { personId } = viewer;
  const who = personId === undefined ? {} : { personId };
  if (mayWork(viewer)) return { actor: { role: 'officer', ...who } };
  if (personId === undefined) return undefined;
  const agencyIds = (await store.listContacts()).filter((one) => one.personId === personId).map((one) => one.agencyId);
  return agencyIds.length === 0 ? undefined : { actor: { role: 'agency', personId }, agencyIds };
}

export async function listWork(turn: Turn, desk: Desk, from = 0): Promise<Outcome> {
  const worker = await workerOf(turn, desk);
  return worker === undefined
    ? say(TEXTS.noRight)
    : say(await showList(worker, desk, from), { reports: notWaiting(turn, desk) });
}

/** The report, when it is among what the person works on. */
export async function findWork(code: string, worker: Worker, { store }: Desk): Promise<Report | undefined> {
  const report = await store.find(code);
  if (report === undefined || worker.agencyIds === undefined) return report;
  return worker.agencyIds.includes(report.agencyId ?? '') ? report : undefined;
}

export async function openWork(
  code: string,
  worker: Worker,
  { turn, desk }: { turn: Turn; desk: Desk },
): Promise<Outcome> {
  const report = await findWork(code, worker, desk);
  if (report === undefined) return say(TEXTS.notForYou(code));
  return say(await showWork(report, worker, desk), { reports: notWaiting(turn, desk) });
}

type WorkChoice = Extract<ReportChoice, { does: `work_${string}` }>;

interface Working {
  worker: Worker;
  turn: Turn;
  desk: Desk;
}

/** Does what was chosen under a report that one works on. */
export async function chooseForWork(choice: WorkChoice, turn: Turn, desk: Desk): Promise<Outcome> {
  const worker = await workerOf(turn, desk);
  if (worker === undefined) return say(TEXTS.noRight);
  const working = { worker, turn, desk };
  if (choice.does === 'work_list') return listWork(turn, desk, choice.from);
  if (choice.does === 'work_open') return openWork(choice.code, worker, working);
  const report = await findWork(choice.code, worker, desk);
  if (report === undefined) return say(TEXTS.notForYou(choice.code));
  // What was chosen was meant for the report as it was shown.
  if ('version' in choice && choice.version !== report.version) {
    const act = choice.does === 'work_confirm' ? readAct(choice.act) : undefined;
    if (act === undefined || choice.does !== 'work_confirm') return showChanged(report, working);
    return canType(report, act, worker)
      ? askAnew(report, { act, text: choice.text }, working)
      : showChanged(report, working);
  }
  return chooseForReport(choice, report, working);
}

async function showChanged(report: Report, { worker, turn, desk }: Working): Promise<Outcome> {
  const shown = await showWork(report, worker, desk);
  const text = `${TEXTS.changedMeanwhile(report.code)}\n${shown.text}`;
  return say({ ...shown, text }, { reports: notWaiting(turn, desk) });
}

interface Typed {
  act: TypedAct;
  text: string;
}

/** What was typed is not lost because the report has changed meanwhile. */
async function askAnew(report: Report, typed: Typed, { worker, turn, desk }: Working): Promise<Outcome> {
  const shown = await showWork(report, worker, desk);
  const asked = confirmation(report, typed);
  const text = `${TEXTS.changedMeanwhile(report.code)}\n${shown.text}\n\n${asked.text}`;
  return say({ ...asked, text }, { reports: notWaiting(turn, desk) });
}

function confirmation({ code, version }: Report, { act, text }: Typed) {
  return {
    text: TEXTS.confirm(act, text, hiddenLine(countHidden(text))),
    choices: [
      { label: TEXTS.send, choice: { does: 'work_confirm' as const, code, version, act, text } },
      { label: TEXTS.retype, choice: { does: 'work_retype' as const, code, act } },
      { label: TEXTS.leave, choice: { does: 'work_open' as const, code } },
    ],
  };
}

const canType = (report: Report, act: TypedAct, { actor }: Worker): boolean =>
  canDo(report, DOES[act], actor.role) && !(act === 'extend' && report.extended);

async function chooseForReport(
  choice: Exclude<WorkChoice, { does: 'work_list' | 'work_open' }>,
  report: Report,
  working: Working,
): Promise<Outcome> {
  switch (choice.does) {
    case 'work_check':
      return finish(doPlain(report, { does: 'check' }, working), report, working);
    case 'work_start':
      return finish(doPlain(report, { does: 'start' }, working), report, working);
    case 'work_join':
      return finish(await doJoin(report, choice.to, working), report, working);
    case 'work_unjoin':
      return finish(await doUnjoin(report, working), report, working);
    case 'work_agencies':
      return chooseAgency(report, working.desk);
    case 'work_assign':
      return finish(await doAssign(report, choice.agencyId, working), report, working);
    case 'work_close':
      return finish(await doClose(report, working), report, working);
    case 'work_ask':
    case 'work_answer':
    case 'work_answer_close':
    case 'work_refuse':
    case 'work_decline':
    case 'work_return':
    case 'work_extend':
    case 'work_reopen':
      return awaitText(report, actOf(choice.does), working);
    case 'work_retype':
      return awaitText(report, readAct(choice.act) ?? 'answer', working);
    case 'work_confirm': {
      const typed = readAct(choice.act);
      if (typed === undefined) return say(TEXTS.refusals.state);
      return finish(await doTyped(report, { act: typed, text: choice.text }, working), report, working);
    }
  }
}

const readAct = (act: string | undefined): TypedAct | undefined => TYPED_ACTS.find((one) => one === act);

const ACTS = {
  work_ask: 'ask',
  work_answer: 'answer',
  work_answer_close: 'answer_close',
  work_refuse: 'refuse',
  work_decline: 'decline',
  work_return: 'return',
  work_extend: 'extend',
  work_reopen: 'reopen',
} as const;
const actOf = (does: keyof typeof ACTS): TypedAct => ACTS[does];

/** What each text is for, as the report's states and roles know it. */
const DOES: Record<TypedAct, ActionName> = {
  ask: 'ask',
  answer: 'answer',
  answer_close: 'answer',
  refuse: 'refuse',
  decline: 'decline',
  return: 'assign',
  extend: 'extend',
  reopen: 'reopen',
};

async function finish(done: Done, report: Report, working: Working): Promise<Outcome> {
  const { turn, desk } = working;
  const reports = notWaiting(turn, desk);
  if ('refused' in done) {
    if (done.stale === true) return showChanged(report, working);
    return say({ text: done.refused, choices: openIt(report) }, { reports });
  }
  const { code } = done.report;
  return say(
    {
      text: done.says,
      choices: [
        { label: TEXTS.list, choice: { does: 'work_list' } },
        { label: TEXTS.open, choice: { does: 'work_open', code } },
      ],
    },
    { effects: done.effects, reports },
  );
}

function chooseAgency(report: Report, { office }: Desk): Outcome {
  const { code, version } = report;
  const now = isWith(report) ? report.agencyId : undefined;
  return say({
    text: TEXTS.chooseAgency(code),
    choices: [
      ...office.agencies
        .filter(({ id }) => id !== now)
        .map(({ id, name, shortName }) => ({
          label: shortName ?? name,
          choice: { does: 'work_assign' as const, code, version, agencyId: id },
        })),
      { label: TEXTS.leave, choice: { does: 'work_open' as const, code } },
    ],
  });
}

async function awaitText(report: Report, act: TypedAct, working: Working): Promise<Outcome> {
  const { worker, turn, desk } = working;
  if (!canType(report, act, worker)) return showChanged(report, working);
  const text = `${TEXTS.sayText[act]} ${TEXTS.stopHint}`;
  return say(text, { reports: waiting({ for: 'work', code: report.code, act }, turn, desk) });
}

const STOPS = /^(?:thoi|huy|huy bo|bo qua|dung lai|khong|khong gui nua)(?: a| nhe)?$/;

/** The text that was waited for, shown as it will go out; undefined when none was. */
export async function takeWorkText(text: string, turn: Turn, desk: Desk): Promise<Outcome | undefined> {
  const { waits } = stateOf(turn, desk);
  const act = waits?.for === 'work' ? readAct(waits.act) : undefined;
  const worker = act === undefined ? undefined : await workerOf(turn, desk);
  if (waits === undefined || act === undefined || worker === undefined) return undefined;
  const report = await findWork(waits.code, worker, desk);
  if (report === undefined) return say(TEXTS.notForYou(waits.code), { reports: notWaiting(turn, desk) });
  if (STOPS.test(foldedWords(text))) {
    return say({ text: TEXTS.stopped(report.code), choices: openIt(report) }, { reports: notWaiting(turn, desk) });
  }
  const words = desk.hide(text).trim();
  // Contacts of agencies are no officers, and what they write of people is not kept all the same.
  const effects = [toEffect({ effect: 'redact_messages', messages: [{ inboxId: turn.inboxId, text: words }] })];
  if (words.length > LONGEST_TEXT) return say(TEXTS.tooLong(LONGEST_TEXT), { effects });
  return say(confirmation(report, { act, text: words }), { effects, reports: notWaiting(turn, desk) });
}
