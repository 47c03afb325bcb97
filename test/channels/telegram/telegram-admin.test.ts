import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createTelegramAdmin } from '#src/channels/telegram/telegram-admin.ts';
import type { TelegramConfig } from '#src/config.ts';
import type { CheckLine } from '#src/messaging/channel-admin.ts';
import { createManualClock } from '../../fakes/manual-clock.ts';
import { type FakeTelegram, startFakeTelegram } from '../../fakes/telegram-server.ts';

const SECRET = 'bi-mat_0123456789';
const PUBLIC = 'https://troly.example.vn';
const OURS = `${PUBLIC}/webhooks/telegram`;
const clock = createManualClock();
const now = clock.now().getTime() / 1000;

let fake: FakeTelegram;
beforeEach(async () => {
  fake = await startFakeTelegram();
});
afterEach(() => fake.stop());

const admin = (change: Partial<TelegramConfig> = {}) =>
  createTelegramAdmin({ config: { token: fake.token, apiRoot: fake.url, ...change }, clock });
const withSecret = () => admin({ webhookSecret: SECRET });
const wrong = (lines: CheckLine[]) => lines.filter(({ ok }) => !ok).map(({ text }) => text);
const said = (lines: CheckLine[]) => lines.map(({ text }) => text).join('\n');

describe('check', () => {
  it('finds nothing wrong with a bot that asks for its updates', async () => {
    const lines = await admin().check();
    expect(wrong(lines)).toEqual([]);
    expect(said(lines)).toContain('@tro_ly_thu_bot');
    expect(said(lines)).toContain('tự hỏi tin');
  });

  it('finds nothing wrong with a webhook that it has set itself', async () => {
    expect(wrong(await withSecret().setWebhook!(PUBLIC))).toEqual([]);
    const lines = await withSecret().check();
    expect(wrong(lines)).toEqual([]);
    expect(said(lines)).toContain(OURS);
  });

  it('sees that the webhook leads to another machine than the one that PUBLIC_URL names', async () => {
    await withSecret().setWebhook!(PUBLIC);
    const config = { token: fake.token, apiRoot: fake.url, webhookSecret: SECRET };
    const checkAt = async (publicUrl: string) => wrong(await createTelegramAdmin({ config, publicUrl, clock }).check());
    expect(await checkAt(PUBLIC)).toEqual([]);
    expect(await checkAt('https://moi.example.vn')).toEqual([expect.stringContaining('một máy chủ khác')]);
  });

  it('says what to do about a token that is refused, and does not show it', async () => {
    const lines = await admin({ token: '700100200:sai-hoan-toan' }).check();
    expect(wrong(lines)).toEqual([expect.stringContaining('TELEGRAM_BOT_TOKEN')]);
    expect(said(lines)).not.toContain('sai-hoan-toan');
  });

  it('says what to do when Telegram cannot be reached', async () => {
    await fake.stop();
    const [line] = await admin().check();
    expect(line).toMatchObject({ ok: false, text: expect.stringContaining('TELEGRAM_API_ROOT') });
    expect(line?.text).not.toContain('FAKE');
  });

  it('sees that webhook and asking are mixed', async () => {
    await withSecret().setWebhook!(PUBLIC);
    expect(wrong(await admin().check())).toEqual([expect.stringContaining('delete-webhook telegram')]);
  });

  it('sees that the secret is there and the webhook is not', async () => {
    expect(wrong(await withSecret().check())).toEqual([expect.stringContaining('set-webhook telegram')]);
  });

  it.each(['https://khac.example.vn/hook', 'https://troly.example.vn/webhooks/telegram-cu'])(
    'sees that the webhook leads to %s',
    async (url) => {
      await call('setWebhook', { url });
      expect(wrong(await withSecret().check())).toEqual([expect.stringContaining(url)]);
    },
  );

  it('sees that a webhook of old lacks kinds of updates', async () => {
    await call('setWebhook', { url: OURS, allowed_updates: ['message'] });
    expect(wrong(await withSecret().check())).toEqual([expect.stringContaining('thiếu loại tin')]);
  });

  it.each([
    [{ can_read_all_group_messages: true }, 'Group Privacy'],
    [{ can_join_groups: false }, 'Allow Groups'],
    [{}, 'đúng như cần'],
  ])('tells what %j means for groups', async (me, words) => {
    Object.assign(fake.state.me, me);
    const lines = await admin().check();
    expect(said(lines)).toContain(words);
    expect(wrong(lines)).toEqual([]);
  });

  it.each([
    [3, true],
    [250, false],
  ])('tells that %d updates wait', async (count, fine) => {
    fake.state.webhookTrouble = { pending_update_count: count };
    const line = (await admin().check()).find(({ text }) => text.includes(String(count)));
    expect(line?.ok).toBe(fine);
  });

  it.each([
    ['Wrong response from the webhook: 401 Unauthorized', 'TELEGRAM_WEBHOOK_SECRET'],
    ['Wrong response from the webhook: 403 Forbidden', 'tường lửa'],
    ['Wrong response from the webhook: 404 Not Found', 'PUBLIC_URL'],
    ['Wrong response from the webhook: 502 Bad Gateway', 'trả lời lỗi'],
    ['SSL error {error:0A000086:SSL routines::certificate verify failed}', 'chứng thư'],
    ['Connection timed out', 'cổng'],
    ['Connection refused', 'có đang chạy'],
    ['Failed to resolve host: Name or service not known', 'DNS'],
    ['Something new', 'Something new'],
  ])('says in plain words what %j means', async (message, words) => {
    await withSecret().setWebhook!(PUBLIC);
    fake.state.webhookTrouble = { last_error_message: message, last_error_date: now - 120 };
    const [line, ...more] = wrong(await withSecret().check());
    expect(more).toEqual([]);
    expect(line).toContain('2 phút');
    expect(line).toContain(words);
  });

  it('does not bring up what went wrong long ago', async () => {
    await withSecret().setWebhook!(PUBLIC);
    fake.state.webhookTrouble = { last_error_message: 'Connection refused', last_error_date: now - 2 * 3600 };
    expect(wrong(await withSecret().check())).toEqual([]);
  });

  it('does not fail on an answer that it does not understand', async () => {
    fake.answerNext({ ok: true, result: 5 }, 1, 'getMe');
    expect(await admin().check()).toMatchObject([{ ok: false }]);
  });
});

