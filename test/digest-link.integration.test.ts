import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startServerProcess, type ServerProcess } from './fakes/server-process.ts';
import { startFakeTelegram, type FakeTelegram } from './fakes/telegram-server.ts';

/* The whole server between a fake platform and a phone: what an officer asks for in chat is fetched by its link. */
const SECRET = 'webhook-secret';
const ADDRESS = 'https://troly.example.vn';
const MINH = 5_550_007;
const LAN = 5_550_008;

let directory: string;
let env: NodeJS.ProcessEnv;
let server: ServerProcess;
let telegram: FakeTelegram;
const run = promisify(execFile);

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'phoihop-link-'));
  const webhook = { url: '', secret: SECRET };
  telegram = await startFakeTelegram({ webhook });
  env = {
    ...process.env,
    DATA_DIR: directory,
    PORT: '0',
    LOG_LEVEL: 'debug',
    PUBLIC_URL: ADDRESS,
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    TELEGRAM_WEBHOOK_SECRET: SECRET,
  };
  server = await startServerProcess(join('src', 'main.ts'), [], env);
  webhook.url = `${server.url}/webhooks/telegram`;
});
afterAll(async () => {
  await server.kill();
  await telegram.stop();
  await rm(directory, { recursive: true, force: true });
});

let count = 0;
async function write(person: number, text: string): Promise<string> {
  const shown = () => telegram.sent.filter(({ chatId }) => chatId === String(person)).map((one) => one.text);
  const before = shown().length;
  telegram.push({
    message: {
      message_id: ++count,
      date: Math.floor(Date.now() / 1000),
      from: { id: person, is_bot: false, first_name: 'x' },
      chat: { id: person, type: 'private' },
      text,
    },
  });
  await vi.waitFor(() => expect(shown().length).toBeGreaterThan(before), { timeout: 15_000 });
  return shown().slice(before).join('\n');
}

const command = async (script: string, ...args: string[]) =>
  (await run(process.execPath, [join('src', 'cli', script), ...args], { env })).stdout;

async function admit(name: string, role: string, person: number): Promise<void> {
  const invited = await command('people.ts', 'invite', name, '--role', role, '--unit', 'ban-tgdv');
  const code = /\b([A-HJ-NP-Z2-9]{4} [A-HJ-NP-Z2-9]{4})\b/.exec(invited)?.[1] ?? 'no code';
  expect(await write(person, code)).toContain(name);
}

const LINK = new RegExp(`${ADDRESS}(/digests/[\\w-]{43})(?!\\S)`);
const get = (path: string) => fetch(`${server.url}${path}`, { headers: { host: 'troly.example.vn' } });

test('an officer writes /tonghop, gets a link, and opens both files; the log does not know the link', async () => {
  await admit('Minh', 'officer', MINH);
  const told = await write(MINH, '/tonghop tháng này');
  expect(told).toContain('Tổng hợp');
  const path = LINK.exec(told)?.[1] ?? 'no link';
  const page = await get(path);
  expect(page.status).toBe(200);
  const files = [...(await page.text()).matchAll(/href="([^"]+)"/g)].map(
    ([, href]) => new URL(href!, server.url + path),
  );
  expect(files).toHaveLength(2);
  for (const { pathname } of files) {
    const file = await get(pathname);
    expect(file.headers.get('content-disposition')).toMatch(
      /^attachment; filename="tong-hop-\d{4}-\d\d\.(docx|xlsx)"$/,
    );
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  }
  const audit = await command('reports.ts', 'audit', '--json');
  for (const action of ['digest_link', 'digest_download']) expect(audit).toContain(action);
  expect(audit).not.toContain(path);
  expect(server.logged()).not.toContain(path.split('/').at(-1));
  expect(server.output()).not.toContain(path.split('/').at(-1));
});

test('when the files are deleted the link tells so in plain words', async () => {
  const path = LINK.exec(await write(MINH, '/tonghop tháng trước'))?.[1] ?? 'no link';
  expect((await get(path)).status).toBe(200);
  for (const name of await readdir(join(directory, 'digests'))) await rm(join(directory, 'digests', name));
  const response = await get(path);
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
  expect(await response.text()).toContain('tệp đã được xóa');
});

test('a collaborator gets none', async () => {
  await admit('Lan', 'collaborator', LAN);
  expect(await write(LAN, '/tonghop')).not.toMatch(LINK);
});
