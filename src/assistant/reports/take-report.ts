import { localDay } from '../../clock.ts';
import type { Effect } from '../../messaging/message.ts';
import type { Classified } from '../../reports/classify-message.ts';
import { dropReportPrefix, hasReportPrefix } from '../../reports/classify-message.ts';
import { type Draft, type DraftSense, draftSchema, newDraft } from '../../reports/draft.ts';
import { advance, type IntakeEvent, type IntakeStep, LONGEST_DRAFT, MOST_PHOTOS } from '../../reports/intake.ts';
import type { Said } from '../../reports/report-choice.ts';
import { INTAKE_TEXTS as TEXTS } from '../../reports/report-texts.ts';
import { type Known, showStep } from '../../reports/show-draft.ts';
import { cutAtWord } from '../../vietnamese/cut-at-word.ts';
import type { Outcome, Turn } from '../turn.ts';
import { type Desk, placeOf, reporterOf, say, stateOf, toEffect, together } from './desk.ts';
import { withoutWriter } from '../../reports/self-introduction.ts';
import { findKnown } from './known-reports.ts';
import { advanceWithLook, type HeldIn, isToBeRead, lookCloser, withLook } from './look-closer.ts';
import { aboutMatter, mattersOf } from './matters-of.ts';
import { isDanger } from './send-report.ts';

const LAPSED_MS = 3 * 86_400_000;
/** What is written so shortly after belongs to the same report. */
export const IN_A_ROW_MS = 120_000;

export const LONGEST_PLACE_WORDS = 10;
const BEGINS_WHERE = /^(?:o|tai|cho|gan|ngay|dau|cuoi|canh|sau|truoc|doan|khu vuc) /;

interface Stored {
  draft: Draft;
  touchedAt: string;
}

/** The draft of this chat, unless it lapsed. */
export async function readDraft(turn: Turn, { store, clock }: Desk): Promise<Stored | undefined> {
  const stored = await store.findDraft(placeOf(turn));
  const draft = stored === undefined ? undefined : draftSchema.parse(stored.body);
  if (stored === undefined || draft === undefined) return undefined;
  if (clock.now().getTime() - Date.parse(stored.touchedAt) > LAPSED_MS) return undefined;
  return { draft, touchedAt: stored.touchedAt };
}

export function senseOf(turn: Turn, desk: Desk): DraftSense {
  const home = desk.office.areas.find(({ id }) => id === turn.viewer.unitId)?.id;
  return {
    reader: desk.reader,
    office: desk.office,
    today: localDay(desk.clock.now()),
    ...(home === undefined ? {} : { homeArea: home }),
  };
}

/** Several matters are offered as several reports; one is shown as it would be stored. */
export const startDraft = (text: string, turn: Turn, desk: Desk): Promise<Outcome> =>
  startBefore({ text, rest: [] }, turn, desk);

export interface Beginning {
  text: string;
  /** What was being written before, to be shown again afterwards. */
  rest: string[];
  heldIn?: HeldIn;
}

/** As `startDraft`, with what comes after it, and where a text is still held that must be hidden. */
export async function startBefore({ text: said, rest, heldIn }: Beginning, turn: Turn, desk: Desk): Promise<Outcome> {
  const text = aboutMatter(said, desk);
  const photos = stateOf(turn, desk).photos.map(({ id }) => id);
  const danger = isDanger(text, desk);
  const written = newDraft(text.slice(0, LONGEST_DRAFT), { photos, danger, rest, messageId: messageIdOf(turn) });
  const look = isToBeRead(written) ? await lookCloser(written.text, { turn, desk, heldIn }) : undefined;
  const whole = look === undefined ? written : withLook(written, look);
  const before: Outcome = {
    replies: text.length > LONGEST_DRAFT ? [{ text: TEXTS.cut }] : [],
    effects: look?.effects ?? [],
  };
  const matters = mattersOf(look?.hide(text) ?? text, desk);
  const next =
    matters.length > 1 ? offerSplit(matters, whole, turn, desk) : await goOn(whole, { on: 'written' }, turn, desk);
  return together(before, next);
}

const messageIdOf = ({ message }: Turn) => message.messageId ?? message.externalId;

function offerSplit(matters: string[], whole: Draft, turn: Turn, desk: Desk): Outcome {
  const short = matters.map((matter) => cutAtWord(matter.trim().replace(/[.;,]+$/u, ''), 90));
  return say(
    {
      text: TEXTS.severalMatters(short),
      choices: [
        { label: TEXTS.split(matters.length), choice: { does: 'report_split', matters } },
        { label: TEXTS.whole, choice: { does: 'report_whole' } },
        { label: TEXTS.cancel, choice: { does: 'report_cancel' } },
      ],
    },
    { effects: [keep(whole, turn, desk)], reports: withoutPhotos(turn, desk) },
  );
}

const withoutPhotos = (turn: Turn, desk: Desk) => ({ ...stateOf(turn, desk), photos: [] });

function keep(draft: Draft, turn: Turn, desk: Desk): Effect {
  const { personId } = turn.viewer;
  return toEffect({
    effect: 'keep_draft',
    draft: {
      place: placeOf(turn),
      body: draft,
      touchedAt: desk.clock.now().toISOString(),
      ...(personId === undefined ? {} : { personId }),
    },
  });
}

/** The draft after an event: kept, and shown with what can be done next. */
export async function goOn(draft: Draft, event: IntakeEvent, turn: Turn, desk: Desk): Promise<Outcome> {
  // What came with a caption, or before it, belongs to what is being written.
  const held = stateOf(turn, desk).photos.map(({ id }) => id);
  const photos = [...new Set([...draft.photos, ...held])].slice(0, MOST_PHOTOS);
  const { step, effects } = await advanceWithLook({ ...draft, photos }, event, {
    turn,
    desk,
    sense: senseOf(turn, desk),
  });
  const said = showStep(step, desk.office, await knownFor(step, turn, desk));
  return say(said, { effects: [...effects, keep(step.draft, turn, desk)], reports: withoutPhotos(turn, desk) });
}

