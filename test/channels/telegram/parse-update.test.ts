import { describe, expect, it } from 'vitest';
import { parseUpdate } from '#src/channels/telegram/parse-update.ts';
import type { InboundMessage } from '#src/messaging/message.ts';
import { updateNamed } from './fixtures/read-updates.ts';

const NOW = new Date('2026-11-22T01:00:00.000Z');
const PRIVATE = { channel: 'telegram', account: '700100200', conversationId: '5550001', kind: 'private' } as const;
const GROUP = { ...PRIVATE, conversationId: '-1001234567890', kind: 'group' } as const;
const TOPIC = { ...GROUP, threadId: '42' };

const parse = (update: unknown, username: string | undefined = 'tro_ly_bot', albums = new Set<string>()) =>
  parseUpdate(update, { own: { botId: '700100200', username }, now: NOW, albums });
/** With `username` null our name is not known yet. */
const read = (name: string, username: string | null = 'tro_ly_bot') =>
  parseUpdate(updateNamed(name), {
    own: { botId: '700100200', username: username ?? undefined },
    now: NOW,
    albums: new Set(),
  });

describe('what is taken in', () => {
  it.each<[string, Partial<InboundMessage>]>([
    ['private text', { text: 'Quy chế phối hợp quy định gì?', conversation: PRIVATE }],
    ['private text naming the bot', { text: 'hỏi Điều 5', conversation: PRIVATE }],
    ['start', { event: 'started', text: 'LINK-7F3K' }],
    ['start without payload', { event: 'started', text: '' }],
    ['help command', { text: '/trogiup' }],
    ['topic mention', { text: 'tra cứu', conversation: TOPIC, addressed: true }],
    ['mention in the middle', { text: '😀 nhờ tra cứu', addressed: true, conversation: GROUP }],
    ['mention by name', { text: 'tra cứu', addressed: true }],
    ['reply to the bot', { text: 'Còn khoản 3?', addressed: true }],
    ['general topic', { text: 'xin chào', conversation: GROUP }],
    ['group command', { text: '/trogiup', addressed: true }],
    ['group command for us', { text: '/trogiup nhé', addressed: true }],
    ['photo', { text: 'công văn', attachments: [{ kind: 'photo', ref: 'AgACx', bytes: 150000 }] }],
    ['photo in a group with mention', { text: 'đọc giúp', albumId: '1355', addressed: true }],
    ['voice', { attachments: [{ kind: 'voice', ref: 'AwACv', mimeType: 'audio/ogg', bytes: 9000, seconds: 4 }] }],
    ['video note', { attachments: [{ kind: 'video', ref: 'DQAC', bytes: 400000, seconds: 5 }] }],
    ['animation', { attachments: [{ kind: 'video', ref: 'CgAC', mimeType: 'video/mp4', seconds: 2 }] }],
    ['sticker', { text: '', attachments: [{ kind: 'sticker' }] }],
    ['location', { text: '', attachments: [{ kind: 'location' }] }],
    ['venue', { text: '', attachments: [{ kind: 'location' }] }],
    ['contact', { text: '', attachments: [{ kind: 'contact' }] }],
    ['poll', { text: '', attachments: [{ kind: 'other' }] }],
    ['edit', { event: 'edit', text: 'Điều 7 quy định gì?', sentAt: '2026-09-21T16:59:59.000Z' }],
    ['edit of a caption', { event: 'edit', text: 'công văn 12', attachments: [{ kind: 'photo', ref: 'AgACx' }] }],
    ['choice', { event: 'choice', text: '', choice: { number: 2, correlationId: 'mig1abcd0000xyzxyzxyz1' } }],
    ['choice in a topic', { event: 'choice', conversation: TOPIC, addressed: true, sentAt: NOW.toISOString() }],
    ['choice below an old message', { event: 'choice', conversation: PRIVATE, messageId: '15' }],
    ['reaction', { event: 'reaction', messageId: '11', text: '' }],
    ['blocked', { event: 'blocked', conversation: PRIVATE }],
    ['unblocked', { event: 'unblocked', conversation: PRIVATE }],
    ['kicked from the group', { event: 'blocked', conversation: GROUP }],
    ['left the group', { event: 'blocked', conversation: GROUP }],
    ['taken into the group again', { event: 'unblocked', conversation: GROUP }],
    [
      'migration',
      { event: 'migrated', movedTo: '-1001234567890', conversation: { ...GROUP, conversationId: '-4001' } },
    ],
  ])('%s', (name, expected) => {
    const { message, unknown } = read(name);
    expect(unknown).toBeUndefined();
    expect(message).toMatchObject({ externalId: String(updateNamed(name).update_id), ...expected });
    expect(message?.event).toBe(expected.event);
    expect(message?.conversation).toEqual(expected.conversation ?? message?.conversation);
    expect(message?.sender).toEqual({ id: '5550001', displayName: 'An' });
  });

  it('tells a document with its name, kind and size', () => {
    const [document] = read('document').message?.attachments ?? [];
    expect(document).toMatchObject({ kind: 'file', ref: 'BQACd', name: 'to-trinh.docx', bytes: 52000 });
    expect(document?.mimeType).toContain('wordprocessingml');
  });

  it('tells audio and video with their length', () => {
    const [audio] = read('audio').message?.attachments ?? [];
    expect(audio).toMatchObject({ kind: 'audio', name: 'ghi-am.mp3', seconds: 61 });
    expect(read('video').message).toMatchObject({ text: 'đường ngập', attachments: [{ kind: 'video', seconds: 9 }] });
  });

  it('keeps nothing of a contact or a place', () => {
    const kept = JSON.stringify([read('contact'), read('location'), read('venue')]);
    expect(kept).not.toMatch(/912345678|Bình|VCARD|10\.7|UBND/);
  });

  it('holds the parts of an album for meant for us once one of them was', () => {
    const albums = new Set<string>();
    const parts = ['photo in a group with mention', 'second photo of that album', 'photo of another album'];
    const taken = parts.map((name) => parse(updateNamed(name), 'tro_ly_bot', albums).message?.albumId);
    expect(taken).toEqual(['1355', '1355', undefined]);
  });
});

