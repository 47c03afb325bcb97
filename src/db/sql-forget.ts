import type { Kysely } from 'kysely';
import type { ForgetEffect } from '../conversations/forget.ts';
import { BATCH } from './knowledge-rows.ts';
import type { Tables } from './tables.ts';

/**
 * Takes what was handled and answered out of inbox, outbox, transcript and attachments; photos of reports that were sent
 * belong to these. What waits came later: messages
 * of one conversation are handled in order. Rows of the inbox stay without their text, so that a platform that delivers again is not answered again; replies
 * that are still on their way go out and are removed by age. Part of the transaction that marks the message handled.
 */
export async function applyForgetEffect(transaction: Kysely<Tables>, { place, senderId }: ForgetEffect): Promise<void> {
  const { channel, account, conversationId } = place;
  const messages = transaction
    .selectFrom('inbox')
    .select('id')
    .where('channel', '=', channel)
    .where('account', '=', account)
    .where('conversation_id', '=', conversationId)
    .$if(senderId !== undefined, (query) => query.where('sender_id', '=', senderId!));
  const sent = await transaction.selectFrom('attachment').select('id').where('inbox_id', 'in', messages).execute();
  await removeUnlessReported(
    transaction,
    sent.map(({ id }) => id),
  );
  await transaction.deleteFrom('transcript').where('correlation_id', 'in', messages).execute();
  await transaction
    .deleteFrom('outbox')
    .where('correlation_id', 'in', messages)
    .where('next_attempt_at', 'is', null)
    .execute();
  await transaction
    .updateTable('inbox')
    .set({ text: '', details: null, sender_name: null, dead_at: null })
    .where('id', 'in', messages)
    .where('next_attempt_at', 'is', null)
    .execute();
}

async function removeUnlessReported(transaction: Kysely<Tables>, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const reports = await transaction.selectFrom('report').select('photos').where('photos', '!=', '[]').execute();
  const reported = new Set(reports.flatMap(({ photos }) => JSON.parse(photos) as string[]));
  const removed = ids.filter((id) => !reported.has(id));
  for (let from = 0; from < removed.length; from += BATCH)
    await transaction
      .deleteFrom('attachment')
      .where('id', 'in', removed.slice(from, from + BATCH))
      .execute();
}
