import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outboundMessage } from '../../fakes/messages.ts';
import { type OpenTelegram, openTelegram } from './open-telegram.ts';
import type { ConversationRef, OutboundMessage } from '#src/messaging/message.ts';

const PRIVATE: ConversationRef = {
  channel: 'telegram',
  account: '700100200',
  conversationId: '5550001',
  kind: 'private',
};
const CORRELATION = 'mig1abcd0000xyzxyzxyz1';

let open: OpenTelegram;
beforeEach(async () => {
  open = await openTelegram({ fakeOptions: { retryAfterSeconds: 7 } });
});
afterEach(() => open.close());

const send = (change: Partial<OutboundMessage> = {}) =>
  open.adapter.channel.send(outboundMessage({ conversation: PRIVATE, correlationId: CORRELATION, ...change }));
const failureOf = (change?: Partial<OutboundMessage>) =>
  send(change).then(
    () => undefined,
    (error: unknown) => error,
  );
const sends = () => open.fake.calls.filter(({ method }) => method === 'sendMessage').map(({ body }) => body);

describe('a message as it is sent', () => {
  it('quotes and slants, and shows no link preview', async () => {
    const text = '“Trong 5 ngày <làm việc> & nghỉ.”\nNguồn: khoản 2 Điều 7 Quy chế.';
    expect(await send({ text })).toEqual({ externalId: '1000' });
    expect(open.fake.sent[0]?.text).toBe(text);
    expect(sends()[0]).toMatchObject({
      chat_id: 5550001,
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
      text: '<blockquote>“Trong 5 ngày &lt;làm việc&gt; &amp; nghỉ.”</blockquote>\n<i>Nguồn: khoản 2 Điều 7 Quy chế.</i>',
    });
  });

  it('goes out plain when Telegram does not take the mark-up', async () => {
    open.fake.failNext('400-entities');
    await send({ text: '“a”', choices: ['Xem nguyên văn'] });
    expect(open.fake.sent).toMatchObject([{ text: '“a”', buttons: [[{ text: '1 Xem nguyên văn' }]] }]);
    expect(open.fake.sent[0]?.parseMode).toBeUndefined();
  });

  it('goes to the topic, as an answer to the message', async () => {
    const conversation = { ...PRIVATE, conversationId: '-1001234567890', kind: 'group' as const, threadId: '42' };
    await send({ conversation, replyTo: '11' });
    expect(open.fake.sent).toMatchObject([{ chatId: '-1001234567890', threadId: 42, replyTo: 11 }]);
    expect(sends()[0]?.['reply_parameters']).toEqual({ message_id: 11, allow_sending_without_reply: true });
  });

  it('leaves out what is no message of Telegram to answer to', async () => {
    await send({ replyTo: 'k-1' });
    expect(open.fake.sent[0]?.replyTo).toBeUndefined();
  });

  it('goes to no conversation that is not a number', async () => {
    const conversation = { ...PRIVATE, conversationId: '@kenh_cong_khai' };
    expect(await failureOf({ conversation })).toMatchObject({ code: 'channel_rejected' });
    expect(sends()).toEqual([]);
  });

  it('sends lone surrogates as what can be shown', async () => {
    await send({ text: 'a\ud800', choices: ['b\udc00'] });
    expect(open.fake.sent).toMatchObject([{ text: 'a\ufffd', buttons: [[{ text: '1 b\ufffd' }]] }]);
  });

  it('follows a group that has become another, once', async () => {
    open.fake.migrate(-4001, -1009);
    await send({ conversation: { ...PRIVATE, conversationId: '-4001', kind: 'group' } });
    expect(open.fake.sent.map(({ chatId }) => chatId)).toEqual(['-1009']);
    open.fake.migrate(-1009, -4001);
    expect(await failureOf({ conversation: { ...PRIVATE, conversationId: '-4001' } })).toMatchObject({
      code: 'channel_rejected',
    });
    expect(sends()).toHaveLength(4);
  });
});

describe('choices', () => {
  it('stand side by side when they are short', async () => {
    await send({ choices: ['Có', 'Không'] });
    expect(open.fake.sent[0]?.buttons).toEqual([
      [
        { text: '1 Có', data: `c:1:${CORRELATION}` },
        { text: '2 Không', data: `c:2:${CORRELATION}` },
      ],
    ]);
  });

  it('stand one below the other when they are long, and are cut where nobody would read on', async () => {
    await send({ choices: ['Quyết định 45-QĐ/ĐU ngày 12/3/2026', '😀'.repeat(100)] });
    const rows = open.fake.sent[0]?.buttons ?? [];
    expect(rows.map((row) => row.length)).toEqual([1, 1]);
    expect(rows[1]?.[0]?.text).toMatch(/^2 😀+…$/u);
    expect(rows[1]?.[0]?.text.length).toBeLessThanOrEqual(120);
  });

  it('are left out when Telegram would refuse the whole message for them', async () => {
    await send({ correlationId: 'x'.repeat(80), choices: ['Có'] });
    expect(open.fake.sent[0]?.buttons).toEqual([]);
  });
});

