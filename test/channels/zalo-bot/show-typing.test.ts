import { afterEach, beforeEach, expect, test } from 'vitest';
import { type SetUp, setUp } from './support.ts';

let open: SetUp;
beforeEach(async () => {
  open = await setUp();
});
afterEach(() => open.close());

test('that an answer is being written is shown in the chat', async () => {
  await open.bot.channel.showTyping!({ channel: 'zalo-bot', account: '1', conversationId: 'u-1', kind: 'private' });
  expect(open.fake.calls.map(({ method, body }) => ({ method, body }))).toEqual([
    { method: 'sendChatAction', body: { chat_id: 'u-1', action: 'typing' } },
  ]);
});
