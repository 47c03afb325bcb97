import { serve } from '@hono/node-server';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createZaloBotAdmin } from '#src/channels/zalo-bot/create-zalo-bot-admin.ts';
import type { Usage, UsageReader } from '#src/channels/zalo-bot/usage.ts';
import type { CheckLine } from '#src/messaging/channel-admin.ts';
import { createManualClock } from '../../fakes/manual-clock.ts';
import { type FakeZaloBotOptions, startFakeZaloBot } from '../../fakes/zalo-bot-server.ts';
import { SECRET, setUp } from './support.ts';

const PUBLIC = 'https://bot.example.vn';
const WEBHOOK = { url: `${PUBLIC}/webhooks/zalo-bot`, secret: SECRET };

interface Change {
  secret?: string | undefined;
  fake?: FakeZaloBotOptions;
  used?: Partial<Usage>;
  token?: string;
  usage?: UsageReader;
  publicUrl?: string;
}

async function open({ fake: fakeOptions, used, token, ...change }: Change = {}) {
  const fake = await startFakeZaloBot(fakeOptions);
  onTestFinished(() => fake.close());
  const { secret } = { secret: SECRET, ...change };
  const admin = createZaloBotAdmin({
    config: {
      token: token ?? fake.token,
      apiRoot: fake.url,
      ...(secret === undefined ? {} : { webhookSecret: secret }),
    },
    ...(used === undefined
      ? {}
      : { usage: { readUsage: async () => ({ received: 0, sent: 0, senders: 0, ...used }) } }),
    ...(change.usage === undefined ? {} : { usage: change.usage }),
    ...(change.publicUrl === undefined ? {} : { publicUrl: change.publicUrl }),
    clock: createManualClock(),
  });
  return { fake, admin, setWebhook: (url: string) => admin.setWebhook?.(url) ?? Promise.resolve([]) };
}
const show = (lines: CheckLine[] | undefined) => (lines ?? []).map(({ ok, text }) => `${ok ? '+' : '-'} ${text}`);

