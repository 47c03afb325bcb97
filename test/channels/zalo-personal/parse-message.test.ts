import { describe, expect, test } from 'vitest';
import { parseMessage, parseReaction } from '#src/channels/zalo-personal/parse-message.ts';
import type { InboundMessage } from '#src/messaging/message.ts';

const UID = '1000000000000000001';
const AN = '2000000000000000002';
const GROUP = '3000000000000000003';
const NOW = new Date('2026-11-22T01:00:00.000Z');
const options = { uid: UID, now: NOW };

const DATA = {
  msgId: '5000000000001',
  cliMsgId: '1790000000123',
  msgType: 'webchat',
  uidFrom: AN,
  idTo: UID,
  dName: 'Nguyễn An',
  ts: '1790000000456',
  content: 'xin chào',
};
const userMessage = (data: object = {}) => ({ type: 0, threadId: AN, isSelf: false, data: { ...DATA, ...data } });
const groupMessage = (data: object = {}) => ({
  type: 1,
  threadId: GROUP,
  isSelf: false,
  data: { ...DATA, idTo: GROUP, ...data },
});

function accepted(message: unknown): InboundMessage {
  const parsed = parseMessage(message, options);
  if (parsed.outcome !== 'accepted') throw new Error(`not accepted: ${parsed.outcome}`);
  return parsed.incoming.message;
}
const content = (msgType: string, value: unknown) => accepted(userMessage({ msgType, content: value }));

/** What json-bigint makes of a number too long for JavaScript. */
const bigNumber = (text: string) => ({ s: 1, e: text.length - 1, c: [1], toFixed: () => text });

test('a private message becomes ours', () => {
  expect(accepted(userMessage())).toEqual({
    conversation: { channel: 'zalo-personal', account: UID, conversationId: AN, kind: 'private' },
    externalId: '5000000000001',
    sender: { id: AN, displayName: 'Nguyễn An' },
    sentAt: '2026-09-21T14:13:20.456Z',
    text: 'xin chào',
  });
});

test('ids are strings whatever they come as, and nothing needs a prototype', () => {
  const data = Object.assign(Object.create(null) as object, DATA, {
    msgId: bigNumber('5000000000000000001'),
    uidFrom: bigNumber('2000000000000000002'),
    ts: 1_790_000_000_456,
    quote: Object.assign(Object.create(null) as object, { ownerId: bigNumber(UID) }),
  });
  const message = accepted({ type: 0, threadId: bigNumber(AN), isSelf: false, data });
  expect(message.externalId).toBe('5000000000000000001');
  expect(message.sender.id).toBe(AN);
  expect(message.conversation.conversationId).toBe(AN);
  expect(message.sentAt).toBe('2026-09-21T14:13:20.456Z');
});

test.each([
  { ts: undefined, sentAt: NOW.toISOString() },
  { ts: 'gần đây', sentAt: NOW.toISOString() },
  { ts: '-5', sentAt: NOW.toISOString() },
  { ts: '9'.repeat(30), sentAt: NOW.toISOString() },
  { ts: '1790000000', sentAt: '2026-09-21T14:13:20.000Z' },
])('a time of $ts becomes $sentAt', ({ ts, sentAt }) => {
  expect(accepted(userMessage({ ts })).sentAt).toBe(sentAt);
});

