import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readZipParts } from '#ingest/readers/zip-parts.ts';
import { type HeardChat, type ModelReply, type ModelServer, startModelServer, toldTo } from './fakes/model-server.ts';
import { startServerProcess, type ServerProcess } from './fakes/server-process.ts';
import { type FakeTelegram, startFakeTelegram } from './fakes/telegram-server.ts';
import { createTelegramTalk } from './fakes/telegram-talk.ts';

/* What a model does beside answering, through the entries that people use: the server, npm run digest, npm run ingest. */
const SECRET = 'webhook-secret';
const LAN = 5_550_001;
const run = promisify(execFile);

let directory: string;
let env: NodeJS.ProcessEnv;
let server: ServerProcess;
let telegram: FakeTelegram;
let model: ModelServer;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'phoihop-model-work-'));
  const webhook = { url: '', secret: SECRET };
  telegram = await startFakeTelegram({ webhook });
  model = await startModelServer(() => ({ status: 500 }));
  env = {
    ...process.env,
    DATA_DIR: join(directory, 'data'),
    PORT: '0',
    LOG_LEVEL: 'debug',
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.url,
    TELEGRAM_WEBHOOK_SECRET: SECRET,
    CHAT_MODEL: 'm-1',
    OPENAI_API_KEY: 'sk-khoa-gia',
    OPENAI_BASE_URL: model.url,
  };
  server = await startServerProcess(join('src', 'main.ts'), [], env);
  webhook.url = `${server.url}/webhooks/telegram`;
  const invited = await run(
    process.execPath,
    ['src/cli/people.ts', 'invite', 'Lan', '--role', 'collaborator', '--unit', 'tdp-4', '--json'],
    { env },
  );
  await write(`/start ${(JSON.parse(invited.stdout) as { code: string }).code.replace(' ', '')}`);
}, 60_000);
afterAll(async () => {
  await server.kill();
  await telegram.stop();
  await model.close();
  await rm(directory, { recursive: true, force: true });
});

/** What Lan is shown after she wrote. */
const write = createTelegramTalk(() => telegram, { id: LAN, name: 'Lan' });

const form = (name: string, args: object): ModelReply => ({ calls: [{ name, args }] });
const dataIn = ({ messages }: HeardChat) => messages.at(-1)!.content!;

