import type { Kysely } from 'kysely';
import { applyAnyChange } from '../commitments/claims.ts';
import type { CommitmentEffect } from '../commitments/effects.ts';
import { AppError } from '../errors.ts';
import { BATCH } from './knowledge-rows.ts';
import { changeCommitment } from './sql-commitments.ts';
import type { Tables } from './tables.ts';

/** Makes one change; see CommitmentEffect. Throws AppError `conflict` (retryable) and leaves nothing behind. */
export async function applyCommitmentEffect(
  transaction: Kysely<Tables>,
  effect: CommitmentEffect,
  { now }: { now: Date },
): Promise<void> {
  switch (effect.effect) {
    case 'change_commitment': {
      const change = {
        change: (commitment: Parameters<typeof applyAnyChange>[0]) => applyAnyChange(commitment, effect.change),
      };
      await changeCommitment(transaction, effect.number, { ...change, clock: { now: () => now } }).catch(tooLate);
      return;
    }
    case 'mute_commitment': {
      const until = effect.until ?? null;
      await transaction
        .insertInto('commitment_mute')
        .values({ person_id: effect.personId, number: effect.number, until })
        .onConflict((known) => known.columns(['person_id', 'number']).doUpdateSet({ until }))
        .execute();
      return;
    }
    case 'unmute_commitment':
      await transaction.deleteFrom('commitment_mute').where('number', '=', effect.number).execute();
      return;
    case 'note_reminder':
      return noteReminder(transaction, effect);
  }
}

/** What the desk had looked at before has changed meanwhile: it looks again. */
function tooLate(error: unknown): never {
  if (error instanceof AppError && !error.retryable) {
    throw new AppError('conflict', 'the commitment has changed meanwhile', { retryable: true, cause: error });
  }
  throw error;
}

async function noteReminder(
  transaction: Kysely<Tables>,
  { personId, day, items }: CommitmentEffect & { effect: 'note_reminder' },
): Promise<void> {
  const noted = await transaction
    .insertInto('commitment_reminder')
    .values({ person_id: personId, day })
    .onConflict((known) => known.columns(['person_id', 'day']).doNothing())
    .returning('day')
    .executeTakeFirst();
  if (noted === undefined) throw new AppError('conflict', 'this person was reminded today', { retryable: true });
  const rows = items.map(({ number, stage }) => ({ person_id: personId, number, stage, day }));
  for (let from = 0; from < rows.length; from += BATCH) {
    await transaction
      .insertInto('commitment_reminded')
      .values(rows.slice(from, from + BATCH))
      .onConflict((known) => known.columns(['person_id', 'number', 'stage']).doNothing())
      .execute();
  }
}
