import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '#src/errors.ts';
import { updateNamed } from './fixtures/read-updates.ts';
import { type OpenTelegram, openTelegram, textUpdate, WEBHOOK_SECRET } from './open-telegram.ts';

const HEADER = 'x-telegram-bot-api-secret-token';

describe('the webhook', () => {
  let open: OpenTelegram;
  let failing = false;
  beforeEach(async () => {
    failing = false;
    open = await openTelegram({
      webhook: true,
      wrapInbox: (inbox) => ({
        ...inbox,
        accept: async (message) => {
          if (failing) throw new AppError('database_full', 'the disk is full');
          return inbox.accept(message);
        },
      }),
    });
  });
  afterEach(() => open.close());

  const post = async (body: string, headers: Record<string, string> = { [HEADER]: WEBHOOK_SECRET }) =>
    open.adapter.routes!.request('/webhooks/telegram', { method: 'POST', headers, body });
  const texts = async () => (await open.received()).map(({ text }) => text);

  it.each([
    ['no secret', {}],
    ['a wrong secret', { [HEADER]: 'sai' }],
    ['an empty secret', { [HEADER]: '' }],
    ['a secret that only begins right', { [HEADER]: `${WEBHOOK_SECRET}x` }],
    ['the secret twice', { [HEADER]: `${WEBHOOK_SECRET}, ${WEBHOOK_SECRET}` }],
  ])('refuses a request with %s and takes nothing in', async (_what, headers) => {
    const response = await post(JSON.stringify({ update_id: 1, ...textUpdate('x') }), headers);
    expect(response.status).toBe(401);
    expect(await texts()).toEqual([]);
    expect(open.status()?.lastEventAt).toBeUndefined();
  });

  it.each(['', 'không phải JSON', '[]', 'null', '{"update_id":5}', '['.repeat(100_000), `"${'x'.repeat(500_000)}"`])(
    'answers 200 to a body that says nothing, so that it does not come again',
    async (body) => {
      expect((await post(body)).status).toBe(200);
      expect(open.log()).toContain('update not understood');
      expect(open.log().length).toBeLessThan(2000);
    },
  );

  it('keeps what people say out of the log when it does not understand', async () => {
    const bodies = ['content from the future', 'kind of update from the future', 'channel post'].map(updateNamed);
    for (const body of bodies) await post(JSON.stringify({ ...body, 'Bình nói gì đó': 1 }));
    expect(open.log()).toContain('hologram');
    expect(open.log()).not.toMatch(/bí mật riêng|0912345678|Tin mới|Bình|5550001/);
  });

  it('asks Telegram to come again when storing fails, and loses nothing', async () => {
    failing = true;
    const pushed = open.fake.push(textUpdate('một'));
    await vi.waitFor(() => expect(open.fake.attempts()).toBeGreaterThan(2));
    expect(await texts()).toEqual([]);
    failing = false;
    await pushed.delivered;
    expect(await texts()).toEqual(['một']);
  });

  it('stores a storm of repeats once, and the conversation in order', async () => {
    const updates = [1, 2, 3].map((n) => ({ update_id: 900 + n, ...textUpdate(`tin ${n}`) }));
    for (const update of updates) {
      await Promise.all(Array.from({ length: 20 }, () => post(JSON.stringify(update))));
    }
    await Promise.all(updates.map((update) => post(JSON.stringify(update))));
    expect(await texts()).toEqual(['tin 1', 'tin 2', 'tin 3']);
  });

  it('takes an edit and a pressed button for events of their own', async () => {
    for (const name of ['private text', 'edit', 'choice']) await open.fake.push(updateNamed(name)).delivered;
    expect((await open.received()).map(({ event }) => event)).toEqual([undefined, 'edit', 'choice']);
  });

  it('answers a pressed button beside the request, also a foreign one', async () => {
    open.fake.failNext('hang', 1, 'answerCallbackQuery');
    await open.fake.push(updateNamed('foreign button')).delivered;
    await open.fake.push(updateNamed('choice')).delivered;
    const answered = () =>
      open.fake.calls.filter(({ method }) => method === 'answerCallbackQuery').map(({ body }) => body);
    await vi.waitFor(() =>
      expect(answered()).toEqual([{ callback_query_id: '4382bfdw4' }, { callback_query_id: '4382bfdw1' }]),
    );
    expect((await open.received()).map(({ choice }) => choice?.number)).toEqual([2]);
  });

  it('does not fail when a button cannot be answered any more', async () => {
    open.fake.failNext('400', 1, 'answerCallbackQuery');
    await open.fake.push(updateNamed('choice')).delivered;
    await open.adapter.stop();
    expect(await open.received()).toHaveLength(1);
    expect(open.log()).not.toContain('background work ended');
  });

  it('takes in at once while Telegram itself cannot be reached', async () => {
    open.fake.failNext('hang', Infinity, 'getMe');
    open.adapter.start();
    const before = performance.now();
    expect((await post(JSON.stringify({ update_id: 1, ...textUpdate('một') }))).status).toBe(200);
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(await texts()).toEqual(['một']);
  });

  it('knows a mention once it has learned its own name', async () => {
    open.fake.state.me['username'] = 'Tro_Ly_Bot';
    open.adapter.start();
    await vi.waitFor(() => expect(open.fake.calls.some(({ method }) => method === 'setMyCommands')).toBe(true));
    await open.fake.push(updateNamed('topic mention')).delivered;
    await open.fake.push(updateNamed('mention of another')).delivered;
    expect(await texts()).toEqual(['tra cứu']);
  });

  it('has no route without a secret', async () => {
    const polling = await openTelegram();
    expect(polling.adapter.routes).toBeUndefined();
    await polling.close();
  });
});

