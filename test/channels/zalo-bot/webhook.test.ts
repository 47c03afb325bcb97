import { serve } from '@hono/node-server';
import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { systemClock } from '#src/clock.ts';
import { AppError } from '#src/errors.ts';
import type { Inbox } from '#src/messaging/inbox.ts';
import { createMemoryMessaging } from '../../fakes/memory-messaging.ts';
import { startFakeZaloBot, zaloText } from '../../fakes/zalo-bot-server.ts';
import { eventually, SECRET, setUp } from './support.ts';

const PATH = '/webhooks/zalo-bot';
const body = readFileSync(new URL('fixtures/text-flat.json', import.meta.url), 'utf8');

async function open(change: Parameters<typeof setUp>[0] = {}) {
  const all = await setUp({ webhook: true, ...change });
  onTestFinished(() => all.close());
  const post = async (content: string, headers: Record<string, string> = { 'X-Bot-Api-Secret-Token': SECRET }) => {
    const response = await all.bot.routes?.request(PATH, { method: 'POST', body: content, headers });
    return response?.status;
  };
  return { ...all, post };
}

describe('the webhook', () => {
  it('is there only with a secret', async () => {
    expect((await open({ webhook: false })).bot.routes).toBeUndefined();
  });

  it('stores what comes with the secret, once', async () => {
    const { post, texts, health } = await open();
    expect(await Promise.all([post(body), post(body), post(body)])).toEqual([200, 200, 200]);
    expect(await post(body)).toBe(200);
    expect(await texts()).toEqual(['Xin nghỉ phép cần mẫu nào?']);
    expect(health.told).toContain('received');
  });

  it.each([
    ['none', {}],
    ['another', { 'X-Bot-Api-Secret-Token': `${SECRET}x` }],
    ['an empty', { 'X-Bot-Api-Secret-Token': '' }],
    ['a list with the right', { 'X-Bot-Api-Secret-Token': `x, ${SECRET}` }],
    ["Telegram's", { 'X-Telegram-Bot-Api-Secret-Token': SECRET }],
  ])('refuses what comes with %s secret', async (_, headers) => {
    const { post, texts, health, logged } = await open();
    expect(await post(body, headers as Record<string, string>)).toBe(401);
    expect(await texts()).toEqual([]);
    expect(health.told).toEqual([]);
    expect(logged()).not.toContain('nghỉ phép');
  });

  it('answers a trial with nothing in it, with and without the secret, and takes it for nothing', async () => {
    const { post, texts, health } = await open();
    expect([await post(''), await post('', {})]).toEqual([200, 200]);
    expect(await texts()).toEqual([]);
    expect(health.told).toEqual([]);
  });

  it.each(['not JSON', '{}', 'null', '{"event_name":"message.new.received","message":{}}'])(
    'accepts and forgets %s, which would come again for ever',
    async (content) => {
      const { post, texts } = await open();
      expect(await post(content)).toBe(200);
      expect(await texts()).toEqual([]);
    },
  );

  it('asks for it again when it could not be stored', async () => {
    const messaging = createMemoryMessaging({ clock: systemClock });
    const accept = vi.fn<Inbox['accept']>(() => Promise.reject(new AppError('database_busy', 'busy')));
    const { post } = await open({ inbox: { ...messaging.inbox, accept } });
    expect(await post(body)).toBe(503);
    expect(accept).toHaveBeenCalledOnce();
  });

  it('is called again until it is there, in the order of the chat', async () => {
    const { fake, bot, texts } = await open();
    const listen = (port: number) =>
      serve({ fetch: async (request) => bot.routes?.fetch(request) ?? new Response(), port, hostname: '127.0.0.1' });
    const gone = await startFakeZaloBot();
    await gone.close();
    const port = Number(new URL(gone.url).port);
    fake.webhook = { url: `http://127.0.0.1:${port}${PATH}`, secret: SECRET };
    const pushes = ['1', '2', '3'].map((id) => fake.push(zaloText({ id, chat: 'c1', text: id }), { shape: 'wrapped' }));
    await eventually(() => expect(fake.redeliveries()).toBeGreaterThan(0));
    const server = listen(port);
    onTestFinished(() => void server.close());
    await Promise.all(pushes);
    expect(await texts()).toEqual(['1', '2', '3']);
  });
});

describe('watching the webhook', () => {
  const webhook = { url: 'https://bot.example.vn/webhooks/zalo-bot', secret: SECRET };
  it('is content where one is set', async () => {
    const { bot, health, fake } = await open({ fake: { webhook } });
    bot.start();
    await eventually(() => expect(health.told).toEqual(['connected']));
    expect(fake.calls.map(({ method }) => method)).toEqual(['getMe', 'getWebhookInfo']);
  });

  it('says that none is set, until one is', async () => {
    const { bot, health, fake } = await open();
    bot.start();
    await eventually(() => expect(health.told.slice(0, 2)).toEqual(['webhook_missing', 'webhook_missing']));
    fake.webhook = webhook;
    await eventually(() => expect(health.told.at(-1)).toBe('connected'));
  });

  it('says that the token is refused', async () => {
    const { bot, health, fake } = await open({ fake: { webhook } });
    fake.failNext({ code: 401, status: 401 }, { method: 'getMe' });
    fake.failNext({ code: 404, description: 'Not found' }, { method: 'getMe' });
    bot.start();
    await eventually(() => expect(health.told).toEqual(['token_refused', 'token_refused', 'connected']));
  });

  it('waits for a platform that does not answer', async () => {
    const { bot, health, fake } = await open({ fake: { webhook } });
    fake.failNext({ status: 502 }, { method: 'getMe', times: 2 });
    bot.start();
    const broken = 'disconnected: channel_unreachable';
    await eventually(() => expect(health.told).toEqual([broken, broken, 'connected']));
  });

  it('where the platform does not say, takes being called for the proof', async () => {
    const { bot, health, fake, post } = await open({ fake: { webhook } });
    fake.failNext({ code: 404, description: 'Not found' }, { method: 'getWebhookInfo', times: 1000 });
    bot.start();
    await eventually(() => expect(health.told[0]).toBe('webhook_missing'));
    await post(body);
    await eventually(() => expect(health.told.at(-1)).toBe('connected'));
  });

  it('takes the mention of its name off a group message once it knows the name', async () => {
    const { bot, fake, post, texts } = await open({ fake: { webhook } });
    fake.me = { ...fake.me, display_name: 'Bot Trợ lý' };
    bot.start();
    await eventually(() => expect(fake.calls).toHaveLength(2));
    await eventually(async () => {
      const { message, ...rest } = JSON.parse(body) as { message: object };
      const group = {
        chat: { id: 'g1', chat_type: 'GROUP' },
        text: '@Bot Trợ lý hỏi',
        message_id: crypto.randomUUID(),
      };
      await post(JSON.stringify({ ...rest, message: { ...message, ...group } }));
      expect(await texts()).toEqual(['hỏi']);
    });
  });

  it('ends at once', async () => {
    const { bot, fake, health, logged } = await open({ fake: { webhook } });
    fake.failNext('hang', { method: 'getMe' });
    bot.start();
    await eventually(() => expect(fake.calls).toHaveLength(1));
    const started = performance.now();
    await bot.stop();
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(health.told).toEqual([]);
    expect(logged()).toBe('');
  });
});
