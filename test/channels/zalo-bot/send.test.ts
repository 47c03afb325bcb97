import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createZaloBotApi } from '#src/channels/zalo-bot/api.ts';
import { outboundMessage } from '../../fakes/messages.ts';
import type { FakeFailure } from '../../fakes/zalo-bot-server.ts';
import { setUp } from './support.ts';

const conversation = {
  channel: 'zalo-bot',
  account: '123456789',
  conversationId: 'c1',
  kind: 'private',
} as const;

async function open(change: Parameters<typeof setUp>[0] = {}) {
  const all = await setUp({ webhook: true, ...change });
  onTestFinished(() => all.close());
  all.fake.addChat('c1');
  const send = (text = 'một', conversationId = 'c1') =>
    all.bot.channel.send(outboundMessage({ conversation: { ...conversation, conversationId }, text }));
  return { ...all, send };
}
const outcomeOf = (sending: Promise<unknown>) =>
  sending.then(
    () => 'sent',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  );

describe('sending', () => {
  it('sends the text and nothing else, on a connection of its own', async () => {
    const { send, fake } = await open();
    expect(await send('**không** đậm')).toEqual({ externalId: 'sent0000000000000001' });
    await send('hai');
    expect(fake.calls).toEqual([
      { method: 'sendMessage', body: { chat_id: 'c1', text: '**không** đậm' }, connection: 'close' },
      { method: 'sendMessage', body: { chat_id: 'c1', text: 'hai' }, connection: 'close' },
    ]);
  });

  it('has no buttons, and a limit that the platform takes and goes no further', async () => {
    const { bot, send, fake } = await open();
    expect(bot.channel.buttons).toBeUndefined();
    const whole = '😀'.repeat(bot.channel.textLimit / 2);
    await send(whole);
    expect(fake.sent[0]?.text).toBe(whole);
    expect(await outcomeOf(send(`${whole}.`))).toBe('channel_rejected');
  });

  it('takes an empty result for sent', async () => {
    const { send, fake } = await open();
    fake.failNext({ status: 200, body: '{"ok":true}' });
    expect(await send()).toEqual({});
  });

  const failures: [FakeFailure, string][] = [
    [{ code: 401 }, 'channel_unauthorised'],
    [{ code: 401, status: 401 }, 'channel_unauthorised'],
    [{ status: 401 }, 'channel_unauthorised'],
    [{ code: 429, description: 'Quota exceeded' }, 'channel_limited'],
    [{ status: 429 }, 'channel_limited'],
    [{ code: 403, description: 'internal server error' }, 'channel_unreachable'],
    [{ code: 403, description: 'Bot was blocked by the user' }, 'recipient_gone'],
    [{ code: 500 }, 'channel_unreachable'],
    [{ status: 502 }, 'channel_unreachable'],
    [{ status: 504 }, 'channel_unreachable'],
    [{ code: 408, description: 'Request timeout' }, 'channel_unreachable'],
    [{ status: 404 }, 'channel_unreachable'],
    [{ status: 302 }, 'channel_unreachable'],
    [{ status: 200, body: '{"ok":false}' }, 'channel_unreachable'],
    [{ status: 200, body: '<html>Wi-Fi</html>' }, 'channel_ambiguous'],
    [{ status: 200, body: '{"ok":true' }, 'channel_ambiguous'],
    [{ code: 400, description: 'Bad request' }, 'channel_rejected'],
    [{ code: 404, description: 'Not found' }, 'channel_rejected'],
    [{ code: 400, description: 'Bad request: user not found' }, 'recipient_gone'],
    [{ code: 404, description: 'chat_id does not exist' }, 'recipient_gone'],
    [{ code: 400, description: 'Người dùng không tồn tại' }, 'recipient_gone'],
    [{ code: 500, description: 'user not found' }, 'channel_unreachable'],
    ['hang', 'channel_ambiguous'],
    ['reset-after-receipt', 'channel_ambiguous'],
    ['refuse', 'channel_unreachable'],
  ];
  it.each(failures)('%j comes to %s', async (failure, code) => {
    const { send, fake } = await open(failure === 'hang' ? { timings: { callMs: 100 } } : {});
    fake.failNext(failure);
    expect(await outcomeOf(send())).toBe(code);
  });

  it('gives up an answer that is too large to be one', async () => {
    const { send, fake } = await open();
    fake.failNext({ status: 200, body: `{"ok":true,"x":"${'x'.repeat(2 * 1024 * 1024)}"}` });
    expect(await outcomeOf(send())).toBe('channel_ambiguous');
  });

  it('knows that nothing was sent where there is no such host, and where nobody speaks TLS', async () => {
    const { fake } = await open();
    const elsewhere = (apiRoot: string) =>
      outcomeOf(createZaloBotApi({ token: fake.token, apiRoot }).call('sendMessage', { timeoutMs: 2000 }));
    expect(await elsewhere('http://khong-co.invalid')).toBe('channel_unreachable');
    expect(await elsewhere(fake.url.replace('http:', 'https:'))).toBe('channel_unreachable');
    const rude = createServer((socket) => socket.on('error', () => {}).once('data', () => socket.destroy()));
    onTestFinished(() => void rude.close());
    await once(rude.listen(0, '127.0.0.1'), 'listening');
    const { port } = rude.address() as AddressInfo;
    expect(await elsewhere(`https://127.0.0.1:${port}`)).toBe('channel_unreachable');
    // Where what was sent may have been a whole request, it may have been read.
    expect(await elsewhere(`http://127.0.0.1:${port}`)).toBe('channel_ambiguous');
  });

  it('does not follow a redirect, which would carry the message elsewhere', async () => {
    const { send, fake } = await open();
    fake.failNext({ status: 307, location: `${fake.url}/bot${fake.token}/sendMessage` });
    expect(await outcomeOf(send())).toBe('channel_unreachable');
    expect(fake.calls).toHaveLength(1);
  });

  it('says when the token is refused, and when it is taken again', async () => {
    const { send, fake, health } = await open();
    fake.failNext({ code: 401 });
    await outcomeOf(send());
    await send();
    expect(health.told).toEqual(['token_refused', 'connected']);
  });

  it('holds no message against the platform', async () => {
    const { send, health } = await open();
    expect(await outcomeOf(send('một', 'nobody'))).toBe('recipient_gone');
    expect(await outcomeOf(send(''))).toBe('channel_rejected');
    expect(health.told).toEqual([]);
  });
});