describe('what the webhook mode watches', () => {
  let open: OpenTelegram;
  beforeEach(async () => {
    open = await openTelegram({ webhook: true });
  });
  afterEach(() => open.close());
  const setElsewhere = (url: string) =>
    fetch(`${open.fake.url}/bot${open.fake.token}/${url === '' ? 'deleteWebhook' : 'setWebhook'}`, {
      method: 'POST',
      body: JSON.stringify({ url }),
    });

  it('is connected when Telegram knows our address', async () => {
    open.adapter.start();
    await vi.waitFor(() => expect(open.status()?.state).toBe('connected'));
    expect(open.problems).toEqual([]);
  });

  it.each(['', 'https://khac.example.vn/hook'])(
    'calls for a person when the webhook is %j, until it is right',
    async (url) => {
      const ours = `http://127.0.0.1:9/webhooks/telegram`;
      await setElsewhere(url);
      open.adapter.start();
      await vi.waitFor(() =>
        expect(open.status()).toMatchObject({ state: 'needs_person', problem: 'webhook_missing' }),
      );
      // That calls of ours are answered does not mend it.
      await open.adapter.channel.send({
        idempotencyKey: 'k',
        correlationId: 'c',
        text: 'x',
        conversation: { channel: 'telegram', account: '1', conversationId: '5', kind: 'private' },
      });
      expect(open.status()?.state).toBe('needs_person');
      await setElsewhere(ours);
      await vi.waitFor(() => expect(open.status()).toMatchObject({ state: 'connected' }));
      expect(open.status()?.problem).toBeUndefined();
    },
  );

  it('takes a call by Telegram for the proof that it knows our address after all', async () => {
    const watching = await openTelegram({ webhook: true, pace: { webhookWrongMs: 60_000 } });
    watching.fake.answerNext({ ok: true, result: { url: '' } }, 1, 'getWebhookInfo');
    watching.adapter.start();
    await vi.waitFor(() => expect(watching.status()?.problem).toBe('webhook_missing'));
    await watching.fake.push(textUpdate('một')).delivered;
    expect(watching.status()).toMatchObject({ state: 'connected', lastEventAt: expect.any(String) });
    expect(watching.status()?.problem).toBeUndefined();
    await watching.close();
  });

  it('tells that the token is refused', async () => {
    open.fake.failNext('401', Infinity, 'getMe');
    open.fake.failNext('401', Infinity, 'getWebhookInfo');
    open.adapter.start();
    await vi.waitFor(() => expect(open.problems).toContain('token_refused'));
  });

  it('goes on asking while Telegram cannot be reached, and recovers', async () => {
    open.fake.failNext('refuse');
    open.adapter.start();
    await vi.waitFor(() => expect(open.status()).toMatchObject({ lastError: 'channel_unreachable' }));
    await open.fake.heal();
    await vi.waitFor(() => expect(open.status()?.state).toBe('connected'));
    await vi.waitFor(() => expect(open.fake.calls.filter(({ method }) => method === 'setMyCommands')).toHaveLength(2));
  });

  it('sets the menu in Vietnamese, for all and for those who use Vietnamese', async () => {
    open.adapter.start();
    const menus = () => open.fake.calls.filter(({ method }) => method === 'setMyCommands').map(({ body }) => body);
    await vi.waitFor(() => expect(menus()).toHaveLength(2));
    expect(menus().map((body) => body['language_code'])).toEqual([undefined, 'vi']);
    expect(menus()[0]?.['commands']).toContainEqual({ command: 'trogiup', description: 'Hướng dẫn sử dụng' });
  });

  it('starts once and stops while everything hangs', async () => {
    for (const method of ['getMe', 'getWebhookInfo']) open.fake.failNext('hang', Infinity, method);
    open.adapter.start();
    open.adapter.start();
    await vi.waitFor(() =>
      expect(open.fake.calls.map(({ method }) => method).toSorted()).toEqual(['getMe', 'getWebhookInfo', 'setWebhook']),
    );
    const before = performance.now();
    await open.adapter.stop();
    expect(performance.now() - before).toBeLessThan(10_000);
  });
});
