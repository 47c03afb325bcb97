import type { ThreadType } from 'zca-js';
import { drawFrom } from './delays.ts';
import type { MessageReceipt } from './parse-message.ts';
import { pause } from './pause.ts';
import type { ZaloApi } from './zalo-library.ts';

export interface Acknowledger {
  /** A message that is stored now; never throws and never waits. */
  stored(thread: { id: string; type: ThreadType }, receipt: MessageReceipt): void;
  stop(): void;
}

export interface AcknowledgerOptions {
  /** The connection of the moment; undefined: nobody to tell. */
  api: () => ZaloApi | undefined;
  acknowledgeMs: readonly [number, number];
  random: () => number;
}

/** Zalo takes no more at once. */
const MAX_AT_ONCE = 50;

/**
 * Marks messages as delivered and seen, as a person who opens the chat after a moment would. Only a courtesy: what fails
 * is not tried again.
 */
export function createAcknowledger({ api, acknowledgeMs, random }: AcknowledgerOptions): Acknowledger {
  const stopping = new AbortController();
  const waiting = new Map<string, { type: ThreadType; receipts: MessageReceipt[] }>();
  let running = false;

  async function run(): Promise<void> {
    running = true;
    for (const [key, { type, receipts }] of waiting) {
      await pause(drawFrom(acknowledgeMs, random), stopping.signal);
      waiting.delete(key);
      const open = api();
      if (stopping.signal.aborted || open === undefined) continue;
      const last = receipts.slice(-MAX_AT_ONCE);
      await open.sendDeliveredEvent(false, last, type).catch(() => {});
      await pause(drawFrom(acknowledgeMs, random) / 4, stopping.signal);
      await open.sendSeenEvent(last, type).catch(() => {});
    }
    running = false;
  }

  return {
    stored({ id, type }, receipt) {
      if (stopping.signal.aborted) return;
      // In a private chat and in a group the id may be the same.
      const key = `${type} ${id}`;
      const thread = waiting.get(key);
      if (thread === undefined) waiting.set(key, { type, receipts: [receipt] });
      else thread.receipts.push(receipt);
      if (!running) void run();
    },
    stop: () => stopping.abort(),
  };
}
