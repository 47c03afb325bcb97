import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { parseBody } from '#src/channels/zalo-bot/parse-update.ts';
import { createManualClock } from '../../fakes/manual-clock.ts';
import { zaloText } from '../../fakes/zalo-bot-server.ts';

const fixture = (name: string) => readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8');

function parse(body: string, botNames: readonly string[] = []) {
  const lines: string[] = [];
  const logger = pino({ level: 'debug' }, { write: (line) => void lines.push(line) });
  const clock = createManualClock();
  const messages = parseBody(body, { account: '123456789', clock, logger, botNames: () => botNames });
  return { messages, log: lines.join('') };
}
const parseJson = (value: unknown, botNames?: readonly string[]) => parse(JSON.stringify(value), botNames);
const withFields = (change: Record<string, unknown>) => {
  const { event_name, message } = zaloText({ id: 'm1', chat: 'c1', text: 'xin chào' });
  return { event_name, message: { ...message, ...change } };
};
const textOf = (change: Record<string, unknown>, botNames?: readonly string[]) =>
  parseJson(withFields(change), botNames).messages[0];

const CONVERSATION = {
  channel: 'zalo-bot',
  account: '123456789',
  conversationId: 'a1b2c3d4e5f60718293a',
  kind: 'private',
};

describe('what the platform sends', () => {
  it('reads a text with its ids, its sender and its time', () => {
    expect(parse(fixture('text-flat')).messages).toEqual([
      {
        conversation: CONVERSATION,
        externalId: 'a1b2c3d4e5f60718293a:m1a2b3c4d5e6f7081920',
        messageId: 'm1a2b3c4d5e6f7081920',
        sender: { id: 'a1b2c3d4e5f60718293a', displayName: 'Nguyễn Văn An' },
        sentAt: '2026-09-10T09:46:12.455Z',
        text: 'Xin nghỉ phép cần mẫu nào?',
      },
    ]);
  });

  it('reads the same in an envelope and with its time in seconds', () => {
    const [flat] = parse(fixture('text-flat')).messages;
    const [wrapped] = parse(fixture('text-wrapped')).messages;
    expect(wrapped).toEqual({ ...flat, sentAt: '2026-09-10T09:46:12.000Z' });
  });

  it.each(['image-photo-url', 'image-photo'])('finds the photo in %s, and the caption as text', (name) => {
    expect(parse(fixture(name)).messages).toMatchObject([
      { text: 'ảnh công văn', attachments: [{ kind: 'photo', ref: 'https://photo-stal-9.zdn.vn/fake.jpg' }] },
    ]);
  });

  it.each([
    [
      'voice',
      {
        text: '',
        attachments: [{ kind: 'voice', mimeType: 'audio/aac', ref: 'https://voice-aac.zadn.vn/fake.aac' }],
      },
    ],
    ['sticker', { text: '', attachments: [{ kind: 'sticker' }] }],
    ['link', { text: 'Quy chế phối hợp\nhttps://mauson.example.vn/quy-che' }],
    ['unsupported', { text: '', event: 'unsupported', attachments: [{ kind: 'other' }] }],
    ['reaction', { text: '', event: 'reaction', messageId: 'm1a2b3c4d5e6f7081920' }],
  ])('reads %s', (name, expected) => {
    const [message, ...more] = parse(fixture(name)).messages;
    expect(more).toEqual([]);
    expect(message).toMatchObject(expected);
    expect(message?.attachments).toEqual('attachments' in expected ? expected.attachments : undefined);
    expect(message?.conversation).toEqual(CONVERSATION);
  });

  it('does not take a reaction for the message that it is given to', () => {
    const [text] = parse(fixture('text-flat')).messages;
    const [reaction] = parse(fixture('reaction')).messages;
    expect(reaction?.externalId).not.toBe(text?.externalId);
    expect(parse(fixture('reaction')).messages[0]?.externalId).toBe(reaction?.externalId);
  });

  it.each([
    [{ link: 'https://x.example.vn' }, 'https://x.example.vn'],
    [{ url: 'https://x.example.vn', text: 'Xem https://x.example.vn nhé' }, 'Xem https://x.example.vn nhé'],
    [{ link: { href: 'https://x.example.vn' }, title: 'Tin' }, 'Tin\nhttps://x.example.vn'],
    [{ link: 7 }, ''],
  ])('keeps what there is of a link: %j', (fields, text) => {
    const { message } = zaloText({ id: 'm1', chat: 'c1', text: '' });
    const update = { event_name: 'message.link.received', message: { ...message, text: undefined, ...fields } };
    expect(parseJson(update).messages[0]?.text).toBe(text);
  });

  it('reads several updates in a list, in their order', () => {
    const updates = ['1', '2'].map((id) => zaloText({ id, chat: 'c1', text: id }));
    expect(parseJson({ ok: true, result: updates }).messages.map(({ text }) => text)).toEqual(['1', '2']);
    expect(parseJson(updates).messages.map(({ text }) => text)).toEqual(['1', '2']);
  });
});

