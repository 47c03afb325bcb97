import type { ActionName } from '../../reports/lifecycle.ts';
import { canDo } from '../../reports/lifecycle.ts';
import type { Offered, ReportChoice, Said } from '../../reports/report-choice.ts';
import { type Actor, type HistoryEntry, OPEN_STATES, type Report } from '../../reports/report.ts';
import { STATE_TEXTS } from '../../reports/report-texts.ts';
import { agencyName, routeReport, topicName } from '../../reports/route.ts';
import { areaNames } from '../../reports/show-draft.ts';
import { cutAtWord } from '../../vietnamese/cut-at-word.ts';
import type { Desk } from './desk.ts';
import { findSimilar } from './known-reports.ts';
import { dayText, describeHistory } from './show-status.ts';
import { WORK_TEXTS as TEXTS } from './work-texts.ts';

/** Somebody who works on reports: an officer, or a contact of agencies. */
export interface Worker {
  actor: Actor;
  /** Only reports of these agencies; absent: all. */
  agencyIds?: string[];
}

const SECTIONS = ['overdue', 'soon', 'fresh', 'answered', 'running'] as const;
type Section = (typeof SECTIONS)[number];

const MOST_LISTED = 9;
const SOON_MS = 86_400_000;

const dueOf = (report: Report): string | undefined => {
  if (report.state === 'assigned' || report.state === 'in_progress') return report.answerDue;
  return report.state === 'answered' ? undefined : report.forwardDue;
};

export function sectionOf(report: Report, now: Date): Section {
  const due = dueOf(report);
  if (due !== undefined && due < now.toISOString()) return 'overdue';
  if (report.state === 'answered') return 'answered';
  if (report.state === 'received' || report.state === 'checked' || report.state === 'reopened') return 'fresh';
  return due !== undefined && Date.parse(due) - now.getTime() < SOON_MS ? 'soon' : 'running';
}

/** What waits for somebody, most pressing first, numbered. */
export async function showList({ agencyIds, actor }: Worker, desk: Desk): Promise<Said> {
  const reports = await desk.store.list({ states: OPEN_STATES, ...(agencyIds === undefined ? {} : { agencyIds }) });
  const mine = actor.role === 'agency' ? reports.filter(({ state }) => state !== 'answered') : reports;
  if (mine.length === 0) return { text: TEXTS.nothing };
  const now = desk.clock.now();
  const rank = (report: Report) => SECTIONS.indexOf(sectionOf(report, now)) * 2 + (report.urgent ? 0 : 1);
  const sorted = mine.toSorted((a, b) => rank(a) - rank(b) || (a.receivedAt < b.receivedAt ? -1 : 1));
  const shown = sorted.slice(0, MOST_LISTED);
  const counts = (['fresh', 'soon', 'overdue', 'answered', 'running'] as const)
    .map((section) => ({ section, count: mine.filter((report) => sectionOf(report, now) === section).length }))
    .filter(({ count }) => count > 0)
    .map(({ section, count }) => `${count} ${TEXTS.counts[section]}`);
  const lines: string[] = [];
  let section: Section | undefined;
  for (const [index, report] of shown.entries()) {
    const own = sectionOf(report, now);
    if (own !== section) lines.push(`${TEXTS.sections[own]}:`);
    section = own;
    lines.push(`${index + 1}. ${await describeLine(report, desk)}`);
  }
  return {
    text: [
      TEXTS.head(counts.join(', ')),
      ...lines,
      ...(sorted.length > shown.length ? [TEXTS.more(sorted.length - shown.length)] : []),
    ].join('\n'),
    choices: shown.map(({ code }) => ({ label: code, choice: { does: 'work_open' as const, code } })),
  };
}

async function describeLine(report: Report, desk: Desk): Promise<string> {
  const now = desk.clock.now();
  const joined = await desk.store.list({ joinedTo: report.code });
  const due = dueOf(report);
  const days = due === undefined ? 0 : desk.deadlines.overdueDays(new Date(due), now);
  const marks = [
    ...(report.urgent ? [TEXTS.urgent] : []),
    ...(joined.length > 0 ? [TEXTS.joinedCount(joined.length + 1)] : []),
  ];
  return [
    `${report.code} ${cutAtWord(report.summary, 50)}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`,
    ...(report.agencyId === undefined ? [] : [agencyName(report.agencyId, desk.office)]),
    ...(due === undefined ? [] : [due < now.toISOString() ? TEXTS.overdue(days) : TEXTS.due(dayText(due, now))]),
  ].join(', ');
}

