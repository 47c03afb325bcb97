import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEventsUntil } from './fakes/event-stream.ts';
import { startServerProcess, type ServerProcess } from './fakes/server-process.ts';

const run = promisify(execFile);
let directory: string;
let env: NodeJS.ProcessEnv;
let server: ServerProcess;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'phoihop-app-'));
  env = { ...process.env, DATA_DIR: directory, PORT: '0', LOG_LEVEL: 'warn' };
  server = await startServerProcess(join('src', 'main.ts'), [], env);
});
afterAll(async () => {
  await server.kill();
  await rm(directory, { recursive: true, force: true });
});

async function converse(text: string): Promise<string> {
  const posted = await fetch(`${server.url}/chat/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  });
  expect(posted.status).toBe(202);
  const { conversationId } = (await posted.json()) as { conversationId: string };
  const stream = await fetch(`${server.url}/chat/events?conversationId=${conversationId}`);
  const events = await readEventsUntil(stream, ({ event }) => event === 'message');
  const message = events.find(({ event }) => event === 'message')!;
  return (JSON.parse(message.data) as { text: string }).text;
}

const ask = (...args: string[]) => run(process.execPath, ['src/cli/ask.ts', ...args], { env });

test('the first start indexes the sample office and answers over the chat, with the clause', async () => {
  const text = await converse('quy che phoi hop quy dinh may ngay phai tra loi phan anh');
  expect(text).toContain('5 ngày làm việc');
  expect(text).toContain('khoản 2 Điều 7');
  expect(text).toContain('trợ lý tự động');
});

test('health, readiness and metrics are served', async () => {
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  expect(await (await fetch(`${server.url}/readyz`)).json()).toMatchObject({
    status: 'ready',
    channels: [{ channel: 'web-chat', connected: true, unhandled: 0, unsent: 0 }],
  });
  expect(await (await fetch(`${server.url}/metrics`)).text()).toContain('phoihop_');
});

test('ask prints the same answer in a terminal', async () => {
  const { stdout } = await ask('Cộng tác viên nộp báo cáo ngày nào?');
  expect(stdout).toContain('trước ngày 20 hằng tháng');
  expect(stdout).toContain('Nguồn: khoản 1 Điều 6');
  expect(stdout).toContain('17-QĐ/ĐU');
});

test('ask --json prints one JSON value of the documented shape and nothing else', async () => {
  const { stdout } = await ask('Cộng tác viên nộp báo cáo ngày nào?', '--json');
  const answer = JSON.parse(stdout) as Record<string, unknown>;
  expect(Object.keys(answer)).toEqual(['question', 'outcome', 'mode', 'text', 'citations']);
  expect(answer).toMatchObject({ outcome: 'answered', mode: 'extractive' });
  const [citation] = answer['citations'] as Record<string, unknown>[];
  expect(Object.keys(citation!)).toEqual(['n', 'title', 'code', 'date', 'locator', 'page', 'quote', 'path']);
});

test.each([
  [['--help'], 0],
  [[], 2],
  [['--nope', 'x'], 2],
])('ask %o ends with %i', async (args, expected) => {
  const code = await ask(...args).then(
    () => 0,
    (error: { code: number }) => error.code,
  );
  expect(code).toBe(expected);
});

test('a document ingested by another process is answered from within two seconds', async () => {
  const file = join(directory, 'thong-bao.txt');
  await writeFile(
    file,
    'THÔNG BÁO\nVề lịch phun thuốc diệt muỗi\n\n1. Phun thuốc diệt muỗi tại chợ Mẫu Sơn vào ngày 03/12/2026.\n',
  );
  await run(process.execPath, ['ingest/main.ts', file], { env });
  await expect
    .poll(() => converse('Phun thuốc diệt muỗi ở chợ Mẫu Sơn ngày nào?'), { timeout: 2000, interval: 200 })
    .toContain('03/12/2026');
});

test('a second start does not index the samples again', async () => {
  expect(await server.stop()).toBe(0);
  server = await startServerProcess(join('src', 'main.ts'), [], env);
  expect(server.output()).not.toContain('nạp văn bản mẫu');
  expect(await converse('ctv nop bao cao ngay nao')).toContain('ngày 20');
});

test('a wrong configuration is refused by name, with exit code 2', async () => {
  const failed = await run(process.execPath, ['src/main.ts'], { env: { ...env, PORT: 'abc' } }).catch(
    (error: { code: number; stderr: string }) => error,
  );
  expect(failed).toMatchObject({ code: 2, stderr: expect.stringContaining('PORT: phải là số nguyên') });
});