describe('groups', () => {
  it('takes everything that comes from a group for addressed to it', () => {
    const [message] = parse(fixture('group-mention')).messages;
    expect(message).toMatchObject({ addressed: true, sender: { id: 'a1b2c3d4e5f60718293a' } });
    expect(message?.conversation).toMatchObject({ kind: 'group', conversationId: 'g0a1b2c3d4e5f6071829' });
    expect(textOf({})?.addressed).toBeUndefined();
  });

  it.each([
    ['@Bot Trợ lý hỏi về quy chế', ['bot.TroLy', 'Bot Trợ lý'], 'hỏi về quy chế'],
    ['  @bot trợ lý, hỏi', ['Bot Trợ lý'], 'hỏi'],
    ['@Bot Trợ lý', ['Bot', 'Bot Trợ lý'], ''],
    ['@Bot Trợ lýx hỏi', ['Bot Trợ lý'], '@Bot Trợ lýx hỏi'],
    ['@Bot Trợ lý hỏi', [], '@Bot Trợ lý hỏi'],
    ['hỏi @Bot Trợ lý', ['Bot Trợ lý'], 'hỏi @Bot Trợ lý'],
  ])('%j, known as %j, is the text %j', (text, names, expected) => {
    expect(textOf({ chat: { id: 'g1', chat_type: 'GROUP' }, text }, names)?.text).toBe(expected);
  });

  it('leaves a mention in a private message', () => {
    expect(textOf({ text: '@Bot Trợ lý hỏi' }, ['Bot Trợ lý'])?.text).toBe('@Bot Trợ lý hỏi');
  });

  it.each([
    ['GROUP', 'u1', 'group'],
    ['group', 'c1', 'group'],
    ['PRIVATE', 'c1', 'private'],
    ['CHANNEL', 'u1', 'group'],
    [undefined, 'u1', 'group'],
    [undefined, 'c1', 'private'],
  ])('a chat c1 of the kind %s with somebody called %s is %s', (chatType, sender, kind) => {
    const message = textOf({ chat: { id: 'c1', chat_type: chatType }, from: { id: sender } });
    expect(message?.conversation.kind).toBe(kind);
  });
});

