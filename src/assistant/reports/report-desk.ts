import { commitmentChoice } from '../../commitments/commitment-choice.ts';
import { createReportDeadlines } from '../../reports/deadlines.ts';
import { dropReportPrefix } from '../../reports/classify-message.ts';
import { isChoiceOf, type ReportChoice, reportChoice } from '../../reports/report-choice.ts';
import { createReportReader } from '../../reports/report-reader.ts';
import { INTAKE_TEXTS as TEXTS } from '../../reports/report-texts.ts';
import type { Effect } from '../../messaging/message.ts';
import { hidePersonalData } from '../../vietnamese/personal-data.ts';
import { tellsSecret } from '../../vietnamese/secrecy.ts';
import type { Viewer } from '../../people/access.ts';
import { z } from 'zod';
import { ASSISTANT_TEXTS } from '../assistant-texts.ts';
import type { Route } from '../route-message.ts';
import type { Outcome, Turn } from '../turn.ts';
import {
  type Desk,
  mayReport,
  mayWork,
  placeOf,
  type ReportDeskOptions,
  say,
  stateOf,
  toEffect,
  together,
} from './desk.ts';
import { alarmFirst } from './alarm.ts';
import { add, chooseForOwn, listOwn } from './follow-report.ts';
import { chooseForWork, findWork, listWork, openWork, takeWorkText, workerOf } from './handle-work.ts';
import { createNotifier } from './notify.ts';
import { insteadOfNotFound, remindOfDraft } from './odd-messages.ts';
import { emergencyLine, isDanger, tellDanger } from './send-report.ts';
import { findCode, takeCode } from './sent-reports.ts';
import { type Taking, takeOwn } from './take-own.ts';
import { tellDigest } from './tell-digest.ts';
import { WORK_TEXTS } from './work-texts.ts';
import { chooseForDraft } from './choose-for-draft.ts';
import { foldedWords } from './take-report.ts';
import { holdPhotos, takePhotos } from './take-photos.ts';

export type { ReportDeskOptions } from './desk.ts';

/** All that is done with messages about reports. */
export interface ReportDesk {
  /** The turn with the choices of what we asked last, when that was after the last reply. */
  withPrompt(turn: Turn): Promise<Turn>;
  /** Undefined: the message is about something else. */
  take(raw: string, turn: Turn, route: Route['to']): Promise<Outcome | undefined>;
  choose(choice: ReportChoice, turn: Turn): Promise<Outcome>;
  /**
   * `ids` of photos that are kept with this message; undefined for somebody who sends no reports. With a caption they
   * only wait for it, since it says what they belong to.
   */
  takePhotos(ids: readonly string[], turn: Turn, captioned: boolean): Promise<Outcome | undefined>;
  /** What is said where the documents do not say what was asked. */
  insteadOfNotFound(text: string, outcome: Outcome, turn: Turn): Outcome;
  /** With a reminder of what is being written, where the outcome is about something else. */
  remindOfDraft(outcome: Outcome, turn: Turn): Promise<Outcome>;
  /** Takes out personal data, where what the person says may become part of a report. */
  hides(viewer: Viewer): ((text: string) => string) | undefined;
  /** Takes personal data out of the message itself, once it is handled. */
  redact(turn: Turn): Effect[];
}

export function createReportDesk(options: ReportDeskOptions): ReportDesk {
  const desk = openDesk(options);
  return {
    withPrompt: (turn) => withPrompt(turn, desk),
    take: async (raw, turn, route) => {
      const { digest } = options;
      const told = digest === undefined ? undefined : await tellDigest(raw, turn, { ...options, digest });
      return told ?? take({ raw, turn, desk, route });
    },
    choose: async (choice, turn) => {
      const outcome = await choose(choice, turn, desk);
      if (turn.promptId === undefined) return outcome;
      return together({ replies: [], effects: [toEffect({ effect: 'settle_prompt', id: turn.promptId })] }, outcome);
    },
    hides: (viewer) => (mayWrite(viewer) ? desk.hide : undefined),
    takePhotos: async (ids, turn, captioned) => {
      if (!mayReport(turn.viewer)) return undefined;
      if (captioned) return holdPhotos(ids, turn, desk);
      const { waits } = stateOf(turn, desk);
      if (waits?.for !== 'addition') return takePhotos(ids, turn, desk);
      const report = await desk.store.find(waits.code);
      return report === undefined ? undefined : add(report, { text: '', photos: [...ids] }, { turn, desk });
    },
    redact: (turn) => redact(turn, desk),
    insteadOfNotFound: (text, outcome, turn) => insteadOfNotFound(text, outcome, { turn, desk }),
    remindOfDraft: (outcome, turn) => remindOfDraft(outcome, turn, desk),
  };
}

