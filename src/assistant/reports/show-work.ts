import { dueOf } from '../../reports/deadlines.ts';
import type { ActionName } from '../../reports/lifecycle.ts';
import { canDo, isWith } from '../../reports/lifecycle.ts';
import type { Offered, ReportChoice, Said } from '../../reports/report-choice.ts';
import { type HistoryEntry, isOpen, type Report } from '../../reports/report.ts';
import { BREADTH_TEXTS, STATE_TEXTS, URGENCY_TEXTS } from '../../reports/report-texts.ts';
import { agencyName, routeReport, topicName } from '../../reports/route.ts';
import { areaNames } from '../../reports/show-draft.ts';
import { cutAtWord } from '../../vietnamese/cut-at-word.ts';
import type { Desk } from './desk.ts';
import { joinedInto } from './joined.ts';
import { findSimilar } from './known-reports.ts';
import { dayText, describeHistory } from './show-status.ts';
import { WORK_TEXTS as TEXTS } from './work-texts.ts';
import type { Worker } from './worker.ts';

const MOST_CODES = 8;
const MOST_ADDITIONS = 5;

/** One report with all that is needed to decide on it, and what can be done. Never who sent it. */
export async function showWork(report: Report, worker: Worker, desk: Desk): Promise<Said> {
  const { store, office } = desk;
  const joined = await joinedInto(report.code, store);
  const history = await store.history(report.code);
  const similar = canDo(report, 'join', worker.actor.role)
    ? await findSimilar(report, { ownCode: report.code }, desk)
    : [];
  const others = similar.map((one) => one.report).filter((other) => other.joinedTo === undefined && isOpen(other));
  const text = [
    headOf(report, joined, desk),
    cutAtWord(report.summary, 600),
    ...describeDetails(report),
    ...describeAdditions([report, ...joined]),
    ...lastExchange(await talkAbout(history, joined, desk)),
    ...(report.answer === undefined ? [] : [TEXTS.answered(cutAtWord(report.answer, 600))]),
    ...(report.proposal === undefined ? [] : [TEXTS.proposedBy(report.proposal)]),
    ...(report.photos.length === 0 ? [] : [TEXTS.photos(report.photos.length)]),
    describeStanding(report, desk),
    TEXTS.history(describeHistory(history, desk)),
    ...lastReason(history),
    ...describeJoined(report, joined, desk),
    ...(others.length === 0 ? [] : [TEXTS.similar(someCodes(others.map(({ code }) => code)))]),
  ].join('\n');
  return { text, choices: workChoices(report, { worker, office, like: others }) };
}

const headOf = (report: Report, joined: readonly Report[], { office }: Desk): string =>
  [
    report.code,
    ...(report.urgent ? [TEXTS.urgent] : []),
    topicName(report.topicId, office) ?? '',
    areaNames(report, office) ?? '',
    TEXTS.senders(joined.length + 1),
  ]
    .filter((part) => part !== '')
    .join(' · ');

function describeDetails({ urgencyReasons, breadth, groups, when }: Report): string[] {
  const reasons = urgencyReasons.map((reason) => URGENCY_TEXTS[reason]).join(', ');
  const rest = [
    ...(breadth === undefined ? [] : [TEXTS.about.breadth(BREADTH_TEXTS[breadth])]),
    ...(groups.length === 0 ? [] : [TEXTS.about.groups(groups.join(', '))]),
    ...(when === undefined ? [] : [TEXTS.about.when(when.raw)]),
  ].join(' · ');
  return [...(reasons === '' ? [] : [TEXTS.whyUrgent(reasons)]), ...(rest === '' ? [] : [rest])];
}

function describeStanding(report: Report, desk: Desk): string {
  const now = desk.clock.now();
  const due = dueOf(report);
  const isLate = due !== undefined && due < now.toISOString();
  return [
    `Tình trạng: ${STATE_TEXTS[report.state]}`,
    ...(report.joinedTo === undefined ? [] : [report.joinedTo]),
    ...(report.agencyId === undefined ? [] : [agencyName(report.agencyId, desk.office)]),
    ...(due === undefined ? [] : [TEXTS.due(dayText(due, now))]),
    ...(isLate ? [TEXTS.overdue(desk.deadlines.overdueDays(new Date(due), now))] : []),
  ].join(', ');
}

/** What was added later, the last of it, also to what was joined. */
function describeAdditions(reports: readonly Report[]): string[] {
  const all = reports.flatMap(({ additions }) => additions);
  const left = all.length - MOST_ADDITIONS;
  return [
    ...all.slice(-MOST_ADDITIONS).map((addition) => TEXTS.additions(cutAtWord(addition, 300))),
    ...(left > 0 ? [TEXTS.earlierAdditions(left)] : []),
  ];
}

/** A question goes to all who reported the matter, and each answers under a code of their own. */
async function talkAbout(
  history: readonly HistoryEntry[],
  joined: readonly Report[],
  { store }: Desk,
): Promise<HistoryEntry[]> {
  if (!history.some(({ action }) => action === 'ask')) return [];
  const all = [...history];
  for (const { code } of joined) all.push(...(await store.history(code)).filter(({ action }) => action === 'reply'));
  return all.toSorted((one, other) => (one.at < other.at ? -1 : 1));
}

