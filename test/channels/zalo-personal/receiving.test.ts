import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { AppError } from '#src/errors.ts';
import type { InboundMessage } from '#src/messaging/message.ts';
import { createManualClock } from '../../fakes/manual-clock.ts';
import { createMemoryMessaging } from '../../fakes/memory-messaging.ts';
import { type FakeZaloWeb, startFakeZaloWeb, ZALO_UID } from '../../fakes/zalo-web-server.ts';
import {
  createMemoryCredentials,
  openChannel,
  type OpenedChannel,
  type OpenOptions,
  storeSession,
  until,
} from './open-channel.ts';

const AN = '2000000000000000002';
const BINH = '2000000000000000003';
const GROUP = '3000000000000000003';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});

async function start(options: OpenOptions = {}): Promise<OpenedChannel> {
  const channel = await openChannel(options);
  opened.push(channel);
  const before = channel.fake.connectionsOpened;
  channel.adapter.start();
  await channel.fake.connected(before + 1);
  await until('connected', () => channel.health.includes('connected'));
  return channel;
}
const texts = (messages: InboundMessage[]) => messages.map(({ text }) => text);

test.each([0, 1, 2, 3] as const)('a message comes in from a frame wrapped in way %i', async (encrypt) => {
  const { fake, receive } = await start();
  fake.pushUser({ from: AN, text: 'Quy chế nói gì?', msgId: '5000000000001', ts: 1_790_000_000_456 }, { encrypt });
  const [message] = await receive(1);
  expect(message).toEqual({
    conversation: { channel: 'zalo-personal', account: ZALO_UID, conversationId: AN, kind: 'private' },
    externalId: '5000000000001',
    sender: { id: AN, displayName: 'Nguyễn An' },
    sentAt: '2026-09-21T14:13:20.456Z',
    text: 'Quy chế nói gì?',
  });
});

test('numbers too long for JavaScript stay exact ids', async () => {
  const { fake, receive } = await start();
  const quote = `"quote":{"ownerId":${ZALO_UID},"globalMsgId":5000000000000000009,"msg":"câu cũ"}`;
  const message = `"msgType":"webchat","uidFrom":${AN},"idTo":${GROUP},"ts":1790000000456,"content":"còn mục 2?",${quote}`;
  fake.pushJson([521, 0], `{"data":{"groupMsgs":[{"msgId":5000000000000000007,"cliMsgId":1790000000123,${message}}]}}`);
  const [first] = await receive(1);
  expect(first).toMatchObject({
    externalId: '5000000000000000007',
    sender: { id: AN },
    conversation: { conversationId: GROUP, kind: 'group' },
    addressed: true,
    text: 'còn mục 2?',
  });
});

test('of a group only what is meant for us comes in', async () => {
  const { fake, receive, received } = await start();
  const mentions = [{ uid: ZALO_UID, pos: 0, len: 7, type: 0 }];
  fake.pushGroup([
    { group: GROUP, from: AN, text: 'chuyện riêng' },
    { group: GROUP, from: AN, text: '@All họp', more: { mentions: [{ uid: '-1', pos: 0, len: 4, type: 1 }] } },
    { group: GROUP, from: AN, text: '@Trợ Lý quy chế?', more: { mentions } },
    { group: GROUP, from: BINH, text: 'chuyện khác' },
  ]);
  expect(texts(await receive(1))).toEqual(['quy chế?']);
  await wait(20);
  expect(await received()).toEqual([]);
});

test('our own messages, withdrawn ones and reactions in groups are left alone; a private reaction is an event', async () => {
  const { fake, receive, received } = await start();
  fake.pushUser([
    { from: '0', text: 'chính tôi viết' },
    { from: AN, content: { globalMsgId: 5, cliMsgId: 6, deleteMsg: 1 } },
  ]);
  fake.pushReaction({ from: AN, group: GROUP });
  fake.pushReaction({ from: AN, icon: '' });
  fake.pushReaction({ from: AN, on: '5000000000009' });
  expect(await receive(1)).toMatchObject([{ event: 'reaction', messageId: '5000000000009', sender: { id: AN } }]);
  await wait(20);
  expect(await received()).toEqual([]);
});

