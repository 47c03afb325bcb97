import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CommitmentView } from '#src/agent/document-tools.ts';
import {
  answerCall,
  type HeardChat,
  type ModelServer,
  passageWith,
  startModelServer,
  toldTo,
} from '../fakes/model-server.ts';
import { OFFICE, type OfficeDocument, openOffice } from './model-office.ts';

const QUESTION = 'Cơ quan phải trả lời phản ánh trong mấy ngày?';
const FIVE_DAYS = 'Cơ quan được giao xử lý trả lời trong thời hạn 5 ngày làm việc kể từ ngày nhận được phản ánh';
let server: ModelServer;

beforeEach(async () => {
  server = await startModelServer(() => ({ content: 'chưa có kịch bản' }));
});
afterEach(() => server.close());

const fiveDays = (request: HeardChat) => ({
  text: FIVE_DAYS,
  passages: [passageWith(request, 'thời hạn 5 ngày')],
  quote: 'Cơ quan được giao xử lý trả lời bằng văn bản trong thời hạn 5 ngày làm việc',
});

test('a question is answered by the model from the passages, with the source line made here', async () => {
  server.script = (request) => answerCall([fiveDays(request)]);
  const office = await openOffice({ server });
  const answer = await office.ask(QUESTION);
  expect(answer).toMatchObject({ outcome: 'answered', mode: 'model', prompt: 'answer-question@1' });
  expect(answer.text.split('\n')).toEqual([
    `${FIVE_DAYS}.`,
    'Nguồn: khoản 2 Điều 7 Quy chế phối hợp (Quyết định 45-QĐ/ĐU ngày 12/3/2026).',
    expect.stringMatching(
      /^Lưu ý: Quyết định 17-QĐ\/ĐU ngày 05\/8\/2025 quy định khác: .*15 ngày.*thay thế từ 12\/3\/2026\.$/,
    ),
  ]);
  expect(answer.citations).toMatchObject([
    {
      n: 1,
      code: '45-QĐ/ĐU',
      locator: 'khoản 2 Điều 7',
      quote: expect.stringContaining('bằng văn bản trong thời hạn 5 ngày'),
    },
  ]);
  expect(answer.passageIds).toEqual(['quy-che:1']);
  expect(office.routes).toEqual(['model']);
  expect(server.requests).toHaveLength(1);
});

test('several sources are numbered in the order of use, whatever the model wrote', async () => {
  server.script = (request) =>
    answerCall([
      fiveDays(request),
      {
        text: 'Vụ việc phức tạp là vụ việc liên quan từ hai cơ quan trở lên.',
        passages: [passageWith(request, 'hai cơ quan trở lên')],
      },
      {
        text: 'Đối với vụ việc phức tạp, thời hạn không quá 10 ngày làm việc',
        passages: [passageWith(request, '10 ngày')],
      },
    ]);
  const office = await openOffice({ server });
  const { text, citations } = await office.ask('Thời hạn trả lời phản ánh, vụ việc phức tạp là gì?');
  const lines = text.split('\n');
  expect(lines.slice(0, 3)).toEqual([
    `${FIVE_DAYS}. [1]`,
    'Vụ việc phức tạp là vụ việc liên quan từ hai cơ quan trở lên. [2]',
    'Đối với vụ việc phức tạp, thời hạn không quá 10 ngày làm việc. [1]',
  ]);
  expect(lines[3]).toMatch(/^Nguồn \[1\]: khoản 2 Điều 7 /);
  expect(lines[4]).toMatch(/^Nguồn \[2\]: Điều 9 /);
  expect(citations.map(({ n }) => n)).toEqual([1, 2]);
});

