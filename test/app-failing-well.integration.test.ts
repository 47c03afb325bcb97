import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readEvents } from './fakes/event-stream.ts';
import {
  answerCall,
  type HeardChat,
  type ModelReply,
  type ModelScript,
  type ModelServer,
  passageWith,
  startModelServer,
  toldTo,
} from './fakes/model-server.ts';
import { startServerProcess, type ServerProcess } from './fakes/server-process.ts';

const run = promisify(execFile);
const QUESTION = 'Quy chế phối hợp quy định mấy ngày phải trả lời phản ánh?';
const SENTENCE =
  'Cơ quan được giao xử lý trả lời bằng văn bản trong thời hạn 5 ngày làm việc kể từ ngày nhận được phản ánh';
const FAILED = 'Mô hình ngôn ngữ đang không trả lời được';
/** What the product allows itself here, in seconds; of the 75 that a person may wait. */
const CHAT_SECONDS = 3;

let directory: string;
let env: NodeJS.ProcessEnv;
let server: ServerProcess;
let model: ModelServer;

const five = (request: HeardChat) => ({ text: SENTENCE, passages: [passageWith(request, 'thời hạn 5 ngày làm việc')] });
const good = (request: HeardChat) => answerCall([five(request)]);

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'phoihop-failing-'));
  model = await startModelServer(good);
  env = {
    ...process.env,
    DATA_DIR: directory,
    PORT: '0',
    LOG_LEVEL: 'info',
    CHAT_MODEL: 'm-1',
    CHAT_MODEL_FALLBACK: 'm-2',
    CHAT_SECONDS: String(CHAT_SECONDS),
    CHAT_PRICE: '0.5/2',
    OPENAI_BASE_URL: model.url,
    OPENAI_API_KEY: 'sk-khoa-gia',
  };
  server = await startServerProcess(join('src', 'main.ts'), [], env);
  // The first answer also loads the packages.
  await ask(QUESTION);
});
afterAll(async () => {
  await server.kill();
  await model.close();
  await rm(directory, { recursive: true, force: true });
});
beforeEach(() => {
  model.script = good;
  model.requests.length = 0;
});