/** Files below DATA_DIR that hold the words. */
async function holding(word: string): Promise<string[]> {
  const entries = await readdir(env['DATA_DIR']!, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const held = await Promise.all(files.map(async (file) => (await readFile(file)).includes(word)));
  return files.filter((_, at) => held[at]);
}

describe('a report in the chat', () => {
  const TYPED = 'to 4 rac do bua bai ca tuan, tho ho Sún Răng hay do trom ban dem, chi Hanh 0912345678 noi vay';

  test('is put into words by the model, without those whom the rules or it found', async () => {
    model.script = () =>
      form('ghi_phan_anh', {
        summary: 'Rác tổ 4 đổ bừa bãi cả tuần, thợ hồ Sún Răng hay đổ trộm ban đêm.',
        topic: 'moi-truong',
        areas: ['tdp-4'],
        personal: ['Sún Răng'],
      });
    const shown = await write(TYPED);
    expect(shown).toMatch(/Nội dung: Rác tổ 4 đổ bừa bãi cả tuần, thợ hồ \[người dân \d\] hay đổ trộm ban đêm\./);
    expect(shown).toContain('Đã ẩn: 2 họ tên, 1 số điện thoại.');
    expect(await write('1')).toContain('Đã tiếp nhận, mã PA-');
    expect(toldTo(model)).not.toMatch(/Hanh|0912345678/);
    await vi.waitFor(async () => expect(await holding('Sún Răng')).toEqual([]), { timeout: 10_000, interval: 200 });
    expect(await holding('tho ho')).not.toEqual([]);
    expect(server.logged()).not.toMatch(/Sún Răng|0912345678|do trom|đổ trộm/);
  });

  test('is read by the rules within seconds where the model hangs, and the next one at once', async () => {
    model.script = () => ({ hang: true });
    const since = performance.now();
    expect(await write('Đèn đường tổ 5 hỏng hai tuần, tối om, bà con sợ ngã')).toContain('Nội dung: Đèn đường tổ 5');
    expect(performance.now() - since).toBeLessThan(9_000);
    await write('hủy');
    const asked = model.requests.length;
    expect(await write('Nước sinh hoạt ở tổ 6 đục cả tuần nay, bà con kêu nhiều')).toContain(
      'Nội dung: Nước sinh hoạt',
    );
    expect(model.requests).toHaveLength(asked);
    expect(await write('1')).toContain('Đã tiếp nhận');
    expect(server.logged()).toContain('report read by the rules alone');
  });

  test('leaves calls in the record and in the metrics, never its text', async () => {
    const database = new DatabaseSync(join(env['DATA_DIR']!, 'phoihop.sqlite'), { readOnly: true });
    const rows = database.prepare('select * from model_call order by id').all();
    database.close();
    expect(rows.map(({ prompt, outcome }) => [prompt, outcome])).toEqual([
      ['extract-report@2', 'ok'],
      ['extract-report@2', 'timeout'],
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/do bua bai|Rác|tổ/);
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    expect(metrics).toMatch(/phoihop_model_calls_total\{model="m-1",outcome="timeout"\} 1/);
  });
});

describe('npm run digest', () => {
  const digest = async () => {
    const out = await mkdtemp(join(directory, 'digest-'));
    const month = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 7);
    const { stdout, stderr } = await run(
      process.execPath,
      ['src/cli/digest.ts', '--month', month, '--out', out, '--json'],
      { env },
    );
    const { files } = JSON.parse(stdout) as { files: { docx: string } };
    const parts = await readZipParts(await readFile(files.docx), (name) => name === 'word/document.xml');
    return { text: new TextDecoder().decode(parts.get('word/document.xml')).replace(/<[^>]+>/g, ''), stderr };
  };
  const codeIn = (request: HeardChat) => /[A-Z]{2}-\d{2}-\d{6}/.exec(dataIn(request))![0];

  test('keeps of what a model drafts the sentences that rest on what they cite', async () => {
    model.script = (request) => ({
      content: [
        'Trong kỳ tiếp nhận 2 phản ánh [S1].',
        'Rác tổ 4 được phản ánh là đổ bừa bãi.',
        `Tiếp nhận 25 phản ánh [S1]. Công an phường Hòa Phát xử lý [${codeIn(request)}].`,
        `Giáo dân ở tổ dân phố 4 đổ rác bừa bãi [${codeIn(request)}].`,
        'Tình hình nghiêm trọng [PA-26-999999].',
      ].join(' '),
    });
    const before = model.requests.length;
    const { text, stderr } = await digest();
    expect(text).toContain('Trong kỳ tiếp nhận 2 phản ánh [S1].');
    expect(text).not.toMatch(/25 phản ánh|Hòa Phát|Giáo dân|nghiêm trọng|999999/);
    expect(model.requests.slice(before).map(({ tools }) => tools)).toEqual([[], []]);
    expect(toldTo(model)).not.toMatch(/Hanh|0912345678/);
    expect(stderr).toContain('"kept":1');
    expect(stderr).not.toContain('Giáo dân');
  });

  test.each<[string, ModelReply]>([
    ['is down', { status: 503, headers: { 'retry-after-ms': '1' } }],
    ['says nothing', { content: ' ' }],
  ])('is what it is without one where the model %s', async (_, reply) => {
    model.script = () => reply;
    const { text, stderr } = await digest();
    expect(text).toContain('DỰ THẢO');
    expect(text).not.toContain('Trong kỳ tiếp nhận 2 phản ánh [S1].');
    expect(stderr).toContain('digest section left to people');
  });
});

describe('npm run ingest', () => {
  const PROMISE = 'Bà con sẽ có nước sạch ở bản Nà Mẫu vào dịp Tết, việc này Trạm cấp nước đã nhận lời.';
  const SECOND = 'Đêm văn nghệ quần chúng ở bản Nà Mẫu vào dịp Tết thì Đoàn Thanh niên đã nhận lời.';
  let folder: string;
  let data: string;

  beforeAll(async () => {
    folder = join(directory, 'office');
    data = join(directory, 'data-2');
    await mkdir(folder);
    await writeFile(
      join(folder, 'ke-hoach.md'),
      `# Kế hoạch cấp nước\n\nSố: 12/KH-UBND\n\n## Nhiệm vụ\n\n${PROMISE}\n`,
    );
    await writeFile(join(folder, 'noi-bo.md'), `# Kế hoạch văn nghệ\n\nSố: 13/KH-UBND\n\n## Nhiệm vụ\n\n${SECOND}\n`);
    await writeFile(join(folder, 'noi-bo.md.yaml'), 'model: local-only\n');
  });
  const ingest = (more: NodeJS.ProcessEnv = {}) =>
    run(process.execPath, ['ingest/main.ts', folder, '--kind', 'programme', '--json'], {
      env: { ...env, DATA_DIR: data, ...more },
    });
  const listed = async () => {
    const { stdout } = await run(process.execPath, ['src/cli/commitments.ts', 'list', '--json'], {
      env: { ...env, DATA_DIR: data },
    });
    return stdout;
  };

  test('is done all the same where the model fails', async () => {
    model.script = () => ({ status: 401 });
    const { stdout, stderr } = await ingest();
    expect(JSON.parse(stdout)).toMatchObject({ added: 2, failed: [] });
    expect(stderr).toContain('còn 1 văn bản chưa đọc được (unauthorised)');
  });

  test('takes up what was left, never what stays within the office, and asks nothing twice', async () => {
    model.script = (request) =>
      form('ghi_cam_ket', {
        commitments: dataIn(request).includes(PROMISE)
          ? [{ owner: 'Trạm cấp nước', action: 'có nước sạch ở bản Nà Mẫu', quote: PROMISE }]
          : [],
      });
    const before = model.requests.length;
    expect((await ingest()).stderr).toContain('Mô hình đã đọc 1 văn bản để tìm cam kết: thêm 1 cam kết chờ duyệt.');
    expect(await listed()).toContain('có nước sạch ở bản Nà Mẫu');
    const asked = model.requests.length;
    expect(asked).toBeGreaterThan(before);
    expect((await ingest()).stderr).not.toContain('Mô hình');
    expect(model.requests).toHaveLength(asked);
    expect(toldTo(model)).not.toContain('văn nghệ quần chúng');
  });

  test('shows it to a model of the office', async () => {
    expect((await ingest({ OPENAI_LOCAL: 'on' })).stderr).toContain('Mô hình đã đọc 1 văn bản');
    expect(toldTo(model)).toContain('văn nghệ quần chúng');
  });
});
