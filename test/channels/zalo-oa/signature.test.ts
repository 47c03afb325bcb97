import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signEvent } from '../../fakes/zalo-oa-delivery.ts';
import { FAKE_APP_ID, oaText, startFakeZaloOa } from '../../fakes/zalo-oa-server.ts';
import { setUpZaloOa, type ZaloOaSetup } from './compose-zalo-oa.ts';

const EVENT = oaText({ id: 'm1', from: '4000000000000000004', text: 'xin chào' });
const BODY = JSON.stringify(EVENT);
const TIMESTAMP = '1795309200000';
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('the signature of an event', () => {
  let setup: ZaloOaSetup;
  beforeEach(async () => {
    setup = await setUpZaloOa();
  });
  afterEach(() => setup.close());

  const mac = (body: string | Uint8Array = BODY, timestamp = TIMESTAMP) =>
    signEvent(body, timestamp, setup.fake.signer);
  const received = async () => (await setup.received()).map(({ text }) => text);

  it('is the plain SHA-256 of app id, body, timestamp and key one after the other', async () => {
    const { secretKey } = setup.fake.config;
    const hex = createHash('sha256').update(`${FAKE_APP_ID}${BODY}${TIMESTAMP}${secretKey}`).digest('hex');
    expect(await setup.call(BODY, { 'x-zevent-signature': `mac=${hex}` })).toBe(200);
    expect(await received()).toEqual(['xin chào']);
    expect(setup.told).toEqual(['received']);
  });

  it('may be over the timestamp of the header where the body has another or none', async () => {
    const other = { 'x-zevent-signature': mac(BODY, '1795309200999'), 'x-zevent-timestamp': '1795309200999' };
    expect(await setup.call(BODY, other)).toBe(200);
    const { timestamp: _none, ...without } = EVENT;
    const body = JSON.stringify({ ...without, message: { msg_id: 'm2', text: 'hai' } });
    const bare = { 'x-zevent-signature': mac(body, TIMESTAMP), 'x-zevent-timestamp': TIMESTAMP };
    expect(await setup.call(body, bare)).toBe(200);
    expect(await received()).toEqual(['xin chào', 'hai']);
  });

  it('is over the timestamp as figures where the body holds a number', async () => {
    const body = JSON.stringify({ ...EVENT, timestamp: Number(TIMESTAMP) });
    expect(await setup.call(body, { 'x-zevent-signature': mac(body) })).toBe(200);
  });

  const refused: { name: string; body?: string; headers: () => Record<string, string> }[] = [
    { name: 'none', headers: () => ({}) },
    { name: 'an empty one', headers: () => ({ 'x-zevent-signature': '' }) },
    { name: 'one of another body', headers: () => ({ 'x-zevent-signature': mac(`${BODY} `) }) },
    { name: 'one of another time', headers: () => ({ 'x-zevent-signature': mac(BODY, '1795309200001') }) },
    { name: 'one without its prefix', headers: () => ({ 'x-zevent-signature': mac().slice(4) }) },
    { name: 'one with another prefix', headers: () => ({ 'x-zevent-signature': `hmac=${mac().slice(4)}` }) },
    { name: 'one that is cut short', headers: () => ({ 'x-zevent-signature': mac().slice(0, -1) }) },
    {
      name: 'one made with another key',
      headers: () => ({ 'x-zevent-signature': signEvent(BODY, TIMESTAMP, { appId: FAKE_APP_ID, key: 'other' }) }),
    },
    {
      name: 'one made for another application',
      headers: () => ({ 'x-zevent-signature': signEvent(BODY, TIMESTAMP, { ...setup.fake.signer, appId: '2' }) }),
    },
    {
      name: 'a timestamp that is no time but the end of the body',
      body: BODY.slice(0, -1),
      headers: () => ({ 'x-zevent-signature': mac(BODY, ''), 'x-zevent-timestamp': '}' }),
    },
  ];
  it.each(refused)('is refused: $name', async ({ body = BODY, headers }) => {
    expect(await setup.call(body, headers())).toBe(401);
    expect(await received()).toEqual([]);
    expect(setup.told).toEqual([]);
  });

  it('is refused for an event of another application, though made with our key', async () => {
    const body = JSON.stringify({ ...EVENT, app_id: '2222222222' });
    expect(await setup.call(body, { 'x-zevent-signature': mac(body) })).toBe(401);
    expect(await received()).toEqual([]);
  });

  it('is over the bytes: two bodies that are not UTF-8 and look alike are not taken for each other', async () => {
    const [head = '', tail = ''] = BODY.split('xin chào');
    const make = (byte: number) => new Uint8Array([...bytesOf(head), byte, ...bytesOf(tail)]);
    const headers = { 'x-zevent-signature': mac(make(0xff)) };
    expect(await setup.call(make(0xfe), headers)).toBe(401);
    expect(await setup.call(make(0xff), headers)).toBe(200);
    expect(await received()).toEqual(['\ufffd']);
  });

  it.each(['', '{}', ' {\n } '])('is not asked for of the console’s probe %j, which stores nothing', async (body) => {
    expect(await setup.call(body, {})).toBe(200);
    expect(await received()).toEqual([]);
    expect(setup.told).toEqual([]);
  });

  it.each(['null', '[]', '"{}"', '{"x":1}', '{', 'x'.repeat(100_000), '['.repeat(100_000)])(
    'is asked for of everything else: %.20s',
    async (body) => {
      expect(await setup.call(body, { 'x-zevent-signature': mac() })).toBe(401);
    },
  );

  it('is made with the key of the webhook page where that one is known, and then not with the application’s', async () => {
    const fake = await startFakeZaloOa({ webhookSecret: 'FAKE-oa-secret-key' });
    const own = await setUpZaloOa({ fake });
    const byApp = signEvent(BODY, TIMESTAMP, { appId: FAKE_APP_ID, key: fake.config.secretKey });
    expect(await own.tell(EVENT)).toBe(200);
    expect(await own.call(BODY, { 'x-zevent-signature': byApp })).toBe(401);
    await own.close();
  });

  it('is asked again when storing failed', async () => {
    await setup.close();
    let broken = true;
    const inner = setup.messaging.inbox;
    setup = await setUpZaloOa({
      inbox: { ...inner, accept: (message) => (broken ? Promise.reject(new Error('full')) : inner.accept(message)) },
    });
    expect(await setup.tell(EVENT)).toBe(503);
    broken = false;
    expect(await setup.tell(EVENT)).toBe(200);
  });
});
