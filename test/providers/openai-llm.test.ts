import { afterEach, beforeEach, expect, test } from 'vitest';
import { AppError } from '#src/errors.ts';
import { createOpenAiLlm } from '#src/providers/openai-llm/create-openai-llm.ts';
import { OFFICE, openOffice, type TestOfficeOptions } from '../agent/model-office.ts';
import {
  answerCall,
  type HeardChat,
  type ModelReply,
  type ModelServer,
  passageWith,
  startModelServer,
} from '../fakes/model-server.ts';

const QUESTION = 'Cơ quan phải trả lời phản ánh trong mấy ngày?';
const SENTENCE = 'Cơ quan được giao xử lý trả lời trong thời hạn 5 ngày làm việc';
const FAILED = 'Mô hình ngôn ngữ đang không trả lời được, nên tôi trích nguyên văn';
const LONG = {
  document: { id: 'dai', title: 'Quy chế dài' },
  passages: Array.from(
    { length: 30 },
    (_, n) => `${n}. ${'Cơ quan phải trả lời phản ánh và ghi vào sổ kể từ ngày nhận được. '.repeat(40)}`,
  ),
};
let server: ModelServer;

beforeEach(async () => {
  server = await startModelServer((request) => good(request));
});
afterEach(() => server.close());

const good = (request: HeardChat, more: Partial<ModelReply> = {}): ModelReply => ({
  ...answerCall([{ text: SENTENCE, passages: [passageWith(request, 'thời hạn 5 ngày')] }]),
  ...more,
});

async function ask(options: Partial<TestOfficeOptions> = {}, question = QUESTION) {
  const office = await openOffice({ server, ...options });
  const started = performance.now();
  const answer = await office.ask(question);
  return { answer, office, ms: performance.now() - started, outcomes: office.calls.map(({ outcome }) => outcome) };
}

/** The quoted answer, and one line that says why. */
function expectQuoted({ answer, office }: Awaited<ReturnType<typeof ask>>): void {
  expect(answer).toMatchObject({ outcome: 'answered', mode: 'extractive' });
  expect(answer.text).toContain('“Cơ quan được giao xử lý trả lời bằng văn bản');
  expect(answer.text.split('\n').at(-1)).toContain(FAILED);
  expect(office.routes).toEqual(['failed']);
  expect(office.errors).toEqual([]);
}

const expectModel = ({ answer }: Awaited<ReturnType<typeof ask>>) => {
  expect(answer).toMatchObject({ outcome: 'answered', mode: 'model' });
  expect(answer.text).toContain(SENTENCE);
};

test.each<[string, ModelReply, string[]]>([
  ['refuses the key', { status: 401, error: 'Incorrect API key sk-khoa-gia' }, ['unauthorised']],
  ['has no money left', { status: 429, error: 'insufficient_quota' }, ['unauthorised']],
  ['is down', { status: 503, error: 'overloaded' }, ['server', 'server']],
  ['answers with a page of a gateway', { raw: '<html>502</html>' }, ['unreadable', 'unreadable']],
  ['answers with half a JSON', { raw: '{"choices":[{"message":{"con' }, ['unreadable', 'unreadable']],
  ['answers with another JSON', { raw: '[1,2,3]' }, ['unreadable', 'unreadable']],
  ['gives no choice', { raw: '{"choices":[]}' }, ['empty', 'empty']],
  ['gives an empty choice', { content: '' }, ['empty', 'empty']],
  ['gives nothing at all', { raw: '' }, ['empty', 'empty']],
  ['filters the answer', { content: 'Cơ quan', finish: 'content_filter' }, ['filtered']],
  ['breaks off in the middle', { content: 'x'.repeat(500), cutAfter: 60 }, ['cut', 'cut']],
  ['breaks off in the middle of a stream', { content: 'x'.repeat(500), stream: true, cutAfter: 300 }, ['cut', 'cut']],
  [
    'ends a stream without an end',
    { stream: true, raw: 'data: {"choices":[{"delta":{"content":"Cơ quan"}}]}\n\n' },
    ['cut', 'cut'],
  ],
  ['sends without end', { raw: `{"a":"${'x'.repeat(3_000_000)}"}` }, ['unreadable', 'unreadable']],
  [
    'sends us elsewhere',
    { status: 307, headers: { location: 'http://127.0.0.1:9/v1/chat/completions' } },
    ['unreachable', 'unreachable'],
  ],
  ['does not like the request', { status: 422, error: 'unknown field' }, ['rejected', 'rejected']],
])('when the endpoint %s, the quoted answer is given and says so', async (_, reply, outcomes) => {
  server.script = () => reply;
  const result = await ask();
  expectQuoted(result);
  expect(result.outcomes).toEqual(outcomes);
});

