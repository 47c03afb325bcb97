import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runIngest } from '#ingest/run-ingest.ts';
import type { ApprovedAnswer } from '#src/agent/questions/question-list.ts';
import type { Redaction } from '#src/agent/personal-data.ts';
import { hashPassage } from '#src/agent/questions/approved-answers.ts';
import { createMemoryKnowledge } from '#src/knowledge/memory-knowledge.ts';
import { hidePersonalData, restorePersonalData } from '#src/vietnamese/personal-data.ts';
import { openOffice, type TestOffice } from '../agent/model-office.ts';
import { answerCall, type HeardChat, type ModelServer, startModelServer, toldTo } from '../fakes/model-server.ts';
import { openRoom, type Room, said } from './assistant-room.ts';

const redaction: Redaction = {
  hidePersonalData: (text, known = []) => hidePersonalData(text, { known }),
  restorePersonalData,
};
let knowledge: Parameters<typeof openRoom>[0];
let server: ModelServer;
let office: TestOffice;
let approved: ApprovedAnswer[];
let room: Room;

beforeAll(async () => {
  const { store, index } = await createMemoryKnowledge();
  await runIngest({ store, paths: ['samples/documents'], options: {}, report: { file: () => {} } });
  await index.refresh();
  knowledge = { store, index };
  server = await startModelServer(() => ({}));
});
afterAll(() => server.close());
beforeEach(async () => {
  approved = [];
  server.script = () => answerCall([], { answerable: false });
  await open();
});
afterEach(() => server.requests.splice(0));

async function open(limits = { totalMs: 10_000 }): Promise<void> {
  office = await openOffice({ server, knowledge, limits, llm: { callMs: 10_000 }, more: { redaction } });
  room = openRoom(knowledge, {
    answer: office.answerer,
    feedback: { questions: { listApproved: () => Promise.resolve(approved) }, hidePersonalData },
  });
}

async function tell(text: string): Promise<string> {
  const conversation = { channel: 'web-chat', account: 'web', conversationId: 'c', kind: 'private' } as const;
  const { result, commit } = await room.handle(said('c', text, { conversation }));
  result.effects = [];
  await commit();
  return result.replies.map((reply) => reply.text).join('\n');
}

/** The questions that the model was asked, in order. */
const askedOf = (requests: readonly HeardChat[]) =>
  requests.map(({ messages }) => /<cau_hoi>\n(.*)\n<\/cau_hoi>/.exec(String(messages[1]?.content))?.[1]);

describe('a conversation with a model', () => {
  test('the model gets the question written out, once, and nothing of what was said before', async () => {
    await tell('quy che phoi hop quy dinh may ngay phai tra loi phan anh');
    server.requests.length = 0;
    const text = await tell('thế quá hạn thì sao?');
    expect(text).toMatch(/^Tôi hiểu là: Quá hạn chưa trả lời phản ánh thì xử lý thế nào theo Quy chế phối hợp/);
    expect(askedOf(server.requests)).toEqual([
      'Quá hạn chưa trả lời phản ánh thì xử lý thế nào theo Quy chế phối hợp (45-QĐ/ĐU)?',
    ]);
    expect(server.requests[0]!.messages.map(({ role }) => role)).toEqual(['system', 'user']);
    expect(toldTo(server)).not.toContain('may ngay phai tra loi');
  });

  test('a name that was told in the first question stays here when the next one is written out with it', async () => {
    await tell('Phan anh cua ong ly van bach thi co quan phai tra loi trong may ngay');
    await tell('thế quá hạn thì sao?');
    await tell('còn ở phường thì sao?');
    expect(server.requests.length).toBeGreaterThanOrEqual(3);
    expect(askedOf(server.requests).slice(1).join('\n')).toContain('[người dân 1]');
    expect(toldTo(server)).not.toMatch(/bach|bách/i);
  });

  test('an approved answer comes before the model, also for the second way to read a follow-up', async () => {
    await tell('quy che phoi hop quy dinh may ngay phai tra loi phan anh');
    server.requests.length = 0;
    const [document] = (await knowledge.store.listDocuments()).filter(({ code }) => code === '45-QĐ/ĐU');
    const [passage] = await knowledge.store.documentPassages(document!.id);
    const passages = [{ id: passage!.id, documentId: document!.id, hash: hashPassage(passage!) }];
    const question = 'Quá hạn chưa trả lời phản ánh thì xử lý thế nào?';
    approved = [{ id: 'q', question, answer: 'Nêu tại giao ban.', passages, approvedAt: '2026-11-20T00:00:00Z' }];
    expect(await tell('thế quá hạn thì sao?')).toContain('Câu trả lời đã được duyệt:\nNêu tại giao ban.');
    expect(await tell(question)).toContain('Câu trả lời đã được duyệt:');
    expect(server.requests).toHaveLength(0);
  });

  test('several ways to read a follow-up share the time that the person waits', async () => {
    await tell('quy che phoi hop quy dinh may ngay phai tra loi phan anh');
    await open({ totalMs: 700 });
    await tell('quy che phoi hop quy dinh may ngay phai tra loi phan anh');
    server.script = () => ({ hang: true });
    const started = performance.now();
    const text = await tell('cái đó phải nộp bao nhiêu tiền phạt?');
    expect(performance.now() - started).toBeLessThan(1300);
    expect(text).toContain('Mô hình ngôn ngữ đang không trả lời được');
  });
});
