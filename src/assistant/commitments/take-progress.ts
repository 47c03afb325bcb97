import { localDay } from '../../clock.ts';
import { type AnyChange, applyAnyChange } from '../../commitments/claims.ts';
import type { Claim, Commitment } from '../../commitments/commitment.ts';
import { rowNow } from '../../commitments/select-commitments.ts';
import { AppError } from '../../errors.ts';
import type { Effect } from '../../messaging/message.ts';
import { cutAtWord } from '../../vietnamese/cut-at-word.ts';
import { formatDay } from '../../vietnamese/dates.ts';
import type { Outcome, Turn } from '../turn.ts';
import { STATE_WORDS } from '../../commitments/state-words.ts';
import { TEXTS } from './commitment-texts.ts';
import { type Desk, mayFollow, type Offered, say, todayOf, toEffect } from './desk.ts';
import { PHOTOS_WITHIN_MS } from './desk-state.ts';
import { notifyOfficers, notifyPeople } from './notify.ts';
import { owns } from './show-commitment.ts';
import { ownersText } from './show-list.ts';

const SNOOZE_DAYS = 3;
const DAY_MS = 86_400_000;

interface At {
  turn: Turn;
  desk: Desk;
}

const dueText = (day: string | undefined) => (day === undefined ? '' : TEXTS.dueOf(formatDay(day)));

