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
    if (effect.once !== undefined && !(await noteFirst(transaction, effect.once, now))) return;
    await createOutboxInsert({ now: () => now })(transaction, effect.messages);
    return;
  }
  for (const { inboxId, text, keepDetails } of effect.messages) {
    // The details hold what files were called.
    const change = keepDetails === true ? { text } : { text, details: null };
    await transaction.updateTable('inbox').set(change).where('id', '=', inboxId).execute();
  }
  await wantErasure(transaction, now);
}

/** False when it was noted before. */
export async function noteFirst(
  transaction: Kysely<Tables>,
  { code, kind, mark }: { code: string; kind: string; mark: string },
  now: Date,
): Promise<boolean> {
  const noted = await transaction
    .insertInto('report_notice')
    .values({ report_code: code, kind, mark, at: now.toISOString() })
    .onConflict((known) => known.columns(['report_code', 'kind', 'mark']).doNothing())
    .returning('report_code')
    .executeTakeFirst();
  return noted !== undefined;
}

/** What was replaced may stand in the files until they are written anew, see `erase-words.ts`. */
export async function wantErasure(transaction: Kysely<Tables>, now: Date): Promise<void> {
  await transaction
    .insertInto('erasure')
    .values({ id: 1, since: now.toISOString() })
    .onConflict((known) => known.column('id').doNothing())
    .execute();
}
