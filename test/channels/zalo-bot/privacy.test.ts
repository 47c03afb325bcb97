import { expect, it, onTestFinished } from 'vitest';
import { systemClock } from '#src/clock.ts';
import { AppError } from '#src/errors.ts';
import { createMemoryMessaging } from '../../fakes/memory-messaging.ts';
import { outboundMessage } from '../../fakes/messages.ts';
import { type FakeFailure, zaloText } from '../../fakes/zalo-bot-server.ts';
import { eventually, SECRET, setUp } from './support.ts';

const PHONE = '0912345678';
const TEXT = `Bà Trần Thị Bé, số ${PHONE}, hỏi về quy chế`;
const FAILURES: FakeFailure[] = [
  { code: 401, description: `no ${PHONE}` },
  { code: 400, description: TEXT },
  { status: 502, body: TEXT },
  { status: 200, body: TEXT },
  'reset-after-receipt',
  'hang',
  'refuse',
];

/** Never in a log or an error; the log of `setUp` is not cleaned by anybody. */
function expectClean(written: string, token: string) {
  for (const secret of [token, token.split(':')[1] ?? '', SECRET, PHONE, 'Bé', 'hỏi về']) {
    expect(written).not.toContain(secret);
  }
}

it('tells nobody the token, the secret, or what and who people are, when sending and looking fail', async () => {
  const { bot, fake, logged, close } = await setUp({ webhook: true, timings: { callMs: 100 } });
  onTestFinished(() => close());
  const errors: unknown[] = [];
  fake.addChat('c1');
  for (const failure of FAILURES) {
    if (failure !== 'refuse') fake.failNext(failure, { method: 'getMe' });
    fake.failNext(failure);
    const conversation = { channel: 'zalo-bot', account: '123456789', conversationId: 'c1', kind: 'private' } as const;
    await bot.channel.send(outboundMessage({ conversation, text: TEXT })).catch((error: unknown) => errors.push(error));
  }
  bot.start();
  await eventually(() => expect(logged().match(/could not be looked at/g)?.length).toBeGreaterThan(3));
  expect(errors).toHaveLength(FAILURES.length);
  expect(errors.every((error) => error instanceof AppError && error.cause === undefined)).toBe(true);
  expectClean(errors.map((error) => (error instanceof Error ? error.stack : String(error))).join('\n'), fake.token);
  expectClean(logged(), fake.token);
});

it('tells nobody when polling and storing fail, or when an update is strange', async () => {
  const { inbox } = createMemoryMessaging({ clock: systemClock });
  let asked = 0;
  const accept: typeof inbox.accept = async (message) => {
    if (++asked < 3) throw new AppError('database_busy', 'busy', { retryable: true });
    return inbox.accept(message);
  };
  const { bot, fake, logged, close } = await setUp({ inbox: { ...inbox, accept } });
  onTestFinished(() => close());
  for (const failure of FAILURES.slice(0, 5)) fake.failNext(failure, { method: 'getUpdates' });
  const { message } = zaloText({ id: '1', chat: 'c1', text: TEXT });
  const strange = {
    event_name: 'message.card.received',
    message: { ...message, [PHONE]: TEXT, card: { phone: PHONE } },
  };
  bot.start();
  await fake.push(zaloText({ id: '1', chat: 'c1', text: TEXT, from: { id: 'c1', display_name: 'Bé' } }));
  await fake.push(strange);
  await fake.push(zaloText({ id: '2', chat: 'c1', text: TEXT, from: undefined }));
  expect(logged()).toContain('polling failed');
  expect(logged()).toContain('update not stored');
  expect(logged()).toContain('message.card.received');
  expect(logged()).toContain('update without its ids');
  expectClean(logged(), fake.token);
});

it('tells nobody when a webhook is refused or its update is broken', async () => {
  const { bot, fake, logged, close } = await setUp({ webhook: true });
  onTestFinished(() => close());
  const post = (body: string, secret: string) =>
    bot.routes?.request('/webhooks/zalo-bot', {
      method: 'POST',
      body,
      headers: { 'x-bot-api-secret-token': secret },
    });
  await post(TEXT, `${SECRET}-${PHONE}`);
  await post(TEXT, SECRET);
  await post(JSON.stringify({ event_name: TEXT, message: { text: TEXT } }), SECRET);
  expect(logged().split('\n').length).toBeGreaterThan(3);
  expectClean(logged(), fake.token);
});