test('the model searches again and opens a clause before it answers', async () => {
  server.script = (request, turn) => {
    if (turn === 1)
      return { calls: [{ name: 'search_documents', args: { query: 'thùng rác công cộng', kind: 'meeting_summary' } }] };
    if (turn === 2)
      return { calls: [{ name: 'open_passage', args: { passage: passageWith(request, '40 thùng rác') } }] };
    return answerCall([
      {
        text: 'Đồng chí Lý Văn Bách chủ trì hội nghị sơ kết công tác thu gom rác',
        passages: [passageWith(request, 'Lý Văn Bách')],
      },
    ]);
  };
  const office = await openOffice({ server, documents: OFFICE });
  const answer = await office.ask('Ai chủ trì hội nghị sơ kết thu gom rác?');
  expect(answer.mode).toBe('model');
  expect(server.requests).toHaveLength(3);
  expect(server.requests[0]!.tools).toEqual([
    'search_documents',
    'open_passage',
    'list_documents',
    'list_commitments',
    'tra_loi',
  ]);
});

/** Enough texts about the matter that nothing else is handed with the question. */
const FILLING: OfficeDocument = {
  document: { id: 'so-tay', title: 'Sổ tay trả lời phản ánh' },
  passages: Array.from({ length: 12 }, (_, n) => ({
    heading: `Bước ${n + 1}`,
    text: `Cơ quan phải trả lời phản ánh ở bước ${n + 1} trong mấy ngày thì ghi vào sổ.`,
  })),
};

test('what the tools give back: places, days, neighbours, names of texts, commitments', async () => {
  const asked: { name: string; args: object }[] = [
    { name: 'search_documents', args: { query: 'quy chế thời hạn trả lời phản ánh', in_force_on: '2025-10-01' } },
    {
      name: 'search_documents',
      args: { query: 'thu gom rác', place: 'phuong Mau Son', issued_from: '2026-07-01', issued_to: '2026-07-31' },
    },
    { name: 'search_documents', args: { query: 'thu gom rác', issued_to: '2024-01-01' } },
    { name: 'search_documents', args: { query: 'thu gom rác', kind: 'programme' } },
    { name: 'open_passage', args: { passage: 'P99' } },
    { name: 'list_documents', args: { words: 'tam thoi' } },
  ];
  server.script = (request, turn) => (turn === 1 ? { calls: asked } : answerCall([fiveDays(request)]));
  const office = await openOffice({ server, documents: [...OFFICE, FILLING] });
  await office.ask(QUESTION);
  const results = toolResults(server.requests[1]!);
  expect(results[0]).toContain('15 ngày làm việc');
  expect(results[0]).toContain('hieu_luc="đã hết hiệu lực từ 12/3/2026"');
  expect(results[0]).not.toContain('thời hạn 5 ngày');
  expect(results[1]).toContain('40 thùng rác');
  expect(results[1]).not.toContain('Quy chế');
  expect(results[2]).toBe('(không tìm thấy đoạn nào)');
  expect(results[3]).toBe('(không tìm thấy đoạn nào)');
  expect(results[4]).toBe('(không có đoạn này; chỉ mở được đoạn đã đưa, ví dụ P1)');
  expect(results[5]).toMatch(/<van_ban>\nQuyết định 17-QĐ\/ĐU ngày 05\/8\/2025: .*đã hết hiệu lực từ 12\/3\/2026/);
});

test('a clause is opened with its neighbours and the definitions of its text', async () => {
  server.script = (request, turn) => {
    if (turn === 1)
      return { calls: [{ name: 'search_documents', args: { query: 'cung cấp thông tin cho báo chí cộng tác viên' } }] };
    if (turn === 2)
      return { calls: [{ name: 'open_passage', args: { passage: passageWith(request, 'cho báo chí') } }] };
    return answerCall([fiveDays(request)]);
  };
  const office = await openOffice({ server, documents: [...OFFICE, FILLING] });
  await office.ask('Sổ trả lời phản ánh ghi bước mấy?');
  const [, opened = ''] = toolResults(server.requests[2]!);
  expect(opened).toContain('hai cơ quan trở lên');
});

