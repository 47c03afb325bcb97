import { expect, it, vi } from 'vitest';
import { AppError } from '#src/errors.ts';
import { outboundMessage } from '../../fakes/messages.ts';
import { openTelegram, textUpdate } from './open-telegram.ts';

const FAILURES = ['429', '400', '400-entities', '401', '403', '500', 'not-json', 'reset-after-receipt'] as const;
const PLANTED = /FAKE-token|0912 ?345 ?678|Nguyễn Thị Bình|ngập nước|5550001|bi-mat-cua-webhook/;

it.each([true, false])('neither token nor person nor words come into the log (webhook: %s)', async (webhook) => {
  const open = await openTelegram({
    webhook,
    fakeOptions: { retryAfterSeconds: 0 },
    wrapInbox: (inbox) => ({
      ...inbox,
      accept: async (message) => {
        if (!message.text.startsWith('hỏng')) return inbox.accept(message);
        if (webhook) throw new AppError('database_full', 'the disk is full');
        throw new Error(`cannot store ${message.text} of ${message.sender.id}`);
      },
    }),
  });
  const { fake, adapter } = open;
  const from = { id: 5550001, is_bot: false, first_name: 'Nguyễn Thị Bình', username: 'binh' };
  const words = 'ngập nước, gọi 0912345678';
  for (const method of ['getMe', 'getWebhookInfo', 'getUpdates', 'setMyCommands']) {
    for (const failure of FAILURES) fake.failNext(failure, 1, method);
  }
  adapter.start();
  fake.push({ ...textUpdate(words), message: { ...textUpdate(words).message, from } });
  fake.push({ hologram: { from, text: words, phone_number: '0912345678' } });
  fake.push({ message: { message_id: 1, chat: { id: 5550001, type: 'private' }, from, hologram: { caption: words } } });
  for (const failure of FAILURES) {
    fake.failNext(failure);
    const conversation = { channel: 'telegram', account: '1', conversationId: '5550001', kind: 'private' } as const;
    await adapter.channel.send(outboundMessage({ conversation, text: words })).catch(() => {});
  }
  await vi.waitFor(() => expect(fake.waiting()).toBe(0), 5000);
  await vi.waitFor(() => expect(open.log()).toContain('getMe failed'));
  fake.push(textUpdate('hỏng'));
  await vi.waitFor(() => expect(open.log()).toContain('not stored'), 5000);
  expect(open.log()).toContain('update not understood');
  expect(open.log()).not.toMatch(PLANTED);
  await open.close();
});
