import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Answer } from '#src/agent/answer.ts';
import type { Answerer } from '#src/agent/create-answerer.ts';
import { createMessageHandler } from '#src/assistant/handle-message.ts';
import { routeMessage } from '#src/assistant/route-message.ts';
import { type AnswerWatch, isCancel, watchAnswer } from '#src/assistant/watch-answer.ts';
import { systemClock as clock } from '#src/clock.ts';
import { type Database, openDatabase } from '#src/db/open-database.ts';
import { createSqlConversationStore } from '#src/db/sql-conversation-store.ts';
import { createSqlInbox } from '#src/db/sql-inbox.ts';
import { createSqlWaitingMessages } from '#src/db/sql-waiting-messages.ts';
import { createLogger } from '#src/logger.ts';
import { createInboxWorker, type InboxWorker } from '#src/messaging/inbox-worker.ts';
import type { ConversationRef } from '#src/messaging/message.ts';
import { createRetryPolicy } from '#src/messaging/retry-policy.ts';
import { createWakeUp } from '#src/messaging/wake-up.ts';
import { createMemoryPeople } from '../fakes/memory-people.ts';
import { conversationRef, inboundMessage } from '../fakes/messages.ts';
import { noAttachments } from '../fakes/no-attachments.ts';
import { closedLibrary, KEY, OFFICE } from './assistant-room.ts';

const ANSWER: Answer = {
  question: 'q',
  outcome: 'answered',
  mode: 'model',
  text: 'Trong 5 ngày làm việc.',
  citations: [],
  suggestions: [],
  sources: [],
  passageIds: [],
};

interface Desk {
  database: Database;
  worker: InboxWorker;
  /** Ends of running answers. */
  running: { question: string; finish: () => void; aborted: () => boolean }[];
  typed: ConversationRef[];
  write(text: string, change?: { conversationId?: string; senderId?: string }): Promise<void>;
  /** Replies so far, by conversation. */
  replies(conversationId?: string): Promise<string[]>;
}
let desk: Desk;

/** The assistant behind a real inbox, with answers that take as long as the test wants. */
async function openDesk(change: Partial<AnswerWatch> & { hearsArrivals?: boolean } = {}): Promise<Desk> {
  const { hearsArrivals = true, ...watchChange } = change;
  const database = await openDatabase(':memory:');
  const arrived = createWakeUp<ConversationRef>();
  const inbox = createSqlInbox(database, { clock, arrived });
  const running: Desk['running'] = [];
  const typed: ConversationRef[] = [];
  const answer: Answerer = ({ question, signal }) =>
    new Promise((resolve, reject) => {
      const finish = () => resolve({ ...ANSWER, question });
      running.push({ question, finish, aborted: () => signal?.aborted === true });
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
    });
  const people = createMemoryPeople({ clock });
  const worker = createInboxWorker({
    inbox,
    clock,
    arrived,
    conversations: createSqlConversationStore(database),
    logger: createLogger('silent'),
    handler: createMessageHandler({
      ...closedLibrary(),
      clock,
      answer,
      people: people.store,
      groups: people.groups,
      openChannels: { 'web-chat': 'staff' },
      office: OFFICE,
      key: KEY,
      places: { units: [], areas: [] },
      attachments: noAttachments(clock),
      watch: {
        waiting: createSqlWaitingMessages(database),
        startMs: 10,
        typingEveryMs: 30,
        lookEveryMs: 20,
        showTyping: (conversation) => {
          typed.push(conversation);
          return Promise.reject(new Error('nobody sees it'));
        },
        ...(hearsArrivals ? { arrived } : {}),
        ...watchChange,
      },
    }),
    retryPolicy: createRetryPolicy({ maxAttempts: 3, baseMs: 10, maxMs: 10, random: () => 0 }),
    deadReply: () => Promise.resolve({ text: 'hỏng' }),
    shapeOf: () => ({ textLimit: 2000 }),
    pollMs: 20,
  });
  worker.start();
  return {
    database,
    worker,
    running,
    typed,
    async write(text, { conversationId = 'c1', senderId = 'lan' } = {}) {
      await inbox.accept(
        inboundMessage({ text, conversation: conversationRef(conversationId), sender: { id: senderId } }),
      );
    },
    async replies(conversationId = 'c1') {
      const rows = await database
        .selectFrom('outbox')
        .select('text')
        .where('conversation_id', '=', conversationId)
        .orderBy('id')
        .execute();
      return rows.map(({ text }) => text.split('\n')[0]!);
    },
  };
}

beforeEach(async () => {
  desk = await openDesk();
});
afterEach(async () => {
  await desk.worker.stop(100);
  await desk.database.destroy();
});

async function reopen(change: Parameters<typeof openDesk>[0]): Promise<void> {
  await desk.worker.stop(100);
  await desk.database.destroy();
  desk = await openDesk(change);
}

