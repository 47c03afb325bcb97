import { ANSWER_TEXTS } from '../../agent/answer-texts.ts';
import type { Draft } from '../../reports/draft.ts';
import { canDo } from '../../reports/lifecycle.ts';
import { INTAKE_TEXTS as TEXTS } from '../../reports/report-texts.ts';
import type { Outcome, Turn } from '../turn.ts';
import { type Desk, mayReport, placeOf, say, stateOf, toEffect } from './desk.ts';
import { chooseForOwn } from './follow-report.ts';
import { FOLLOW_TEXTS } from './follow-texts.ts';
import { foldedWords, goOn, readDraft } from './take-report.ts';

const JUST_SENT_MS = 10 * 60_000;
const LINK = /\b(?:https?:\/\/|www\.)\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:com|vn|net|org|me)(?:\/\S*)?(?!\p{L})/giu;
/** With fewer words nobody can tell what is meant. */
const FEWEST_WORDS = 4;

const ABOUT_DOCUMENTS =
  /(?<!\S)(?:quy che|quy dinh|quy trinh|van ban|quyet dinh|nghi quyet|chi thi|huong dan|chuong trinh|ke hoach|ket luan|bien ban|dieu \d+|khoan \d+|(?:cong tac vien|ctv|tro ly) (?:\S+ ){0,8}(?:bao nhieu|may|nhu the nao|the nao|gi|khi nao|ngay nao|o dau))(?!\S)/;

interface Place {
  turn: Turn;
  desk: Desk;
}

/** The report that was sent a moment ago, while nothing else was offered or done since. */
export function justSent(turn: Turn, desk: Desk): string | undefined {
  const { recent } = stateOf(turn, desk);
  const isLast = recent?.inboxId !== undefined && recent.inboxId === turn.state.offeredBy;
  if (!isLast) return undefined;
  return desk.clock.now().getTime() - Date.parse(recent.at) < JUST_SENT_MS ? recent.code : undefined;
}

/** Said without choices, so that it can be said again. */
export const sayAlreadySent = (code: string): Outcome => ({ replies: [{ text: TEXTS.sentAlready(code) }] });

/** A number that no reply offers. */
export async function takeStrayNumber(
  text: string,
  draft: Draft | undefined,
  { turn, desk }: Place,
): Promise<Outcome | undefined> {
  const number = /^(?:chon |so )*(\d{1,2})$/.exec(foldedWords(text))?.[1];
  if (number === undefined) return undefined;
  const offered = turn.state.choices.length;
  if (offered > 0) return { replies: [{ text: TEXTS.noSuchNumber(Number(number), offered) }] };
  if (draft !== undefined) return goOn(draft, { on: 'back' }, turn, desk);
  const code = number === '1' ? justSent(turn, desk) : undefined;
  // The "Gửi" of a moment ago, pressed twice.
  const isWaiting = code !== undefined && (await desk.store.find(code))?.state === 'received';
  return isWaiting ? sayAlreadySent(code) : say(TEXTS.nothingToChoose);
}

/** "hủy": what is being written, or what was sent a moment ago, when that is wanted. */
export async function takeCancel(draft: Draft | undefined, { turn, desk }: Place): Promise<Outcome | undefined> {
  if (draft !== undefined) {
    return say(TEXTS.cancelled, { effects: [toEffect({ effect: 'drop_draft', place: placeOf(turn) })] });
  }
  const code = justSent(turn, desk);
  const report = code === undefined ? undefined : await desk.store.find(code);
  if (report === undefined || !canDo(report, 'withdraw', 'reporter')) return undefined;
  return chooseForOwn({ does: 'follow_withdraw', code: report.code, sure: false }, turn, desk);
}

const SKIPS = /^(?:bo qua|khong ro|khong nho|skip)(?: a| nhe| em| anh| dau)*$/;

/** "bỏ qua" where nothing was asked. */
export async function takeSkip(
  text: string,
  draft: Draft | undefined,
  { turn, desk }: Place,
): Promise<Outcome | undefined> {
  if (!SKIPS.test(foldedWords(text))) return undefined;
  return draft === undefined ? say(FOLLOW_TEXTS.left) : goOn(draft, { on: 'back' }, turn, desk);
}

/**
 * What the documents do not say may be what people are concerned about: it is offered as a report. What is no question at
 * all is answered as what it is, and is not put on the list of questions.
 */
export function insteadOfNotFound(text: string, outcome: Outcome, { turn, desk }: Place): Outcome {
  const { replies } = outcome;
  const [only] = replies;
  if (!mayReport(turn.viewer) || turn.message.conversation.kind === 'group' || replies.length !== 1) return outcome;
  const { tooShort, emptyLibrary } = ANSWER_TEXTS;
  // How documents are read in is nothing to tell a collaborator.
  if (only!.text === tooShort || only!.text === emptyLibrary) return { ...outcome, replies: [{ text: TEXTS.unclear }] };
  const noted = outcome.effects?.some(({ effect }) => effect === 'note_question') === true;
  if (!noted || (outcome.choices ?? []).length > 0) return outcome;
  const hidden = desk.hide(text);
  const effects = outcome.effects?.filter(({ effect }) => effect !== 'note_question');
  const instead = (said: string): Outcome => ({
    ...outcome,
    effects,
    replies: [{ text: said }],
    talk: turn.state.talk,
  });
  if (!/\p{L}{2}/u.test(text.replace(LINK, ' '))) return instead(TEXTS.onlyLink);
  const { why } = desk.reader.classifyMessage(hidden);
  if (why === 'insult') return instead(TEXTS.rude);
  if (why === 'foreign' && !/\d/.test(text)) return instead(TEXTS.foreign);
  const words = foldedWords(hidden);
  if (words.split(' ').length < FEWEST_WORDS || ABOUT_DOCUMENTS.test(words)) return outcome;
  return {
    ...outcome,
    replies: [{ ...only!, text: `${only!.text}\n${TEXTS.orReport}`, choices: [TEXTS.asReport] }],
    choices: [{ does: 'report_take', text: hidden, inboxId: turn.inboxId }],
  };
}

const OF_DRAFT = new Set(['keep_draft', 'drop_draft', 'save_report']);

/** Said under whatever else was answered while a report is being written: it has not been sent. */
export async function remindOfDraft(outcome: Outcome, turn: Turn, desk: Desk): Promise<Outcome> {
  const { replies, effects = [], choices = [], reports } = outcome;
  const last = replies.at(-1);
  if (last === undefined || !mayReport(turn.viewer) || turn.message.conversation.kind === 'group') return outcome;
  const isAboutIt =
    reports?.waits !== undefined ||
    effects.some(({ effect }) => OF_DRAFT.has(effect)) ||
    choices.some(({ does }) => does.startsWith('report_') || does === 'take_transcript');
  if (isAboutIt || outcome.forgotten !== undefined || (await readDraft(turn, desk)) === undefined) return outcome;
  const reminded = { ...last, text: `${last.text}\n\n${TEXTS.draftWaits}` };
  return { ...outcome, replies: [...replies.slice(0, -1), reminded] };
}
