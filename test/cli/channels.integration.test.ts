import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PERSONAL_RISK_WORDS } from '#src/config.ts';
import { fakeModules, paintQr } from '../channels/zalo-personal/qr-picture.ts';
import { type FakeTelegram, startFakeTelegram } from '../fakes/telegram-server.ts';
import { type FakeZaloBot, startFakeZaloBot } from '../fakes/zalo-bot-server.ts';
import { type FakeZaloOa, startFakeZaloOa } from '../fakes/zalo-oa-server.ts';
import { type FakeZaloWeb, startFakeZaloWeb } from '../fakes/zalo-web-server.ts';

let directory: string;
let telegram: FakeTelegram;
let zaloBot: FakeZaloBot;
let zaloOa: FakeZaloOa;
let zaloWeb: FakeZaloWeb;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'phoihop-channels-'));
  telegram = await startFakeTelegram();
  zaloBot = await startFakeZaloBot();
  zaloOa = await startFakeZaloOa();
  zaloWeb = await startFakeZaloWeb();
  zaloWeb.login.qr.image = (await paintQr(fakeModules())).toString('base64');
});
afterAll(async () => {
  await Promise.all([telegram.stop(), zaloBot.close(), zaloOa.close(), zaloWeb.close()]);
  await rm(directory, { recursive: true, force: true });
});

/** All four channels as they should be. */
const configured = (): Record<string, string> => ({
  TELEGRAM_BOT_TOKEN: telegram.token,
  TELEGRAM_API_ROOT: telegram.url,
  ZALO_BOT_TOKEN: zaloBot.token,
  ZALO_BOT_API_ROOT: zaloBot.url,
  ZALO_OA_APP_ID: zaloOa.config.appId,
  ZALO_OA_SECRET_KEY: zaloOa.config.secretKey,
  ZALO_OA_REFRESH_TOKEN: zaloOa.config.refreshToken,
  ZALO_OA_API_ROOT: zaloOa.url,
  ZALO_OA_OAUTH_ROOT: zaloOa.url,
  ZALO_PERSONAL_ENABLED: PERSONAL_RISK_WORDS,
  ZALO_PERSONAL_SESSION_KEY: '0123456789abcdef',
  ZALO_PERSONAL_API_ROOT: zaloWeb.root,
});

async function channels(args: string[], env: Record<string, string | undefined> = configured()) {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, [join('src', 'cli', 'channels.ts'), ...args], {
    env: { PATH, HOME, DATA_DIR: directory, ...env },
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return { stdout, stderr, code: child.exitCode };
}

describe('npm run channels', () => {
  it('lists what is configured, and what to do when nothing is', async () => {
    const { stdout, code } = await channels(['list']);
    expect(code).toBe(0);
    expect(stdout.match(/^\S.*$/gm)).toEqual(['Telegram', 'Zalo Bot', 'Zalo OA', 'Zalo cá nhân']);
    const none = await channels(['list'], {});
    expect(none).toMatchObject({ code: 0, stdout: expect.stringContaining('Chưa cấu hình kênh nào') as string });
  });

  it('finds what is right and what is not, channel by channel', async () => {
    const { stdout, code } = await channels(['check', '--json']);
    const found = JSON.parse(stdout) as { channel: string; lines: { ok: boolean; text: string }[] }[];
    const wrong = found.filter(({ lines }) => lines.some(({ ok }) => !ok)).map(({ channel }) => channel);
    // Nobody has logged in to the personal account yet.
    expect(wrong).toEqual(['zalo-personal']);
    expect(code).toBe(1);
    expect(stdout).toContain(`@${telegram.username}`);
    for (const secret of [telegram.token, zaloBot.token, zaloOa.config.secretKey]) expect(stdout).not.toContain(secret);
  });

  it.each([
    {
      name: 'a wrong token',
      change: { TELEGRAM_BOT_TOKEN: '700100200:WRONG-token-0123456789abcdefghij' },
      says: /mã/i,
    },
    {
      name: 'an address that nobody listens at',
      change: { TELEGRAM_API_ROOT: 'http://127.0.0.1:9' },
      says: /Không gọi được/,
    },
  ])('says in plain words what is wrong: $name', async ({ change, says }) => {
    const { stdout, code } = await channels(['check', 'telegram'], { ...configured(), ...change });
    expect(code).toBe(1);
    expect(stdout).toMatch(/✖/);
    expect(stdout).toMatch(says);
    expect(stdout).not.toMatch(/Error\b|undefined|WRONG/);
  });

  it('sets a webhook and takes it away, and tells when polling and webhook are mixed', async () => {
    const secret = { TELEGRAM_WEBHOOK_SECRET: 'secret' };
    const open = { ...configured(), ...secret, PUBLIC_URL: 'https://troly.example.vn' };
    expect(await channels(['set-webhook', 'telegram'], { ...configured(), ...secret })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('PUBLIC_URL') as string,
    });
    const set = await channels(['set-webhook', 'telegram'], open);
    expect(set.stdout).toContain('https://troly.example.vn/webhooks/telegram');
    const mixed = await channels(['check', 'telegram']);
    expect(mixed.code).toBe(1);
    expect(mixed.stdout).toContain('delete-webhook');
    expect((await channels(['delete-webhook', 'telegram'])).code).toBe(0);
    expect((await channels(['check', 'telegram'])).code).toBe(0);
  });

  it('logs in to a personal account by QR, after which its check is good', async () => {
    const login = await channels(['zalo-personal', 'login']);
    expect(login).toMatchObject({ code: 0, stderr: '' });
    expect(login.stdout).toMatch(/[▀▄█]/);
    expect((await channels(['check', 'zalo-personal'])).stdout).toContain('✔');
    zaloWeb.login.qr.scenario = 'decline';
    const declined = await channels(['zalo-personal', 'login']);
    expect(declined.code).toBe(1);
    expect(declined.stderr).toMatch(/\S/);
    expect(declined.stderr).not.toMatch(/ at |Error/);
  });

  it.each([
    { args: ['check', 'fax'], code: 2, says: 'Ghi tên kênh' },
    { args: [], code: 2, says: 'Cách dùng' },
    { args: ['set-webhook'], code: 2, says: 'Ghi tên kênh' },
    { args: ['list', '--nothing'], code: 2, says: '--nothing' },
  ])('explains $args', async ({ args, code, says }) => {
    const result = await channels(args);
    expect(result.code).toBe(code);
    expect(result.stderr).toContain(says);
  });

  it('says how to begin with a channel that is not configured', async () => {
    const result = await channels(['check', 'telegram'], {});
    expect(result.code).toBe(1);
    expect(result.stderr).toContain('.env.example');
  });
});
