import type { Place, Sender } from './person.ts';

/**
 * What the assistant changes of people and groups, made in the transaction that marks the message handled. Where another
 * message was faster it throws AppError `conflict` (retryable), and the message is handled again.
 */
export type PeopleEffect =
  /** Uses the invitation, exactly once, and links the sender to its person. */
  | { effect: 'link_person'; sender: Sender; conversationId: string; invitationId: string }
  /** A wrong code; refused where there are `limit` within the hour. */
  | { effect: 'count_try'; sender: Sender; limit: number }
  /** The sender was told that they are not invited. */
  | { effect: 'note_stranger'; sender: Sender }
  /** The assistant was addressed in a group, by an invited person or by somebody who was told that they are not. */
  | { effect: 'note_group'; place: Place; by: { personId: string } | 'stranger' }
  /** The person does not want our messages in this private chat, or wants them again. */
  | { effect: 'mark_blocked' | 'mark_unblocked'; place: Place }
  /** A group has got another id: what was given to it and what is remembered of it moves along. */
  | { effect: 'move_group'; place: Place; to: string };

const NAMES: ReadonlySet<string> = new Set<PeopleEffect['effect']>([
  'link_person',
  'count_try',
  'note_stranger',
  'note_group',
  'mark_blocked',
  'mark_unblocked',
  'move_group',
]);

/** Effects are made in this process only, so the name decides. */
export function isPeopleEffect(effect: { readonly effect: string }): effect is PeopleEffect {
  return NAMES.has(effect.effect);
}

/** For how long a stranger is not told again, and wrong codes are counted. */
export const STRANGER_WINDOW_MS = 3_600_000;