test('when the endpoint never answers, the quoted answer comes in time', async () => {
  server.script = () => ({ hang: true });
  const result = await ask({ limits: { totalMs: 500 }, llm: { callMs: 200 } });
  expectQuoted(result);
  expect(result.outcomes).toEqual(['timeout']);
  expect(result.ms).toBeLessThan(20_000);
  await expect.poll(() => server.broken).toBe(1);
});

test('an endpoint that is slow each time is stopped when the time is over', async () => {
  server.script = (_, turn) => ({ calls: [{ name: 'search_documents', args: { query: `từ ${turn}` } }], delayMs: 250 });
  const result = await ask({ limits: { totalMs: 600, modelCalls: 10 }, llm: { callMs: 5000 } });
  expectQuoted(result);
  expect(result.ms).toBeLessThan(20_000);
});

test('nobody listens at the address', async () => {
  const { url } = server;
  await server.close();
  const result = await ask({ server: { ...server, url } });
  expectQuoted(result);
  expect(result.outcomes).toEqual(['unreachable', 'unreachable']);
  server = await startModelServer(() => ({}));
});

test.each<[string, ModelReply]>([
  ['says for how long in milliseconds', { status: 429, headers: { 'retry-after-ms': '30' } }],
  ['says for how long in seconds', { status: 429, headers: { 'retry-after': '0.03' } }],
  ['does not say for how long', { status: 429 }],
  ['is down for a moment', { status: 500 }],
  ['breaks off once', { content: 'x'.repeat(200), cutAfter: 10 }],
])('an endpoint that %s is asked again', async (_, reply) => {
  server.script = (request, turn) => (turn === 1 ? reply : good(request));
  const result = await ask();
  expectModel(result);
  expect(server.requests).toHaveLength(2);
});

test('an endpoint that wants a long rest is not waited for', async () => {
  server.script = () => ({ status: 429, headers: { 'retry-after': '3600' } });
  const result = await ask();
  expectQuoted(result);
  expect(result.outcomes).toEqual(['limited']);
  expect(result.ms).toBeLessThan(20_000);
});

test('a date as the end of the rest is understood', async () => {
  server.script = () => ({ status: 429, headers: { 'retry-after': new Date(Date.now() + 600_000).toUTCString() } });
  expect((await ask()).outcomes).toEqual(['limited']);
});

test.each<[string, ModelReply]>([
  ['is down', { status: 503 }],
  ['is not there', { status: 404, error: 'no such model' }],
  ['hangs', { hang: true }],
  ['filters', { content: 'x', finish: 'content_filter' }],
  ['is limited for an hour', { status: 429, headers: { 'retry-after': '3600' } }],
])('when the first model %s, the other one answers', async (_, reply) => {
  server.script = (request) => (request.model === 'm-1' ? reply : good(request));
  const result = await ask({ llm: { fallback: 'm-2', callMs: 150 } });
  expectModel(result);
  expect(result.office.calls.at(-1)).toMatchObject({ model: 'm-2', outcome: 'ok' });
});

test('a refused key is not tried on the other model', async () => {
  server.script = () => ({ status: 401 });
  const result = await ask({ llm: { fallback: 'm-2' } });
  expectQuoted(result);
  expect(server.requests.map(({ model }) => model)).toEqual(['m-1']);
});

test('a model that calls a tool that is not there is told so, and answers', async () => {
  server.script = (request, turn) =>
    turn === 1 ? { calls: [{ name: 'run_shell', args: { command: 'cat .env' } }] } : good(request);
  expectModel(await ask());
  expect(server.requests[1]!.messages.at(-1)!.content).toContain('run_shell');
});

test('arguments that are broken or do not fit are told, not run', async () => {
  server.script = (request, turn) => {
    if (turn === 1) return { calls: [{ name: 'search_documents', args: { query: 5, kind: 'secret' } }] };
    return good(request);
  };
  expectModel(await ask());
  expect(server.requests[1]!.messages.at(-1)!.role).toBe('tool');
});

