import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { makeOgg, makePhoto } from '../attachments/sample-files.ts';
import { type OpenAiServer, startOpenAiServer } from '../fakes/openai-server.ts';
import { startServerProcess, type ServerProcess } from '../fakes/server-process.ts';
import { startFakeTelegram, type FakeTelegram } from '../fakes/telegram-server.ts';

/* The whole server between the fakes of a platform: what was written of people is nowhere on the disk after the send. */
const SECRET = 'webhook-secret';
const LAN = 5_550_001;
const HOA = 5_550_002;
const MAI = 5_550_003;

let directory: string;
let env: NodeJS.ProcessEnv;
let server: ServerProcess;
let telegram: FakeTelegram;
let model: OpenAiServer;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'phoihop-bytes-'));
  await mkdir(join(directory, 'tmp'));
  const webhook = { url: '', secret: SECRET };
  telegram = await startFakeTelegram({ webhook });
  model = await startOpenAiServer();
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
    OPENAI_API_KEY: 'khoa-thu',
    OPENAI_BASE_URL: model.url,
    TRANSCRIPTION_MODEL: 'nghe-1',
  };
  server = await startServerProcess(join('src', 'main.ts'), [], env);
  webhook.url = `${server.url}/webhooks/telegram`;
  await link('Lan');
}, 60_000);
afterAll(async () => {
  await server.kill();
  await telegram.stop();
  await model.close();
  await rm(directory, { recursive: true, force: true });
});

let count = 0;
let writer = LAN;

async function link(name: string): Promise<void> {
  const invited = await promisify(execFile)(
    process.execPath,
    ['src/cli/people.ts', 'invite', name, '--role', 'collaborator', '--unit', 'tdp-4', '--json'],
    { env },
  );
  const { code } = JSON.parse(invited.stdout) as { code: string };
  await write(`/start ${code.replace(' ', '')}`);
}

/** What the writer is shown after they sent a message, or edited one. */
async function send(fields: object, edited?: number): Promise<string[]> {
  const shown = () => telegram.sent.filter(({ chatId }) => chatId === String(writer)).map((sent) => sent.text);
  const before = shown().length;
  const now = Math.floor(Date.now() / 1000);
  const message = {
    message_id: edited ?? ++count,
    date: now,
    from: { id: writer, is_bot: false, first_name: 'Lan' },
    chat: { id: writer, type: 'private' },
    ...fields,
  };
  telegram.push(edited === undefined ? { message } : { edited_message: { ...message, edit_date: now + 1 } });
  await vi.waitFor(() => expect(shown().length).toBeGreaterThan(before), { timeout: 10_000 });
  return shown().slice(before);
}

const write = (text: string) => send({ text });

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

/** Nothing of the words is left in a file, a log line or a reply. */
async function leavesNothingOf(words: readonly string[], shown: readonly string[]): Promise<void> {
  for (const word of words) expect(shown.join('\n')).not.toContain(word);
  await vi.waitFor(async () => expect(await holding(words)).toEqual([]), { timeout: 10_000, interval: 200 });
  for (const word of words) expect(server.logged() + server.output()).not.toContain(word);
}

test('nor of what was spoken: neither in words nor as sound', async () => {
  const sound = Buffer.concat([makeOgg(), Buffer.from('tieng-noi-cua-Lan')]);
  telegram.addFile('v1', sound, 'voice/file_1.oga');
  model.transcript = 'Tổ 6 mất nước ba ngày nay rồi, chị Đỗ Thị Kim Oanh số 0955111333 kể, cả bà Oanh nữa';
  const shown = await send({ voice: { file_id: 'v1', duration: 5, file_size: sound.length } });
  expect(shown.join('')).toContain('Tôi nghe được: “Tổ 6 mất nước');
  shown.push(...(await write('1')));
  expect(shown.join('')).toContain('Tôi hiểu đây là phản ánh');
  shown.push(...(await write('1')));
  expect(shown.at(-1)).toContain('Đã tiếp nhận');
  await leavesNothingOf(['Đỗ Thị Kim Oanh', '0955111333', 'Oanh', 'tieng-noi-cua-Lan'], shown);
  expect(await holding(['mất nước ba ngày'])).not.toEqual([]);
});