/** What the parts of the desk share. */
export function openDesk(options: ReportDeskOptions): Desk {
  const { organisation: office, store, people, clock, model } = options;
  const keep = [
    office.office.place,
    ...[...office.agencies, ...office.units].map(({ name }) => name),
    ...office.areas.flatMap(({ name, places, hamlets }) => [name, ...places, ...hamlets]),
  ];
  return {
    store,
    people,
    office,
    clock,
    reader: createReportReader(office),
    profiles: new Map(),
    meaning: options.meaning,
    deadlines: createReportDeadlines(office),
    notify: createNotifier(options),
    keep,
    hide: (text) => hidePersonalData(text, { keep }).text,
    ...(model === undefined ? {} : { model }),
  };
}

const mayWrite = (viewer: Viewer) => mayReport(viewer) || mayWork(viewer);

/** Whoever reports or works on reports may write of people; what they wrote is kept without them. */
function redact({ viewer, message, inboxId }: Turn, desk: Desk): Effect[] {
  if (!mayWrite(viewer)) return [];
  const text = desk.hide(message.text);
  const named = message.attachments?.some(({ name }) => name !== undefined) === true;
  if (text === message.text.normalize('NFC') && !named) return [];
  return [toEffect({ effect: 'redact_messages', messages: [{ inboxId, text }] })];
}

/** Reminders of commitments ask in the same way. */
const promptChoice = z.union([reportChoice, commitmentChoice]);

async function withPrompt(turn: Turn, { store }: Desk): Promise<Turn> {
  const { state, message } = turn;
  if (message.conversation.kind === 'group') return turn;
  const pressed = message.event === 'choice' ? message.choice?.correlationId : undefined;
  if (pressed !== undefined && pressed === state.offeredBy) return turn;
  const prompt = await store.findPrompt(placeOf(turn), pressed);
  if (prompt === undefined) return turn;
  // A reply that offered nothing leaves the numbers to what was asked before it.
  const isOlder = prompt.askedAt <= (state.choicesAt ?? '') && state.choices.length > 0;
  if (pressed === undefined && isOlder) return turn;
  const choices = z.array(promptChoice).catch([]).parse(prompt.choices);
  return { ...turn, promptId: prompt.id, state: { ...state, choices, offeredBy: prompt.id } };
}

async function helpFor(turn: Turn, desk: Desk): Promise<string | undefined> {
  const { viewer } = turn;
  const role = (await workerOf(turn, desk))?.actor.role;
  const lines = [
    ...(mayReport(viewer) ? [TEXTS.help] : []),
    ...(role === undefined ? [] : [role === 'agency' ? WORK_TEXTS.agencyHelp : WORK_TEXTS.help]),
  ];
  return lines.length === 0 ? undefined : [...lines, ASSISTANT_TEXTS.help].join('\n');
}

const COMMAND = /^\s*\/(baocao|phananh|trangthai|viec)(?:@\S+)?(?![\p{L}\p{N}])/iu;
const ASKS_LIST =
  /^(?:trang thai|trang thai phan anh|phan anh cua (?:toi|em|minh)|xem phan anh)$|(?:^| )(?:phan anh|bao cao|kien nghi) (?:\S+ ){0,8}(?:xu ly|giai quyet|tra loi|ket qua|den dau|toi dau) ?(?:\S+ ){0,3}(?:chua|roi|sao|nao)$/;