describe('what is left', () => {
  it.each([
    'group talk',
    'mention of another',
    'reply to a person',
    'first words in a topic that the bot opened',
    'group command for another bot',
    'command in the middle',
    'second photo of that album',
    'edit in group talk',
    'live location moves',
    'reaction in a group',
    'made administrator',
    'migration seen from the new group',
    'somebody joined',
    'pinned',
    'another bot',
    'the bot itself',
    'channel post forwarded to its group',
  ])('%s', (name) => {
    expect(read(name)).toEqual({});
  });

  it.each(['foreign button', 'button of an inline message'])('%s, but the button is answered', (name) => {
    const { message, callbackQueryId } = read(name);
    expect(message).toBeUndefined();
    expect(callbackQueryId).toMatch(/^4382bfdw/);
  });

  it.each(['channel post', 'kind of update from the future', 'content from the future'])('%s, as unknown', (name) => {
    expect(read(name)).toEqual({ unknown: true });
  });
});

describe('as long as our name is not known', () => {
  it.each(['reply to the bot', 'mention by name', 'group command', 'group command for us'])('%s is for us', (name) => {
    expect(read(name, null).message?.addressed).toBe(true);
  });

  it('a mention cannot be told from that of another', () => {
    expect(read('topic mention', null)).toEqual({});
  });
});

describe('hostile and broken updates', () => {
  const sound = updateNamed('private text') as unknown as { message: Record<string, unknown> };
  const withMessage = (change: Record<string, unknown>) => ({ ...sound, message: { ...sound.message, ...change } });

  it.each([undefined, null, 5, 'x', [], {}, { update_id: 'x' }, { update_id: 1 }, { update_id: 1, message: [] }])(
    'takes nothing out of %j',
    (update) => {
      expect(parse(update)).toEqual({ unknown: true });
    },
  );

  it('loses only the part that is broken', () => {
    const message = withMessage({ entities: [null, 'x', { type: 5 }], photo: 'x', date: 'gestern', document: [] });
    expect(parse(message).message).toMatchObject({ text: sound.message['text'], sentAt: NOW.toISOString() });
  });

  it('still sees the mention beside a broken entity', () => {
    const update = updateNamed('topic mention') as unknown as { message: { entities: unknown[] } };
    update.message.entities.unshift({ type: 'mention', offset: -5, length: 1e9 });
    expect(parse(update).message).toMatchObject({ text: 'tra cứu', addressed: true });
  });

  it.each([1e18, -1, 0, 3])('takes the time of arrival for the impossible date %d', (date) => {
    expect(parse(withMessage({ date })).message?.sentAt).toBe(NOW.toISOString());
  });

  it('keeps words and names as they may be stored', () => {
    const update = withMessage({
      text: `a\u0000${'ế'.normalize('NFD')}\ud800`,
      from: { id: 5550001, first_name: 'A\u0000n', last_name: '\udc00' },
      document: { file_id: 'x', file_name: 'a\u0000.pdf' },
    });
    const kept = parse(update).message;
    expect(kept?.text).toBe('aế\ufffd');
    expect(kept?.sender.displayName).toBe('An \ufffd');
    expect(kept?.attachments?.[0]?.name).toBe('a.pdf');
  });

  it('cuts out every mention of us, in whatever order they are told', () => {
    const text = '@tro_ly_bot tra cứu @tro_ly_bot trả lời';
    const entities = [0, 20].map((offset) => ({ type: 'mention', offset, length: 11 }));
    expect(parse(withMessage({ text, entities })).message?.text).toBe('tra cứu trả lời');
  });

  it.each(['edited_message', 'callback_query', 'message_reaction'])('leaves what a bot does: %s', (kind) => {
    const name = { edited_message: 'edit', callback_query: 'choice', message_reaction: 'reaction' }[kind]!;
    const update = updateNamed(name);
    const part = update[kind] as Record<string, { is_bot?: boolean }>;
    const actor = part['from'] ?? part['user']!;
    actor.is_bot = true;
    expect(parse(update).message).toBeUndefined();
  });

  it('cuts entities that overlap or reach beyond the text without failing', () => {
    const entities = [
      { type: 'mention', offset: 0, length: 11 },
      { type: 'mention', offset: 0, length: 11 },
      { type: 'bot_command', offset: 0, length: 900 },
    ];
    expect(parse(withMessage({ text: '@tro_ly_bot x', entities })).message?.text).toMatch(/x?$/);
  });

  it.each(['c:0:abc', 'c:100:abc', 'c:1:', 'c:1:a b', 'c:1', `c:1:${'a'.repeat(70)}`, 'c:1:a\nc:1:b'])(
    'takes no choice out of the button %j',
    (data) => {
      const update = updateNamed('choice') as unknown as { callback_query: { data: string } };
      update.callback_query.data = data;
      expect(parse(update)).toEqual({ callbackQueryId: '4382bfdw1' });
    },
  );
});