describe('a send that fails', () => {
  it.each([
    ['429', { code: 'channel_limited', retryable: true, retryAfterMs: 7000 }],
    ['429-without-wait', { code: 'channel_limited', retryable: true, retryAfterMs: undefined }],
    ['401', { code: 'channel_unauthorised', retryable: true }],
    ['403', { code: 'recipient_gone', retryable: false }],
    ['404-chat', { code: 'recipient_gone', retryable: false }],
    ['400', { code: 'channel_rejected', retryable: false }],
    ['500', { code: 'channel_unreachable', retryable: true }],
    ['not-json', { code: 'channel_unreachable', retryable: true }],
    ['refuse', { code: 'channel_unreachable', retryable: true }],
    ['reset-after-receipt', { code: 'channel_ambiguous', retryable: false }],
  ] as const)('%s', async (failure, expected) => {
    open.fake.failNext(failure, Infinity);
    expect(await failureOf()).toMatchObject(expected);
    expect(sends().length).toBeLessThanOrEqual(1);
  });

  it.each([
    [{ error_code: 403, description: 'Forbidden: user is deactivated' }, 'recipient_gone'],
    [{ error_code: 403, description: 'Forbidden: bot was kicked from the supergroup chat' }, 'recipient_gone'],
    [{ error_code: 403, description: 'Forbidden: not enough rights to send messages' }, 'channel_rejected'],
    [{ error_code: 400, description: 'Bad Request: PEER_ID_INVALID' }, 'recipient_gone'],
    [{ error_code: 400, description: 'Bad Request: message is too long' }, 'channel_rejected'],
    [{ error_code: 404, description: 'Not Found' }, 'channel_unauthorised'],
    [{ error_code: 429, description: 'Too Many Requests: retry after 30' }, 'channel_limited'],
    [{ error_code: 502, description: 'Bad Gateway' }, 'channel_unreachable'],
  ])('%j', async (answer, code) => {
    open.fake.answerNext({ ok: false, ...answer });
    expect(await failureOf()).toMatchObject({ code });
  });

  it.each([null, 'x', [], {}, { ok: false }, { ok: false, error_code: 'x', description: 5 }])(
    'is nothing of Telegram: %j',
    async (answer) => {
      open.fake.answerNext(answer);
      expect(await failureOf()).toMatchObject({ code: 'channel_unreachable' });
    },
  );

  it('is tried once more when Telegram asks for a short wait', async () => {
    await open.fake.stop();
    open = await openTelegram({ fakeOptions: { retryAfterSeconds: 0 } });
    open.fake.failNext('429', 1);
    await send();
    expect(sends()).toHaveLength(2);
    open.fake.failNext('429', Infinity);
    expect(await failureOf()).toMatchObject({ code: 'channel_limited' });
    expect(sends()).toHaveLength(4);
  });

  it('took an answer without an id for sent all the same', async () => {
    open.fake.answerNext({ ok: true, result: { surprising: true } });
    expect(await send()).toEqual({});
  });

  it('tells how the channel fares, and that it is over', async () => {
    open.fake.failNext('401');
    await failureOf();
    expect(open.status()).toMatchObject({ state: 'needs_person', problem: 'token_refused' });
    await send();
    expect(open.status()?.state).toBe('connected');
    open.fake.failNext('500');
    await failureOf();
    expect(open.status()).toMatchObject({ state: 'disconnected', lastError: 'channel_unreachable' });
    open.fake.failNext('403');
    await failureOf();
    expect(open.status()?.state).toBe('connected');
  });

  it('says nothing of the person, the words or the token', async () => {
    const text = 'Gọi 0912345678 gặp chị Bình';
    for (const failure of ['429', '401', '403', '400', '500', 'not-json', 'reset-after-receipt', 'refuse'] as const) {
      open.fake.failNext(failure);
      const error = await failureOf({ text });
      expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toMatch(/912345678|Bình|FAKE|5550001/);
      expect((error as Error).cause).toBeUndefined();
    }
  });
});
