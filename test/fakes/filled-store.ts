import type { Insertable } from 'kysely';
import { systemClock as clock } from '#src/clock.ts';
import type { Database } from '#src/db/open-database.ts';
import { applyAttachmentEffect } from '#src/db/sql-attachments.ts';
import { createSqlCredentialStore } from '#src/db/sql-credential-store.ts';
import { createSqlInbox } from '#src/db/sql-inbox.ts';
import { createSqlDocumentRegister } from '#src/db/sql-document-register.ts';
import { createSqlKnowledgeStore } from '#src/db/sql-knowledge-store.ts';
import { createSqlProcessLeases } from '#src/db/sql-process-leases.ts';
import { createSqlTranscript } from '#src/db/sql-transcript.ts';
import { createSqlVectorWriter } from '#src/db/sql-vectors.ts';
import type { Tables } from '#src/db/tables.ts';
import { makeDocument, makePassages } from './knowledge.ts';
import { conversationRef, inboundMessage, outboundMessage } from './messages.ts';
import { createSqlPeople } from './sql-people.ts';
import { fillReports } from './filled-reports.ts';

const MESSAGES = 1203;

/** Puts something into every table, more than one batch into some, and what is hard to carry over. */
export async function fillStore(database: Database): Promise<void> {
  await fillKnowledge(database);
  await fillPeople(database);
  await fillReports(database);
  await createSqlCredentialStore(database, { clock, key: Buffer.alloc(32, 7) }).write('oa', 'token');
  await createSqlProcessLeases(database, { clock }).acquire('listener', 60_000);
  const inbox = createSqlInbox(database, { clock });
  await Promise.all(
    Array.from({ length: MESSAGES }, (_, n) =>
      inbox.accept(inboundMessage({ conversation: conversationRef(`c${n}`) })),
    ),
  );
  await inbox.accept(
    inboundMessage({ externalId: 'mã\0 "lạ" 😀', text: 'Điều 7\n\t\0 \ud83d 👨‍👩‍👧', conversation: conversationRef('Ý') }),
  );
  const [claimed] = await inbox.claim({ limit: 1, leaseMs: 1000 });
  if (claimed === undefined) throw new Error('nothing to claim');
  await inbox.complete(claimed.lease, { state: { n: 'ờ' }, replies: [outboundMessage({ choices: ['Có', 'Không'] })] });
  const transcript = createSqlTranscript(database, { clock });
  for (let n = 0; n < 3; n++) await transcript.append(outboundMessage({ conversation: conversationRef(`c${n % 2}`) }));
  const attachment = {
    id: 'i1:1',
    place: { channel: 'telegram', account: 'bot', conversationId: 'lan' },
    inboxId: 'i1',
    kind: 'photo' as const,
    sha256: 'a'.repeat(64),
    bytes: 2_000_000_000,
    mimeType: 'image/jpeg',
  };
  await applyAttachmentEffect(
    database,
    { effect: 'keep_attachment', attachment },
    { inboxId: attachment.inboxId, now: clock.now() },
  );
}

async function fillKnowledge(database: Database): Promise<void> {
  const store = createSqlKnowledgeStore(database);
  for (let n = 0; n < 12; n++) {
    const id = `văn bản ${n}`;
    const texts = Array.from({ length: 60 }, (_, part) => `Thời hạn trả lời số ${n} phần ${part}`);
    await store.replaceDocument(makeDocument({ id, title: `Quy chế ${n}` }), makePassages(id, texts));
  }
  const run = await store.startRun();
  await run.put(makeDocument({ id: 'văn bản 0', title: 'Quy chế 0' }), makePassages('văn bản 0', ['Lịch trực']));
  await run.publish();
  const register = createSqlDocumentRegister(database, { clock });
  await register.setOverride('khóa', { access: 'public' });
  const file = { path: 'a.docx', stamp: '1', seenAt: '2026-01-01T00:00:00.000Z', contentHash: 'h', documentHash: 'h' };
  await register.saveFiles([{ ...file, documentId: 'văn bản 0', members: ['a.zip/Ý.docx'] }]);
  const writer = createSqlVectorWriter(database);
  const set = await writer.openSet('mô hình', 3);
  const [missing] = await writer.missing(set.id, { after: '', limit: 1 });
  const vectors = [{ hash: missing!.hash, vector: new Float32Array([0.6, 0, -0.8]) }];
  await writer.keep(set.id, vectors, { characters: 5_000_000_000, tokens: 1 });
  const row: Insertable<Tables['knowledge_segments']> = { id: 'large', passages: 1, complete: 0, created_at: 'z' };
  await database.insertInto('knowledge_segments').values(row).execute();
  for (let position = 0; position < 9; position++) {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, at) => (at * 7 + position) % 256);
    await database.insertInto('knowledge_segment_parts').values({ segment_id: 'large', position, bytes }).execute();
  }
}

async function fillPeople(database: Database): Promise<void> {
  const people = createSqlPeople(database, clock);
  const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
  const invitation = { codeHash: 'h1', expiresAt };
  await people.register.invite({ name: 'Nguyễn Thị Lan', role: 'admin', unitId: 'to-4' }, invitation);
  const sender = { channel: 'telegram', account: 'bot', senderId: 'u1' } as const;
  const place = { channel: 'telegram', account: 'bot', conversationId: 'g1' } as const;
  const invitationId = (await people.store.findInvitation('h1'))!.id;
  await people.apply([{ effect: 'link_person', sender, conversationId: 'u1', invitationId }]);
  const stranger = { ...sender, senderId: 'u2' };
  await people.apply([
    { effect: 'count_try', sender: stranger, limit: 5 },
    { effect: 'note_stranger', sender: stranger },
    { effect: 'note_group', place, by: 'stranger' },
  ]);
  // The same person, twice within a millisecond.
  const tried = await database.selectFrom('code_try').selectAll().executeTakeFirstOrThrow();
  await database.insertInto('code_try').values(tried).execute();
}