async function knownFor({ view, understood }: IntakeStep, turn: Turn, desk: Desk): Promise<Known | undefined> {
  return view.shows === 'review' ? findKnown(understood.content, reporterOf(turn), desk) : undefined;
}

/** A text while a draft is open: what was asked for, more of it, another matter; undefined for anything else. */
export async function continueReport(
  text: string,
  { draft, touchedAt }: Stored,
  { turn, desk }: { turn: Turn; desk: Desk },
): Promise<Outcome | undefined> {
  if (isEditOf(draft, turn)) return startDraft(dropReportPrefix(text), turn, desk);
  // "/baocao" alone while one is being written: that one.
  if (hasReportPrefix(text) && dropReportPrefix(text).trim() === '') return goOn(draft, { on: 'back' }, turn, desk);
  const classified = classifyWithin(text, draft, { turn, desk });
  if (draft.waits !== undefined) return takeAnswer(text, draft, { classified, turn, desk });
  if (classified.kind === 'question' || classified.kind === 'other') return undefined;
  if (classified.kind === 'answer') return goOn(draft, { on: 'back' }, turn, desk);
  const inARow = desk.clock.now().getTime() - Date.parse(touchedAt) < IN_A_ROW_MS;
  if (classified.kind === 'report' && (classified.certain || !inARow)) {
    return offerAnother(dropReportPrefix(text), { turn, desk });
  }
  return append(text, draft, { turn, desk });
}

const isEditOf = (draft: Draft, { message }: Turn) =>
  message.event === 'edit' && draft.messageId !== undefined && draft.messageId === (message.messageId ?? '');

function classifyWithin(text: string, draft: Draft, { turn, desk }: { turn: Turn; desk: Desk }): Classified {
  const { content } = advance(draft, { on: 'back' }, senseOf(turn, desk)).understood;
  const { waits } = draft;
  const asked = waits === 'area' ? 'area' : waits === 'what' || waits === 'summary' ? 'what' : 'words';
  return desk.reader.classifyMessage(text, {
    openDraft: { areaIds: content.areaIds, ...(content.topicId === undefined ? {} : { topic: content.topicId }) },
    ...(waits === undefined ? {} : { openQuestion: asked }),
  });
}

export const SKIPS =
  /^(?:bo qua|khong ro|khong biet|chua ro|khong nho|khong|ko|k|thoi|chiu|khong can|khong co)(?: a| nhe| em| anh| dau)*$/;

async function takeAnswer(
  text: string,
  draft: Draft,
  { classified, turn, desk }: { classified: Classified; turn: Turn; desk: Desk },
): Promise<Outcome | undefined> {
  if (SKIPS.test(foldedWords(text))) return goOn(draft, { on: 'skipped' }, turn, desk);
  if (classified.kind === 'question' && classified.certain && text.includes('?')) return undefined;
  if (hasReportPrefix(text) || (draft.waits === 'area' && tellsMatter(text, desk))) {
    return offerAnother(dropReportPrefix(text), { turn, desk });
  }
  const danger = draft.danger || isDanger(text, desk);
  // What is written anew takes the place of the text, and of the people in it.
  const answer = draft.waits === 'summary' ? desk.hide(text) : unclash(text, draft, desk);
  return goOn({ ...draft, danger }, { on: 'answered', text: answer }, turn, desk);
}

/** Where a place was asked for: too much for one, and a report by itself. */
function tellsMatter(text: string, { reader }: Desk): boolean {
  const words = foldedWords(text);
  const { kind, certain } = reader.classifyMessage(text);
  const isLong = words.split(' ').length > LONGEST_PLACE_WORDS;
  return isLong && !BEGINS_WHERE.test(words) && kind === 'report' && certain;
}

export const foldedWords = (text: string) =>
  (
    text
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .replace(/[đĐ]/gu, 'd')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');

/** One more sentence of what is being written. */
export async function append(text: string, draft: Draft, { turn, desk }: { turn: Turn; desk: Desk }): Promise<Outcome> {
  const next = { ...draft, danger: draft.danger || isDanger(text, desk) };
  return goOn(next, { on: 'written', text: unclash(withoutWriter(text), draft, desk) }, turn, desk);
}

/** Placeholders of a later text are numbered on, so that two people do not become one. */
function unclash(text: string, draft: Draft, desk: Desk): string {
  const numbers = new Map<string, number>();
  for (const [, kind, number] of draft.text.matchAll(/\[([^\]\d]+) (\d+)\]/gu)) {
    numbers.set(kind!, Math.max(numbers.get(kind!) ?? 0, Number(number)));
  }
  return desk
    .hide(text)
    .replace(/\[([^\]\d]+) (\d+)\]/gu, (whole, kind: string, number: string) =>
      numbers.has(kind) ? `[${kind} ${Number(number) + numbers.get(kind)!}]` : whole,
    );
}

async function offerAnother(raw: string, { turn, desk }: { turn: Turn; desk: Desk }): Promise<Outcome> {
  const look = await lookCloser(raw, { turn, desk });
  const text = look?.hide(raw) ?? raw;
  const offered = {
    text: `${TEXTS.anotherMatter}\n“${cutAtWord(text, 200)}”`,
    choices: [
      { label: TEXTS.append, choice: { does: 'report_append', text } },
      { label: TEXTS.asNew, choice: { does: 'report_new', text } },
    ],
  } satisfies Said;
  return say(offered, { effects: look?.effects ?? [] });
}
