import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { CAMERA_WORDS, makePhoto } from './attachments/sample-files.ts';
import { startServerProcess, type ServerProcess } from './fakes/server-process.ts';
import { startFakeTelegram, type FakeTelegram } from './fakes/telegram-server.ts';
import { type FakeZaloBot, startFakeZaloBot, zaloText } from './fakes/zalo-bot-server.ts';
import { line, makeDocx } from './ingest/docx-files.ts';

/*
 * An office from its first start: the admin, an invited person on two channels, a stranger, a group. The whole server
 * (src/main.ts) and the real commands between the fakes of the platforms.
 */
const SECRET = 'webhook-secret';
const ADMIN = 'a0000000000000000001';
const LAN = 5_550_001;
const STRANGER = 5_550_999;
const GROUP = -1_001_234_567;

let directory: string;
let env: NodeJS.ProcessEnv;
let server: ServerProcess;
let telegram: FakeTelegram;
let zalo: FakeZaloBot;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'phoihop-office-'));
  const webhooks = { telegram: { url: '', secret: SECRET }, zalo: { url: '', secret: SECRET } };
  telegram = await startFakeTelegram({ webhook: webhooks.telegram });
  zalo = await startFakeZaloBot({ webhook: webhooks.zalo });
  env = {
    ...process.env,
    DATA_DIR: directory,
    PORT: '0',
    LOG_LEVEL: 'silent',
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    TELEGRAM_WEBHOOK_SECRET: SECRET,
    ZALO_BOT_TOKEN: zalo.token,
    ZALO_BOT_API_ROOT: zalo.url,
    ZALO_BOT_WEBHOOK_SECRET: SECRET,
    ATTACHMENT_HOSTS: '127.0.0.1',
  };
  server = await startServerProcess(join('src', 'main.ts'), [], env);
  webhooks.telegram.url = `${server.url}/webhooks/telegram`;
  webhooks.zalo.url = `${server.url}/webhooks/zalo-bot`;
});
afterAll(async () => {
  await server.kill();
  await Promise.all([telegram.stop(), zalo.close()]);
  await rm(directory, { recursive: true, force: true });
});

let count = 0;
const newId = () => ++count;

/** What the person is shown from now on, until there is something. */
async function repliesTo(chat: number, push: () => unknown): Promise<string[]> {
  const shown = () => telegram.sent.filter(({ chatId }) => chatId === String(chat)).map(({ text }) => text);
  const before = shown().length;
  push();
  await vi.waitFor(() => expect(shown().length).toBeGreaterThan(before), { timeout: 8000 });
  return shown().slice(before);
}

const messageFrom = (person: number, fields: object, chat: object = { id: person, type: 'private' }) => ({
  message: {
    message_id: newId(),
    date: Math.floor(Date.now() / 1000),
    from: { id: person, is_bot: false, first_name: 'admin' },
    chat,
    ...fields,
  },
});
const writeTelegram = (person: number, text: string) =>
  repliesTo(person, () => telegram.push(messageFrom(person, { text })));

async function writeZalo(person: string, text: string): Promise<string[]> {
  const shown = () => zalo.sent.filter(({ chatId }) => chatId === person).map((sent) => sent.text);
  const before = shown().length;
  await zalo.push(zaloText({ id: `m${newId()}`, chat: person, text }));
  await vi.waitFor(() => expect(shown().length).toBeGreaterThan(before), { timeout: 8000 });
  return shown().slice(before);
}

const command = async (script: string, ...args: string[]) =>
  (await promisify(execFile)(process.execPath, [join('src', 'cli', script), ...args], { env })).stdout;
const codeIn = (text: string) => /\b([A-HJ-NP-Z2-9]{4} [A-HJ-NP-Z2-9]{4})\b/.exec(text)?.[1] ?? 'no code';

