import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { startServerProcess, type ServerProcess } from '../fakes/server-process.ts';
import { startFakeTelegram, type FakeTelegram } from '../fakes/telegram-server.ts';

/* The whole server between the fakes of a platform: what was written of people is nowhere on the disk after the send. */
const SECRET = 'webhook-secret';
const LAN = 5_550_001;

let directory: string;
let env: NodeJS.ProcessEnv;
let server: ServerProcess;
let telegram: FakeTelegram;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'phoihop-bytes-'));
  await mkdir(join(directory, 'tmp'));
  const webhook = { url: '', secret: SECRET };
  telegram = await startFakeTelegram({ webhook });
  env = {
    ...process.env,
    DATA_DIR: directory,
    TMPDIR: join(directory, 'tmp'),
    SQLITE_TMPDIR: join(directory, 'tmp'),
    PORT: '0',
    LOG_LEVEL: 'debug',
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    TELEGRAM_WEBHOOK_SECRET: SECRET,
    ATTACHMENT_HOSTS: '127.0.0.1',
  };
  server = await startServerProcess(join('src', 'main.ts'), [], env);
  webhook.url = `${server.url}/webhooks/telegram`;
  const invited = await promisify(execFile)(
    process.execPath,
    ['src/cli/people.ts', 'invite', 'Lan', '--role', 'collaborator', '--unit', 'tdp-4', '--json'],
    { env },
  );
  const { code } = JSON.parse(invited.stdout) as { code: string };
  await write(`/start ${code.replace(' ', '')}`);
}, 60_000);
afterAll(async () => {
  await server.kill();
  await telegram.stop();
  await rm(directory, { recursive: true, force: true });
});

let count = 0;

async function write(text: string): Promise<string[]> {
  const shown = () => telegram.sent.filter(({ chatId }) => chatId === String(LAN)).map((sent) => sent.text);
  const before = shown().length;
  telegram.push({
    message: {
      message_id: ++count,
      date: Math.floor(Date.now() / 1000),
      from: { id: LAN, is_bot: false, first_name: 'Lan' },
      chat: { id: LAN, type: 'private' },
      text,
    },
  });
  await vi.waitFor(() => expect(shown().length).toBeGreaterThan(before), { timeout: 10_000 });
  return shown().slice(before);
}

/** Files below DATA_DIR that hold the bytes of one of the words, as UTF-8 or UTF-16. */
async function holding(words: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    for (const word of words) {
      if (bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'))) found.push(`${entry.name}: ${word}`);
    }
  }
  return found;
}

const NAMES = ['Nguyễn Thị Hồng Nhung', 'Trần Văn Quyết', '0912345678', '0987 654 321', '001188012345'];

test('no file holds what was written of people, once the report was sent', async () => {
  const shown = [
    ...(await write(
      'Tổ 4 bà con kêu tiền đền bù đường vành đai chậm chi trả. Chị Nguyễn Thị Hồng Nhung số 0912345678, CCCD 001188012345 nói vậy',
    )),
    ...(await write('bổ sung: ông Trần Văn Quyết 0987 654 321 cũng nói thế, khoảng 12 hộ')),
  ];
  const [receipt = ''] = await write('1');
  expect(receipt).toContain('Đã tiếp nhận, mã PA-');
  expect(shown.join('\n')).toContain('Đã ẩn');
  await vi.waitFor(async () => expect(await holding(NAMES)).toEqual([]), { timeout: 10_000, interval: 200 });
  // What is looked for would be found if it were there.
  expect(await holding(['khoảng 12 hộ'])).not.toEqual([]);
  expect(server.logged()).toContain('message handled');
  for (const word of NAMES) expect(server.logged() + server.output()).not.toContain(word);
});

test('of a secret, a denunciation and a cancelled draft nothing is left either', async () => {
  await write('Gửi anh chị văn bản MẬT số 77-BC/TU về kế hoạch Hoàng Hôn Tím');
  await write('Tôi tố cáo ông Phạm Quang Lộc cán bộ địa chính nhận tiền làm sổ đỏ');
  await write('Đèn đường tổ 5 hỏng, bà Vũ Thị Bạch Tuyết gọi 0977111222');
  expect((await write('hủy')).join('')).toContain('Đã hủy');
  const words = ['Hoàng Hôn Tím', 'Phạm Quang Lộc', 'Vũ Thị Bạch Tuyết', '0977111222'];
  await vi.waitFor(async () => expect(await holding(words)).toEqual([]), { timeout: 10_000, interval: 200 });
});

test('a draft survives a restart, and then nothing is left of what it was made of', async () => {
  await write('Rác ở chợ Đồng Mận cả tuần không ai thu gom, chị Lê Ngọc Ánh Dương 0966333444 bán rau nói');
  await server.kill();
  server = await startServerProcess(join('src', 'main.ts'), [], { ...env, PORT: String(server.port) });
  expect((await write('1')).join('')).toContain('Đã tiếp nhận');
  const words = ['Lê Ngọc Ánh Dương', '0966333444'];
  await vi.waitFor(async () => expect(await holding(words)).toEqual([]), { timeout: 10_000, interval: 200 });
});
