import { afterEach, beforeEach, expect, it } from 'vitest';
import { createDeadEffects } from '#src/assistant/dead-effects.ts';
import { createReportDesk } from '#src/assistant/reports/report-desk.ts';
import { applyFeatureEffect } from '#src/db/apply-effect.ts';
import { createSqlConversationStore } from '#src/db/sql-conversation-store.ts';
import { createSqlInbox } from '#src/db/sql-inbox.ts';
import { createSqlMessageLog } from '#src/db/sql-message-log.ts';
import { createSqlPeopleStore } from '#src/db/sql-people-store.ts';
import { AppError } from '#src/errors.ts';
import { createInboxWorker } from '#src/messaging/inbox-worker.ts';
import type { InboundMessage } from '#src/messaging/message.ts';
import { createRetryPolicy } from '#src/messaging/retry-policy.ts';
import { createIdSource } from '#src/messaging/sortable-id.ts';
import { pino } from 'pino';
import { vi } from 'vitest';
import { said } from './assistant-room.ts';
import { openReportRoom, type ReportRoom } from './reports/report-room.ts';

/* A message that cannot be handled, from the inbox to the dead letter. */
let room: ReportRoom;
beforeEach(async () => {
  room = await openReportRoom();
  await room.link('Lan', 'collaborator', 'lan', 'tdp-4');
  await room.link('Ha', 'staff', 'ha', 'vp-ubnd');
});
afterEach(() => room.close());

const rows = () => room.database.selectFrom('inbox').select(['id', 'text', 'details', 'status']).execute();

/** The worker with a handler that never can, until the message is given up. */
async function giveUp(message: InboundMessage): Promise<Awaited<ReturnType<typeof rows>>[number]> {
  const { clock, database, office, store } = room;
  const people = createSqlPeopleStore(database, { clock });
  const shapeOf = () => ({ textLimit: 4096, buttons: true });
  const reports = createReportDesk({
    store,
    people,
    organisation: office,
    shapeOf,
    newId: createIdSource(clock),
    clock,
  });
  const inbox = createSqlInbox(database, { clock, applyEffect: applyFeatureEffect });
  await inbox.accept(message);
  const worker = createInboxWorker({
    inbox,
    conversations: createSqlConversationStore(database),
    handler: () => Promise.reject(new AppError('internal', 'never')),
    retryPolicy: createRetryPolicy({ maxAttempts: 1, baseMs: 1, maxMs: 1, random: () => 0 }),
    deadReply: () => Promise.resolve({ text: 'Hiện tôi không xử lý được.' }),
    deadEffects: createDeadEffects({ people, reports }),
    shapeOf,
    clock,
    logger: pino({ level: 'silent' }),
    pollMs: 5,
  });
  worker.start();
  await vi.waitFor(async () => expect((await rows()).at(-1)?.status).toBe('dead'));
  await worker.stop(1000);
  return (await rows()).at(-1)!;
}

const NAMED = 'Đèn đường tổ 4 hỏng, chị Nguyễn Thị Hạnh 0912345678 báo';

it('of a collaborator keeps nobody whom it names, and can still be tried again', async () => {
  const row = await giveUp(said('lan', NAMED));
  expect(row.text).toBe('Đèn đường tổ 4 hỏng, chị [người dân 1] [số điện thoại 1] báo');
  expect(await createSqlMessageLog(room.database).retry(row.id)).toBe(true);
  const { text, id, ...replies } = { ...row, replies: await room.replies(said('lan', 'xin chào')) };
  expect(text).not.toContain('Hạnh');
  expect([id, replies.replies.length]).toEqual([row.id, 1]);
});

it.each([
  ['a state secret', 'Gửi văn bản MẬT số 15-KH/TU về phương án Hoàng Hôn'],
  ['a denunciation', 'Tôi tố cáo ông Phạm Văn Tý cán bộ địa chính nhận 20 triệu'],
])('that tells of %s keeps no text', async (_what, text) => {
  expect((await giveUp(said('lan', text))).text).toBe('');
});

it('with a file that is called after somebody forgets what it was called; a photo stays to be tried again', async () => {
  const file = { kind: 'photo' as const, ref: 'p1', name: 'chị Hạnh 0912345678.jpg' };
  expect((await giveUp(said('lan', 'ảnh hố ga', { attachments: [file] }))).details).toBeNull();
  const { name: _name, ...photo } = file;
  const kept = await giveUp(said('lan', NAMED, { attachments: [photo] }));
  expect(kept.text).not.toContain('Hạnh');
  expect(kept.details).toContain('p1');
});

it('of staff and of strangers stays as it was', async () => {
  expect((await giveUp(said('ha', NAMED))).text).toBe(NAMED);
  expect((await giveUp(said('stranger', NAMED))).text).toBe(NAMED);
});
