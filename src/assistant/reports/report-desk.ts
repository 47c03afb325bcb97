import { commitmentChoice } from '../../commitments/commitment-choice.ts';
import { createReportDeadlines } from '../../reports/deadlines.ts';
import { dropReportPrefix, hasReportPrefix } from '../../reports/classify-message.ts';
import { findReceiptCode } from '../../reports/receipt-code.ts';
import { isChoiceOf, type ReportChoice, reportChoice } from '../../reports/report-choice.ts';
import { createReportReader } from '../../reports/report-reader.ts';
import { INTAKE_TEXTS as TEXTS } from '../../reports/report-texts.ts';
import { localDay } from '../../clock.ts';
import type { Effect } from '../../messaging/message.ts';
import { soundsLikeDenunciation } from '../../vietnamese/denunciation.ts';
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
import { add, chooseForOwn, listOwn, reply, showOwn, takeAwaited } from './follow-report.ts';
import { FOLLOW_TEXTS } from './follow-texts.ts';
import { chooseForWork, findWork, listWork, openWork, takeWorkText, workerOf } from './handle-work.ts';
import { lookCloser } from './look-closer.ts';
import { createNotifier } from './notify.ts';
import { emergencyLine, isDanger, tellDanger } from './send-report.ts';
import { tellDigest } from './tell-digest.ts';
import { WORK_TEXTS } from './work-texts.ts';
import { beginReport, chooseForDraft, continueReport, foldedWords, readDraft } from './take-report.ts';
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
  if (pressed === undefined && prompt.askedAt <= (state.choicesAt ?? '')) return turn;
  const choices = z.array(promptChoice).catch([]).parse(prompt.choices);
  return { ...turn, promptId: prompt.id, state: { ...state, choices, offeredBy: prompt.id } };
}

interface Taking {
  /** As it was written; the text that goes with it has its personal data hidden. */
  raw: string;
  turn: Turn;
  desk: Desk;
  route: Route['to'];
}

async function helpFor(turn: Turn, desk: Desk): Promise<string | undefined> {
  const { viewer } = turn;
  const role = (await workerOf(turn, desk))?.actor.role;
  const lines = [
    ...(mayReport(viewer) ? [TEXTS.help] : []),
    ...(role === undefined ? [] : [role === 'agency' ? WORK_TEXTS.agencyHelp : WORK_TEXTS.help]),
  ];
  return lines.length === 0 ? undefined : [ASSISTANT_TEXTS.help, ...lines].join('\n');
}

const COMMAND = /^\s*\/(baocao|phananh|trangthai|viec)(?:@\S+)?(?![\p{L}\p{N}])/iu;
const ASKS_LIST = /^(?:trang thai|trang thai phan anh|phan anh cua (?:toi|em|minh)|xem phan anh)$/;
const ASKS_WORK = /^(?:viec|viec cua (?:toi|em|minh)|danh sach viec|viec can lam)$/;