test('commitments are listed for the person who asks, whatever the model wants', async () => {
  const commitments: CommitmentView[] = [
    { text: 'Đối thoại với các hộ chưa nhận bồi thường', owner: 'UBND phường', due: '2026-11-15', state: 'overdue' },
  ];
  server.script = (request, turn) =>
    turn === 1
      ? { calls: [{ name: 'list_commitments', args: { state: 'overdue', access: ['unit:cong-an'] } }] }
      : answerCall([fiveDays(request)]);
  const filters: unknown[] = [];
  const listCommitments = (filter: unknown) => {
    filters.push(filter);
    return Promise.resolve(commitments);
  };
  const office = await openOffice({ server, more: { listCommitments } });
  await office.ask(QUESTION);
  expect(toolResults(server.requests[1]!)[0]).toContain(
    'UBND phường; Đối thoại với các hộ chưa nhận bồi thường; 15/11/2026; overdue',
  );
  expect(filters).toEqual([{ access: ['public', 'internal'], state: 'overdue' }]);
});

const toolResults = (request: HeardChat) =>
  request.messages.filter(({ role }) => role === 'tool').map(({ content }) => content ?? '');

test('a question that the rules are certain about costs no call', async () => {
  const office = await openOffice({ server });
  for (const question of [
    '?',
    'Quyết định 999-QĐ/TW quy định gì?',
    'Ca trực đêm bảo vệ trụ sở bắt đầu lúc mấy giờ?',
    'x'.repeat(3000),
  ]) {
    expect((await office.ask(question)).mode).toBe('extractive');
  }
  expect(server.requests).toHaveLength(0);
  expect(new Set(office.routes)).toEqual(new Set(['rules']));
});

test('what words do not find, a model may: an open refusal is put to it', async () => {
  server.script = (request) =>
    answerCall([
      { text: 'Mọi người đều có thể gửi phản ánh bằng miệng.', passages: [passageWith(request, 'bằng miệng')] },
    ]);
  const office = await openOffice({ server });
  const question = 'Bà con không biết chữ thì nêu ý kiến kiểu gì?';
  expect((await office.rules({ question, access: ['public', 'internal'] })).outcome).toBe('not_found');
  expect(await office.ask(question)).toMatchObject({ outcome: 'answered', mode: 'model' });
});

test('a model that finds nothing leaves the answer to the rules', async () => {
  server.script = () => answerCall([], { answerable: false });
  const office = await openOffice({ server });
  const question = 'Phụ cấp cộng tác viên mỗi tháng bao nhiêu tiền?';
  const [given, byRules] = [
    await office.ask(question),
    await office.rules({ question, access: ['public', 'internal'] }),
  ];
  expect(given).toEqual(byRules);
  expect(given.outcome).toBe('not_found');
  expect(office.routes).toEqual(['model_found_nothing']);
});

test('the model may say which part is missing and what to ask next, in words that are known', async () => {
  server.script = (request) =>
    answerCall([fiveDays(request)], {
      missing: 'mức phạt.',
      follow_up: 'Quá thời hạn, Ban Tuyên giáo và Dân vận báo cáo ai?',
    });
  const office = await openOffice({ server });
  const { text } = await office.ask('Phải trả lời phản ánh trong mấy ngày, mức phạt thế nào?');
  expect(text).toContain('\nCác văn bản tôi đọc không nêu: mức phạt.');
  expect(text).toContain('\nĐồng chí có thể hỏi tiếp: “Quá thời hạn, Ban Tuyên giáo và Dân vận báo cáo ai?”');
});

test.each([
  [{ missing: 'mức phạt là 5 triệu đồng' }],
  [{ missing: 'hãy gọi 0912345678' }],
  [{ follow_up: 'Bạn có biết ông Bách nhận tiền không?' }],
  [{ follow_up: 'Đọc thêm ở https://xau.example/?' }],
  [{ follow_up: 'Phản ánh được trả lời trong 15 giờ.' }],
  [{ follow_up: `${'thời hạn trả lời phản ánh '.repeat(20)}?` }],
])('remarks that say more than is known are left out: %o', async (remarks) => {
  server.script = (request) => answerCall([fiveDays(request)], remarks);
  const office = await openOffice({ server });
  const { text } = await office.ask(QUESTION);
  expect(text).toContain(FIVE_DAYS);
  expect(text).not.toMatch(/không nêu|hỏi tiếp/);
});

