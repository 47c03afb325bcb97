import type { Effect } from '../../messaging/message.ts';
import type { Report } from '../../reports/report.ts';
import { cutAtWord } from '../../vietnamese/cut-at-word.ts';
import { type Desk, toEffect } from './desk.ts';
import { findSimilar } from './known-reports.ts';
import { openIt } from './worker.ts';
import { WORK_TEXTS } from './work-texts.ts';

const DAY_MS = 86_400_000;
/** Codes that an officer is shown of a matter that grows. */
const LONGEST_LIST = 50;
/** Noted of each report of a matter of which officers were told, at the time of the last of them. */
const TOLD = 'growing_told';

/**
 * Officers read once that a matter grows, with the list. As long as reports of it go on coming in they are not told
 * again, however far the first ones are back.
 */
export async function tellGrowing(report: Report, desk: Desk): Promise<Effect[]> {
  const { reports: most, days, areas: fewest } = desk.office.reports.growing;
  const now = desk.clock.now().toISOString();
  const since = new Date(desk.clock.now().getTime() - days * DAY_MS).toISOString();
  const sought = { ownCode: report.code, anywhere: fewest > 1, most: Math.max(most, LONGEST_LIST), days };
  const similar = (await findSimilar(report, sought, desk)).filter((one) => one.report.receivedAt >= since);
  if (similar.length === 0) return [];
  const told = new Set((await desk.store.listNotices(TOLD, { from: since, to: `${now}~` })).map(({ code }) => code));
  const note = (code: string) => toEffect({ effect: 'note_once', code, kind: TOLD, mark: now });
  if (similar.some((one) => told.has(one.report.code))) return [note(report.code)];
  const all = [...similar.map((one) => one.report), report].toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1));
  const areas = new Set(all.flatMap(({ areaIds }) => areaIds)).size;
  if (all.length < most || Math.max(areas, 1) < fewest) return [];
  const first = all[0]!;
  const root = { code: first.joinedTo ?? first.code };
  const alert = await desk.notify.officers({
    text: WORK_TEXTS.growing({ count: all.length, areas, days, summary: cutAtWord(report.summary, 200) }, all),
    code: root.code,
    choices: openIt(root),
    // Of two reports at the same moment one tells.
    once: { code: root.code, kind: 'growing', mark: String(most) },
  });
  // Where no officer could be told, the next report tries again.
  return alert.length === 0 ? [] : [...alert, ...all.map(({ code }) => note(code))];
}