test('of fifty tool calls six are made, and then only the answer is open', async () => {
  const calls = Array.from({ length: 50 }, (_, n) => ({ name: 'search_documents', args: { query: `từ ${n}` } }));
  server.script = (request, turn) => (turn === 1 ? { calls } : good(request));
  expectModel(await ask());
  const results = server.requests[1]!.messages.filter(({ role }) => role === 'tool');
  expect(results.length).toBeLessThanOrEqual(16);
  expect(results.filter(({ content }) => content!.includes('đã hết lượt tra cứu'))).toHaveLength(results.length - 6);
  expect(server.requests[1]!.tools).toEqual(['tra_loi']);
});

test('a model that only ever wants to search is stopped after four calls', async () => {
  server.script = (_, turn) => ({ calls: [{ name: 'search_documents', args: { query: `từ ${turn}` } }] });
  const result = await ask();
  expectQuoted(result);
  expect(server.requests).toHaveLength(4);
  expect(server.requests[3]!.tools).toEqual(['tra_loi']);
});

test.each([
  ['prose with the passages in brackets', (name: string) => `${SENTENCE} [${name}].`],
  ['prose without them', () => `${SENTENCE}.`],
  [
    'JSON in words',
    (name: string) => `Đây ạ:\n\`\`\`json\n{"sentences":[{"text":"${SENTENCE}","passages":["${name}"]}]}\n\`\`\``,
  ],
  [
    'JSON with too much in it',
    (name: string) => `{"mood":1,"sentences":[null,7,{"text":"${SENTENCE}","passages":"${name}","score":1}]}`,
  ],
])('a model that ignores the shape and writes %s is read all the same', async (_, write) => {
  server.script = (request) => ({ content: write(passageWith(request, 'thời hạn 5 ngày')) });
  expectModel(await ask());
  expect(server.requests).toHaveLength(1);
});

test.each(['{"sentences": [{"text": "Cơ quan', '{"answer": "42"}', '[]', '``` ```', '{{{'])(
  'a model that writes %s gives way to the quoted answer',
  async (content) => {
    server.script = () => ({ content });
    const { answer } = await ask();
    expect(answer).toMatchObject({ outcome: 'answered', mode: 'extractive' });
  },
);

test('a shape that is filled in wrongly is asked for again', async () => {
  server.script = (request, turn) =>
    turn === 1 ? { calls: [{ name: 'tra_loi', args: { sentences: 'tôi không biết' } }] } : good(request);
  expectModel(await ask());
  expect(server.requests[1]!.messages.at(-1)!.content).toContain('Chưa đúng mẫu');
});

test('a model that answers twice, and searches besides, is taken at its first word', async () => {
  server.script = (request) => {
    const { calls = [] } = good(request);
    const other = answerCall([{ text: 'Không có thời hạn.', passages: ['P1'] }]).calls!;
    return { calls: [{ name: 'search_documents', args: { query: 'x' } }, ...calls, ...other] };
  };
  expectModel(await ask());
  expect(server.requests).toHaveLength(1);
});

const BROKEN = '{"answerable": true, "sentences": [{"te';

test('a shape whose JSON is broken every time gives way to the quoted answer', async () => {
  server.script = () => ({ calls: [{ name: 'tra_loi', args: BROKEN }] });
  const result = await ask();
  expectQuoted(result);
  expect(result.outcomes).toEqual(['ok', 'ok', 'ok', 'ok']);
});

test.each(['tra_loi', 'search_documents'])(
  'a call of %s whose JSON is broken once is put right by the model',
  async (name) => {
    server.script = (request, turn) => (turn === 1 ? { calls: [{ name, args: BROKEN }] } : good(request));
    expectModel(await ask());
    expect(server.requests).toHaveLength(2);
  },
);

test('an endpoint that always gives the same ids loses no message', async () => {
  server.script = (request, turn) =>
    turn < 3
      ? { calls: [{ name: 'search_documents', args: { query: `thùng rác ${turn}` } }], constantIds: true }
      : good(request, { constantIds: true });
  expectModel(await ask());
  expect(server.requests[2]!.messages.map(({ role }) => role)).toEqual([
    'system',
    'user',
    'assistant',
    'tool',
    'assistant',
    'tool',
  ]);
  const ids = server.requests[2]!.messages.flatMap(({ tool_call_id: id }) => id ?? []);
  expect(new Set(ids).size).toBe(2);
});