describe('what cannot be right', () => {
  it.each([
    ['nothing', ''],
    ['no JSON', '{"event_name":'],
    ['a number', '7'],
    ['null', 'null'],
    ['an empty list', '[]'],
    ['an empty envelope', '{"ok":true,"result":{}}'],
    ['a refusal', '{"ok":false,"error_code":408}'],
    ['a name of Object', JSON.stringify({ ...zaloText({ id: 'm', chat: 'c', text: 't' }), event_name: 'constructor' })],
    ['a deep nest', '['.repeat(50_000) + ']'.repeat(50_000)],
  ])('leaves out %s', (_, body) => {
    expect(parse(body).messages).toEqual([]);
  });

  it.each([
    ['message', { message_id: undefined }],
    ['message, being too long', { message_id: 'x'.repeat(300) }],
    ['message, being a broken number', { message_id: Number.MAX_SAFE_INTEGER + 1 }],
    ['message, with a gap', { message_id: 'a b' }],
    ['chat', { chat: { chat_type: 'PRIVATE' } }],
    ['chat at all', { chat: undefined }],
    ['sender', { from: { display_name: 'An' } }],
    ['sender, being no character', { from: { id: '\ud800' } }],
  ])('leaves out and logs what has no id of its %s', (_, change) => {
    const { messages, log } = parseJson(withFields({ text: 'bí mật', ...change }));
    expect(messages).toEqual([]);
    expect(log).toContain('update without its ids');
    expect(log).not.toContain('bí mật');
  });

  it('takes ids that are numbers as strings', () => {
    const message = textOf({ message_id: 12, chat: { id: 34, chat_type: 'PRIVATE' }, from: { id: 34 } });
    expect(message).toMatchObject({ externalId: '34:12', sender: { id: '34' } });
  });

  it('drops what bots write, itself among them', () => {
    expect(textOf({ from: { id: 'b1', is_bot: true } })).toBeUndefined();
    expect(textOf({ from: { id: '123456789' } })).toBeUndefined();
  });

  it.each([
    [undefined, 'nothing'],
    ['hôm qua', 'words'],
    [-5, 'a time before the platform'],
    [9e15, 'a time to come'],
    [1e300, 'no time'],
  ])('takes %s for now: it is %s', (...[date]) => {
    expect(textOf({ date })?.sentAt).toBe('2026-11-22T01:00:00.000Z');
  });

  it('puts up with fields of the wrong type', () => {
    const change = { text: { html: 'x' }, photo_url: 5, from: { id: 'c1', display_name: [], is_bot: 'no' } };
    expect(textOf(change)).toMatchObject({ text: '', sender: { id: 'c1' } });
  });

  it('stores text and names as a database can take them', () => {
    const message = textOf({ text: 'Điều\0 lệ'.normalize('NFD'), from: { id: 'c1', display_name: ' An\0 ' } });
    expect(message).toMatchObject({ text: 'Điều lệ', sender: { displayName: 'An' } });
  });

  it('logs an unknown event by its name and shape, and nothing that anybody wrote', () => {
    const update = {
      event_name: 'message.poll.received',
      message: { question: 'Ai đồng ý?', '0912345678': 1, options: [{ label: 'Bà Lan' }], from: { name: 'An' } },
    };
    const { messages, log } = parseJson(update);
    expect(messages).toEqual([]);
    expect(log).toContain('message.poll.received');
    expect(log).toContain('options: [{label: string} ×1]');
    for (const written of ['đồng ý', 'Lan', '0912345678', '"An"']) expect(log).not.toContain(written);
    expect(parseJson({ event_name: 'Gọi 0912345678', message: {} }).log).not.toContain('0912345678');
  });

  it('takes a kind of message that it does not know for one that it cannot read: its sender waits for an answer', () => {
    const update = {
      ...withFields({ text: undefined, poll: { question: 'Ai đồng ý?' } }),
      event_name: 'message.poll.received',
    };
    const { messages, log } = parseJson(update);
    expect(messages).toMatchObject([{ event: 'unsupported', text: '', sender: { id: 'c1' } }]);
    expect(log).toContain('message.poll.received');
    expect(parseJson({ ...update, event_name: 'bot.renamed' }).messages).toEqual([]);
  });

  it('keeps the log line of a huge unknown update short', () => {
    const wide = Object.fromEntries(
      Array.from({ length: 5000 }, (_, n) => [`k_${n.toString(2).replaceAll('0', 'a').replaceAll('1', 'b')}`, n]),
    );
    const { log } = parseJson({ event_name: 'x', message: { wide, list: [wide, wide] } });
    expect(log.length).toBeLessThan(5000);
  });
});