test('what people send is there to be fetched, from the hosts of the platform only', async () => {
  const { fake, adapter, receive, log } = await start({ attachmentHosts: ['127.0.0.1'] });
  const href = fake.addMedia('/media/quy-che.pdf', Buffer.from('%PDF-1.7'));
  fake.pushUser([
    { from: AN, msgType: 'share.file', content: { title: 'a.pdf', href, params: '{"fileSize":"8","fileExt":"pdf"}' } },
    { from: AN, msgType: 'chat.photo', content: { href: 'https://elsewhere.example/a.jpg' } },
    { from: AN, msgType: 'chat.sticker', content: { id: 1 } },
    { from: AN, msgType: 'chat.doodle', content: {} },
  ]);
  const [file, photo, sticker, doodle] = await receive(4);
  const fetch = async (message: InboundMessage | undefined) =>
    adapter.channel.fetchAttachment?.(message?.attachments?.[0] ?? { kind: 'other' }, {
      maxBytes: 100,
      signal: AbortSignal.timeout(1000),
    });
  expect(Buffer.from((await fetch(file)) ?? []).toString()).toBe('%PDF-1.7');
  await expect(fetch(photo)).rejects.toMatchObject({ code: 'attachment_refused' });
  expect(log()).toContain('elsewhere.example');
  await expect(fetch(sticker)).rejects.toMatchObject({ code: 'attachment_refused' });
  expect(doodle).toMatchObject({ event: 'unsupported' });
});

describe('order', () => {
  test('a frame that is out of order is put right, conversation by conversation', async () => {
    const { fake, receive } = await start();
    const ts = Date.now();
    fake.pushUser([
      { from: AN, text: 'ba', ts: ts + 2, msgId: '5000000000012' },
      { from: BINH, text: 'một của Bình', ts: ts + 1, msgId: '5000000000009' },
      { from: AN, text: 'hai', ts: ts + 1, msgId: '5000000000010' },
      { from: AN, text: 'một', ts: ts + 1, msgId: '999999999999' },
    ]);
    const messages = await receive(4);
    expect(texts(messages.filter(({ sender }) => sender.id === AN))).toEqual(['một', 'hai', 'ba']);
  });

  test('two frames that overtake each other are put right', async () => {
    const { fake, receive } = await start({ delays: { gatherMs: 40 } });
    const ts = Date.now();
    fake.pushUser({ from: AN, text: 'hai', ts: ts + 1 }, { encrypt: 0 });
    fake.pushUser({ from: AN, text: 'một', ts }, { encrypt: 2 });
    expect(texts(await receive(2))).toEqual(['một', 'hai']);
  });

  test('a message that cannot be stored holds up its own conversation, and no other', async () => {
    const clock = createManualClock();
    const messaging = createMemoryMessaging({ clock });
    let broken = true;
    let attempts = 0;
    const accept = (message: InboundMessage) => messaging.inbox.accept(message);
    const inbox = {
      ...messaging.inbox,
      accept: async (message: InboundMessage) => {
        if (broken && message.text === 'một') {
          attempts++;
          throw new AppError('database_busy', 'busy', { retryable: true });
        }
        return accept(message);
      },
    };
    const { fake, receive, received } = await start({ messaging, change: { inbox } });
    fake.pushUser([
      { from: AN, text: 'một' },
      { from: AN, text: 'hai' },
      { from: BINH, text: 'của Bình' },
    ]);
    fake.pushUser({ from: AN, text: 'ba' });
    expect(texts(await receive(1))).toEqual(['của Bình']);
    await until('tried again', () => attempts > 3);
    expect(await received()).toEqual([]);
    broken = false;
    expect(texts(await receive(4))).toEqual(['của Bình', 'một', 'hai', 'ba']);
  });

  test('a message that the store will never take does not hold up the next', async () => {
    const messaging = createMemoryMessaging({ clock: createManualClock() });
    const accept = (message: InboundMessage) => messaging.inbox.accept(message);
    const inbox = {
      ...messaging.inbox,
      accept: async (message: InboundMessage) => {
        if (message.text === 'độc') throw new AppError('message_invalid', 'never');
        return accept(message);
      },
    };
    const { fake, receive } = await start({ messaging, change: { inbox } });
    fake.pushUser([
      { from: AN, text: 'độc' },
      { from: AN, text: 'lành' },
    ]);
    expect(texts(await receive(1))).toEqual(['lành']);
  });
});

