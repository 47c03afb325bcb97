import { Hono } from 'hono';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createZaloOaAdmin } from '#src/channels/zalo-oa/create-zalo-oa-admin.ts';
import { ZALO_OA_TEXTS } from '#src/channels/zalo-oa/zalo-oa-texts.ts';
import { startListening } from '#src/server/start-listening.ts';
import { createManualClock } from '../../fakes/manual-clock.ts';
import { createMemoryLeases } from '../../fakes/memory-leases.ts';
import { type FakeZaloOa, startFakeZaloOa } from '../../fakes/zalo-oa-server.ts';
import { createMemoryCredentials, setUpZaloOa } from './compose-zalo-oa.ts';

describe('the administration of an Official Account', () => {
  let fake: FakeZaloOa;
  beforeEach(async () => {
    fake = await startFakeZaloOa({ webhookSecret: 'FAKE-oa-secret-key' });
  });
  afterEach(() => fake.close());

  const open = (change: Partial<FakeZaloOa['config']> = {}) => {
    const clock = createManualClock();
    const credentials = createMemoryCredentials();
    const leases = createMemoryLeases({ clock });
    return createZaloOaAdmin({
      config: { ...fake.config, ...change },
      clock,
      credentials,
      leases,
      timeoutMs: 500,
    });
  };
  const wrong = async (lines: Promise<{ ok: boolean; text: string }[]> | undefined) =>
    ((await lines) ?? []).filter(({ ok }) => !ok).map(({ text }) => text);

  it('finds a token that works, and says which account and package it is', async () => {
    expect(await open().check()).toEqual([
      { ok: true, text: ZALO_OA_TEXTS.answers('Trợ lý phường Mẫu Sơn') },
      { ok: true, text: ZALO_OA_TEXTS.package('Nâng cao', '31/12/2026') },
      { ok: true, text: ZALO_OA_TEXTS.webhookByHand },
    ]);
  });

  it('says when the account is not verified, or the platform says little', async () => {
    fake.account = { oaid: 9, is_verified: false, name: null };
    const lines = await open().check();
    expect(lines).toContainEqual({ ok: true, text: ZALO_OA_TEXTS.answers('9') });
    expect(lines).toContainEqual({ ok: false, text: ZALO_OA_TEXTS.notVerified });
    expect(lines).toContainEqual({ ok: true, text: ZALO_OA_TEXTS.noPackage });
  });

  it('replaces a token that is refused before it says that it does not work', async () => {
    fake.failNext('expire-token', { endpoint: 'getoa' });
    expect(await wrong(open().check())).toEqual([]);
    expect(fake.tokens.taken).toHaveLength(2);
  });

  it('says what to do when the refresh token is lost', async () => {
    fake.tokens.revoke();
    const [line] = await wrong(open().check());
    expect(line).toContain('ZALO_OA_REFRESH_TOKEN');
  });

  it('says who does not answer', async () => {
    fake.failNext('refuse');
    const [line] = await wrong(open().check());
    expect(line).toBe(ZALO_OA_TEXTS.unreachable(new URL(fake.url).host));
    await fake.heal();
    fake.failNext('hang', { endpoint: 'getoa' });
    expect(await wrong(open().check())).toEqual([line]);
  });

  it('says that events are signed with another key when only the application’s is known', async () => {
    const line = { ok: true, text: ZALO_OA_TEXTS.oneKey };
    expect(await open().check()).not.toContainEqual(line);
    expect(await open({ webhookSecret: undefined }).check()).toContainEqual(line);
  });

  it('tells where the webhook is entered, and tries the address as the console does', async () => {
    const setup = await setUpZaloOa({ fake });
    const app = new Hono().route('/', setup.adapter.routes);
    const listening = await startListening(app, { host: '127.0.0.1', port: 0 });
    const lines = (await open().setWebhook?.(`${listening.url}/`)) ?? [];
    expect(lines).toEqual([
      { ok: false, text: ZALO_OA_TEXTS.needsHttps },
      { ok: true, text: ZALO_OA_TEXTS.webhookAnswers },
      { ok: true, text: ZALO_OA_TEXTS.enterWebhook(`${listening.url}/webhooks/zalo-oa`) },
      { ok: true, text: ZALO_OA_TEXTS.chooseEvents },
    ]);
    expect(await setup.received()).toEqual([]);
    await listening.close(1000);
    const [, silent] = await wrong(open().setWebhook?.(listening.url));
    expect(silent).toBe(ZALO_OA_TEXTS.webhookSilent('channel_unreachable'));
    await setup.adapter.stop();
  });

  it('says when another program answers at the address', async () => {
    expect(await wrong(open().setWebhook?.(fake.url))).toContain(ZALO_OA_TEXTS.webhookSilent('HTTP 404'));
  });

  it('wants https without a port', async () => {
    const lines = async (address: string) => await wrong(open().setWebhook?.(address));
    expect(await lines('https://127.0.0.1:9')).toContain(ZALO_OA_TEXTS.needsHttps);
    expect(await lines('https://127.0.0.1')).not.toContain(ZALO_OA_TEXTS.needsHttps);
  });

  it('tells how the webhook is taken out', async () => {
    expect(await open().deleteWebhook?.()).toEqual([{ ok: true, text: ZALO_OA_TEXTS.removeWebhook }]);
  });

  it('names no secret in any line', async () => {
    fake.failNext({ error: -14004 }, { endpoint: 'oauth' });
    const admin = open();
    const lines = [...(await admin.check()), ...((await admin.setWebhook?.(fake.url)) ?? [])];
    const whole = JSON.stringify(lines);
    for (const secret of [...fake.tokens.known, fake.config.secretKey, 'FAKE-oa-secret-key']) {
      expect(whole).not.toContain(secret);
    }
  });
});