describe('kinds of content', () => {
  test.each([
    {
      kind: 'a photo, the best there is, with its caption',
      msgType: 'chat.photo',
      value: {
        title: 'công văn',
        href: 'https://p.zdn.vn/a.jpg',
        params: '{"hd":"https://p.zdn.vn/hd.jpg","width":1,"fileSize":"900"}',
      },
      text: 'công văn',
      attachment: { kind: 'photo', ref: 'https://p.zdn.vn/hd.jpg', bytes: 900 },
    },
    {
      kind: 'a photo with broken params',
      msgType: 'chat.photo',
      value: { title: '', description: 'ảnh', href: 'https://p.zdn.vn/a.jpg', params: '{"hd":' },
      text: 'ảnh',
      attachment: { kind: 'photo', ref: 'https://p.zdn.vn/a.jpg' },
    },
    {
      kind: 'a photo with params that are an object',
      msgType: 'chat.photo',
      value: { href: '', params: { hd: 5, rawUrl: 'https://p.zdn.vn/raw.jpg' } },
      text: '',
      attachment: { kind: 'photo', ref: 'https://p.zdn.vn/raw.jpg' },
    },
    {
      kind: 'a file with name, type and size',
      msgType: 'share.file',
      value: { title: 'Quy chế.PDF', href: 'https://f.dlfl.vn/1', params: '{"fileSize":"12345","fileExt":"PDF"}' },
      text: '',
      attachment: {
        kind: 'file',
        name: 'Quy chế.PDF',
        mimeType: 'application/pdf',
        ref: 'https://f.dlfl.vn/1',
        bytes: 12345,
      },
    },
    {
      kind: 'a file without an address but in its params',
      msgType: 'share.file',
      value: { title: 'a.constructor', params: '{"fileUrl":"https://f.dlfl.vn/2","fileSize":"-1"}' },
      text: '',
      attachment: { kind: 'file', name: 'a.constructor', ref: 'https://f.dlfl.vn/2' },
    },
    {
      kind: 'a voice message, in seconds',
      msgType: 'chat.voice',
      value: { title: 'x', href: 'https://v.zdn.vn/1.aac', params: '{"duration":3500}' },
      text: '',
      attachment: { kind: 'voice', ref: 'https://v.zdn.vn/1.aac', seconds: 3.5 },
    },
    {
      kind: 'a video',
      msgType: 'chat.video.msg',
      value: { href: 'https://v.zdn.vn/1.mp4', thumb: 't', params: '{"duration":2000,"fileSize":7}' },
      text: '',
      attachment: { kind: 'video', ref: 'https://v.zdn.vn/1.mp4', seconds: 2, bytes: 7 },
    },
    {
      kind: 'a moving picture',
      msgType: 'chat.gif',
      value: { href: 'https://g.zdn.vn/1.gif' },
      text: '',
      attachment: { kind: 'photo', mimeType: 'image/gif', ref: 'https://g.zdn.vn/1.gif' },
    },
    {
      kind: 'a sticker',
      msgType: 'chat.sticker',
      value: { id: 1, catId: 2, type: 3 },
      text: '',
      attachment: { kind: 'sticker' },
    },
    {
      kind: 'a location',
      msgType: 'chat.location.new',
      value: { title: 'Đây', params: '{"lo":1}' },
      text: '',
      attachment: { kind: 'location' },
    },
    {
      kind: 'a name card, without its name and number',
      msgType: 'chat.recommended',
      value: { title: 'Trần Bình', description: '{"phone":"0900000001"}', action: 'recommened.user' },
      text: '',
      attachment: { kind: 'contact' },
    },
  ])('$kind', ({ msgType, value, text, attachment }) => {
    const message = content(msgType, value);
    expect(message.text).toBe(text);
    expect(message.attachments).toEqual([attachment]);
    expect(message.event).toBeUndefined();
  });

  test.each([
    { msgType: 'webchat', value: { title: 'Xem', href: 'https://a.vn/1' }, text: 'Xem\nhttps://a.vn/1' },
    { msgType: 'chat.link', value: { title: 'https://a.vn/1', href: 'https://a.vn/1' }, text: 'https://a.vn/1' },
    {
      msgType: 'chat.recommended',
      value: { title: '', description: 'mô tả', href: 'https://a.vn/2', action: 'recommened.link' },
      text: 'mô tả\nhttps://a.vn/2',
    },
    { msgType: 'chat.link', value: { href: 'https://a.vn/3' }, text: 'https://a.vn/3' },
  ])('a link is text: $text', ({ msgType, value, text }) => {
    const message = content(msgType, value);
    expect(message).toMatchObject({ text });
    expect(message.attachments).toBeUndefined();
    expect(message.event).toBeUndefined();
  });

  test.each([
    { msgType: 'chat.todo', value: { title: 'việc' } },
    { msgType: 'group.poll', value: { params: '{}' } },
    { msgType: 'chat.doodle', value: { href: 'https://p.zdn.vn/d' } },
    { msgType: 'chat.never-seen', value: 'chữ' },
    { msgType: 'webchat', value: null },
    { msgType: 'webchat', value: 7 },
    { msgType: 'webchat', value: ['chữ'] },
    { msgType: 'webchat', value: {} },
  ])('what says nothing to us is said to be unsupported: $msgType $value', ({ msgType, value }) => {
    expect(content(msgType, value)).toMatchObject({ event: 'unsupported', text: '' });
  });
});