describe('what is broken or hostile', () => {
  test('frames that cannot be read are passed over, and those around them come in', async () => {
    const { fake, receive, log } = await start();
    fake.pushUser({ from: AN, text: 'trước' });
    await receive(1);
    fake.pushBytes(Buffer.from([1]));
    fake.pushBytes(Buffer.from([1, 0xf5, 1, 0, ...Buffer.from('{"encrypt":2,"data":"xxxx"}')]));
    fake.pushJson([501, 0], '{"data":{"msgs":[null]}}', { encrypt: 0 });
    fake.pushUser({ from: AN, text: 'sau' });
    expect(texts(await receive(2))).toEqual(['trước', 'sau']);
    expect(fake.connections).toBe(1);
    expect(log()).toContain('frame not read');
  });

  test('a connection on which hardly anything can be read is made anew', async () => {
    const { fake } = await start();
    for (let n = 0; n < 5; n++) fake.pushJson([501, 0], '{"data":{"msgs":[null]}}');
    await fake.connected(2);
    expect(fake.login.logins).toBe(2);
  });

  test('a message of unknown shape is logged by its shape only, and the rest of its frame comes in', async () => {
    const { fake, receive, log } = await start();
    fake.pushUser([
      { from: AN, msgId: 'không phải mã', text: 'chuyện mật' },
      { from: AN, text: 'sau' },
    ]);
    expect(texts(await receive(1))).toEqual(['sau']);
    expect(log()).toContain('message of unknown shape');
    expect(log()).toContain('uidFrom');
    expect(log()).not.toMatch(/chuyện mật|không phải mã|Nguyễn An/);
  });
});

describe('after a break', () => {
  test('asks for what came meanwhile, from the last private message that is stored', async () => {
    const { fake, receive } = await start();
    fake.pushUser({ from: AN, text: 'một', msgId: '5000000000101' });
    await receive(1);
    expect(fake.askedFrom).toEqual([]);
    fake.dropSockets();
    // Nobody is connected, so it is only in the history.
    fake.pushUser({ from: AN, text: 'hai', msgId: '5000000000102' });
    await fake.connected(2);
    expect(texts(await receive(2))).toEqual(['một', 'hai']);
    expect(fake.askedFrom).toEqual(['5000000000101']);
  });

  test('also when another process takes over, and what is known does not come in twice', async () => {
    const fake = await startFakeZaloWeb();
    opened.push({ close: () => fake.close() });
    const credentials = createMemoryCredentials();
    const messaging = createMemoryMessaging({ clock: createManualClock() });
    const first = await start({ fake, credentials, messaging });
    fake.pushUser({ from: AN, text: 'một', msgId: '5000000000101' });
    fake.pushGroup({
      from: AN,
      group: GROUP,
      text: 'nhóm',
      more: { quote: { ownerId: ZALO_UID } },
      msgId: '5999999999999',
    });
    await first.receive(2);
    await first.close();
    fake.pushUser({ from: AN, text: 'hai', msgId: '5000000000102' });
    const second = await start({ fake, credentials, messaging });
    expect(texts(await second.receive(1))).toEqual(['hai']);
    // The group's message has a higher number, but private messages are asked for.
    expect(fake.askedFrom).toEqual(['5000000000101']);
    expect(JSON.stringify([...credentials.stored.values()])).not.toMatch(/một|hai|Nguyễn/);
  });

  test('never asks beyond a message that is not stored yet', async () => {
    const messaging = createMemoryMessaging({ clock: createManualClock() });
    const accept = (message: InboundMessage) => messaging.inbox.accept(message);
    let broken = true;
    const inbox = {
      ...messaging.inbox,
      accept: async (message: InboundMessage) => {
        if (broken && message.text === 'hai') throw new AppError('database_busy', 'busy', { retryable: true });
        return accept(message);
      },
    };
    const { fake, receive } = await start({ messaging, change: { inbox } });
    fake.pushUser({ from: AN, text: 'một', msgId: '5000000000101' });
    await receive(1);
    fake.pushUser({ from: AN, text: 'hai', msgId: '5000000000102' });
    fake.pushUser({ from: BINH, text: 'ba', msgId: '5000000000103' });
    await receive(2);
    fake.dropSockets();
    await fake.connected(2);
    await until('asked', () => fake.askedFrom.length === 1);
    expect(fake.askedFrom).toEqual(['5000000000101']);
    broken = false;
    expect(texts(await receive(3))).toEqual(['một', 'ba', 'hai']);
  });

  test.each([
    { what: 'long before the place asked from', age: 3_600_000 },
    { what: 'longer ago than the inbox remembers', age: 3 * 24 * 3_600_000 },
  ])('leaves out what was written $what', async ({ age }) => {
    const { fake, receive, received } = await start();
    fake.pushUser({ from: AN, text: 'một', msgId: '5000000000101' });
    await receive(1);
    fake.dropSockets();
    fake.pushUser({ from: AN, text: 'xưa', msgId: '5000000000102', ts: Date.now() - age });
    fake.pushUser({ from: AN, text: 'mới', msgId: '5000000000103' });
    await fake.connected(2);
    expect(texts(await receive(2))).toEqual(['một', 'mới']);
    expect(await received()).toEqual([]);
  });

  test('old messages that nobody asked for are left alone', async () => {
    const { fake, received } = await start();
    const ts = String(Date.now());
    const msgs = [{ msgId: '5', msgType: 'webchat', uidFrom: AN, idTo: '0', ts, content: 'x' }];
    fake.pushJson([510, 1], JSON.stringify({ data: { msgs } }));
    await wait(30);
    expect(await received()).toEqual([]);
  });

  test('a broken note of the place costs the question only', async () => {
    const credentials = createMemoryCredentials();
    credentials.stored.set('zalo-personal-position', '{"uid":');
    const { fake, receive } = await start({ credentials });
    fake.pushUser({ from: AN, text: 'một' });
    expect(texts(await receive(1))).toEqual(['một']);
    expect(fake.askedFrom).toEqual([]);
  });
});