describe('fetching what people sent', () => {
  const limits = { maxBytes: 1000, signal: AbortSignal.timeout(5000) };
  const fetchFrom = async (address: (url: (bytes: number, redirects?: number) => string) => string | undefined) => {
    const { bot, fake } = await open({ attachmentHosts: ['127.0.0.1'] });
    const ref = address((bytes, redirects) => fake.mediaUrl(bytes, redirects));
    const bytes = await bot.channel.fetchAttachment?.({ kind: 'photo', ...(ref === undefined ? {} : { ref }) }, limits);
    return bytes?.length;
  };

  it('fetches a photo from a host that is allowed, also through redirects', async () => {
    expect(await fetchFrom((url) => url(1000, 2))).toBe(1000);
  });

  it.each([
    ['nothing to fetch', () => undefined],
    ['too much', (url: (bytes: number) => string) => url(1001)],
    ['another host', () => 'https://zdn.vn.example.com/a.jpg'],
    ['no address', () => 'photo 1'],
    ['a host of the platform without https', () => 'http://photo-stal-9.zdn.vn/fake.jpg'],
  ])('refuses %s with a sentence for the person', async (_, address) => {
    await expect(fetchFrom(address)).rejects.toMatchObject({
      code: 'attachment_refused',
      message: expect.stringMatching(/ồng chí/) as string,
    });
  });

  it('refuses this machine unless it is named', async () => {
    const { bot, fake } = await open();
    const attachment = { kind: 'photo', ref: fake.mediaUrl(1) } as const;
    await expect(bot.channel.fetchAttachment?.(attachment, limits)).rejects.toMatchObject({
      code: 'attachment_refused',
    });
  });
});
