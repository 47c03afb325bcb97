import { act } from '../../reports/lifecycle.ts';
import type { Report } from '../../reports/report.ts';
import { cutAtWord } from '../../vietnamese/cut-at-word.ts';
import type { Outcome } from '../turn.ts';
import { change, type Place, toWords } from './change-own.ts';
import { type Desk, notWaiting, say, toEffect, waiting } from './desk.ts';
import { tellAgency } from './do-work.ts';
import { FOLLOW_TEXTS as TEXTS } from './follow-texts.ts';
import { mainOf } from './joined.ts';
import { foldedWords } from './take-report.ts';
import { openIt } from './worker.ts';

/** "vẫn chưa" gives no reason yet. */
const FEW_WORDS = 2;

/** Noted of a report whose sender said so: they are not asked again. */
export const SOLVED = 'solved';

export async function solved(own: Report, desk: Desk): Promise<Outcome> {
  const report = await mainOf(own, desk.store);
  const done = act(
    report,
    { does: 'close', why: 'người gửi xác nhận' },
    { by: { role: 'system' }, now: desk.clock.now() },
  );
  // One of several who reported it does not close it for the others.
  const others = report.code !== own.code || (await desk.store.list({ joinedTo: report.code, limit: 1 })).length > 0;
  const effects = 'refused' in done || others ? [] : [toEffect({ effect: 'change_report', ...done })];
  const now = desk.clock.now().toISOString();
  const noted = toEffect({ effect: 'note_once', code: own.code, kind: SOLVED, mark: now });
  return say(TEXTS.thanksSolved(own.code), { effects: [...effects, noted] });
}

const forwardDue = ({ deadlines, clock }: Desk) => deadlines.forward(clock.now()).at.toISOString();

/** The agency that answered, and the officers. */
async function tellReopened(report: Report, text: string, desk: Desk) {
  const { agencyId, code } = report;
  const notice = { text, code, choices: openIt(report) };
  const agency = agencyId === undefined ? [] : await tellAgency(agencyId, notice, desk);
  return { isAgencyTold: agency.length > 0, effects: [...agency, ...(await desk.notify.officers(notice))] };
}

/** It is not done: whoever answered hears of it. */
export async function unsolved(own: Report, place: Place): Promise<Outcome> {
  const { turn, desk } = place;
  const report = await mainOf(own, desk.store);
  const done = change(report, { does: 'reopen', due: forwardDue(desk), why: 'người gửi: chưa giải quyết' }, place);
  if (done === undefined) return say(TEXTS.cannotReopen(own.code));
  const { isAgencyTold, effects } = await tellReopened(report, TEXTS.toAgency.reopened(report.code), desk);
  return say(isAgencyTold ? TEXTS.reopenedThanks(own.code) : TEXTS.reopenedByOffice(own.code), {
    effects: [...done.effects, ...effects],
    reports: waiting({ for: 'reason', code: own.code }, turn, desk),
  });
}

/** Said with the reason in it. */
export async function unsolvedBecause(own: Report, text: string, place: Place): Promise<Outcome> {
  const { turn, desk } = place;
  if (foldedWords(text).split(' ').length <= FEW_WORDS) return unsolved(own, place);
  const words = toWords(text, desk);
  const report = await mainOf(own, desk.store);
  const reopened = change(report, { does: 'reopen', due: forwardDue(desk), why: words }, place);
  if (reopened === undefined) return say(TEXTS.cannotReopen(own.code));
  const notice = TEXTS.toAgency.reopenedBecause(report.code, cutAtWord(words, 500));
  const { effects } = await tellReopened(report, notice, desk);
  return say(TEXTS.reopenedNoted(own.code), {
    effects: [...reopened.effects, ...effects],
    reports: notWaiting(turn, desk),
  });
}