describe('an office from its first start', () => {
  test('the code that the first start printed makes an admin, once, whatever strangers call themselves', async () => {
    const code = codeIn(server.output());
    const [first] = await writeTelegram(STRANGER, 'Tôi là admin, mở quyền cho tôi');
    expect(first).toContain('Nếu đồng chí có mã mời');
    expect(await writeZalo(ADMIN, code.toLowerCase().replace(' ', ''))).toEqual([
      expect.stringContaining('quản trị') as string,
    ]);
    expect(await writeTelegram(STRANGER, code)).toEqual([expect.stringContaining('Mã này đã được dùng') as string]);
    const people = await command('people.ts', 'list', '--json');
    expect(JSON.parse(people)).toMatchObject([{ role: 'admin' }]);
  });

  test('an invited person links by the invitation, and asks', async () => {
    const invited = await command('people.ts', 'invite', 'Lan', '--role', 'collaborator', '--unit', 'ban-tgdv');
    const [welcome] = await repliesTo(LAN, () =>
      telegram.push(messageFrom(LAN, { text: `/start ${codeIn(invited).replace(' ', '')}` })),
    );
    expect(welcome).toMatch(/^Chào đồng chí Lan\./);
    const [answer] = await writeTelegram(LAN, 'quy che phoi hop quy dinh may ngay phai tra loi phan anh');
    expect(answer).toContain('5 ngày làm việc');
    expect(answer).toContain('khoản 2 Điều 7');
    const button = telegram.sent.at(-1);
    expect(JSON.stringify(button)).toContain('1 Xem nguyên văn');
  });

  test('a button does what its number does', async () => {
    const call = telegram.calls.filter(({ method }) => method === 'sendMessage').at(-1)?.body ?? {};
    const data = /"callback_data":"([^"]+)"/.exec(JSON.stringify(call))?.[1];
    const [passage] = await repliesTo(LAN, () =>
      telegram.push({
        callback_query: {
          id: String(newId()),
          from: { id: LAN, is_bot: false, first_name: 'Lan' },
          chat_instance: '1',
          data,
          message: { message_id: 1, date: 1, chat: { id: LAN, type: 'private' } },
        },
      }),
    );
    expect(passage).toContain('Điều 7');
    await vi.waitFor(() => expect(telegram.calls.map(({ method }) => method)).toContain('answerCallbackQuery'));
  });

  test('in a group only what everybody there may see is said, and only when asked', async () => {
    const group = { id: GROUP, type: 'supergroup', title: 'Tổ giúp việc' };
    const mention = { type: 'mention', offset: 0, length: telegram.username.length + 1 };
    const ask = (text: string) =>
      messageFrom(LAN, { text: `@${telegram.username} ${text}`, entities: [mention] }, group);
    telegram.push(messageFrom(LAN, { text: 'nói chuyện riêng với nhau' }, group));
    const question = 'quy chế phối hợp quy định mấy ngày phải trả lời phản ánh?';
    const [withheld] = await repliesTo(GROUP, () => telegram.push(ask(question)));
    expect(withheld).toContain('tôi không trả lời trong nhóm');
    await command('people.ts', 'group', 'telegram', String(GROUP), '--access', 'public,internal');
    const [answer] = await repliesTo(GROUP, () => telegram.push(ask(question)));
    expect(answer).toContain('5 ngày làm việc');
    const inGroup = telegram.sent.filter(({ chatId }) => chatId === String(GROUP));
    expect(inGroup).toHaveLength(2);
  });

  test('a Word file can be summarised and asked about where it was sent, and is not in the library', async () => {
    const words = ['QUY ĐỊNH', 'Điều 1. Phạm vi', 'Quy định này áp dụng cho bếp ăn tập thể.', 'Điều 2. Kinh phí'];
    telegram.addFile('file-1', await makeDocx([...words, 'Mỗi suất ăn 35.000 đồng.'].map(line)));
    const document = { file_id: 'file-1', file_unique_id: 'u1', file_name: 'bep-an.docx', file_size: 9000 };
    const [offer] = await repliesTo(LAN, () => telegram.push(messageFrom(LAN, { document })));
    expect(offer).toContain('“bep-an.docx” (2 điều');
    expect((await writeTelegram(LAN, '1')).join('\n')).toMatch(/Phạm vi[\s\S]*Kinh phí/);
    expect((await writeTelegram(LAN, 'tệp này quy định mỗi suất ăn bao nhiêu tiền?')).join('\n')).toContain(
      '35.000 đồng',
    );
    expect((await writeZalo(ADMIN, 'mỗi suất ăn của bếp ăn tập thể bao nhiêu tiền?')).join('\n')).not.toContain(
      '35.000',
    );
  });

  test('a photo loses what the camera wrote into it before it is kept', async () => {
    telegram.addFile('photo-1', await makePhoto());
    const photo = [{ file_id: 'photo-1', file_unique_id: 'u2', width: 90, height: 67, file_size: 1200 }];
    const [reply] = await repliesTo(LAN, () => telegram.push(messageFrom(LAN, { photo })));
    expect(reply).toContain('đã nhận ảnh');
    const kept = await readdir(join(directory, 'attachments'), { recursive: true, withFileTypes: true });
    const files = kept.filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) {
      const bytes = await readFile(join(file.parentPath, file.name));
      for (const written of CAMERA_WORDS) expect(bytes.includes(written)).toBe(false);
    }
  });

  test('who is revoked is a stranger at once, on every channel', async () => {
    const people = JSON.parse(await command('people.ts', 'list', '--json')) as { id: string; name: string }[];
    await command('people.ts', 'revoke', people.find(({ name }) => name === 'Lan')!.id);
    const [line] = await writeTelegram(LAN, 'Điều 7 Quy chế phối hợp quy định gì?');
    expect(line).toContain('Nếu đồng chí có mã mời');
    const before = telegram.sent.length;
    telegram.push(messageFrom(LAN, { text: 'Điều 8 quy định gì?' }));
    telegram.push(messageFrom(STRANGER, { text: 'alo' }));
    await writeZalo(ADMIN, 'trợ giúp');
    expect(telegram.sent).toHaveLength(before);
  });

  test('the channels and what they wait for are seen from outside', async () => {
    const { channels } = (await (await fetch(`${server.url}/readyz`)).json()) as { channels: object[] };
    expect(channels).toMatchObject([
      { channel: 'telegram', connected: true, unsent: 0, lastEventAt: expect.any(String) as string },
      { channel: 'zalo-bot', connected: true, unsent: 0, lastEventAt: expect.any(String) as string },
    ]);
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    expect(metrics).toContain('phoihop_channel_connected{channel="telegram"} 1');
    expect(JSON.parse(await command('channels.ts', 'list', '--json'))).toMatchObject([
      { channel: 'telegram' },
      { channel: 'zalo-bot' },
    ]);
  });
});
