import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { zaloOaConversation } from '#src/channels/zalo-oa/account.ts';
import { ZALO_OA_TEXTS } from '#src/channels/zalo-oa/zalo-oa-texts.ts';
import { AppError } from '#src/errors.ts';
import type { OutboundMessage } from '#src/messaging/message.ts';
import { outboundMessage } from '../../fakes/messages.ts';
import { FAKE_APP_ID, type FakeFailure } from '../../fakes/zalo-oa-server.ts';
import { setUpZaloOa, type ZaloOaSetup } from './compose-zalo-oa.ts';

const PERSON = '4000000000000000004';
const HOUR_MS = 3_600_000;

describe('sending from an Official Account', () => {
  let setup: ZaloOaSetup;
  let last: (() => Promise<Date | undefined>) | undefined;
  beforeEach(async () => {
    last = undefined;
    setup = await setUpZaloOa({ lastInteraction: async () => last?.() });
  });
  afterEach(() => setup.close());

  const send = (change: Partial<OutboundMessage> = {}) =>
    setup.adapter.channel.send(outboundMessage({ conversation: zaloOaConversation(FAKE_APP_ID, PERSON), ...change }));
  const failureOf = async (work: Promise<unknown>): Promise<AppError> => {
    const error = await work.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (error instanceof AppError) return error;
    throw new Error('did not fail', { cause: error });
  };

  it('hands a text to the person and tells the platform’s id of it', async () => {
    expect(await send({ text: 'một' })).toEqual({ externalId: 'sent-1' });
    expect(setup.fake.sent).toEqual([{ to: PERSON, group: false, text: 'một', messageId: 'sent-1' }]);
    expect(setup.told).toEqual(['connected']);
  });

  it('hands a text to a group by its own way', async () => {
    last = () => Promise.resolve(new Date(0));
    await send({ text: 'một', conversation: zaloOaConversation(FAKE_APP_ID, 'g1', 'group') });
    expect(setup.fake.sent).toMatchObject([{ to: 'g1', group: true, text: 'một' }]);
    expect(setup.fake.calls.at(-1)).toBe('POST /v3.0/oa/group/message');
  });

  it('goes on with a new token when the one it has was ended, once and unseen', async () => {
    await send({ text: 'một' });
    setup.fake.failNext('expire-token');
    await send({ text: 'hai' });
    expect(setup.fake.sent.map(({ text }) => text)).toEqual(['một', 'hai']);
    expect(setup.fake.tokens.taken).toHaveLength(2);
    expect(setup.told).toEqual(['connected', 'connected']);
  });

  it.each([-216, -220, -124])('asks for a person when a new token is refused too: %i', async (error) => {
    setup.fake.failNext({ error }, { times: 5 });
    expect(await failureOf(send())).toMatchObject({ code: 'channel_unauthorised', retryable: true });
    expect(setup.fake.calls.filter((call) => call.includes('/message/'))).toHaveLength(2);
    expect(setup.told).toEqual(['token_refused']);
    await setup.fake.heal();
    await send();
    expect(setup.told.at(-1)).toBe('connected');
  });

  it('asks for a person when the refresh token is no longer taken', async () => {
    setup.fake.tokens.revoke();
    expect(await failureOf(send())).toMatchObject({
      code: 'channel_unauthorised',
      message: ZALO_OA_TEXTS.refreshTokenRefused,
    });
    expect(setup.told).toEqual(['token_refused']);
    expect(setup.fake.sent).toEqual([]);
  });

  const cases: {
    name: string;
    failure: FakeFailure;
    code: string;
    message?: string;
    told?: string[];
    wait?: number;
  }[] = [
    { name: 'the package', failure: { error: -224 }, code: 'channel_rejected', message: ZALO_OA_TEXTS.packageLacks },
    { name: 'a permission', failure: { error: -212 }, code: 'channel_rejected', message: ZALO_OA_TEXTS.packageLacks },
    { name: 'the window', failure: { error: -230 }, code: 'channel_rejected', message: ZALO_OA_TEXTS.windowOver },
    { name: 'no interaction', failure: { error: -232 }, code: 'channel_rejected', message: ZALO_OA_TEXTS.windowOver },
    {
      name: 'the window in words',
      failure: { error: -201, message: 'User has not interacted with the OA in the past 7 days' },
      code: 'channel_rejected',
      message: ZALO_OA_TEXTS.windowOver,
    },
    { name: 'a field', failure: { error: -201, message: 'text is invalid!' }, code: 'channel_rejected' },
    { name: 'a code nobody knows', failure: { error: -9876 }, code: 'channel_rejected' },
    { name: 'a block', failure: { error: -244 }, code: 'recipient_gone' },
    { name: 'a banned person', failure: { error: -227 }, code: 'recipient_gone' },
    { name: 'a group left', failure: { error: -403 }, code: 'recipient_gone' },
    { name: 'the pace', failure: { error: -32 }, code: 'channel_limited' },
    { name: 'the pace in words', failure: { error: -1, message: 'reached limit call api' }, code: 'channel_limited' },
    { name: 'the pace by HTTP', failure: { status: 429 }, code: 'channel_limited' },
    {
      name: 'the pace by HTTP, with a time',
      failure: { status: 429, headers: { 'retry-after': '7' } },
      code: 'channel_limited',
      wait: 7000,
    },
    { name: 'the quota', failure: { error: -211 }, code: 'channel_limited', told: ['quota_used'] },
    { name: 'the money', failure: { error: -321 }, code: 'channel_rejected', told: ['quota_used'] },
    { name: 'nothing it can name', failure: { error: -200 }, code: 'channel_unreachable', told: ['disconnected'] },
    { name: 'its own fault', failure: { status: 502 }, code: 'channel_unreachable', told: ['disconnected'] },
    {
      name: 'another place',
      failure: { status: 302, headers: { location: '/v2.0/oa/getoa' } },
      code: 'channel_unreachable',
      told: ['disconnected'],
    },
    { name: 'a page', failure: { status: 403, body: '<html>' }, code: 'channel_rejected' },
    {
      name: 'something that is no answer',
      failure: { status: 200, body: '<html>' },
      code: 'channel_ambiguous',
      told: ['disconnected'],
    },
  ];
  it.each(cases)('tells what the platform objected to: $name', async ({ failure, code, message, told = [], wait }) => {
    await send();
    setup.told.length = 0;
    setup.fake.failNext(failure);
    const error = await failureOf(send());
    expect(error.code).toBe(code);
    expect(error.retryable).toBe(['channel_limited', 'channel_unreachable'].includes(code));
    expect(error.retryAfterMs).toBe(wait);
    expect(error.message).toBe(message ?? error.message);
    expect(setup.told).toEqual(told);
  });

  it('knows what was not taken from what perhaps was', async () => {
    await send({ text: 'một' });
    setup.fake.failNext('reset-after-receipt');
    expect(await failureOf(send({ text: 'hai' }))).toMatchObject({ code: 'channel_ambiguous', retryable: false });
    expect(setup.fake.sent.map(({ text }) => text)).toEqual(['một', 'hai']);
    setup.fake.failNext('refuse');
    expect(await failureOf(send({ text: 'ba' }))).toMatchObject({ code: 'channel_unreachable', retryable: true });
    await setup.fake.heal();
    expect(setup.fake.sent).toHaveLength(2);
  });

  it('gives up on a platform that does not answer, before the relay does', async () => {
    await setup.close();
    setup = await setUpZaloOa({ sendTimeoutMs: 150 });
    await send();
    setup.fake.failNext('hang');
    expect(await failureOf(send())).toMatchObject({ code: 'channel_ambiguous', retryable: false });
  });

  it('sends nothing when the time was used up in getting a token', async () => {
    await setup.close();
    const clock = setup.clock;
    const lease = { renew: async () => true, release: async () => {} };
    const slow = { acquire: () => new Promise<typeof lease>((resolve) => setTimeout(() => resolve(lease), 150)) };
    setup = await setUpZaloOa({ sendTimeoutMs: 50, leases: slow, clock });
    expect(await failureOf(send())).toMatchObject({ code: 'channel_unreachable', retryable: true });
    expect(setup.fake.calls).toEqual(['POST /v4/oa/access_token']);
  });

  describe('within the windows', () => {
    const wrote = (hoursAgo: number) => () =>
      Promise.resolve(new Date(setup.clock.now().getTime() - hoursAgo * HOUR_MS));
    const logged = (what: string) => setup.log.filter((line) => line.includes(what));

    it.each([0, 1, 48])('is free and goes out when the person wrote %i hours ago', async (hours) => {
      last = wrote(hours);
      await send();
      expect(setup.fake.sent).toHaveLength(1);
      expect(logged('window')).toEqual([]);
    });

    it.each([48.1, 100, 168])('goes out and is noted when the person wrote %d hours ago', async (hours) => {
      last = wrote(hours);
      await send({ correlationId: 'inbox-7' });
      expect(setup.fake.sent).toHaveLength(1);
      expect(logged('outside the free window')).toHaveLength(1);
      expect(logged('outside the free window')[0]).toContain('inbox-7');
    });

    it('is not tried when the person wrote more than seven days ago, and says why', async () => {
      last = wrote(168.1);
      const error = await failureOf(send({ correlationId: 'inbox-7' }));
      expect(error).toMatchObject({
        code: 'channel_rejected',
        retryable: false,
        message: ZALO_OA_TEXTS.windowOver,
      });
      expect(setup.fake.calls).toEqual([]);
      expect(logged('7-day window')[0]).toContain('inbox-7');
    });

    it('is just tried when nobody knows, or the question fails', async () => {
      last = () => Promise.reject(new Error('locked'));
      await send();
      expect(setup.fake.sent).toHaveLength(1);
    });
  });

  describe('attachments', () => {
    const fetchRef = (ref: string | undefined, maxBytes = 1000) =>
      setup.adapter.channel.fetchAttachment?.(
        { kind: 'photo', ...(ref === undefined ? {} : { ref }) },
        { maxBytes, signal: AbortSignal.timeout(2000) },
      ) ?? Promise.reject(new Error('cannot fetch'));

    it('are fetched from where the platform keeps them, up to the limit', async () => {
      expect(await fetchRef(setup.fake.mediaUrl(1000))).toHaveLength(1000);
      expect(await failureOf(fetchRef(setup.fake.mediaUrl(1001)))).toMatchObject({ code: 'attachment_refused' });
    });

    it.each([undefined, '', 'x', 'https://zdn.vn.example.com/1', 'http://192.168.1.1/1', 'file:///etc/passwd'])(
      'are refused from elsewhere: %s',
      async (ref) => {
        expect(await failureOf(fetchRef(ref))).toMatchObject({ code: 'attachment_refused', message: /chí/ });
      },
    );

    it.each([
      'http://f6.photo.talk.zdn.vn/1.jpg',
      'https://dl.zadn.vn/1',
      'https://x.zalo.me/1',
      'HTTP://a.zaloapp.com',
    ])('are looked for at the platform’s own hosts, by https: %s', async (ref) => {
      const limits = { maxBytes: 10, signal: AbortSignal.abort() };
      const fetched = setup.adapter.channel.fetchAttachment?.({ kind: 'photo', ref }, limits);
      expect(await failureOf(fetched ?? Promise.resolve())).toMatchObject({ code: 'channel_unreachable' });
    });
  });
});
