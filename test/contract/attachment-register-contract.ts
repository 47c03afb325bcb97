import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { KeptAttachment } from '#src/attachments/attachment.ts';
import { type Database, openDatabase } from '#src/db/open-database.ts';
import { applyAttachmentEffect, createSqlAttachments } from '#src/db/sql-attachments.ts';
import { createManualClock, type ManualClock } from '../fakes/manual-clock.ts';
import type { MakePlace, SqlPlace } from '../fakes/sql-place.ts';

export const HERE = { channel: 'telegram', account: 'bot', conversationId: 'lan' };

let count = 0;

/** Enters an attachment as a handled message does, with what a test does not care about filled in. */
export async function enterAttachment(
  database: Database,
  given: Partial<KeptAttachment> & { sha256: string },
  now: Date,
): Promise<KeptAttachment> {
  const attachment: KeptAttachment = {
    id: `inbox-${++count}:1`,
    place: HERE,
    inboxId: `inbox-${count}`,
    kind: 'file',
    bytes: 3,
    mimeType: 'text/plain',
    name: 'a.txt',
    ...given,
  };
  await database
    .transaction()
    .execute((transaction) =>
      applyAttachmentEffect(
        transaction,
        { effect: 'keep_attachment', attachment },
        { inboxId: attachment.inboxId, now },
      ),
    );
  return attachment;
}

/** What is known of files that people sent; run on each engine. */
export function describeAttachmentRegister(engine: string, makePlace: MakePlace): void {
  describe(`the register of attachments in ${engine}`, () => {
    let place: SqlPlace;
    let clock: ManualClock;
    let database: Database;
    beforeEach(async () => {
      place = await makePlace();
      clock = createManualClock();
      database = await openDatabase(place.location);
    });
    afterEach(async () => {
      await database.destroy();
      await place.remove();
    });

    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    const enter = (sha256: string, change: Partial<KeptAttachment> = {}) =>
      enterAttachment(database, { sha256, ...change }, clock.now());

    test('an attachment is found in its own conversation only, as it was entered', async () => {
      const register = createSqlAttachments(database);
      const attachment = await enter(hash('a'));
      const photo = await enter(hash('b'), { kind: 'photo', name: undefined });
      expect(await register.find(attachment.id, HERE)).toEqual(attachment);
      expect(await register.find(photo.id, HERE)).not.toHaveProperty('name', expect.anything());
      for (const other of [{ channel: 'zalo-oa' }, { account: 'other' }, { conversationId: 'minh' }]) {
        expect(await register.find(attachment.id, { ...HERE, ...other })).toBeUndefined();
      }
    });

    test('an attachment entered twice is one', async () => {
      const sha256 = hash('a');
      const { id } = await enter(sha256);
      await enter(sha256, { id });
      expect(await database.selectFrom('attachment').selectAll().execute()).toHaveLength(1);
    });

    test('the register knows of many hashes at once which are used', async () => {
      const used = hash('a');
      await enter(used);
      const many = Array.from({ length: 1200 }, (_, n) => String(n).padStart(64, '0'));
      expect(await createSqlAttachments(database).findUsed([...many, used])).toEqual(new Set([used]));
    });

    test('attachments from before a moment are forgotten, and their files used by nobody', async () => {
      await enter(hash('old'));
      clock.advance(1000);
      await enter(hash('new'));
      const register = createSqlAttachments(database);
      expect(await register.removeBefore(clock.now())).toBe(1);
      expect(await register.findUsed([hash('old'), hash('new')])).toEqual(new Set([hash('new')]));
    });
  });
}