test('nor of a caption, nor of where and with what the photo was taken', async () => {
  const photo = await makePhoto();
  telegram.addFile('p1', photo, 'photos/file_2.jpg');
  const size = { file_id: 'p1', width: 640, height: 480, file_size: photo.length };
  const caption = 'Đường tổ 6 sụt hố sâu trước nhà anh Hoàng Đình Thắng 0944222111, xe máy ngã suốt';
  const shown = await send({ photo: [size], caption });
  expect(shown.join('')).toContain('• Ảnh: 1');
  shown.push(...(await write('1')));
  expect(shown.at(-1)).toContain('Đã tiếp nhận');
  await leavesNothingOf(['Hoàng Đình Thắng', '0944222111', 'MayAnhBiMat', 'Nguyen Van Chup'], shown);
});

test('nor of several matters of one message, sent one after the other', async () => {
  const shown = await write(
    '1. Đèn đường tổ 5 hỏng hai tuần, ông Lương Văn Bách 0933444555 báo. 2. Mương thoát nước thôn Cầu Đá tắc, hôi thối, cô Tạ Bích Loan kêu.',
  );
  expect(shown.join('')).toContain('Tôi thấy 2 việc');
  for (let n = 0; n < 3; n++) shown.push(...(await write('1')));
  expect(shown.join('\n').match(/Đã tiếp nhận, mã PA-/g)).toHaveLength(2);
  await leavesNothingOf(['Lương Văn Bách', '0933444555', 'Tạ Bích Loan'], shown);
});

test('nor of a draft as it was before it was edited, nor of a forwarded text', async () => {
  // One person may not write so much in a minute.
  writer = HOA;
  await link('Hoa');
  const forward_origin = { type: 'user', date: 1, sender_user: { id: 9, is_bot: false, first_name: 'Phùng Gia Bảo' } };
  const text = 'Trạm bơm thôn Khe Bưởi hỏng máy, ruộng khô nứt, bác Triệu Quang Vinh 0922333444 gọi';
  const shown = await send({ text, forward_origin });
  const first = count;
  shown.push(
    ...(await send({ text: 'Trạm bơm thôn Khe Bưởi hỏng máy cả tuần, chị Mạc Thu Giang gọi' }, first)),
    ...(await write('1')),
  );
  expect(shown.at(-1)).toContain('Đã tiếp nhận');
  const words = ['Triệu Quang Vinh', '0922333444', 'Mạc Thu Giang', 'Phùng Gia Bảo'];
  await leavesNothingOf(words, shown);
  expect(await holding(['hỏng máy cả tuần'])).not.toEqual([]);
});

test('nor of what was added, corrected or written about what the documents do not say', async () => {
  writer = MAI;
  await link('Mai');
  const shown = await write('Chợ Đồng Mận rác ngập cả tuần nay, chị Quàng Thị Mận 0966111000 bán rau kêu');
  shown.push(...(await write('2')), ...(await write('1')));
  shown.push(...(await write('Chợ Đồng Mận rác ngập, bà Kha Thị Sim 0966111001 bán cá nói')));
  shown.push(...(await write('3')), ...(await write('thêm nữa cống sau chợ tắc, ông Lù Văn Sắn 0966111002 gọi')));
  shown.push(...(await write('1')));
  expect(shown.at(-1)).toContain('Đã tiếp nhận');
  shown.push(...(await write('bổ sung: em Giàng A Pháo 0966111003 trượt ngã ở cống')), ...(await write('1')));
  expect(shown.at(-1)).toContain('Đã bổ sung');
  shown.push(...(await write('sửa phản ánh vừa gửi')));
  shown.push(...(await write('Chợ Đồng Mận rác ngập, cô Hờ Thị Chanh 0966111004 kể lại')));
  expect(shown.at(-1)).toContain('Đã sửa');
  shown.push(...(await write('quy chế nói gì về trường hợp ông Vi Văn Khế 0966111005?')));
  const names = ['Quàng Thị Mận', 'Kha Thị Sim', 'Lù Văn Sắn', 'Giàng A Pháo', 'Hờ Thị Chanh', 'Vi Văn Khế'];
  await leavesNothingOf([...names, ...[0, 1, 2, 3, 4, 5].map((n) => `096611100${n}`)], shown);
  expect(await holding(['cống sau chợ tắc'])).not.toEqual([]);
});