describe('set-webhook', () => {
  it('hands over address, secret and kinds of updates', async () => {
    const lines = await withSecret().setWebhook!(`${PUBLIC}/`);
    expect(lines).toEqual([{ ok: true, text: expect.stringContaining(OURS) }]);
    expect(fake.calls.find(({ method }) => method === 'setWebhook')?.body).toEqual({
      url: OURS,
      secret_token: SECRET,
      allowed_updates: ['message', 'edited_message', 'callback_query', 'message_reaction', 'my_chat_member'],
      max_connections: 20,
    });
  });

  it.each(['http://troly.example.vn', 'https://troly.example.vn:8080', 'troly', ''])(
    'does not even try with %j',
    async (address) => {
      expect(wrong(await withSecret().setWebhook!(address))).toEqual([expect.stringContaining('https://')]);
      expect(fake.calls).toEqual([]);
    },
  );

  it('wants a secret first', async () => {
    expect(wrong(await admin().setWebhook!(PUBLIC))).toEqual([expect.stringContaining('openssl rand')]);
    expect(fake.calls).toEqual([]);
  });

  it('says it when Telegram refuses, or has not kept the address', async () => {
    fake.answerNext(
      { ok: false, error_code: 400, description: 'Bad Request: bad webhook: IP is reserved' },
      1,
      'setWebhook',
    );
    expect(wrong(await withSecret().setWebhook!(PUBLIC))).toEqual([expect.stringContaining('IP is reserved')]);
    fake.answerNext({ ok: true, result: true }, 1, 'setWebhook');
    expect(wrong(await withSecret().setWebhook!(PUBLIC))).toEqual([expect.stringContaining('ghi địa chỉ khác')]);
  });
});

describe('delete-webhook', () => {
  it('takes the webhook away and keeps what waits', async () => {
    await withSecret().setWebhook!(PUBLIC);
    expect(wrong(await admin().deleteWebhook!())).toEqual([]);
    expect(fake.calls.find(({ method }) => method === 'deleteWebhook')?.body).toEqual({ drop_pending_updates: false });
    expect(wrong(await admin().check())).toEqual([]);
  });

  it('says it when the webhook is still there', async () => {
    await withSecret().setWebhook!(PUBLIC);
    fake.answerNext({ ok: true, result: true }, 1, 'deleteWebhook');
    expect(wrong(await admin().deleteWebhook!())).toHaveLength(1);
  });
});

const call = (method: string, body: object) =>
  fetch(`${fake.url}/bot${fake.token}/${method}`, { method: 'POST', body: JSON.stringify(body) });
