import type { Effect } from '../../messaging/message.ts';
import { draftSchema, understandDraft } from '../../reports/draft.ts';
import { localDay } from '../../clock.ts';
import type { Offered } from '../../reports/report-choice.ts';
import { allReports } from '../../reports/all-reports.ts';
import type { StoredDraft } from '../../reports/report-store.ts';
import { OPEN_STATES, type Report } from '../../reports/report.ts';
import { INTAKE_TEXTS } from '../../reports/report-texts.ts';
import { agencyName } from '../../reports/route.ts';
import { cutAtWord } from '../../vietnamese/cut-at-word.ts';
import { type Desk, toEffect } from './desk.ts';
import { FOLLOW_TEXTS } from './follow-texts.ts';
import { dueText, solvedChoices } from './show-status.ts';
import { SOLVED } from './say-solved.ts';
import { mainOf } from './joined.ts';
import { openIt } from './worker.ts';
import { WORK_TEXTS } from './work-texts.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const FORWARD_SOON_MS = 4 * HOUR_MS;
/** What was to be asked again and could not be for so long is not asked any more. */
const ASK_WITHIN_MS = 30 * DAY_MS;

/**
 * What time brings about: each item is to be made in a transaction of its own, and is left out where that throws
 * `conflict`, because it was done or somebody was faster.
 */
export async function findDue(desk: Desk): Promise<Effect[][]> {
  return [...(await dueDrafts(desk)), ...(await dueReports(desk)), ...(await dueQuestions(desk))];
}

/** Reminded of once after a day, gone a day after that. */
async function dueDrafts(desk: Desk): Promise<Effect[][]> {
  const now = desk.clock.now();
  const drafts = await desk.store.listDrafts(new Date(now.getTime() - DAY_MS).toISOString());
  const items: Effect[][] = [];
  for (const draft of drafts) {
    const { place, touchedAt, remindedAt } = draft;
    if (remindedAt === undefined) items.push(await remind(draft, desk));
    else if (now.getTime() - Date.parse(remindedAt) > DAY_MS) {
      items.push([toEffect({ effect: 'drop_draft', place, touchedAt })]);
    }
  }
  return items;
}

async function remind(stored: StoredDraft, desk: Desk): Promise<Effect[]> {
  const { place, touchedAt } = stored;
  const noted = toEffect({ effect: 'remind_draft', place, touchedAt });
  const draft = draftSchema.parse(stored.body);
  if (draft === undefined) return [noted];
  const today = localDay(desk.clock.now());
  const { content } = understandDraft(draft, { reader: desk.reader, office: desk.office, today });
  const choices: Offered[] = [
    { label: INTAKE_TEXTS.send, choice: { does: 'report_send' } },
    { label: INTAKE_TEXTS.edit, choice: { does: 'report_edit' } },
    { label: INTAKE_TEXTS.cancel, choice: { does: 'report_cancel' } },
  ];
  return [noted, ...desk.notify.place(place, { text: INTAKE_TEXTS.remind(cutAtWord(content.summary, 300)), choices })];
}

async function dueReports(desk: Desk): Promise<Effect[][]> {
  const open = await allReports(desk.store, { states: OPEN_STATES });
  const items: Effect[][] = [];
  for (const report of open) {
    const effects =
      report.state === 'assigned' || report.state === 'in_progress'
        ? await answerDue(report, desk)
        : await forwardDue(report, desk);
    if (effects.length > 0) items.push(effects);
  }
  return items;
}

async function forwardDue(report: Report, desk: Desk): Promise<Effect[]> {
  if (report.state === 'answered') return [];
  const { code, forwardDue: due } = report;
  const left = Date.parse(due) - desk.clock.now().getTime();
  if (left > FORWARD_SOON_MS) return [];
  const { forwardLate, forwardSoon } = WORK_TEXTS.reminders;
  const [kind, text] =
    left < 0
      ? ['forward_late', forwardLate(code)]
      : ['forward_soon', forwardSoon(code, dueText(due, desk.clock.now()))];
  return desk.notify.officers({ text, code, choices: openIt(report), once: { code, kind, mark: due } });
}

/** Before the end of the term the agency hears of it, after it the officers too. */
async function answerDue(report: Report, desk: Desk): Promise<Effect[]> {
  const { code, answerDue: due, agencyId = '' } = report;
  if (due === undefined) return [];
  const now = desk.clock.now();
  const left = Date.parse(due) - now.getTime();
  if (desk.deadlines.soonFrom(new Date(due)) > now) return [];
  const { answerLate, answerSoon } = WORK_TEXTS.reminders;
  const [kind, text] =
    left < 0
      ? ['answer_late', answerLate(code, agencyName(agencyId, desk.office))]
      : ['answer_soon', answerSoon(code, dueText(due, now))];
  const notice = { text, code, choices: openIt(report), once: { code, kind, mark: due } };
  const contacts = (await desk.store.listContacts()).filter((one) => one.agencyId === agencyId);
  const toContacts = await desk.notify.people(
    contacts.map(({ personId }) => personId),
    notice,
  );
  const toOfficers = left < 0 || toContacts.length === 0 ? await desk.notify.officers(notice) : [];
  return [...toContacts, ...toOfficers];
}

/** Who wanted to be asked again whether it is solved. */
async function dueQuestions(desk: Desk): Promise<Effect[][]> {
  const now = desk.clock.now();
  const from = new Date(now.getTime() - ASK_WITHIN_MS).toISOString();
  const notices = await desk.store.listNotices('ask_again', { from, to: now.toISOString() });
  const solved = new Set(
    (await desk.store.listNotices(SOLVED, { from, to: now.toISOString() })).map(({ code }) => code),
  );
  const items: Effect[][] = [];
  for (const { code, mark } of notices) {
    const report = await desk.store.find(code);
    const main = report === undefined ? undefined : await mainOf(report, desk.store);
    const isDone = main?.state === 'answered' || main?.state === 'closed';
    const question = { text: `${code}: ${FOLLOW_TEXTS.solvedQuestion}`, choices: solvedChoices(code), code };
    // Who said so meanwhile, or has it opened again, is not asked.
    const told = isDone && !solved.has(code) ? await desk.notify.reporter(code, question) : [];
    items.push([toEffect({ effect: 'note_once', code, kind: 'asked_again', mark }), ...told]);
  }
  return items;
}
