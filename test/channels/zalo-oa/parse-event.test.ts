import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { zaloOaConversation } from '#src/channels/zalo-oa/account.ts';
import { FAKE_APP_ID, oaText } from '../../fakes/zalo-oa-server.ts';
import { setUpZaloOa, type ZaloOaSetup } from './compose-zalo-oa.ts';
import { readFixture } from './fixtures.ts';

const PERSON = '4000000000000000004';
const GROUP = '4a9bada229cec0000001';

describe('events of an Official Account', () => {
  let setup: ZaloOaSetup;
  beforeEach(async () => {
    setup = await setUpZaloOa();
  });
  afterEach(() => setup.close());

  const take = async (event: Record<string, unknown>) => {
    expect(await setup.tell(event)).toBe(200);
    return setup.received();
  };
  /** What a warning told of an event, where there was one. */
  const warnings = () => setup.log.filter((line) => line.includes('"level":40')).join('\n');

  it('are read with person, text, time and the platform’s own id', async () => {
    expect(await take(readFixture('user-send-text'))).toEqual([
      {
        conversation: zaloOaConversation(FAKE_APP_ID, PERSON),
        externalId: '96d3cdf3af150460909',
        sender: { id: PERSON },
        sentAt: '2026-11-22T01:00:00.000Z',
        text: 'Quy chế phối hợp quy định gì?',
      },
    ]);
    expect(warnings()).toBe('');
  });

  it.each([
    {
      name: 'user-send-image',
      text: 'ảnh công văn',
      attachments: [{ kind: 'photo', ref: 'http://f6.photo.talk.zdn.vn/fake.jpg' }],
    },
    { name: 'user-send-gif', attachments: [{ kind: 'photo', ref: 'https://f6.zdn.vn/fake.gif' }] },
    {
      name: 'user-send-file',
      attachments: [
        { kind: 'file', ref: 'https://dl.zdn.vn/fake/to-trinh.docx', name: 'to-trinh.docx', bytes: 52_000 },
      ],
    },
    { name: 'user-send-audio', attachments: [{ kind: 'voice', ref: 'https://voice.zdn.vn/fake.m4a' }] },
    { name: 'user-send-video', attachments: [{ kind: 'video', ref: 'https://video.zdn.vn/fake.mp4' }] },
    { name: 'user-send-sticker', attachments: [{ kind: 'sticker', ref: 'https://zalo-api.zadn.vn/fake.png' }] },
    { name: 'user-send-location', attachments: [{ kind: 'location' }] },
    { name: 'user-send-link', text: 'xem giúp tôi\nhttps://congbao.example/van-ban/45', attachments: undefined },
    { name: 'user-send-business-card', attachments: [{ kind: 'contact' }] },
  ])('are read with what was sent: $name', async ({ name, text = '', attachments }) => {
    const [message] = await take(readFixture(name));
    expect(message?.attachments).toEqual(attachments);
    expect(message?.text).toBe(text);
    expect(message?.event).toBeUndefined();
    expect(message?.externalId).toMatch(/^m-/);
  });

  it.each([
    { name: 'follow', event: 'started' },
    { name: 'unfollow', event: 'blocked' },
  ])('tell that somebody came or went: $name', async ({ name, event }) => {
    expect(await take(readFixture(name))).toEqual([
      {
        conversation: zaloOaConversation(FAKE_APP_ID, PERSON),
        externalId: `${name}:${PERSON}:1795309200000`,
        sender: { id: PERSON },
        sentAt: '2026-11-22T01:00:00.000Z',
        text: '',
        event,
      },
    ]);
  });

  it('greet nobody a day late, but take what somebody wrote a day ago', async () => {
    setup.clock.advance(24 * 3_600_000 + 1);
    expect(await take(readFixture('follow'))).toEqual([]);
    expect(await take(readFixture('user-send-text'))).toHaveLength(1);
    expect(warnings()).toBe('');
  });

  it.each(['user-seen-message', 'user-received-message', 'oa-send-text'])(
    'are passed over in silence when they are about what we said: %s',
    async (name) => {
      expect(await take(readFixture(name))).toEqual([]);
      expect(warnings()).toBe('');
    },
  );

  it.each(['user-asking-product', 'anonymous-send-text'])(
    'that are not known are taken, and logged by their shape alone: %s',
    async (name) => {
      expect(await take(readFixture(name))).toEqual([]);
      expect(warnings()).toContain(name.replaceAll('-', '_'));
      expect(warnings()).toContain('timestamp: string');
      for (const secret of ['0900000123', 'Hạnh', PERSON]) expect(warnings()).not.toContain(secret);
    },
  );

  it('that are not known are described in a line that stays short, however much they hold', async () => {
    const wide = Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`field_${n}`, n]));
    let deep: unknown = 1;
    for (let n = 0; n < 500; n++) deep = { inner: deep };
    const event = { app_id: FAKE_APP_ID, event_name: 'wide_event', timestamp: '1', deep, wide };
    expect(await take(event)).toEqual([]);
    expect(warnings().length).toBeLessThan(2000);
    expect(warnings()).not.toContain('inner.'.repeat(10));
  });

  it('of an unknown kind of message are told on, so that the person gets an answer', async () => {
    const [message] = await take(oaText({ id: 'm1', from: PERSON, text: '' }, { event_name: 'user_send_hologram' }));
    expect(message).toMatchObject({ event: 'unsupported', externalId: 'm1', sender: { id: PERSON } });
    expect(warnings()).toContain('user_send_hologram');
  });

  it('have an id of their own where the message has none', async () => {
    const event = { ...oaText({ id: 'm1', from: PERSON, text: 'một' }), message: { text: 'một' } };
    const [message] = await take(event);
    expect(message?.externalId).toBe(`user_send_text:${PERSON}:1795309200000`);
    expect(await take(event)).toEqual([]);
  });

  it.each([
    { name: 'seconds', timestamp: '1795309200', sentAt: '2026-11-22T01:00:00.000Z' },
    { name: 'a number', timestamp: 1_795_309_200_000, sentAt: '2026-11-22T01:00:00.000Z' },
    { name: 'a time to come', timestamp: '1895309200000', sentAt: '2026-11-22T01:00:00.000Z' },
    { name: 'a time before all', timestamp: '-5', sentAt: '2026-11-22T01:00:00.000Z' },
    { name: 'nothing that is a time', timestamp: '17953092000000000000', sentAt: '2026-11-22T01:00:00.000Z' },
  ])('are given a time that can be: $name', async ({ timestamp, sentAt }) => {
    const [message] = await take(oaText({ id: 'm1', from: PERSON, text: 'một' }, { timestamp }));
    expect(message?.sentAt).toBe(sentAt);
  });

  it('never make one person of two whose ids are too long to be numbers', async () => {
    const body = JSON.stringify(oaText({ id: 'm1', from: 'ID', text: 'một' })).replace('"ID"', PERSON);
    expect(await setup.call(body)).toBe(200);
    expect(await setup.received()).toEqual([]);
    const small = JSON.stringify(oaText({ id: 'm2', from: 'ID', text: 'hai' })).replace('"ID"', '4004');
    expect(await setup.call(small)).toBe(200);
    expect((await setup.received())[0]?.conversation.conversationId).toBe('4004');
  });

  it.each<[string, Record<string, unknown>]>([
    ['a sender that is text', { sender: 'An' }],
    ['a sender without an id', { sender: {} }],
    ['no sender', { sender: null }],
    ['a message that is a list', { message: [] }],
    ['no name', { event_name: '' }],
    ['a name that is none', { event_name: 7 }],
    ['attachments that are text', { event_name: 'user_send_image', message: { msg_id: 'm1', attachments: 'x' } }],
    [
      'an attachment that is nothing',
      { event_name: 'user_send_image', message: { msg_id: 'm1', attachments: [null] } },
    ],
    [
      'a size that is none',
      {
        event_name: 'user_send_file',
        message: { attachments: [{ payload: { url: 'https://x.zdn.vn', size: 'big' } }] },
      },
    ],
    ['a hostile size', { event_name: 'user_send_file', message: { attachments: [{ payload: { size: -1 } }] } }],
  ])('with wrong parts are answered with 200 all the same: %s', async (_name, part) => {
    const messages = await take(oaText({ id: 'm1', from: PERSON, text: 'một' }, part));
    for (const message of messages) {
      for (const attachment of message.attachments ?? []) expect(attachment.bytes).toBeUndefined();
    }
  });

  it('bring at most a handful of attachments, and long texts whole', async () => {
    const many = Array.from({ length: 500 }, () => ({ type: 'image', payload: { url: 'https://x.zdn.vn/1.jpg' } }));
    const text = 'dài '.repeat(20_000);
    const event = { event_name: 'user_send_image', message: { msg_id: 'm1', text, attachments: many } };
    const [message] = await take(oaText({ id: 'm1', from: PERSON, text: '' }, event));
    expect(message?.attachments).toHaveLength(20);
    expect(message?.text).toBe(text);
  });

  describe('in groups', () => {
    const inGroup = (text: string, more: Record<string, unknown> = {}) => {
      const event = readFixture('user-send-group-text');
      return { ...event, ...more, message: { msg_id: `m-${text}`, text, ...(more['message'] as object) } };
    };
    const named = async () => {
      setup.adapter.start();
      await expect.poll(() => setup.told).toContain('connected');
    };

    it('belong to the group and name who wrote', async () => {
      await named();
      const [message] = await take(inGroup('@Trợ lý phường Mẫu Sơn quy chế nói gì?'));
      expect(message).toMatchObject({
        conversation: zaloOaConversation(FAKE_APP_ID, GROUP, 'group'),
        sender: { id: PERSON },
        addressed: true,
      });
    });

    it('that people write or send to each other are not taken in', async () => {
      await named();
      expect(await take(readFixture('user-send-group-image'))).toEqual([]);
      expect(await take(inGroup('chị Hạnh nói riêng với anh Nam'))).toEqual([]);
      expect(warnings()).toBe('');
    });

    it('are meant for us when they name us, whose name is asked for at the start', async () => {
      const text = '@Trợ lý phường Mẫu Sơn quy chế nói gì?';
      expect(await take(inGroup(text, { message: { msg_id: 'before' } }))).toEqual([]);
      await named();
      expect((await take(inGroup(text)))[0]).toMatchObject({ addressed: true, text: 'quy chế nói gì?' });
      const middle = 'Chào @TRỢ LÝ PHƯỜNG MẪU SƠN, quy chế nói gì?'.normalize('NFD');
      expect((await take(inGroup(middle)))[0]).toMatchObject({ addressed: true, text: 'Chào , quy chế nói gì?' });
    });

    it.each(['Trợ lý phường Mẫu Sơn nói đúng', '@Trợ lý phường Mẫu Sơn2', '@Trợ lý', 'quy chế nói gì?'])(
      'are not meant for us: %s',
      async (text) => {
        await named();
        expect(await take(inGroup(text))).toEqual([]);
      },
    );

    it('are meant for us when a list of mentions holds our id', async () => {
      await named();
      const message = { mentions: [{ uid: '9000000000000000009' }] };
      expect((await take(inGroup('@ai đó', { message })))[0]).toMatchObject({ addressed: true, text: '@ai đó' });
      const others = { msg_id: 'm-others', mentions: [{ uid: '8' }, 'x'] };
      expect(await take(inGroup('@ai đó', { message: others }))).toEqual([]);
    });

    it('are found by a name of the group’s own before the recipient', async () => {
      await named();
      const own = { recipient: { id: '9000000000000000009', group_id: GROUP } };
      const text = '@Trợ lý phường Mẫu Sơn một';
      expect((await take(inGroup(text, own)))[0]?.conversation.conversationId).toBe(GROUP);
      expect(await take(inGroup('hai', { recipient: { id: '9000000000000000009' } }))).toEqual([]);
      expect(warnings()).toContain('user_send_group_text');
    });
  });
});