const LIE = 'Cơ quan chậm trả lời thì bị phê bình trước toàn phường.';
const MOUTH = 'Mọi người đều có thể gửi phản ánh bằng miệng.';

test.each([
  ['the sentence that was to answer is gone', ['lie', 'five', 'mouth']],
  ['more is gone than is left', ['five', 'lie', 'other lie']],
  ['what is left has no figure although one was asked for', ['mouth', 'lie']],
])('when %s, the quoted answer is given', async (_, order) => {
  server.script = (request) => {
    const sentences = new Map<string, { text: string; passages: string[] }>([
      ['five', fiveDays(request)],
      ['mouth', { text: MOUTH, passages: [passageWith(request, 'bằng miệng')] }],
      ['lie', { text: LIE, passages: ['P1'] }],
      ['other lie', { text: `Và ${LIE}`, passages: ['P1'] }],
    ]);
    return answerCall(order.map((name) => sentences.get(name)!));
  };
  const office = await openOffice({ server });
  const answer = await office.ask(QUESTION);
  expect(answer).toEqual(await office.rules({ question: QUESTION, access: ['public', 'internal'] }));
  expect(office.routes).toEqual(['unsupported']);
});

test('one lie among truths is left out, and the rest is shown', async () => {
  server.script = (request) =>
    answerCall([
      fiveDays(request),
      { text: LIE, passages: ['P1'] },
      { text: MOUTH, passages: [passageWith(request, 'bằng miệng')] },
    ]);
  const office = await openOffice({ server });
  const { text, mode } = await office.ask(QUESTION);
  expect(mode).toBe('model');
  expect(text).toContain(MOUTH);
  expect(text).not.toContain('phê bình');
  expect(office.sentences).toEqual(['kept', 'kept', 'words']);
});

test('texts of other units are neither listed, searched nor opened', async () => {
  const calls = [
    { name: 'list_documents', args: {} },
    { name: 'search_documents', args: { query: 'trực bảo vệ trụ sở mật khẩu cổng' } },
    { name: 'open_passage', args: { passage: 'rieng:0' } },
  ];
  server.script = (request, turn) => (turn === 1 ? { calls } : answerCall([fiveDays(request)]));
  const office = await openOffice({ server, documents: [...OFFICE, FILLING] });
  await office.ask(QUESTION);
  const told = toolResults(server.requests[1]!).join('\n');
  expect(told).toContain('Quy chế phối hợp');
  expect(told).not.toMatch(/bảo vệ trụ sở|33\/KH|hoa sen/);
});

test('an answer from a text that has ended says so', async () => {
  server.script = (request) =>
    answerCall([
      {
        text: 'Cơ quan được giao xử lý trả lời trong thời hạn 15 ngày làm việc kể từ ngày nhận được phản ánh',
        passages: [passageWith(request, '15 ngày')],
      },
    ]);
  const office = await openOffice({ server });
  const { text } = await office.ask('Theo Quyết định 17-QĐ/ĐU thì cơ quan trả lời phản ánh trong mấy ngày?');
  expect(text).toContain(
    'Lưu ý: Quyết định 17-QĐ/ĐU ngày 05/8/2025 đã được thay thế từ 12/3/2026 bởi Quyết định 45-QĐ/ĐU',
  );
});

test('an answer from a passage that was read from a picture says so', async () => {
  const passages = [{ text: 'Tổ trực họp ngày 05 hằng tháng tại nhà văn hóa.', lowConfidence: true }];
  server.script = (request) =>
    answerCall([{ text: 'Tổ trực họp ngày 05 hằng tháng', passages: [passageWith(request, 'Tổ trực')] }]);
  const office = await openOffice({
    server,
    documents: [{ document: { id: 'quet', title: 'Quy định trực' }, passages }],
  });
  const { mode, text } = await office.ask('Tổ trực họp ngày nào?');
  expect(mode).toBe('model');
  expect(text).toContain('đọc từ bản quét');
});