async function post(text: string, conversationId?: string): Promise<string> {
  const posted = await fetch(`${server.url}/chat/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text, ...(conversationId === undefined ? {} : { conversationId }) }),
  });
  expect(posted.status).toBe(202);
  return ((await posted.json()) as { conversationId: string }).conversationId;
}

/** The replies of a conversation so far and to come, up to the `count`th. */
async function replies(conversationId: string, count: number): Promise<string[]> {
  const stream = await fetch(`${server.url}/chat/events?conversationId=${conversationId}`);
  const texts: string[] = [];
  for await (const { event, data } of readEvents(stream)) {
    if (event === 'message') texts.push((JSON.parse(data) as { text: string }).text);
    if (texts.length === count) break;
  }
  return texts;
}

async function ask(...texts: string[]): Promise<string> {
  let conversationId: string | undefined;
  let last = '';
  for (const [index, text] of texts.entries()) {
    conversationId = await post(text, conversationId);
    last = (await replies(conversationId, index + 1)).at(-1)!;
  }
  return last;
}

const first = (reply: ModelReply, then: ModelScript = good): ModelScript => {
  let turn = 0;
  return (request, n) => (++turn === 1 ? reply : then(request, n));
};
const always =
  (reply: ModelReply): ModelScript =>
  () =>
    reply;
const onlyOfFallback: ModelScript = (request) => (request.model === 'm-2' ? good(request) : { status: 500 });
const manyCalls = {
  calls: Array.from({ length: 50 }, () => ({ name: 'search_documents', args: { query: 'thời hạn' } })),
};

describe('whatever goes wrong with the model, the person gets an answer and a reason', () => {
  test.each<[string, ModelScript]>([
    ['the key is refused', always({ status: 401, error: 'sk-khoa-gia is wrong' })],
    ['too many requests, and a wait of an hour', always({ status: 429, headers: { 'retry-after': '3600' } })],
    ['too many requests, without a wait', always({ status: 429 })],
    ['the server fails', always({ status: 503 })],
    ['it never answers', always({ hang: true })],
    ['a stream is cut in the middle', always({ content: 'x'.repeat(4000), stream: true, cutAfter: 300 })],
    ['there is no choice', always({ raw: '{"choices":[]}' })],
    ['a filter says no', always({ content: 'không', finish: 'content_filter' })],
    ['the body is no JSON', always({ raw: '<html>gateway</html>' })],
    ['the answer is broken JSON', always({ calls: [{ name: 'tra_loi', args: '{"sentences": [' }] })],
    ['it only ever calls tools', always(manyCalls)],
    ['the question never fits', always({ status: 400, error: 'maximum context length is 100 tokens' })],
  ])('%s', async (_, script) => {
    model.script = script;
    const started = performance.now();
    const text = await ask(QUESTION);
    expect(performance.now() - started).toBeLessThan((CHAT_SECONDS + 3) * 1000);
    expect(text).toContain('“Cơ quan được giao xử lý');
    expect(text).toContain('Nguồn: khoản 2 Điều 7');
    expect(text).toContain(FAILED);
    expect(text).not.toContain('sk-khoa');
  });

  test.each<[string, ModelScript]>([
    ['too many requests once, with a short wait', first({ status: 429, headers: { 'retry-after-ms': '10' } })],
    ['one failure of the server', first({ status: 500 })],
    ['a tool that is not there', first({ calls: [{ name: 'delete_documents', args: { all: true } }] })],
    ['fifty tool calls at once', first(manyCalls)],
    ['arguments that are no JSON', first({ calls: [{ name: 'search_documents', args: '{"query' }] })],
    ['words instead of the schema', (request) => ({ content: `${SENTENCE} [${five(request).passages[0]}].` })],
    ['a context that is too long, once', first({ status: 400, error: "This model's maximum context length is 4096" })],
    ['an answer as a stream that was not asked for', (request) => ({ ...good(request), stream: true })],
    [
      'the same id for everything',
      (request, turn) => ({
        ...(request.messages.some(({ role }) => role === 'tool')
          ? good(request)
          : { calls: [{ name: 'search_documents', args: { query: `thời hạn ${turn}` } }] }),
        constantIds: true,
      }),
    ],
    ['only the other model is there', onlyOfFallback],
  ])('and where it can be helped, the answer of the model: %s', async (_, script) => {
    model.script = script;
    const text = await ask(QUESTION);
    expect(text).toContain(`${SENTENCE}.`);
    expect(text).toContain('Nguồn: khoản 2 Điều 7');
    expect(text).not.toContain(FAILED);
  });

  test('put another way it is the same', async () => {
    model.script = (request) =>
      request.messages[0]!.content?.includes('nói ngắn hơn') === true ? { status: 401 } : good(request);
    const text = await ask(QUESTION, 'nói ngắn hơn');
    expect(text).toContain('Ngắn gọn, câu trả lời nằm ở:');
    expect(text).toContain(FAILED);
  });
});

describe('a conversation with a model', () => {
  const json = (...sentences: { text: string; passages: string[] }[]): ModelReply => ({
    content: JSON.stringify({ answerable: true, sentences, missing: '', follow_up: '' }),
  });

  test('goes on: the question written out, then shorter, explained, compared, outlined', async () => {
    model.script = (request) => (request.tools.length > 0 ? good(request) : json(five(request)));
    expect(await ask(QUESTION, 'nói ngắn hơn')).toMatch(
      /^Cơ quan được giao xử lý .*5 ngày làm việc.*\.\nNguồn: khoản 2/,
    );
    expect(await ask(QUESTION, 'giải thích dễ hiểu')).toContain('Đây là lời diễn giải');
    model.script = (request) =>
      json(
        {
          text: 'Cộng tác viên nộp báo cáo định kỳ trước ngày 25 hằng tháng',
          passages: [passageWith(request, 'ngày 25')],
        },
        {
          text: 'Cộng tác viên gửi báo cáo định kỳ trước ngày 20 hằng tháng',
          passages: [passageWith(request, 'ngày 20')],
        },
      );
    const compared = await ask('So sánh Quyết định 17-QĐ/ĐU và Quyết định 61-QĐ/ĐU về nộp báo cáo định kỳ');
    expect(compared).toMatch(
      /17-QĐ\/ĐU.*đã hết hiệu lực[^]*ngày 25.*\[1\][^]*61-QĐ\/ĐU.*đang có hiệu lực[^]*ngày 20.*\[2\]/,
    );
    model.script = (request) =>
      json(five(request), {
        text: 'Vụ việc phức tạp không quá 10 ngày làm việc',
        passages: [passageWith(request, '10 ngày làm việc')],
      });
    const outline = await ask('soạn giúp dàn ý về thời hạn trả lời phản ánh');
    expect(outline).toMatch(/^Dự thảo, cần người duyệt\nDàn ý: thời hạn trả lời phản ánh/);
    expect(outline).toMatch(/- Cơ quan được giao .* \[\d\]/);
    expect(outline).toContain('do mô hình ngôn ngữ viết');
  });

  test('"hủy" breaks off what is put another way, too', async () => {
    const conversationId = await post(QUESTION);
    await replies(conversationId, 1);
    model.script = () => ({ hang: true });
    const { broken } = model;
    const before = model.requests.length;
    await post('giải thích dễ hiểu', conversationId);
    await expect.poll(() => model.requests.length, { timeout: 5000 }).toBe(before + 1);
    await post('hủy', conversationId);
    expect((await replies(conversationId, 2)).at(-1)).toContain('Vâng, tôi dừng.');
    await expect.poll(() => model.broken, { timeout: 5000 }).toBe(broken + 1);
  });

  test('speaks as of the time that was asked for, and says how the text stands', async () => {
    model.script = (request) =>
      answerCall([
        {
          text: 'Cộng tác viên nộp báo cáo định kỳ trước ngày 25 hằng tháng',
          passages: [passageWith(request, 'ngày 25')],
        },
      ]);
    const text = await ask('Tại thời điểm 10/2025 cộng tác viên nộp báo cáo ngày nào?');
    expect(text).toMatch(/^Theo văn bản có hiệu lực tại thời điểm 10\/2025:\nCộng tác viên nộp .*ngày 25/);
    expect(text).toContain('đã được thay thế từ 02/01/2026 bởi Quyết định 61-QĐ/ĐU');
    expect(toldTo(model)).not.toContain('trước ngày 20');
  });
});

test('documents of other units and those for local models stay away from the model and from who may not see them', async () => {
  const folder = join(directory, 'them');
  await run('mkdir', [folder]);
  const texts = {
    'rieng.txt':
      'THÔNG BÁO\nLịch trực bảo vệ kho lưu trữ\n\nCa trực đêm kho lưu trữ bắt đầu lúc 21 giờ tại cổng phía đông.',
    'may.txt':
      'THÔNG BÁO\nDanh sách trực lễ Quốc khánh\n\nTrực lễ Quốc khánh gồm 03 người, tập trung lúc 6 giờ tại phòng họp số 9.',
  };
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text);
  await writeFile(join(folder, 'rieng.txt.yaml'), 'access: unit:mttq\n');
  await writeFile(join(folder, 'may.txt.yaml'), 'model: local-only\n');
  await writeFile(join(folder, 'rieng.yaml'), 'access: unit:mttq\n');
  await writeFile(join(folder, 'may.yaml'), 'model: local-only\n');
  await run(process.execPath, ['ingest/main.ts', folder], { env });
  await expect
    .poll(() => ask('Trực lễ Quốc khánh gồm mấy người?'), { timeout: 10_000, interval: 500 })
    .toContain('03 người');
  expect(await ask('Ca trực đêm kho lưu trữ bắt đầu lúc mấy giờ?')).toContain('đồng chí chưa được xem');
  model.script = (request) =>
    request.messages.some(({ role }) => role === 'tool')
      ? good(request)
      : {
          calls: [
            { name: 'list_documents', args: {} },
            { name: 'search_documents', args: { query: 'trực lễ Quốc khánh phòng họp số 9; ca trực đêm kho lưu trữ' } },
          ],
        };
  expect(await ask(QUESTION)).toContain(SENTENCE);
  expect(toldTo(model)).not.toMatch(/phòng họp số 9\b(?!;)|21 giờ|cổng phía đông|lịch trực bảo vệ kho/i);
});

test('all of it is counted and recorded, never with a word that was said', async () => {
  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  for (const route of ['model', 'failed', 'cancelled', 'rules']) {
    expect(metrics).toMatch(new RegExp(`phoihop_answers_total\\{route="${route}"\\} [1-9]`));
  }
  expect(metrics).toMatch(/phoihop_model_calls_total\{model="m-2",outcome="ok"\} [1-9]/);
  expect(metrics).toMatch(/phoihop_model_tokens_total\{model="m-1",direction="in"\} \d{3,}/);
  const database = new DatabaseSync(join(directory, 'phoihop.sqlite'), { readOnly: true });
  const rows = database.prepare('select * from model_call').all();
  database.close();
  const prompts = new Set(rows.map(({ prompt }) => String(prompt)));
  expect(prompts).toEqual(
    new Set([
      'answer-question@1',
      'compare-documents@1',
      'draft-outline@1',
      'explain-simply@1',
      'extract-commitments@2',
      'shorten-answer@1',
    ]),
  );
  const ok = rows.find(({ outcome }) => outcome === 'ok')!;
  expect(ok).toMatchObject({ input_tokens: 900, output_tokens: 60, cost_micros: 900 * 0.5 + 60 * 2 });
  expect(JSON.parse(String(ok['passages']))).not.toHaveLength(0);
  expect(JSON.stringify(rows)).not.toMatch(/ngày làm việc|phản ánh|sk-khoa|Quốc khánh/);
});
