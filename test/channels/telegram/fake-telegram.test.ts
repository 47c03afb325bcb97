import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FakeTelegram, startFakeTelegram } from '../../fakes/telegram-server.ts';
import { textUpdate } from './open-telegram.ts';

let fake: FakeTelegram;
beforeEach(async () => {
  fake = await startFakeTelegram({ maxPauseMs: 30 });
});
afterEach(() => fake.stop());

const call = async (method: string, body: object = {}, token = fake.token): Promise<unknown> => {
  const response = await fetch(`${fake.url}/bot${token}/${method}`, { method: 'POST', body: JSON.stringify(body) });
  return response.json();
};
const idsOf = (answer: unknown) => (answer as { result: { update_id: number }[] }).result.map((one) => one.update_id);

describe('the fake of Telegram', () => {
  it('knows its token and its methods', async () => {
    expect(await call('getMe')).toMatchObject({ ok: true, result: { id: 700100200, is_bot: true } });
    expect(await call('getMe', {}, '1:x')).toMatchObject({ error_code: 401 });
    expect(await call('getMee')).toMatchObject({ error_code: 404 });
  });

  it.each([
    [{ text: '' }, 'message text is empty'],
    [{ text: ' \n' }, 'message text is empty'],
    [{ text: 'x'.repeat(4097) }, 'message is too long'],
    [{ text: '<b>x', parse_mode: 'HTML' }, "can't parse entities"],
    [{ text: 'a < b', parse_mode: 'HTML' }, "can't parse entities"],
    [{ text: '<b><i>x</b></i>', parse_mode: 'HTML' }, "can't parse entities"],
    [{ text: 'x', reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 'x'.repeat(65) }]] } }, 'BUTTON_DATA'],
    [{ text: 'x', reply_markup: { keyboard: [] } }, 'invalid parameters'],
    [{ text: 'x', chat_id: 'abc' }, 'invalid parameters'],
  ])('refuses %j', async (body, why) => {
    const answer = await call('sendMessage', { chat_id: 5, ...body });
    expect(answer).toMatchObject({ ok: false, error_code: 400, description: expect.stringContaining(why) });
    expect(fake.sent).toEqual([]);
  });

  it('counts a text after its mark-up', async () => {
    const text = `<b>${'&amp;'.repeat(4096)}</b>`;
    expect(await call('sendMessage', { chat_id: 5, text, parse_mode: 'HTML' })).toMatchObject({ ok: true });
    expect(fake.sent[0]?.text).toBe('&'.repeat(4096));
  });

  it('keeps updates until an offset confirms them', async () => {
    const { updateId } = fake.push(textUpdate('một'));
    fake.push(textUpdate('hai'));
    expect(idsOf(await call('getUpdates'))).toEqual([updateId, updateId + 1]);
    expect(idsOf(await call('getUpdates', { limit: 1 }))).toEqual([updateId]);
    expect(idsOf(await call('getUpdates', { offset: updateId + 1 }))).toEqual([updateId + 1]);
    expect(fake.waiting()).toBe(1);
  });

  it('holds a question until something comes', async () => {
    const asked = call('getUpdates', { timeout: 5 });
    const { updateId } = fake.push(textUpdate('một'));
    expect(idsOf(await asked)).toEqual([updateId]);
  });

  it('ends a question when another is asked', async () => {
    const first = call('getUpdates', { timeout: 5 });
    await vi.waitFor(() => expect(fake.calls).toHaveLength(1));
    const second = call('getUpdates', { timeout: 0 });
    expect(await first).toMatchObject({ error_code: 409 });
    expect(await second).toMatchObject({ ok: true });
  });

  it('hands out nothing while a webhook is set', async () => {
    await call('setWebhook', { url: 'https://troly.example.vn/x' });
    expect(await call('getUpdates')).toMatchObject({ error_code: 409 });
    expect(await call('setWebhook', { url: 'http://troly.example.vn/x' })).toMatchObject({ error_code: 400 });
  });
});

describe('its deliveries', () => {
  const got: string[] = [];
  let answerWith: (text: string) => number = () => 200;
  let server: Server;
  let url = '';
  const listen = (port = 0) =>
    new Promise<void>((resolve) => {
      server = createServer((request, response) => {
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', () => {
          const update = JSON.parse(Buffer.concat(chunks).toString()) as { message: { text: string } };
          const status = answerWith(update.message.text);
          const secret = String(request.headers['x-telegram-bot-api-secret-token'] ?? '-');
          got.push(`${update.message.text} ${status} ${secret}`);
          response.writeHead(status).end();
        });
      }).listen(port, '127.0.0.1', resolve);
    });
  beforeEach(async () => {
    got.length = 0;
    answerWith = () => 200;
    await listen();
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await call('setWebhook', { url, secret_token: 's' });
  });
  afterEach(() => {
    server.close();
    server.closeAllConnections();
  });

  it('come with the secret, in order for each chat, one at a time', async () => {
    let refusals = 2;
    answerWith = (text) => (text === 'a1' && refusals-- > 0 ? 503 : 200);
    const pushed = [
      fake.push(textUpdate('a1', { from: 1 })),
      fake.push(textUpdate('a2', { from: 1 })),
      fake.push(textUpdate('b1', { from: 2 })),
    ];
    await Promise.all(pushed.map(({ delivered }) => delivered));
    expect(got.filter((line) => line.startsWith('a'))).toEqual(['a1 503 s', 'a1 503 s', 'a1 200 s', 'a2 200 s']);
    expect(got).toContain('b1 200 s');
    expect(fake.attempts()).toBe(5);
  });

  it('go on until a server that is down is up again', async () => {
    const { port } = server.address() as AddressInfo;
    server.close();
    server.closeAllConnections();
    const pushed = Array.from({ length: 100 }, (_, n) => fake.push(textUpdate(`tin ${n}`, { from: n % 50 })));
    await vi.waitFor(() => expect(fake.attempts()).toBeGreaterThan(100));
    await listen(port);
    await Promise.all(pushed.map(({ delivered }) => delivered));
    expect(new Set(got).size).toBe(100);
    expect(fake.waiting()).toBe(0);
  });

  it('what waited for a question goes to a webhook that is set later', async () => {
    await call('deleteWebhook');
    const { delivered } = fake.push(textUpdate('một'));
    expect(fake.waiting()).toBe(1);
    await call('setWebhook', { url });
    await delivered;
    expect(got).toEqual(['một 200 -']);
  });

  it('end when it is stopped', async () => {
    answerWith = () => 500;
    fake.push(textUpdate('một'));
    await vi.waitFor(() => expect(fake.attempts()).toBeGreaterThan(2));
    await fake.stop();
    const before = fake.attempts();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(fake.attempts()).toBeLessThanOrEqual(before + 1);
  });
});
