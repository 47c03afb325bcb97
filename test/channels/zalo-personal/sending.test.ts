import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { failureClass, isSessionRefused, mapSendError } from '#src/channels/zalo-personal/map-error.ts';
import type { ConversationRef, OutboundMessage } from '#src/messaging/message.ts';
import { outboundMessage } from '../../fakes/messages.ts';
import { type SendFault, ZALO_UID } from '../../fakes/zalo-web-server.ts';
import { openChannel, type OpenedChannel, type OpenOptions, until } from './open-channel.ts';

const AN = '2000000000000000002';
const GROUP = '3000000000000000003';
const ref = (conversationId: string, kind: ConversationRef['kind'] = 'private'): ConversationRef => ({
  channel: 'zalo-personal',
  account: ZALO_UID,
  conversationId,
  kind,
});
const toAn = (change: Partial<OutboundMessage> = {}) => outboundMessage({ conversation: ref(AN), ...change });
const toGroup = (change: Partial<OutboundMessage> = {}) =>
  outboundMessage({ conversation: ref(GROUP, 'group'), ...change });

const opened: OpenedChannel[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});

async function start(options: OpenOptions = {}): Promise<OpenedChannel> {
  const channel = await openChannel(options);
  opened.push(channel);
  channel.adapter.start();
  await until('connected', () => channel.health.includes('connected'));
  return channel;
}

test('a person and a group are written to by their own ways', async () => {
  const { fake, adapter } = await start();
  const { externalId } = await adapter.channel.send(toAn({ text: 'cho An' }));
  await adapter.channel.send(toGroup({ text: 'cho nhóm' }));
  expect(fake.sent).toMatchObject([
    { path: '/api/message/sms', to: AN, text: 'cho An', group: false },
    { path: '/api/group/sendmsg', to: GROUP, text: 'cho nhóm', group: true },
  ]);
  expect(externalId).toBe(fake.sent[0]?.msgId);
});

test('messages leave one after the other at the pace of a person, also when they come at once', async () => {
  const { fake, adapter } = await start({ delays: { paceMs: [60, 80] } });
  expect(adapter.channel.concurrency).toBe(1);
  await Promise.all(['một', 'hai', 'ba'].map((text) => adapter.channel.send(toAn({ text }))));
  expect(fake.sent.map(({ text }) => text)).toEqual(['một', 'hai', 'ba']);
  const times = fake.sent.map(({ at }) => at);
  expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(65);
  expect((times[2] ?? 0) - (times[1] ?? 0)).toBeGreaterThanOrEqual(65);
});

test('a failed message counts for the pace too', async () => {
  const { fake, adapter } = await start({ delays: { paceMs: [80, 80] } });
  fake.failNext({ code: 114, message: 'sai' });
  await adapter.channel.send(toAn()).catch(() => {});
  const failedAt = Date.now();
  await adapter.channel.send(toAn());
  expect((fake.sent[0]?.at ?? 0) - failedAt).toBeGreaterThanOrEqual(70);
});

test('those that wait too long behind others are given back, certainly not sent', async () => {
  const { fake, adapter } = await start({ delays: { paceMs: [70, 70], connectWaitMs: 100 } });
  const sends = Array.from({ length: 5 }, () => adapter.channel.send(toAn()));
  const settled = await Promise.allSettled(sends);
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(fake.sent.length);
  expect(settled.at(-1)).toMatchObject({
    status: 'rejected',
    reason: { code: 'channel_unreachable', retryable: true },
  });
});

test('a long text is preceded by a sign of typing, a short one is not', async () => {
  const { fake, adapter } = await start();
  await adapter.channel.send(toAn({ text: 'ngắn' }));
  expect(fake.calls.map(({ path }) => path)).not.toContain('/api/message/typing');
  await adapter.channel.send(toAn({ text: 'dài '.repeat(100) }));
  await adapter.channel.send(toGroup({ text: 'dài '.repeat(100) }));
  const paths = fake.calls.map(({ path }) => path);
  expect(paths.indexOf('/api/message/typing')).toBeLessThan(paths.lastIndexOf('/api/message/sms'));
  expect(paths).toContain('/api/group/typing');
});