/** The effect of a change that fits; undefined where it no longer does. */
export function changing(commitment: Commitment, change: AnyChange): Effect | undefined {
  try {
    applyAnyChange(commitment, change);
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
  return toEffect({ effect: 'change_commitment', number: commitment.number, change });
}

interface Progress {
  dueOn?: string;
  photos: readonly string[];
}

/** Photos sent shortly before with nothing said of them. */
export function sentBefore({ commitments }: Turn['state'], { clock }: Desk): readonly string[] {
  const sent = commitments?.sent;
  return sent !== undefined && clock.now().getTime() - Date.parse(sent.at) <= PHOTOS_WITHIN_MS ? sent.photos : [];
}

/** "đã xong việc 12": an officer's word counts at once, an owner's waits for an officer's yes. */
export async function takeClaim(
  commitment: Commitment,
  { dueOn, photos: shown }: Progress,
  { turn, desk }: At,
): Promise<Outcome> {
  const photos = [...new Set([...sentBefore(turn.state, desk), ...shown])];
  const { number } = commitment;
  const { personId } = turn.viewer;
  const row = rowNow(commitment, todayOf(desk));
  const which = dueOn ?? row.dueOn;
  if (mayFollow(turn.viewer)) return markDone(commitment, which, { turn, desk });
  if (personId === undefined || !(await owns(commitment, turn.viewer, desk)))
    return say(TEXTS.notTheirs(number, ownersText(commitment)));
  const claim: Claim = {
    id: turn.inboxId,
    day: localDay(desk.clock.now()),
    by: personId,
    photos: [...photos],
    ...(which === undefined ? {} : { dueOn: which }),
  };
  if (commitment.decision !== 'confirmed') return say(TEXTS.notOpen(number, STATE_WORDS[row.state]));
  if (commitment.completions.some((completion) => completion.dueOn === which))
    return say(TEXTS.notOpen(number, STATE_WORDS.done));
  const known = commitment.claims?.find((one) => one.by === personId && one.dueOn === which);
  if (known !== undefined) {
    const commitments = { claimed: { number, claimId: known.id, at: desk.clock.now().toISOString() } };
    const added = photos.length === 0 ? [] : [addPhotos(number, known.id, photos)];
    return say(photos.length === 0 ? TEXTS.claimAgain(number) : TEXTS.photosAdded(photos.length, number), {
      effects: added,
      commitments,
    });
  }
  const effect = changing(commitment, { change: 'claim', claim });
  if (effect === undefined) return say(TEXTS.changed);
  const told = await notifyOfficers(claimNotice(commitment, claim), desk);
  const text = [
    TEXTS.claimTaken(number, dueText(which)),
    ...(photos.length === 0 ? [] : [TEXTS.photosOnly(photos.length)]),
  ];
  return say(text.join('\n'), {
    effects: [effect, ...told],
    commitments: { claimed: { number, claimId: claim.id, at: desk.clock.now().toISOString() } },
  });
}

function claimNotice(commitment: Commitment, { id, photos }: Claim): { text: string; choices: Offered[] } {
  const { number, action } = commitment;
  return {
    text: TEXTS.toOfficers(number, ownersText(commitment), cutAtWord(action, 300), photos.length),
    choices: [
      { label: TEXTS.accept, choice: { does: 'commitment_accept', number, claimId: id } },
      { label: TEXTS.refuse, choice: { does: 'commitment_refuse', number, claimId: id } },
      { label: TEXTS.open(number), choice: { does: 'commitment_open', number } },
    ],
  };
}

const addPhotos = (number: number, claimId: string, photos: readonly string[]) =>
  toEffect({ effect: 'change_commitment', number, change: { change: 'add_photos', claimId, photos: [...photos] } });

function markDone(commitment: Commitment, dueOn: string | undefined, { turn, desk }: At): Outcome {
  const { number } = commitment;
  const change: AnyChange = {
    change: 'complete',
    ...(dueOn === undefined ? {} : { dueOn }),
    doneOn: localDay(desk.clock.now()),
    evidence: { kind: 'message', ref: turn.inboxId },
    by: turn.viewer.personId ?? turn.who,
  };
  const isDone = commitment.completions.some((completion) => completion.dueOn === dueOn);
  if (isDone || commitment.decision === 'done') return say(TEXTS.notOpen(number, STATE_WORDS.done));
  const effect = changing(commitment, change);
  if (effect === undefined) return say(TEXTS.changed);
  return say(TEXTS.accepted(number, dueText(dueOn)), { effects: [effect] });
}

export function completeNow(commitment: Commitment, dueOn: string | undefined, at: At): Outcome {
  return mayFollow(at.turn.viewer) ? markDone(commitment, dueOn, at) : say(TEXTS.noRight);
}

/** Photos that come soon after what was said to be done; undefined when they belong to nothing. */
export async function takeMorePhotos(photos: readonly string[], { turn, desk }: At): Promise<Outcome | undefined> {
  const claimed = turn.state.commitments?.claimed;
  if (claimed === undefined) return undefined;
  if (desk.clock.now().getTime() - Date.parse(claimed.at) > PHOTOS_WITHIN_MS) return undefined;
  const { number, claimId } = claimed;
  const commitment = await desk.register.find(number);
  // Once an officer has decided they are an ordinary photo again.
  if (commitment?.claims?.some(({ id }) => id === claimId) !== true) return undefined;
  return say(TEXTS.photosAdded(photos.length, number), { effects: [addPhotos(number, claimId, photos)] });
}

/** An officer's word on what was said to be done; who said so hears of it. */
export async function decideClaim(
  commitment: Commitment,
  { claimId, accept }: { claimId: string; accept: boolean },
  { turn, desk }: At,
): Promise<Outcome> {
  if (!mayFollow(turn.viewer)) return say(TEXTS.noRight);
  const { number } = commitment;
  const claim = commitment.claims?.find(({ id }) => id === claimId);
  const by = turn.viewer.personId ?? turn.who;
  const effect = changing(commitment, accept ? { change: 'accept', claimId, by } : { change: 'refuse', claimId });
  if (claim === undefined || effect === undefined) return say(TEXTS.changed);
  const due = dueText(claim.dueOn);
  const { accepted, refused } = TEXTS.told;
  const told = await notifyPeople([claim.by], { text: accept ? accepted(number, due) : refused(number) }, desk);
  return say(accept ? TEXTS.accepted(number, due) : TEXTS.refused(number), { effects: [effect, ...told] });
}

/** Somebody says that it is not theirs: they are left alone with it, and the officers hear of it. */
export async function takeNotMine(commitment: Commitment, { turn, desk }: At): Promise<Outcome> {
  const { number, action } = commitment;
  const { personId, name } = turn.viewer;
  if (personId === undefined || !(await owns(commitment, turn.viewer, desk)))
    return say(TEXTS.notTheirs(number, ownersText(commitment)));
  const owners = ownersText(commitment);
  const text = TEXTS.notMineToOfficers(number, name ?? TEXTS.somebody, owners, cutAtWord(action, 300));
  const told = await notifyOfficers(
    {
      text,
      choices: [
        { label: TEXTS.open(number), choice: { does: 'commitment_open', number } },
        { label: TEXTS.keep, choice: { does: 'commitment_keep', number } },
        { label: TEXTS.reassign, choice: { does: 'commitment_reassign', number } },
      ],
    },
    desk,
  );
  // Without an officer who can be told it would be nobody's.
  if (told.length === 0) return say(TEXTS.notMineNobody);
  return say(TEXTS.notMineTaken(number), {
    effects: [toEffect({ effect: 'mute_commitment', personId, number }), ...told],
  });
}

export function keepOwners({ number }: Commitment, { turn }: At): Outcome {
  if (!mayFollow(turn.viewer)) return say(TEXTS.noRight);
  return say(TEXTS.kept(number), { effects: [toEffect({ effect: 'unmute_commitment', number })] });
}

export function snooze(numbers: readonly number[], { turn, desk }: At): Outcome {
  const { personId } = turn.viewer;
  if (personId === undefined) return say(TEXTS.noRight);
  const until = localDay(new Date(desk.clock.now().getTime() + SNOOZE_DAYS * DAY_MS));
  const effects = numbers.map((number) => toEffect({ effect: 'mute_commitment', personId, number, until }));
  return say(TEXTS.snoozed(formatDay(until)), { effects });
}