test('a "hủy" that waits behind its question calls the answer off, and is answered itself', async () => {
  await desk.write('Trả lời phản ánh trong mấy ngày?');
  await expect.poll(() => desk.running.length).toBe(1);
  await desk.write('Hủy nhé!');
  await expect.poll(() => desk.replies()).toEqual(['Vâng, tôi dừng. Đồng chí cần gì cứ nhắn.']);
  expect(desk.running[0]!.aborted()).toBe(true);
});

test('a "hủy" that another server took in is seen at the next look', async () => {
  await reopen({ hearsArrivals: false });
  await desk.write('Trả lời phản ánh trong mấy ngày?');
  await expect.poll(() => desk.running.length).toBe(1);
  await desk.write('hủy');
  await expect.poll(() => desk.replies()).toEqual(['Vâng, tôi dừng. Đồng chí cần gì cứ nhắn.']);
});

test('somebody else’s "hủy", or one of another chat, calls nothing off', async () => {
  await desk.write('Trả lời phản ánh trong mấy ngày?');
  await expect.poll(() => desk.running.length).toBe(1);
  await desk.write('hủy', { senderId: 'minh' });
  await desk.write('hủy', { conversationId: 'c2' });
  await expect.poll(() => desk.replies('c2')).toHaveLength(1);
  expect(desk.running[0]!.aborted()).toBe(false);
  desk.running[0]!.finish();
  await expect
    .poll(() => desk.replies())
    .toEqual(['Trong 5 ngày làm việc.', 'Vâng, tôi dừng. Đồng chí cần gì cứ nhắn.']);
});

test('what else is written meanwhile waits for its turn', async () => {
  await desk.write('Trả lời phản ánh trong mấy ngày?');
  await expect.poll(() => desk.running.length).toBe(1);
  await desk.write('Hủy hợp đồng thì báo ai?');
  await expect.poll(() => desk.typed.length).toBeGreaterThan(1);
  expect(desk.running).toHaveLength(1);
  desk.running[0]!.finish();
  await expect.poll(() => desk.running.length).toBe(2);
  desk.running[1]!.finish();
  await expect.poll(() => desk.replies()).toHaveLength(2);
});

test('that an answer is written is shown again and again, and no longer once it is there', async () => {
  await desk.write('Trả lời phản ánh trong mấy ngày?');
  await expect.poll(() => desk.typed.length).toBeGreaterThan(2);
  expect(desk.typed[0]).toMatchObject({ channel: 'web-chat', conversationId: 'c1' });
  desk.running[0]!.finish();
  await expect.poll(() => desk.replies()).toHaveLength(1);
  const shown = desk.typed.length;
  await new Promise((resolve) => setTimeout(resolve, 80));
  expect(desk.typed.length).toBe(shown);
});

test('other chats are answered while one waits', async () => {
  await desk.write('chậm', { conversationId: 'slow' });
  for (let n = 0; n < 12; n++) await desk.write('Mấy ngày?', { conversationId: `c-${n}` });
  for (let done = 1; done <= 12; done++) {
    await expect
      .poll(() => desk.running.filter(({ question }) => question !== 'chậm').length)
      .toBeGreaterThanOrEqual(done);
    desk.running.filter(({ question }) => question !== 'chậm')[done - 1]!.finish();
  }
  await expect.poll(() => desk.replies('c-11')).toHaveLength(1);
  desk.running[0]!.finish();
});

test('an answer that is there at once is not looked after', async () => {
  let looks = 0;
  const waiting = { textsAfter: () => Promise.resolve((looks++, [])) };
  const watched = { message: inboundMessage(), inboxId: 'i', signal: new AbortController().signal };
  expect(await watchAnswer(watched, { waiting, startMs: 200 }, () => Promise.resolve(7))).toBe(7);
  expect(looks).toBe(0);
});

test('a store that cannot be read holds no answer up', async () => {
  const waiting = { textsAfter: () => Promise.reject(new Error('busy')) };
  const watched = { message: inboundMessage(), inboxId: 'i', signal: new AbortController().signal };
  const work = () => new Promise((resolve) => setTimeout(() => resolve('da'), 60));
  expect(await watchAnswer(watched, { waiting, startMs: 1, lookEveryMs: 5 }, work)).toBe('da');
});

test.each(['hủy', 'HỦY', 'huy', 'Hủy đi!', '/huy', 'hủy bỏ', 'dừng lại', 'thôi khỏi', 'stop', 'không cần nữa ạ'])(
  '"%s" calls off',
  (text) => {
    expect(isCancel(text)).toBe(true);
    expect(routeMessage(text, { introduced: true, choices: [], paces: {} })).toEqual({ to: 'cancel' });
  },
);

test.each(['Hủy hợp đồng thì sao?', 'huy chương', 'thôi', 'không', 'dừng xe', 'Huy', 'quy trình hủy'])(
  '"%s" is left to be understood',
  (text) => {
    expect(isCancel(text)).toBe(text === 'Huy');
  },
);