describe('in a group', () => {
  const ask = (channel: OpenedChannel) =>
    channel.fake.pushGroup({
      group: GROUP,
      from: AN,
      text: '@Trợ Lý quy chế?',
      msgId: '5000000000301',
      more: { mentions: [{ uid: ZALO_UID, pos: 0, len: 7, type: 0 }] },
    });

  test('an answer quotes what it answers', async () => {
    const channel = await start();
    ask(channel);
    await channel.receive(1);
    await channel.adapter.channel.send(toGroup({ text: 'Điều 7', replyTo: '5000000000301' }));
    expect(channel.fake.sent).toMatchObject([
      {
        path: '/api/group/quote',
        to: GROUP,
        text: 'Điều 7',
        params: { qmsgId: '5000000000301', qmsg: '@Trợ Lý quy chế?' },
      },
    ]);
  });

  test('an answer to a message that is no longer known goes out plain', async () => {
    const channel = await start();
    ask(channel);
    await channel.receive(1);
    const elsewhere = toGroup({ conversation: ref('3000000000000000009', 'group'), replyTo: '5000000000301' });
    await channel.adapter.channel.send(elsewhere);
    await channel.adapter.channel.send(toGroup({ replyTo: '5000000000999' }));
    expect(channel.fake.sent.map(({ path }) => path)).toEqual(['/api/group/sendmsg', '/api/group/sendmsg']);
  });
});

describe('when it fails', () => {
  test.each<{ what: string; fault: SendFault; code: string; retryable: boolean; more?: object }>([
    {
      what: 'too much was sent',
      fault: { code: -1, message: 'Vượt quá số request cho phép' },
      code: 'channel_limited',
      retryable: true,
      more: { retryAfterMs: 600_000 },
    },
    { what: 'the person takes nothing', fault: { code: 123, message: 'x' }, code: 'recipient_gone', retryable: false },
    {
      what: 'the person takes nothing, in words',
      fault: { code: 9, message: 'Không thể nhận tin nhắn từ bạn' },
      code: 'recipient_gone',
      retryable: false,
    },
    { what: 'the message is wrong', fault: { code: 114, message: 'x' }, code: 'channel_rejected', retryable: false },
    { what: 'the code is not known', fault: { code: 777, message: 'x' }, code: 'internal', retryable: true },
    { what: 'status 429', fault: { status: 429 }, code: 'channel_limited', retryable: true },
    { what: 'status 503', fault: { status: 503 }, code: 'channel_unreachable', retryable: true },
    { what: 'status 502', fault: { status: 502 }, code: 'channel_ambiguous', retryable: false },
    { what: 'status 404', fault: { status: 404 }, code: 'channel_rejected', retryable: false },
    { what: 'the line is cut', fault: 'cut', code: 'channel_ambiguous', retryable: false },
    { what: 'there is no answer', fault: 'silent', code: 'channel_ambiguous', retryable: false },
    { what: 'the answer is none', fault: 'garbage', code: 'channel_ambiguous', retryable: false },
  ])('$what: $code', async ({ fault, code, retryable, more = {} }) => {
    const { fake, adapter } = await start({ delays: { requestMs: 400 } });
    fake.failNext(fault);
    await expect(adapter.channel.send(toAn())).rejects.toMatchObject({ code, retryable, ...more });
    await adapter.channel.send(toAn({ text: 'sau' }));
    expect(fake.sent.at(-1)?.text).toBe('sau');
    expect(fake.connectionsOpened).toBe(1);
  });

  test.each([102, 600])(
    'a session refused with %i is logged in anew; if that fails, a person is asked for',
    async (code) => {
      const { fake, adapter, health } = await start();
      fake.failNext({ code, message: 'Phiên hết hạn' });
      await expect(adapter.channel.send(toAn())).rejects.toMatchObject({
        code: 'channel_unauthorised',
        retryable: true,
      });
      await adapter.channel.send(toAn({ text: 'sau' }));
      expect(fake.login.logins).toBe(2);
      fake.login.refuseSessions = true;
      fake.failNext({ code, message: 'Phiên hết hạn' });
      await adapter.channel.send(toAn()).catch(() => {});
      await until('asked for', () => health.includes('needs session_expired'));
    },
  );

  test('without a connection nothing is sent, and a message waits a moment for one', async () => {
    const channel = await openChannel({ delays: { connectWaitMs: 30 } });
    opened.push(channel);
    const { fake, adapter } = channel;
    await expect(adapter.channel.send(toAn())).rejects.toMatchObject({ code: 'channel_unreachable', retryable: true });
    const patient = await openChannel({ fake, delays: { connectWaitMs: 5000 } });
    opened.unshift(patient);
    const sending = patient.adapter.channel.send(toAn({ text: 'một' }));
    await wait(20);
    expect(fake.sent).toEqual([]);
    patient.adapter.start();
    await sending;
    expect(fake.sent.map(({ text }) => text)).toEqual(['một']);
    await patient.close();
  });
});