describe('groups', () => {
  const mention = (uid: string, pos: number, len: number) => ({ uid, pos, len, type: uid === '-1' ? 1 : 0 });
  const said = (text: string, ...mentions: object[]) => groupMessage({ content: text, mentions });

  test('a mention of us is cut out of the text, one of others stays', () => {
    const message = accepted(said('@Trợ Lý hỏi @An việc này', mention(UID, 0, 7), mention(AN, 12, 3)));
    expect(message).toMatchObject({
      text: 'hỏi @An việc này',
      addressed: true,
      conversation: { conversationId: GROUP, kind: 'group' },
      sender: { id: AN },
    });
  });

  test('a quotation of us is meant for us', () => {
    const quote = { ownerId: UID, globalMsgId: 5_000_000_000_000, msg: 'câu cũ' };
    expect(accepted(groupMessage({ quote, content: 'còn mục 2?' }))).toMatchObject({
      text: 'còn mục 2?',
      addressed: true,
    });
  });

  test.each([
    { what: 'nobody', message: groupMessage() },
    { what: 'everybody', message: said('@All họp', mention('-1', 0, 4)) },
    { what: 'somebody else', message: said('@An ơi', mention(AN, 0, 3)) },
    { what: 'a quotation of somebody else', message: groupMessage({ quote: { ownerId: AN } }) },
    { what: 'nonsense', message: groupMessage({ mentions: [null, 5, { uid: {} }], quote: 'x' }) },
    { what: 'nonsense in place of the list', message: groupMessage({ mentions: 'all', quote: { ownerId: null } }) },
  ])('what mentions $what is not for us', ({ message }) => {
    expect(parseMessage(message, options).outcome).toBe('not_for_us');
  });

  test.each([
    { mentions: [mention(UID, -5, 2), mention(UID, 2, 3)], text: 'fgh' },
    { mentions: [mention(UID, 4, 1e9)], text: 'abcd' },
    { mentions: [mention(UID, 100, 5)], text: 'abcdefgh' },
    { mentions: [mention(UID, 1, 3), mention(UID, 0, 3)], text: 'efgh' },
    { mentions: [{ uid: UID }], text: 'abcdefgh' },
  ])('spans that make no sense cut what they can: $text', ({ mentions, text }) => {
    expect(accepted(said('abcdefgh', ...mentions)).text).toBe(text);
  });

  test('thousands of mentions take no time', () => {
    const mentions = Array.from({ length: 50_000 }, () => mention(UID, 0, 1));
    const startedAt = performance.now();
    expect(accepted(said('x'.repeat(1000), ...mentions)).text).toHaveLength(999);
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });
});

test.each([
  { what: 'our own', message: { ...userMessage(), isSelf: true } },
  { what: 'our own, by its uid', message: userMessage({ uidFrom: UID }) },
  { what: 'our own, as raw frames have it', message: userMessage({ uidFrom: '0' }) },
  { what: 'withdrawn', message: userMessage({ content: { globalMsgId: 1, cliMsgId: 2, deleteMsg: 1 } }) },
])('a message that is $what is not for us', ({ message }) => {
  expect(parseMessage(message, options).outcome).toBe('not_for_us');
});

test.each([
  undefined,
  null,
  'chữ',
  [],
  {},
  { type: 0, threadId: AN, isSelf: false },
  userMessage({ msgId: undefined }),
  userMessage({ msgId: '' }),
  userMessage({ msgId: 'x'.repeat(1000) }),
  userMessage({ msgId: 'a b' }),
  userMessage({ msgId: Object.create(null) as object }),
  userMessage({ uidFrom: {} }),
  userMessage({ msgType: 7 }),
  { ...userMessage(), threadId: null },
])('what is no message is unreadable, and nothing breaks: %#', (message) => {
  expect(parseMessage(message, options).outcome).toBe('unreadable');
});

test('a text too long for Zalo is cut, and what no database takes is taken out', () => {
  expect(accepted(userMessage({ content: 'à'.repeat(30_000) })).text).toHaveLength(20_000);
  const { text, sender } = accepted(userMessage({ content: 'a\0\ud800b'.normalize('NFD'), dName: 'A\0n' }));
  expect(text).toBe('a\ufffdb');
  expect(sender.displayName).toBe('An');
});

describe('reactions', () => {
  const reaction = (change: object = {}, data: object = {}) => ({
    isGroup: false,
    isSelf: false,
    threadId: AN,
    data: {
      ...DATA,
      content: { rMsg: [{ gMsgID: bigNumber('5000000000009'), cMsgID: '1', msgType: 1 }], rIcon: '/-heart' },
      ...data,
    },
    ...change,
  });

  test('one in a private chat is an event on a message', () => {
    expect(parseReaction(reaction(), options)).toMatchObject({
      event: 'reaction',
      externalId: 'reaction:5000000000001',
      messageId: '5000000000009',
      text: '',
      sender: { id: AN },
    });
  });

  test.each([
    reaction({ isGroup: true }),
    reaction({ isSelf: true }),
    reaction({}, { uidFrom: UID }),
    reaction({}, { content: { rMsg: [], rIcon: '/-heart' } }),
    reaction({}, { content: { rMsg: [{ gMsgID: '1' }], rIcon: '' } }),
    reaction({}, { content: 'x' }),
    null,
  ])('others do not concern us: %#', (other) => {
    expect(parseReaction(other, options)).toBeUndefined();
  });
});
