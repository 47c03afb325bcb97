import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Hono } from 'hono';
import { zaloOaConversation } from '#src/channels/zalo-oa/account.ts';
import { type Listening, startListening } from '#src/server/start-listening.ts';
import { outboundMessage } from '../../fakes/messages.ts';
import { FAKE_APP_ID, oaText, startFakeZaloOa } from '../../fakes/zalo-oa-server.ts';
import { setUpZaloOa, type ZaloOaSetup } from './compose-zalo-oa.ts';
import { readFixture } from './fixtures.ts';

const PERSON = '4000000000000000004';
const conversation = zaloOaConversation(FAKE_APP_ID, PERSON);

describe('the channel of an Official Account', () => {
  let setup: ZaloOaSetup;
  beforeEach(async () => {
    setup = await setUpZaloOa();
  });
  afterEach(() => setup.close());

  it('calls itself zalo-oa and takes texts of 2,000 units', () => {
    expect(setup.adapter.channel).toMatchObject({ name: 'zalo-oa', textLimit: 2000 });
  });

  it('looks at its account at the start and says that it is connected', async () => {
    setup.adapter.start();
    setup.adapter.start();
    await expect.poll(() => setup.told).toEqual(['connected']);
    expect(setup.fake.calls).toEqual(['POST /v4/oa/access_token', 'GET /v2.0/oa/getoa']);
  });

  it('says at the start that a person is needed when its token is not taken', async () => {
    setup.fake.tokens.revoke();
    setup.adapter.start();
    await expect.poll(() => setup.told).toEqual(['token_refused']);
  });

  it('says at the start that nobody answers', async () => {
    setup.fake.failNext('refuse');
    setup.adapter.start();
    await expect.poll(() => setup.told).toEqual(['disconnected']);
    await setup.fake.heal();
  });

  it('stops at once while the platform keeps it waiting, and tells nothing of it', async () => {
    setup.fake.failNext('hang', { endpoint: 'getoa' });
    setup.adapter.start();
    await expect.poll(() => setup.fake.calls).toContain('GET /v2.0/oa/getoa');
    const before = performance.now();
    await setup.adapter.stop();
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(setup.told).toEqual([]);
  });

  it('can be stopped without having been started', async () => {
    await setup.adapter.stop();
    expect(setup.fake.calls).toEqual([]);
  });

  it('logs no token, no key, no word and no number of anybody', async () => {
    const { fake, adapter } = setup;
    adapter.start();
    const send = (text: string) => adapter.channel.send(outboundMessage({ conversation, text }));
    await expect.poll(() => setup.told).toContain('connected');
    await send('trả lời bà Hạnh').catch(() => {});
    for (const failure of ['expire-token', 'reset-after-receipt', { error: -224 }, { status: 500 }] as const) {
      fake.failNext(failure);
      await send('trả lời bà Hạnh 0900000123').catch(() => {});
    }
    const words = 'bà Hạnh ở số 5, 0900000123';
    await setup.tell(oaText({ id: 'm1', from: PERSON, text: words }));
    await setup.tell(oaText({ id: 'm2', from: PERSON, text: words }, { event_name: 'user_send_thing' }));
    await setup.tell(readFixture('user-asking-product'));
    await setup.tell({ app_id: FAKE_APP_ID, event_name: words, timestamp: '1', '0900000123': { 'bà Hạnh': words } });
    await setup.call(JSON.stringify(oaText({ id: 'm3', from: PERSON, text: words })), {
      'x-zevent-signature': 'mac=1',
    });
    fake.tokens.revoke();
    await send('trả lời bà Hạnh').catch(() => {});
    const whole = setup.log.join('\n');
    expect(setup.log.length).toBeGreaterThan(3);
    expect(fake.tokens.known.length).toBeGreaterThan(3);
    const secrets = [...fake.tokens.known, fake.config.secretKey, 'Hạnh', '0900000123', PERSON];
    for (const secret of secrets) expect(whole).not.toContain(secret);
  });
});

describe('a webhook that the platform calls', () => {
  let setup: ZaloOaSetup;
  let down = false;
  let listening: Listening;
  beforeEach(async () => {
    const fake = await startFakeZaloOa();
    setup = await setUpZaloOa({ fake });
    const app = new Hono();
    app.use(async (context, next) => (down ? context.text('', 502) : next()));
    app.route('/', setup.adapter.routes);
    listening = await startListening(app, { host: '127.0.0.1', port: 0 });
    fake.webhook = `${listening.url}/webhooks/zalo-oa`;
  });
  afterEach(async () => {
    await listening.close(1000);
    await setup.close();
  });

  it('gets every event once and each person’s in their order, though it was down for a while', async () => {
    const { fake } = setup;
    const people = ['p1', 'p2', 'p3'];
    down = true;
    const pushed = Promise.all(
      Array.from({ length: 30 }, (_, n) => {
        const from = people[n % 3] ?? '';
        return fake.push(oaText({ id: `m${n}`, from, text: String(n) }));
      }),
    );
    await expect.poll(() => fake.redeliveries()).toBeGreaterThan(3);
    down = false;
    await pushed;
    const received = await setup.received();
    expect(received).toHaveLength(30);
    for (const person of people) {
      const numbers = received.filter(({ sender }) => sender.id === person).map(({ text }) => Number(text));
      expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    }
  });

  it('takes the console’s probe, and nothing else that is not signed', async () => {
    const url = setup.fake.webhook ?? '';
    expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(200);
    expect((await fetch(url, { method: 'POST' })).status).toBe(200);
    expect((await fetch(url, { method: 'POST', body: JSON.stringify(readFixture('follow')) })).status).toBe(401);
    expect((await fetch(url)).status).toBe(404);
  });
});