describe('check', () => {
  it('says what the bot is, where its webhook is and how much of the plan is used', async () => {
    const { admin } = await open({ fake: { webhook: WEBHOOK }, used: { received: 1000, sent: 1000, senders: 12 } });
    expect(show(await admin.check())).toEqual([
      '+ Zalo nhận mã của bot: bot.TroLyMau (gói BASIC); bot chỉ nhận tin nhắn riêng, không vào được nhóm.',
      '+ Webhook đang đặt tại https://bot.example.vn/webhooks/zalo-bot.',
      '+ Tháng này: 2.000/3.000 tin, 12/50 người.',
    ]);
  });

  it('sees that the webhook leads to another machine than the one that PUBLIC_URL names', async () => {
    const at = async (publicUrl: string) => (await open({ fake: { webhook: WEBHOOK }, publicUrl })).admin.check();
    expect(show(await at('https://bot.example.vn'))).toContain(
      '+ Webhook đang đặt tại https://bot.example.vn/webhooks/zalo-bot.',
    );
    expect(show(await at('https://moi.example.vn'))[1]).toMatch(/^- .*một máy chủ khác/);
  });

  it('says that the token is refused, wrong or malformed', async () => {
    const wrong = await open({ token: '123456789:WRONG-secret' });
    expect(show(await wrong.admin.check())).toEqual([
      expect.stringMatching(/^- Zalo từ chối mã của bot.*ZALO_BOT_TOKEN/),
    ]);
    const { admin, fake } = await open();
    fake.failNext({ code: 404, description: 'Not found' }, { method: 'getMe' });
    expect(show(await admin.check())).toEqual([expect.stringMatching(/^- Zalo từ chối mã của bot/)]);
  });

  it('says that Zalo cannot be reached, without the token', async () => {
    const { admin, fake } = await open();
    fake.failNext('refuse');
    const [line] = show(await admin.check());
    expect(line).toMatch(/^- Không kết nối được máy chủ 127\.0\.0\.1:\d+ của Zalo/);
    expect(line).not.toContain('FAKE');
  });

  it.each([
    [429, 'gọi quá nhiều lần'],
    [400, 'Zalo không thực hiện yêu cầu'],
  ])('says what error %i means', async (code, words) => {
    const { admin, fake } = await open();
    fake.failNext({ code }, { method: 'getMe' });
    expect(show(await admin.check())[0]).toContain(words);
  });

  it.each([
    {
      name: 'a webhook beside polling',
      secret: undefined,
      webhook: WEBHOOK,
      line: /^- Webhook đang đặt.*polling.*delete-webhook zalo-bot$/,
    },
    {
      name: 'polling alone',
      secret: undefined,
      webhook: undefined,
      line: /^\+ Không đặt webhook.*tin gửi khi máy chủ tắt sẽ mất/,
    },
    {
      name: 'no webhook where one is wanted',
      secret: SECRET,
      webhook: undefined,
      line: /^- Chưa đặt webhook.*set-webhook zalo-bot$/,
    },
    {
      name: 'a webhook elsewhere',
      secret: SECRET,
      webhook: { ...WEBHOOK, url: 'https://other.example.vn/hook?key=s3cret' },
      line: /^- Webhook đang đặt tại https:\/\/other\.example\.vn\/hook, không/,
    },
    {
      name: 'no address at all',
      secret: SECRET,
      webhook: { ...WEBHOOK, url: 'hook' },
      line: /^- Webhook đang đặt tại \?/,
    },
  ])('says what is wrong with $name', async ({ secret, webhook, line }) => {
    const { admin } = await open({ secret, ...(webhook === undefined ? {} : { fake: { webhook } }) });
    expect(show(await admin.check())[1]).toMatch(line);
  });

  it('says so where Zalo does not tell of webhooks', async () => {
    for (const [secret, line] of [
      [SECRET, /^- Zalo không cho biết/],
      [undefined, /^\+ Không đặt webhook/],
    ] as const) {
      const { admin, fake } = await open({ secret });
      fake.failNext({ code: 404, description: 'Not found' }, { method: 'getWebhookInfo' });
      expect(show(await admin.check())[1]).toMatch(line);
    }
  });

  it.each([
    [{ received: 2410, senders: 41 }, /^- Tháng này: 2\.410\/3\.000 tin, 41\/50 người\. Sắp hết/],
    [{ sent: 3000 }, /^- Tháng này: 3\.000\/3\.000 tin, 0\/50 người\. Đã hết/],
  ])('warns of the plan', async (used, line) => {
    const { admin } = await open({ used });
    expect(show(await admin.check()).at(-1)).toMatch(line);
  });

  it('tells the rest where the records cannot be read', async () => {
    const { admin } = await open({ usage: { readUsage: () => Promise.reject(new Error('broken')) } });
    expect(show(await admin.check()).at(-1)).toBe('- Chưa đếm được số tin trong tháng.');
  });
});