const GIVES_REASON = new Set(['decline', 'extend', 'reopen', 'assign']);

/** Why it stands as it does, where somebody said so. */
function lastReason(history: readonly HistoryEntry[]): string[] {
  const last = history.findLast(({ action }) => GIVES_REASON.has(action) || action === 'answer');
  return last?.why === undefined || last.action === 'answer' ? [] : [TEXTS.reason(cutAtWord(last.why, 300))];
}

const MOST_REPLIES = 3;

function lastExchange(talk: readonly HistoryEntry[]): string[] {
  const asked = talk.findLast(({ action }) => action === 'ask');
  if (asked?.why === undefined) return [];
  const replies = talk.filter(({ action, at }) => action === 'reply' && at >= asked.at).slice(-MOST_REPLIES);
  return [
    TEXTS.question(cutAtWord(asked.why, 200)),
    ...replies.map(({ why = '' }) => TEXTS.replied(cutAtWord(why, 300))),
  ];
}

function describeJoined(report: Report, joined: readonly Report[], { office }: Desk): string[] {
  if (joined.length === 0) return [];
  // The matter is routed by the place of this report; what was joined may come from others.
  const elsewhere = [...new Set(joined.flatMap(({ areaIds }) => areaIds))].filter((id) => !report.areaIds.includes(id));
  const places = areaNames({ ...report, areaIds: elsewhere, placeWords: [], whole: false }, office);
  return [
    TEXTS.joined(someCodes(joined.map(({ code }) => code))),
    ...(elsewhere.length === 0 || places === undefined ? [] : [TEXTS.alsoAt(places)]),
  ];
}

function someCodes(codes: readonly string[]): string {
  const left = codes.length - MOST_CODES;
  return [...codes.slice(0, MOST_CODES), ...(left > 0 ? [TEXTS.andMore(left)] : [])].join(', ');
}

interface Choosing {
  worker: Worker;
  office: Desk['office'];
  /** Open reports of the same matter, likeliest first. */
  like: readonly Report[];
}

function workChoices(report: Report, { worker, office, like }: Choosing): Offered[] {
  const { code, version } = report;
  const { role } = worker.actor;
  const can = (action: ActionName) => canDo(report, action, role);
  const offer = (when: boolean, label: string, choice: ReportChoice): Offered[] => (when ? [{ label, choice }] : []);
  const isAnswered = report.state === 'answered';
  const isAgency = role === 'agency';
  return [
    ...(can('assign') && !isAnswered ? offerAgencies(report, office) : []),
    ...offer(can('start') && report.agencyId !== undefined && isAgency, TEXTS.start, {
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
    ...offer(can('answer') && !isAgency, TEXTS.answerClose, { does: 'work_answer_close', code }),
    ...(can('join') ? offerJoin(report, like) : []),
    ...offer(can('unjoin'), TEXTS.unjoin, { does: 'work_unjoin', code, version }),
    ...offer(can('extend') && !report.extended, isAgency ? TEXTS.extend : TEXTS.prolong, {
      does: 'work_extend',
      code,
    }),
    ...offer(can('check'), TEXTS.check, { does: 'work_check', code, version }),
    ...offer(can('refuse'), TEXTS.refuse, { does: 'work_refuse', code }),
    ...offer(can('decline'), TEXTS.decline, { does: 'work_decline', code }),
    ...offer(can('reopen') && !isAnswered, TEXTS.reopen, { does: 'work_reopen', code }),
    { label: TEXTS.list, choice: { does: 'work_list' } },
  ];
}

/** The younger into the older, except that what an agency works on already goes on. */
function offerJoin(report: Report, like: readonly Report[]): Offered[] {
  const [other] = like;
  if (other === undefined) return [];
  const [from, to] = goesOn(report, other) ? [other, report] : [report, other];
  if (!canDo(from, 'join', 'officer')) return [];
  const label = from === report ? TEXTS.join(to.code) : TEXTS.joinHere(from.code);
  return [{ label, choice: { does: 'work_join', code: from.code, version: from.version, to: to.code } }];
}

function goesOn(report: Report, other: Report): boolean {
  const [mine, its] = [hasAgency(report), hasAgency(other)];
  return mine === its ? report.receivedAt < other.receivedAt : mine;
}

const hasAgency = (report: Report) => isWith(report) || report.state === 'answered';

/** The agency that had it when it was opened again, and the one that the topic and place belong to. */
function offerAgencies(report: Report, office: Desk['office']): Offered[] {
  const { code, version, agencyId: before } = report;
  const routed = routeReport(report, office);
  const again = !isWith(report) && office.agencies.some(({ id }) => id === before) ? before : undefined;
  const assign = (label: string, agencyId: string): Offered => ({
    label,
    choice: { does: 'work_assign', code, version, agencyId },
  });
  return [
    ...(again === undefined ? [] : [assign(TEXTS.assignAgain(agencyName(again, office)), again)]),
    ...(routed === undefined || routed === before ? [] : [assign(TEXTS.assignTo(routed, office), routed)]),
  ];
}