const ASKS_WORK = /^(?:viec|viec cua (?:toi|em|minh)|danh sach viec|viec can lam)$/;

async function take(taking: Taking): Promise<Outcome | undefined> {
  const { raw, turn, desk } = taking;
  if (tellsSecret(raw)) return refuseSecret(turn, desk);
  const text = desk.hide(raw);
  if (turn.message.conversation.kind === 'group') return takeInGroup(text, turn, desk);
  const help = taking.route === 'help' ? await helpFor(turn, desk) : undefined;
  if (help !== undefined) return { replies: [{ text: help }] };
  const taken =
    (await takeCommand(text, taking)) ?? (await takeWorkText(text, turn, desk)) ?? (await takeOwn(text, taking));
  if (taken === undefined) return takeFromOthers(text, taking);
  return mayReport(turn.viewer) ? alarmFirst(text, taken, { turn, desk }) : taken;
}

function refuseSecret(turn: Turn, desk: Desk): Outcome {
  const forget = toEffect({ effect: 'redact_messages', messages: [{ inboxId: turn.inboxId, text: '' }] });
  const drop = toEffect({ effect: 'drop_draft', place: placeOf(turn) });
  return say(TEXTS.stateSecret, { effects: [forget, drop], reports: { ...stateOf(turn, desk), photos: [] } });
}

/** Nothing of a report is kept of what was said before others. */
function takeInGroup(text: string, turn: Turn, { reader }: Desk): Outcome | undefined {
  const { kind, certain } = reader.classifyMessage(text);
  if (kind !== 'report' || !certain) return undefined;
  const forget = toEffect({ effect: 'redact_messages', messages: [{ inboxId: turn.inboxId, text: '' }] });
  return { replies: [{ text: TEXTS.inGroup }], effects: [forget] };
}

async function takeCommand(text: string, { turn, desk }: Taking): Promise<Outcome | undefined> {
  const command = COMMAND.exec(text)?.[1]?.toLowerCase();
  const words = foldedWords(text);
  if (command === 'viec' || ASKS_WORK.test(words)) return listWork(turn, desk);
  const reports = mayReport(turn.viewer);
  const code = findCode(text, desk);
  if (code === undefined) {
    const asks = command === 'trangthai' || ASKS_LIST.test(words);
    if (!reports || (!asks && desk.reader.classifyMessage(text).why !== 'asks_status')) return undefined;
    return listOwn(turn, desk);
  }
  const worker = await workerOf(turn, desk);
  // Somebody who answers for an agency may report things too.
  const works = worker !== undefined && (!reports || (await findWork(code, worker, desk)) !== undefined);
  if (works) return openWork(code, worker, { turn, desk });
  return reports ? takeCode(code, text, { turn, desk }) : undefined;
}

/** Whoever may not report is told so where it surely is one; a danger is passed on all the same. */
async function takeFromOthers(text: string, { turn, desk, route }: Taking): Promise<Outcome | undefined> {
  if (mayReport(turn.viewer) || route !== 'question') return undefined;
  const body = dropReportPrefix(text);
  const { kind, certain } = desk.reader.classifyMessage(text);
  if (kind !== 'report' || !certain) return undefined;
  const danger = isDanger(body, desk);
  const told = danger ? await tellDanger(body, turn, desk) : [];
  const lines = [...(danger ? [emergencyLine(told, desk)] : []), TEXTS.notCollaborator];
  return say(
    {
      text: lines.join('\n'),
      choices: [
        { label: TEXTS.lookUp, choice: { does: 'report_is_question', text: body } },
        { label: TEXTS.no, choice: { does: 'follow_nothing' } },
      ],
    },
    {
      effects: [...told, toEffect({ effect: 'redact_messages', messages: [{ inboxId: turn.inboxId, text }] })],
    },
  );
}

async function choose(choice: ReportChoice, turn: Turn, desk: Desk): Promise<Outcome> {
  if (isChoiceOf(choice, 'report_')) return chooseForDraft(choice, turn, desk);
  return isChoiceOf(choice, 'follow_') ? chooseForOwn(choice, turn, desk) : chooseForWork(choice, turn, desk);
}