/** One report with all that is needed to decide on it, and what can be done. Never who sent it. */
export async function showWork(report: Report, worker: Worker, desk: Desk): Promise<Said> {
  const { store, office } = desk;
  const now = desk.clock.now();
  const joined = await store.list({ joinedTo: report.code });
  const history = await store.history(report.code);
  const similar = canDo(report, 'join', worker.actor.role)
    ? await findSimilar(report, { ownCode: report.code }, desk)
    : [];
  const others = similar
    .map((one) => one.report)
    .filter((other) => other.joinedTo === undefined && OPEN_STATES.some((state) => state === other.state));
  const head = [
    report.code,
    ...(report.urgent ? [TEXTS.urgent] : []),
    topicName(report.topicId, office) ?? '',
    areaNames(report, office) ?? '',
    TEXTS.senders(joined.length + 1),
  ];
  const due = dueOf(report);
  const text = [
    head.filter((part) => part !== '').join(' · '),
    cutAtWord(report.summary, 600),
    ...report.additions.map((addition) => TEXTS.additions(cutAtWord(addition, 300))),
    ...lastExchange(history),
    ...(report.proposal === undefined ? [] : [TEXTS.proposedBy(report.proposal)]),
    ...(report.photos.length === 0 ? [] : [TEXTS.photos(report.photos.length)]),
    [
      `Tình trạng: ${STATE_TEXTS[report.state]}`,
      ...(report.joinedTo === undefined ? [] : [report.joinedTo]),
      ...(report.agencyId === undefined ? [] : [agencyName(report.agencyId, office)]),
      ...(due === undefined
        ? []
        : [due < now.toISOString() ? TEXTS.sections.overdue.toLowerCase() : TEXTS.due(dayText(due, now))]),
    ].join(', '),
    TEXTS.history(describeHistory(history, desk)),
    ...(others.length === 0
      ? []
      : [
          TEXTS.similar(
            others
              .slice(0, 5)
              .map(({ code }) => code)
              .join(', '),
          ),
        ]),
  ].join('\n');
  return { text, choices: workChoices(report, { worker, desk, joinTo: others[0]?.code }) };
}

function lastExchange(history: readonly HistoryEntry[]): string[] {
  const asked = history.findLast(({ action }) => action === 'ask');
  const replied = history.findLast(({ action, version }) => action === 'reply' && version > (asked?.version ?? 0));
  return [
    ...(asked?.why === undefined ? [] : [TEXTS.question(cutAtWord(asked.why, 200))]),
    ...(replied?.why === undefined ? [] : [TEXTS.replied(cutAtWord(replied.why, 300))]),
  ];
}

interface Choosing {
  worker: Worker;
  desk: Desk;
  joinTo: string | undefined;
}

function workChoices(report: Report, { worker, desk, joinTo }: Choosing): Offered[] {
  const { code, version } = report;
  const { role } = worker.actor;
  const can = (action: ActionName) => canDo(report, action, role);
  const offer = (when: boolean, label: string, choice: ReportChoice): Offered[] => (when ? [{ label, choice }] : []);
  const agencyId = routeReport(report, desk.office);
  const first = agencyId !== undefined && can('assign') && report.agencyId !== agencyId;
  const isAnswered = report.state === 'answered';
  return [
    ...(first
      ? offer(true, TEXTS.assignTo(agencyId, desk.office), { does: 'work_assign', code, version, agencyId })
      : []),
    ...offer(can('start') && report.agencyId !== undefined && role === 'agency', TEXTS.start, {
      does: 'work_start',
      code,
      version,
    }),
    ...offer(can('close'), TEXTS.close, { does: 'work_close', code, version }),
    ...offer(can('assign') && isAnswered && report.agencyId !== undefined, TEXTS.giveBack, {
      does: 'work_return',
      code,
    }),
    ...offer(can('assign') && !isAnswered, TEXTS.otherAgency, { does: 'work_agencies', code }),
    ...offer(can('ask'), TEXTS.ask, { does: 'work_ask', code }),
    ...offer(can('answer'), TEXTS.answer, { does: 'work_answer', code }),
    ...offer(can('answer') && role !== 'agency', TEXTS.answerClose, { does: 'work_answer_close', code }),
    ...(joinTo === undefined
      ? []
      : offer(can('join'), TEXTS.join(joinTo), { does: 'work_join', code, version, to: joinTo })),
    ...offer(can('unjoin'), TEXTS.unjoin, { does: 'work_unjoin', code, version }),
    ...offer(can('extend') && !report.extended, TEXTS.extend, { does: 'work_extend', code }),
    ...offer(can('check'), TEXTS.check, { does: 'work_check', code, version }),
    ...offer(can('refuse'), TEXTS.refuse, { does: 'work_refuse', code }),
    ...offer(can('reopen') && !isAnswered, TEXTS.reopen, { does: 'work_reopen', code }),
    { label: TEXTS.list, choice: { does: 'work_list' } },
  ];
}
