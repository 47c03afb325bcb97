import type { Effect } from '../../messaging/message.ts';
import { toAddition } from '../../reports/addition-words.ts';
import { act, type ReportAction } from '../../reports/lifecycle.ts';
import type { Report } from '../../reports/report.ts';
import type { Turn } from '../turn.ts';
import { type Desk, toEffect } from './desk.ts';
import { openIt } from './worker.ts';

export const LONGEST_TEXT = 3_000;

/** The message of the sender, and the desk that takes it. */
export interface Place {
  turn: Turn;
  desk: Desk;
}

/** What the sender does to it; undefined where it does not fit how the report stands. */
export function change(
  report: Report,
  action: ReportAction,
  { desk }: Place,
): { report: Report; effects: Effect[] } | undefined {
  const done = act(report, action, { by: { role: 'reporter' }, now: desk.clock.now() });
  return 'refused' in done
    ? undefined
    : { report: done.report, effects: [toEffect({ effect: 'change_report', ...done })] };
}

/** Who works on it: the contacts of its agency, or the officers while it has none. */
export async function tellWorkers(report: Report, text: string, desk: Desk): Promise<Effect[]> {
  const { agencyId, code } = report;
  const contacts =
    agencyId === undefined ? [] : (await desk.store.listContacts()).filter((one) => one.agencyId === agencyId);
  const notice = { text, code, choices: openIt(report) };
  const told = await desk.notify.people(
    contacts.map(({ personId }) => personId),
    notice,
  );
  return told.length > 0 ? told : desk.notify.officers(notice);
}

/** As others read it: nobody whom it names, nor who wrote it. */
export const toWords = (text: string, { hide }: Desk): string => toAddition(hide(text)).slice(0, LONGEST_TEXT);