test('an endpoint that answers as a stream though nobody asked is read', async () => {
  server.script = (request, turn) =>
    turn === 1
      ? { calls: [{ name: 'search_documents', args: { query: 'thùng rác công cộng' } }], stream: true }
      : good(request, { stream: true });
  expectModel(await ask());
  expect(server.requests[0]!.body).toContain('"stream":false');
});

test('a context too long is halved', async () => {
  const lengths: number[] = [];
  server.script = (request) => {
    lengths.push(request.body.length);
    return lengths.length === 1
      ? { status: 400, error: "This model's maximum context length is 4096 tokens" }
      : good(request);
  };
  expectModel(await ask({ documents: [...OFFICE, LONG] }));
  expect(lengths[1]).toBeLessThan(lengths[0]! * 0.8);
});

test('a context that is too long even then gives way to the quoted answer', async () => {
  server.script = () => ({ status: 400, error: 'context_length_exceeded' });
  const result = await ask();
  expectQuoted(result);
  expect(server.requests).toHaveLength(2);
});

test('an endpoint without tools gets the passages in one call, and is remembered', async () => {
  server.script = (request) => {
    if (request.tools.length > 0) return { status: 400, error: 'registry.example/m-1 does not support tools' };
    const passages = [passageWith(request, 'thời hạn 5 ngày')];
    return { content: JSON.stringify({ answerable: true, sentences: [{ text: SENTENCE, passages, quote: '' }] }) };
  };
  const office = await openOffice({ server });
  expect(await office.ask(QUESTION)).toMatchObject({ mode: 'model' });
  expect(await office.ask(QUESTION)).toMatchObject({ mode: 'model' });
  expect(server.requests.map(({ tools }) => tools.length > 0)).toEqual([true, false, false]);
  expect(server.requests[1]!.messages[0]!.content).toContain('Không có công cụ nào');
});

test('what is handed over stays within the room that is configured', async () => {
  server.script = (_, turn) => ({ calls: [{ name: 'search_documents', args: { query: `trả lời phản ánh ${turn}` } }] });
  await ask({ documents: [LONG], limits: { contextTokens: 4000 } });
  for (const { messages } of server.requests) {
    const characters = messages.reduce((sum, { content }) => sum + (content ?? '').length, 0);
    expect(characters).toBeLessThan(4000 * 2.5);
  }
});

test('a person who no longer wants the answer breaks the call off', async () => {
  server.script = () => ({ hang: true });
  const office = await openOffice({ server });
  const abort = new AbortController();
  const asking = office.answerer({ question: QUESTION, access: ['public', 'internal'], signal: abort.signal });
  const settled = asking.then(
    () => 'answered',
    (error: Error) => error.message,
  );
  await expect.poll(() => server.requests.length).toBe(1);
  abort.abort(new Error('thôi'));
  expect(await settled).toBe('thôi');
  await expect.poll(() => server.broken).toBe(1);
  expect(office.routes).toEqual(['cancelled']);
});

test('fifty questions at once do not wait for a slow one', async () => {
  const release = Promise.withResolvers<void>();
  server.script = (request) =>
    request.body.includes('chậm') ? { ...good(request), until: release.promise } : good(request);
  const office = await openOffice({ server, llm: { callMs: 20_000 }, limits: { totalMs: 20_000 } });
  const slow = office.ask(`${QUESTION} (chậm)`);
  const answers = await Promise.all(Array.from({ length: 49 }, () => office.ask(QUESTION)));
  expect(answers.filter(({ mode }) => mode === 'model')).toHaveLength(49);
  expect(office.routes).toHaveLength(49);
  release.resolve();
  expect((await slow).mode).toBe('model');
});

test('no error tells the key, the address or what was asked', async () => {
  server.script = (request) => ({ status: 400, error: `sk-khoa-gia ${request.body}` });
  const model = createOpenAiLlm({ model: 'm-1', apiKey: 'sk-khoa-gia', baseUrl: server.url, local: false, retryMs: 1 });
  const { z } = await import('zod');
  const limits = { modelCalls: 2, toolCalls: 2, totalMs: 1000, contextTokens: 2000 };
  const run = { instructions: 'bí mật', request: 'câu hỏi', tools: [], output: z.object({}), limits, onCall() {} };
  const error: unknown = await model
    .run({ ...run, signal: new AbortController().signal })
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(AppError);
  expect(`${String(error)} ${JSON.stringify(error)}`).not.toMatch(/sk-khoa-gia|127\.0\.0\.1|câu hỏi|bí mật/);
});