describe('signs of reading', () => {
  const acknowledged = (fake: FakeZaloWeb, path: string) => fake.calls.filter((call) => call.path === path);

  test('a stored message is marked delivered and seen after a while, several at once', async () => {
    const { fake, receive } = await start({ delays: { acknowledgeMs: [40, 40] } });
    fake.pushUser([
      { from: AN, text: 'một', msgId: '5000000000101' },
      { from: AN, text: 'hai', msgId: '5000000000102' },
    ]);
    await receive(2);
    expect(fake.calls.filter(({ path }) => path !== '/keepalive')).toEqual([]);
    await until('seen', () => acknowledged(fake, '/api/message/seenv2').length > 0);
    const [delivered] = acknowledged(fake, '/api/message/deliveredv2');
    const { data } = JSON.parse(String(delivered?.params['msgInfos'])) as { data: { gmi: string; si: string }[] };
    expect(data.map(({ gmi }) => gmi)).toEqual(['5000000000101', '5000000000102']);
    expect(acknowledged(fake, '/api/message/seenv2')).toHaveLength(1);
  });

  test('no more are marked at once than Zalo takes', async () => {
    const { fake, receive } = await start({ delays: { acknowledgeMs: [60, 60] } });
    fake.pushUser(Array.from({ length: 60 }, (_, n) => ({ from: AN, text: `${n}` })));
    await receive(60);
    await until('seen', () => acknowledged(fake, '/api/message/seenv2').length > 0);
    const [seen] = acknowledged(fake, '/api/message/seenv2');
    expect(JSON.parse(String(seen?.params['msgInfos']))).toMatchObject({ data: { length: 50 } });
  });

  test('a group is told by its own way, and nothing of what was said to others', async () => {
    const { fake, receive } = await start();
    fake.pushGroup([
      { group: GROUP, from: AN, text: 'chuyện riêng', msgId: '5000000000201' },
      { group: GROUP, from: AN, text: 'hỏi', msgId: '5000000000202', more: { quote: { ownerId: ZALO_UID } } },
    ]);
    await receive(1);
    await until('seen', () => acknowledged(fake, '/api/group/seenv2').length > 0);
    const [seen] = acknowledged(fake, '/api/group/seenv2');
    expect(String(seen?.params['msgInfos'])).toContain('5000000000202');
    expect(String(seen?.params['msgInfos'])).not.toContain('5000000000201');
  });
});

test('what was gathered is stored before the channel has stopped', async () => {
  const { fake, adapter, received, health } = await start({ delays: { gatherMs: 60_000 } });
  fake.pushUser({ from: AN, text: 'một' });
  await until('received', () => health.includes('received'));
  await adapter.stop();
  expect(texts(await received())).toEqual(['một']);
});

test('the log holds neither session nor people nor what they wrote', async () => {
  const credentials = createMemoryCredentials();
  const fake = await startFakeZaloWeb();
  opened.push({ close: () => fake.close() });
  await storeSession(credentials, fake);
  const channel = await start({ fake, credentials });
  fake.pushUser({ from: AN, name: 'Trần Thị Bình', text: 'số tôi là 0900000001', msgType: 'chat.todo', content: {} });
  fake.pushUser({ from: AN, name: 'Trần Thị Bình', text: 'số tôi là 0900000001' });
  await channel.receive(2);
  fake.failNext({ code: 114, message: 'số 0900000001 sai' });
  const message = { idempotencyKey: 'k', correlationId: 'c', text: 'trả lời kín' };
  const conversation = { channel: 'zalo-personal', account: ZALO_UID, conversationId: AN, kind: 'private' } as const;
  await channel.adapter.channel.send({ ...message, conversation }).catch(() => {});
  fake.login.refuseSessions = true;
  fake.dropSockets();
  await until('refused', () => channel.health.includes('needs session_expired'));
  expect(channel.log()).toContain('needs a person');
  const { imei, userAgent } = fake.login.newSession();
  for (const secret of ['sek-secret', 'sid-secret', imei, userAgent, '0900000001', 'Bình', 'trả lời kín', AN]) {
    expect(channel.log()).not.toContain(secret);
  }
});
