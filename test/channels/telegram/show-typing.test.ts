import { afterEach, beforeEach, expect, test } from 'vitest';
import { type OpenTelegram, openTelegram } from './open-telegram.ts';

let open: OpenTelegram;
beforeEach(async () => {
  open = await openTelegram();
});
afterEach(() => open.close());

const chat = { channel: 'telegram', account: 'bot', conversationId: '4711', kind: 'private' } as const;

test('that an answer is being written is shown in the chat, and in its topic', async () => {
  await open.adapter.channel.showTyping!(chat);
  await open.adapter.channel.showTyping!({ ...chat, conversationId: '-100', kind: 'group', threadId: '7' });
  const shown = open.fake.calls.filter(({ method }) => method === 'sendChatAction').map(({ body }) => body);
  expect(shown).toEqual([
    { chat_id: '4711', action: 'typing' },
    { chat_id: '-100', action: 'typing', message_thread_id: 7 },
  ]);
});
