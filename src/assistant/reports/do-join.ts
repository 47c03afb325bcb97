import type { Effect } from '../../messaging/message.ts';
import { act } from '../../reports/lifecycle.ts';
import type { Actor, Report } from '../../reports/report.ts';
import { agencyName } from '../../reports/route.ts';
import { allReports } from '../../reports/all-reports.ts';
import type { Desk } from './desk.ts';
import { type Done, perform, refusedFor, saved, tellAgency, type Work } from './do-work.ts';
import { FOLLOW_TEXTS } from './follow-texts.ts';
import { joinable } from './joined.ts';
import { describeState } from './show-status.ts';
import { openIt } from './worker.ts';
import { WORK_TEXTS as TEXTS } from './work-texts.ts';

/** To where the matter is worked on; whoever reported it hears how that stands, its agency that it has it no more. */
export async function doJoin(report: Report, to: string, work: Work): Promise<Done> {
  const { desk } = work;
  const { code, agencyId } = report;
  const main = await joinable(to, desk.store);
  if (main === undefined) return { refused: TEXTS.notJoinable(to) };
  const acted = perform(report, { does: 'join', to: main.code }, work);
  if ('refused' in acted) return refusedFor(acted);
  const text = FOLLOW_TEXTS.joinedNow(code, describeState(main, desk));
  const reporter = await desk.notify.reporter(code, { text });
  const notice = {
    text: TEXTS.toAgency.joined(code, main.code),
    ...(main.agencyId === agencyId ? { choices: openIt(main) } : {}),
  };
  const contacts = agencyId === undefined ? [] : await tellAgency(agencyId, notice, desk);
  return {
    says: TEXTS.done.join(code, main.code),
    effects: [saved(acted), ...reporter, ...contacts],
    report: acted.report,
  };
}

/** Back to what it was; an agency that had it has it again. */
export async function doUnjoin(report: Report, work: Work): Promise<Done> {
  const { desk } = work;
  const acted = perform(report, { does: 'unjoin', back: await stateBefore(report, desk) }, work);
  if ('refused' in acted) return refusedFor(acted);
  const { code, agencyId } = report;
  const contacts =
    agencyId === undefined
      ? []
      : await tellAgency(agencyId, { text: TEXTS.toAgency.parted(code), choices: openIt(report) }, desk);
  const says = TEXTS.done.unjoin(code, agencyId === undefined ? undefined : agencyName(agencyId, desk.office));
  return { says, effects: [saved(acted), ...contacts], report: acted.report };
}

async function stateBefore(report: Report, { store }: Desk) {
  const joined = (await store.history(report.code)).findLast(({ action }) => action === 'join');
  return joined?.from ?? 'received';
}

const SYSTEM: Actor = { role: 'system' };

/**
 * What becomes of those that were joined to a report that is withdrawn: the oldest goes on in its place, where it stood,
 * with the others joined to that one. `heir` is undefined where nothing was joined.
 */
export async function handOn(main: Report, desk: Desk): Promise<{ effects: Effect[]; heir: Report | undefined }> {
  const [first, ...others] = (await allReports(desk.store, { joinedTo: main.code })).toReversed();
  if (first === undefined) return { effects: [], heir: undefined };
  const effects: Effect[] = [];
  let heir = await partFrom(first, main);
  if (main.agencyId !== undefined && main.answerDue !== undefined && heir.state !== main.state) {
    heir = go(heir, { does: 'assign', agencyId: main.agencyId, due: main.answerDue, why: main.code });
    if (main.state === 'in_progress') heir = go(heir, { does: 'start' });
  }
  for (const other of others) {
    const parted = await partFrom(other, main);
    go(parted, { does: 'join', to: heir.code });
  }
  return { effects, heir };

  function go(report: Report, action: Parameters<typeof act>[1]): Report {
    const acted = act(report, action, { by: SYSTEM, now: desk.clock.now() });
    if ('refused' in acted) return report;
    effects.push(saved(acted));
    return acted.report;
  }
  async function partFrom(report: Report, { code }: Report): Promise<Report> {
    return go(report, { does: 'unjoin', back: await stateBefore(report, desk), why: code });
  }
}