async function take(taking: Taking): Promise<Outcome | undefined> {
  const { raw, turn, desk } = taking;
  if (tellsSecret(raw)) return refuseSecret(turn, desk);
  const text = desk.hide(raw);
  if (turn.message.conversation.kind === 'group') return takeInGroup(text, turn, desk);
  const help = taking.route === 'help' ? await helpFor(turn, desk) : undefined;
  if (help !== undefined) return { replies: [{ text: help }] };
  return (
    (await takeCommand(text, taking)) ??
    (await takeWorkText(text, turn, desk)) ??
    (await takeOwn(text, taking)) ??
    takeFromOthers(text, taking)
  );
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

const findCode = (text: string, { office }: Desk) => findReceiptCode(text, office.reports.codePrefix);

/** A code alone, or a question about it, shows it; a text with a code is offered as an addition to it. */
async function takeCode(code: string, text: string, { turn, desk }: { turn: Turn; desk: Desk }): Promise<Outcome> {
  const rest = foldedWords(text).split(' ');
  const { why } = desk.reader.classifyMessage(text);
  if (rest.length <= 8 || why === 'asks_status' || why === 'asks') return showOwn(code, turn, desk);
  return offerAddition(code, text, { turn, desk });
}

async function offerAddition(code: string, raw: string, { turn, desk }: { turn: Turn; desk: Desk }): Promise<Outcome> {
  const photos = stateOf(turn, desk).photos.map(({ id }) => id);
  const look = await lookCloser(raw, { turn, desk });
  const text = look?.hide(raw) ?? raw;
  return say(
    {
      text: FOLLOW_TEXTS.addOffer(code, text.slice(0, 500)),
      choices: [
        { label: FOLLOW_TEXTS.addHere(code), choice: { does: 'follow_add', code, text, photos } },
        { label: FOLLOW_TEXTS.asNew, choice: { does: 'report_new', text } },
        { label: TEXTS.no, choice: { does: 'follow_nothing' } },
      ],
    },
    { effects: look?.effects ?? [] },
  );
}

/** Said when other numbers stand under the last reply, they still mean the draft. */
const DRAFT_WORDS = [
  [/^(?:gui|gui di|gui luon|gui phan anh)(?: a| nhe)?$/, 'report_send'],
  [/^(?:huy|huy bo|huy phan anh|bo nhap)(?: a| nhe| di)?$/, 'report_cancel'],
  [/^(?:xem lai|xem nhap|xem ban nhap)(?: a| nhe)?$/, 'report_back'],
] as const;

/** What a collaborator writes in private, once it is no command. */
async function takeOwn(text: string, { raw, turn, desk, route }: Taking): Promise<Outcome | undefined> {
  if (!mayReport(turn.viewer)) return undefined;
  const stored = await readDraft(turn, desk);
  const awaits = stateOf(turn, desk).waits !== undefined || stored?.draft.waits !== undefined;
  // A number that no reply offers is no text, except where something was asked for.
  if ((route !== 'question' || !/\p{L}{2}/u.test(text)) && !awaits) return undefined;
  const awaited = await takeAwaited(text, turn, desk);
  if (awaited !== undefined) return awaited;
  const prompted = await takePrompted(text, { turn, desk });
  if (prompted !== undefined) return prompted;
  const spoken = DRAFT_WORDS.find(([pattern]) => pattern.test(foldedWords(text)))?.[1];
  if (spoken !== undefined) return chooseForDraft({ does: spoken }, turn, desk);
  if (soundsLikeDenunciation(raw)) return refuseDenunciation(text, turn, desk);
  if (stored !== undefined) {
    const continued = await continueReport(text, stored, { turn, desk });
    if (continued !== undefined) return continued;
  }
  return (await takeAddition(text, { turn, desk })) ?? beginReport(text, turn, desk);
}

/** An officer asked last, and this answers. */
async function takePrompted(text: string, { turn, desk }: { turn: Turn; desk: Desk }): Promise<Outcome | undefined> {
  const asked =
    turn.promptId === undefined ? undefined : turn.state.choices.find(({ does }) => does === 'follow_reply');
  if (asked?.does !== 'follow_reply' || hasReportPrefix(text)) return undefined;
  const { kind, certain } = desk.reader.classifyMessage(text, { openQuestion: 'words' });
  if (kind !== 'answer' || !certain) return undefined;
  const report = await desk.store.find(asked.code);
  if (report === undefined || turn.promptId === undefined) return undefined;
  const settle = toEffect({ effect: 'settle_prompt', id: turn.promptId });
  const look = await lookCloser(text, { turn, desk });
  const replied = await reply(report, look?.hide(text) ?? text, { turn, desk });
  return together({ replies: [], effects: [settle, ...(look?.effects ?? [])] }, replied);
}

async function takeAddition(text: string, { turn, desk }: { turn: Turn; desk: Desk }): Promise<Outcome | undefined> {
  const { recent } = stateOf(turn, desk);
  if (recent === undefined || hasReportPrefix(text)) return undefined;
  const { kind } = desk.reader.classifyMessage(text, { recentReport: recent });
  return kind === 'addition' ? offerAddition(recent.code, text, { turn, desk }) : undefined;
}

/** Of who is accused nothing is kept; the matter and its place only when the person wants them reported. */
function refuseDenunciation(text: string, turn: Turn, desk: Desk): Outcome {
  const { topic, area } = desk.reader.extractReport(text, { today: localDay(desk.clock.now()) });
  const topicId = topic === undefined ? {} : { topicId: topic };
  const channel = desk.office.denunciationChannel ?? TEXTS.noDenunciationChannel;
  const forget = toEffect({ effect: 'redact_messages', messages: [{ inboxId: turn.inboxId, text: '' }] });
  return say(
    {
      text: TEXTS.denunciation(channel),
      choices: [
        { label: TEXTS.matterOnly, choice: { does: 'report_matter', ...topicId, areaIds: area.ids } },
        { label: TEXTS.no, choice: { does: 'follow_nothing' } },
      ],
    },
    { effects: [forget] },
  );
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
