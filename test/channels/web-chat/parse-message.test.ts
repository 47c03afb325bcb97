import { describe, expect, it } from 'vitest';
import { MAX_TEXT, parseChatMessage, parseConversationId } from '#src/channels/web-chat/parse-message.ts';

const ID = 'abcdefghijklmnopqrstuv';
const parse = (body: unknown) => parseChatMessage(JSON.stringify(body));

describe('parseChatMessage', () => {
  it('makes ids where they are missing, other ones each time, too long to guess', () => {
    const ids = [parse({ text: 'hỏi' }), parse({ text: 'hỏi', conversationId: null })].flatMap((message) => [
      message.conversationId,
      message.messageId,
    ]);
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(parseConversationId(id)).toMatch(/^.{31,}$/);
  });

  it('keeps the ids that are given', () => {
    const message = { conversationId: ID, messageId: 'm1', text: 'hỏi' };
    expect(parse(message)).toEqual(message);
  });

  it.each([
    { name: 'one character', text: 'a', kept: 'a' },
    { name: 'the longest', text: 'ệ'.repeat(MAX_TEXT), kept: 'ệ'.repeat(MAX_TEXT) },
    { name: 'emoji', text: '👨‍👩‍👧 😀', kept: '👨‍👩‍👧 😀' },
    { name: 'HTML', text: '<script>alert(1)</script>', kept: '<script>alert(1)</script>' },
    { name: 'SQL', text: `'; drop table inbox; --`, kept: `'; drop table inbox; --` },
    { name: 'white space around', text: ' \n hỏi \n', kept: 'hỏi' },
    { name: 'a NUL character', text: 'h\0ỏi', kept: 'hỏi' },
    { name: 'a lone surrogate', text: 'hỏi \ud83d', kept: 'hỏi \ufffd' },
  ])('takes $name', ({ text, kept }) => {
    expect(parse({ text }).text).toBe(kept);
  });

  it.each([
    { name: 'broken JSON', body: '{"text": "hỏi"', message: 'JSON' },
    { name: 'nothing', body: '', message: 'JSON' },
    { name: 'an array', body: '[]', message: 'đối tượng JSON' },
    { name: 'null', body: 'null', message: 'đối tượng JSON' },
    { name: 'no text', body: '{}', message: 'Thiếu nội dung' },
    { name: 'a text that is none', body: '{"text": 5}', message: 'Thiếu nội dung' },
    { name: 'an empty text', body: '{"text": ""}', message: 'trống' },
    { name: 'a text of nothing to see', body: JSON.stringify({ text: ' \n\0 ' }), message: 'trống' },
    { name: 'a text that is too long', body: JSON.stringify({ text: 'a'.repeat(20_001) }), message: '20.000 ký tự' },
    {
      name: 'a conversation that can be guessed',
      body: '{"text": "a", "conversationId": "1"}',
      message: 'conversationId',
    },
    { name: 'a conversation that is no text', body: '{"text": "a", "conversationId": {}}', message: 'conversationId' },
    { name: 'a strange message id', body: '{"text": "a", "messageId": "a b"}', message: 'messageId' },
  ])('refuses $name, saying why', ({ body, message }) => {
    expect(() => parseChatMessage(body)).toThrow(
      expect.objectContaining({ code: 'message_invalid', message: expect.stringContaining(message) as string }),
    );
  });
});

describe('parseConversationId', () => {
  it.each([undefined, '', '1', 'a'.repeat(65), `${ID}/..`, `${ID}\n`])('refuses %j', (id) => {
    expect(() => parseConversationId(id)).toThrow(expect.objectContaining({ code: 'message_invalid' }));
  });
});
