import { createHash } from 'node:crypto';
import { localDay } from '../../clock.ts';
import type { Effect } from '../../messaging/message.ts';
import type { Draft, Understood } from '../../reports/draft.ts';
import { act } from '../../reports/lifecycle.ts';
import { codeSeries } from '../../reports/receipt-code.ts';
import { areaNames } from '../../reports/show-draft.ts';
import { INTAKE_TEXTS as TEXTS, URGENCY_TEXTS } from '../../reports/report-texts.ts';
import {
  type HistoryEntry,
  type Report,
  type ReportContent,
  type ReporterThread,
  UNROUTED_STATES,
} from '../../reports/report.ts';
import { dropSelfIntroduction } from '../../reports/self-introduction.ts';
import { routeReport } from '../../reports/route.ts';
import { cutAtWord } from '../../vietnamese/cut-at-word.ts';
import { threatToLife } from '../../vietnamese/danger-to-life.ts';
import { fold } from '../../vietnamese/fold.ts';
import type { Outcome, Turn } from '../turn.ts';
import { type Desk, placeOf, say, stateOf, toEffect } from './desk.ts';
import { joinable } from './joined.ts';
import { describeState, dueText } from './show-status.ts';
import { tellGrowing } from './tell-growing.ts';
import { WORK_TEXTS } from './work-texts.ts';

export interface Sending {
  draft: Draft;
  understood: Understood;
  /** Code of the report that this is one more voice for. */
  joinTo?: string;
}

/** Makes a report of a draft: its code, its first line of history, the receipt, and who else has to know at once. */
export async function sendDraft({ draft, understood, joinTo }: Sending, turn: Turn, desk: Desk): Promise<Outcome> {
  const { content } = understood;
  const now = desk.clock.now();
  const code = await desk.store.reserveCode(codeSeries(desk.office.reports.codePrefix, now), turn.inboxId);
  const by = desk.deadlines.forward(now);
  const report = makeReport(content, { code, at: now.toISOString(), forwardDue: by.at.toISOString() });
  const entry: HistoryEntry = {
    code,
    version: 1,
    at: report.receivedAt,
    by: { role: 'reporter' },
    action: 'send',
    to: 'received',
  };
  const { personId } = turn.viewer;
  const thread: ReporterThread = { code, place: placeOf(turn), ...(personId === undefined ? {} : { personId }) };
  const main = joinTo === undefined ? undefined : await joinable(joinTo, desk.store);
  const joined = main === undefined ? undefined : joinAtOnce(report, main, desk);
  const told = content.urgent ? await tellDuty(report, desk) : [];
  const effects: Effect[] = [
    toEffect({ effect: 'save_report', report, entry, thread }),
    ...(joined ?? []),
    toEffect({ effect: 'drop_draft', place: placeOf(turn) }),
    ...told,
    ...(await tellGrowing(report, desk)),
  ];
  const { duty } = desk.office;
  const receipt = TEXTS.received({
    code,
    urgent: content.urgent,
    dutyTold: told.length > 0,
    by: main === undefined || !isUnrouted(main) ? by.text : dueText(main.forwardDue, now),
    ...(duty === undefined ? {} : { duty: `${duty.name} ${duty.phone}` }),
    ...(joined === undefined || main === undefined
      ? {}
      : { joined: isUnrouted(main) ? '' : describeState(main, desk) }),
  });
  const emergency = draft.danger ? [TEXTS.emergency(emergencyLines(desk))] : [];
  const { waits: _waits, ...state } = stateOf(turn, desk);
  const { topicId, areaIds } = content;
  const { messageId } = draft;
  const recent = {
    code,
    areaIds,
    at: report.receivedAt,
    inboxId: turn.inboxId,
    ...(topicId === undefined ? {} : { topic: topicId }),
    ...(messageId === undefined ? {} : { messageId }),
  };
  return say([...emergency, receipt].join('\n'), { effects, reports: { ...state, photos: [], recent } });
}

function makeReport(
  content: ReportContent,
  { code, at, forwardDue }: { code: string; at: string; forwardDue: string },
): Report {
  return {
    ...content,
    code,
    version: 1,
    state: 'received',
    stateSince: at,
    receivedAt: at,
    forwardDue,
    extended: false,
  };
}

const isUnrouted = ({ state }: Report) => UNROUTED_STATES.some((one) => one === state);

function joinAtOnce(report: Report, main: Report, { clock }: Desk): Effect[] | undefined {
  const joined = act(report, { does: 'join', to: main.code }, { by: { role: 'reporter' }, now: clock.now() });
  return 'refused' in joined ? undefined : [toEffect({ effect: 'change_report', ...joined })];
}

/** Of a report in one line, for people who work on it. */
export function describeBriefly(report: Report, { office }: Desk): string {
  const reasons = report.urgencyReasons.map((reason) => URGENCY_TEXTS[reason]).join(', ');
  const where = areaNames(report, office);
  return [
    `${report.code}: ${cutAtWord(report.summary, 300)}`,
    ...(where === undefined ? [] : [`Địa bàn: ${where}.`]),
    ...(reasons === '' ? [] : [`Lý do khẩn: ${reasons}.`]),
  ].join('\n');
}

function tellDuty(report: Report, desk: Desk): Promise<Effect[]> {
  const agencyId = routeReport(report, desk.office);
  return desk.notify.duty(desk.office.duty?.unit, {
    text: TEXTS.dutyUrgent(describeBriefly(report, desk)),
    code: report.code,
    choices: [
      { label: WORK_TEXTS.open, choice: { does: 'work_open', code: report.code } },
      ...(agencyId === undefined
        ? []
        : [
            {
              label: WORK_TEXTS.assignTo(agencyId, desk.office),
              choice: { does: 'work_assign' as const, code: report.code, version: report.version, agencyId },
            },
          ]),
    ],
  });
}

export const emergencyLines = ({ office }: Desk): string => {
  const lines = office.emergency.map(({ name, phone }) => `${phone} (${name.toLowerCase()})`);
  return lines.length === 0 ? '112' : lines.join(', ');
};

/** Rules of both kinds: to miss one is worse than to ask those on duty once too often. */
export const isDanger = (text: string, { reader, clock }: Desk): boolean =>
  threatToLife(text) !== undefined ||
  reader.extractReport(text, { today: localDay(clock.now()) }).urgency.reasons.includes('tính mạng');

const TEN_MINUTES = 10;

const digest = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Those on duty, once in ten minutes for the same words of one chat; without a word of who writes. */
export async function tellDanger(text: string, turn: Turn, desk: Desk): Promise<Effect[]> {
  const chat = digest(JSON.stringify(placeOf(turn)));
  const time = desk.clock.now().toISOString().slice(0, 'YYYY-MM-DDTHH:M'.length);
  const mark = `${time} ${digest(fold(text).replace(/\s+/gu, ' ').trim())}`;
  return desk.notify.duty(desk.office.duty?.unit, {
    text: TEXTS.dutyDanger(cutAtWord(dropSelfIntroduction(text), 500)),
    once: { code: chat, kind: `danger-${TEN_MINUTES}`, mark },
  });
}

export function emergencyLine(told: readonly Effect[], desk: Desk): string {
  const lines = emergencyLines(desk);
  const { duty } = desk.office;
  if (told.length > 0) return TEXTS.emergencyTold(lines);
  return duty === undefined ? TEXTS.emergency(lines) : TEXTS.emergencyDuty(lines, `${duty.name} ${duty.phone}`);
}
