import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runIngest } from '#ingest/run-ingest.ts';
import { ABOUT_TEXTS } from '#src/agent/about-answer/about-texts.ts';
import type { ApprovedAnswer } from '#src/agent/questions/question-list.ts';
import type { LanguageModel } from '#src/agent/llm.ts';
import { modelFailure } from '#src/agent/model-failure.ts';
import type { Redaction } from '#src/agent/personal-data.ts';
import { hashPassage } from '#src/agent/questions/approved-answers.ts';
import { createMemoryKnowledge } from '#src/knowledge/memory-knowledge.ts';
import { hidePersonalData, restorePersonalData } from '#src/vietnamese/personal-data.ts';
import { openOffice, type TestOffice } from '../agent/model-office.ts';
import {
  answerCall,
  type HeardChat,
  type ModelServer,
  passageWith,
  startModelServer,
  toldTo,
} from '../fakes/model-server.ts';
import { openRoom, type Room, said, saidInGroup } from './assistant-room.ts';

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

async function open(): Promise<void> {
  office = await openOffice({
    server,
    knowledge,
    limits: { totalMs: 30_000 },
    llm: { callMs: 30_000 },
    more: { redaction },
  });
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

  test('a name stays here however long it is taken along', async () => {
    await tell('Phan anh cua ong ly van bach thi co quan phai tra loi trong may ngay');
    for (let month = 1; month <= 9; month++) await tell(`còn tháng ${month}?`);
    expect(server.requests.length).toBeGreaterThanOrEqual(10);
    expect(askedOf(server.requests).at(-1)).toMatch(/\[người dân 1\].*tháng 9/);
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
    const left: number[] = [];
    const model: LanguageModel = {
      local: false,
      async run({ limits }) {
        left.push(limits.totalMs);
        await pause(100);
        return { output: { answerable: false, sentences: [] } };
      },
    };
    office = await openOffice({ server, knowledge, model, limits: { totalMs: 60_000 } });
    room = openRoom(knowledge, { answer: office.answerer });
    await tell('quy che phoi hop quy dinh may ngay phai tra loi phan anh');
    left.length = 0;
    await tell('cái đó phải nộp bao nhiêu tiền phạt?');
    expect(left.length).toBeGreaterThan(1);
    expect(left[0]).toBeLessThanOrEqual(60_000);
    expect(left[1]).toBeLessThanOrEqual(left[0]! - 90);
  });

  test('when the time is used up by one way to read it, no other is put to the model', async () => {
    let runs = 0;
    const model: LanguageModel = {
      local: false,
      async run({ limits }) {
        runs++;
        await pause(limits.totalMs);
        throw modelFailure('timeout');
      },
    };
    office = await openOffice({ server, knowledge, model, limits: { totalMs: 300 } });
    room = openRoom(knowledge, { answer: office.answerer });
    await tell('quy che phoi hop quy dinh may ngay phai tra loi phan anh');
    runs = 0;
    expect(await tell('cái đó phải nộp bao nhiêu tiền phạt?')).toContain('Mô hình ngôn ngữ đang không trả lời được');
    expect(runs).toBeLessThanOrEqual(1);
  });

  test('in a group the model is shown only what the group may see, also of what is put another way', async () => {
    room = openRoom(knowledge, { answer: office.answerer, writeAbout: office.writeAbout, openChannels: {} });
    await room.link({ name: 'Lan', role: 'officer' }, 's1');
    server.script = (request) =>
      request.messages.some(({ role }) => role === 'tool') || request.tools.length === 0
        ? answerCall([], { answerable: false })
        : {
            calls: [
              { name: 'search_documents', args: { query: 'cộng tác viên nộp báo cáo trước ngày 20' } },
              { name: 'list_documents', args: {} },
            ],
          };
    const tellGroup = async (text: string) => (await room.tell(saidInGroup('s1', text))).map((one) => one.text).join();
    await tellGroup('cảm ơn');
    expect(await tellGroup('Lịch tiếp công dân của Chủ tịch tháng 12 ngày nào?')).toContain('03/12/2026');
    expect(await tellGroup('Cộng tác viên nộp báo cáo ngày nào?')).toContain('không trả lời trong nhóm');
    await tellGroup('so sánh Quyết định 17-QĐ/ĐU và Quyết định 61-QĐ/ĐU về nộp báo cáo');
    await tellGroup('soạn giúp dàn ý về nắm bắt dư luận xã hội');
    expect(server.requests.length).toBeGreaterThan(0);
    const documents = await knowledge.store.listDocuments();
    const hidden = documents.filter(({ access }) => access !== 'public');
    expect(hidden.length).toBeGreaterThan(5);
    const told = server.requests.flatMap(({ messages }) => messages.map(({ content }) => content ?? '')).join('\n');
    const passages = await Promise.all(hidden.map(({ id }) => knowledge.store.documentPassages(id)));
    const lines = passages.flat().flatMap(({ text }) => text.split('\n').filter((line) => line.length > 50));
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.filter((line) => told.includes(line.slice(0, 50)))).toEqual([]);
    expect(told).not.toMatch(/trước ngày 2[05] hằng tháng/);
    expect(told).toContain('<van_ban>');
  });

  test('each person of a group has turns of their own, also for the model', async () => {
    room = openRoom(knowledge, { answer: office.answerer, writeAbout: office.writeAbout, openChannels: {} });
    for (const id of ['s1', 's2']) await room.link({ name: id, role: 'staff' }, id);
    const tellGroup = async (who: string, text: string) =>
      (await room.tell(saidInGroup(who, text))).map((one) => one.text).join();
    await tellGroup('s1', 'Lịch tiếp công dân của Chủ tịch tháng 12 ngày nào?');
    server.requests.length = 0;
    expect(await tellGroup('s2', 'nói ngắn hơn')).toContain(ABOUT_TEXTS.nothingBefore);
    expect(server.requests).toHaveLength(0);
    await tellGroup('s1', 'nói ngắn hơn');
    expect(server.requests).toHaveLength(1);
  });

  test('an answer of the model is judged and noted with the version of its rules', async () => {
    server.script = (request) =>
      answerCall([
        {
          text: 'Cộng tác viên nộp báo cáo định kỳ trước ngày 20 hằng tháng',
          passages: [passageWith(request, 'trước ngày 20')],
        },
      ]);
    await tell('Cộng tác viên nộp báo cáo ngày nào?');
    const conversation = { channel: 'web-chat', account: 'web', conversationId: 'c', kind: 'private' } as const;
    const { result } = await room.handle(said('c', 'đúng rồi', { conversation }));
    expect(result.effects).toMatchObject([
      { effect: 'rate_answer', rating: 'right', question: { mode: 'model', promptVersion: 'answer-question@1' } },
    ]);
  });

  test('what the model could not answer either is noted as missing', async () => {
    const conversation = { channel: 'web-chat', account: 'web', conversationId: 'c', kind: 'private' } as const;
    const asked = said('c', 'Phụ cấp của cộng tác viên mỗi tháng bao nhiêu tiền?', { conversation });
    for (const script of [() => answerCall([], { answerable: false }), () => ({ status: 401 })]) {
      server.script = script;
      const { result } = await room.handle(asked);
      expect(result.effects).toMatchObject([{ effect: 'note_question', question: { outcome: 'not_found' } }]);
    }
  });
});
