import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEventsUntil } from './fakes/event-stream.ts';
import {
  answerCall,
  type HeardChat,
  type ModelServer,
  passageWith,
  startModelServer,
  toldTo,
} from './fakes/model-server.ts';
import { startServerProcess, type ServerProcess } from './fakes/server-process.ts';

const SENTENCE =
  'Cơ quan được giao xử lý trả lời bằng văn bản trong thời hạn 5 ngày làm việc kể từ ngày nhận được phản ánh';
const run = promisify(execFile);
let directory: string;
let env: NodeJS.ProcessEnv;
let server: ServerProcess;
let model: ModelServer;

const good = (request: HeardChat) =>
  answerCall([{ text: SENTENCE, passages: [passageWith(request, 'thời hạn 5 ngày làm việc')] }]);

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'phoihop-app-model-'));
  model = await startModelServer(good);
  env = {
    ...process.env,
    DATA_DIR: directory,
    PORT: '0',
    LOG_LEVEL: 'info',
    CHAT_MODEL: 'm-1',
    OPENAI_BASE_URL: model.url,
    OPENAI_API_KEY: 'sk-khoa-gia',
    LANGSMITH_TRACING: 'true',
  };
  server = await startServerProcess(join('src', 'main.ts'), [], env);
});
afterAll(async () => {
  await server.kill();
  await model.close();
  await rm(directory, { recursive: true, force: true });
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

async function firstReply(conversationId: string): Promise<string> {
  const stream = await fetch(`${server.url}/chat/events?conversationId=${conversationId}`);
  const events = await readEventsUntil(stream, ({ event }) => event === 'message');
  return (JSON.parse(events.find(({ event }) => event === 'message')!.data) as { text: string }).text;
}

test('the model answers in the chat, with personal data kept here', async () => {
  const text = await firstReply(
    await post('Chị Hạnh 0912345678 hỏi quy chế phối hợp quy định mấy ngày phải trả lời phản ánh'),
  );
  expect(text).toContain(`${SENTENCE}.`);
  expect(text).toContain('Nguồn: khoản 2 Điều 7');
  expect(toldTo(model)).not.toMatch(/0912345678|Hạnh/);
});

test('"hủy" breaks a slow answer off', async () => {
  model.script = () => ({ hang: true });
  const before = model.requests.length;
  const conversationId = await post('Quy chế phối hợp quy định mấy ngày phải trả lời phản ánh?');
  await expect.poll(() => model.requests.length, { timeout: 5000 }).toBe(before + 1);
  await post('hủy', conversationId);
  expect(await firstReply(conversationId)).toContain('Vâng, tôi dừng.');
  await expect.poll(() => model.broken, { timeout: 5000 }).toBe(1);
  model.script = good;
});

test('an endpoint in trouble costs nobody their answer', async () => {
  model.script = () => ({ status: 401, error: 'no sk-khoa-gia' });
  const text = await firstReply(await post('Quy chế phối hợp quy định mấy ngày phải trả lời phản ánh?'));
  expect(text).toContain('“Cơ quan được giao xử lý');
  expect(text).toContain('Mô hình ngôn ngữ đang không trả lời được');
  model.script = good;
});

test('calls are recorded and counted, never with text', async () => {
  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  expect(metrics).toMatch(/phoihop_answers_total\{route="model"\} 1/);
  expect(metrics).toMatch(/phoihop_answers_total\{route="cancelled"\} 1/);
  expect(metrics).toMatch(/phoihop_model_calls_total\{model="m-1",outcome="unauthorised"\} 1/);
  const database = new DatabaseSync(join(directory, 'phoihop.sqlite'), { readOnly: true });
  const rows = database.prepare('select * from model_call order by id').all();
  database.close();
  expect(rows.map(({ outcome }) => outcome)).toEqual(['ok', 'cancelled', 'unauthorised']);
  expect(JSON.stringify(rows)).not.toMatch(/ngày làm việc|Hạnh|sk-khoa/);
});

test('ask in a terminal says that the model answered', async () => {
  const question = 'Quy chế phối hợp quy định mấy ngày phải trả lời phản ánh?';
  const { stdout } = await run(process.execPath, ['src/cli/ask.ts', question, '--json'], { env });
  expect(JSON.parse(stdout)).toMatchObject({
    outcome: 'answered',
    mode: 'model',
    text: expect.stringContaining(SENTENCE),
    citations: [{ n: 1, locator: 'khoản 2 Điều 7', code: '45-QĐ/ĐU' }],
  });
});
