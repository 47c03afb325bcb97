import { localDay } from '../../clock.ts';
import { canDo } from '../../reports/lifecycle.ts';
import type { Offered, Said } from '../../reports/report-choice.ts';
import type { HistoryEntry, Report } from '../../reports/report.ts';
import { agencyName } from '../../reports/route.ts';
import { cutAtWord, cutForLine } from '../../vietnamese/cut-at-word.ts';
import { formatDay } from '../../vietnamese/dates.ts';
import type { Desk } from './desk.ts';
import { FOLLOW_TEXTS as TEXTS } from './follow-texts.ts';
import { mainOf } from './joined.ts';

/** "24/11", with the year when it is not this one. */
export function dayText(iso: string, now: Date): string {
  const day = localDay(new Date(iso));
  const written = formatDay(day);
  return day.slice(0, 4) === localDay(now).slice(0, 4) ? written.replace(/\/\d{4}$/, '') : written;
}

/** "17 giờ ngày 24/11" */
export const dueText = (iso: string, now: Date): string => `17 giờ ngày ${dayText(iso, now)}`;

/** What stands of a report in one sentence. `main`: what it was joined to. */
export function describeState(report: Report, desk: Desk, main?: Report): string {
  const now = desk.clock.now();
  switch (report.state) {
    case 'received':
    case 'checked':
      return TEXTS.waiting(dueText(report.forwardDue, now));
    case 'reopened':
      return TEXTS.reopened;
    case 'assigned':
    case 'in_progress':
      return TEXTS.withAgency(
        agencyName(report.agencyId ?? '', desk.office),
        report.answerDue === undefined ? undefined : dayText(report.answerDue, now),
      );
    case 'answered':
    case 'closed':
      return TEXTS.answered(cutAtWord(report.answer ?? '', 500));
    case 'not_responsible':
      return TEXTS.notResponsible(cutAtWord(report.answer ?? '', 500));
    case 'withdrawn':
      return TEXTS.withdrawn;
    case 'duplicate':
      return main === undefined || main.state === 'duplicate'
        ? TEXTS.joined
        : `${TEXTS.joined} ${describeState(main, desk)}`;
  }
}

const SHOWN_STEPS = 6;
/** Of these only that they happened; the same again is not told again. */
const QUIET = new Set(['ask', 'reply', 'add', 'correct', 'extend', 'start']);

/** "22/11 tiếp nhận → 24/11 chuyển Trung tâm …" */
export function describeHistory(history: readonly HistoryEntry[], desk: Desk): string {
  const now = desk.clock.now();
  const steps = history
    .filter(({ action }) => !QUIET.has(action))
    .map(({ at, action, agencyId }) => {
      const what = TEXTS.history[action] ?? action;
      const who = agencyId === undefined ? undefined : agencyName(agencyId, desk.office);
      const step = who === undefined ? what : action === 'decline' ? `${who} ${what}` : `${what} ${who}`;
      return `${dayText(at, now)} ${step}`;
    });
  const left = steps.length - SHOWN_STEPS;
  const shown = left > 0 ? [steps[0]!, '…', ...steps.slice(1 - SHOWN_STEPS)] : steps;
  return shown.join(' → ');
}

/** A report as its reporter sees it: what, how it stands, what happened; three lines. */
export async function showStatus(report: Report, desk: Desk): Promise<Said> {
  const main = await mainOf(report, desk.store);
  const head = [report.code, ...(report.urgent ? [TEXTS.urgent] : []), cutForLine(report.summary, 160)].join(' · ');
  const lines = [
    head,
    describeState(report, desk, main === report ? undefined : main),
    describeHistory(await desk.store.history(report.code), desk),
  ];
  const choices = reporterChoices(report, main);
  return { text: lines.join('\n'), ...(choices.length === 0 ? {} : { choices }) };
}

/** Until the matter is checked, also where it was joined to another. */
export const isCorrectable = (report: Report, main: Report): boolean =>
  main.state === 'received' && canDo(report, 'correct', 'reporter');

function reporterChoices(report: Report, main: Report): Offered[] {
  const { code } = report;
  const can = (action: Parameters<typeof canDo>[1]) => canDo(report, action, 'reporter');
  return [
    ...(can('add') ? [{ label: TEXTS.add, choice: { does: 'follow_add' as const, code } }] : []),
    ...(isCorrectable(report, main)
      ? [{ label: TEXTS.correct, choice: { does: 'follow_correct' as const, code } }]
      : []),
    ...(can('withdraw')
      ? [{ label: TEXTS.withdraw, choice: { does: 'follow_withdraw' as const, code, sure: false } }]
      : []),
    ...(canDo(main, 'reopen', 'reporter')
      ? [{ label: TEXTS.unsolved, choice: { does: 'follow_unsolved' as const, code } }]
      : []),
  ];
}

/** What the reporter is asked with an answer, and when it is closed. */
export const solvedChoices = (code: string): Offered[] => [
  { label: TEXTS.solved, choice: { does: 'follow_solved', code } },
  { label: TEXTS.notSolved, choice: { does: 'follow_unsolved', code } },
  { label: TEXTS.notKnown, choice: { does: 'follow_later', code } },
];
