import { localDay } from '../../clock.ts';
import type { Draft } from '../../reports/draft.ts';
import { INTAKE_TEXTS as TEXTS } from '../../reports/report-texts.ts';
import { soundsLikeDenunciation } from '../../vietnamese/denunciation.ts';
import type { Route } from '../route-message.ts';
import type { Outcome, Turn } from '../turn.ts';
import { beginReport, takeAwaitedReport } from './begin-report.ts';
import { type Desk, mayReport, notWaiting, say, stateOf, toEffect } from './desk.ts';
import { takeAwaited } from './follow-report.ts';
import { FOLLOW_TEXTS } from './follow-texts.ts';
import { justSent, sayAlreadySent, takeCancel, takeSkip, takeStrayNumber } from './odd-messages.ts';
import { takeAct, takeAddition, takeEdit } from './sent-reports.ts';
import { takePrompted } from './take-prompted.ts';
import { chooseForDraft } from './choose-for-draft.ts';
import { continueReport, foldedWords, readDraft } from './take-report.ts';

export interface Taking {
  /** As it was written; the text that goes with it has its personal data hidden. */
  raw: string;
  turn: Turn;
  desk: Desk;
  route: Route['to'];
}

/** Said when other numbers stand under the last reply, they still mean the draft. */
const DRAFT_WORDS = [
  [/^(?:gui|gui di|gui luon|gui phan anh)(?: a| nhe)?$/, 'report_send'],
  [/^(?:huy|huy bo|huy phan anh|bo nhap)(?: a| nhe| di)?$/, 'report_cancel'],
  [/^(?:xem lai|xem nhap|xem ban nhap)(?: a| nhe)?$/, 'report_back'],
] as const;

const ASKS_OWN_DATA =
  /^(?:(?:da|em|toi|minh|xin|cho|muon|can|hay|giup|de nghi) )*(?:xoa|xem|lay|xuat|cung cap|rut) (?:\S+ ){0,3}(?:du lieu|thong tin)(?: ca nhan)?(?: cua (?:em|toi|minh))(?: a| di| nhe)*$/;

/** What a collaborator writes in private, once it is no command. */
export async function takeOwn(text: string, { raw, turn, desk, route }: Taking): Promise<Outcome | undefined> {
  if (!mayReport(turn.viewer)) return undefined;
  const stored = await readDraft(turn, desk);
  const { waits } = stateOf(turn, desk);
  if (route === 'cancel') {
    return waits === undefined
      ? takeCancel(stored?.draft, { turn, desk })
      : say(FOLLOW_TEXTS.left, { reports: notWaiting(turn, desk) });
  }
  if (waits === undefined && stored?.draft.waits === undefined) {
    if (route !== 'question') return undefined;
    // A number that no reply offers is no text, except where something was asked for.
    if (!/\p{L}{2}/u.test(text)) return takeStrayNumber(text, stored?.draft, { turn, desk });
  }
  if (soundsLikeDenunciation(raw)) return refuseDenunciation(text, turn, desk);
  return (
    (await takeAnswered(text, { turn, desk })) ??
    (await takeAboutSent(text, stored, { turn, desk })) ??
    (stored === undefined ? undefined : await continueReport(text, stored, { turn, desk })) ??
    (await takeAddition(text, { turn, desk })) ??
    beginReport(text, turn, desk)
  );
}

interface Place {
  turn: Turn;
  desk: Desk;
}

/** What we asked for, in whatever way. */
async function takeAnswered(text: string, place: Place): Promise<Outcome | undefined> {
  const { turn, desk } = place;
  return (
    (await takeAwaited(text, turn, desk)) ?? (await takePrompted(text, place)) ?? takeAwaitedReport(text, turn, desk)
  );
}

/** Words that mean what is being written, or what was sent, whatever numbers stand under the last reply. */
async function takeAboutSent(
  text: string,
  stored: { draft: Draft } | undefined,
  place: Place,
): Promise<Outcome | undefined> {
  const { turn, desk } = place;
  const spoken = DRAFT_WORDS.find(([pattern]) => pattern.test(foldedWords(text)))?.[1];
  const code = stored === undefined ? justSent(turn, desk) : undefined;
  if (spoken === 'report_send' && code !== undefined) return sayAlreadySent(code);
  if (spoken !== undefined && (stored !== undefined || spoken !== 'report_cancel')) {
    return chooseForDraft({ does: spoken }, turn, desk);
  }
  const skipped = stored?.draft.waits === undefined ? await takeSkip(text, stored?.draft, place) : undefined;
  if (skipped !== undefined) return skipped;
  if (ASKS_OWN_DATA.test(foldedWords(text))) return say(FOLLOW_TEXTS.ownData);
  return (await takeEdit(text, place)) ?? (stored === undefined ? takeAct(text, place) : undefined);
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