describe('errors of the library', () => {
  const zalo = (message: string, code: number | null = null) =>
    Object.assign(new Error(message), { name: 'ZcaApiError', code });
  const network = (code: string) => new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code }) });

  test.each([
    { error: network('ECONNREFUSED'), code: 'channel_unreachable' },
    { error: network('ENOTFOUND'), code: 'channel_unreachable' },
    { error: network('UND_ERR_CONNECT_TIMEOUT'), code: 'channel_unreachable' },
    { error: network('CERT_HAS_EXPIRED'), code: 'channel_unreachable' },
    { error: network('ECONNRESET'), code: 'channel_ambiguous' },
    { error: network('UND_ERR_SOCKET'), code: 'channel_ambiguous' },
    { error: new DOMException('x', 'TimeoutError'), code: 'channel_ambiguous' },
    { error: zalo('Missing message content'), code: 'channel_rejected' },
    { error: zalo('Request failed with status code 403'), code: 'channel_unauthorised' },
    { error: zalo('không nhận tin nhắn từ người lạ', 5), code: 'recipient_gone' },
    { error: 'chữ', code: 'channel_ambiguous' },
    { error: undefined, code: 'channel_ambiguous' },
  ])('are told apart by whether anything was sent: $error → $code', ({ error, code }) => {
    expect(mapSendError(error)).toMatchObject({ code });
  });

  test('take nothing along that they quote', () => {
    const error = mapSendError(zalo('Phản hồi: imei-secret, 0900000001', 114));
    expect(`${error.message} ${error.stack} ${String(error.cause)}`).not.toMatch(/imei-secret|0900000001/);
    expect(failureClass(zalo('imei-secret', 114))).toEqual({ failure: 'ZcaApiError', code: 114 });
    expect(failureClass(network('ECONNRESET'))).toEqual({ failure: 'ECONNRESET' });
    expect(failureClass(new SyntaxError('imei-secret'))).toEqual({ failure: 'SyntaxError' });
  });

  test.each([
    { error: zalo('Đăng nhập thất bại'), refused: true },
    { error: zalo('x', 600), refused: true },
    { error: zalo('x', 102), refused: true },
    { error: zalo('Cannot get session, login failed'), refused: true },
    { error: zalo('Failed to fetch login info: Bad Gateway'), refused: false },
    { error: zalo('x', 114), refused: false },
    { error: new Error('Đăng nhập thất bại'), refused: false },
    { error: null, refused: false },
  ])('mean a refused session only when Zalo says so: $error', ({ error, refused }) => {
    expect(isSessionRefused(error)).toBe(refused);
  });
});