test('personal data of the question never leaves, and comes back in the answer', async () => {
  server.script = (request) =>
    answerCall([
      {
        text: 'Đồng chí [người dân 1] chủ trì hội nghị sơ kết công tác thu gom rác.',
        passages: [passageWith(request, '[người dân 1]')],
      },
    ]);
  const office = await openOffice({ server });
  const { text, mode } = await office.ask('đồng chí Lý Văn Bách, số 0912345678, chủ trì hội nghị nào?');
  expect(mode).toBe('model');
  expect(text).toContain('Đồng chí Lý Văn Bách chủ trì hội nghị sơ kết công tác thu gom rác.');
  expect(toldTo(server)).not.toMatch(/0912345678|Lý Văn Bách/);
  expect(toldTo(server)).toContain('[số điện thoại 1]');
});

test('a search for a placeholder looks for whom it stands for', async () => {
  server.script = (request, turn) =>
    turn === 1
      ? { calls: [{ name: 'search_documents', args: { query: '[người dân 1] chủ trì' } }] }
      : answerCall([
          { text: '[người dân 1] chủ trì hội nghị sơ kết', passages: [passageWith(request, 'chủ trì hội nghị')] },
        ]);
  const office = await openOffice({ server });
  expect((await office.ask('đồng chí Lý Văn Bách làm gì hôm 10/7?')).text).toContain(
    'Lý Văn Bách chủ trì hội nghị sơ kết',
  );
});

test('texts for local models go only to an endpoint that the office calls local', async () => {
  const script = (request: HeardChat) =>
    answerCall([
      {
        text: 'Trực lễ Quốc khánh gồm đồng chí Hoàng Thị Lụa và đồng chí Nông Văn Tài',
        passages: [passageWith(request, 'Hoàng Thị Lụa')],
      },
    ]);
  server.script = script;
  const question = 'Trực lễ Quốc khánh gồm những ai?';
  const outside = await openOffice({ server });
  expect(await outside.ask(question)).toMatchObject({ outcome: 'answered', mode: 'extractive' });
  expect(server.requests).toHaveLength(0);
  await outside.ask(QUESTION);
  expect(toldTo(server)).not.toContain('Hoàng Thị Lụa');
  const inside = await openOffice({ server, llm: { local: true } });
  expect(await inside.ask(question)).toMatchObject({ outcome: 'answered', mode: 'model' });
  expect(toldTo(server)).toContain('Hoàng Thị Lụa');
});

test('each call is recorded with its passages and tokens, and without any text', async () => {
  server.script = (request, turn) =>
    turn === 1
      ? {
          calls: [{ name: 'search_documents', args: { query: 'thùng rác' } }],
          usage: { prompt_tokens: 1200, completion_tokens: 30 },
        }
      : answerCall([fiveDays(request)]);
  const office = await openOffice({ server });
  await office.ask(QUESTION);
  expect(office.calls).toHaveLength(2);
  expect(office.calls[0]).toMatchObject({
    model: 'm-1',
    outcome: 'ok',
    inputTokens: 1200,
    outputTokens: 30,
    prompt: 'answer-question@1',
  });
  expect(office.calls[0]!.passageIds).toContain('quy-che:1');
  expect(JSON.stringify(office.calls)).not.toMatch(/ngày làm việc|phản ánh/);
});

test('the key goes to the endpoint in the header and nowhere else', async () => {
  server.script = (request) => answerCall([fiveDays(request)]);
  const office = await openOffice({ server });
  await office.ask(QUESTION);
  expect(server.requests[0]!.authorization).toBe('Bearer sk-khoa-gia');
  expect(server.requests[0]!.body).not.toContain('sk-khoa-gia');
});
