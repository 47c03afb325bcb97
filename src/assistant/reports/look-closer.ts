import { localDay } from '../../clock.ts';
import type { Effect } from '../../messaging/message.ts';
import type { Draft, DraftSense } from '../../reports/draft.ts';
import { advance, type IntakeEvent, type IntakeStep } from '../../reports/intake.ts';
import { markOf, readWithModel, type Reading } from '../../reports/read-with-model.ts';
import { hideWords, type HiddenWords } from '../../vietnamese/hide-words.ts';
import type { Turn } from '../turn.ts';
import { type Desk, toEffect } from './desk.ts';
import { isDanger } from './send-report.ts';

/** What a model made of a text, beside the rules. */
export interface CloserLook {
  reading: Reading;
  /** Hides whom the model found beside those that the rules had hidden. */
  hide: (text: string) => string;
  /** Takes them out of the message itself. */
  effects: Effect[];
}

/** The message that holds the text, where that is an earlier one. */
export interface HeldIn {
  inboxId: string;
  text: string;
}

interface Place {
  turn: Turn;
  desk: Desk;
  heldIn?: HeldIn | undefined;
}

/**
 * Lets the model look at a text that has its personal data hidden. Undefined without a model, and where life may be in
 * danger: nobody waits then. When it fails nothing is
 * found; that is remembered with the text, so that nobody waits for it twice.
 */
export async function lookCloser(text: string, { turn, desk, heldIn }: Place): Promise<CloserLook | undefined> {
  const { model, reader, office, keep, hide, clock } = desk;
  if (model === undefined || !/\p{L}{2}/u.test(text) || isDanger(text, desk)) return undefined;
  try {
    const { reading, persons } = await readWithModel(text, {
      rules: reader.rules,
      office,
      keep,
      hide,
      today: localDay(clock.now()),
      ask: model.ask,
      signal: turn.signal,
    });
    const hideThem = (other: string) => hideWords(other, persons);
    return { reading, hide: hideThem, effects: redact(persons, heldIn ?? own(turn, desk)) };
  } catch (error) {
    turn.signal.throwIfAborted();
    model.onError(error);
    return { reading: { of: markOf(text) }, hide: (other) => other, effects: [] };
  }
}

const own = ({ inboxId, message }: Turn, desk: Desk): HeldIn => ({ inboxId, text: desk.hide(message.text) });

function redact(persons: readonly HiddenWords[], { inboxId, text }: HeldIn): Effect[] {
  const hidden = hideWords(text, persons);
  if (hidden === text) return [];
  return [toEffect({ effect: 'redact_messages', messages: [{ inboxId, text: hidden }] })];
}

/** Where life may be in danger nobody waits for a model, and what it read already is not read again. */
export const isToBeRead = ({ text, danger, reading }: Draft): boolean => !danger && reading?.of !== markOf(text);

/** A draft with what the look found. */
export const withLook = (draft: Draft, { hide, reading }: CloserLook): Draft => ({
  ...draft,
  text: hide(draft.text),
  rest: draft.rest.map(hide),
  later: draft.later.map(hide),
  fixed: {
    ...draft.fixed,
    ...(draft.fixed.placeWords === undefined ? {} : { placeWords: draft.fixed.placeWords.map(hide) }),
  },
  reading,
});

const hideInEvent = (event: IntakeEvent, { hide }: CloserLook): IntakeEvent =>
  'text' in event && event.text !== undefined ? { ...event, text: hide(event.text) } : event;

/** The draft after an event; a text that the model has not read yet is read before it is shown. */
export async function advanceWithLook(
  draft: Draft,
  event: IntakeEvent,
  { sense, ...place }: Place & { sense: DraftSense },
): Promise<{ step: IntakeStep; effects: Effect[] }> {
  const step = advance(draft, event, sense);
  const look = isToBeRead(step.draft) ? await lookCloser(step.draft.text, place) : undefined;
  if (look === undefined) return { step, effects: [] };
  return { step: advance(withLook(draft, look), hideInEvent(event, look), sense), effects: look.effects };
}
