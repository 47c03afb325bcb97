import type { Kysely } from 'kysely';
import type { MessageEffect } from '../messaging/effects.ts';
import { createOutboxInsert } from './sql-outbox.ts';
import type { Tables } from './tables.ts';

/** Part of the transaction that marks the message handled. */
export async function applyMessageEffect(
  transaction: Kysely<Tables>,
  effect: MessageEffect,
  { now }: { now: Date },
): Promise<void> {
  if (effect.effect === 'queue_messages') {
    await createOutboxInsert({ now: () => now })(transaction, effect.messages);
    return;
  }
  for (const { inboxId, text } of effect.messages) {
    // The details hold what files were called.
    await transaction.updateTable('inbox').set({ text, details: null }).where('id', '=', inboxId).execute();
  }
  await wantErasure(transaction, now);
}

/** What was replaced may stand in the files until they are written anew, see `erase-words.ts`. */
export async function wantErasure(transaction: Kysely<Tables>, now: Date): Promise<void> {
  await transaction
    .insertInto('erasure')
    .values({ id: 1, since: now.toISOString() })
    .onConflict((known) => known.column('id').doNothing())
    .execute();
}
