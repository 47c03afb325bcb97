import { allReports } from '../../reports/all-reports.ts';
import { dueOf } from '../../reports/deadlines.ts';
import { isWith } from '../../reports/lifecycle.ts';
import type { Said } from '../../reports/report-choice.ts';
import { OPEN_STATES, type Report } from '../../reports/report.ts';
import { agencyName } from '../../reports/route.ts';
import { cutForLine } from '../../vietnamese/cut-at-word.ts';
import type { Desk } from './desk.ts';
import { joinedInto } from './joined.ts';
import { dayText } from './show-status.ts';
import type { Worker } from './worker.ts';
import { WORK_TEXTS as TEXTS } from './work-texts.ts';

const SECTIONS = ['overdue', 'soon', 'fresh', 'answered', 'running'] as const;
type Section = (typeof SECTIONS)[number];

/** With the one that shows more, as many as one digit names. */
const PAGE = 8;

export function sectionOf(report: Report, { clock, deadlines }: Pick<Desk, 'clock' | 'deadlines'>): Section {
  const now = clock.now();
  const due = dueOf(report);
  if (due !== undefined && due < now.toISOString()) return 'overdue';
  if (report.state === 'answered') return 'answered';
  if (!isWith(report)) return 'fresh';
  return due !== undefined && deadlines.soonFrom(new Date(due)) <= now ? 'soon' : 'running';
}

/** What waits for somebody, most pressing first, numbered, a page at a time; `from`: how many were shown before. */
export async function showList({ agencyIds, actor }: Worker, desk: Desk, from = 0): Promise<Said> {
  const open = await allReports(desk.store, {
    states: OPEN_STATES,
    ...(agencyIds === undefined ? {} : { agencyIds }),
  });
  const mine = actor.role === 'agency' ? open.filter(({ state }) => state !== 'answered') : open;
  if (mine.length === 0) return { text: TEXTS.nothing };
  const sections = new Map(mine.map((report) => [report, sectionOf(report, desk)]));
  const rank = (report: Report) => SECTIONS.indexOf(sections.get(report)!) * 2 + (report.urgent ? 0 : 1);
  const sorted = mine.toSorted((a, b) => rank(a) - rank(b) || (pressing(a) < pressing(b) ? -1 : 1));
  // Others may have done what was left since the page before was shown.
  const start = from < sorted.length ? from : 0;
  const shown = sorted.slice(start, start + PAGE);
  const left = sorted.length - start - shown.length;
  const lines = await describeLines(shown, sections, desk);
  return {
    text: [
      TEXTS.head(countSections([...sections.values()])),
      ...lines,
      ...(left > 0 ? [`${shown.length + 1}. ${TEXTS.more(left)}`] : []),
    ].join('\n'),
    choices: [
      ...shown.map(({ code }) => ({ label: code, choice: { does: 'work_open' as const, code } })),
      ...(left > 0 ? [{ label: TEXTS.next, choice: { does: 'work_list' as const, from: start + PAGE } }] : []),
    ],
    numbered: true,
  };
}

const pressing = (report: Report): string => `${dueOf(report) ?? ''} ${report.receivedAt} ${report.code}`;

const countSections = (all: readonly Section[]): string =>
  (['fresh', 'soon', 'overdue', 'answered', 'running'] as const)
    .map((section) => ({ section, count: all.filter((one) => one === section).length }))
    .filter(({ count }) => count > 0)
    .map(({ section, count }) => `${count} ${TEXTS.counts[section]}`)
    .join(', ');

async function describeLines(
  shown: readonly Report[],
  sections: ReadonlyMap<Report, Section>,
  desk: Desk,
): Promise<string[]> {
  const lines: string[] = [];
  let section: Section | undefined;
  for (const [index, report] of shown.entries()) {
    const own = sections.get(report)!;
    if (own !== section) lines.push(`${TEXTS.sections[own]}:`);
    section = own;
    lines.push(`${index + 1}. ${await describeLine(report, desk)}`);
  }
  return lines;
}

async function describeLine(report: Report, desk: Desk): Promise<string> {
  const now = desk.clock.now();
  const joined = await joinedInto(report.code, desk.store);
  const due = dueOf(report);
  const days = due === undefined ? 0 : desk.deadlines.overdueDays(new Date(due), now);
  const marks = [
    ...(report.urgent ? [TEXTS.urgent] : []),
    ...(joined.length > 0 ? [TEXTS.joinedCount(joined.length + 1)] : []),
  ];
  return [
    `${report.code} ${cutForLine(report.summary, 50)}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`,
    ...(report.agencyId === undefined ? [] : [agencyName(report.agencyId, desk.office)]),
    ...(due === undefined ? [] : [due < now.toISOString() ? TEXTS.overdue(days) : TEXTS.due(dayText(due, now))]),
  ].join(', ');
}
