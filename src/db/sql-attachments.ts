import type { Kysely, Selectable } from 'kysely';
import type { AttachmentEffect, AttachmentRegister, KeptAttachment } from '../attachments/attachment.ts';
import type { AttachmentTable } from './attachment-tables.ts';
import type { Database } from './open-database.ts';
import { wantErasure } from './sql-message-effects.ts';
import type { Tables } from './tables.ts';

/** Hashes asked for in one statement; SQLite and PostgreSQL both take many more. */
const BATCH = 500;

export function createSqlAttachments(database: Database): AttachmentRegister {
  return {
    async find(id, { channel, account, conversationId }) {
      const row = await database
        .selectFrom('attachment')
        .selectAll()
        .where('id', '=', id)
        .where('channel', '=', channel)
        .where('account', '=', account)
        .where('conversation_id', '=', conversationId)
        .executeTakeFirst();
      return row === undefined ? undefined : toAttachment(row);
    },
    async findUsed(hashes) {
      const used = new Set<string>();
      for (let start = 0; start < hashes.length; start += BATCH) {
        const rows = await database
          .selectFrom('attachment')
          .select('sha256')
          .distinct()
          .where('sha256', 'in', hashes.slice(start, start + BATCH))
          .execute();
        for (const row of rows) used.add(row.sha256);
      }
      return used;
    },
    async removeBefore(moment) {
      const { numDeletedRows } = await database
        .deleteFrom('attachment')
        .where('created_at', '<', moment.toISOString())
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}

/** Part of the transaction that marks the message handled. */
export async function applyAttachmentEffect(
  transaction: Kysely<Tables>,
  effect: AttachmentEffect,
  { inboxId, now }: { inboxId: string; now: Date },
): Promise<void> {
  if (effect.effect === 'forget_message') {
    await transaction.updateTable('inbox').set({ text: '', details: null }).where('id', '=', inboxId).execute();
    await wantErasure(transaction, now);
    return;
  }
  const { attachment } = effect;
  const { place } = attachment;
  await transaction
    .insertInto('attachment')
    .values({
      id: attachment.id,
      channel: place.channel,
      account: place.account,
      conversation_id: place.conversationId,
      inbox_id: attachment.inboxId,
      kind: attachment.kind,
      sha256: attachment.sha256,
      bytes: attachment.bytes,
      mime_type: attachment.mimeType,
      name: attachment.name ?? null,
      created_at: now.toISOString(),
    })
    .onConflict((known) => known.column('id').doNothing())
    .execute();
}

function toAttachment(row: Selectable<AttachmentTable>): KeptAttachment {
  return {
    id: row.id,
    place: { channel: row.channel, account: row.account, conversationId: row.conversation_id },
    inboxId: row.inbox_id,
    kind: row.kind,
    sha256: row.sha256,
    bytes: row.bytes,
    mimeType: row.mime_type,
    ...(row.name === null ? {} : { name: row.name }),
  };
}
