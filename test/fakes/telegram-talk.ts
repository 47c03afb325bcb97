import { expect, vi } from 'vitest';
import type { FakeTelegram } from './telegram-server.ts';

/** Writes as a person in a private chat; gives what they are shown after it. */
export function createTelegramTalk(telegram: () => FakeTelegram, person: { id: number; name: string }) {
  let count = 0;
  return async (text: string): Promise<string> => {
    const shown = () =>
      telegram()
        .sent.filter(({ chatId }) => chatId === String(person.id))
        .map((sent) => sent.text);
    const before = shown().length;
    telegram().push({
      message: {
        message_id: ++count,
        date: Math.floor(Date.now() / 1000),
        from: { id: person.id, is_bot: false, first_name: person.name },
        chat: { id: person.id, type: 'private' },
        text,
      },
    });
    await vi.waitFor(() => expect(shown().length).toBeGreaterThan(before), { timeout: 15_000 });
    return shown().slice(before).join('\n');
  };
}