describe('set-webhook', () => {
  it('has Zalo call the address with the secret, and verifies it', async () => {
    const { setWebhook, fake } = await open();
    expect(show(await setWebhook(`${PUBLIC}/`))).toEqual([
      '+ Đã đặt webhook tại https://bot.example.vn/webhooks/zalo-bot.',
      '+ Zalo không cho biết đã gọi thử được hay chưa. Đồng chí nhắn thử cho bot.',
    ]);
    expect(fake.webhook).toEqual(WEBHOOK);
    expect(fake.calls.map(({ method }) => method)).toEqual(['setWebhook', 'getWebhookInfo']);
  });

  it.each([
    'http://bot.example.vn',
    'https://localhost',
    'https://127.0.0.1',
    'https://10.1.2.3:8443',
    'https://192.168.1.10',
    'https://172.16.0.1',
    'https://[::1]',
    'https://[fd00::1]',
    'https://may-chu',
    'https://may-chu.local',
    'https://a:b@bot.example.vn',
    'https://bot.example.vn?x=1',
    'bot.example.vn',
    '',
  ])('does not even ask Zalo for %j', async (address) => {
    const { setWebhook, fake } = await open();
    expect(show(await setWebhook(address))).toEqual([expect.stringMatching(/^- Địa chỉ .*PUBLIC_URL/)]);
    expect(fake.calls).toEqual([]);
  });

  it('wants a secret first', async () => {
    const { setWebhook, fake } = await open({ secret: undefined });
    expect(show(await setWebhook(PUBLIC))).toEqual([expect.stringMatching(/^- Chưa đặt ZALO_BOT_WEBHOOK_SECRET/)]);
    expect(fake.calls).toEqual([]);
  });

  it.each([
    [{ ok: true, outcome: 'webhook.ok', status_code: 200 }, /^\+ Zalo đã gọi thử webhook và nhận được trả lời/],
    [
      { ok: false, outcome: 'webhook.http.403', status_code: 403, hint: 'Check  your\nfirewall' },
      /^- .*403.*Cloudflare.*“Check your firewall”/,
    ],
    [{ ok: false, outcome: 'webhook.http.401' }, /^- .*401.*mã bí mật không khớp/],
    [{ ok: false, status_code: 404 }, /^- .*404.*PUBLIC_URL/],
    [{ ok: false, status_code: 502 }, /^- .*502.*chưa chạy hoặc đang lỗi/],
    [{ ok: false, status_code: 418 }, /^- .*máy chủ trả lời 418\./],
    [{ ok: false, outcome: 'webhook.timeout' }, /^- .*không có trả lời \(webhook\.timeout\)/],
    [{ ok: false, outcome: '<b>x</b>', hint: 'y'.repeat(5000) }, /^- .{0,500}không có trả lời\. .{0,500}$/],
    [{ ok: false }, /^- .*máy chủ phải đang chạy/],
    ['strange', /^\+ Zalo không cho biết/],
    [{}, /^\+ Zalo không cho biết/],
  ])('says what came of the trial: %j', async (verification, line) => {
    const { setWebhook, fake } = await open();
    fake.verification = verification;
    const [first, second] = show(await setWebhook(PUBLIC));
    expect(first).toMatch(/^\+ Đã đặt webhook/);
    expect(second).toMatch(line);
  });

  it('says that Zalo refuses the address', async () => {
    const { setWebhook, fake } = await open();
    fake.failNext({ code: 400 }, { method: 'setWebhook' });
    expect(show(await setWebhook(PUBLIC))).toEqual([expect.stringMatching(/^- Địa chỉ https:\/\/bot\.example\.vn/)]);
  });

  it('says that another address is stored', async () => {
    const { setWebhook, fake } = await open();
    const result = { url: 'https://other.example.vn/hook' };
    fake.failNext({ status: 200, body: JSON.stringify({ ok: true, result }) }, { method: 'getWebhookInfo' });
    expect(show(await setWebhook(PUBLIC))).toEqual([
      expect.stringMatching(/^- Zalo báo đã nhận nhưng webhook không phải/),
    ]);
  });

  it('says that the token is refused', async () => {
    const { setWebhook } = await open({ token: '1:wrong' });
    expect(show(await setWebhook(PUBLIC))).toEqual([expect.stringMatching(/^- Zalo từ chối mã/)]);
  });

  it('is answered by our own webhook when Zalo tries it', async () => {
    const { bot, fake, close } = await setUp({ webhook: true, fake: { localWebhooks: true } });
    const { routes } = bot;
    const server = serve({
      fetch: (request) => routes?.fetch(request) ?? new Response(),
      port: 0,
      hostname: '127.0.0.1',
    });
    onTestFinished(async () => {
      server.close();
      await close();
    });
    if (!server.listening) await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const body = JSON.stringify({ url: `http://127.0.0.1:${port}/webhooks/zalo-bot`, secret_token: SECRET });
    const response = await fetch(`${fake.url}/bot${fake.token}/setWebhook`, { method: 'POST', body });
    expect(await response.json()).toMatchObject({ ok: true, result: { verification: { ok: true } } });
  });
});

describe('delete-webhook', () => {
  it('takes the webhook away', async () => {
    const { admin, fake } = await open({ secret: undefined, fake: { webhook: WEBHOOK } });
    expect(show(await admin.deleteWebhook?.())).toEqual(['+ Đã bỏ webhook; Zalo không chuyển tin về máy chủ nữa.']);
    expect(fake.webhook).toBeUndefined();
  });

  it('warns that the server still waits for one', async () => {
    const { admin } = await open({ fake: { webhook: WEBHOOK } });
    expect(show(await admin.deleteWebhook?.())[1]).toMatch(/^- ZALO_BOT_WEBHOOK_SECRET vẫn còn/);
  });

  it('says what went wrong', async () => {
    const { admin, fake } = await open();
    fake.failNext({ code: 500 }, { method: 'deleteWebhook' });
    expect(show(await admin.deleteWebhook?.())[0]).toMatch(/^- Không kết nối được/);
  });
});
