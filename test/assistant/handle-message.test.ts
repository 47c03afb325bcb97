import { beforeAll, expect, test } from 'vitest';
import { runIngest } from '#ingest/run-ingest.ts';
import { createMessageHandler } from '#src/assistant/handle-message.ts';
import type { AccessLevel } from '#src/knowledge/document.ts';
import { createMemoryKnowledge } from '#src/knowledge/memory-knowledge.ts';
import type { ConversationState, InboundMessage, MessageHandler, Reply } from '#src/messaging/message.ts';

const OFFICE = 'Ban Tuyên giáo và Dân vận phường Mẫu Sơn';
let access: AccessLevel[] = ['public', 'internal'];
let handler: MessageHandler;

beforeAll(async () => {
  const { store, index } = await createMemoryKnowledge();
  await runIngest({ store, paths: ['samples/documents'], options: {}, report: { file: () => {} } });
  await index.refresh();
  const clock = { now: () => new Date('2026-11-22T03:00:00Z') };
  handler = createMessageHandler({ store, index, clock, office: OFFICE, accessOf: () => access });
});

/** One conversation: what is said in turn, and the replies to the last of it. */
async function converse(...texts: string[]): Promise<{ replies: Reply[]; state: ConversationState }> {
  let state: ConversationState = {};
  let replies: Reply[] = [];
  for (const [index, text] of texts.entries()) {
    const message: InboundMessage = {
      conversation: { channel: 'web-chat', account: 'web', conversationId: 'c', kind: 'private' },
      externalId: String(index),
      sender: { id: 'c' },
      sentAt: '2026-11-22T03:00:00Z',
      text,
    };
    const result = await handler(message, { inboxId: String(index), state, signal: new AbortController().signal });
    state = result.conversation ?? state;
    replies = result.replies;
  }
  return { replies, state };
}

const said = async (...texts: string[]) => (await converse(...texts)).replies.map((reply) => reply.text).join('\n\n');

test.each([
  ['a greeting', 'Xin chào'],
  ['a question', 'ctv nop bao cao ngay nao'],
  ['a question without an answer', 'Giá vàng hôm nay bao nhiêu?'],
  ['thanks', 'cảm ơn'],
])('the first reply says once that it is a machine: %s', async (_what, text) => {
  expect(await said(text)).toMatch(new RegExp(`trợ lý tự động.* của ${OFFICE}`));
  expect(await said(text, text)).not.toContain('trợ lý tự động');
});

test('an answer offers the whole clause, and "1" shows it with its place and page', async () => {
  const { replies } = await converse('Quy chế phối hợp quy định mấy ngày phải trả lời phản ánh?');
  expect(replies[0]!.choices).toEqual(['Xem nguyên văn']);
  const text = await said('Quy chế phối hợp quy định mấy ngày phải trả lời phản ánh?', '1');
  expect(text).toContain('1. Thời hạn được tính theo ngày làm việc');
  expect(text).toMatch(/\(Điều 7 Quy chế phối hợp .*trang 4\)$/);
});

test('choices are forgotten once another question was asked', async () => {
  expect(await said('ctv nop bao cao ngay nao', 'Giá vàng hôm nay bao nhiêu?', '1')).toContain('hỏi rõ hơn');
});

test('small talk between an answer and its choice does not take the choice away', async () => {
  expect(await said('ctv nop bao cao ngay nao', 'cảm ơn', '1')).toContain('Điều 6');
});

test('the whole clause is not shown to somebody who may no longer see it', async () => {
  const { state } = await converse('ctv nop bao cao ngay nao');
  access = ['public'];
  const message = {
    conversation: { channel: 'web-chat', account: 'web', conversationId: 'c', kind: 'private' },
    externalId: '9',
    sender: { id: 'c' },
    sentAt: '2026-11-22T03:00:00Z',
    text: '1',
  } satisfies InboundMessage;
  const { replies } = await handler(message, { inboxId: '9', state, signal: new AbortController().signal });
  access = ['public', 'internal'];
  expect(replies.map((reply) => reply.text).join()).not.toContain('ngày 20');
});

test('a code that does not exist is offered with the nearest ones, and a number picks one', async () => {
  const { replies } = await converse('Quyết định 62-QĐ/ĐU nói gì về nộp báo cáo?');
  expect(replies[0]!.text).toContain('Kho văn bản không có Quyết định 62-QĐ/ĐU');
  expect(replies[0]!.choices!.at(-1)).toBe('Không');
  const picked = replies[0]!.choices!.findIndex((choice) => choice.includes('61-QĐ/ĐU')) + 1;
  expect(await said('Quyết định 62-QĐ/ĐU nói gì về nộp báo cáo?', String(picked))).toContain('61-QĐ/ĐU');
});

test('help tells how to ask, without a word of engineering', async () => {
  const help = await said('trợ giúp');
  expect(help).toContain('có dấu hoặc không dấu');
  expect(help).not.toMatch(/API|JSON|index|BM25/i);
});

test('every reply fits a chat', async () => {
  for (const text of ['trợ giúp', 'Kể các nội dung phối hợp theo Quy chế ban hành kèm Quyết định 45?', 'xin chào']) {
    for (const reply of (await converse(text)).replies) expect(reply.text.length).toBeLessThan(4000);
  }
});
