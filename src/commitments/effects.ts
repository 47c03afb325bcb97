import type { AnyChange } from './claims.ts';

/**
 * What is changed of commitments in the transaction that marks a message handled. Where somebody else was faster it
 * throws AppError `conflict` (retryable), and the message is handled again.
 */
export type CommitmentEffect =
  | { effect: 'change_commitment'; number: number; change: AnyChange }
  /** No reminder of this to this person before a day, ISO; without a day never. */
  | { effect: 'mute_commitment'; personId: string; number: number; until?: string }
  /** Everybody who owns it is reminded again. */
  | { effect: 'unmute_commitment'; number: number }
  /** One person was reminded today: throws `conflict` where that was done before. */
  | { effect: 'note_reminder'; personId: string; day: string; items: { number: number; stage: string }[] };

const NAMES: ReadonlySet<string> = new Set<CommitmentEffect['effect']>([
  'change_commitment',
  'mute_commitment',
  'unmute_commitment',
  'note_reminder',
]);

/** Effects are made in this process only, so the name decides. */
export function isCommitmentEffect(effect: { readonly effect: string }): effect is CommitmentEffect {
  return NAMES.has(effect.effect);
}
