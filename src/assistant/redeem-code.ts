import type { Clock } from '../clock.ts';
import type { InboundMessage } from '../messaging/message.ts';
import type { PeopleEffect } from '../people/effects.ts';
import { hashCode, type TypedCode } from '../people/invitation-code.ts';
import type { Invitation, PeopleStore, Stranger } from '../people/people-store.ts';
import type { Person, Sender } from '../people/person.ts';
import { placeName, type Places } from '../people/places.ts';
import { ADMISSION_TEXTS } from './admission-texts.ts';

/** Wrong codes of one sender within an hour; after them no code is looked at. */
export const MOST_TRIES = 5;

export interface RedeemOptions {
  people: PeopleStore;
  clock: Clock;
  /** See `secret-key`. */
  key: Uint8Array;
  places: Places;
}

export interface Redeemed {
  /** What the person is told; absent: the message is treated as if it held no code. */
  text?: string;
  effects: PeopleEffect[];
  /** The sender is linked from now on. */
  linked?: boolean;
}

interface Attempt {
  message: InboundMessage;
  sender: Sender;
  typed: TypedCode;
  stranger: Stranger;
}

/** A code from somebody who is not linked. Looks it up unless the tries of the hour are used. */
export async function redeemCode(attempt: Attempt, options: RedeemOptions): Promise<Redeemed> {
  const { message, sender, typed, stranger } = attempt;
  if (stranger.tries >= MOST_TRIES) return { effects: [] };
  const invitation = await options.people.findInvitation(hashCode(typed.code, options.key));
  if (invitation !== undefined && isOpen(invitation, options.clock)) {
    const { name, role, unitId } = invitation.person;
    const place = unitId === undefined ? undefined : placeName(unitId, options.places);
    const effect: PeopleEffect = {
      effect: 'link_person',
      sender,
      conversationId: message.conversation.conversationId,
      invitationId: invitation.id,
    };
    return { text: ADMISSION_TEXTS.welcome({ name, role, place }), effects: [effect], linked: true };
  }
  return refuse(attempt, invitation);
}

/** A code from somebody who is linked: nothing is linked anew, and others' invitations stay as they are. */
export async function redeemAgain(attempt: Attempt & { person: Person }, options: RedeemOptions): Promise<Redeemed> {
  const { typed, stranger, person } = attempt;
  if (stranger.tries >= MOST_TRIES) return { effects: [] };
  const invitation = await options.people.findInvitation(hashCode(typed.code, options.key));
  if (invitation?.person.id === person.id) return { text: ADMISSION_TEXTS.alreadyLinked(person.name), effects: [] };
  if (invitation !== undefined && isOpen(invitation, options.clock)) {
    return { text: ADMISSION_TEXTS.linkedToOther(person.name), effects: [] };
  }
  const refused = refuse(attempt, invitation);
  // "28KH UBND" may be a question: a guess is counted all the same.
  return invitation === undefined && typed.written !== 'named' ? { effects: refused.effects } : refused;
}

function isOpen({ usedAt, withdrawnAt, expiresAt, person }: Invitation, clock: Clock): boolean {
  if (usedAt !== undefined || withdrawnAt !== undefined || person.revokedAt !== undefined) return false;
  return expiresAt > clock.now().toISOString();
}

/** Says the same of a code that never was, has expired, or was withdrawn. */
function refuse({ sender, typed, stranger }: Attempt, invitation: Invitation | undefined): Redeemed {
  const counted: PeopleEffect = { effect: 'count_try', sender, limit: MOST_TRIES };
  if (invitation?.usedAt !== undefined) return { text: ADMISSION_TEXTS.usedCode, effects: [counted] };
  if (typed.written === 'within') return { effects: [counted] };
  const last = stranger.tries + 1 === MOST_TRIES;
  return { text: last ? ADMISSION_TEXTS.lastWrongCode(MOST_TRIES) : ADMISSION_TEXTS.wrongCode, effects: [counted] };
}
